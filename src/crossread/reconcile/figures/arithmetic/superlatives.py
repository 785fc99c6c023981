"""The most, the largest: the named figure against the other rows of its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.mentions import Sentence
from crossread.model.operands import Operand
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import ClaimItem, Item
from crossread.reconcile.figures.tables import Aligned, Table
from crossread.text.lexicon import load_words

FEWEST_ROWS = 3
# A sentence that only says who had the most is no longer than this.
LONGEST_CLAIM = 12
# A sum this many times another is no fee or price beside it, but a total.
OTHER_ORDER = 10


def check_superlatives(aligned: Aligned) -> Iterator[Check]:
    """Every claim of a most or a least that names a row of a list, here or in another report."""
    for claim in aligned.items.claims:
        if claim.claim.kind != "superlative":
            continue
        for named in claim.figures[:1]:
            table = _find_table(aligned, named)
            check = None
            if table is not None and exact(named):
                check = _compare(aligned, claim.claim.span, named, table)
            elif exact(named):
                check = _compare_sums(aligned, claim, named)
            if check is not None:
                yield check
    for table in aligned.tables:
        yield from _compare_told(aligned, table)


def _compare_told(aligned: Aligned, table: Table) -> Iterator[Check]:
    """``Corran took the most``: a short sentence right after the list, with one of its places and no number."""
    if table.dimension != "place" or len(table.rows) < FEWEST_ROWS:
        return
    reading = next(reading for reading in aligned.items.readings if reading.report.id == table.report.id)
    after = table.rows[-1].figure.sentence + 1
    counted = any(figure.sentence == after for figure in reading.figures)
    sentence = reading.sentences[after] if 0 < after < len(reading.sentences) else None
    said = _find_the_most(reading.report, sentence) if sentence else None
    if counted or sentence is None or said is None or len(sentence.words) > LONGEST_CLAIM:
        return
    opening = f"{' '.join(sentence.words)} "
    named = [row for row in table.rows if row.measure.place and opening.startswith(f"{row.measure.place} ")]
    if len(named) == 1 and all(exact(row) for row in table.rows):
        check = _compare(aligned, said, named[0], table)
        if check is not None:
            yield check


def _find_the_most(report: Report, sentence: Sentence) -> Span | None:
    """``the most``, ``the largest share``; None where the sentence has none."""
    words = [token.text for token in sentence.tokens]
    for at, (article, degree) in enumerate(pairwise(words)):
        length = 2 if degree in load_words("arithmetic", "superlatives.alone") else 3
        counted = degree in load_words("arithmetic", "superlatives.degrees") and not (
            load_words("arithmetic", "superlatives.counted").isdisjoint(words[at + 2 : at + 3])
        )
        if article == "the" and (length == 2 or counted):
            return report.span(sentence.tokens[at].start, sentence.tokens[at + length - 1].end, sentence.span.part)
    return None


def _compare_sums(aligned: Aligned, claim: ClaimItem, named: Item) -> Check | None:
    """``her highest fee was $400, her usual one $250``: only ever confirms.

    Sums of another order are totals; a nearer one that beats the named one leaves the claim alone, as do
    claims of a level reached, which is set against other times.
    """
    words = claim.claim.span.text.lower().split()
    if named.figure.quantity.kind != "money" or set(words) & load_words("figures", "levels"):
        return None
    least = any(word in load_words("figures", "least") for word in words)
    rest = [item for item in aligned.items.of_report(named.report.id) if _is_rival(item, named)]
    value = named.value or 0.0
    beaten = [item for item in rest if least or (item.value or 0.0) > value]
    rest = [item for item in rest if item.value != value]
    if beaten or not rest:
        return None
    said = Operand("claim", None, mention=claim.claim.span)
    reckoning = Reckoning("exceeds", (take("named", named), *(take("rival", item) for item in rest), said))
    return make_check("superlative", True, reckoning, [named, *rest], [claim.claim.span])


def _is_rival(item: Item, named: Item) -> bool:
    a, b = item.figure.quantity, named.figure.quantity
    if item is named or item.report.id != named.report.id or (a.kind, a.unit) != (b.kind, b.unit) or not exact(item):
        return False
    near = abs(item.figure.sentence - named.figure.sentence) <= 1
    return near and (item.value or 0.0) < OTHER_ORDER * (named.value or 0.0)


def _find_table(aligned: Aligned, named: Item) -> Table | None:
    """A list of the claim's own report that holds the figure, else of the first other report that does."""
    group = aligned.group(named)
    holding = [
        table
        for table in aligned.tables
        if len(table.rows) >= FEWEST_ROWS and any(aligned.group(item) is group for item in table.rows)
    ]
    own = [table for table in holding if table.report.id == named.report.id]
    return next(iter([*own, *holding]), None)


def _compare(aligned: Aligned, said: Span, named: Item, table: Table) -> Check | None:
    group = aligned.group(named)
    rest = [item for item in table.rows if aligned.group(item) is not group and item.value is not None]
    if not rest:
        return None
    least = any(word in load_words("figures", "least") for word in said.text.lower().split())
    rival = _extreme(rest, least)
    value = named.value or 0.0
    beaten = (rival.value or 0.0) < value if least else (rival.value or 0.0) > value
    if beaten and table.report.id != named.report.id:
        # Another report's list may have another scope: it can bear the claim out, not refute it.
        return None
    operands = (take("named", named), take("rival", rival), Operand("claim", None, mention=said))
    reckoning = Reckoning("least" if least else "most", operands)
    return make_check("superlative", not beaten, reckoning, [named, *rest], [said])


def _extreme(items: Sequence[Item], least: bool) -> Item:
    return min(items, key=lambda item: ((item.value or 0.0) * (1 if least else -1), item.number))
