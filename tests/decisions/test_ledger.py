from __future__ import annotations

from crossread.decisions.ledger import decide_all, find_redoable, find_standing, find_undoable
from crossread.model.decisions import Decision, LedgerEntry, Note, SameName, SetAside, Settle, ShowName


def decide(number: int, decision: Decision, by: str = "Ada") -> LedgerEntry:
    return LedgerEntry(number, "2031-05-02T10:00:00+00:00", by, "decide", decision)


def undo(number: int, about: int, by: str = "Ada") -> LedgerEntry:
    return LedgerEntry(number, "2031-05-02T10:00:00+00:00", by, "undo", about=about)


def redo(number: int, about: int, by: str = "Ada") -> LedgerEntry:
    return LedgerEntry(number, "2031-05-02T10:00:00+00:00", by, "redo", about=about)


NOTES = [decide(1, Note("f1", "one")), decide(2, Note("f2", "two"), "Ben"), decide(3, Note("f3", "three"))]


def numbers(*entries: LedgerEntry | None) -> list[int | None]:
    return [None if entry is None else entry.number for entry in entries]


def test_what_is_undone_stands_no_more_and_what_is_redone_does() -> None:
    assert numbers(*find_standing([*NOTES, undo(4, 3)])) == [1, 2]
    assert numbers(*find_standing([*NOTES, undo(4, 3), redo(5, 3)])) == [1, 2, 3]


def test_everybody_takes_back_their_own() -> None:
    assert numbers(find_undoable(NOTES, "Ada"), find_undoable(NOTES, "Ben"), find_undoable(NOTES, "Cy")) == [3, 2, None]
    assert numbers(find_undoable([*NOTES, undo(4, 3)], "Ada")) == [1]


def test_redo_puts_back_the_last_until_something_is_decided() -> None:
    taken = [*NOTES, undo(4, 3), undo(5, 1)]
    assert numbers(find_redoable(taken, "Ada"), find_redoable(taken, "Ben")) == [1, None]
    assert numbers(find_redoable([*taken, redo(6, 1)], "Ada")) == [3]
    assert numbers(find_redoable([*taken, decide(6, Note("f4", "four"))], "Ada")) == [None]


def test_what_somebody_else_put_back_is_not_put_back_twice() -> None:
    assert find_redoable([*NOTES, undo(4, 3), redo(5, 3, "Ben")], "Ada") is None


def test_decisions_stand_by_what_they_are_about() -> None:
    entries = [
        decide(1, Settle("d1", "to check")),
        decide(2, Settle("d1", "right", "courier")),
        decide(3, SameName(("Ada Lind", "Lind"))),
        decide(4, ShowName("Lind", "A. Lind")),
        decide(5, ShowName("Lind", "Ada Lind")),
        decide(6, SetAside("echo")),
        decide(7, Note("f1", "Ask.")),
    ]
    decided = decide_all(entries)
    assert decided.settled["d1"].number == 2 and decided.aside["echo"].number == 6
    assert decided.merges.same == (("Ada Lind", "Lind"),) and decided.merges.names == (("Lind", "Ada Lind"),)
    assert numbers(*decided.on("f1")) == [7]
