"""The tests mirror the source: every room with code in it has tests in a folder of the same name."""

from __future__ import annotations

from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "crossread"
TESTS = Path(__file__).parent
# Rooms whose tests still stand in the room above. The list only becomes shorter.
WITHOUT: frozenset[str] = frozenset({"extract/quotations/cues"})


def rooms_with_code() -> set[str]:
    """Folders of the source, by path, with a module that is more than a name."""
    return {
        path.parent.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if path.parent != SOURCE and path.stat().st_size > 200
    }


def rooms_with_tests() -> set[str]:
    return {path.parent.relative_to(TESTS).as_posix() for path in TESTS.rglob("test_*.py")}


def test_every_room_has_its_tests() -> None:
    assert rooms_with_code() - rooms_with_tests() <= WITHOUT


def test_no_room_is_excused_that_has_tests() -> None:
    assert rooms_with_tests().isdisjoint(WITHOUT)
    assert rooms_with_code() >= WITHOUT
