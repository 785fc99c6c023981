"""ninjs from version 2 on, whose headlines, bodies and sources are lists, in the fields of version 1."""

from __future__ import annotations

from typing import Any

_RICH = ("text/html", "application/xhtml+xml")


def is_ninjs(article: dict[str, Any]) -> bool:
    """Whether an object has bodies or headlines as ninjs 2 and 3 write them."""
    return any(
        isinstance(article.get(name), list)
        and article[name]
        and isinstance(article[name][0], dict)
        and isinstance(article[name][0].get("value"), str)
        for name in ("bodies", "headlines")
    )


def flatten_ninjs(article: dict[str, Any]) -> dict[str, Any]:
    """The same article with ``headline``, ``body_html`` or ``body_text``, ``source`` and ``byline`` of their own."""
    if not is_ninjs(article):
        return article
    flat = dict(article)
    if headline := _pick(article.get("headlines"), ("main", "headline", "title")):
        flat.setdefault("headline", headline)
    for body in _dicts(article.get("bodies")):
        rich = body.get("contenttype", body.get("contentType")) in _RICH
        if isinstance(body.get("value"), str):
            flat.setdefault("body_html" if rich else "body_text", body["value"])
    if sources := [one["name"] for one in _dicts(article.get("infosources")) if isinstance(one.get("name"), str)]:
        flat.setdefault("publisher", sources[0])
    if byline := _pick(article.get("bylines"), ("main", "byline")):
        flat.setdefault("byline", byline)
    return flat


def _pick(values: Any, roles: tuple[str, ...]) -> str | None:
    """The value with the first of these roles, else the first value."""
    held = [one for one in _dicts(values) if isinstance(one.get("value"), str) and one["value"].strip()]
    named = (one["value"] for role in roles for one in held if one.get("role") == role)
    return next(named, held[0]["value"] if held else None)


def _dicts(values: Any) -> list[dict[str, Any]]:
    return [one for one in values[:50] if isinstance(one, dict)] if isinstance(values, list) else []
