"""On whose word a figure is given, and when the counted thing happened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from crossread.extract.figures.actions import is_cue
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.extents import sentence_end, sentence_start
from crossread.extract.passages import Passage
from crossread.model.mentions import Quotation, Timex
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_BEFORE_TIME = load_words("figure_reading", "attribution.before_time")


class Voices:
    """Looks up who is quoted, directly or not, at a place in the report."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._contents = sorted(
            (
                (span.part, span.start, span.end, quotation.speaker.name)
                for quotation in quotations
                if quotation.speaker is not None
                for span in quotation.content
            ),
        )
        self._quoted = sorted(
            (span.part, span.start, span.end) for quotation in quotations for span in quotation.quoted
        )

    def speaker(self, span: Span) -> str | None:
        """The name of the innermost speaker whose words hold the span; None is the report's own voice."""
        last = bisect_right(self._contents, (span.part, span.start, span.end, "\U0010ffff"))
        for part, start, end, name in reversed(self._contents[max(0, last - 8) : last]):
            if part == span.part and start <= span.start and span.end <= end:
                return name
        return None

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands inside quotation marks."""
        last = bisect_right(self._quoted, (span.part, span.start, span.end + 1))
        return any(
            part == span.part and start <= span.start and span.end <= end
            for part, start, end in self._quoted[max(0, last - 4) : last]
        )


def find_time(draft: MeasureDraft, times: Sequence[tuple[int, int, Timex]]) -> str | None:
    """The value of the time that goes with a figure: the nearest in its sentence that no cue verb takes.

    ``times`` are those of its passage, with their tokens.
    """
    doc = draft.doc
    start, end = sentence_start(doc, draft.first), sentence_end(doc, draft.first)
    best: tuple[int, str] | None = None
    for first, last, timex in times:
        if timex.value is None or timex.type not in {"DATE", "TIME"} or not start <= first < end:
            continue
        lead = first - 2 if first - 2 >= 0 and doc[first - 1].lower_ in _BEFORE_TIME else first - 1
        if lead >= 0 and (is_cue(doc[lead]) or doc[lead].lower_ in {"said", "told"}):
            continue
        distance = first - draft.after if first >= draft.after else (draft.first - last) + 4
        if best is None or distance < best[0]:
            best = (distance, timex.value)
    return best[1] if best else None


def passage_times(passage: Passage, times: Sequence[Timex]) -> list[tuple[int, int, Timex]]:
    """The time expressions of a passage with the tokens that they cover."""
    found: list[tuple[int, int, Timex]] = []
    for timex in times:
        if passage.holds(timex.span):
            tokens = passage.find_tokens(timex.span)
            if tokens is not None and len(tokens):
                found.append((tokens.start, tokens.end, timex))
    return found
