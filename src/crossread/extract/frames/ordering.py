"""Where clauses stand to the event that a report is about: before it, after it, or telling of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.frames import EventClass, Frame, Order

# Classes that tell of no event of their own.
_PALE: frozenset[EventClass] = frozenset({"say", "be", "have", "other"})
# Frames of a report among which its main event is told.
_LEAD = 12


def order_frames(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames with their order to the main event; unknown to all where no frame of the lead tells one."""
    main = find_main(frames)
    if main is None:
        return tuple(frames)
    orders = [_order(frame, main) for frame in frames]
    pairs = zip(frames, orders, strict=True)
    return tuple(frame if order == "unknown" else replace(frame, order=order) for frame, order in pairs)


def find_main(frames: Sequence[Frame]) -> Frame | None:
    """The first event of the lead that is told as a fact."""
    told = [frame for frame in frames[:_LEAD] if frame.event not in _PALE and frame.modality == "fact"]
    return next((frame for frame in told if not frame.negative), None)


def _order(frame: Frame, main: Frame) -> Order:
    if frame is main or (frame.event == main.event and frame.modality == "fact" and not _apart(frame, main)):
        return "main"
    if frame.last and main.first and frame.last < main.first:
        return "before"
    if (frame.first and main.last and frame.first > main.last) or frame.modality == "plan" or frame.tense == "future":
        return "after"
    return "unknown"


def _apart(frame: Frame, main: Frame) -> bool:
    """Whether both are dated, and on days that do not meet."""
    if not (frame.first and frame.last and main.first and main.last):
        return False
    return frame.last < main.first or main.last < frame.first
