from __future__ import annotations

from typing import Any

import pytest
from tests.web.window import Window


def test_every_entry_has_a_page_with_its_evidence(window: Window) -> None:
    account = window.project.account()
    assert account is not None
    listed: dict[str, tuple[Any, ...]] = {
        "difference": account.discrepancies,
        "figure": account.figures,
        "person": account.people,
        "organisation": account.organisations,
        "place": account.places,
        "quote": account.quotes,
        "check": account.checks,
        "report": account.reports,
    }
    for kind, entries in listed.items():
        for entry in list(entries)[:3]:
            page = window.get(f"/entry/{kind}/{entry.id}")
            assert page.status_code == 200 and "A note" in page.text
            assert kind == "report" or "<mark>" in page.text or 'class="long"' in page.text, (kind, entry.id)


@pytest.mark.parametrize("path", ["/entry/figure/none", "/entry/zebra/f1", "/entry/figure/%2e", "/entry/__class__/x"])
def test_what_is_not_there_is_said_to_be_gone(window: Window, path: str) -> None:
    answer = window.get(path)
    assert answer.status_code == 404 and "no longer" in answer.text.lower()
