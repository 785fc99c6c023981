"""JSON and JSON Lines, in the shapes that Crossread and article extractors write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.read.ninjs import flatten_ninjs, is_ninjs
from crossread.read.records import Record
from crossread.read.sources import Source
from crossread.text.lexicon import load_lexicon

_NO_TEXT = 'give the body in a field "text"'
_LONGEST_ID = 200
# Halves of a pair, which JSON can write and no text holds.
_HALVES = re.compile("[\ud800-\udfff]")


def parse_json(source: Source, text: str) -> Iterator[Record | ReadError]:
    """Every article in a JSON document, or in a document that turns out to be JSON Lines."""
    try:
        value = json.loads(text)
    except RecursionError:
        yield ReadError(source.name, "is JSON nested too deep to read", _NO_TEXT)
    except ValueError as fault:
        if _starts_lines(text):
            yield from parse_json_lines(source, text)
        else:
            reason = str(fault) if isinstance(fault, json.JSONDecodeError) else "a number is too long"
            yield ReadError(source.name, f"is not valid JSON ({reason})", "export it again; it may have been cut off")
    else:
        yield from _iter_records(source, value)


def parse_json_lines(source: Source, text: str) -> Iterator[Record | ReadError]:
    """One article or story a line; all lines that are no JSON make one fault between them."""
    broken: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            broken.append(number)
            continue
        yield from _iter_records(source, value, number)
    if broken:
        first = ", ".join(str(number) for number in broken[:5]) + (" …" if len(broken) > 5 else "")
        count = "1 line is" if len(broken) == 1 else f"{len(broken)} lines are"
        yield ReadError(source.name, f"{count} not valid JSON (line {first})", "export it again")


def _starts_lines(text: str) -> bool:
    first, _, rest = text.lstrip().partition("\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), (dict, list))
    except (ValueError, RecursionError):
        return False


def _iter_records(source: Source, value: Any, line: int | None = None) -> Iterator[Record | ReadError]:
    place = source.name if line is None else f"{source.name}, line {line}"
    if _is_account(value):
        yield ReadError(place, "is an account, not a report", "give the reports that it was made from")
        return
    articles = _find_articles(value)
    if articles is None:
        yield ReadError(place, "holds no article text", _NO_TEXT)
        return
    alone = len(articles) == 1 and line is None
    for number, article in enumerate(articles, 1):
        name = place if len(articles) == 1 else f"{place}, report {number}"
        record = _to_record(name, article)
        if isinstance(record, Record):
            stem = source.stem if alone else (record.outlet or source.stem)
            yield replace(record, stem=stem or record.outlet or "report")
        else:
            yield record
    if not articles:
        yield ReadError(place, "holds no reports", _NO_TEXT)


def _is_account(value: Any) -> bool:
    return isinstance(value, dict) and (
        str(value.get("schema", "")).startswith("crossread.account")
        or {"reports", "figures", "discrepancies"} <= value.keys()
    )


def _find_articles(value: Any) -> list[Any] | None:
    """The articles of a list, a wrapper or a single article; None where there is nothing of the kind."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("_source"), dict):
        value = value["_source"]
    fields = load_lexicon("article_fields")
    if is_ninjs(value) or any(value.get(name) is not None for name in (*fields["text"], *fields["text_html"])):
        return [value]
    return next((value[name] for name in fields["wrappers"] if isinstance(value.get(name), list)), None)


def _to_record(name: str, article: Any) -> Record | ReadError:
    if not isinstance(article, dict):
        return ReadError(name, "is not an object with fields", _NO_TEXT)
    if isinstance(article.get("_source"), dict):
        article = article["_source"]
    article = flatten_ninjs(article)
    text = _find_text(name, article)
    if isinstance(text, ReadError):
        return text
    fields = load_lexicon("article_fields")
    created = [_first_value(article, fields[key]) for key in ("published", "updated", "version")]
    return Record(
        source=name,
        stem="",
        text=text,
        id=_identifier(article.get("id")),
        outlet=_find_outlet(article, fields["outlet"]),
        title=_first_string(article, fields["title"]),
        byline=_names(_first_value(article, fields["byline"])),
        published=_string(created[0] or created[2]),
        updated=_string(created[1] or (created[2] if created[0] else None)),
        url=_find_url(article, fields["url"]),
        language=_first_string(article, fields["language"]),
        left_out=_left_out(article.get("left_out")),
    )


def _find_text(name: str, article: dict[str, Any]) -> str | ReadError:
    fields = load_lexicon("article_fields")
    value = _first_value(article, fields["text"])
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n\n".join(value)
    markup = _first_value(article, fields["text_html"])
    if isinstance(markup, str):
        from crossread.read.pages import fragment_text

        return fragment_text(name, _HALVES.sub("\ufffd", markup))
    return ReadError(name, "holds no article text", _NO_TEXT)


def _first_value(article: dict[str, Any], names: list[str]) -> Any:
    return next((article[name] for name in names if article.get(name) not in (None, "", [], {})), None)


def _first_string(article: dict[str, Any], names: list[str]) -> str | None:
    return next((value for name in names if isinstance(value := article.get(name), str) and value.strip()), None)


def _names(value: Any) -> tuple[str, ...]:
    """The names in a string (``A; B``), an object with a name, or a list of either."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        return tuple(" ".join(part.split()) for part in value.split(";") if part.strip())
    if isinstance(value, list):
        return tuple(name for item in value[:50] if not isinstance(item, list) for name in _names(item))
    return ()


def _find_outlet(article: dict[str, Any], names: list[str]) -> str | None:
    for name in names:
        found = _names(article.get(name))
        if found and "://" not in found[0]:
            return found[0]
    return None


def _find_url(article: dict[str, Any], names: list[str]) -> str | None:
    for name in names:
        value = article.get(name)
        if isinstance(value, str) and value.strip().lower().startswith(("http://", "https://")):
            return value.strip()
    return None


def _identifier(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    name = str(value)
    return name if name.strip() and name.isprintable() and len(name) <= _LONGEST_ID else None


def _string(value: Any) -> str | None:
    """A date as a string; ``parse_date`` reads numbers of seconds from strings as well."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return str(int(value)) if isinstance(value, float) and abs(value) < 1e15 else str(value)


def _left_out(value: Any) -> tuple[LeftOut, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(
        LeftOut(item["text"], item["reason"])
        for item in value
        if isinstance(item, dict) and isinstance(item.get("text"), str) and isinstance(item.get("reason"), str)
    )
