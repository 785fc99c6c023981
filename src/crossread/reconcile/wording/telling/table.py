"""What is compared to find whether a report tells a sentence: ordered features, each with its proof."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from crossread.reconcile.wording.telling.comparison import Comparison
from crossread.reconcile.wording.telling.sentences import OPENING


@dataclass(frozen=True, slots=True)
class TellingFeature:
    """One comparison of a sentence with a report; what it counts for stands under its name in the weights.

    There is more of it for ``example`` than for ``counter``: each a sentence and the text of the other report.
    """

    name: str
    measure: Callable[[Comparison], float]
    example: tuple[str, str]
    counter: tuple[str, str]


def _in_report(one: Comparison) -> float:
    known = [word for word in one.sentence.stems if word[:OPENING] in one.report.openings]
    return _share(one, one.weigh(known))


def _in_run(one: Comparison) -> float:
    return _share(one, one.weigh(word for word in one.sentence.stems if word[:OPENING] in one.openings))


def _share(one: Comparison, weight: float) -> float:
    return weight / (one.weigh(one.sentence.stems) or 1.0)


def _like_best(one: Comparison) -> float:
    if one.best is None:
        return 0.0
    both = one.weigh(one.sentence.stems) * one.weigh(one.report.sentences[one.best].stems)
    return one.shared / math.sqrt(both or 1.0)


def _of_best(one: Comparison) -> float:
    return one.shared / (one.weigh(one.report.sentences[one.best].stems) or 1.0) if one.best is not None else 0.0


def _number_in_run(one: Comparison) -> float:
    return math.log1p(sum(word[:OPENING] in one.openings for word in one.sentence.stems))


def _missing(one: Comparison) -> float:
    return math.log1p(sum(word[:OPENING] not in one.report.openings for word in one.sentence.stems))


def _missing_names(one: Comparison) -> float:
    return math.log1p(len((one.sentence.names & one.sentence.stems) - one.report.stems))


def _numbers(one: Comparison) -> float:
    own = one.sentence.told.numbers
    return len(own & one.report.numbers) / len(own) if own else 0.5


def _missing_numbers(one: Comparison) -> float:
    return math.log1p(len(one.sentence.told.numbers - one.report.numbers))


def _arguments(one: Comparison) -> float:
    return len(one.sentence.arguments & one.stems) / max(1, len(one.sentence.arguments))


_RAFT = "Two men drowned when a raft sank off Corrin on Friday."

FEATURES: tuple[TellingFeature, ...] = (
    TellingFeature(
        "words in the report",
        _in_report,
        (_RAFT, "A raft sank. It was Friday. Two men drowned off Corrin."),
        (_RAFT, "The mayor opened the fair."),
    ),
    TellingFeature(
        "words in a few sentences",
        _in_run,
        (_RAFT, "A raft sank off Corrin. Two men drowned."),
        (_RAFT, "A raft is old. The fair was full. Guests came late. Two bands played. Men sang."),
    ),
    TellingFeature(
        "likeness of the nearest sentence",
        _like_best,
        (_RAFT, "Two men drowned off Corrin."),
        (_RAFT, "Friday brought rain, hail and a wind that broke three masts in the old harbour."),
    ),
    TellingFeature(
        "share of the nearest sentence",
        _of_best,
        (_RAFT, "Two men drowned."),
        (_RAFT, "Two men sang of the sea, of girls, of wine and of a long road home in the rain."),
    ),
    TellingFeature(
        "number of words in a few sentences",
        _number_in_run,
        (_RAFT, "Two men drowned when a raft sank."),
        (_RAFT, "The men sang."),
    ),
    TellingFeature(
        "words not in the report",
        _missing,
        (_RAFT, "The mayor opened the fair."),
        (_RAFT, "A raft sank off Corrin. Two men drowned."),
    ),
    TellingFeature(
        "names not in the report",
        _missing_names,
        ("Ada Holm of Corrin drowned.", "A woman drowned."),
        ("Ada Holm of Corrin drowned.", "Ada Holm drowned at Corrin."),
    ),
    TellingFeature(
        "numbers in the report",
        _numbers,
        ("The fire burned 14 houses.", "Fourteen houses burned."),
        ("The fire burned 14 houses.", "Ninety houses burned."),
    ),
    TellingFeature(
        "numbers not in the report",
        _missing_numbers,
        ("The fire burned 14 houses and 3 barns.", "Houses burned."),
        ("The fire burned 14 houses.", "Fourteen houses burned."),
    ),
    TellingFeature(
        "what it speaks of",
        _arguments,
        ("The mayor opened the fair.", "The fair was opened by the mayor."),
        ("The mayor opened the fair.", "A shop opened."),
    ),
    TellingFeature(
        "near the head of the text",
        lambda one: 1 / (1 + max(0, one.sentence.place)),
        (_RAFT, "Two men drowned."),
        (f"It was a wet week. {_RAFT}", "Two men drowned."),
    ),
    TellingFeature(
        "quoted",
        lambda one: one.sentence.quoted,
        ("“The raft was old,” she said.", "The raft was old."),
        (_RAFT, "The raft was old."),
    ),
    TellingFeature(
        "length of the report",
        lambda one: math.log(len(one.report.sentences) or 1),
        (_RAFT, "The mayor came. The fair opened. It rained."),
        (_RAFT, "The mayor came."),
    ),
)
