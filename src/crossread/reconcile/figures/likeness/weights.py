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


@cache
def load_weights() -> Weights:
    """The weights in ``weights.json`` beside this module."""
    held = files("crossread.reconcile.figures.likeness").joinpath("weights.json").read_bytes()
    return msgspec.json.decode(held, type=Weights)
