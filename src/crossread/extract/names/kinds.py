"""Decides over a whole report which candidates name people, organisations and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crossread.extract.names.candidates import AGENCIES, NameCandidate
from crossread.extract.names.credits import drop_credited
from crossread.extract.names.families import read_inverted, share_surnames
from crossread.extract.names.plurals import LIST_LINKS
from crossread.extract.names.roles import FINITE
from crossread.extract.names.words import Lists
from crossread.model.mentions import NameKind
from crossread.text.lexicon import load_lexicon, load_words

_BEFORE_PLACES = load_words("name_reading", "kinds.before_places")

_NOBODY = load_words("name_reading", "kinds.nobody")
_NO_SURNAMES = load_words("name_reading", "kinds.no_surnames")
_COMPASS = load_words("name_reading", "kinds.street_ends")
_LEGAL_FORMS = load_words("name_reading", "affiliations.legal_forms")
_FIRM_ENDS = load_words("name_reading", "affiliations.firm_ends") | load_words("name_reading", "weights.clubs")
ENOUGH = 2.0
# Agencies that reports name as sources, as they are written.
WIRES = frozenset({"AP", "AFP", "PA", "UPI", "EPA", "Reuters"})
HOLIDAYS = {("new", "year"), ("new", "years"), ("independence", "day"), ("labor", "day"), ("memorial", "day")}
OPENING = frozenset({"“", '"', "‘", "'"})


def decide_kinds(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Set ``kind`` where there is one: full names first, by all their mentions together, then single words."""
    drop_credited(candidates)
    _introduce_acronyms(candidates)
    alone = Counter(candidate.keys[0] for candidate in candidates if len(candidate) == 1)
    located = Counter(candidate.keys[0] for candidate in candidates if len(candidate) == 1 and _is_located(candidate))
    tallies = _tally(candidates)
    called = {c.keys[0] for c in candidates if len(c) == 1 and c.person >= ENOUGH and tallies[c.keys].place < 1}
    for candidate in candidates:
        if len(candidate) > 1:
            candidate.kind = _kind_of_full(candidate, tallies[candidate.keys], alone)
            if candidate.kind is None and candidate.keys[-1] in called and _is_blank(tallies[candidate.keys]):
                candidate.kind = "person"  # "Quilla Orrin", of which nothing is known, and "Orrin said"
    _spread_firms(candidates)
    _cut_run_on(candidates, lists)
    _spread_over_lists(candidates)
    _spread_over_places(candidates)
    _follow_surnames(candidates)
    read_inverted(candidates, lists)
    share_surnames(candidates, lists)
    known = _single_words(candidates, lists)
    # Cutting may have left a surname alone that stood in no tally of whole candidates: they are counted anew.
    tallies = _tally([candidate for candidate in candidates if len(candidate) == 1])
    common = _lower_words(candidates)
    for candidate in candidates:
        if len(candidate) == 1 and candidate.kind is None:
            key = candidate.keys[0]
            often = alone[key] > 1 and 4 * located[key] < alone[key]
            candidate.kind = _kind_of_single(candidate, tallies[candidate.keys], known, lists, often)
            unknown = key not in known and not candidate.titled
            if candidate.kind == "person" and (key in _NOBODY or (unknown and key in common)):
                candidate.kind = None
            if candidate.kind is None and not located[key] and known.get(key) == "person" and _acts(candidate):
                candidate.kind = "person"  # "Ada London", and "London was taken to hospital"
            if candidate.kind is None and candidate.titles and known.get(key) == "person":
                candidate.kind = "person"  # "beside London, a nurse at the club,"


def _lower_words(candidates: Sequence[NameCandidate]) -> frozenset[str]:
    """The words that stand in small letters beside names, so that a capital of theirs names nobody: ``Tonight``."""
    passages = {id(candidate.words): candidate.words for candidate in candidates}
    return frozenset(text for words in passages.values() for text in words.text if text.islower())


