"""F105 for numbers given to a report by name: the report that the sentence names has another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.numbers import group_values
from crossread.check.names.outlets import NamedOutlet
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.words.sentences import sentence_bounds
from crossread.model.drafts import Finding
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern

# Characters between an outlet's name and the number that it gives: "put the number of injured people at".
REACH = 90
# Numbers up to this stand in a sentence as background, which an outlet named at its end need not have.
SMALL = 12
_VERBS = r"(?:reported|counted|listed|puts?|had|has|gave|gives|said|says|wrote|writes|named|reports|counts|lists|found)"
_GIVES = re.compile(rf"(?:,[^.;,]{{3,60}},| also|[ ,])*\s*{_VERBS}\b[^.;:]*")
_ANOTHER = load_pattern("checking", "voices.another", re.IGNORECASE)
_GIVEN = re.compile(r"(?:according to|told)\s+(?:the\s+)?", re.IGNORECASE)


def find_voices(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number that only other reports have than the one that it is given to."""
    for number in copy.numbers:
        outlet = find_outlet(copy, number, sources)
        fit = group_values(number, sources).get(number.numeral.value) if outlet else None
        if outlet is None or fit is None or number.numeral.shape == "part":
            continue
        having = [s.span for s in sources.numbers if s.numeral.value == number.numeral.value]
        name = copy.draft.readable[outlet.start : outlet.end]
        if not any(span.report in outlet.reports or _credits(span, name, sources) for span in having):
            words = number.numeral.span.text
            message = f"“{words}” is not in {name}; {sources.have([fit.source.span])} it. Credit the right report."
            yield Finding("F105", "warning", *number.span, message, (fit.source.span,))


def _credits(span: Span, name: str, sources: Sources) -> bool:
    """Whether the report that has the number names the outlet in the same sentence: "the rival paper said on air"."""
    text = sources.reports[span.report].part(span.part)
    first, last = sentence_bounds(text, span.start, span.end)
    return name in text[first:last]


def find_outlet(copy: Copy, number: DraftNumber, sources: Sources) -> NamedOutlet | None:
    """The outlet that the sentence gives the number to, in front of it or behind; None where it names two behind."""
    text, (first, last) = copy.draft.readable, number.sentence
    named = [outlet for outlet in copy.outlets(sources.outlet_keys) if first <= outlet.start < last]
    before = [outlet for outlet in named if outlet.end <= number.span[0]]
    if before and number.span[0] - before[-1].end <= REACH:
        between = text[before[-1].end : number.span[0]]
        given = _GIVEN.search(text[max(0, before[-1].start - 20) : before[-1].start])
        if _ANOTHER.search(between):
            return None
        if _GIVES.fullmatch(between) or (given and ";" not in between):
            return before[-1]
    behind = len(named) == 1 and not before and number.numeral.value > SMALL
    return _find_behind(text, number, named) if behind else None


def _find_behind(text: str, number: DraftNumber, named: list[NamedOutlet]) -> NamedOutlet | None:
    """The sentence's only outlet where "according to" leads to it or "said" ends its clause, after the number."""
    outlet = named[0]
    between = text[number.span[1] : outlet.start]
    if ";" in between or len(between) > 2 * REACH:
        return None
    if re.search(r"\baccording to (?:the )?$", between, re.IGNORECASE):
        return outlet
    said = re.search(r",[”\"]?\s+(?:the )?$", between, re.IGNORECASE)
    return outlet if said and re.match(rf"\s+{_VERBS}\b\s*(?:[.,;]|$)", text[outlet.end : number.sentence[1]]) else None


VOICES = Rule({"F105": "A right number stands for another place, person or group"}, find_voices)
