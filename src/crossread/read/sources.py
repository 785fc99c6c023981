"""Paths, folders and standard input to bytes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.read.asides import find_aside, find_page_parts, hide
from crossread.text.lexicon import load_lexicon

# A news page is well below 2 MB; more than this costs seconds before anything can be said about it.
LARGEST_FILE = 20_000_000
# A web archive keeps the pictures and the films of its pages too.
LARGEST_ARCHIVE = 200_000_000
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"WARC/")


@dataclass(frozen=True, slots=True)
class Source:
    """One input's bytes. ``name`` is for messages; ``path`` is None for standard input and for what the web gave.

    ``address`` is where a page was captured, ``captured`` when, ``ending`` the suffix that its media type stands for.
    A page that is not ``certain`` was only captured among others: it may be a frame, and need not hold an article.
    """

    name: str
    path: Path | None
    data: bytes
    address: str | None = None
    captured: str | None = None
    ending: str = ""
    certain: bool = True

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case, or nothing."""
        return self.path.suffix.lower() if self.path else self.ending

    @property
    def stem(self) -> str:
        """The file's name without its suffix, of an address the host; or nothing."""
        if self.path:
            return self.path.stem
        host = re.match(r"https?://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)", self.address or "", re.IGNORECASE)
        return host[1] if host else ""


def iter_paths(inputs: Iterable[str | Path]) -> Iterator[Path | ReadError]:
    """Every file that may be read, once; a fault stands where a path is missing. As ``iter_given`` without asides."""
    return (found for found in iter_given(inputs) if not isinstance(found, InputFile))


def iter_given(inputs: Iterable[str | Path]) -> Iterator[Path | ReadError | InputFile]:
    """Every file once, folders opened in order of their paths; what is no article by its name as an aside.

    Standard input is the path ``-``. Hidden files are left aside unless they are named outright, and links to
    folders are not followed, so that a loop of links ends.
    """
    seen: set[str] = set()
    for given in inputs:
        path = Path(given)
        found: Iterable[Path | ReadError | InputFile]
        if str(given) == "-":
            found = [Path("-")]
        elif is_folder(path):
            parts = find_page_parts(path)
            found = [parts] if parts else _open_folder(path)
        else:
            found = [find_aside(path) or path]
        for item in found:
            key = _real_path(item) if isinstance(item, Path) else str(item)
            if isinstance(item, InputFile):
                key = _real_path(Path(item.path))
            if key not in seen:
                seen.add(key)
                yield item


def _open_folder(folder: Path) -> list[Path | ReadError | InputFile]:
    found = sorted(_iter_folder(folder), key=_place)
    if any(not isinstance(item, InputFile) for item in found):
        return list(found)
    return [*found, ReadError(str(folder), "the folder holds no files to read", "name a folder with articles in it")]


def _place(item: Path | InputFile) -> Path:
    return Path(item.path) if isinstance(item, InputFile) else item


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; a name that no file can have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def load_source(path: Path) -> Source:
    """The bytes of a file or of standard input. Raises ReadError, also where there are too many."""
    name = "standard input" if str(path) == "-" else str(path)
    most = LARGEST_FILE
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        elif path.exists() and not path.is_file():
            raise ReadError(name, "is neither a file nor a folder", "save what it holds to a file first")
        else:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
                if len(data) > LARGEST_FILE and data.startswith(_ARCHIVES):
                    most = LARGEST_ARCHIVE
                    data += file.read(LARGEST_ARCHIVE + 1 - len(data))
    except FileNotFoundError as fault:
        raise ReadError(name, "there is no such file", "check the path") from fault
    except (OSError, ValueError) as fault:
        raise ReadError(
            name, f"could not be opened ({_reason(fault)})", "check the path and its permissions"
        ) from fault
    if len(data) > most:
        raise ReadError(name, f"is larger than {most // 1_000_000} MB", "split it, or save only the articles")
    return Source(name, None if name == "standard input" else path, data)


def _real_path(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name that no file can have
        return str(path)


def _iter_folder(folder: Path) -> Iterator[Path | InputFile]:
    own = tuple(load_lexicon("file_kinds")["names"]["own_databases"])
    for place, folders, files in os.walk(folder):
        entered = []
        for name in folders:
            inner = Path(place, name)
            aside = hide(inner) if name.startswith(".") else find_page_parts(inner) or _find_other_folder(inner)
            if aside:
                yield aside
            else:
                entered.append(name)
        folders[:] = entered
        for name in files:
            if name.startswith(own):
                continue
            path = Path(place, name)
            yield hide(path) if name.startswith(".") else find_aside(path) or _find_way_out(path, folder) or path


def _find_way_out(path: Path, folder: Path) -> InputFile | None:
    """A link that leads out of the folder that was given: whoever made the folder would choose what is read."""
    if not path.is_symlink():
        return None
    within = Path(_real_path(path)).is_relative_to(_real_path(folder))
    reason = "is a link that leads out of the folder; name it to have it read"
    return None if within else InputFile(str(path), "link", "no article", reason=reason)


def _find_other_folder(folder: Path) -> InputFile | None:
    """What macOS packs beside the files of an archive; a link to a folder, which may lead in a circle."""
    if folder.is_symlink():
        reason = "is a link to a folder, which is not followed; name it to have it read"
        return InputFile(str(folder), "link", "no article", reason=reason)
    if folder.name == "__MACOSX":
        return InputFile(str(folder), "system folder", "no article", reason="belongs to the system, not an article")
    return None


def _reason(fault: OSError | ValueError) -> str:
    return (fault.strerror or str(fault)) if isinstance(fault, OSError) else str(fault)
