"""How reports come in: files that are dropped or chosen, text that is pasted."""

from __future__ import annotations

import re

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from crossread.project.records import Added, Given
from crossread.web.answers import lead_to, show
from crossread.web.fields import next_page, text_field
from crossread.web.room import Room

# Addresses in one form.
MOST_ADDRESSES = 40
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# What names a file of a pasted text: the beginning of its first line.
_NO_NAME = re.compile(r"[^\w]+")


def add(request: Request, room: Room) -> Response:
    """The page with the ways in which reports are added."""
    return show(request, room, "add.html.j2", "Add reports", said="")


def add_files(request: Request, room: Room, form: FormData) -> Response:
    """Take files among the reports, and have them read. A script that drops them is answered in JSON."""
    files = [each for each in form.getlist("files") if isinstance(each, UploadFile)]
    # A file of a dropped folder is sent with its path in a field of its own: browsers cut names to their last part.
    paths = [str(path) for path in form.getlist("paths")]
    names = paths if len(paths) == len(files) else [each.filename or "report" for each in files]
    given = [Given(name, each.file.read()) for name, each in zip(names, files, strict=True)]
    return _take(request, room, given, "Choose at least one file.")


def paste(request: Request, room: Room, form: FormData) -> Response:
    """Take a pasted text among the reports, with who published it and when where that was said."""
    text = text_field(form, "text", 400_000).strip()
    given = [Given(_name(text), _with_head(form, text).encode())] if text else []
    return _take(request, room, given, "Paste the text first.")


def fetch(request: Request, room: Room, form: FormData) -> Response:
    """Fetch the pages whose addresses are given, and keep them as they came in an archive among the reports."""
    addresses = list(dict.fromkeys(text_field(form, "addresses", 20_000).split()))[:MOST_ADDRESSES]
    if room.fetch is None or not addresses:
        return show(request, room, "add.html.j2", "Add reports", said="Give an address first.")
    archive, faults = room.fetch(addresses)
    added = room.project.add([Given("fetched.warc.gz", archive)], request.state.visitor.name) if archive else Added(())
    if added.files:
        room.worker.ask()
    if faults or added.faults:
        told = [f"{len(addresses) - len(faults)} of {len(addresses)} fetched", *faults]
        told += [f"{fault.place} {fault.reason}" for fault in added.faults]
        return show(request, room, "add.html.j2", "Add reports", said=". ".join(told))
    return lead_to(room, "/")


def work(_: Request, room: Room, form: FormData) -> Response:
    """Make the account anew, as after a file of the folder was changed by hand."""
    room.worker.ask()
    return lead_to(room, next_page(form, room))


def _take(request: Request, room: Room, given: list[Given], otherwise: str) -> Response:
    added = room.project.add(given, request.state.visitor.name) if given else Added(())
    if added.files:
        room.worker.ask()
    said = say_added(added) if given else otherwise
    if request.headers.get("accept") == "application/json":
        return JSONResponse({"said": said, "taken": len(added.files), "refused": len(added.faults)})
    if not added.files or added.faults:
        return show(request, room, "add.html.j2", "Add reports", said=said)
    return lead_to(room, "/")


def say_added(added: Added) -> str:
    """``3 files added; 1 was here already. big.iso is larger than 50 MB.``"""
    new = len(added.files) - len(added.already)
    said = f"{new} {'file' if new == 1 else 'files'} added"
    if added.already:
        said += f"; {len(added.already)} {'was' if len(added.already) == 1 else 'were'} here already"
    return ". ".join([said, *(f"{fault.place} {fault.reason}" for fault in added.faults)]) + "."


def _name(text: str) -> str:
    words = _NO_NAME.sub("-", text.split("\n", 1)[0].lower()).strip("-")
    return f"{words[:60].strip('-') or 'pasted'}.md"


def _with_head(form: FormData, text: str) -> str:
    """The text as Markdown: a head with what was said of it, then its first line as title."""
    title, _, body = text.partition("\n")
    outlet, day = text_field(form, "outlet", 200).strip(), text_field(form, "date", 10)
    told = {"title": title.strip(), "outlet": outlet, "date": day if _DAY.fullmatch(day) else ""}
    head = "".join(f"{name}: {_on_a_line(value)}\n" for name, value in told.items() if value)
    return f"---\n{head}---\n\n{body.strip() or title.strip()}\n"


def _on_a_line(words: str) -> str:
    """Words as a value of the head: between quotation marks, which they cannot close."""
    plain = " ".join(words.split()).replace("\\", " ").replace('"', "”")
    return f'"{plain}"'
