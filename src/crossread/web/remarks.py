"""A checked draft as the page beside it shows it: remarks, and every paragraph with what bears it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.drafts import CheckedDraft, CheckedFact, Finding
from crossread.model.spans import Span
from crossread.project.drafting import remark_key
from crossread.render.faults import describe_faults
from crossread.render.findings.facts import describe_standing
from crossread.render.findings.lines import tell_checked

# Sentences of the sources that are shown of one remark or fact.
MOST_EVIDENCE = 4


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """A remark: its number on the page, the words it is on, what it is known by when it is accepted."""

    number: int
    finding: Finding
    words: str
    key: str

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The first places in the sources that it rests on."""
        return self.finding.evidence[:MOST_EVIDENCE]


@dataclass(frozen=True, slots=True)
class StandingFact:
    """A checkable thing of the draft: its words, how it stands in a few words, and where the sources have it."""

    words: str
    look: str
    said: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DraftPiece:
    """A run of the draft's words: ``look`` is how they stand, ``remark`` the number of the remark on them."""

    text: str
    look: str = ""
    remark: int | None = None


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A line of the draft, with the facts that begin in it."""

    pieces: tuple[DraftPiece, ...]
    facts: tuple[StandingFact, ...]

    @property
    def borne_out(self) -> int:
        """How many of its facts the sources bear out."""
        return sum(fact.look == "borne_out" for fact in self.facts)


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """The whole: what was looked at in a line, what could not be, the remarks, the paragraphs."""

    told: str
    missing: tuple[str, ...]
    remarks: tuple[ShownRemark, ...]
    accepted: tuple[ShownRemark, ...]
    paragraphs: tuple[DraftParagraph, ...]


def show_draft(checked: CheckedDraft) -> ShownDraft:
    """The check of a draft, laid out."""
    told = tell_checked(checked)
    return ShownDraft(
        f"{told[:1].upper()}{told[1:]}.",
        tuple(describe_faults(checked.faults, {})),
        tuple(_remarks(checked, checked.findings)),
        tuple(_remarks(checked, checked.accepted)),
        tuple(_paragraphs(checked)),
    )


def _remarks(checked: CheckedDraft, findings: Sequence[Finding]) -> Iterator[ShownRemark]:
    text = checked.draft.text
    for number, finding in enumerate(findings, 1):
        yield ShownRemark(number, finding, text[finding.start : finding.end], remark_key(checked.draft, finding))


def _paragraphs(checked: CheckedDraft) -> Iterator[DraftParagraph]:
    start = 0
    for line in checked.draft.text.split("\n"):
        end = start + len(line)
        if line.strip():
            facts = [fact for fact in checked.facts if start <= fact.start < end]
            yield DraftParagraph(
                tuple(_pieces(checked, facts, start, end)), tuple(_show(checked, one) for one in facts)
            )
        start = end + 1


def _show(checked: CheckedDraft, fact: CheckedFact) -> StandingFact:
    said = f"{fact.kind}, {describe_standing(fact)}"
    return StandingFact(checked.quote(fact), _look(fact), said, fact.evidence[:MOST_EVIDENCE])


def _look(fact: CheckedFact) -> str:
    return "disputed" if fact.disputed else fact.standing


def _pieces(checked: CheckedDraft, facts: Sequence[CheckedFact], start: int, end: int) -> Iterator[DraftPiece]:
    """The line in pieces; of marks that overlap, remarks and then the first fact mark the words."""
    marks = [(one.start, one.end, "remark", number) for number, one in enumerate(checked.findings, 1)]
    wanted: list[tuple[int, int, str, int]] = [*marks, *((one.start, one.end, _look(one), 0) for one in facts)]
    taken: list[tuple[int, int, str, int]] = []
    for first, last, look, number in wanted:
        first, last = max(first, start), min(last, end)
        if first < last and not any(first < other[1] and other[0] < last for other in taken):
            taken.append((first, last, look, number))
    text, place = checked.draft.text, start
    for first, last, look, number in sorted(taken):
        if first > place:
            yield DraftPiece(text[place:first])
        yield DraftPiece(text[first:last], look, number or None)
        place = last
    if place < end:
        yield DraftPiece(text[place:end])
