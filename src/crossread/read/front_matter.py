"""What stands before a Markdown text as ``name: value``, as site generators and web clippers write it."""

from __future__ import annotations

import re

from crossread.text.lexicon import load_listed, load_words

# Lines that may be labelled above a text, and how many make it certain that they are.
MOST_LABELS = 15
FEWEST_LABELS = 2

_FIELD = re.compile(r"([A-Za-z_][\w -]{1,20}?)[ \t]*[:=][ \t]*(.{0,500})")
_ITEM = re.compile(r"[ \t]{0,8}-[ \t]+(.{1,300})")
_LINK = re.compile(r"\[\[(?:[^\]|]{0,200}\|)?([^\]|]{1,200})\]\]")


def read_front_matter(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields, by lower-case name, and the authors.

    Authors are one, a list in brackets, or an item a line (``- "[[Jo Lund]]"``). Of a list of other things
    the first is taken.
    """
    listed: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        item = _ITEM.fullmatch(line)
        field = _FIELD.fullmatch(line.strip()) if not line.startswith((" ", "\t")) else None
        if item and name:
            listed[name].append(_clean(item[1]))
        elif field:
            name = field[1].strip().lower().replace(" ", "_").replace("-", "_")
            listed.setdefault(name, [])
            listed[name] += [value for value in _values(field[2]) if value]
    fields = {key: values[0] for key, values in listed.items() if values}
    authors = next((listed[key] for key in load_listed("article_fields", "front_authors") if listed.get(key)), [])
    return fields, tuple(authors)


def read_labelled_head(text: str) -> tuple[dict[str, str], tuple[str, ...], str]:
    """``Title: …``, ``Author: …``, ``Date: …`` above a text: the fields, the authors, and the text below; else none."""
    labels = load_words("article_fields", "head_labels")
    place = found = 0
    for line in text.splitlines(keepends=True)[:MOST_LABELS]:
        field = _FIELD.fullmatch(line.strip())
        if field and field[1].strip().lower() in labels:
            found += 1
        elif line.strip() or found:
            break
        place += len(line)
    if found < FEWEST_LABELS:
        return {}, (), text
    fields, authors = read_front_matter(text[:place])
    return fields, authors, text[place:].lstrip("\r\n")


def _values(written: str) -> list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]") and not written.startswith("[["):
        return [_clean(part) for part in written[1:-1].split(",")]
    return [_clean(written)]


def _clean(value: str) -> str:
    return _LINK.sub(r"\1", value.strip().strip("\"'")).strip()
