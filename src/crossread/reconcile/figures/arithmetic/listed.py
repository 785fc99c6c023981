"""A number of people or places against the names listed for it: ``three rivals: Ann Berg; Cal Dunn; Eve Holt``.

It only confirms: a list of fewer names may leave some out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.arithmetic.namings import NameList, find_lists, find_people, is_of_age
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Two names are no sum.
FEWEST = 3
# Tokens from the counted noun to the first name, and before the first name or the number that opens a sentence.
REACH, OPENING = 8, 5
# The same where "including" leads up to it.
FAR = 20
# Sentences behind the number that go on listing.
NEXT = 3
# Sentences before the number that may name them.
BACK = 3
# From so many names on a list is told as one part.
LONG = 5
_OPENERS = frozenset(",:;—–-(")
_PLACES = load_words("arithmetic", "listed.places")
_INCLUDING = load_words("arithmetic", "listed.including")
_EQUALS = load_words("arithmetic", "groups.equals")
_VERBAL = frozenset({"VERB", "AUX"})


def check_listed(aligned: Aligned) -> Iterator[Check]:
    """Every number that the names right behind it, in the next sentences or right before it come to."""
    for reading in aligned.items.readings:
        for item in aligned.items.of_report(reading.report.id):
            if not _is_counted(item):
                continue
            found = _behind(reading, item) or _before(reading, item) or _in_lists(reading, item)
            if found:
                yield _state(aligned, item, found)


def _is_counted(item: Item) -> bool:
    counted = item.figure.quantity.kind == "count" and exact(item) and (item.value or 0.0) >= FEWEST
    named = item.people is not None or _counts_places(item)
    return counted and named and not item.age_of and item.sentence is not None and item.figure.context.head is not None


def _counts_places(item: Item) -> bool:
    return item.unit in _PLACES


def _state(aligned: Aligned, item: Item, lists: Sequence[NameList]) -> Check:
    parts = [part for one in lists for part in _tell(one, len(lists) > 1)]
    reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", item)), "exact")
    own = [other for other in aligned.stated_in(aligned.group(item), item.report) if other.value == item.value]
    return make_check("sum", True, reckoning, own or [item], [part.mention for part in parts if part.mention])


def _tell(one: NameList, together: bool) -> Iterator[Operand]:
    if together or len(one.names) >= LONG:
        yield Operand("part", len(one.names), mention=one.whole, what=f"({one.whole.text})")
        return
    for name in one.names:
        yield Operand("part", 1, mention=name, what=f"({name.text})")


def _lists(reading: Reading, index: int, item: Item) -> list[NameList]:
    """The lists of a sentence that can be of what the number counts."""
    if not 0 <= index < len(reading.sentences) or reading.sentences[index].span.part != item.figure.span.part:
        return []
    kind = "place" if _counts_places(item) else "person"
    return [one for one in find_lists(reading, index) if one.kind == kind]


def _behind(reading: Reading, item: Item) -> list[NameList]:
    """``three other rivals: Ann Berg, …``; in the next sentence, ``They are Ann Berg, …``."""
    head = item.figure.context.head
    for one in _lists(reading, item.figure.sentence, item):
        start = one.names[0].start
        if head is not None and start >= head.end and len(one.names) == item.value:
            between = _untitled(reading, item.figure.sentence, head.end, start)
            if between[:1] and between[0].text in _OPENERS and _is_plain(between):
                return [one]
            if _names_some(between):
                return [one]  # "including" as many as there are is all of them
    for one in _lists(reading, item.figure.sentence + 1, item):
        before = reading.tokens_before(one.names[0])
        equal = bool(before) and before[-1].lower in _EQUALS
        if len(one.names) == item.value and len(before) <= OPENING and equal and _ends(reading, one):
            return [one]
    return []


def _names_some(between: Sequence[Token]) -> bool:
    """``, including``, an age perhaps behind it, and no verb before."""
    opening = [at for at, token in enumerate(between) if token.lower in _INCLUDING]
    if not opening or len(between) > FAR or any(token.tag in _VERBAL for token in between[: opening[-1]]):
        return False
    return all(is_of_age(token) for token in between[opening[-1] + 1 :])


def _is_plain(between: Sequence[Token]) -> bool:
    return len(between) <= REACH and not any(token.tag in _VERBAL for token in between)


def _untitled(reading: Reading, index: int, start: int, end: int) -> list[Token]:
    """The tokens between two offsets of a sentence that belong to nobody's title."""
    titles = [title for name in find_people(reading, reading.sentences[index]) for title in name.titles]
    between = reading.sentences[index].tokens_between(start, end)
    return [token for token in between if not any(title.start <= token.start < title.end for title in titles)]


def _ends(reading: Reading, one: NameList) -> bool:
    """Whether the list closes its sentence, but for what marks set off."""
    behind = reading.tokens_after(one.names[-1])
    return not behind or behind[0].is_mark


def _before(reading: Reading, item: Item) -> list[NameList]:
    """``… Ann Berg, Cal Dunn and Eve Holt. The three friends``: the only people whom the sentences before name."""
    opens = len(item.tokens_before) <= 2 and item.figure.context.definite
    known: set[str] = set()
    for index in range(item.figure.sentence - 1, item.figure.sentence - 1 - BACK, -1):
        if not opens or item.beside or item.people is None or index < 0:
            return []
        sentence = reading.sentences[index]
        people = {name.name: name.span for name in find_people(reading, sentence)}
        known |= people.keys()
        if len(known) > (item.value or 0.0) or sentence.span.part != item.figure.span.part:
            return []
        if len(people) == item.value:
            return [NameList(index, "person", tuple(sorted(people.values())), sentence.span)]
    return []


def _in_lists(reading: Reading, item: Item) -> list[NameList]:
    """``15 states have such laws. Oldmark, Norland and Sund tax it. Corran, … and Alder do not``."""
    if not _counts_places(item):
        return []
    found: list[NameList] = []
    for index in range(item.figure.sentence + 1, item.figure.sentence + 1 + NEXT):
        lists = _lists(reading, index, item)
        if not lists:
            break
        found += lists
        names = [name.text for one in found for name in one.names]
        if len(names) == len(set(names)) == item.value:
            return found
    return []