def _is_blank(tally: NameCandidate) -> bool:
    """Whether nothing says what two or three words name."""
    others = max(tally.organisation, tally.place, tally.event, tally.thing)
    return len(tally) in (2, 3) and others < 1 and tally.person >= 0


def _is_located(candidate: NameCandidate) -> bool:
    """``in NAME``: what things happen in is mostly a place, whatever the language model calls it."""
    return candidate.first > 0 and candidate.words.key[candidate.first - 1] in _BEFORE_PLACES


def _acts(candidate: NameCandidate) -> bool:
    """Whether a finite verb follows: ``NAME said``, ``NAME was taken to hospital``."""
    words, last = candidate.words, candidate.last
    return last < len(words) and words.tag[last] in FINITE


def _tally(candidates: Sequence[NameCandidate]) -> dict[tuple[str, ...], NameCandidate]:
    """For each name the candidate-like sum of what all its mentions say, each kind by its average and best."""
    groups: dict[tuple[str, ...], list[NameCandidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.keys, []).append(candidate)
    tallies: dict[tuple[str, ...], NameCandidate] = {}
    for keys, group in groups.items():
        total = NameCandidate(group[0].words, group[0].first, group[0].last)
        size = len(group)
        for kind in ("person", "organisation", "place", "event", "thing"):
            scores = [getattr(candidate, kind) for candidate in group]
            setattr(total, kind, (sum(scores) / size + max(scores)) / 2)
        tallies[keys] = total
    return tallies


def _kind_of_full(candidate: NameCandidate, tally: NameCandidate, alone: Counter[str]) -> NameKind | None:
    best = max(tally.person, tally.organisation, tally.place, tally.event, tally.thing)
    if _names_nobody(candidate):
        return "organisation" if tally.organisation >= max(1.5, tally.place, tally.thing) else None
    if tally.event >= ENOUGH and tally.event == best and candidate.keys[:2] not in HOLIDAYS:
        return "event"
    if candidate.titled and candidate.person >= 3 and candidate.person > max(tally.organisation, tally.place):
        return "person"
    surname_recurs = alone[candidate.keys[-1]] > 0
    if tally.person + surname_recurs > ENOUGH and tally.person == best:
        return "person"
    if tally.organisation >= 1.5 and tally.organisation >= tally.place and tally.organisation >= best:
        return "organisation"
    return None


def _names_nobody(candidate: NameCandidate) -> bool:
    """Whether no person's name is so written: a street's or a church's, with a digit (``Galaxy S9``) or a bracket.

    Nor a team's, that ends in a people (``Corran Texans``).
    """
    keys = [key.rstrip(".") for key in candidate.keys]
    sided = len(keys) > 2 and keys[-1] in _COMPASS
    last = keys[-2 if sided else -1]
    many = last.removesuffix("s") in _load_peoples() and last.endswith("s")
    return last in _NO_SURNAMES or many or any(not set(key).isdisjoint("0123456789()") for key in candidate.keys)


@cache
def _load_peoples() -> frozenset[str]:
    return frozenset(name.lower() for name in load_lexicon("demonyms")["demonyms"])


def _spread_firms(candidates: Sequence[NameCandidate]) -> None:
    """``Orrin Marl Ltd.`` names a firm, and so does ``Orrin Marl`` elsewhere in its report."""
    firms = {c.keys[:-1] for c in candidates if len(c) > 2 and c.keys[-1].rstrip(".") in _LEGAL_FORMS}
    for candidate in candidates:
        if candidate.kind == "person" and candidate.keys in firms and not candidate.titled:
            candidate.kind = "organisation"


def _cut_run_on(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """``Ann Example Police``: text without its full stop; cut back to the name known from elsewhere."""
    full = {c.keys for c in candidates if c.kind == "person" and len(c) == 2 and not c.words.text[c.first].isupper()}
    common = _lower_words(candidates)
    for candidate in candidates:
        _cut_run_in(candidate, full, lists)
        if candidate.kind != "person" or len(candidate) < 3 or candidate.keys[:2] not in full:
            continue
        last = candidate.last - 1
        plural = candidate.words.tag[last] in {"NNS", "NNPS"}
        odd = (
            plural
            or candidate.keys[-1] in common
            or candidate.words.label[last] != "PERSON"
            or candidate.keys[-1] in lists.heads | lists.known_places
        )
        if odd and candidate.keys[-1] not in lists.suffixes and last - candidate.first == 2:
            candidate.last = last


def _cut_run_in(candidate: NameCandidate, full: set[tuple[str, ...]], lists: Lists) -> None:
    """``Main Points Ann Example``, ``told ABC Example``: what runs into a name, cut off one known from elsewhere."""
    front = candidate.words.text[candidate.first]
    shouted = front.isalpha() and front.isupper() and len(front) > 2
    if len(candidate) == 2 and candidate.keys not in full and (shouted or _describes_bearer(candidate, lists)):
        if any(keys[-1] == candidate.keys[-1] for keys in full) and not candidate.text.isupper():
            candidate.first, candidate.kind = candidate.last - 1, None
        return
    if candidate.kind != "person" or len(candidate) < 3 or candidate.titled or candidate.keys[-2:] not in full:
        return
    head = candidate.keys[:-2]
    if head in full:
        candidate.last -= 2  # "Ann Example Paul Orrin", as galleries run names together
        return
    if head[0] in lists.first_names or candidate.words.key[candidate.last - 2] != candidate.keys[-2]:
        return
    if all(len(key) > 2 for key in head):
        candidate.first = candidate.last - 2


def _describes_bearer(candidate: NameCandidate, lists: Lists) -> bool:
    """``Outgoing Example``, ``Furious Example``: an adjective in a headline's capitals before a surname."""
    words, first = candidate.words, candidate.first
    adjective = words.tag[first] in {"JJ", "VBN", "VBG"} or words.key[first] in lists.modifiers
    return adjective and words.key[first] not in lists.first_names


def _spread_over_lists(candidates: Sequence[NameCandidate]) -> None:
    """What stands in a list between or after people, and is nothing else, is a person: ``A, B and C``."""
    for forwards in (candidates, candidates[::-1]):
        for one, other in pairwise(forwards):
            unknown = one.kind == "person" and other.kind is None and len(one) > 1 and len(other) in (2, 3)
            others = max(other.organisation, other.place, other.thing, other.event)
            if unknown and others <= 1.5 and _is_linked(one, other):
                other.kind = "person"


def _is_linked(one: NameCandidate, other: NameCandidate) -> bool:
    """Whether only a list's marks stand between the two."""
    earlier, later = (one, other) if one.first < other.first else (other, one)
    return one.words is other.words and one.words.text[earlier.last : later.first] in LIST_LINKS


def _spread_over_places(candidates: Sequence[NameCandidate]) -> None:
    """``the deaths of A in Corran and B in Alder``: beside a person, each with a place, stands a person."""
    listed = [candidate for candidate in candidates if candidate.kind == "person" or len(candidate) in (2, 3)]
    for one, other in pairwise(listed):
        if one.kind != "person" or len(one) < 2 or other.words is not one.words or other.organisation > 1.5:
            continue
        words, seat = one.words, one.words.text[one.last : other.first]
        placed = len(seat) > 2 and seat[0] == "in" and seat[-1] == "and" and words.label[one.last + 1] == "GPE"
        raised = all(text[0].isupper() for text in seat[1:-1])
        if placed and raised and words.text[other.last : other.last + 1] == ["in"] and other.place < 1:
            other.kind = "person"


def _follow_surnames(candidates: Sequence[NameCandidate]) -> None:
    """``Al-Example``, ``De La Example``: several words that end the name of somebody whom the report names in full."""
    ends = {c.keys[at:] for c in candidates if c.kind == "person" for at in range(1, len(c) - 1)}
    for candidate in candidates:
        if candidate.kind is None and len(candidate) > 1 and candidate.keys in ends:
            candidate.kind = "person"


def _introduce_acronyms(candidates: Sequence[NameCandidate]) -> None:
    """``Name (ABC)``: the acronym belongs to the name, and the name is no place."""
    for candidate in candidates:
        words, end = candidate.words, candidate.last
        at = _acronym_at(words.text, end)
        if at is None or len(candidate) < 2:
            continue
        short = words.text[at]
        letters = short.replace(".", "")
        raised = sum(letter.isupper() for letter in letters)
        if 2 <= len(letters) <= 8 and raised >= 2 and _stands_for(letters, candidate):
            candidate.acronym = short
            candidate.organisation += 4


def _acronym_at(text: Sequence[str], end: int) -> int | None:
    """Where the acronym stands that the words behind a name introduce: ``(ABC)``, ``(“ABC”)``, ``, or ABC,``."""
    if text[end : end + 1] == ["("]:
        at = end + 2 if text[end + 1 : end + 2] and text[end + 1] in OPENING else end + 1
        if text[at + 1 : at + 2] and (text[at + 1] == ")" or text[at + 2 : at + 3] == [")"]):
            return at
    if text[end : end + 2] == [",", "or"] and text[end + 3 : end + 4] and text[end + 3] in {",", "."}:
        return end + 2
    return None


def _stands_for(letters: str, candidate: NameCandidate) -> bool:
    """Whether most of the acronym's letters begin words of the name, in order."""
    firsts = [key[0] for key in candidate.keys]
    at = found = 0
    for letter in letters.lower():
        if letter in firsts[at:]:
            at = firsts.index(letter, at) + 1
            found += 1
    return found >= 2 and 2 * found >= len(letters)


def _single_words(candidates: Sequence[NameCandidate], lists: Lists) -> dict[str, str]:
    """Words that stand alone for a person named in full, or for an organisation introduced: word to its kind."""
    known: dict[str, str] = {}
    for candidate in candidates:
        if candidate.acronym:
            known[candidate.acronym.lower().rstrip(".")] = "organisation"
    for candidate in candidates:
        if candidate.kind != "person":
            continue
        keys = [key for key in candidate.keys if key not in lists.suffixes]
        for key in (keys[0], *keys[-2:]) if len(keys) > 1 else keys:
            if len(key) > 1:
                known.setdefault(key, "person")
        if candidate.surname:
            known.setdefault(candidate.surname.lower(), "person")
    return known


def _kind_of_single(
    candidate: NameCandidate, tally: NameCandidate, known: dict[str, str], lists: Lists, often: bool
) -> NameKind | None:
    key, text = candidate.keys[0], candidate.text
    if key in AGENCIES and key not in known and text not in WIRES and not candidate.titled:
        return None
    if len(key) < 4 and text.isupper() and key in lists.known_places:
        return None  # "Springfield, DC"
    if tally.thing > max(tally.person, tally.organisation):
        return None
    if (
        candidate.titled
        and candidate.person > max(candidate.organisation, 2)
        and key not in lists.heads | lists.things | _FIRM_ENDS
        and len(key) > 1
    ):
        return "person"
    if key in known and key not in lists.heads:
        if known[key] == "person" and candidate.place >= 3 and key in lists.known_places:
            return None
        return "person" if known[key] == "person" else "organisation"
    if lists.is_title(key) or key in lists.heads | lists.places | lists.things | _FIRM_ENDS or len(key) < 2:
        return None
    if key in lists.known_places or (key.endswith("s") and key[:-1] in known):
        return None
    if text.isupper() and 2 <= len(text) <= 6:
        return "organisation" if tally.organisation >= 1 and (often or tally.person >= 1) else None
    if tally.person >= 2.5 and tally.person > max(tally.place, tally.organisation):
        return "person"
    if often and tally.organisation >= 1.5 and tally.organisation > max(tally.place, tally.person):
        return "organisation"
    return None
