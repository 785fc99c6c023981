"""Finds comparisons made in words, with what they compare and the figures that they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crossread.extract.figures.antecedents import is_of_people
from crossread.extract.figures.bearers import People
from crossread.extract.figures.comparisons import ComparingWords, find_comparisons
from crossread.extract.figures.drafts import MeasureDraft, Partitive
from crossread.extract.figures.extents import sentence_end, sentence_start
from crossread.extract.figures.locations import NamedSpot
from crossread.extract.figures.measures import measure_sentence
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.series import fill_series
from crossread.extract.figures.wholes import link_claim
from crossread.extract.passages import Passage
from crossread.model.mentions import Claim, ClaimKind, Measure, Quantity
from crossread.text.lexicon import load_words

_BEFORE_NAME = load_words("figure_reading", "claims.before_name")

_NEAR = 14
_PEERS = 8  # figures on each side that words are read among: a sentence may be a table of hundreds
_NEGATIONS = load_words("figure_reading", "claims.negations")
_READ_AS_COUNT = load_words("figure_reading", "claims.read_as_count")


def find_claims(
    passages: Sequence[Passage],
    drafts: Sequence[MeasureDraft],
    locate: Callable[[str, int], int],
    find_spots: Callable[[Passage], Sequence[NamedSpot]],
) -> tuple[Claim, ...]:
    """The claims of a report in the order of the text.

    ``locate`` finds the sentence of a character, ``find_spots`` the place names of a passage.

    Of ``figures``, a superlative names the figure that it makes the largest; a multiple the figure
    it leads to and the one it starts from, as far as they stand in the sentence; a change the later
    value, the earlier value, and the amount where one is stated.
    """
    claims: list[Claim] = []
    for passage in passages:
        for comparison in find_comparisons(passage.text):
            claim = _read_claim(passage, comparison, drafts, locate, find_spots)
            if claim is not None:
                claims.append(claim)
    return tuple(claims)


def _read_claim(
    passage: Passage,
    comparison: ComparingWords,
    drafts: Sequence[MeasureDraft],
    locate: Callable[[str, int], int],
    find_spots: Callable[[Passage], Sequence[NamedSpot]],
) -> Claim | None:
    span = passage.chars(comparison.start, comparison.end)
    sentence = locate(passage.part, span.start)
    tokens = passage.find_tokens(span)
    if tokens is None:
        return None
    near = _beside(passage, tokens.start, drafts)
    if comparison.kind in _READ_AS_COUNT:
        read = _read_counted(passage, comparison, drafts, sentence, find_spots(passage))
        if comparison.kind == "share" and tokens.start and passage.doc[tokens.start - 1].pos_ == "ADJ":
            return None  # "the western half of the island"
        if comparison.kind == "all" and not is_of_people(read):
            return None  # "all of the money"
        figures = tuple(draft.index for draft in near if draft.found.span.overlaps(span))
        kind: ClaimKind = comparison.kind
        return Claim(kind, span, compose_measure(read), sentence, figures, read.whole, comparison.factor)
    named = _named(comparison.kind, near, tokens.start, tokens.end)
    if not named:
        return None
    first = named[0]
    return Claim(
        comparison.kind,
        span,
        compose_measure(first),
        sentence,
        tuple(draft.index for draft in named),
        first.whole,
        comparison.factor,
    )


def _beside(passage: Passage, position: int, drafts: Sequence[MeasureDraft]) -> list[MeasureDraft]:
    """The figures of the sentence that holds the token."""
    start, end = sentence_start(passage.doc, position), sentence_end(passage.doc, position)
    return [draft for draft in drafts if draft.found.passage is passage and start <= draft.first < end]


def _named(kind: ClaimKind, near: Sequence[MeasureDraft], start: int, end: int) -> list[MeasureDraft]:
    """The figures that the words tie together: nearest after them, else nearest before."""
    outside = [draft for draft in near if draft.action != "age" and (draft.first >= end or draft.found.last <= start)]
    after = [draft for draft in outside if draft.first >= end and draft.first - end <= _NEAR]
    before = [draft for draft in outside if draft.found.last <= start and start - draft.after <= _NEAR]
    if kind == "superlative":
        return after[:1] if after and (not before or _is_named_next(after[0], end)) else before[-1:]
    if kind == "change":
        return _changed(before, after)
    return _multiplied(before, after)


def _is_named_next(draft: MeasureDraft, end: int) -> bool:
    """``the largest number of arrests, 91``; ``the most common of which was fraud (61)``."""
    between = {token.lower_ for token in draft.doc[end : draft.first]}
    return draft.bracketed or draft.first - end <= 4 or bool(between & _BEFORE_NAME)


def _multiplied(before: list[MeasureDraft], after: list[MeasureDraft]) -> list[MeasureDraft]:
    """The figure that the multiple comes to, then the one it multiplies: ``doubled to 40 from 20``."""
    near = [*before[-1:], *after[:2]]
    alike = [draft for draft in near if draft.found.quantity.kind == near[0].found.quantity.kind]
    based = [draft for draft in alike if draft.first and draft.doc[draft.first - 1].lower_ in {"from", "than"}]
    return [draft for draft in alike if draft not in based][:1] + (based or alike[1:])[:1]


def _changed(before: list[MeasureDraft], after: list[MeasureDraft]) -> list[MeasureDraft]:
    """``rose 12 percent to 340, up from 300``; ``rose from 300 to 340``: later, earlier, amount."""
    if not after:
        return []
    earlier = after[0]
    alike = [draft for draft in [*reversed(before), *after[1:2]] if _is_alike(draft, earlier)]
    if not alike:
        return []
    amounts = [draft for draft in [*before, *after[1:]] if draft.found.quantity.kind in {"change", "percent"}]
    return [alike[0], earlier, *[draft for draft in amounts[:1] if draft not in (alike[0], earlier)]]


def _is_alike(draft: MeasureDraft, other: MeasureDraft) -> bool:
    return draft.found.quantity.kind == other.found.quantity.kind and draft.found.quantity.kind != "change"


def _read_counted(
    passage: Passage,
    comparison: ComparingWords,
    drafts: Sequence[MeasureDraft],
    sentence: int,
    spots: Sequence[NamedSpot],
) -> MeasureDraft:
    """Read the words as though they were a number, among the figures of their sentence."""
    span = passage.chars(comparison.start, comparison.end)
    tokens = passage.find_tokens(span)
    assert tokens is not None
    near = _beside(passage, tokens.start, drafts)
    last = tokens.end
    while last - 1 > tokens.start and passage.doc[last - 1].lower_ in load_words("counting", "after_share_words"):
        last -= 1
    quantity = Quantity(None, None, None, "exact", "count", None)
    words = FoundQuantity(passage, tokens.start, last, span, quantity, None)
    if comparison.kind == "none" and passage.doc[tokens.start].lower_ in _NEGATIONS and tokens.end - tokens.start > 1:
        head = tokens.end - 1 if passage.doc[tokens.end - 1].pos_ in {"NOUN", "PROPN"} else None
        words = FoundQuantity(passage, tokens.start, tokens.end - (1 if head else 0), span, quantity, head)
    others = [draft.found for draft in near if not draft.found.span.overlaps(span)]
    peers = sorted([*others, words], key=lambda found: found.first)
    place = peers.index(words)
    peers = peers[max(0, place - _PEERS) : place + _PEERS + 1]
    offset = peers.index(words)
    read = measure_sentence(peers, 0, sentence, spots, People(passage, ()))[offset]
    index = next((draft.index for draft in drafts if _follows(draft, passage, tokens.start)), len(drafts))
    read = replace(read, index=index, partitive=_renumber(read.partitive, peers, near))
    if comparison.kind not in {"majority", "minority", "share"}:
        read = read if read.partitive is None else link_claim(read, drafts[:index])
    else:
        previous = [draft for draft in near if draft.first < tokens.start]
        read = link_claim(fill_series([*previous[-1:], read], spots)[-1], drafts[:index])
    if read.whole is None or read.action:
        return read
    return replace(read, action=drafts[read.whole].action, unit=read.unit or drafts[read.whole].unit)


def _renumber(
    partitive: Partitive | None, peers: Sequence[FoundQuantity], near: Sequence[MeasureDraft]
) -> Partitive | None:
    """The partitive with its total counted among the report's figures, not among the sentence's."""
    if partitive is None or partitive.figure is None:
        return partitive
    first = peers[partitive.figure].first
    return replace(partitive, figure=next((draft.index for draft in near if draft.first == first), None))


def _follows(draft: MeasureDraft, passage: Passage, start: int) -> bool:
    found = draft.found
    if found.passage is passage:
        return found.first >= start
    span = passage.chars(0, 0)
    return (found.span.part == "text", found.span.start) > (span.part == "text", span.start)


def compose_measure(draft: MeasureDraft) -> Measure:
    """The measure that a finished draft amounts to."""
    return Measure(
        unit=draft.unit,
        action=draft.action,
        condition="; ".join(draft.condition) or None,
        place=draft.place,
        place_id=draft.place_id,
        owner=draft.owner,
        time=draft.time,
        whole=draft.whole_words,
        relation=draft.relation,
        terms=draft.terms,
    )
