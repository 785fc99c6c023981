"""What forms send: text of a bounded length, and the page to show next."""

from __future__ import annotations

from starlette.datastructures import FormData

from crossread.web.room import Room


def text_field(form: FormData, name: str, longest: int) -> str:
    """The text of a field with lines as they are written here; empty where there is none. Cut where it is longer."""
    value = form.get(name)
    return value.replace("\r\n", "\n").replace("\r", "\n")[:longest] if isinstance(value, str) else ""


def next_page(form: FormData, room: Room) -> str:
    """The page that a form asks to be shown next, as a path of this room; its first page where it names another."""
    back = text_field(form, "back", 500)
    inside = back.removeprefix(room.base)
    safe = inside.startswith("/") and not inside.startswith(("//", "/\\")) and back.startswith(room.base)
    return inside if safe and inside.isprintable() else "/"
