"""How likely an editor wants a row of the timeline as it is worded and dated."""

from __future__ import annotations

from crossread.reconcile.times.rows.table import FEATURES
from crossread.reconcile.times.rows.told import ToldRow
from crossread.reconcile.weights import Weights, read_weights


def find_wanted(row: ToldRow) -> float:
    """The probability, 0 to 1, that the row reads well, has its day right and is of the story or rightly background."""
    return load_wanted().estimate((feature.name, feature.measure(row)) for feature in FEATURES)


def load_wanted() -> Weights:
    """What counts for a row: ``wanted.json`` beside this module."""
    return read_weights(__package__, "wanted.json")


def measure(row: ToldRow) -> list[float]:
    """How much there is of each feature, in the order of the table."""
    return [feature.measure(row) for feature in FEATURES]
