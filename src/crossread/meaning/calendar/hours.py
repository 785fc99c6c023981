"""How exactly an hour is meant: "about 1:30" allows other minutes than "12:39" does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossread.meaning.calendar.clock import clock_minutes
from crossread.text.lexicon import load_lexicon, load_words

# Minutes of the hour that people round to, the roundest first: how far a plain hour and one with "about" may be off.
_ROUND: tuple[tuple[int, int, int], ...] = ((60, 10, 12), (30, 5, 8), (15, 3, 6), (10, 2, 4), (5, 2, 4), (1, 0, 3))
# Words before an hour that are looked at.
_REACH = 4
# Minutes of a day.
_DAY = 24 * 60


class HourWindow(NamedTuple):
    """Minutes since midnight between which something happened; ``about`` where the words say that they are rough."""

    low: int
    high: int
    about: bool = False

    def is_apart(self, other: HourWindow) -> bool:
        """Whether no minute lies in both, round the clock: five to twelve lies near five past."""
        far = self.gap(other)
        return 2 * far > (self.high - self.low) + (other.high - other.low)

    def gap(self, other: HourWindow) -> float:
        """Minutes between the middles of both, the shorter way round the clock."""
        far = abs(self.middle - other.middle) % _DAY
        return min(far, _DAY - far)

    @property
    def middle(self) -> float:
        """Halfway between."""
        return (self.low + self.high) / 2


def hour_window(clock: str, before: Sequence[str]) -> HourWindow | None:
    """The window of a clock after the words ``before`` it, lower-cased; None where the hour only bounds a time.

    ``at 2:40`` is 2:38 to 2:42, ``around 1 a.m.`` 12:48 to 1:12, ``a few minutes before 11:30`` 11:25 to 11:29.
    """
    minutes, words = clock_minutes(clock) % _DAY, list(before)[-_REACH:]
    phrase = find_side_phrase(words)
    if phrase is not None:
        first, last = load_lexicon("hours")["windows"][phrase]
        return HourWindow(minutes + first, minutes + last)
    while words and words[-1] in load_words("hours", "bounds.small"):
        words.pop()
    nearest = words[-1] if words else ""
    if nearest in load_words("hours", "bounds.before"):
        return None
    about = nearest in load_words("hours", "bounds.about")
    plain, rough = next((plain, rough) for step, plain, rough in _ROUND if minutes % step == 0)
    off = rough if about else plain
    return HourWindow(minutes - off, minutes + off, about)


def find_side_phrase(before: Sequence[str]) -> str | None:
    """The words right before an hour that say on which side of it something was: ``just after``."""
    said = f" {' '.join(before)}"
    return next((phrase for phrase in load_lexicon("hours")["windows"] if said.endswith(f" {phrase}")), None)
