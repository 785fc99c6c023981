"""Single people who stand in a list of counted ones: ``two men and a woman``, ``another was a boy``.

They count as one each, and only there: nothing else in a report is read as a figure without a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.clauses import FINITE
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.listings import CountList, introduce
from crossread.extract.figures.series import load_people
from crossread.extract.passages import Passage
from crossread.meaning import deeds
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_ARTICLES = frozenset({"a", "an"})
_JOINTS = frozenset({",", "and"})
# "a 12-year-old bystander": what may stand between the article and the noun.
_MODIFIERS = frozenset({"JJ", "NN", "CD", "HYPH", "VBN", "NNP", "RB"})
_LONGEST = 8
# A verb of its own behind the noun makes it the subject of another clause.
_BESIDE = frozenset({"object", "complement", "other"})
# What may stand before the first of a list; after a comma it may be an apposition.
_OPENINGS = frozenset({"VERB", "AUX", "ADP", "SCONJ"})
_NEXT_PASSAGES = 5


def add_implied(
    listings: list[CountList], drafts: Sequence[MeasureDraft], passages: Sequence[Passage]
) -> list[CountList]:
    """The listings with the single people who stand among their parts, and counts that have only such beside them."""
    people = load_people()
    singly: dict[int, tuple[Span, ...]] = {}
    rests: list[CountList] = []
    for draft in drafts:
        if not draft.is_count or (draft.unit or "").rpartition(" ")[2] not in people:
            continue
        singly[draft.index] = tuple(draft.found.passage.tokens(*person) for person in _joined_people(draft))
        if draft.relation == "others" and draft.whole is not None and draft.whole < draft.index:
            told = _told_singly(drafts[draft.whole], draft, passages)
            rests += [CountList("person group", (draft,), draft.whole, False, implied=told)] if told else []
    found = []
    for listing in listings:
        spans = dict.fromkeys(span for part in listing.parts for span in singly.get(part.index, ()))
        found.append(replace(listing, implied=tuple(spans)) if listing.dimension != "place" else listing)
    taken = {part.index for listing in found for part in listing.parts}
    alone = [
        introduce(CountList("person group", (draft,), draft.whole, False, implied=singly[draft.index]), drafts)
        for draft in drafts
        if singly.get(draft.index) and draft.index not in taken
    ]
    known = [listing for listing in alone if listing.whole is not None or deeds.befalls_people(listing.parts[0].action)]
    return [*found, *known, *rests]


def _joined_people(draft: MeasureDraft) -> tuple[tuple[int, int], ...]:
    """The tokens (half-open) of each single person in the list that a count of people stands in."""
    if draft.found.head is None or draft.found.quantity.approx != "exact" or draft.partitive is not None:
        return ()
    before, after = _before(draft), _after(draft)
    # "two officers, a sergeant and a recruit" may be no more than the two.
    if after and draft.doc[draft.after].text == "," and len(after) == draft.size and not before:
        return ()
    return (*before, *after)


def _after(draft: MeasureDraft) -> tuple[tuple[int, int], ...]:
    doc, position = draft.doc, draft.after
    found: list[tuple[int, int]] = []
    closed = False
    while True:
        start = position
        while start < len(doc) and start < position + 2 and doc[start].lower_ in _JOINTS:
            closed = closed or doc[start].lower_ == "and"
            start += 1
        end = _person_end(doc, start) if start > position else None
        if end is None:
            break
        found.append((start, end))
        position = end
    if not found or not closed:
        return ()
    own_clause = position < len(doc) and (doc[position].tag_ in FINITE or doc[position].pos_ == "AUX")
    if own_clause and (draft.role in _BESIDE or doc[position].tag_ == "VBZ" or doc[position].lower_ == "was"):
        found.pop()
    return tuple(found)


def _before(draft: MeasureDraft) -> tuple[tuple[int, int], ...]:
    doc, position = draft.doc, draft.first
    found: list[tuple[int, int]] = []
    closed = False
    while True:
        end = position
        while end > 0 and end > position - 2 and doc[end - 1].lower_ in _JOINTS:
            closed = closed or doc[end - 1].lower_ == "and"
            end -= 1
        start = _person_start(doc, end) if end < position else None
        if start is None:
            break
        found.insert(0, (start, end))
        position = start
    opened = position == 0 or doc[position - 1].pos_ in _OPENINGS or doc[position].is_sent_start
    return tuple(found) if closed and opened else ()


def _person_end(doc: Doc, start: int) -> int | None:
    """The token after a phrase for one person that begins here."""
    return _noun_end(doc, start + 1) if start < len(doc) and doc[start].lower_ in _ARTICLES else None


def _noun_end(doc: Doc, start: int) -> int | None:
    for token in doc[start : start + _LONGEST]:
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if _is_person(token) and (following is None or following.tag_ not in {"NN", "NNS", "NNP", "POS", "HYPH"}):
            return int(token.i) + 1
        if token.tag_ not in _MODIFIERS:
            return None
    return None


def _person_start(doc: Doc, end: int) -> int | None:
    """The article of a phrase for one person that ends here."""
    if end < 2 or not _is_person(doc[end - 1]):
        return None
    for position in range(end - 2, max(-1, end - _LONGEST), -1):
        if doc[position].lower_ in _ARTICLES:
            return position
        if doc[position].tag_ not in _MODIFIERS:
            return None
    return None


def _is_person(token: Token) -> bool:
    return token.tag_ == "NN" and (
        token.lemma_.lower() in load_words("counting", "kinds_of_people") or token.lower_ == "person"
    )


def _told_singly(whole: MeasureDraft, rest: MeasureDraft, passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The people told one by one between a total and the rest of it.

    ``Among the seven hurt was a boy. Another was a woman. The other five were men.``
    """
    first, last = passages.index(whole.found.passage), passages.index(rest.found.passage)
    if last - first > _NEXT_PASSAGES:
        return ()
    found: list[Span] = []
    for number in range(first, last + 1):
        passage = passages[number]
        start = whole.after if number == first else 0
        end = rest.first if number == last else len(passage.doc)
        found += (passage.tokens(*person) for person in _attributes(passage.doc, start, end))
    return tuple(found)


def _attributes(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """People in ``Among … was a boy`` and ``Another … is a woman``."""
    opener = ""
    for token in doc[start:end]:
        if token.is_sent_start or token.i == start:
            opener = doc[token.sent.start].lower_
        if opener not in {"among", "another"} or token.lemma_ != "be":
            continue
        start = token.i + 1
        aged = start < len(doc) and doc[start].tag_ == "CD" and "old" in doc.span(start, start + _LONGEST).text
        # The article of "an 8-year-old boy" is easily lost.
        person_end = _noun_end(doc, start) if aged else _person_end(doc, start)
        if person_end is not None and person_end <= end:
            yield start, person_end
            opener = ""
