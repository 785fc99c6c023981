"""Stretches of text that may be place names, before anything is decided about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.model.places import Gazetteer, Place
from crossread.text.lexicon import load_lexicon, load_listed, load_pattern, load_words

_PEOPLE_ENDINGS = load_listed("place_reading", "candidates.people_endings")

LONGEST = 6
_INNER = load_words("place_reading", "candidates.inner")
_NUMBERED = load_words("place_reading", "candidates.numbered")
_ORDINAL = load_pattern("place_reading", "candidates.ordinal")
_NUMBERED_ROAD = re.compile(r"[ABM]\d{1,4}M?")
_DETERMINERS = load_words("place_reading", "candidates.determiners")
_LABELS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True, eq=False)
class PlaceCandidate:
    """Tokens ``first`` to ``last`` of a passage that may name a place, with the places of that name."""

    passage: Passage
    first: int
    last: int
    text: str
    places: tuple[Place, ...]
    kind: str | None = None
    abbreviation: bool = False
    demonym: bool = False
    inside: PlaceCandidate | None = field(default=None, repr=False)

    @property
    def doc(self) -> Doc:
        """The parsed passage."""
        return self.passage.doc

    def before(self, back: int = 1) -> Token | None:
        """The token ``back`` places before it, ``the`` not counted; None at the passage's beginning."""
        index = self.first - back
        if index >= 0 and self.doc[self.first - 1].lower_ == "the":
            index -= 1
        return self.doc[index] if index >= 0 else None

    def after(self, ahead: int = 0) -> Token | None:
        """The token ``ahead`` places after its end; None at the passage's end."""
        return self.doc[self.last + ahead] if self.last + ahead < len(self.doc) else None


def iter_candidates(passage: Passage, gazetteer: Gazetteer) -> Iterator[PlaceCandidate]:
    """Candidates from left to right, none overlapping another."""
    doc = passage.doc
    # Headlines capitalise every word, and the model then takes whole phrases for places.
    labelled = {} if passage.part == "title" else {e.start: e for e in doc.ents if e.label_ in _LABELS}
    index = 0
    while index < len(doc):
        found = None
        if _may_begin(doc[index]):
            found = _find_abbreviation(passage, index, gazetteer) or _longest(
                _find_demonym(passage, index, gazetteer),
                _find_listed(passage, index, gazetteer),
                _find_featured(passage, index, gazetteer),
                _find_labelled(passage, index, labelled[index].end, gazetteer) if index in labelled else None,
            )
        if found is not None:
            yield found
            index = found.last
        else:
            index += 1


def _may_begin(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[0].isdecimal() and _ORDINAL.fullmatch(token.text) is not None)


def _longest(*candidates: PlaceCandidate | None) -> PlaceCandidate | None:
    """The one that reaches furthest; of equals the first."""
    found = [candidate for candidate in candidates if candidate is not None]
    return max(found, key=lambda candidate: candidate.last) if found else None


def _slice(passage: Passage, first: int, last: int) -> str:
    return passage.doc.cut(first, last)


