"""Claims of a majority or a share, percentages and superlatives that the numbers do not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Check, Discrepancy, DiscrepancyKind
from crossread.reconcile.figures.arithmetic.claims import TestedClaim, test_claims
from crossread.reconcile.figures.arithmetic.rounding import show_number
from crossread.reconcile.figures.discrepancies.sides import make_side, name_report, name_reports
from crossread.reconcile.figures.tables import Aligned

# Kinds of check that are a discrepancy of their own kind where they do not hold.
KINDS: dict[str, DiscrepancyKind] = {
    "sum": "sum",
    "complement": "sum",
    "share": "share",
    "superlative": "superlative",
    "change": "change",
    "difference": "change",
    "multiple": "change",
    "conversion": "change",
}


def find_false_claims(aligned: Aligned) -> Iterator[Discrepancy]:
    """Claims of a share that the reports' numbers refute."""
    for tested in test_claims(aligned):
        if not tested.holds:
            yield _describe_claim(tested)


def _describe_claim(tested: TestedClaim) -> Discrepancy:
    claim = tested.claim
    words = claim.claim.span.text
    part, whole = tested.part.figure.span.text, tested.whole.figure.span.text
    percent = show_number(round(100 * tested.share))
    numbers = f"{part} of {whole}"
    return Discrepancy(
        id="",
        kind="share",
        severity="medium",
        confidence=0.8,
        summary=(
            f"{name_report(claim.report)} writes “{words}”, but by {name_reports([tested.part])} it is "
            f"{numbers}, {percent} percent."
        ),
        explanation=f"{numbers} is {percent} percent.",
        sides=(
            make_side(words, [], [claim.claim.span]),
            make_side(numbers, [tested.part, tested.whole]),
        ),
    )


def find_failed_checks(checks: tuple[Check, ...], outlets: dict[str, str]) -> Iterator[Discrepancy]:
    """Sums, percentages and superlatives that do not come out, each a discrepancy of its kind.

    ``outlets`` names every report by its id. Claims of a share have their own finder.
    """
    for check in checks:
        if check.holds or check.kind not in KINDS or "does not hold" in check.statement:
            continue
        names = list(dict.fromkeys(outlets.get(span.report, span.report) for span in check.mentions))
        first, *rest = check.mentions
        yield Discrepancy(
            id="",
            kind=KINDS[check.kind],
            severity="medium",
            confidence=0.7,
            summary=f"{' and '.join(names)}: {check.statement}.",
            explanation=check.statement,
            sides=(
                make_side(first.text, [], [first]),
                make_side(" and ".join(span.text for span in rest[:6]), [], rest),
            ),
        )
