from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.project.names import free_name, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("ferry.html", "ferry.html"),
        ("Desk/Ferry – late.html", "Desk/Ferry – late.html"),
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\Users\\Ada\\ferry.txt", "Users/Ada/ferry.txt"),
        ("/a/b/c/d/e/f.txt", "c/d/e/f.txt"),
        (".htaccess", "htaccess"),
        ("a\x00b\u202etxt.exe", "abtxt.exe"),
        ("con.txt", "file-con.txt"),
        ("crossread.sqlite", "file-crossread.sqlite"),
        ("crossread.sqlite-wal", "file-crossread.sqlite-wal"),
        ("...", "report"),
        ("", "report"),
        ("x" * 300 + ".html", "x" * 115 + ".html"),
    ],
)
def test_a_name_leads_nowhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=300))
def test_no_name_leads_out_or_hides(name: str) -> None:
    parts = safe_name(name).split("/")
    assert 1 <= len(parts) <= 4
    assert all(part and not part.startswith((".", "~")) and "\\" not in part and len(part) <= 130 for part in parts)
    safe_name(name).encode()
    assert safe_name(safe_name(name)) == safe_name(name)


def test_a_free_name_is_not_taken_in_any_capitals() -> None:
    assert free_name("a/ferry.html", ["A/Ferry.html", "a/ferry-2.html"]) == "a/ferry-3.html"
    assert free_name("ferry.html", ["Ferry.html"], " ") == "ferry 2.html"
