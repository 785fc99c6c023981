from __future__ import annotations

import pytest

from crossread.errors import ReadError
from crossread.fetch.addresses import parse_address

REFUSED = {
    "file:///etc/passwd": "of a kind that is not fetched (file)",
    "ftp://a.example/x": "(ftp)",
    "gopher://a.example/": "(gopher)",
    "data:text/html,x": "(data)",
    "https://": "without a host",
    "https://user:word@a.example/": "a name or a password",
    "https://a.example@127.0.0.1/": "a name or a password",
    "https://a.example:22/": "a port (22)",
    "https://a.example:0/": "a port (0)",
    "https://a.example:99999/": "a port (99999)",
    "https://a.example/a b": "a blank",
    "https://a.example/a\r\nHost: b": "a blank",
    "https://a.example/" + "a" * 5_000: "more than 4,000 characters",
    "https://[::1/": "that can be understood",
    "https://xn--\u00e9.example/": "that can be understood",
}


@pytest.mark.parametrize(("given", "words"), REFUSED.items(), ids=[given[:30] for given in REFUSED])
def test_what_is_no_address_of_the_web_is_told(given: str, words: str) -> None:
    with pytest.raises(ReadError) as told:
        parse_address(given)
    assert words in told.value.reason
    assert told.value.advice and len(str(told.value)) < 500


@pytest.mark.parametrize(
    ("given", "parsed"),
    [
        ("https://a.example/ferry#top", "https://a.example/ferry"),
        ("HTTP://A.example:8080/ferry?x=1", "http://a.example:8080/ferry?x=1"),
        ("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9"),
    ],
)
def test_an_address_loses_its_fragment_alone(given: str, parsed: str) -> None:
    assert str(parse_address(given)) == parsed
