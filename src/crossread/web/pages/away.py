"""Everything that can be taken away: the account in every format, and its tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from crossread.decisions.writing import entry_to_plain
from crossread.errors import ProjectError
from crossread.model.accounts import Account
from crossread.project.project import Project
from crossread.render import FORMATS, render_file
from crossread.render.csv import TABLES
from crossread.web.answers import show
from crossread.web.room import Room

# What each format is good for, with the media type of its file; a format that is not named here goes by its name.
_KNOWN: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "html": ("Page", "To read, send and print; needs nothing but a browser.", "text/html"),
        "docx": (
            "Word",
            "A document to edit.",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        "markdown": ("Markdown", "For notes and wikis.", "text/markdown"),
        "terminal": ("Plain text", "As a terminal shows it.", "text/plain"),
        "csv": ("Tables", "For a spreadsheet: a row for every statement.", "text/csv"),
        "geojson": ("Places", "For a map: GeoJSON.", "application/geo+json"),
        "ics": ("Timeline", "For a calendar: iCalendar.", "text/calendar"),
        "annotations": ("Annotations", "W3C Web Annotations: every place in every report.", "application/ld+json"),
        "json": ("Data", "The whole account, for programs; crossread reads it back.", "application/json"),
        "dossier": ("Dossier", "All in one archive: reports, account, decisions, and their hashes.", "application/zip"),
    }
)
_PLAIN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Download:
    """Something to take away: its file's name, its title, and what it is good for."""

    file: str
    title: str
    purpose: str


def take_away(request: Request, room: Room) -> Response:
    """The list of what there is."""
    return show(request, room, "away.html.j2", "Take away", downloads=list_downloads())


def list_downloads() -> list[Download]:
    """Every format, those first that people without programs use; each table is a file of its own."""
    order = [*(form for form in _KNOWN if form in FORMATS), *(form for form in FORMATS if form not in _KNOWN)]
    found = []
    for form in order:
        title, purpose, _ = _KNOWN.get(form, (form.capitalize(), "", _PLAIN))
        if form == "csv":
            found += [Download(f"{table}.csv", f"{table.capitalize()}, as a table", purpose) for table in TABLES]
        else:
            found.append(Download(f"account{FORMATS[form][0]}", title, purpose))
    return found


def media_type(form: str) -> str:
    """What a file of this format is, for whoever gets it."""
    return _KNOWN.get(form, ("", "", _PLAIN))[2]


def download(request: Request, room: Room) -> Response:
    """One of them as a file."""
    laid, name = room.lay_out(), str(request.path_params["name"])
    if laid is None:
        raise ProjectError("there is no account yet; add reports first")
    stem, dot, ending = name.partition(".")
    form = next((form for form, endings in FORMATS.items() if dot + ending in endings), None)
    if form is None or name not in {each.file for each in list_downloads()}:
        return PlainTextResponse("There is no such file to take away.", 404)
    given, more = dossier_files(room.project, laid.account) if form == "dossier" else ({}, {})
    data, _ = render_file(laid.account, form, stem if form == "csv" else "figures", given=given, more=more)
    return Response(
        data, media_type=media_type(form), headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def dossier_files(project: Project, account: Account) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files that the account was made of, and the desk's history; a file that has gone since is not there."""
    given: dict[str, bytes] = {}
    for one in account.inputs:
        try:
            given[one.path] = project.files.read(one.path)
        except ProjectError:
            continue  # it stands in an archive, which is there whole
    history = [entry_to_plain(entry) for entry in project.history()]
    return given, {"decisions.json": json.dumps(history, ensure_ascii=False, indent=2).encode("utf-8", "replace")}
