"""One word of a name that one report spells a letter or two otherwise than the rest, or than itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from crossread.meaning.names.given import given_names, same_given
from crossread.meaning.names.variants import is_near_slip, sounds_alike
from crossread.model.accounts import Discrepancy
from crossread.model.reasons import Reason
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.meetings import Meetings
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_lexicon, load_words

_SMALL = load_words("matching", "spellings.small")
_LEAST = 4
# Words of so many letters need no neighbour, and of so many no meeting of sentences either.
_SURE_WITH_MEETING = 6
_SURE_ALONE = 7
# Last letters that tell a woman's name from a man's.
_SEXES = frozenset("aoe")


@dataclass(frozen=True, slots=True)
class Printing:
    """One place where a word is printed: the run and the index of the word in it."""

    run: Run
    index: int

    @property
    def before(self) -> tuple[str, ...]:
        """The words before it in its run, as a first name stands before a last one."""
        return tuple(word for word in self.run.words[: self.index] if _counts(word))

    @property
    def after(self) -> tuple[str, ...]:
        """The words behind it in its run."""
        return tuple(word for word in self.run.words[self.index + 1 :] if _counts(word))

    @property
    def neighbours(self) -> frozenset[str]:
        """The words on either side of it that belong to the same run, small words and initials passed over."""
        return frozenset((*self.before[-1:], *self.after[:1]))

    def shown(self, beside: frozenset[str]) -> Span:
        """The word, with one of the words ``beside`` it where that touches it: ``Shale Harbor`` for ``Harbor``."""
        words = self.run.words
        first = self.index - 1 if self.index and words[self.index - 1] in beside else self.index
        last = (
            self.index + 2
            if words[self.index + 1 : self.index + 2] and words[self.index + 1] in beside
            else self.index + 1
        )
        return self.run.span(first, last)


def _counts(word: str) -> bool:
    """Whether the word says whose name it is: no small word, and no initial."""
    return word not in _SMALL and len(word.rstrip(".")) > 1


def find_word_slips(story: Printed, meetings: Meetings) -> list[Discrepancy]:
    """One remark for each word of one report that is a slip of a word which stands more often, or in another report."""
    printings: dict[str, list[Printing]] = {}
    for run in story.runs:
        for index, part in enumerate(run.parts):
            printings.setdefault(part.word, []).append(Printing(run, index))
    words = sorted(word for word in printings if _may_be_name(word, story))
    found = []
    for slip, right in _pairs(words, story):
        if _is_one_name(printings[slip], printings[right], slip, right, story, meetings):
            beside = _neighbours(printings[slip]) & _neighbours(printings[right])
            sides = [[one.shown(beside) for one in printings[word]] for word in (right, slip)]
            found.append(remark(sides, reason=Reason("slip")))
    return found


def _may_be_name(word: str, story: Printed) -> bool:
    common = word in _common() or word.removesuffix("s") in _common()
    return len(word) >= _LEAST and word.replace("'", "").isalpha() and word not in story.small and not common


def _pairs(words: list[str], story: Printed) -> Iterator[tuple[str, str]]:
    """Each word with one that it may be a slip of: printed no less often, and not in the same reports but in one."""
    initials: dict[str, list[str]] = {}
    for word in words:
        initials.setdefault(word[0], []).append(word)
    reports, counts = {word: story.reports(word) for word in words}, {word: story.count(word) for word in words}
    for slip in words:
        for right in initials[slip[0]] if slip not in story.places else ():
            apart = len(reports[slip]) == 1 or reports[slip].isdisjoint(reports[right])
            tied = counts[right] == counts[slip] and (right in story.places or right < slip)
            often = counts[right] > counts[slip]
            two_given = {slip, right} <= given_names().keys() and not sounds_alike(slip, right)
            if apart and (tied or often) and not two_given and is_near_slip(slip, right):
                yield slip, right


def _is_one_name(
    ours: list[Printing], theirs: list[Printing], slip: str, right: str, story: Printed, meetings: Meetings
) -> bool:
    """Whether the two stand in one place: beside the same word, in sentences of one thing, or in one report."""
    if _beside_each_other(ours, theirs):
        return _is_corrected(ours, theirs) or _is_corrected(theirs, ours)
    beside = _neighbours(ours) & _neighbours(theirs)
    met = any(_meet(one, other, meetings) for one in ours for other in theirs)
    people = {slip, right} <= story.people
    short = len(slip) < _SURE_WITH_MEETING
    telling = beside - given_names().keys() - (_common() if short or people else frozenset())
    if telling or (beside and met):
        return True
    if not {slip, right}.isdisjoint(story.people) and _is_transposed(ours, theirs, slip, right):
        return True
    once = len(ours) == 1 and len(theirs) > 1 and story.reports(slip) <= story.reports(right)
    if people:
        return (met or once) and not _of_two_people(ours, theirs)
    if once and right in story.people and _acts_alone(ours[0]) and any(one.before for one in theirs):
        return True
    if short or slip in given_names():
        return False
    return met or (once and len(slip) >= _SURE_ALONE)


def _is_transposed(ours: list[Printing], theirs: list[Printing], slip: str, right: str) -> bool:
    """``Brock said`` behind ``Ann Borck``: the same letters, and the one of them has no first name of its own."""
    firsts = [any(one.before for one in side) for side in (ours, theirs)]
    return sorted(slip) == sorted(right) and sum(firsts) == 1 and len(ours) == 1


def _acts_alone(printing: Printing) -> bool:
    """``Osgod hopes``: the word is the whole name of somebody who does something."""
    after = printing.run.sentence.tokens_after(printing.run.span())[:1]
    return len(printing.run.parts) == 1 and [token.tag for token in after] == ["VERB"]


def _of_two_people(ours: list[Printing], theirs: list[Printing]) -> bool:
    """Whether other names tell the two apart, ``Ann Hansen``, ``Tom Hanson``, or an ending, ``Maria``, ``Mario``."""
    before = [{word for one in side for word in one.before} for side in (ours, theirs)]
    after = [{word for one in side for word in one.after} for side in (ours, theirs)]
    ends = {side[0].run.words[side[0].index][-1] for side in (ours, theirs)}
    return _tell_apart(*before) or _tell_apart(*after) or (len(ends) > 1 and ends <= _SEXES)


def _tell_apart(ours: set[str], theirs: set[str]) -> bool:
    """Whether both have other names beside them, and none that may be one."""
    alike = any(a == b or is_near_slip(a, b) or same_given(a, b) for a in ours for b in theirs)
    return bool(ours and theirs) and not alike


def _neighbours(printings: list[Printing]) -> frozenset[str]:
    return frozenset[str]().union(*(one.neighbours for one in printings))


def _beside_each_other(ours: list[Printing], theirs: list[Printing]) -> bool:
    """Whether one sentence has both: then they are two things."""
    places = {(one.run.report, one.run.at) for one in ours}
    return any((one.run.report, one.run.at) in places for one in theirs)


def _is_corrected(ours: list[Printing], theirs: list[Printing]) -> bool:
    """``He is Orvandel, not Orvandal``: the one stands behind ``not``, the other before that in the same sentence."""
    places = {(one.run.report, one.run.at) for one in theirs}
    denied = (one.run for one in ours if (one.run.report, one.run.at) in places and len(one.run.parts) == 1)
    return any([token.lower for token in run.sentence.tokens_before(run.span())[-1:]] == ["not"] for run in denied)


def _meet(one: Printing, other: Printing, meetings: Meetings) -> bool:
    return meetings.meet(one.run.place, other.run.place)


@cache
def _common() -> frozenset[str]:
    """Words that names share with the language: offices, heads of bodies, kinds of places, days."""
    titles = load_lexicon("titles")
    bodies = load_words("organisations", "heads") | load_words("organisations", "complements")
    listed = load_words("organisations", "places") | load_words("organisations", "general")
    listed |= bodies | load_words("organisations", "calendar")
    roles = frozenset(titles["words"]["roles"]) | frozenset(titles["words"]["modifiers"])
    return listed | roles | frozenset(titles["words"]["abbreviated"])


def _words_before_people(story: Printed) -> dict[str, dict[str, list[Span]]]:
    """For each first word of somebody's name the words right before it, with one word more where there is one."""
    before: dict[str, dict[str, list[Span]]] = {}
    for run in story.runs:
        for index, word in enumerate(run.words[:-1]):
            if run.words[index + 1] in story.people and word not in story.people:
                span = run.span(max(0, index - 1), index + 1)
                before.setdefault(run.words[index + 1], {}).setdefault(word, []).append(span)
    return before


def find_office_slips(story: Printed) -> list[Discrepancy]:
    """``City Manger NAME`` beside ``City Manager NAME``: an office that is misspelt before a name; kind ``title``."""
    offices = load_lexicon("titles")["words"]["roles"]
    before = _words_before_people(story)
    found: dict[tuple[str, str], Discrepancy] = {}
    for _, words in sorted(before.items()):
        for slip in sorted(words.keys() - set(offices) - story.small):
            right = next((word for word in sorted(words) if word in offices and is_near_slip(slip, word)), None)
            if right is not None:
                told = remark([words[right], words[slip]], reason=Reason("slip"))
                found.setdefault((slip, right), replace(told, kind="title"))
    return list(found.values())
