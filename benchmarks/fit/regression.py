"""Logistic regression with a ridge, by Newton's method (Hastie, Tibshirani, Friedman, 2009, section 4.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from benchmarks.fit.pairs import Labels, Numbers
from crossread.reconcile.weights import Weights

# How strongly weights are drawn towards 0: chosen among 1, 3, 10 and 30 with stories left out, which differ by .01.
RIDGE = 3.0
# Weights are rounded to so many digits: more would say that they are known better than they are.
DIGITS = 2
STEPS = 50
ENOUGH = 1e-7


class Named(Protocol):
    """A feature, by its name."""

    @property
    def name(self) -> str: ...


def fit_weights(stories: Sequence[Labels], features: Sequence[Named], provenance: str) -> Weights:
    """Fit the weights of the features on the pairs of the stories, of which some are the ``same``.

    A pair of a story with n pairs counts for 1/sqrt(n), so that a long story does not speak for all.
    """
    held = [story for story in stories if len(story.same)]
    pairs = np.vstack([story.pairs for story in held])
    same = np.concatenate([story.same for story in held])
    share = np.concatenate([np.full(len(story.same), len(story.same) ** -0.5) for story in held])
    fitted = minimise(np.hstack([pairs, np.ones((len(pairs), 1))]), same, share * len(share) / share.sum())
    *found, base = (round(float(weight), DIGITS) for weight in fitted)
    return Weights(
        provenance=provenance,
        base=base,
        features={feature.name: weight for feature, weight in zip(features, found, strict=True)},
    )


def minimise(pairs: Numbers, same: Numbers, share: Numbers, strength: float = RIDGE) -> Numbers:
    """The weights that minimise the weighted log loss with the ridge; the last column, the base, has none."""
    weights = np.zeros(pairs.shape[1])
    ridge = np.eye(len(weights)) * strength
    ridge[-1, -1] = 1e-6
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-pairs @ weights))
        slope = pairs.T @ (share * (same - likely)) - ridge @ weights
        bend = (pairs * (share * likely * (1 - likely))[:, None]).T @ pairs + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < ENOUGH:
            break
    return weights
