"""The rules that keep the rooms apart: who may import whom, and that nobody imports in a circle."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "crossread"
STAGES = ("read", "fetch", "extract", "group", "reconcile", "account", "check", "verify", "render")
# Those that ask for the English of results. What is found is found without it.
SAYING = ("account", "check", "render")
BELOW = ("model", "text", "meaning", "errors", "faults", "documents", "version")


def imported_modules(path: Path) -> set[str]:
    """Everything of ours that a file imports, wherever in it, also by name (``import_module("crossread.…")``)."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "import_module":
            names.extend(str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))
    return {name for name in names if name.startswith("crossread.")}


def imported_rooms(path: Path) -> set[str]:
    """The first part after ``crossread.`` of everything that a file imports."""
    return {name.split(".")[1] for name in imported_modules(path)}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    asked = {"wording"} if stage in SAYING else set()
    for path in sorted((SOURCE / stage).rglob("*.py")):
        assert imported_rooms(path) <= {stage, *BELOW, *asked}, path


def test_the_room_of_words_stands_on_meaning_model_and_text() -> None:
    for path in sorted((SOURCE / "wording").rglob("*.py")):
        assert imported_rooms(path) <= {"wording", "meaning", "model", "text"}, path


def test_the_model_imports_only_itself_and_the_errors() -> None:
    for path in sorted((SOURCE / "model").rglob("*.py")):
        assert imported_rooms(path) <= {"model", "errors"}, path


# Rooms around the stages, and all that each of them may import; not named here: who may import whom of the stages.
ROOMS = {
    "client": {"client", "accounts", "decisions", "project", "read", "model", "errors"},
    "assistant": {"assistant", "project", "render", "model", "meaning", "errors", "version"},
    "decisions": {"decisions", "model", "meaning", "text", "errors", "wording"},
    "database": {"database", "model", "errors"},
    "newsroom": {"newsroom", "project", "database", "errors", "faults", "version"},
    "scale": {
        "scale",
        "pipeline",
        "workers",
        "project",
        "read",
        "group",
        "render",
        "model",
        "errors",
        "faults",
        "files",
    },
    "watching": {"watching", "pipeline", "project", "database", "read", "render", "model", "errors", "files"},
    "web": {
        "web",
        "assistant",
        "newsroom",
        "project",
        "decisions",
        "render",
        "wording",
        "model",
        "errors",
        "faults",
        "version",
    },
}
# Who speaks with people and programs; nothing below knows of them.
FRONTS = {"web", "assistant", "client", "cli", "newsroom"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_a_project_imports_no_more_than_it_may(room: str) -> None:
    for path in sorted((SOURCE / room).rglob("*.py")):
        assert imported_rooms(path) <= ROOMS[room], path


def test_a_project_knows_nothing_of_who_shows_it() -> None:
    for path in sorted((SOURCE / "project").rglob("*.py")):
        assert not imported_rooms(path) & FRONTS, path


def test_only_a_project_and_signing_in_speak_with_a_database() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.relative_to(SOURCE).parts[0]
        if room not in ("database", "project", "newsroom", "watching"):
            assert "database" not in imported_rooms(path), path


def test_only_the_window_touches_its_server() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] not in ("web", "assistant"):
            assert "starlette" not in path.read_text("utf-8"), path


def test_one_module_knows_of_the_cluster_and_one_room_of_tables_and_stores() -> None:
    knowing = {name: set[str]() for name in ("ray", "pyarrow", "fsspec")}
    for path in sorted(SOURCE.rglob("*.py")):
        for name in knowing.keys() & outside_modules(path):
            knowing[name].add(path.relative_to(SOURCE).as_posix())
    assert knowing["ray"] == {"scale/ray_engine.py"}
    assert {path.split("/")[0] for path in knowing["pyarrow"] | knowing["fsspec"]} == {"scale"}


def test_strings_know_nothing_of_news() -> None:
    for path in sorted((SOURCE / "text").rglob("*.py")):
        assert imported_rooms(path) <= {"text", "errors"}, path


def test_the_floor_of_meaning_stands_on_model_and_text_alone() -> None:
    for path in sorted((SOURCE / "meaning").rglob("*.py")):
        assert imported_rooms(path) <= {"meaning", "domains", "model", "text"}, path
        assert "spacy" not in path.read_text("utf-8"), path


def test_the_domains_are_data_and_their_reading() -> None:
    for path in sorted((SOURCE / "domains").rglob("*.py")):
        assert imported_rooms(path) <= {"domains", "text"}, path


def test_only_the_places_for_it_touch_the_language_model() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] != "extract":
            assert "import spacy" not in path.read_text("utf-8"), path


# What connects to other machines. A server that listens, and a test whether a port is free, do not.
CLIENTS = {
    "httpx",
    "httpcore",
    "protego",
    "requests",
    "urllib3",
    "urllib.request",
    "http.client",
    "aiohttp",
    "websockets",
}
CLIENTS |= {"ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc.client", "webdriver"}


def outside_modules(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it, with all that it stands in."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {".".join(parts[:end]) for name in names for parts in [name.split(".")] for end in range(1, len(parts) + 1)}


def test_only_two_rooms_touch_the_network() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.relative_to(SOURCE).parts[0]
        if room not in ("fetch", "client"):
            assert not outside_modules(path) & CLIENTS, path
        # Looking up a name is a step onto the network; the stages take none.
        if room in {*STAGES, *BELOW, "meaning", "wording"} - {"fetch"}:
            assert "socket" not in outside_modules(path), path
    assert any(outside_modules(path) & CLIENTS for path in (SOURCE / "fetch").rglob("*.py"))


def test_the_network_is_asked_by_the_command_line_alone() -> None:
    asking = {path for path in SOURCE.rglob("*.py") if "fetch" in imported_rooms(path)}
    assert {path.relative_to(SOURCE).parts[0] for path in asking} == {"fetch", "cli"}


def test_no_modules_import_one_another_in_a_circle() -> None:
    files = {_module(path): path for path in sorted(SOURCE.rglob("*.py"))}
    graph = {name: set(_iter_files(imported_modules(path), files)) for name, path in files.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(f"imported in a circle: {' -> '.join(circle.args[1])}")


def _iter_files(names: set[str], files: Container[str]) -> Iterator[str]:
    """The files behind the names: not a package's own where only a module in it is imported."""
    for name in names:
        inside = [other for other in names if other.rpartition(".")[0] == name]
        if name in files and not (inside and all(other in files for other in inside)):
            yield name


def _module(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
