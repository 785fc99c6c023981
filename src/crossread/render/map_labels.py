"""Names set beside their places so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.render.map_outlines import Box

# Widths of letters as shares of the type's size, for the sans serifs that the page asks for; a little generous.
_NARROW, _WIDE, _OTHER = 0.36, 0.96, 0.63
_LONGEST = 34
# Where a line may lead: right and left, level and slanting.
_WAYS = ((1.0, 0.0), (0.8, 0.6), (0.8, -0.6), (-1.0, 0.0), (-0.8, 0.6), (-0.8, -0.6), (0.35, 0.94), (0.35, -0.94))


@dataclass(frozen=True, slots=True)
class Wish:
    """A label to be set: its text, the middle and radius of its circle, and whether it belongs on the middle itself."""

    text: str
    x: float
    y: float
    radius: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A label that found room: the start, middle or end of its line's foot; ``leader`` is where a line to it ends."""

    text: str
    x: float
    y: float
    anchor: str
    leader: tuple[float, float] | None = None


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is."""
    widths = (
        _NARROW if c in "iljtfrI.,:;'’| ()[]" else _WIDE if c in "mwMW@—" else 0.73 if c.isupper() else _OTHER
        for c in text
    )
    return size * sum(widths)


def shorten(text: str, longest: int = _LONGEST) -> str:
    """The text, cut where it is too long for a picture."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def set_labels(wishes: Sequence[Wish], width: float, height: float, size: float) -> list[Label | None]:
    """A label for each wish, in their order, or None where there is no room; earlier wishes choose first.

    Each is tried right, left, above, below and at the corners of its circle, as on printed maps (Imhof 1962),
    then farther off, at the end of a line.
    """
    taken = [Box(w.x - w.radius, w.y - w.radius, w.x + w.radius, w.y + w.radius) for w in wishes if not w.centred]
    page = Box(2, 2, width - 2, height - 2)
    found: list[Label | None] = []
    for wish in wishes:
        chosen = None
        for label in _candidates(wish, size):
            box = _box(label, size)
            inside = page.holds((box.west, box.south)) and page.holds((box.east, box.north))
            if inside and not any(box.meets(other) for other in taken):
                chosen = label
                taken.append(box)
                break
        found.append(chosen)
    return found


def _candidates(wish: Wish, size: float) -> list[Label]:
    gap, reach = wish.radius + 4, wish.radius * 0.72 + 3
    level, below, above = wish.y + size * 0.35, wish.y + size * 0.8, wish.y
    middle = Label(wish.text, wish.x, level, "middle")
    around = [
        Label(wish.text, wish.x + gap, level, "start"),
        Label(wish.text, wish.x - gap, level, "end"),
        Label(wish.text, wish.x, above - gap, "middle"),
        Label(wish.text, wish.x, below + gap, "middle"),
        Label(wish.text, wish.x + reach, above - reach, "start"),
        Label(wish.text, wish.x + reach, below + reach, "start"),
        Label(wish.text, wish.x - reach, above - reach, "end"),
        Label(wish.text, wish.x - reach, below + reach, "end"),
    ]
    return [middle, *around[2:4]] if wish.centred else [*around, *_led(wish, size)]


def _led(wish: Wish, size: float) -> list[Label]:
    far = []
    for reach in (wish.radius + 1.6 * size, wish.radius + 3 * size, wish.radius + 4.6 * size, wish.radius + 6.4 * size):
        for across, down in _WAYS:
            x, y = wish.x + reach * across, wish.y + reach * down
            anchor = "start" if across > 0 else "end"
            far.append(Label(wish.text, x + (3 if across > 0 else -3), y + size * 0.35, anchor, (x, y)))
    return far


def _box(label: Label, size: float) -> Box:
    wide = text_width(label.text, size)
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return Box(left - 1, label.y - size * 0.82, left + wide + 1, label.y + size * 0.26)
