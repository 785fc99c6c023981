"""What one report says of each of its people, organisations and events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.meaning.names.bodies import BodyName
from crossread.meaning.names.forms import GENERATIONS, name_words, read_name
from crossread.meaning.names.given import Gender
from crossread.meaning.names.people import KnownPerson
from crossread.meaning.words.folding import fold
from crossread.model.mentions import NameKind, NameMention, Reading
from crossread.model.sentences import Token
from crossread.text.lexicon import load_words

TAILS = load_words("matching", "gather.tails")


@dataclass(eq=False)
class Named:
    """All mentions of one name in one report; ``ages`` are those that stand behind it, ``NAME, 41,``.

    ``tail`` is the head of an organisation's name that the report writes small behind it: ``NAME hospital``.
    """

    report: str
    kind: NameKind
    name: str
    mentions: tuple[NameMention, ...]
    ages: frozenset[int] = frozenset()
    tail: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The fullest form's words, without a nickname in quotation marks."""
        words = read_name(self.name).words if self.kind == "person" else name_words(self.name)
        return (*words, self.tail) if self.tail and self.kind == "organisation" else words

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without ``Jr.`` or ``II``."""
        return tuple(word for word in self.words if word not in GENERATIONS) or self.words

    @cached_property
    def suffix(self) -> str | None:
        """``jr``, ``ii`` …, where the fullest form has one."""
        return next((word for word in self.words[1:] if word in GENERATIONS), None)

    @cached_property
    def person(self) -> KnownPerson:
        """The name as a person's, with what the report tells of its bearer."""
        return KnownPerson(read_name(self.name), self.gender, self.ages)

    @cached_property
    def body(self) -> BodyName:
        """The name as an organisation's or event's, with the acronyms that the report introduces for it."""
        acronyms = frozenset(fold(m.acronym).replace(".", "") for m in self.mentions if m.acronym)
        return BodyName(self.name, self.words, acronyms, "event" if self.kind == "event" else "organisation")

    @cached_property
    def gender(self) -> Gender | None:
        """What courtesy titles or given names tell."""
        return next((m.gender for m in self.mentions if m.gender), None)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Words of all titles given."""
        return frozenset(word for m in self.mentions for title in m.titles for word in name_words(title.text))

    @property
    def key(self) -> tuple[str, str, str]:
        """A fixed order that does not depend on the input's."""
        return (self.kind, fold(self.name), self.report)


def gather_named(readings: Sequence[Reading]) -> list[Named]:
    """One Named for each name of each report, in a fixed order; spellings in capitals join the others."""
    found: dict[tuple[str, str, tuple[str, ...]], list[NameMention]] = {}
    behind = {reading.report.id: reading for reading in readings}
    for reading in readings:
        for mention in reading.names:
            if mention.kind != "other":
                words = name_words(mention.name) or (mention.name,)
                found.setdefault((reading.report.id, mention.kind, words), []).append(mention)
    named = [
        Named(
            report,
            mentions[0].kind,
            _best_name(mentions),
            tuple(mentions),
            _read_ages(mentions, behind[report]),
            _read_tail(mentions, behind[report]),
        )
        for (report, _, _), mentions in found.items()
    ]
    named.sort(key=lambda one: one.key)
    return [one for one in named if not _too_thin(one)]


def _read_ages(mentions: Sequence[NameMention], reading: Reading) -> frozenset[int]:
    """The ages that the report gives directly behind the name: ``NAME, 41,`` and ``NAME (41)``."""
    people = (mention for mention in mentions if mention.kind == "person")
    ages = (_age_in(reading.tokens_after(mention.span)[:3]) for mention in people)
    return frozenset(age for age in ages if age is not None)


def _age_in(tokens: Sequence[Token]) -> int | None:
    """The number between an opening mark and what may follow an age."""
    if len(tokens) < 3 or tokens[0].text not in ",(" or tokens[2].lower not in {")", ",", ";", ".", "and", "of"}:
        return None
    number = tokens[1].text
    return int(number) if number.isdecimal() and len(number) < 4 else None


def _read_tail(mentions: Sequence[NameMention], reading: Reading) -> str | None:
    """The head that stands in small letters behind every mention of an organisation of two words or more."""
    if mentions[0].kind != "organisation" or " " not in mentions[0].name:
        return None
    running = [mention.span for mention in mentions if mention.span.part == "text"]
    behind = {next((token.text for token in reading.tokens_after(span)), None) for span in running}
    tail = behind.pop() if len(behind) == 1 else None
    return tail if tail in TAILS else None


def _best_name(mentions: Sequence[NameMention]) -> str:
    names = sorted({mention.name for mention in mentions}, key=lambda name: (name.isupper(), name))
    return names[0]


def _too_thin(one: Named) -> bool:
    """A single word said once of nobody in particular is no person to list."""
    return one.kind == "person" and len(one.words) == 1 and len(one.mentions) == 1 and not one.title_words
