"""Drafts as they are typed, each held against the sources that its settings name. Knows nothing of any protocol."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from crossread import pipeline
from crossread.files import real_path
from crossread.read.accounts import find_account
from crossread.read.drafts import MARKDOWN, make_draft
from crossread.read.settings import CheckSettings, load_check_settings
from crossread.read.sources import iter_paths
from crossread.read.whereabouts import find_whereabouts

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.extract.keeping import KeepingParser
    from crossread.model.drafts import CheckedDraft
    from crossread.model.reports import Report
    from crossread.model.spans import Span
    from crossread.model.whereabouts import Whereabouts

# What can be checked in an editor: files whose characters are the draft's.
ENDINGS = MARKDOWN | {".txt", ".text"}
# Stories whose sources are kept ready: those that somebody goes back and forth between.
MOST_HELD = 4

Stamps = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Sources that are laid out for checking, the files of their reports, and when those were last changed."""

    sources: Sources
    files: Mapping[str, str]
    stamps: Stamps


@dataclass(frozen=True, slots=True)
class DeskCheck:
    """What a check of a text gave: the findings, where their evidence stands, and the settings they came by."""

    checked: CheckedDraft
    reports: Mapping[str, Report]
    places: Mapping[Span, Whereabouts]
    settings: CheckSettings


@dataclass
class Desk:
    """Checks texts against their sources; sources and parsed paragraphs are kept between two checks.

    ``against`` are the sources for drafts whose settings name none. One check runs at a time.
    """

    against: Sequence[str] = ()
    parser: str | None = None
    gazetteer: Path | None = None
    _held: dict[tuple[str, ...], Held] = field(default_factory=dict)
    _parser: KeepingParser | None = None
    _lock: Lock = field(default_factory=Lock)

    def check(self, path: Path, text: str) -> DeskCheck | None:
        """Check the text of a file as it stands in the editor; None where nothing says what to check it against.

        Raises CrossreadError where the settings, the sources or the text cannot be used.
        """
        with self._lock:
            settings = load_check_settings(None, path.parent)
            against = settings.against or tuple(self.against)
            if not against or path.suffix.lower() not in ENDINGS:
                return None
            draft = make_draft(str(path), text, text)
            draft = replace(draft, accepted=draft.accepted + settings.accepted)
            held = self._hold(self._without(against, path))
            (checked,) = pipeline.check_with(
                self._load_parser(),
                [draft],
                held.sources,
                gazetteer=self.gazetteer,
                select=settings.select,
                ignore=settings.ignore,
            )
        reports = held.sources.reports
        spans = [span for finding in checked.findings for span in finding.evidence]
        return DeskCheck(checked, reports, find_whereabouts(spans, reports, held.files), settings)

    def warm(self) -> None:
        """Load what every check needs, before the first one asks for it."""
        with self._lock:
            self._load_parser()

    def _load_parser(self) -> KeepingParser:
        if self._parser is None:
            from crossread.extract.keeping import KeepingParser
            from crossread.extract.parser import load_parser

            self._parser = KeepingParser(load_parser(self.parser))
        return self._parser

    def _without(self, against: Sequence[str], path: Path) -> tuple[str, ...]:
        """The files of the sources; a draft in their folder is none."""
        paths = [found for found in iter_paths(against) if isinstance(found, Path)]
        return tuple(str(found) for found in paths if real_path(found) != real_path(path)) or tuple(against)

    def _hold(self, against: tuple[str, ...]) -> Held:
        """The sources laid out, read anew where a file of theirs has changed."""
        stamps = tuple(_stamp(name) for name in against)
        held = self._held.get(against)
        if held is None or held.stamps != stamps:
            account = find_account(Path(against[0])) if len(against) == 1 else None
            files: Mapping[str, str] = {}
            if account is None:
                found = pipeline.read(against)
                files = found.sources
                account = pipeline.account(found, parser=self.parser, gazetteer=self.gazetteer)
            sources = pipeline.prepare(account, parser=self.parser, gazetteer=self.gazetteer)
            self._held.pop(against, None)
            held = self._held[against] = Held(sources, files, stamps)
            for oldest in list(self._held)[:-MOST_HELD]:
                del self._held[oldest]
        return held


def _stamp(name: str) -> tuple[str, int, int]:
    try:
        found = Path(name).stat()
    except OSError:
        return name, 0, 0
    return name, found.st_mtime_ns, found.st_size
