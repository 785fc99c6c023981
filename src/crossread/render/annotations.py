"""The account as W3C Web Annotations (JSON-LD): what is said of which characters, for other annotation programs.

A report's text is named by its digest (RFC 6920), since that is what the offsets count characters of; the address at
which the report was published stands beside it as ``via``. Every target holds the offsets and the quoted words, so
that it can be found again where a program has the same text, or one that has moved.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from crossread.model.accounts import Account, Quote
from crossread.model.exports import AnnotationMember
from crossread.model.spans import Part, Span
from crossread.render.figures import value_words
from crossread.render.json import dump
from crossread.render.sources import CitedSource, in_order, name_sources
from crossread.render.visible import one_line
from crossread.render.wording import STATUSES, period_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters on either side of a quotation by which a program tells it from the same words elsewhere.
AROUND = 32
_GEONAMES = "geonames:"
# How the text and the headline of a report are named as sources.
_Texts = Mapping[Part, Mapping[AnnotationMember, Any]]


@dataclass(frozen=True, slots=True)
class Annotation:
    """One statement about places in reports. ``motivation`` is one of the model's; ``links`` are addresses."""

    key: str
    motivation: str
    says: str
    spans: Sequence[Span]
    links: tuple[str, ...] = ()


def render_annotations(account: Account) -> str:
    """An annotation collection with one page that holds all; the same account, the same bytes."""
    return dump(collect_annotations(account), indent=1) + "\n"


def collect_annotations(account: Account) -> dict[AnnotationMember, Any]:
    """The collection as plain data."""
    sources = name_sources(account.reports)
    texts = {source.report.id: _texts(source) for source in sources.values()}
    items = [_item(one, sources, texts) for one in list_annotations(account)]
    name = _name(f"collection/{account.story.id}")
    page: dict[AnnotationMember, Any] = {
        "id": _name(f"page/{account.story.id}"),
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
    }
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": one_line(account.story.title or "Untitled story"),
        "generator": {
            "id": "urn:crossread:program",
            "type": "Software",
            "name": f"{one_line(account.generator.name)} {one_line(account.generator.version)}",
        },
        "total": len(items),
        "first": {**page, "items": items},
    }


def list_annotations(account: Account) -> Iterator[Annotation]:
    """Every statement of the account with its places, in the account's order: what differs comes first."""
    for found in account.discrepancies:
        spans = [span for side in found.sides for span in side.mentions]
        yield Annotation(f"discrepancy/{found.id}", "questioning", one_line(found.summary), spans)
    yield from _figures(account)
    for check in account.checks:
        said = (
            f"{check.statement}: {'holds' if check.holds else 'does not hold'}{f', {check.note}' if check.note else ''}"
        )
        yield Annotation(check.id, "assessing", one_line(said), check.mentions)
    yield from (found for quote in account.quotes for found in _quote(quote))
    for kind, entities in (
        ("person", account.people),
        ("organisation", account.organisations),
        ("name", account.names),
    ):
        for entity in entities:
            yield Annotation(f"{kind}/{entity.id}", "identifying", f"{kind}: {one_line(entity.name)}", entity.mentions)
    yield from _places(account)
    yield from _times(account)


def _figures(account: Account) -> Iterator[Annotation]:
    for figure in account.figures:
        for value in figure.values:
            desk = ", by the desk" if value.decided else ""
            said = f"{one_line(figure.label)}: {value_words(figure, value)} ({STATUSES[figure.status]}{desk})"
            spans = [mention.span for mention in value.mentions]
            yield Annotation(f"figure/{figure.id}/{_key(spans)}", "describing", said, spans)


def _quote(quote: Quote) -> Iterator[Annotation]:
    said = f"said by {one_line(quote.speaker.name)}" if quote.speaker else "speaker not named"
    yield Annotation(f"quote/{quote.id}", "describing", said, [version.span for version in quote.versions])
    for difference in quote.differences:
        if difference.mentions:
            key = f"quote/{quote.id}/{one_line(difference.summary)}/{_key(difference.mentions)}"
            yield Annotation(key, "commenting", one_line(difference.summary), difference.mentions)


def _places(account: Account) -> Iterator[Annotation]:
    for place in account.places:
        known = (place.gazetteer_id or "").removeprefix(_GEONAMES)
        links = (f"https://sws.geonames.org/{known}/",) if known.isdecimal() and known.isascii() else ()
        said = ", ".join(map(one_line, (place.name, *place.within)))
        yield Annotation(f"place/{place.id}", "identifying", f"place: {said}", place.mentions, links)


def _times(account: Account) -> Iterator[Annotation]:
    for time in account.times:
        said = period_words(time.start, time.end) or one_line(time.value or "not known to the day")
        yield Annotation(f"time/{said}/{_key(time.mentions)}", "describing", f"time: {said}", time.mentions)
    for entry in account.timeline:
        said = f"{period_words(entry.start, entry.end) or 'day unknown'}: {one_line(entry.what)}"
        yield Annotation(f"timeline/{said}/{_key(entry.mentions)}", "describing", said, entry.mentions)


def _key(spans: Iterable[Span]) -> str:
    """What tells these places from others, whatever reports are added."""
    first = min(spans, default=None)
    return f"{first.report}/{first.part}/{first.start}-{first.end}" if first else ""


def _item(
    one: Annotation, sources: Mapping[str, CitedSource], texts: Mapping[str, _Texts]
) -> dict[AnnotationMember, Any]:
    body = {
        "type": "TextualBody",
        "value": one.says,
        "format": "text/plain",
        "language": "en",
        "purpose": one.motivation,
    }
    links = [{"type": "SpecificResource", "source": link, "purpose": "identifying"} for link in one.links]
    spans = in_order(sources, one.spans)
    return {
        "id": _name(one.key),
        "type": "Annotation",
        "motivation": one.motivation,
        "body": [body, *links] if links else body,
        "target": [_target(span, sources[span.report], texts[span.report][span.part]) for span in spans],
    }


def _target(span: Span, source: CitedSource, text: Mapping[AnnotationMember, Any]) -> dict[AnnotationMember, Any]:
    whole = source.report.part(span.part)
    quoted = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": whole[max(0, span.start - AROUND) : span.start],
        "suffix": whole[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": text, "selector": [position, quoted]}


def _texts(source: CitedSource) -> _Texts:
    """How a report's text and its headline are named as sources."""
    name = one_line(f"{source.name} ({source.report.id})")
    return {
        "text": _text(source, name, source.report.text),
        "title": _text(source, f"{name}, headline", source.report.title or ""),
    }


def _text(source: CitedSource, label: str, text: str) -> dict[AnnotationMember, Any]:
    told: dict[AnnotationMember, Any] = {"language": source.language} if source.language else {}
    via: dict[AnnotationMember, Any] = {"via": source.url} if source.url else {}
    return {"id": name_text(text), "type": "Text", "label": label, "format": "text/plain", **told, **via}


def name_text(text: str) -> str:
    """The text's name by the digest of its UTF-8 (RFC 6920): ``ni:///sha-256;47DEQpj8…``."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def _name(key: str) -> str:
    """A name of its own for each part of the collection, which is the same whenever it is made."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'crossread:{key}'.encode('utf-8', 'backslashreplace').decode())}"