def _find_listed(passage: Passage, first: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """The longest run of words from ``first`` that the gazetteer lists, ending in a capitalised word."""
    doc = passage.doc
    last = first + 1
    ends = [last]
    while last < len(doc) and last - first < LONGEST:
        token = doc[last]
        if not (token.text[0].isupper() or _joins_names(passage, last)):
            break
        last += 1
        if token.text[0].isupper():
            ends.append(last)
    for end in reversed(ends):
        text = _slice(passage, first, end)
        if len(text) > 1 and (places := _look_up(text, passage, gazetteer)):
            return PlaceCandidate(passage, first, end, text, places)
    return None


def _look_up(text: str, passage: Passage, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of that name; ``Ft.`` written out, and well-known ones also where a whole line is in capitals."""
    start, _, rest = text.partition(" ")
    full = load_lexicon("places")["shortened"].get(start)
    places = gazetteer.find_places(text) or (gazetteer.find_places(f"{full} {rest}") if full and rest else ())
    if places or not passage.shouted or text.title() not in _well_known():
        return places
    return gazetteer.find_places(text.title())


def _joins_names(passage: Passage, index: int) -> bool:
    """Whether a token that is no capitalised word may stand inside a name."""
    doc = passage.doc
    return doc[index].lower_ in _INNER or _before_capital_district(passage, index) or _ends_short_form(doc, index)


def _before_capital_district(passage: Passage, index: int) -> bool:
    """Whether the token is the comma of ``Washington, D.C.``, which is one name."""
    doc = passage.doc
    return doc[index].text == "," and index + 1 < len(doc) and doc[index + 1].text in ("D.C.", "DC", "D.C")


def _ends_short_form(doc: Doc, index: int) -> bool:
    """Whether the token is the full stop of ``Ft.`` or ``Mt.``, where the parser has split it off."""
    return doc[index].text == "." and f"{doc[index - 1].text}." in load_lexicon("places")["shortened"]


def _find_featured(passage: Passage, first: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """A run of capitalised words that ends, or begins, with a word for a kind of place: ``Alder County``."""
    doc = passage.doc
    if doc[first].lower_ in _DETERMINERS:
        return None
    after, leading = _feature_words()
    last, end, kind = first, 0, ""
    while last < len(doc) and last - first < LONGEST and _continues(doc[last], last == first):
        found = after.get(doc[last].text)
        last += 1
        if found and last - first > 1:
            end, kind = last, found
            if found == "county" and not (last < len(doc) and after.get(doc[last].text) == "other"):
                # "Alder County Fire District": the county is the place.
                break
    if not end and doc[first].text in leading and last - first > 1:
        end, kind = min(last, first + 3), leading[doc[first].text]
    numbered = _find_numbered(passage, first, end or first + 1)
    if numbered is not None or not end:
        return numbered
    text = _slice(passage, first, end)
    return PlaceCandidate(passage, first, end, text, gazetteer.find_places(text), kind=kind)


def _continues(token: Token, first: bool) -> bool:
    """Whether a run of capitalised words goes on with this token."""
    if first:
        return True
    return token.text[0].isupper() and (token.is_alpha or token.text in _feature_words()[0] or len(token) == 2)


def _find_numbered(passage: Passage, first: int, last: int) -> PlaceCandidate | None:
    """A numbered road: ``Highway 41``, ``County Road 7``, ``the A40``."""
    doc = passage.doc
    if last == first + 1 and first and doc[first - 1].lower_ == "the" and _NUMBERED_ROAD.fullmatch(doc[first].text):
        return PlaceCandidate(passage, first, last, doc[first].text, (), kind="other")
    if doc[last - 1].lower_ not in _NUMBERED:
        return None
    if last < len(doc) and doc[last].text == "-" and last + 1 < len(doc):
        last += 1
    if last < len(doc) and re.fullmatch(r"\d{1,4}[A-Z]?", doc[last].text):
        return PlaceCandidate(passage, first, last + 1, _slice(passage, first, last + 1), (), kind="other")
    return None


def _find_labelled(passage: Passage, first: int, last: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """What the language model calls a place and no list holds."""
    doc = passage.doc
    while last > first + 1 and (doc[last - 1].text in ("'s", "’s") or not doc[last - 1].text[0].isalnum()):
        last -= 1
    text = _slice(passage, first, last)
    if (
        len(text) < 3
        or last - first > 4
        or not all(token.text[0].isupper() or token.lower_ in _INNER for token in doc[first:last])
    ):
        return None
    return PlaceCandidate(passage, first, last, text, gazetteer.find_places(text))


def _find_abbreviation(passage: Passage, first: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """``Ore.``; ``OR`` only after a name and a comma."""
    doc = passage.doc
    token = doc[first]
    if token.text not in _abbreviation_starts():
        return None
    words = load_lexicon("places")
    after_comma = first > 1 and doc[first - 1].text == "," and doc[first - 2].text[0].isupper()
    for last in (first + 2, first + 1):
        text = _slice(passage, first, min(last, len(doc)))
        full = words["abbreviations"].get(text)
        if full is None and last == first + 1 and after_comma and token.text in words["postal"]:
            full = words["postal"][token.text]
        if full and (after_comma or text.count(".") > 1 or len(text) > 4):
            states = tuple(place for place in gazetteer.find_places(full) if place.kind in ("state", "region"))
            return PlaceCandidate(
                passage, first, min(last, len(doc)), text, states or gazetteer.find_places(full), abbreviation=True
            )
    return None


def _find_demonym(passage: Passage, first: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """``Canadian``, ``South Koreans``: the country's name is looked up in its place."""
    doc = passage.doc
    if doc[first].text not in _demonym_starts():
        return None
    demonyms, longest = _demonyms()
    for length in range(min(longest, len(doc) - first), 0, -1):
        text = _slice(passage, first, first + length)
        name = demonyms.get(text)
        if name:
            places = tuple(
                place for place in gazetteer.find_places(name) if place.kind != "city"
            ) or gazetteer.find_places(name)
            return PlaceCandidate(passage, first, first + length, text, places, demonym=True)
    return None


@cache
def _abbreviation_starts() -> frozenset[str]:
    """What a token may be that a short form begins with: nearly none is."""
    words = load_lexicon("places")
    return _beginnings([*words["abbreviations"], *words["postal"]])


@cache
def _demonym_starts() -> frozenset[str]:
    """What a token may be that a demonym begins with."""
    return _beginnings(_demonyms()[0])


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name[:length] for name in names for length in range(1, len(name) + 1))


@cache
def _well_known() -> frozenset[str]:
    return frozenset(load_lexicon("known_places")["names"])


@cache
def _feature_words() -> tuple[dict[str, str], dict[str, str]]:
    words = load_lexicon("places")
    return words["after"], words["leading"]


@cache
def _demonyms() -> tuple[dict[str, str], int]:
    listed: dict[str, str] = load_lexicon("demonyms")["demonyms"]
    table = dict(listed)
    for word, name in listed.items():
        if not word.endswith(_PEOPLE_ENDINGS):
            table.setdefault(word + "s", name)
    return table, max(word.count(" ") + 1 for word in table)
