"""A202: shares, in words or in percent, against the numbers that they are shares of.

"Nine of the 12" is three-quarters whoever says so: where the draft, or the sources in the same words, give the part
and the whole, the share must follow from them.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from crossread.check.arithmetic.pointed import (
    counts_tellers,
    is_fair_bound,
    is_set_right,
    iter_pair_shares,
    points_back,
)
from crossread.check.arithmetic.unit_parts import judge_part_of_unit
from crossread.check.contexts import compare_with
from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.candidates import RELATED
from crossread.check.figures.numbers import group_values
from crossread.check.figures.values import bears_out, draft_amounts
from crossread.check.rule import Rule
from crossread.check.sources import SourceNumber, Sources
from crossread.meaning.quantities import Stated, compare, same_number, worked_out
from crossread.model.drafts import Finding
from crossread.model.mentions import Approximation
from crossread.text.lexicon import load_pattern

# A source's share is the one meant where it stands so much like the draft's, and so a source's count the part.
ALIKE, PART_ALIKE = 0.4, 0.3
# Two numbers so close are one thing in two roundings, no part and whole.
NEARLY_ALL = 0.97
# The numbers nearest to a share in its sentence among which its part is sought.
NEAREST = 2
# Characters from the beginning of a number to a percentage right behind it, at most.
MOST_APART = 200

_OF_ALL = load_pattern("checking", "shares.of_all", re.IGNORECASE)
_NO_SHARE = load_pattern("checking", "shares.no_share")


@dataclass(frozen=True, slots=True)
class ShareTerm:
    """A number that a share may be of, or be made of, with where it stands in the draft."""

    start: int
    end: int
    amount: Stated


def find_shares(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each share in words that the numbers beside it do not give."""
    for number in copy.numbers:
        if number.numeral.shape == "part":
            finding = check_part(copy, number, sources)
            if finding is not None:
                yield finding


def check_part(copy: Copy, number: DraftNumber, sources: Sources) -> Finding | None:
    """The remark that "a third", "more than half" and the like call for, or None."""
    text = copy.draft.readable
    start, end = number.span
    of_unit = judge_part_of_unit(copy, number)
    if of_unit is not None:
        return of_unit
    if _NO_SHARE.match(text, end, min(len(text), end + 40)) or is_set_right(copy, number):
        return None
    turned = _find_turned(number, sources)
    if turned is not None:
        message = f"“{text[start:end]}”: {sources.have([turned.span])} it with a bound that points the other way."
        return Finding("F104", "warning", start, end, message, (turned.span,))
    fits = group_values(number, sources)
    if any(fit.likeness >= ALIKE and abs(value - number.numeral.value) < 0.05 for value, fit in fits.items()):
        return None
    amount = read_share(number)
    if any(fit.likeness >= RELATED and same_number(amount, read_share(fit.source)) for fit in fits.values()):
        return None
    made = _list_shares(copy, number, sources)
    if not made or any(bears_out(amount, share) == "same" for share in made):
        return None
    if any(is_fair_bound(amount, share) for share in _iter_told_shares(copy, start, end)):
        return None
    nearest = min(made, key=lambda share: abs(share.low - amount.low))
    message = f"“{text[start:end]}”: by the numbers beside it this is {nearest.low:.0f} percent."
    return Finding("A202", "warning", start, end, message)


def _list_shares(copy: Copy, number: DraftNumber, sources: Sources) -> list[Stated]:
    """The percentages that the numbers beside the share give, by how it is said of them; empty where they give none."""
    start, end = number.span
    following = [token.lower for token in copy.tokens(end, copy.bounds(start, end)[1])[:2]]
    if following in (["of", "whom"], ["of", "which"]):
        return list(_iter_shares_of_those(copy, number))
    if not points_back(copy, start, end):
        return list(iter_shares(copy, start, end, number, sources))
    pairs = list(_iter_told_shares(copy, start, end))
    told = [term.amount for term in _told_terms(copy, start, end)]
    terms = (term for term in read_terms(copy) if term.end <= start)
    return [*pairs, *iter_pair_shares(told, _totals(terms, sources))] if pairs else []


