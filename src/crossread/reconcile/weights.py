"""The fitted weights of a logistic regression, as ``make fit`` writes them beside the room that asks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

# Probabilities are rounded to so many digits, so that they are the same on every machine.
DIGITS = 3


class Weights(msgspec.Struct, frozen=True):
    """A fitted logistic regression: the log-odds that the answer is yes.

    ``base`` is the log-odds where no feature says anything, ``features`` what each adds where there is all of it.
    ``provenance`` says what they were fitted on and how.
    """

    provenance: str
    base: float
    features: Mapping[str, float]

    def estimate(self, measures: Iterable[tuple[str, float]]) -> float:
        """How likely the answer is yes, 0 to 1, where there is so much of each feature.

        >>> Weights("", 0.0, {"number": 2.0}).estimate([("number", 0.0)])
        0.5
        """
        odds = self.base + math.fsum(self.features[name] * measure for name, measure in measures)
        return round(1 / (1 + math.exp(-odds)), DIGITS)


@cache
def read_weights(package: str, name: str) -> Weights:
    """The weights of a file that lies beside the modules of a package."""
    return msgspec.json.decode(files(package).joinpath(name).read_bytes(), type=Weights)
