"""What a clause says happened: who did what to whom, how many, where, when, with what, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Span

# Classes of events, broader than the deeds that figures are counted by. ``other`` is what none of them covers.
EventClass = Literal[
    "die", "injure", "attack", "crash", "happen", "destroy", "rescue", "treat", "miss", "find", "arrest", "charge",
    "judge", "free", "claim", "say", "move", "protest", "vote", "win", "lose", "pay", "trade", "change", "start", "end",
    "appoint", "leave", "agree", "make", "be", "have", "other",
]  # fmt: skip
PartyKind = Literal["person", "group", "organisation", "place", "thing", "unknown"]
# ``denied``: somebody says that it is not so.
Polarity = Literal["affirmed", "negated", "denied"]
Modality = Literal["fact", "plan", "possibility", "obligation", "hypothetical"]
Tense = Literal["past", "present", "future", "none"]
# Where a clause stands to the event that the report is about.
Order = Literal["main", "before", "after", "unknown"]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something in a clause, by the noun that names it.

    ``span`` is the noun with the words before it that belong to it; ``noun`` its lemma; ``name`` the fullest form of
    the name that stands there, where one does. ``words`` are the lemmas that describe it (``masked``, ``police``).
    ``figures`` are indices of the reading's figures that count it. ``none``: the words say that there was none
    (``nobody``, ``no group``). ``definite``: it stands with ``the``, ``this`` or ``that``.
    """

    span: Span
    noun: str
    kind: PartyKind = "unknown"
    name: str | None = None
    words: tuple[str, ...] = ()
    figures: tuple[int, ...] = ()
    none: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One clause. ``span`` runs from its first word to its last; ``verb`` are the words of its predicate.

    ``sentence`` is an index of the reading's sentences. ``event`` is the class of what happened, ``deed`` the
    predicate in lemmas: the verb with its particle, and its object or complement where the verb is light
    (``claim responsibility``, ``take into custody``, ``be dead``). ``doers`` did it, ``undergoers`` it was done to,
    whatever the voice of the verb; of what merely happens to somebody (``die``) they are the undergoers.
    ``tools`` are instruments, weapons and vehicles. ``figures``, ``places`` and ``times`` are indices of the reading's
    mentions in the clause; ``time`` is the finest of its times and ``first`` to ``last`` the ISO days that it covers.
    ``polarity``, ``modality`` and ``tense`` are those of the predicate. ``quotation`` is the index of the innermost
    of the reading's quotations that holds the clause: on whose word it stands; None is the reporter's own.
    ``terms`` are the lemmas of its other content words, in order.
    """

    span: Span
    verb: Span
    sentence: int
    event: EventClass
    deed: str
    doers: tuple[Party, ...] = ()
    undergoers: tuple[Party, ...] = ()
    tools: tuple[Party, ...] = ()
    figures: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    time: int | None = None
    first: str | None = None
    last: str | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "fact"
    tense: Tense = "none"
    order: Order = "unknown"
    quotation: int | None = None
    terms: tuple[str, ...] = ()

    @property
    def negative(self) -> bool:
        """Whether the clause says that it did not happen, or that somebody denies it."""
        return self.polarity != "affirmed"
