"""What a remark says of the fact that it is on: one table, so that findings and the report of facts never part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossread.model.drafts import FACT_STANDINGS, FactKind, FactStanding, Finding

STANDINGS: Mapping[str, FactStanding] = {
    "A201": "not_found", "A202": "differs", "A203": "differs", "A204": "differs", "A207": "differs",
    "D701": "differs", "D702": "differs", "D703": "moved",
    "F101": "not_found", "F102": "differs", "F103": "differs", "F104": "differs", "F105": "moved",
    "F106": "not_checkable", "F108": "differs",
    "N501": "differs", "N502": "differs", "N503": "not_found", "N504": "moved",
    "P801": "differs", "P802": "differs", "P803": "not_found",
    "Q301": "not_found", "Q302": "differs", "Q303": "differs", "Q304": "differs",
    "S401": "moved", "T601": "differs",
}  # fmt: skip
# Notes that say nothing of whether the fact is right: a speaker in doubt, a bound put there, a name in a headline.
MILD = frozenset({"F104", "N501", "N502", "P801", "P802", "S401"})
# The kinds of facts that a remark may be on, by the letter of its code.
KINDS: Mapping[str, tuple[FactKind, ...]] = {
    "A": ("figure",), "D": ("date",), "F": ("figure",), "N": ("name",), "P": ("place",), "Q": ("quotation",),
    "R": ("figure",), "S": ("quotation",), "T": ("title", "name"),
}  # fmt: skip


def find_standing_of(findings: Iterable[Finding]) -> FactStanding | None:
    """The gravest thing that remarks say of a fact; None where they say nothing of whether it is right."""
    told = {
        STANDINGS[finding.code]
        for finding in findings
        if finding.code in STANDINGS and not (finding.severity == "note" and finding.code in MILD)
    }
    return next((standing for standing in FACT_STANDINGS if standing in told), None)
