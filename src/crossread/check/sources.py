"""The account, laid out for checking: every mention of a figure with what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from crossread.check.contexts import Context, rarity, read_context
from crossread.check.counted import CountedTogether
from crossread.check.figures.known import SourceFigure
from crossread.check.figures.values import source_amount
from crossread.check.names.outlets import outlet_keys
from crossread.check.slots.index import Slots
from crossread.meaning.names.forms import name_words
from crossread.meaning.places.spelling import spell_out_place
from crossread.meaning.words.aligning import WordIndex
from crossread.meaning.words.folding import fold, fold_blanks
from crossread.meaning.words.phrases import holds_phrase
from crossread.meaning.words.stems import stem
from crossread.meaning.words.tokens import Word, iter_spoken, iter_words
from crossread.model.accounts import Account, Entity
from crossread.model.mentions import Numeral, Reading, Toponym
from crossread.model.reports import Report
from crossread.model.spans import Span

Taken = TypeVar("Taken")
Held = TypeVar("Held")

# A place's name has so many words at most: "East Saint Keverel Bay".
LONGEST_PLACE = 4


@dataclass(frozen=True, slots=True)
class SourceNumber:
    """One number of one report, whatever it counts."""

    numeral: Numeral
    span: Span
    context: Context


class Sources:
    """An account with the indexes that several rules need, each made when it is first asked for.

    ``readings`` are what was taken from each report, by its id: one for every report of the account.
    """

    def __init__(self, account: Account) -> None:
        self.account = account
        self.reports: dict[str, Report] = {report.id: report for report in account.reports}
        self.readings: dict[str, Reading] = {reading.report.id: reading for reading in account.readings}
        self.slots = Slots(account, self.readings)
        self._taken: dict[Callable[[Reading], Iterable[Any]], tuple[Any, ...]] = {}
        self._held: dict[Callable[[Sources], Any], Any] = {}

    def take(self, read: Callable[[Reading], Iterable[Taken]]) -> tuple[Taken, ...]:
        """What ``read``, a function of a module, takes from every report in their order: once, however many drafts."""
        if read not in self._taken:
            self._taken[read] = tuple(one for reading in self.readings.values() for one in read(reading))
        return self._taken[read]

    def hold(self, make: Callable[[Sources], Held]) -> Held:
        """What ``make``, a function or class of a module, makes of these sources: once, however many drafts."""
        if make not in self._held:
            self._held[make] = make(self)
        found: Held = self._held[make]
        return found

    @cached_property
    def figures(self) -> tuple[SourceFigure, ...]:
        """Every mention of every figure, in the account's order."""
        return tuple(self._iter_figures())

    def _iter_figures(self) -> Iterator[SourceFigure]:
        read = {figure.span: figure for reading in self.readings.values() for figure in reading.figures}
        for figure in self.account.figures:
            for value in figure.values:
                for mention in value.mentions:
                    amount = source_amount(read[mention.span]) if mention.span in read else None
                    if amount is not None:
                        yield SourceFigure(figure, value, mention.span, amount, self.context(mention.span))

    @cached_property
    def counted(self) -> CountedTogether:
        """The numbers that stand together in a sentence, and what they make."""
        return CountedTogether(self.figures, self.readings)

    @cached_property
    def numbers(self) -> tuple[SourceNumber, ...]:
        """Every number of every report and headline, in the order of the reports."""
        return tuple(self._iter_numbers())

    def _iter_numbers(self) -> Iterator[SourceNumber]:
        for report in self.account.reports:
            for numeral in self.readings[report.id].numerals:
                yield SourceNumber(numeral, numeral.span, self.context(numeral.span))

    @cached_property
    def number_rarity(self) -> dict[str, float]:
        """How rare each word is among the contexts of numbers."""
        return rarity(number.context for number in self.numbers)

    @cached_property
    def number_unknown(self) -> float:
        """The rarity of a word that stands around no number."""
        return max(self.number_rarity.values(), default=1.0)

    def context(self, span: Span) -> Context:
        """What stands around a mention in its report."""
        return read_context(self.reports[span.report].part(span.part), span.start, span.end)

    @cached_property
    def rarity(self) -> dict[str, float]:
        """How rare each word is among the contexts of figures."""
        return rarity(figure.context for figure in self.figures)

    @cached_property
    def unknown(self) -> float:
        """The rarity of a word that stands in no context."""
        return max(self.rarity.values(), default=1.0)

    def words_about(self, person: Entity) -> frozenset[str]:
        """The stems of every sentence that has a mention of the person, and of the ones right before and behind it."""
        found: set[str] = set()
        for mention in person.mentions:
            reading = self.readings[mention.report]
            sentence = reading.sentence_at(mention)
            if sentence is not None:
                found |= {stem(token.text) for token in sentence.tokens if not token.is_mark}
        return frozenset(found)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        """The reports with their headlines."""
        return tuple(f"{report.title or ''}\n{report.text}" for report in self.account.reports)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every report and headline, as stems."""
        return frozenset(word.stem for text in self._texts for word in iter_words(text))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every word of every report and headline, folded, those with hyphens in parts."""
        return frozenset(word for text in self._texts for word in name_words(text))

    @cached_property
    def lone_names(self) -> frozenset[str]:
        """Names that stand without a surname: "his brother, Anton, was there"."""
        forms = (form for person in self.account.people for form in (person.name, *person.forms))
        given = {fold(form) for form in forms if " " not in form}
        for reading in self.readings.values():
            for sentence in reading.sentences:
                tokens = (*sentence.tokens, None)
                for before, token, after in zip((None, *tokens), tokens, tokens[1:], strict=False):
                    beside = [t for t in (before, after) if t is not None and t.text[:1].isupper()]
                    if token is not None and token.tag == "PROPN" and not beside:
                        given.add(fold(token.text))
        return frozenset(given)

    @cached_property
    def containers(self) -> Mapping[str, frozenset[str]]:
        """Folded words to the places that reports name behind a comma after them: "thorp" to "wisconsin"."""
        found: dict[str, set[str]] = {}
        for reading in self.readings.values():
            for outer in reading.places:
                before = [fold(token.text) for token in reading.tokens_before(outer.span)]
                if outer.demonym or before[-1:] != [","]:
                    continue
                for size in range(1, min(LONGEST_PLACE, len(before) - 1) + 1):
                    found.setdefault(" ".join(before[-1 - size : -1]), set()).add(spell_out_place(outer.span.text))
        return {name: frozenset(names) for name, names in found.items()}

    @cached_property
    def folded_texts(self) -> tuple[tuple[Report, str], ...]:
        """Every report with its title and text folded for plain search."""
        return tuple((r, fold_blanks(text)) for r, text in zip(self.account.reports, self._texts, strict=True))

    @cached_property
    def report_words(self) -> dict[str, tuple[list[Word], WordIndex]]:
        """By report, its words with their places, and where each of them stands, for comparing quotations."""
        found = {}
        for report in self.account.reports:
            words = list(iter_spoken(report.text))
            found[report.id] = words, WordIndex([word.folded for word in words])
        return found

    @cached_property
    def running_texts(self) -> tuple[str, ...]:
        """Every report as its words alone, one blank before, between and after, for searching quotations."""
        return tuple(f" {' '.join(index.words)} " for _, index in self.report_words.values())

    @cached_property
    def folded_outlets(self) -> frozenset[str]:
        """What the reports' outlets are called, with and without the article."""
        names = [fold_blanks(report.outlet) for report in self.account.reports if report.outlet]
        return frozenset([*names, *(name.removeprefix("the ") for name in names)])

    @cached_property
    def outlet_keys(self) -> Mapping[str, frozenset[str]]:
        """What the reports' outlets may be called in running text, to the ids of their reports."""
        return outlet_keys(self.account.reports)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years between the one of the story (its last report's, else the last one named) and those named in it."""
        named = {int(time.start[:4]) for time in self.account.times if time.start and time.start[:4].isdecimal()}
        published = (self.account.story.last_published or "")[:4]
        now = int(published) if published.isdecimal() else max(named, default=0)
        return frozenset(abs(now - year) for year in named if year != now)

    def names(self, words: str) -> bool:
        """Whether a report has these words, folded, as words of their own: "Niger" is not in "Nigeria"."""
        phrase = fold_blanks(words)
        return any(holds_phrase(text, phrase) for _, text in self.folded_texts)

    def outlet(self, report: str) -> str:
        """What to call a report in a message: its outlet, else its id."""
        return self.reports[report].name

    def have(self, spans: list[Span]) -> str:
        """The outlets of the spans with their verb: "KQED has", "3 reports have"."""
        names = list(dict.fromkeys(self.outlet(span.report) for span in spans))
        return f"{self.outlets(spans)} {'has' if len(names) == 1 else 'have'}"

    def outlets(self, spans: list[Span]) -> str:
        """The outlets of the spans as a phrase: "KQED", "KQED and VICE", "three reports"."""
        names = list(dict.fromkeys(self.outlet(span.report) for span in spans))
        if len(names) <= 2:
            return " and ".join(names)
        return f"{len(names)} reports"


def follows_comma(reading: Reading, one: Toponym, other: Toponym) -> bool:
    """Whether nothing but a comma stands between two places."""
    sentence = reading.sentence_at(one.span)
    between = sentence.tokens_between(one.span.end, other.span.start) if sentence is not None else ()
    return [token.text for token in between] == [","]
