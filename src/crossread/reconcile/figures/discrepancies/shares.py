"""Claims of a majority or a share, percentages and superlatives that the numbers do not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check, Discrepancy, DiscrepancyKind, Side
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.claims import TestedClaim, test_claims
from crossread.reconcile.figures.arithmetic.facts import essence
from crossread.reconcile.figures.discrepancies.sides import make_side
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sides import compose_discrepancy

# So many numbers of a side are named.
NAMED = 6
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
    said = tested.claim.claim.span
    part, whole = tested.part, tested.whole
    return compose_discrepancy(
        kind="share",
        severity="medium",
        confidence=0.8,
        sides=(
            Side("", (said,), (said.text,), reports=(said.report,)),
            make_side([part, whole], part.figure.span.text, whole.figure.span.text),
        ),
        case="claim",
        operands=tested.operands,
    )


def find_failed_checks(checks: Sequence[Check]) -> Iterator[Discrepancy]:
    """Sums, percentages and superlatives that do not come out, each a discrepancy of its kind.

    One reckoning in several reports is one discrepancy. Claims of a share have their own finder; a
    sum over two reports only says again that their numbers differ.
    """
    failed: dict[tuple[DiscrepancyKind, tuple[object, ...]], list[Check]] = {}
    for check in checks:
        reports = {span.report for span in check.mentions}
        if not check.holds and check.kind in KINDS and len(reports) == 1 and check.operation != "claim":
            failed.setdefault((KINDS[check.kind], essence(check)), []).append(check)
    for (kind, _), same in failed.items():
        wholes = [check.mentions[0] for check in same]
        rest = [span for check in same for span in check.mentions[1:]]
        yield compose_discrepancy(
            kind=kind,
            severity="medium",
            confidence=0.7,
            sides=(_side(wholes, 1), _side(rest, NAMED)),
            case="reckoning",
            check=same[0].id,
        )


def _side(spans: Sequence[Span], named: int) -> Side:
    words = dict.fromkeys(span.text for span in spans[:named])
    return Side("", tuple(dict.fromkeys(spans)), tuple(words), reports=tuple(dict.fromkeys(s.report for s in spans)))
