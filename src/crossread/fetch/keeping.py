"""What was fetched to a web archive (WARC), from which the same account can be made without the network."""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterable

import httpx

from crossread.documents.warc import GIVEN
from crossread.fetch.answers import Exchange
from crossread.fetch.fetcher import Kept
from crossread.version import DISTRIBUTION, program_version

# What says how the bytes came over the line, which is not how they are kept.
_OF_THE_LINE = ("transfer-encoding", "connection", "keep-alive")


def render_warc(pages: Iterable[Kept]) -> bytes:
    """A WARC file, packed record by record; the same pages give the same bytes."""
    from warcio.warcwriter import WARCWriter

    pages = list(pages)
    memory = io.BytesIO()
    writer = WARCWriter(memory, gzip=True)
    info = writer.create_warcinfo_record("", {"software": f"{DISTRIBUTION} {program_version()}", "format": "WARC 1.0"})
    moments = [exchange.moment for page in pages for exchange in page.exchanges]
    info.rec_headers.replace_header("WARC-Date", min(moments, default="1970-01-01T00:00:00Z"))
    info.rec_headers.replace_header("WARC-Record-ID", _make_id("info", "", "".join(moments)))
    writer.write_record(info)
    for page in pages:
        for exchange in page.exchanges:
            _write(writer, page.given if exchange is page.exchanges[-1] else None, exchange)
    return memory.getvalue()


def _write(writer: object, given: str | None, exchange: Exchange) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    assert isinstance(writer, WARCWriter)
    kept = [(name, value) for name, value in exchange.headers if name.lower() not in _OF_THE_LINE]
    fields = {
        "WARC-Date": exchange.moment,
        "WARC-IP-Address": exchange.connected,
        "WARC-Record-ID": _make_id("response", exchange.address, exchange.moment),
        **({GIVEN: given} if given is not None else {}),
    }
    response = writer.create_warc_record(
        exchange.address,
        "response",
        payload=io.BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=StatusAndHeaders(f"{exchange.status} {exchange.reason}".strip(), kept, protocol="HTTP/1.1"),
        warc_headers_dict=fields,
    )
    path = httpx.URL(exchange.address).raw_path.decode("ascii")
    request = writer.create_warc_record(
        exchange.address,
        "request",
        http_headers=StatusAndHeaders(f"GET {path} HTTP/1.1", list(exchange.asked), is_http_request=True),
        warc_headers_dict={"WARC-Record-ID": _make_id("request", exchange.address, exchange.moment)},
    )
    writer.write_request_response_pair(request, response)


def _make_id(kind: str, address: str, moment: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{kind} {moment} {address}')}>"
