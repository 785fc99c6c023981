"""The first lines of an account, ready to be laid out: each line with who says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from crossread.meaning.words.tokens import split_words
from crossread.model.accounts import Account, Discrepancy
from crossread.model.spans import Span
from crossread.model.summaries import Ladder, OpenQuestion, SharedSentence
from crossread.render.sources import CitedSource
from crossread.render.visible import one_line
from crossread.render.wording import moment_words
from crossread.text.lexicon import load_words
from crossread.wording.summaries import say_compared, say_differences, say_open

# A page folds what is beyond; a terminal leaves it out and says how many.
OPEN_SHOWN = 3
# Differences that are told among the first lines; the rest is counted there.
DIFFERENCES_SHOWN = 3
# Of each report so many points, and so many characters, are its beginning.
FIRST_POINTS = 2
LEAD = 300


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a report, with the letters of the reports that say so and what is to be said beside them."""

    span: Span
    text: str
    keys: tuple[str, ...]
    note: str
    mentions: tuple[Span, ...]
    answers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class LadderRung:
    """One step of a ladder: what is said, since which day, by which reports."""

    text: str
    when: str
    keys: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LadderLine:
    """What went on from report to report, the entry that it is of, and its steps."""

    label: str
    entry: str
    rungs: tuple[LadderRung, ...]

    @property
    def words(self) -> str:
        """``2 (A, 4 March) → 3 (B C, 5 March)``."""
        said = (f"{rung.text} ({', '.join(filter(None, [' '.join(rung.keys), rung.when]))})" for rung in self.rungs)
        return " → ".join(said)


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The first lines, in the order in which they are read.

    ``begun`` is how one report begins, where what reports agree on is not at the head of any; ``told`` are the gravest
    differences.
    """

    about: str
    agreed: tuple[SummaryLine, ...]
    differences: str
    unknown: tuple[SummaryLine, ...]
    compared: str
    ladders: tuple[LadderLine, ...] = ()
    begun: SummaryLine | None = None
    told: tuple[Discrepancy, ...] = ()

    @property
    def opening(self) -> tuple[tuple[str, tuple[SummaryLine, ...]], ...]:
        """What happened, under its headings: how one report begins, and what reports agree on."""
        begun = ((f"How {' '.join(self.begun.keys)} begins", (self.begun,)),) if self.begun else ()
        return (*begun, ("What reports agree on", self.agreed)) if self.agreed else begun

    @property
    def shown(self) -> tuple[SummaryLine, ...]:
        """What is not known, as far as it is shown at once."""
        return self.unknown[:OPEN_SHOWN]

    @property
    def folded(self) -> tuple[SummaryLine, ...]:
        """The rest of it."""
        return self.unknown[OPEN_SHOWN:]


def summary_view(account: Account, sources: dict[str, CitedSource]) -> SummaryView | None:
    """The first lines; None where there is one report or an account that has none."""
    summary = account.summary
    if summary.reports.count < 2:
        return None
    return SummaryView(
        summary.reports.said,
        tuple(_agreed(one, sources) for one in summary.agreed),
        say_differences(summary.differences),
        tuple(_unknown(one, sources) for one in summary.unknown),
        say_compared(summary.compared, summary.in_part),
        tuple(_ladder(ladder, account, sources) for ladder in summary.ladders),
        _begin(account, sources),
        account.discrepancies[:DIFFERENCES_SHOWN],
    )


def _begin(account: Account, sources: dict[str, CitedSource]) -> SummaryLine | None:
    span = find_beginning(account)
    return SummaryLine(span, span.text, _keys((span.report,), sources), "", (span,)) if span else None


def find_beginning(account: Account) -> Span | None:
    """Of the first points of every report the one that has most words of the other reports' first points.

    None where what reports agree on stands at the head of one, and where there are not two reports.
    """
    summary = account.summary
    if summary.reports.count < 2 or any(map(_tells_lead, summary.agreed)):
        return None
    texts = {report.id: _first_points(account, report.id) for report in account.reports}
    words = {report: {word for span in spans for word in _words(span)} for report, spans in texts.items()}
    asked = [
        (_weigh(span, [theirs for other, theirs in words.items() if other != report]), -at, -place, span)
        for at, (report, spans) in enumerate(texts.items())
        for place, span in enumerate(spans)
    ]
    return max(asked, key=lambda one: one[:3])[-1] if asked else None


def _weigh(span: Span, others: Iterable[set[str]]) -> float:
    """How many of its words the others have, the longer a sentence the less each counts."""
    own = _words(span)
    return sum(len(own & theirs) for theirs in others) / sqrt(len(own) or 1)


def _first_points(account: Account, report: str) -> list[Span]:
    spans = [span for point in account.coverage for span in point.reports.get(report, ()) if span.part == "text"]
    first = sorted(spans, key=lambda span: span.start)[:FIRST_POINTS]
    return [span for span in first if not _leans(span)] or first


def _leans(span: Span) -> bool:
    """Whether it leans on the sentence before it, or is only a caption: ``But he refused.``, ``Photos: ...``."""
    first = span.text.split(maxsplit=1)[0].strip("\"'“‘(:,").lower()
    barred = " | " in span.text  # "Video: Ferry strikes pier | 0:28"
    return barred or first in load_words("summaries", "leaning")


def _words(span: Span) -> frozenset[str]:
    """The longer words of a sentence, folded."""
    return frozenset(word for word in split_words(span.text) if len(word) > 3)


def _tells_lead(one: SharedSentence) -> bool:
    """Whether what reports agree on stands at the head of one of them."""
    return any(span.part == "title" or span.start < LEAD for span in (one.span, *one.mentions))


def _agreed(one: SharedSentence, sources: dict[str, CitedSource]) -> SummaryLine:
    own = one.independent if one.independent < len(one.reports) else None
    note = "" if own is None else f"{own} in words of {'its' if own == 1 else 'their'} own"
    return SummaryLine(one.span, one.span.text, _keys(one.reports, sources), note, (one.span, *one.mentions))


def _unknown(one: OpenQuestion, sources: dict[str, CitedSource]) -> SummaryLine:
    when = moment_words((one.last_said or "")[:10])
    note = ", ".join(filter(None, [say_open(one.kind), when]))
    mentions = (one.span, *one.mentions)
    return SummaryLine(one.span, one.span.text, _keys(one.reports, sources), note, mentions, one.answers)


def _keys(reports: Iterable[str], sources: dict[str, CitedSource]) -> tuple[str, ...]:
    told = set(reports)
    return tuple(source.key for report, source in sources.items() if report in told)


def _ladder(ladder: Ladder, account: Account, sources: dict[str, CitedSource]) -> LadderLine:
    rungs = tuple(
        LadderRung(
            one_line(step.value),
            moment_words(step.day),
            _keys((span.report for span in step.mentions), sources),
            step.mentions,
        )
        for step in ladder.steps
    )
    labels = {figure.id: figure.label for figure in account.figures} | {one.id: one.name for one in account.people}
    kind, entry = ("figure", ladder.figure) if ladder.figure else ("person", ladder.person)
    return LadderLine(one_line(labels.get(entry or "", "")), f"{kind}-{entry}", rungs)
