"""Which groups of people a report counts side by side: coordinated in one sentence, or taken up in the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import accumulate

from crossread.meaning import deeds
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.arithmetic.groups.ties import GAP, clash, tie_rows
from crossread.text.lexicon import load_words

MOST = 7
# The least that must set each row beside the one before it.
LEAST = 0.7
# Rows that may be passed over: those that tell of some of the row before, and the whole said again.
SKIPPED = 2
# How many sentences back an ordinal may reach.
FAR = 12
_INCLUDING = load_words("arithmetic", "groups.including")


def find_chains(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Every run of rows that follow one another, two to seven; what only tells of some of a row is passed over."""
    told, rows = rows, [row for row in rows if not row.loose]
    outer = [row for row in rows if not row.within]
    if len(outer) < len(rows):
        passed = _find_told_before(outer)
        for start, row in enumerate(outer):
            yield from _go_on((row,), outer, start + 1, passed)
    passed = _find_told_before(rows)
    for start, row in enumerate(rows):
        yield from _go_on((row,), rows, start + 1, passed)
        if row.ordinal:
            yield from _spoken_of_before(row, rows[:start])
        elif row.beside and row.definite:
            yield from _rest_of(row, [one for one in told if one.span < row.span])


def _spoken_of_before(row: Row, before: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """``Two died there.`` … ``A third died in hospital``: the nearest number that the ordinal goes on from."""
    for earlier in reversed(before):
        if _are_counted_on(earlier, row, before) and row.sentence - earlier.sentence <= FAR:
            if row.sentence - earlier.sentence > GAP or tie_rows(earlier, row) < LEAST:
                yield earlier, row
            return


def _are_counted_on(earlier: Row, row: Row, before: Sequence[Row]) -> bool:
    """Whether the ordinal can go on from that number: of no other fate, and of no list that goes on itself."""
    if earlier.value != row.ordinal - 1 or earlier.dead != row.dead or clash(earlier, row):
        return False
    told = earlier.action is not None or earlier.people == row.people
    return told and not any(_follows(earlier, other) and not _is_within(other, [earlier]) for other in before)


def _rest_of(row: Row, before: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """``Five were hurt, one badly.`` … ``The other four are well``: the nearest part that leaves so many.

    ``at least one of the five`` is just one where the others are four.
    """
    for earlier in reversed(before):
        if earlier.of == earlier.value + row.value and row.sentence - earlier.sentence <= FAR:
            if earlier.loose or row.sentence - earlier.sentence > GAP or tie_rows(earlier, row) < LEAST:
                yield earlier, row
            return


def _go_on(chain: tuple[Row, ...], rows: Sequence[Row], start: int, passed: Set[Row]) -> Iterator[tuple[Row, ...]]:
    if len(chain) == MOST:
        return
    for at in range(start, min(start + SKIPPED + 1, len(rows))):
        row = rows[at]
        if row.sentence - chain[-1].sentence > GAP:
            return
        if tie_rows(chain[-1], row) >= LEAST and not _is_within(row, chain):
            longer = (*chain, row)
            if _in_turn(longer):
                yield longer
            yield from _go_on(longer, rows, at + 1, passed)
        if not (row in passed or _may_skip(row, chain[-1])):
            return


def _may_skip(row: Row, last: Row) -> bool:
    """Whether it is some of those of the row before, all of whom one is told to be some.

    Beside a count of the dead, one of the hurt of its sentence may be passed over: places follow one another.
    """
    return (
        row.value == last.of
        or deeds.is_present(row.action)
        or (last.dead and row.hurt and row.sentence == last.sentence and not row.beside)
    )


def _find_told_before(rows: Sequence[Row]) -> Set[Row]:
    """Rows that are some of those of a row before, or an earlier number again."""
    found: set[Row] = set()
    here: list[Row] = []
    earlier: list[Row] = []
    values: set[float] = set()
    for row in rows:
        if here and here[-1].sentence != row.sentence:
            earlier += here
            values |= {one.value for one in here}
            here = []
        if row.value in values or _is_within(row, here) or _is_of_earlier(row, earlier):
            found.add(row)
        here.append(row)
    return found


def _is_of_earlier(row: Row, earlier: Sequence[Row]) -> bool:
    """The same of rows of sentences before its own, none of which can single it out."""
    if row.item is not None and row.item.whole is not None:
        return _is_within(row, earlier)
    return row.partitive and any(row.people == other.people and not other.partitive for other in earlier)


def _is_within(row: Row, chain: Sequence[Row]) -> bool:
    """Whether the words say that it is some of those of one of the rows: ``one of them``, ``one of the men``."""
    whole = row.item.whole if row.item else None
    if whole is not None:
        return any(other.item is not None and other.item.number == whole for other in chain)
    if any(is_singled_out(row, other) for other in chain):
        return True
    alike = [other for other in chain if row.people == other.people]
    return row.partitive and any(row.sentence == other.sentence or not other.partitive for other in alike)


def is_singled_out(row: Row, other: Row) -> bool:
    """``four others, including a girl``, ``shot three people, killing one``: some of those told of right before."""
    if row.sentence != other.sentence or row.span.start < other.span.end or row.value >= other.value:
        return False
    between = [token for token in row.tokens[max(0, row.position - 2) : row.position] if token.start >= other.span.end]
    if not _INCLUDING.isdisjoint(token.lower for token in between):
        return True
    return row.elliptic and bool(between) and between[-1].tag == "VERB" and between[-1].lower.endswith("ing")


def _in_turn(chain: Sequence[Row]) -> bool:
    """``a sixth`` is the sixth of the chain."""
    sums = accumulate(row.value for row in chain)
    return all(row.ordinal in (0, total) for row, total in zip(chain, sums, strict=True))


def leaves_out(chain: Sequence[Row], rows: Sequence[Row], whole: Row) -> bool:
    """Whether the sentence of its first or last row goes on with a row that belongs as much."""
    if not any(row.within for row in chain):
        rows = [row for row in rows if not row.within]
    first, last = rows.index(chain[0]), rows.index(chain[-1])
    before = [row for row in rows[max(0, first - 1) : first] if row.value not in (whole.value, whole.of)]
    after = [row for row in rows[last + 1 : last + 2] if row.value != whole.value]
    opened = any(_follows(row, chain[0]) and not _is_within(chain[0], [row]) for row in before)
    return opened or any(_follows(chain[-1], row) and not _is_within(row, chain) for row in after)


def _follows(one: Row, other: Row) -> bool:
    return one.sentence == other.sentence and tie_rows(one, other) >= LEAST
