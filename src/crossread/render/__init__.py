"""Account to any format: terminal, JSON, Markdown, HTML; its places, timeline and tables for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from crossread.errors import FormatError
from crossread.model.accounts import Account
from crossread.model.faults import Fault

# Format to the endings of file names that mean it. Plain text is what a terminal shows, without colour.
FORMATS: dict[str, tuple[str, ...]] = {
    "terminal": (".txt",),
    "json": (".json",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "geojson": (".geojson",),
    "ics": (".ics",),
    "csv": (".csv",),
    "annotations": (".jsonld",),
    "docx": (".docx",),
    "dossier": (".zip",),
}
# Those that are no text.
BINARY = frozenset({"docx", "dossier"})
# Formats of text that need nothing but the account: the module under ``render`` and its function.
_PLAIN = {
    "terminal": ("terminal", "render_terminal"),
    "json": ("json", "render_json"),
    "markdown": ("markdown", "render_markdown"),
    "html": ("html", "render_html"),
    "geojson": ("geojson", "render_geojson"),
    "ics": ("calendar", "render_calendar"),
    "annotations": ("annotations", "render_annotations"),
}


def find_format(name: str | None, output: str | None) -> str:
    """The format asked for by name, else by the ending of the output's name, else ``terminal``.

    Raises FormatError where neither is known.
    """
    if name is not None:
        if name not in FORMATS:
            raise FormatError(f"unknown format {name!r}; choose one of {', '.join(FORMATS)}")
        return name
    if output is None or output == "-":
        return "terminal"
    lowered = output.lower()
    for known, endings in FORMATS.items():
        if lowered.endswith(endings):
            return known
    endings = tuple(ending for known in FORMATS.values() for ending in known)
    raise FormatError(
        f"cannot tell the format from {output!r}; end it in {', '.join(endings)} or name one with --format"
    )


def render_file(
    account: Account,
    form: str,
    table: str = "figures",
    *,
    given: Mapping[str, bytes] | None = None,
    more: Mapping[str, bytes] | None = None,
) -> tuple[bytes, tuple[Fault, ...]]:
    """The bytes of a file in one of ``FORMATS``, and what of the account could not be drawn.

    A dossier takes in ``given``, the files that the account was made of by the path of ``account.inputs``, and
    ``more``, files by their names in it.
    """
    if form == "docx":
        from crossread.render.docx import render_docx

        return render_docx(account), ()
    if form == "dossier":
        from crossread.render.dossier import render_dossier

        return render_dossier(account, given or {}, more or {})
    text, faults = render_told(account, form, table)
    return text.encode("utf-8"), faults


def render_told(account: Account, form: str, table: str = "figures") -> tuple[str, tuple[Fault, ...]]:
    """The account in one of ``FORMATS``, and what of it could not be drawn."""
    if form == "html":
        from crossread.render.html import render_page

        return render_page(account)
    return render(account, form, table), ()


def render(account: Account, form: str, table: str = "figures") -> str:
    """The account in one of ``FORMATS``; ``terminal`` is plain, 80 columns wide; ``csv`` is one table of it."""
    if form == "csv":
        from crossread.render.csv import render_csv

        return render_csv(account, table)
    if form in BINARY:
        raise FormatError(f"{form} is no text; write it to a file")
    if form not in _PLAIN:
        raise FormatError(f"unknown format {form!r}; choose one of {', '.join(FORMATS)}")
    module, function = _PLAIN[form]
    write: Callable[[Account], str] = getattr(import_module(f"crossread.render.{module}"), function)
    return write(account)
