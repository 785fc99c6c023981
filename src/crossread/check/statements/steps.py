"""A205 for how far and whereto: "rose by 85 percent" where the sources that have the number have "to 85 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Numeral, Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between the verb of a change and the word that leads to its number.
REACH = 8


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """A number with the word that leads to it behind a verb of change: ``by``, ``to`` or ``from``."""

    lead: str
    span: Span
    key: tuple[str, float]


def find_steps(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number that a change is said to have gone by, to or from, where the sources say another."""
    known = sources.take(read_steps)
    for ours in read_steps(copy.reading):
        theirs = [step for step in known if step.key == ours.key]
        if not theirs or any(step.lead == ours.lead for step in theirs) or _is_loose(ours, sources, len(theirs)):
            continue
        if not copy.is_quoted(ours.span.start, ours.span.end):
            told = theirs[0]
            theirs_say = f"{sources.have([told.span])} “{told.lead} {told.span.text}”"
            message = f"“{ours.lead} {ours.span.text}”: {theirs_say} here."
            yield Finding("A205", "warning", ours.span.start, ours.span.end, message, (told.span,))


def _is_loose(ours: ChangeStep, sources: Sources, told: int) -> bool:
    """Whether a source has the number otherwise than as a step of a change, so that it may be another one."""
    same = [n for n in sources.numbers if (n.numeral.shape, n.numeral.value) == ours.key]
    return len(same) > told


def read_steps(reading: Reading) -> Iterator[ChangeStep]:
    """The numbers of a reading that a verb of change leads to."""
    for numeral in reading.numerals:
        before = [token for token in reading.tokens_before(numeral.span) if not token.is_mark][-REACH:]
        lead = before[-1].lower if before else ""
        changed = any(token.lemma.lower() in load_words("checking", "steps.changes") for token in before[:-1])
        if changed and lead in load_words("checking", "steps.leads") and numeral.shape != "ordinal":
            yield ChangeStep(lead, numeral.span, _key(numeral))


def _key(numeral: Numeral) -> tuple[str, float]:
    return numeral.shape, numeral.value


STEPS = Rule({"A205": "A word stands for its opposite in the sources"}, find_steps)
