"""Where a count is of: by the surface first, since the parser loses its way in lists of places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.figures.actions import done_action, undergone_action
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.extents import sentence_end, sentence_start
from crossread.extract.passages import Passage
from crossread.model.mentions import Toponym
from crossread.text.lexicon import load_words

_PLACE_PREPOSITIONS = load_words("figure_reading", "locations.place_prepositions")
_BEFORE_PLACE = load_words("figure_reading", "locations.before_place")

_LEAD_INS = load_words("figure_reading", "locations.lead_ins")
_CAPITALISED = re.compile(r"[A-Z][\w’'.-]*\Z")
_NAMED = frozenset({"PROPN", "NOUN"})
_NEAR_SAW = 8
_ABSTRACT = load_words("figure_reading", "locations.abstract")
# A month or weekday after "in" or "on" is no place.
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*\.?\Z"
)


@dataclass(frozen=True, slots=True)
class NamedSpot:
    """A place name in a passage: its tokens (half-open), the name it goes by, its gazetteer identifier.

    ``guessed``: by its capitals and the word before alone.
    """

    first: int
    last: int
    name: str
    id: str | None
    guessed: bool = False


def find_spots(passage: Passage, places: Sequence[Toponym]) -> list[NamedSpot]:
    """The place names of a passage in order, from the toponyms already found."""
    spots: list[NamedSpot] = []
    for toponym in places:
        if toponym.demonym or not passage.holds(toponym.span):
            continue
        tokens = passage.find_tokens(toponym.span)
        if tokens is not None and len(tokens):
            place = toponym.place
            spots.append(
                NamedSpot(
                    tokens.start, tokens.end, place.name if place else toponym.span.text, place.id if place else None
                )
            )
    return sorted(spots, key=lambda spot: spot.first)


def guess_spots(passage: Passage) -> list[NamedSpot]:
    """Capitalised runs after a preposition of place or before a bracket, for reports without toponyms."""
    doc = passage.doc
    spots: list[NamedSpot] = []
    position = 0
    while position < len(doc):
        opens = position > 0 and doc[position - 1].lower_ in _BEFORE_PLACE | {
            ",",
            ";",
            "and",
        }
        if not opens or not _CAPITALISED.match(doc[position].text) or _CALENDAR.match(doc[position].text):
            position += 1
            continue
        last = position + 1
        while last < len(doc) and _CAPITALISED.match(doc[last].text):
            last += 1
        spots.append(NamedSpot(position, last, doc.span(position, last).text, None, guessed=True))
        position = last
    return spots


def find_place(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> tuple[NamedSpot | None, str, bool]:
    """The place that the count is of, how it was found, and whether it stands first; None for none or several."""
    if draft.bracketed:
        return _before_bracket(draft, spots), "place before the bracket", False
    for finder, why, first in (
        (_beside, "place of the item", True),
        (_after, "place after the count", False),
        (_just_before, "place before the count", False),
        (_as_subject, "place as subject", True),
        (_in_subject, "place of the subject", False),
        (_heading, "place opens the sentence", False),
    ):
        spot = finder(draft, spots)
        if spot is not None:
            return spot, why, first
    return None, "", False


def _before_bracket(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    doc, position = draft.anchor.doc, draft.first - 1
    found: NamedSpot | None = None
    while position > 0:
        if doc[position - 1].text == ",":
            position -= 1
        spot = next((spot for spot in spots if spot.last == position), None)
        if spot is None:
            return found
        # "Cook County, Illinois, (30)" is the county; "Dayton (28), Milton (30)" are two.
        found, position = spot, spot.first
        if position == 0 or doc[position - 1].text != ",":
            return found
        if position > 1 and doc[position - 2].text == ")":
            return found
    return found


def _after(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    doc, prepositions, facilities = (
        draft.anchor.doc,
        load_words("counting", "place_prepositions"),
        load_words("counting", "facilities"),
    )
    for spot in spots:
        if not draft.after <= spot.first < draft.end:
            continue
        position = spot.first - 1
        while position >= draft.after and doc[position].lower_ in _LEAD_INS:
            position -= 1
        if position < draft.found.last or doc[position].lower_ not in prepositions:
            continue
        if spot.last < len(doc) and doc[spot.last].lower_ in _ABSTRACT:
            continue
        between = doc[draft.after : max(draft.after, spot.first)]
        if any(token.lemma_.lower() in facilities for token in between):
            return None
        if doc[position].lower_ == "from" and (position > draft.after or not draft.is_count):
            return None  # brought or given from there
        return None if _is_one_of_several(doc, spot, spots) else spot
    return None


def _is_one_of_several(doc: Doc, spot: NamedSpot, spots: Sequence[NamedSpot]) -> bool:
    """``in Dayton, Milton and Alder``: a count over several places is of none of them."""
    end = spot.last
    if end < len(doc) and doc[end].lower_ in {"and", "or"}:
        return any(other.first == end + 1 for other in spots)
    run = 0
    while end + 1 < len(doc) and doc[end].text == ",":
        start = end + 2 if doc[end + 1].lower_ in {"and", "or"} else end + 1
        following = next((other for other in spots if other.first == start), None)
        if following is None:
            return False
        run += 1
        if start == end + 2 or run > 1:
            return True
        end = following.last
        if end < len(doc) and doc[end].lower_ == "and":
            return True
    return False


def _as_subject(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    """``Millbrook saw the largest number of arrests, 91``; ``Dayton had 12``."""
    seeing = load_words("counting", "seeing_verbs")
    doc, start = draft.doc, sentence_start(draft.doc, draft.first)
    for spot in spots:
        if spot.first < start or spot.last >= draft.first or draft.first - spot.last > 9:
            continue
        if any(other.text in {",", ";", ".", ":"} for other in doc[spot.last : min(spot.last + 2, draft.first)]):
            continue
        if doc[spot.last].lemma_.lower() in seeing and (spot.first == start or doc[spot.first - 1].pos_ not in {"ADP"}):
            return spot
    return _guess_subject(draft)


def _guess_subject(draft: MeasureDraft) -> NamedSpot | None:
    """The name that opens a sentence before ``saw``: times and places see arrests, and times are no names."""
    doc, start = draft.doc, sentence_start(draft.doc, draft.first)
    end = start
    while (
        end < draft.first
        and doc[end].is_title
        and doc[end].pos_ in _NAMED
        and doc[end].ent_type_ not in {"DATE", "TIME"}
    ):
        end += 1
    if end == start or end >= draft.first or doc[end].lower_ != "saw" or draft.first - end > _NEAR_SAW:
        return None
    return NamedSpot(start, end, doc.span(start, end).text, None)


def _just_before(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    """``…; in Dalton, eight``."""
    doc = draft.anchor.doc
    for spot in spots:
        if spot.first > 0 and spot.last < draft.first <= spot.last + 2 and doc[spot.last].text in {",", ":"}:
            return spot if doc[spot.first - 1].lower_ in {"in", "at", "across"} or doc[spot.last].text == ":" else None
    return None


def _beside(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    """``by city: Dalton 63, Alder 45``; ``and in Alder four``."""
    doc = draft.doc
    spot = next((spot for spot in spots if spot.last == draft.first and not spot.guessed), None)
    if spot is None or undergone_action(doc[spot.first]):  # "Killing 7" in a headline
        return None
    at = spot.first - 1
    if at > 0 and doc[at].lower_ in {"in", "at", "across"}:
        at -= 1
    opened = at < 0 or doc[at].text in {":", ",", ";", "and"}
    closed = draft.after >= len(doc) or doc[draft.after].text in {",", ";", ".", "and"}
    return spot if opened and closed else None


def _in_subject(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    """``Arrests in Dalton rose 12 percent to 448``."""
    verb = draft.verb
    if verb is None or verb.i >= draft.first or done_action(verb) not in {"rise", "fall"}:
        return None
    doc = draft.anchor.doc
    for spot in spots:
        if (
            sentence_start(doc, draft.first) < spot.first
            and spot.last == verb.i
            and doc[spot.first - 1].lower_ in {"in", "across", "at"}
        ):
            return spot
    return None


def _heading(draft: MeasureDraft, spots: Sequence[NamedSpot]) -> NamedSpot | None:
    """``In Millbrook, 12 people …``."""
    doc = draft.doc
    start, end = sentence_start(doc, draft.first), sentence_end(doc, draft.first)
    if end - start < 3 or doc[start].lower_ not in _PLACE_PREPOSITIONS:
        return None
    for spot in spots:
        if spot.first < start or spot.first > start + 4 or spot.last >= len(doc):
            continue
        if doc[spot.last].text == "," and spot.last < draft.first and not _is_one_of_several(doc, spot, spots):
            return spot
    return None
