"""What a check is given: which files are drafts, which are sources, and nothing both."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from crossread.files import real_path
from crossread.model.drafts import Draft, TextVersion

STANDARD_INPUT = "-"
# What a folder of drafts holds that is one.
DRAFT_ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf")


@dataclass(frozen=True, slots=True)
class CheckInputs:
    """The files of the drafts, and the files or the one account that they are checked against."""

    drafts: tuple[str, ...]
    against: tuple[str, ...]


def settle_inputs(drafts: Sequence[str], against: Sequence[str], settled: Sequence[str]) -> CheckInputs:
    """Which of the paths are drafts and which are sources; ``settled`` are the sources that the settings name.

    Where everything follows ``--against``, the last path is the draft. A folder of drafts is opened; of two folders
    that lie in one another, a file belongs to the inner one. Raises UsageError where nothing is left to check, or
    nothing to check against.
    """
    if not drafts and len(against) > 1:
        drafts, against = against[-1:], against[:-1]
    against = tuple(against) or tuple(settled)
    if not drafts:
        raise click.UsageError("name a draft to check, such as: crossread check story.md --against reports/")
    if not against:
        raise click.UsageError(
            'name what to check against: --against reports/; or against = ["reports"] in the settings'
        )
    if STANDARD_INPUT in drafts and STANDARD_INPUT in against:
        raise click.UsageError("standard input can be the draft or a source, not both")
    found = tuple(dict.fromkeys(path for name in drafts for path in _open_drafts(name, against)))
    if not found:
        raise click.UsageError(f"no drafts in {', '.join(drafts)} that are no sources: name a file")
    return CheckInputs(found, tuple(path for name in against for path in _open_sources(name, found)))


def _open_drafts(name: str, against: Sequence[str]) -> list[str]:
    from crossread.read.sources import is_folder

    folder = Path(name)
    if name == STANDARD_INPUT or not is_folder(folder):
        return [name]
    inner = [real_path(Path(other)) for other in against if real_path(Path(other)).is_relative_to(real_path(folder))]
    return [
        str(path)
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in DRAFT_ENDINGS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
        and not any(real_path(path).is_relative_to(other) for other in inner)
    ]


def _open_sources(name: str, drafts: Sequence[str]) -> list[str]:
    """A file as it is; a folder as its files, where a draft or a settings file is among them."""
    from crossread.errors import ReadError
    from crossread.read.settings import NAMES
    from crossread.read.sources import is_folder, iter_paths

    folder = Path(name)
    if name == STANDARD_INPUT or not is_folder(folder):
        return [name]
    ours = {real_path(Path(draft)) for draft in drafts}
    paths = [path for path in iter_paths([name]) if not isinstance(path, ReadError)]
    kept = [path for path in paths if real_path(path) not in ours and path.name not in NAMES]
    return [name] if len(kept) == len(paths) else [str(path) for path in kept]


def read_drafts(names: Sequence[str], version: TextVersion, shown: str | None) -> list[Draft]:
    """The drafts that can be read; one line on stderr for each that cannot."""
    from crossread.errors import ReadError
    from crossread.read.drafts import read_draft
    from crossread.render.visible import one_line

    drafts = []
    for name in names:
        try:
            drafts.append(read_draft(Path(name), version, shown=shown))
        except ReadError as fault:
            print(f"crossread: {one_line(str(fault))}", file=sys.stderr)
    return drafts
