"""What ``import crossread`` gives, and what it costs."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.model.accounts import SCHEMA

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-ferry"
FUNCTIONS = ("account", "check", "extract", "group", "load", "read", "reconcile")
# The package without its types, for calls that a type checker would refuse.
untyped: Any = crossread
COURIER = crossread.Report("courier", "Nine people fell ill in York on Monday.", published="2031-05-06")
LANTERN = crossread.Report("lantern", "Eight people fell ill in York, Ada Roe said.", title="Soup in York")


@pytest.fixture(scope="module")
def readings() -> list[crossread.Reading]:
    return crossread.extract([COURIER, LANTERN])


@pytest.fixture(scope="module")
def account(readings: list[crossread.Reading]) -> crossread.Account:
    return crossread.reconcile(readings)


def test_public_names() -> None:
    assert crossread.__all__ == [
        "Account",
        "AccountError",
        "ArgumentError",
        "CrossreadError",
        "Draft",
        "Fault",
        "FormatError",
        "ModelError",
        "NothingReadableError",
        "ReadError",
        "Reading",
        "Report",
        "ReportError",
        "SettingsError",
        "__version__",
        "account",
        "check",
        "extract",
        "group",
        "load",
        "read",
        "reconcile",
    ]
    assert all(hasattr(crossread, name) for name in crossread.__all__)
    assert crossread.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = untyped.reed


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_functions_keep_their_names_when_the_stages_of_the_same_name_are_imported(name: str) -> None:
    code = (
        "import crossread.read.inputs, crossread.extract.readings, crossread.account.compose, crossread\n"
        "import crossread.check.rules, crossread.reconcile.story\n"
        f"assert callable(crossread.{name}), crossread.{name}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_loads_no_language_tools() -> None:
    heavy = {"spacy", "trafilatura", "rich", "jinja2", "msgspec", "crossread.model.accounts", "crossread.model.reports"}
    code = f"import crossread, sys; assert not {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_documented_and_typed(name: str) -> None:
    function = getattr(crossread, name)
    assert function.__doc__ and "return" in function.__annotations__


def test_what_one_step_gives_the_next_takes(readings: list[crossread.Reading], account: crossread.Account) -> None:
    assert account.reports == (LANTERN, COURIER) or account.reports == (COURIER, LANTERN)
    assert {reading.report.id for reading in account.readings} == {"courier", "lantern"}
    draft = crossread.Draft("story", "Seventy people fell ill in York.", "Seventy people fell ill in York.")
    for against in (account, readings):
        [checked] = crossread.check([draft], against)
        assert [finding.code for finding in checked.findings] == ["F102"]


def test_what_read_gave_goes_straight_into_an_account_with_its_faults(tmp_path: Path) -> None:
    found = crossread.read([EXAMPLE / "coast-radio.txt", tmp_path / "none.txt"])
    assert crossread.extract(found)[0].report == found.reports[0]
    [fault] = crossread.account(found).faults
    assert isinstance(fault, crossread.Fault) and fault.place.endswith("none.txt")


def test_a_draft_may_be_named_by_its_file(tmp_path: Path, account: crossread.Account) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Seventy people fell ill in York.\n", "utf-8")
    assert crossread.check(path, account) == crossread.check([str(path)], account)
    with pytest.raises(crossread.ReadError):
        crossread.check(tmp_path / "none.txt", account)


def test_an_account_comes_back_from_its_file_and_checks_as_before(tmp_path: Path, account: crossread.Account) -> None:
    account.save(tmp_path / "account.json")
    loaded = crossread.load(tmp_path / "account.json")
    assert isinstance(loaded, crossread.Account) and loaded == account and not loaded.readings
    draft = crossread.Draft("story", "Seventy people fell ill in York.", "Seventy people fell ill in York.")
    assert crossread.check(draft, loaded) == crossread.check(draft, account)
    assert pickle.loads(pickle.dumps(account)) == account


def test_how_an_account_leaves(tmp_path: Path, account: crossread.Account) -> None:
    assert account.to_dict()["schema"] == SCHEMA and "readings" not in account.to_dict()
    assert json.loads(account.to_json()) == json.loads(json.dumps(account.to_dict()))
    assert account.to_html().startswith("<!doctype html>") and "<iframe" in account._repr_html_()
    for name, start in {"a.html": "<!doctype", "a.md": "# ", "a.json": "{", "figures.csv": ""}.items():
        account.save(tmp_path / name)
        assert (tmp_path / name).read_text("utf-8").startswith(start)
    with pytest.raises(crossread.FormatError, match="cannot tell the format"):
        account.save(tmp_path / "account.pdf")
    with pytest.raises(crossread.FormatError, match="there is no folder"):
        account.save(tmp_path / "none" / "account.json")


def test_values_show_themselves_without_their_texts(
    readings: list[crossread.Reading], account: crossread.Account
) -> None:
    assert repr(COURIER) == "Report('courier', '2031-05-06', 39 characters)"
    assert repr(account).startswith("Account('Soup in York', 2 reports, ") and "fell ill" not in repr(account)
    assert repr(readings[0]).startswith("Reading('courier', 1 sentences, ") and "fell ill" not in repr(readings[0])


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: untyped.Report(text="Two died."), crossread.ReportError, "a report needs an id"),
        (lambda: untyped.Report("r", 5), crossread.ReportError, "report 'r': text must be a string, not int"),
        (lambda: untyped.Report("r", "", outlet=5), crossread.ReportError, "outlet must be a string or None"),
        (lambda: untyped.Report("r", "", published="2 May"), crossread.ReportError, "ISO 8601 day or moment"),
        (lambda: untyped.Report("r", "", byline="Ada"), crossread.ReportError, "byline must be a tuple"),
        (lambda: untyped.read(5), crossread.ArgumentError, "crossread.read takes a list of paths"),
        (lambda: untyped.read([5]), crossread.ArgumentError, "item 1 is int 5; name files"),
        (lambda: untyped.extract("Two died."), crossread.ArgumentError, "not str 'Two died.'; make one"),
        (lambda: untyped.extract([COURIER, "Two"]), crossread.ArgumentError, "item 2 is str 'Two'; make one"),
        (lambda: untyped.account(COURIER), crossread.ArgumentError, "takes a list of reports, not Report"),
        (lambda: untyped.account(None), crossread.ArgumentError, "not NoneType None"),
        (lambda: untyped.account([COURIER, COURIER]), crossread.ReportError, "two reports have the id 'courier'"),
        (lambda: untyped.reconcile([COURIER]), crossread.ArgumentError, "make them: crossread.extract"),
        (lambda: untyped.check([5], []), crossread.ArgumentError, "takes a list of drafts; item 1 is int 5"),
        (lambda: untyped.check([], "account.json"), crossread.ArgumentError, "crossread.load"),
        (lambda: untyped.load(5), crossread.ArgumentError, "takes the path of a file, not int 5"),
        (lambda: untyped.load("none.json"), crossread.AccountError, "none.json: there is no such file"),
        (lambda: untyped.load(EXAMPLE / "orrin-courier.txt"), crossread.AccountError, "no account; make one"),
    ],
)
def test_a_wrong_argument_is_told(
    call: Callable[[], object], error: type[crossread.CrossreadError], words: str
) -> None:
    with pytest.raises(error) as raised:
        call()
    assert words in str(raised.value)
