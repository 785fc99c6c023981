"""What ``/api/v1`` of a server gives, as the model's own types."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote, urlsplit

import httpx

from crossread.accounts import Account
from crossread.decisions.writing import decision_to_plain
from crossread.errors import AnswerError, ArgumentError
from crossread.model.accounts import AccountFigure, AccountPlace, Discrepancy, Entity, Quote
from crossread.model.codec import from_plain
from crossread.model.decisions import Decision
from crossread.model.drafts import CheckedFact, Finding
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.project.records import Hit
from crossread.read.accounts import parse_account

Kind = TypeVar("Kind")
# The id of the project of a window.
WINDOW = "project"
# Seconds between two looks at work that goes on.
LOOKS_EVERY = 0.5
_NEAR = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class RemoteProject:
    """A project that the token may enter, and as what."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the check of a text found, and all checkable things of the text with where they stand in the reports."""

    findings: tuple[Finding, ...]
    facts: tuple[CheckedFact, ...]


class Client:
    """One project of a server.

    ``Client("http://127.0.0.1:4711", token)`` is that of a window; in a newsroom, ``projects`` gives the ids. Raises
    AnswerError where the server does not do what was asked. One client is for one thread.
    """

    def __init__(self, address: str, token: str, project: str = WINDOW, *, timeout: float = 60.0) -> None:
        """Raises ArgumentError for an address by which others could read the token."""
        parts = urlsplit(address)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _NEAR):
            raise ArgumentError(f"{address}: the token would go there for all to read; use https://")
        self.project = project
        self._http = httpx.Client(
            base_url=f"{address.rstrip('/')}/api/v1",
            headers={"Authorization": f"Bearer {token}"},
            timeout=timeout,
            follow_redirects=False,
        )
        self._last: tuple[str, Account] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._http.close()

    def projects(self) -> list[RemoteProject]:
        """The projects that the token may enter."""
        return [RemoteProject(one["id"], one["name"], one["role"]) for one in self._pages("/projects")]

    def account(self) -> Account:
        """The account; it is sent again only where it has changed."""
        known = {"If-None-Match": self._last[0]} if self._last else {}
        answer = self._ask("GET", self._at("account"), headers=known)
        if answer.status_code != 304 or self._last is None:
            self._last = (answer.headers.get("etag", ""), Account.of(parse_account(answer.json())))
        return self._last[1]

    def figures(self) -> Iterator[AccountFigure]:
        """The figures, page by page."""
        return self._part("figures", AccountFigure)

    def discrepancies(self) -> Iterator[Discrepancy]:
        """Where the reports differ, the gravest first."""
        return self._part("discrepancies", Discrepancy)

    def quotes(self) -> Iterator[Quote]:
        """The quotations."""
        return self._part("quotes", Quote)

    def people(self) -> Iterator[Entity]:
        """The people."""
        return self._part("people", Entity)

    def places(self) -> Iterator[AccountPlace]:
        """The places."""
        return self._part("places", AccountPlace)

    def report(self, id: str) -> Report:
        """A report with its text."""
        return from_plain(Report, self._json("GET", self._at(f"reports/{quote(id, safe='')}")))

    def search(self, words: str, limit: int = 50) -> list[Hit]:
        """Places in the reports that have all these words, the best first."""
        found = self._json("GET", self._at("search"), params={"q": words, "limit": limit})
        return [Hit(from_plain(Span, one["span"]), one["before"], one["after"]) for one in found["items"]]

    def check(self, text: str) -> Remarks:
        """A text checked against the reports; nothing of it is kept."""
        found = self._json("POST", self._at("check"), json={"text": text})
        facts = ({name: value for name, value in one.items() if name != "words"} for one in found["facts"])
        return Remarks(
            tuple(from_plain(Finding, one) for one in found["findings"]),
            tuple(from_plain(CheckedFact, one) for one in facts),
        )

    def export(self, form: str, table: str = "figures") -> bytes:
        """The account in one of its formats: ``docx``, ``csv``, ``dossier``, …"""
        return self._ask("GET", self._at(f"exports/{quote(form, safe='')}"), params={"table": table}).content

    def add_file(self, name: str, data: bytes) -> list[str]:
        """Put a file among the reports and have it read; the names under which it is kept."""
        found = self._json("POST", self._at("files"), params={"name": name}, content=data)
        return list(found["files"])

    def work(self, seconds: float = 600.0) -> Account:
        """Have the account brought up to date, wait, and give it. Raises AnswerError where it comes to nothing."""
        self._ask("POST", self._at("work"))
        until = time.monotonic() + seconds
        while (state := self._json("GET", self._at("work")))["busy"]:
            if time.monotonic() > until:
                raise AnswerError(408, f"the work has not ended in {seconds:.0f} seconds")
            time.sleep(LOOKS_EVERY)
        if state["fault"]:
            raise AnswerError(409, state["fault"])
        return self.account()

    def decide(self, decision: Decision) -> int:
        """Add a decision to the history; its number there."""
        return int(self._json("POST", self._at("decisions"), json=decision_to_plain(decision))["number"])

    def undo(self, number: int | None = None) -> int:
        """Take back a decision, or your own last one."""
        return int(self._json("POST", self._at("undo"), json={"number": number})["number"])

    def redo(self, number: int | None = None) -> int:
        """Put back a decision, or what you took back last."""
        return int(self._json("POST", self._at("redo"), json={"number": number})["number"])

    def _part(self, name: str, kind: type[Kind]) -> Iterator[Kind]:
        return (from_plain(kind, plain) for plain in self._pages(self._at(f"account/{name}")))

    def _pages(self, path: str) -> Iterator[Any]:
        cursor: str | None = ""
        while cursor is not None:
            page = self._json("GET", path, params={"limit": 200, **({"cursor": cursor} if cursor else {})})
            yield from page["items"]
            cursor = page["next"]

    def _at(self, path: str) -> str:
        return f"/projects/{quote(self.project, safe='')}/{path}"

    def _json(self, method: str, path: str, **options: Any) -> Any:
        return self._ask(method, path, **options).json()

    def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **options)
        except httpx.HTTPError as fault:
            raise AnswerError(0, f"no answer from {self._http.base_url.host}: {fault}") from fault
        if answer.is_success or answer.status_code == 304:
            return answer
        raise AnswerError(answer.status_code, _detail(answer))


def _detail(answer: httpx.Response) -> str:
    if answer.headers.get("content-type", "").startswith("application/problem+json"):
        plain: Mapping[str, Any] = answer.json()
        return str(plain.get("detail", answer.reason_phrase))
    return answer.reason_phrase or "no reason was given"
