"""Decisions to bytes and back: ``{"decision": "settle", "target": "d3k2m4a", …}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from crossread.errors import DecisionError
from crossread.model.codec import to_plain
from crossread.model.decisions import DECISIONS, WORDS_OF_DECISIONS, Decision, LedgerDeed, LedgerEntry, check_decision

# What one decision may hold: a note of some pages, not a book.
LONGEST_WORDS = 20_000
_SURROGATE = re.compile("[\ud800-\udfff]")
MOST_LISTED = 200


def decision_to_plain(decision: Decision) -> dict[str, Any]:
    """The decision as plain data, with the word for its kind as ``decision``."""
    return {"decision": WORDS_OF_DECISIONS[type(decision)], **msgspec.to_builtins(decision)}


def decision_from_plain(plain: object) -> Decision:
    """The decision in plain data; a span may leave its ``part`` out. Raises DecisionError where there is none."""
    if not isinstance(plain, Mapping):
        raise DecisionError("a decision is an object with a member 'decision'")
    kind = next((kind for word, kind in DECISIONS.items() if word == plain.get("decision")), None)
    if kind is None:
        raise DecisionError(f"unknown decision {plain.get('decision')!r}; known are {', '.join(DECISIONS)}")
    members = {name: value for name, value in plain.items() if name != "decision"}
    if isinstance(members.get("mention"), Mapping):
        members["mention"] = {"part": "text", **members["mention"]}
    try:
        decision: Decision = msgspec.convert(members, kind)
    except (msgspec.ValidationError, UnicodeEncodeError) as fault:
        raise DecisionError(f"not a whole decision: {fault}") from fault
    return keepable(decision)


def keepable(decision: Decision) -> Decision:
    """The decision itself. Raises DecisionError where it is incomplete, or too long to be kept."""
    fault, words = check_decision(decision), _words(msgspec.to_builtins(decision))
    if fault is None and any(len(word) > LONGEST_WORDS for word in words):
        fault = f"more than {LONGEST_WORDS:,} characters in one decision"
    if fault is None and any(_SURROGATE.search(word) for word in words):
        fault = "half a surrogate pair, which is no letter, in a decision"
    if fault is None and len(words) > MOST_LISTED:
        fault = f"more than {MOST_LISTED} words or ids in one decision"
    if fault:
        raise DecisionError(fault)
    return decision


def _words(plain: Any) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    if isinstance(plain, dict):
        return [word for value in plain.values() for word in _words(value)]
    return [word for value in plain for word in _words(value)] if isinstance(plain, (list, tuple)) else []


def entry_to_plain(entry: LedgerEntry) -> dict[str, Any]:
    """The entry as plain data, its number and its decision among it."""
    decision = None if entry.decision is None else decision_to_plain(entry.decision)
    return {**to_plain(replace(entry, decision=None)), "decision": decision}


def write_entry(entry: LedgerEntry) -> bytes:
    """The entry without its number, which its place in the ledger is."""
    decision = None if entry.decision is None else decision_to_plain(entry.decision)
    return msgspec.json.encode(_Kept(entry.when, entry.by, entry.deed, entry.about, decision))


def read_entry(number: int, data: bytes) -> LedgerEntry:
    """The entry that stands at this place of the ledger. Raises DecisionError where the bytes hold none."""
    try:
        kept = msgspec.json.decode(data, type=_Kept)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise DecisionError(f"entry {number} of the history is broken: {fault}") from fault
    decision = None if kept.decision is None else decision_from_plain(kept.decision)
    return LedgerEntry(number, kept.when, kept.by, kept.deed, decision, kept.about)


class _Kept(msgspec.Struct):
    when: str
    by: str
    deed: LedgerDeed
    about: int | None = None
    decision: dict[str, Any] | None = None
