"""Scores and records as reports print them, ``6-3``, ``50-32-1``, and the leads, wins and records that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Sentence
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

_DASHES = frozenset("-–")
_LEADS = load_words("arithmetic", "scores.leads")
_LED = load_words("arithmetic", "scores.led")
_POINTS = load_words("arithmetic", "scores.points")
_WINS = load_words("arithmetic", "scores.wins")
_BEGUN = load_words("arithmetic", "scores.begun")
# Digits of a side of a score; sides of a record at most.
DIGITS, SIDES = 3, 3
# Tokens between "led" and the score.
REACH = 2
# Games that a record must have for two others to come to it by more than chance; of those two the smaller has so many.
MANY, SOME = 20, 5
# Records in all, beyond which two come to a third by chance, but for draws.
FEW = 16
# Wins that records in a row must come to, sentences between their number and them, and records in a row.
LEAST_WINS, NEAR, LONGEST = 10, 2, 5
TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class PrintedScore:
    """A score or record: its sides, where it and they stand, and whether its words make it a lead or a beginning."""

    sides: tuple[int, ...]
    span: Span
    numbers: tuple[Span, ...]
    report: str
    sentence: int
    leads: bool
    begun: bool

    @property
    def record(self) -> tuple[int, int, int]:
        """Won, lost and drawn."""
        won, lost, *drawn = self.sides
        return won, lost, drawn[0] if drawn else 0


def check_scores(aligned: Aligned) -> Iterator[Check]:
    """Leads in points against scores, percentages and the points between them, records that add up, wins of records."""
    scores = [score for reading in aligned.items.readings for score in find_scores(reading)]
    yield from _check_leads(aligned, scores)
    yield from _check_points(aligned)
    yield from _check_records(scores)
    yield from _check_wins(aligned, scores)


def find_scores(reading: Reading) -> Iterator[PrintedScore]:
    """Every score and record of a report, in the order of the text."""
    for index, sentence in enumerate(reading.sentences):
        at = 0
        while at < len(sentence.tokens):
            run = _run(sentence.tokens, at)
            if len(run) > 1 and not _goes_on(sentence, run):
                yield _score(reading, index, sentence, run)
            at += max(1, 2 * len(run) - 1)


def _run(tokens: Sequence[Token], at: int) -> list[Token]:
    """The numbers from a token on that only dashes join, without a blank."""
    run = [tokens[at]] if _is_side(tokens[at]) else []
    while run and at + 2 < len(tokens):
        at += 2
        dash, number = tokens[at - 1], tokens[at]
        if dash.text not in _DASHES or dash.start != run[-1].end or number.start != dash.end:
            break
        if not _is_side(number) or len(run) == SIDES:
            return []
        run.append(number)
    return run


def _is_side(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= DIGITS


def _goes_on(sentence: Sentence, run: Sequence[Token]) -> bool:
    """``9-3-year``, ``$5-10``: it is something else."""
    before = [token for token in sentence.tokens if token.end == run[0].start]
    behind = [token for token in sentence.tokens if token.start == run[-1].end]
    return any(token.text not in "([,.;:)]’'”“\"" for token in (*before, *behind))


def _score(reading: Reading, index: int, sentence: Sentence, run: Sequence[Token]) -> PrintedScore:
    span = sentence.cut(run[0], run[-1])
    before = [token.lower for token in sentence.tokens_before(span)]
    behind = [token.lower for token in sentence.tokens_after(span)]
    leads = bool(behind) and behind[0] in _LEADS
    led = not _LED.isdisjoint(before[-REACH:])
    begun = not _BEGUN.isdisjoint(before[-REACH:])
    sides = tuple(int(token.text) for token in run)
    numbers = tuple(sentence.cut(token, token) for token in run)
    return PrintedScore(sides, span, numbers, reading.report.id, index, leads or led, begun)


def _check_leads(aligned: Aligned, scores: Sequence[PrintedScore]) -> Iterator[Check]:
    """``a 6-3 lead``, ``a three-run lead``: in one report, else in two."""
    told: set[float] = set()
    leads = [score for score in scores if score.leads and len(score.sides) == 2]
    for item in aligned.items.figures:
        if item.unit not in _POINTS or not exact(item):
            continue
        if not _is_lead(item) or (item.value or 0.0) in told:
            continue
        fits = [score for score in leads if abs(score.sides[0] - score.sides[1]) == item.value]
        fits.sort(key=lambda score: score.report != item.report.id)
        if fits:
            told.add(item.value or 0.0)
            smaller, greater = sorted(zip(fits[0].sides, fits[0].numbers, strict=True))
            yield _subtract(item, smaller, greater, (fits[0].span,))


def _is_lead(item: Item) -> bool:
    behind = item.sentence.tokens_after(item.figure.span)[:3] if item.sentence else ()
    return any(token.lower in _LEADS for token in behind)


def _subtract(item: Item, smaller: tuple[float, Span], greater: tuple[float, Span], spans: Sequence[Span]) -> Check:
    ends = Operand("from", smaller[0], mention=smaller[1]), Operand("to", greater[0], mention=greater[1])
    reckoning = Reckoning("change", (*ends, Operand("result", greater[0] - smaller[0]), take("stated", item)), "exact")
    return make_check("difference", True, reckoning, [item], spans)


def _check_points(aligned: Aligned) -> Iterator[Check]:
    """``a 5-point lead, 44 percent to 39 percent``: the only two percentages of the sentence."""
    for item in aligned.items.figures:
        if not exact(item) or not _is_lead(item) or not (item.unit in _POINTS or item.figure.quantity.unit in _POINTS):
            continue
        shares = [
            other
            for other in aligned.items.of_report(item.report.id)
            if other.near(item) and other is not item and other.figure.quantity.kind == "percent" and exact(other)
        ]
        if len(shares) == 2:
            smaller, greater = sorted(shares, key=lambda share: share.value or 0.0)
            if abs((greater.value or 0.0) - (smaller.value or 0.0) - (item.value or 0.0)) < TINY:
                least, most = ((share.value or 0.0, share.figure.span) for share in (smaller, greater))
                yield _subtract(item, least, most, (most[1], least[1]))


def _check_records(scores: Sequence[PrintedScore]) -> Iterator[Check]:
    """``50-32-1`` there and ``9-3`` elsewhere make the ``59-35-1`` of a career.

    Of so many scores as a round-up of games prints two come to a third by chance.
    """
    records: dict[tuple[int, int, int], PrintedScore] = {}
    for score in scores:
        if not score.leads:
            records.setdefault(score.record, score)
    for record, whole in records.items():
        if sum(record) < MANY or (len(records) > FEW and len(whole.sides) < SIDES):
            continue
        for one, other in combinations(records.items(), 2):
            added = tuple(map(sum, zip(one[0], other[0], strict=True)))
            if added == record and min(sum(one[0]), sum(other[0])) >= SOME:
                parts = [_as_part(score) for _, score in (one, other)]
                stated = Operand("stated", record[0], mention=whole.span, what=f"({whole.span.text})")
                reckoning = Reckoning("sum", (*parts, total_of(parts), stated), "exact")
                yield make_check("sum", True, reckoning, [], [whole.span, one[1].span, other[1].span])


def _as_part(score: PrintedScore) -> Operand:
    return Operand("part", score.sides[0], mention=score.span, what=f"({score.span.text})")


def _check_wins(aligned: Aligned, scores: Sequence[PrintedScore]) -> Iterator[Check]:
    """``34 wins`` of three seasons, ``10-6``, ``11-5`` and ``13-3``: the records right before it or right behind."""
    for item in aligned.items.figures:
        if item.unit not in _WINS or not exact(item) or (item.value or 0.0) < LEAST_WINS:
            continue
        near = [score for score in scores if score.report == item.report.id and not score.begun]
        before = [score for score in near if 0 <= item.figure.sentence - score.sentence <= NEAR]
        before = [score for score in before if score.span < item.figure.span]
        behind = [score for score in near if 0 <= score.sentence - item.figure.sentence <= NEAR]
        behind = [score for score in behind if score.span > item.figure.span]
        rows = [before[-size:] for size in range(2, LONGEST + 1)] + [behind[:size] for size in range(2, LONGEST + 1)]
        found = next((row for row in rows if len(row) > 1 and sum(one.sides[0] for one in row) == item.value), None)
        if found:
            parts = [_as_part(score) for score in found]
            reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", item)), "exact")
            yield make_check("sum", True, reckoning, [item], [score.span for score in found])
