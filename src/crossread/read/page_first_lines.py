"""What stands over an article's first paragraph and is given as fields of its own: headline, dates, bylines."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.reports import LeftOut
from crossread.read.head_line import read_byline, read_date_line, same_words, tells_of_article
from crossread.read.page_fields import PageFields

# Lines below a headline among which its byline is sought.
MOST_BELOW = 4


def drop_title(body: str, title: str | None) -> str:
    """The article without the headline over it, which a page gives as a field of its own."""
    first, _, rest = body.partition("\n\n")
    return rest if title and rest and same_words(first, title) else body


def drop_data_lines(body: str, fields: PageFields) -> tuple[str, tuple[LeftOut, ...]]:
    """The article without dates and bylines over it, where the page gives them as fields of its own."""
    lines = body.split("\n\n")
    told = [" ".join(line.split()) for line in lines] if fields.published else []
    number = 0
    while number < len(told) - 1:
        if read_date_line(told[number]) is None and not (fields.byline and tells_of_article(told[number])):
            break
        number += 1
    if not number or any(read_date_line(line) for line in told[number:]):
        return body, ()  # entries with times of their own
    return "\n\n".join(lines[number:]), tuple(LeftOut(line, "date line or byline") for line in lines[:number])


def find_printed_byline(left_out: Iterable[LeftOut], title: str | None) -> tuple[str, ...]:
    """The authors in one of the lines right below the headline, where the page shows both beside the article."""
    for left in left_out:
        lines = left.text.split("\n")
        place = next((number for number, line in enumerate(lines) if title and same_words(line, title)), None)
        below = lines[place + 1 : place + 1 + MOST_BELOW] if place is not None else []
        if names := next((names for line in below if (names := read_byline(line))), ()):
            return names
    return ()
