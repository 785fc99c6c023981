"""What each feature counts for, as ``make fit`` wrote it."""

from __future__ import annotations

from crossread.reconcile.weights import Weights, read_weights


def load_weights() -> Weights:
    """What counts for two figures being of one thing: ``weights.json`` beside this module."""
    return read_weights(__package__, "weights.json")


def load_agreement() -> Weights:
    """What counts for two figures of one number being of one thing: ``agreement.json`` beside this module."""
    return read_weights(__package__, "agreement.json")
