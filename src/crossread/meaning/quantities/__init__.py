"""What a stated number claims, and how two of them stand to each other: the only answer the program has.

*same*: both state one number: equal, or equal once rounded as stated or converted. "$13.6 million" and
"$13,625,777"; "1,000 acres" and "405 hectares"; "a third" and "33 percent". Two equal bounds are the same bound.

*compatible*: both may be true of one number, but one of them at least does not state it: a bound, a range, "about",
"dozens". "At least 200" and "200"; "nearly 500" and "498"; "about 40" and "40". Who gives a bound gives no number.

*differs*: not impossible together, yet nobody who knew the one would word the other so. A number cut short or rounded
the wrong way ("$43 million" and "$43,885,310"); "more than 200" and "200", whose words leave out the very number that
the other gives; "more than 200" and "800", far from the bound.

*contradicts*: no number is both. "More than 200" and "fewer than 200"; "640" and "over 700"; 12 and 14; "rose 5
percent" and "fell 5 percent"; "5 percent" and "5 percentage points".

An account counts as agreeing only those that are the same; it disputes what contradicts, what is cut short or rounded
wrongly, and what is far off. A check asks more of the draft than of its sources, which may be vaguer but never more
exact: ``check/figures/values.py`` puts that one question on top of the same comparison.
"""

from crossread.meaning.quantities.claims import Interval, claimed, is_vague, rounding
from crossread.meaning.quantities.comparing import Comparison, Reason, Relation, compare, is_near, same_number
from crossread.meaning.quantities.results import judge_result
from crossread.meaning.quantities.stated import UNSTATED, Family, Stated, state, worked_out
from crossread.meaning.quantities.units import convert, count_in, find_base

__all__ = [
    "UNSTATED",
    "Comparison",
    "Family",
    "Interval",
    "Reason",
    "Relation",
    "Stated",
    "claimed",
    "compare",
    "convert",
    "count_in",
    "find_base",
    "is_near",
    "is_vague",
    "judge_result",
    "rounding",
    "same_number",
    "state",
    "worked_out",
]