def _iter_told_shares(copy: Copy, start: int, end: int) -> Iterator[Stated]:
    """Percentages of the numbers in one another that its own sentence gives, or the one that it points back to."""
    told = [term.amount for term in _told_terms(copy, start, end)]
    yield from iter_pair_shares(told, told)


def _told_terms(copy: Copy, start: int, end: int) -> list[ShareTerm]:
    """The numbers before the share in its own sentence, or in the one that it points back to."""
    first, _ = copy.bounds(start, end)
    opening, closing = (copy.begins_before(first), first) if points_back(copy, start, end) else (first, start)
    terms = [term for term in terms_in(copy, opening, closing) if term.end <= closing]
    return [term for term in terms if not counts_tellers(copy, term.end)]


def _find_turned(number: DraftNumber, sources: Sources) -> SourceNumber | None:
    """The likest of the sources' same shares, where its bound contradicts: "more than 50 percent", "less than half"."""
    measure = compare_with(number.context, sources.number_rarity, sources.number_unknown)
    share = read_share(number)
    same = [s for s in sources.numbers if s.numeral.shape in ("part", "share") and same_number(share, read_share(s))]
    likest = max(same, key=lambda source: measure(source.context), default=None)
    if likest is None or measure(likest.context) < RELATED:
        return None
    return likest if compare(share, read_share(likest)).reason == "opposite limits" else None


def _iter_shares_of_those(copy: Copy, number: DraftNumber) -> Iterator[Stated]:
    """Shares of the count right before "a fifth of whom", by the counts behind it or what they leave of it."""
    first, last = number.sentence
    counts = [term for term in terms_in(copy, first, last) if term.end <= last and term.amount.family == "count"]
    before = [term for term in counts if term.end <= number.span[0]]
    if not before:
        return
    whole = before[-1].amount.low
    for term in counts:
        if term.start >= number.span[1] and 0 < term.amount.low < whole:
            for part in (term.amount.low, whole - term.amount.low):
                share = 100 * part / whole
                yield worked_out(share, "share", step=0.001)


def read_share(number: DraftNumber | SourceNumber) -> Stated:
    """The share in percent, bounded as the words before it say; plain ones are rough of themselves."""
    numeral = number.numeral
    value = numeral.value * (1 if numeral.shape == "share" else 100)
    approx: Approximation = "about" if numeral.approx == "exact" else numeral.approx
    return replace(worked_out(value, "share", approx=approx), number=1.0, limit=numeral.limit)


def iter_shares(copy: Copy, start: int, end: int, number: DraftNumber | None, sources: Sources) -> Iterator[Stated]:
    """Percentages of the likely parts in the likely wholes of a share at characters ``start`` to ``end``."""
    text = copy.draft.readable
    first, last = copy.bounds(start, end)
    before = min(copy.begins_before(first), copy.begins_paragraph(first))
    around = (term for term in terms_in(copy, before, last) if term.end <= start or end <= term.start)
    terms = [term for term in around if term.end <= last and not counts_tellers(copy, term.end)]
    here = [term for term in terms if first <= term.start]
    here = [term for term in here if not _is_parted(copy, term, start, end)] or here
    here.sort(key=lambda term: max(start - term.end, term.start - end))
    every = (term for term in read_terms(copy) if term.end <= start or end <= term.start)
    totals = _totals((term for term in every if not counts_tellers(copy, term.end)), sources)
    largest = max((total.low for total in totals), default=math.inf)
    near_all = NEARLY_ALL * largest, largest / NEARLY_ALL
    counted = [term.amount for term in here]
    parts = [one for one in counted if one.family != "count" or not near_all[0] <= one.low <= near_all[1]]
    parts = parts[:NEAREST] or _likely_parts(number, sources)
    near = [term.amount for term in terms]
    money = [term for term in near if term.family != "count"]
    wholes = [*totals, *money] if _OF_ALL.match(text, end) else [*near, *totals]
    for part in parts:
        for whole in [*wholes, *_wholes_of(part, sources)]:
            if part.family == whole.family and 0 < part.low < NEARLY_ALL * whole.low:
                share = 100 * part.low / whole.low
                yield worked_out(share, "share", step=0.001)


