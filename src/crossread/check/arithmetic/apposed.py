"""Numbers that say again, in other terms, what stands right before them: "31, or 11 more", "6-1, a lead of five".

What they are worked out of is named by where they stand, so that a wrong one is told with the right result. The judges
stand in a table, each with an example and a counter-example, which tests read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from crossread.check.arithmetic.relations import read_relation
from crossread.check.arithmetic.shares import ShareTerm, terms_in
from crossread.check.arithmetic.verdicts import WorkingVerdict, fits, numbers_before, plain_values, settle
from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Figure
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between a number and one that says it again, at most; rows that are summed have so many terms.
CLOSE, LONGEST_ROW = 8, 6
# Two units tell one length where they differ by so small a share of it.
SAME_LENGTH = 0.02
# A quotient is so near what is said of it at most that it is meant for it.
MEANT = 0.4


@dataclass(frozen=True, slots=True)
class ApposedNumber:
    """A number of the draft with what it is read as, and the tokens right before it and behind it."""

    copy: Copy
    sources: Sources
    span: Span
    amount: Stated
    before: Sequence[Token]
    after: Sequence[Token]

    @property
    def terms(self) -> list[ShareTerm]:
        """The numbers of its sentence before it."""
        first = self.copy.bounds(self.span.start, self.span.end)[0]
        return [
            term for term in terms_in(self.copy, first, self.span.start, left_out=()) if term.end <= self.span.start
        ]

    def follows(self, end: int) -> bool:
        """Whether nothing but what was counted, a comma and small words stand between ``end`` and the number."""
        between = self.copy.tokens(end, self.span.start)
        light = load_words("checking", "apposed.light") | load_words("checking", "relations.gaps")
        marks = [token for token in between if token.text == ","]
        plain = (t.text == "," or t.lower in light or t.tag in ("NOUN", "ADJ", "PROPN") for t in between)
        return len(between) <= CLOSE and len(marks) == 1 and all(plain)


Judge = Callable[[ApposedNumber], WorkingVerdict | None]


@dataclass(frozen=True, slots=True)
class ApposedRule:
    """A judge by name, with a draft that it lets pass and one on which it remarks."""

    name: str
    judge: Judge
    right: str
    wrong: str


def judge_apposed(copy: Copy, span: Span, amount: Stated, sources: Sources) -> WorkingVerdict | None:
    """How a number comes out that says again what stands right before it; None where it does not."""
    number = ApposedNumber(
        copy, sources, span, amount, copy.reading.tokens_before(span), copy.reading.tokens_after(span)
    )
    return next((v for rule in APPOSED if (v := rule.judge(number)) is not None), None)


def _judge_difference(number: ApposedNumber) -> WorkingVerdict | None:
    """By how much the number right before is more than the other one of the sentence."""
    relation = read_relation(number.copy, number.span)
    than = any(token.lower == "than" for token in number.after[:3])
    if relation is None or relation.kind != "difference" or not (relation.closed and relation.sign) or than:
        return None
    alike = [t for t in number.terms if t.amount.family in (number.amount.family, "count") and _is_exact(t)]
    if len(alike) < 2 or not number.follows(alike[-1].end):
        return None
    lead = alike[-1].amount
    gaps = [abs(lead.number - one.amount.number) for one in alike[:-1] if one.amount.family == lead.family]
    wrong = gaps and not any(fits(number.amount, gap) for gap in gaps)
    return WorkingVerdict(False, gaps[-1]) if wrong else None  # of a right one the sign is still to be judged


def _is_exact(term: ShareTerm) -> bool:
    return term.amount.approx == "exact"


def _judge_range(number: ApposedNumber) -> WorkingVerdict | None:
    """How wide the range right before is: ``12 to 20 weeks, a range of eight``."""
    figure = _figure_before(number) if _names_gap(number) else None
    if figure is None or figure.quantity.approx != "range":
        return None
    low, high = figure.quantity.low, figure.quantity.high
    if low is None or high is None or not number.follows(figure.span.end):
        return None
    return settle(number.amount, float(high) - float(low))


def _figure_before(number: ApposedNumber) -> Figure | None:
    before = [figure for figure in number.copy.reading.figures if figure.span.end <= number.span.start]
    return max(before, key=lambda figure: figure.span.end, default=None)


def _names_gap(number: ApposedNumber) -> bool:
    """Whether the word for what lies between two numbers leads to it: ``a lead of``."""
    near = [token.lower for token in number.before[-3:]]
    return near[-1:] == ["of"] and bool(set(near) & load_words("checking", "relations.gaps"))


def _judge_score(number: ApposedNumber) -> WorkingVerdict | None:
    """How far apart the two numbers of the score right before are: ``61-48, or by 13 points``."""
    scores = [score for score in number.copy.scores if score.span.end <= number.span.start]
    near = [token.lower for token in number.before[-2:]]
    if not scores or not (_names_gap(number) or near == ["or", "by"]) or not number.follows(scores[-1].span.end):
        return None
    return settle(number.amount, abs(scores[-1].one - scores[-1].other))


def _judge_sum(number: ApposedNumber) -> WorkingVerdict | None:
    """What two numbers or more that "and" joins right before make: ``four guards and nine cooks, or 13 in all``."""
    said = f" {' '.join(token.lower for token in number.after[:6])} "
    summed = any(f" {phrase} " in said for phrase in load_words("checking", "relations.sums_behind"))
    terms = [term for term in number.terms if term.amount.family == number.amount.family][-LONGEST_ROW:]
    if not summed or len(terms) < 2 or not number.follows(terms[-1].end) or not _says_again(number):
        return None
    between = [token.lower for token in number.copy.tokens(terms[-2].end, terms[-1].start)]
    if "and" not in between or ";" in between:
        return None
    sums = list(accumulate(term.amount.number for term in reversed(terms)))[1:]
    if any(number.amount.number == one for one in sums):
        return WorkingVerdict(True)
    return WorkingVerdict(False, sums[0])


def _says_again(number: ApposedNumber) -> bool:
    near = [token.lower for token in number.before[-2:]]
    return bool({"or", "making"} & set(near))


def _judge_another(number: ApposedNumber) -> WorkingVerdict | None:
    """A total that "another seven" makes of a number told before: ``51 by boat. Another seven swam, making 58``."""
    if [token.lower for token in number.before[-1:]] != ["making"]:
        return None
    added = numbers_before(number.copy, number.span)[-1:]
    lead = [t.lower for n in added for t in number.copy.reading.tokens_before(n.numeral.span)[-1:]]
    if not set(lead) & load_words("checking", "apposed.another"):
        return None
    wanted = number.amount.number - added[0].numeral.value
    known = {n.numeral.value for n in number.copy.numbers} | {n.numeral.value for n in number.sources.numbers}
    if wanted in known:
        return WorkingVerdict(True)
    whole = plain_values(numbers_before(number.copy, number.span, 1))[:1]
    return WorkingVerdict(False, whole[0] + added[0].numeral.value) if whole else None


def _judge_each(number: ApposedNumber) -> WorkingVerdict | None:
    """How many fall to each of what was counted right before: ``60 men with 12 boats, or five to a boat``."""
    words = [token.lower for token in number.after[:3]]
    if len(words) < 3 or words[0] not in ("to", "per", "for") or words[1] not in load_words("checking", "plainly.each"):
        return None
    terms = [term for term in number.terms if term.amount.family == "count" and term.amount.number > 1]
    if len(terms) < 2 or not (_says_again(number) or number.follows(terms[-1].end)):
        return None
    counted = [t for t in terms if _counts(number.copy, t, words[2])]
    if not counted:
        return None
    rates = [t.amount.number / counted[-1].amount.number for t in terms if t.amount.number > counted[-1].amount.number]
    near = [rate for rate in rates if abs(rate - number.amount.number) <= MEANT * rate]
    return settle(number.amount, near[-1]) if near else None


def _counts(copy: Copy, term: ShareTerm, noun: str) -> bool:
    """Whether the number counts what the noun names, behind a word or two."""
    last = copy.bounds(term.start, term.end)[1]
    behind = copy.tokens(term.end, last)[:3]
    inside = copy.tokens(term.start, term.end)
    return any(noun in (token.lower, token.lemma.lower()) for token in (*inside, *behind))


def _judge_unit(number: ApposedNumber) -> WorkingVerdict | None:
    """The same length in another unit: ``5-foot-2, or 62 inches``."""
    if number.amount.family not in ("measure", "duration") or [t.lower for t in number.before[-2:]] != [",", "or"]:
        return None
    terms = [t for t in number.terms if t.amount.family == number.amount.family and _is_exact(t)]
    terms = [t for t in terms if t.amount.dimension == number.amount.dimension]
    if not terms or not number.follows(terms[-1].end) or not number.amount.number:
        return None
    unit = number.amount.low / number.amount.number
    result = terms[-1].amount.low / unit if unit else 0.0
    right = abs(result - number.amount.number) <= max(SAME_LENGTH * result, number.amount.step / unit / 2)
    given = any(one.numeral.value == number.amount.number for one in number.sources.numbers)
    return WorkingVerdict(right, round(result, 1), sure=not given)


APPOSED: tuple[ApposedRule, ...] = (
    ApposedRule(
        "difference",
        _judge_difference,
        "Of the barges, 14 went to Delm and 31, or 17 more, to Orrin.",
        "Of the barges, 14 went to Delm and 31, or 19 more, to Orrin.",
    ),
    ApposedRule(
        "range",
        _judge_range,
        "He faces 12 to 20 weeks, a range of eight weeks.",
        "He faces 12 to 20 weeks, a range of nine weeks.",
    ),
    ApposedRule("score", _judge_score, "Delm led 14-3, a lead of 11 points.", "Delm led 14-3, a lead of 12 points."),
    ApposedRule(
        "sum",
        _judge_sum,
        "The hall had four guards and nine cooks, or 13 people in all.",
        "The hall had four guards and nine cooks, or 14 people in all.",
    ),
    ApposedRule(
        "another",
        _judge_another,
        "Some 51 people came by barge. Another seven walked, making 58 guests.",
        "Some 51 people came by barge. Another seven walked, making 63 guests.",
    ),
    ApposedRule(
        "each",
        _judge_each,
        "The town sent 60 rowers with 12 boats, or five to a boat.",
        "The town sent 60 rowers with 12 boats, or six to a boat.",
    ),
    ApposedRule(
        "unit",
        _judge_unit,
        "The shelf is four feet long, or 48 inches.",
        "The shelf is four feet long, or 46 inches.",
    ),
)
