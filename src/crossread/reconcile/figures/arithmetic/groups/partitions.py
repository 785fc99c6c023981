"""Which groups of a report, side by side, come to which count: what the words invite, against what chance gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from heapq import merge

from crossread.reconcile.figures.arithmetic.groups.chains import find_chains, leaves_out
from crossread.reconcile.figures.arithmetic.groups.holding import may_hold
from crossread.reconcile.figures.arithmetic.groups.large import find_large
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.arithmetic.groups.ties import score_chain
from crossread.reconcile.figures.arithmetic.groups.wholes import score_whole

# What the ties and the signs of the whole must come to.
INVITED = 1.75
# Another report's number may count other people; smaller ones agree by chance.
LARGE = 10
# The hurt and the others beside them are all the hurt of another report, from so many on.
FEW = 4
# What a sentence takes away that goes on with another such row.
OPEN = 1.0
# A headline says it in short; the text is the better witness.
HEADED = 0.1
# Where every row has a number.
COUNTED = 0.2
# One and one are two of anything.
FEWEST = 3
# Sentences with which a report opens, its headline first.
OPENING = 4


# What a sum of at least so many adds.
_SIZES = ((20, 0.8), (8, 0.4), (5, 0.2), (4, 0.0), (0, -0.3))


# The counts of other reports that a total may come to.
Ask = Callable[[float], Sequence[Row]]


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """A count, the rows that come to it, and how strongly the words say so."""

    whole: Row
    parts: tuple[Row, ...]
    score: float


class _Told:
    """Sums that are known, to be asked of each other one whether it says one of them again."""

    def __init__(self, known: Sequence[Partition]) -> None:
        self._numbers: set[tuple[float, ...]] = set()
        self._rows: dict[int, set[Row]] = {}
        for one in known:
            self.add(one)

    def add(self, one: Partition) -> None:
        """Know this one too."""
        self._numbers.add(_numbers(one))
        self._rows.setdefault(id(one.whole), set()).update(one.parts)

    def has(self, one: Partition) -> bool:
        """Whether one of them adds up the same numbers, or some of the same rows and others to the same whole."""
        return _numbers(one) in self._numbers or not self._rows.get(id(one.whole), set()).isdisjoint(one.parts)


def _numbers(one: Partition) -> tuple[float, ...]:
    return tuple(sorted(row.value for row in one.parts))


def find_partitions(told: Sequence[Sequence[Row]]) -> list[Partition]:
    """Those of every report, then those over two reports of which neither has both sides."""
    found: list[Partition] = []
    chained = [(rows, tuple(find_chains(rows))) for rows in told]
    for rows, chains in chained:
        found += _partitions(rows, chains, found)
        large = [Partition(whole, parts, INVITED) for whole, parts in find_large(rows)]
        told_before = _Told(found)
        found += [one for one in large if not told_before.has(one)]
    across: list[Partition] = []
    knowing = {(one.whole.reading.report.id, one.whole.value) for one in found}
    knowing_fates = {(one.whole.reading.report.id, one.whole.value) for one in found if _is_pair_of_fates(one.parts)}
    counts = _Counts([row for rows in told for row in rows])
    for rows, chains in chained:
        across += _partitions(rows, chains, across, counts.of_others(rows, knowing))
        fated = [chain for chain in chains if _is_pair_of_fates(chain)]
        across += _partitions(rows, fated, across, counts.of_others(rows, knowing_fates))
        any_of = _partitions(rows, chains, across, counts.of_others(rows, frozenset()))
        across += [one for one in any_of if one.whole.value >= LARGE]
    return found + across


class _Counts:
    """The counts of one report or of all, by what they may come to."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._exact: dict[float, list[int]] = {}
        self._bounds: list[int] = []
        for number, row in enumerate(rows):
            if row.item is not None and row.item.figure.quantity.approx in ("above", "below"):
                self._bounds.append(number)
            else:
                self._exact.setdefault(row.value, []).append(number)

    def of_total(self, total: float) -> list[Row]:
        """Those that come from a total, in their order."""
        found = (self._rows[number] for number in merge(self._exact.get(total, ()), self._bounds))
        return [row for row in found if row.comes_from(total)]

    def of_others(self, rows: Sequence[Row], knowing: Set[tuple[str, float]]) -> Ask:
        """What gives the counts of other reports for a total that are none of the rows' numbers, in their order.

        ``knowing`` are the reports that have the parts of a number themselves, with the number.
        """
        own, reports = {row.value for row in rows}, {row.reading.report.id for row in rows}

        def ask(total: float) -> list[Row]:
            return [
                row
                for row in self.of_total(total)
                if row.value not in own
                and row.reading.report.id not in reports
                and (row.reading.report.id, row.value) not in knowing
            ]

        return ask


def _partitions(
    rows: Sequence[Row], chains: Sequence[tuple[Row, ...]], known: Sequence[Partition], ask: Ask | None = None
) -> list[Partition]:
    """The best sum of every run of rows, the best first; the same numbers only once for a report.

    What they come to is among the rows, or what ``ask`` gives for a total.
    """
    found: list[Partition] = []
    own = _Counts(rows)
    for chain in chains:
        total = sum(row.value for row in chain)
        if total < (_least_within(chain) if ask is None else _least_across(chain)):
            continue
        wholes = ask(total) if ask is not None else own.of_total(total)
        scored = [
            (_score(whole, chain) - OPEN * leaves_out(chain, rows, whole), whole)
            for whole in wholes
            if whole not in chain
        ]
        found += [Partition(whole, chain, score) for score, whole in scored if score >= INVITED]
    kept: list[Partition] = []
    told = _Told(known if ask is not None else ())
    for one in sorted(found, key=lambda one: (_is_headed(one.parts), -one.score)):
        if not told.has(one):
            kept.append(one)
            told.add(one)
    return kept


def _least_within(chain: Sequence[Row]) -> float:
    """One and one are two of anything, unless they are ``one`` and ``the other``."""
    last = chain[-1]
    return 2 if last.beside and last.definite and not last.ordinal and chain[0].item else FEWEST


def _least_across(chain: Sequence[Row]) -> float:
    """The dead and the hurt that a report opens with are together those struck, few or many."""
    if _has_two_fates(chain) and chain[-1].sentence <= OPENING:
        return FEWEST
    return FEW if all(row.hurt for row in chain[:1]) and chain[-1].beside and chain[-1].item else LARGE


def _has_two_fates(chain: Sequence[Row]) -> bool:
    """The dead and the hurt."""
    return any(row.dead for row in chain) and any(row.hurt for row in chain)


def _is_pair_of_fates(chain: Sequence[Row]) -> bool:
    """All the dead as one number and all the hurt as another, of which a list of the struck one by one says nothing."""
    return len(chain) == 2 and _has_two_fates(chain)


def _score(whole: Row, chain: Sequence[Row]) -> float:
    over = score_whole(whole, chain) if whole.item is not None and may_hold(whole, chain) else 0.0
    counted = COUNTED * all(row.item for row in chain)
    headed = HEADED * _is_headed(chain)
    return score_chain(chain) + over + counted - headed + _surprise(whole.value, chain) if over else 0.0


def _is_headed(chain: Sequence[Row]) -> bool:
    """Whether the headline has some of it."""
    return any(row.span.part == "title" for row in chain)


def _surprise(total: float, chain: Sequence[Row]) -> float:
    """The larger the sum and the more rows, the less is it chance."""
    size = next(weight for least, weight in _SIZES if total >= least)
    return max(size, 0.0 if chain[-1].ordinal else size) + 0.1 * (len(chain) - 2)