def _is_parted(copy: Copy, term: ShareTerm, start: int, end: int) -> bool:
    """Whether a semicolon stands between the number and the share."""
    between = copy.tokens(term.end, start) if term.end <= start else copy.tokens(end, term.start)
    return any(token.text == ";" for token in between)


def _wholes_of(part: Stated, sources: Sources) -> Iterator[Stated]:
    """What the sources count the number among."""
    yield from (
        worked_out(n) for family, n, parts in sources.counted.wholes if family == part.family and part.low in parts
    )


_NO_TERMS = ("age", "points", "share")


def read_terms(copy: Copy, *, left_out: tuple[str, ...] = _NO_TERMS) -> Sequence[ShareTerm]:
    """The draft's counts, sums and times, and its numbers that are read as no figure, in the order of the text."""
    return copy.recall((read_terms, left_out), lambda: _list_terms(copy, left_out))


def terms_in(copy: Copy, first: int, last: int, *, left_out: tuple[str, ...] = _NO_TERMS) -> Sequence[ShareTerm]:
    """Those that begin at the character ``first`` or behind it and before ``last``."""
    terms = read_terms(copy, left_out=left_out)
    begin, end = (bisect_left(terms, place, key=lambda term: term.start) for place in (first, last))
    return terms[begin:end]


def _list_terms(copy: Copy, left_out: tuple[str, ...]) -> list[ShareTerm]:
    figures = copy.reading.figures
    terms = [
        ShareTerm(figure.span.start, figure.span.end, amount)
        for figure in figures
        for amount in draft_amounts(figure)
        if amount.family not in left_out
    ]
    for number in copy.numbers:
        value = number.numeral.value
        if number.numeral.shape == "plain" and not copy.is_figure(*number.span):
            terms.append(ShareTerm(*number.span, worked_out(value)))
    return sorted(terms, key=lambda term: (term.start, term.end))


def _likely_parts(number: DraftNumber | None, sources: Sources) -> list[Stated]:
    """The count that sources give in the same words: of "more than a fifth in Philadelphia", Philadelphia's."""
    if number is None:
        return []
    plain = replace(number, numeral=replace(number.numeral, shape="plain"))
    counted = {source.amount.low for source in sources.figures if source.amount.family == "count"}
    fits = sorted(group_values(plain, sources).items(), key=lambda item: (-item[1].likeness, item[0]))
    likely = [v for v, fit in fits if fit.likeness >= PART_ALIKE and v in counted][:NEAREST]
    return [worked_out(value) for value in likely]


def _totals(terms: Iterable[ShareTerm], sources: Sources) -> list[Stated]:
    """The largest count of the draft's first lines, and the figure that the sources put first."""
    counts = (term.amount for term in terms if term.amount.family == "count" and term.amount.approx == "exact")
    leading = [source.amount for source in sources.figures[:1]]
    return [*leading, *sorted(islice(counts, 4), key=lambda amount: -amount.low)[:1]]


def find_apposed_shares(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each percentage right behind the number whose share it is: "$106 million, 28 percent of"."""
    for figure in copy.reading.figures:
        amounts = draft_amounts(figure)
        if len(amounts) != 1 or amounts[0].family != "share" or figure.quantity.kind != "percent":
            continue
        start, end = figure.span.start, figure.span.end
        terms = [term for term in terms_in(copy, start - MOST_APART, start) if term.end <= start]
        following = [token.lower for token in copy.reading.tokens_after(figure.span)[:1]]
        if not terms or following != ["of"] or not copy.stand_apposed(terms[-1].end, start):
            continue
        made = list(iter_shares(copy, start, end, None, sources))
        wanted = replace(amounts[0], approx="about", limit=None)
        if made and not any(bears_out(wanted, share) == "same" for share in made):
            nearest = min(made, key=lambda share: abs(share.low - amounts[0].low))
            message = f"“{figure.span.text}”: by the numbers beside it this is {nearest.low:.0f} percent."
            yield Finding("A202", "warning", start, end, message)


APPOSED_SHARES = Rule({"A202": "A share does not follow from the numbers it is of"}, find_apposed_shares)
SHARES = Rule(
    {
        "A202": "A share does not follow from the numbers it is of",
        "F104": "“More than” or “fewer than” contradicts the sources",
    },
    find_shares,
)
