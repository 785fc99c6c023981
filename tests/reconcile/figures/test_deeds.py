"""How badly off the counted are: only where words of harm say so."""

from __future__ import annotations

import pytest

from crossread.model.mentions import Measure
from crossread.reconcile.figures.deeds import find_severity


@pytest.mark.parametrize(
    ("measure", "severity"),
    [
        (Measure(unit="person", terms=("people", "minor", "injury")), "slight"),
        (Measure(unit="person", action="injure", terms=("seriously",)), "serious"),
        (Measure(unit="person", terms=("hospital", "critical", "condition")), "critical"),
        (Measure(unit="person", condition="in critical", terms=("hospital",)), "critical"),
        (Measure(unit="player", action="kick", terms=("player", "minor", "league")), None),
        (Measure(unit="offer", terms=("serious", "buyer")), None),
        (Measure(unit="fair", terms=("county", "fair")), None),
    ],
)
def test_severity(measure: Measure, severity: str | None) -> None:
    assert find_severity(measure) == severity
