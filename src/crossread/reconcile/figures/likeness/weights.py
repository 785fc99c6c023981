"""What each feature counts for, as ``make fit`` wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec


class Weights(msgspec.Struct, frozen=True):
    """The fitted logistic regression: log-odds that two figures measure one thing.

    ``base`` is the log-odds of two figures of which no feature says anything, ``features`` what each adds where
    there is all of it. ``provenance`` says what they were fitted on and how.
    """

    provenance: str
    base: float
    features: Mapping[str, float]


def load_weights() -> Weights:
    """What counts for two figures being of one thing: ``weights.json`` beside this module."""
    return _load("weights.json")


def load_agreement() -> Weights:
    """What counts for two figures of one number being of one thing: ``agreement.json`` beside this module."""
    return _load("agreement.json")


@cache
def _load(name: str) -> Weights:
    held = files("crossread.reconcile.figures.likeness").joinpath(name).read_bytes()
    return msgspec.json.decode(held, type=Weights)
