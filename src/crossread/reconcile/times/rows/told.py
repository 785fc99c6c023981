"""A row of the timeline with what is known of it: who tells it, in which words, and what its time hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.model.frames import Frame
from crossread.model.mentions import Placing
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.happenings import Happening
from crossread.reconcile.times.wording import lay, leans
from crossread.text.lexicon import load_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, eq=False)
class ToldRow:
    """The clauses of a row, the one that words it, where it is placed, and the day of the main event."""

    group: Sequence[Happening]
    worded: Happening
    placing: Placing
    persons: Persons
    main_day: str | None

    @cached_property
    def sentence(self) -> Sentence | None:
        """The sentence of the clause that words it."""
        return self.worded.reading.sentence_at(self.worded.event.span)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words and marks."""
        return self.sentence.tokens if self.sentence is not None else ()

    @cached_property
    def words(self) -> list[Token]:
        """The words that are shown, without marks."""
        return [token for _, token in lay(self.worded) if not token.is_mark]

    @property
    def frame(self) -> Frame | None:
        """What the clause says, slot by slot."""
        return self.worded.frame

    @cached_property
    def reports(self) -> int:
        """How many reports tell it."""
        return len({happening.report.id for happening in self.group})

    @cached_property
    def first_sentence(self) -> int:
        """The number of the first sentence that tells it, of the report that tells it earliest; 0 is the first."""
        places = [happening.reading.sentence_number_at(happening.event.span) for happening in self.group]
        return min((place for place in places if place is not None), default=0)

    @cached_property
    def leans(self) -> bool:
        """Whether the words stand on something said before."""
        return leans(self.worded, self.persons)

    @cached_property
    def verb(self) -> Token | None:
        """The word that says what happened at the time."""
        verb = self.frame.verb if self.frame is not None else None
        return next((token for token in self.tokens if verb is not None and verb.start <= token.start < verb.end), None)

    @cached_property
    def names(self) -> int:
        """How many people and bodies the shown words name."""
        starts = {token.start for token in self.words}
        named = (name for name in self.worded.reading.names if name.span.part == self.worded.event.span.part)
        return sum(any(name.span.start <= start < name.span.end for start in starts) for name in named)

    @cached_property
    def quoted(self) -> bool:
        """Whether the words stand in quotation marks, or hold some that do."""
        return any(quoted.overlaps(self.worded.event.span) for quoted in self.worded.reading.quoted)

    @cached_property
    def subject(self) -> Token | None:
        """The subject of the deed's verb."""
        verb = self.verb
        at = self.tokens.index(verb) if verb is not None else -1
        return next((token for token in self.tokens if token.head == at and token.relation in _SUBJECTS), None)

    @cached_property
    def points(self) -> bool:
        """Whether its subject is a noun that points at somebody or something told before, and it names nobody."""
        if self.subject is None or self.subject.tag != "NOUN" or self.names:
            return False
        at = self.tokens.index(self.subject)
        return any(token.head == at and token.lower in load_words("happenings", "definite") for token in self.tokens)
