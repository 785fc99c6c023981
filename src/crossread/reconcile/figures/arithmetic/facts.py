"""What sums are made of, and how a check is put together, so that every family states its result alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.model.accounts import Check, CheckKind
from crossread.model.operands import Operand, Operation, Role, Verdict
from crossread.model.sentences import Token, join_touching
from crossread.model.spans import Span
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# Words behind a number that are shown with it, and what may not end them.
LONGEST = 5
_TRAILING = frozenset({"ADP", "DET", "PRON", "AUX", "ADV", "PART"})
_RELATIVE = load_words("arithmetic", "groups.relative")


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One measured thing as a report counts it: the mention that says most, and all mentions."""

    item: Item
    mentions: tuple[Item, ...]

    @property
    def value(self) -> float:
        """The number."""
        return self.item.value or 0.0

    def distance(self, other: Fact) -> int:
        """Sentences between the nearest mentions."""
        return min(abs(a.figure.sentence - b.figure.sentence) for a in self.mentions for b in other.mentions)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What is reckoned, with what, and how the stated number stands to the result."""

    operation: Operation
    operands: tuple[Operand, ...]
    verdict: Verdict | None = None


def make_check(
    kind: CheckKind, holds: bool, reckoning: Reckoning, items: Iterable[Item], extra: Iterable[Span] = ()
) -> Check:
    """A check without its identifier and its English, its mentions in the order given, each once."""
    spans = dict.fromkeys([*(item.figure.span for item in items), *extra])
    return Check(
        "",
        kind,
        holds,
        "",
        tuple(spans),
        operation=reckoning.operation,
        operands=reckoning.operands,
        verdict=reckoning.verdict,
    )


def take(role: Role, item: Item) -> Operand:
    """The item as an operand."""
    figure = item.figure
    return Operand(role, figure.quantity.value, figure.quantity.unit, item.measure.place, mention=figure.span)


def tell(role: Role, item: Item) -> Operand:
    """The item as an operand that says what it counts: ``women``, ``of the victims``, ``were taken to Corran``.

    Of a total, no more than a plain noun: ``people``.
    """
    if item.figure.quantity.unit is None or item.figure.span.text[:1].isalnum():
        behind = [token for token in item.tokens if token.start >= item.figure.span.end]
        words = _noun(behind) if role == "stated" else _words_behind(behind)
        return replace(take(role, item), what=" ".join(join_touching(words)) or None)
    return take(role, item)


def _noun(tokens: Sequence[Token]) -> Sequence[Token]:
    plain = tokens[:1] if tokens and tokens[0].tag == "NOUN" and tokens[0].text.islower() else ()
    return plain if plain and (plain[0].lower.endswith("s") or plain[0].lower == "people") else ()


def _words_behind(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words behind a number as far as they make a phrase."""
    words: list[Token] = []
    for token in tokens[:LONGEST]:
        if token.is_mark or token.tag in ("CCONJ", "SCONJ", "NUM") or token.lower in _RELATIVE:
            break
        words.append(token)
    while words and (words[-1].tag in _TRAILING or words[-1].lower.endswith("ing")):
        words.pop()
    return words


def add_up(parts: Iterable[Item], whole: Item | None = None, verdict: Verdict = "exact") -> Reckoning:
    """The sum of the parts, against a whole that is stated for them."""
    operands = [take("part", item) for item in parts]
    stated = [] if whole is None else [take("stated", whole)]
    return Reckoning("sum", (*operands, total_of(operands), *stated), verdict)


def total_of(operands: Iterable[Operand]) -> Operand:
    """The result of adding them."""
    return Operand("result", sum(float(operand.value or 0.0) for operand in operands))


def essence(check: Check) -> tuple[object, ...]:
    """What two checks have in common that reckon the same to the same result; a sum's parts in any order."""
    told = check.operands
    if check.operation == "sum":
        stated = [operand.words for operand in told if operand.role == "stated"] if not check.holds else []
        numbers = [
            (operand.role, round(float(operand.value or 0.0), 2)) for operand in told if operand.role != "stated"
        ]
        return "sum", tuple(sorted(numbers)), tuple(stated)
    if check.operation == "change":
        return check.operation, *((operand.role, round(float(operand.value or 0.0), 2)) for operand in told)
    if check.operation == "multiple":
        return "multiple", *(operand.value for operand in told if operand.role in ("greater", "smaller"))
    return check.operation, check.verdict, *((operand.role, operand.value, operand.words) for operand in told)


def is_of_a_score(item: Item) -> bool:
    """Whether it is one side of a score or a record: ``54-46``, ``11-of-36``."""
    behind = item.sentence.tokens_after(item.figure.span)[:2] if item.sentence else ()
    before = item.tokens_before[-2:]
    pairs = (behind, tuple(reversed(before)))
    return any(
        len(pair) == 2 and pair[0].text in ("-", "–") and (pair[1].text.isdecimal() or pair[1].lower == "of")
        for pair in pairs
    )


def exact(item: Item) -> bool:
    """Whether the item is one number with no words that loosen it."""
    return item.value is not None and item.figure.quantity.approx == "exact"
