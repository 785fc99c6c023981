"""A report: one published text, as read, before anything is taken from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import datetime

from crossread.errors import ReportError
from crossread.model.constraints import Count, Moment, Words
from crossread.model.spans import Part, Span


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Furniture that was on the page and is not reporting, kept so that nothing is lost."""

    text: str
    reason: Words
    """Why it was left out."""


@dataclass(frozen=True, slots=True)
class TimeCode:
    """When in a recording the words from a place of its transcript on are said."""

    at: Count
    """The character of the text from which on the words are said then."""
    clock: Words
    """Hours, minutes and seconds from the beginning of the recording: `00:12:34`."""


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """One published text. Raises ReportError where a field holds something else than is said here.

    ``id`` names the report wherever one of its places is named; no two reports of a story have one id.
    ``published`` and ``updated`` are ISO 8601 days or moments, as precise as the source gives
    them, or None. ``text`` is the clean body: paragraphs stand on lines of their own; a list
    item starts with ``- ``, a table row has its cells joined by `` | ``, a block quotation
    starts with ``> ``, so that the structure survives in the text alone.
    """

    id: Words = field(default="", metadata={"required": True})
    """Unique in the account."""
    text: str = field(default="", metadata={"required": True})
    """The clean body; offsets count its characters."""
    outlet: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    published: Moment | None = None
    """ISO 8601 day or moment, as precise as the source gives it."""
    updated: Moment | None = None
    """ISO 8601 day or moment, as precise as the source gives it."""
    url: str | None = None
    language: str | None = None
    """BCP 47 tag."""
    left_out: tuple[LeftOut, ...] = ()
    time_codes: tuple[TimeCode, ...] = ()
    """Of a transcript, in the order of the text."""

    def __post_init__(self) -> None:
        for fault in find_faults(self):
            raise ReportError(fault)

    def __repr__(self) -> str:
        """``Report('courier', 'The Courier', '2031-05-02', 4,210 characters)``."""
        said = [repr(item) for item in (self.id, self.outlet, self.published) if item is not None]
        return f"Report({', '.join(said)}, {len(self.text):,} characters)"

    @property
    def name(self) -> str:
        """What to call the report in a sentence: its outlet, an address without ``www.``, else its id."""
        return self.outlet.removeprefix("www.") if self.outlet else self.id

    def find_clock(self, at: int) -> str | None:
        """When in the recording the words at this character of the text are said; None where nothing tells."""
        last = bisect_right(self.time_codes, at, key=lambda code: code.at) - 1
        return self.time_codes[last].clock if last >= 0 else None

    @property
    def separate_title(self) -> str | None:
        """The title where it stands apart from the text; None where the text begins with it."""
        if not self.title or self.text.lstrip().startswith(self.title):
            return None
        return self.title

    def part(self, part: Part) -> str:
        """The string that spans of ``part`` count characters of."""
        return self.text if part == "text" else (self.title or "")

    def span(self, start: int, end: int, part: Part = "text") -> Span:
        """The span of these characters, with its text sliced from the report."""
        return Span(self.id, part, start, end, self.part(part)[start:end])


def find_faults(report: Report) -> Iterator[str]:
    """What is wrong with the fields of a report: each fault says which field, what it holds and what to do."""
    if not isinstance(report.id, str) or not report.id:
        yield f"a report needs an id, a string of its own such as 'courier', not {report.id!r}"
    if not isinstance(report.text, str):
        yield f"report {report.id!r}: text must be a string, not {type(report.text).__name__}"
    for name in [entry.name for entry in fields(Report) if str(entry.type).endswith(" | None")]:
        value = getattr(report, name)
        if value is not None and not isinstance(value, str):
            yield f"report {report.id!r}: {name} must be a string or None, not {type(value).__name__} {value!r}"
        elif value is not None and name in ("published", "updated") and not _is_moment(value):
            moments = "an ISO 8601 day or moment (2031-05-02, 2031-05-02T10:30+01:00)"
            yield f"report {report.id!r}: {name} must be {moments} or None, not {value!r}"
    if not isinstance(report.byline, tuple) or not all(isinstance(name, str) for name in report.byline):
        yield f"report {report.id!r}: byline must be a tuple of strings, not {report.byline!r}"
    if not isinstance(report.left_out, tuple) or not all(isinstance(item, LeftOut) for item in report.left_out):
        yield f"report {report.id!r}: left_out must be a tuple of LeftOut, not {type(report.left_out).__name__}"


def _is_moment(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return words[4:5] == "-" and words[7:8] == "-"
