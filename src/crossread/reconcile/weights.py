"""The fitted weights of a logistic regression, as ``make fit`` writes them beside the room that asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec


class Weights(msgspec.Struct, frozen=True):
    """A fitted logistic regression: the log-odds that the answer is yes.

    ``base`` is the log-odds where no feature says anything, ``features`` what each adds where there is all of it.
    ``provenance`` says what they were fitted on and how.
    """

    provenance: str
    base: float
    features: Mapping[str, float]


@cache
def read_weights(package: str, name: str) -> Weights:
    """The weights of a file that lies beside the modules of a package."""
    return msgspec.json.decode(files(package).joinpath(name).read_bytes(), type=Weights)
