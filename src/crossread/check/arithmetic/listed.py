"""A204 for a number and the parts that stand right behind it: "nine boats, five from Delm and four from Orrin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.check.copies import Copy, DraftNumber
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.text.lexicon import load_words

# Parts of more than the whole are wrong up to so much more; parts of less only where so little is missing, since a list
# may leave some out.
TOO_MANY, TOO_FEW = 0.5, 0.15
# Words between a number and the mark behind which its parts begin.
REACH = 12


@dataclass(frozen=True, slots=True)
class ListedParts:
    """A whole and its parts, in the order of the text."""

    whole: DraftNumber
    parts: Sequence[DraftNumber]

    @property
    def total(self) -> float:
        """What the parts make."""
        return sum(part.numeral.value for part in self.parts)

    @property
    def is_wrong(self) -> bool:
        """Whether they make nearly the whole, and not it."""
        off, whole = self.total - self.whole.numeral.value, self.whole.numeral.value
        return 0 < off <= TOO_MANY * whole or 0 < -off <= max(1.0, TOO_FEW * whole)


def find_listed(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number whose parts, right behind it, make another."""
    for listed in read_listed(copy):
        if (
            listed.is_wrong
            and not _is_read(copy, listed)
            and not are_given([n.numeral.value for n in (listed.whole, *listed.parts)], sources)
        ):
            added = " + ".join(part.numeral.span.text for part in listed.parts)
            message = f"“{listed.whole.numeral.span.text}”: {added} makes {listed.total:g}."
            yield Finding("A204", "warning", listed.whole.span[0], listed.parts[-1].span[1], message)


def read_listed(copy: Copy) -> Iterator[ListedParts]:
    """Every plain number of a draft with the complete list of its parts behind it."""
    for at, whole in enumerate(copy.numbers):
        behind = [n for n in copy.numbers[at + 1 :] if n.sentence == whole.sentence]
        if len(behind) < 2 or not (_is_plain(whole) and _opens(copy, whole, behind[0])):
            continue
        parts = _take_parts(copy, behind)
        if len(parts) > 1 and all(map(_is_plain, parts)):
            yield ListedParts(whole, parts)


def _is_plain(number: DraftNumber) -> bool:
    return number.numeral.shape == "plain" and number.numeral.approx == "exact" and number.numeral.value >= 1


def _opens(copy: Copy, whole: DraftNumber, first: DraftNumber) -> bool:
    """Whether the first part stands right behind a mark that follows the whole and what it counts."""
    between = copy.tokens(whole.span[1], first.span[0])
    if not between or len(between) > REACH:
        return False
    marks = [token.text for token in between if token.is_mark and token.text != "-"]
    if marks[-1:] == [":"] and between[-1].text == ":":
        return True
    verbs = any(token.tag in ("VERB", "AUX") for token in between)
    return marks == [between[-1].text] and marks[0] in (",", "—", "–", "(") and not verbs


def _take_parts(copy: Copy, numbers: Sequence[DraftNumber]) -> list[DraftNumber]:
    """The parts up to the one that "and" leads to; none where something is left open, or something else is told."""
    parts = [numbers[0]]
    for before, number in pairwise(numbers):
        between = [token.lower for token in copy.tokens(before.span[1], number.span[0])]
        if not between or set(between) & load_words("checking", "listed.breaks"):
            return []
        if between[-1] not in (",", "and"):
            return []
        parts.append(number)
        if between[-1] == "and":
            return parts if _stands_alone(copy, number) else []
    return []


def _stands_alone(copy: Copy, last: DraftNumber) -> bool:
    """Whether the last part counts things as the others do: no "two of them", no "three more"."""
    after = [token.lower for token in copy.tokens(last.span[1], last.sentence[1])[:2]]
    return not set(after) & load_words("checking", "listed.breaks") and after != []


def _is_read(copy: Copy, listed: ListedParts) -> bool:
    """Whether the reader took it for a complete list, of which another rule tells."""
    figures = copy.reading.figures
    whole = listed.whole.numeral.span
    known = (b for b in copy.reading.breakdowns if b.whole is not None and figures[b.whole].span.overlaps(whole))
    return any(breakdown.closed and not breakdown.overlapping for breakdown in known)


def are_given(values: Sequence[float], sources: Sources) -> bool:
    """Whether one sentence of a source has all of the numbers, so that the slip is its own."""
    wanted = set(values)
    for reading in sources.readings.values():
        for sentence in reading.sentences:
            if wanted <= {numeral.value for numeral in reading.numerals_in(sentence.span)}:
                return True
    return False


LISTED = Rule({"A204": "The parts of a list do not make its total"}, find_listed)
