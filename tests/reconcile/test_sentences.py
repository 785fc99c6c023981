"""Sentences of two reports are found by the words that they share."""

from __future__ import annotations

from crossread.model.mentions import Reading, Sentence
from crossread.model.reports import Report
from crossread.reconcile.sentences import SentenceIndex, SentencePairs


def reading(name: str, *sentences: str) -> Reading:
    report = Report(name, " ".join(sentences))
    start, made = 0, []
    for sentence in sentences:
        made.append(Sentence(report.span(start, start + len(sentence)), tuple(sentence.lower().strip(".").split())))
        start += len(sentence) + 1
    return Reading(report, tuple(made))


NORTH = reading("north", "ferry sank Tuesday.", "captain denied drinking.", "harbour closed.")
SOUTH = reading("south", "captain admitted drinking.", "ferry sank off Corran.", "rain fell.", "ferry old.")


def test_the_likest_sentence_comes_first() -> None:
    index = SentenceIndex([NORTH, SOUTH])
    assert index.closest(("north", 0), "south") == (1, 3)
    assert index.closest(("north", 1), "south") == (0,)
    assert index.closest(("north", 2), "south") == ()


def test_likeness_is_one_for_the_same_words_and_nothing_for_none() -> None:
    index = SentenceIndex([NORTH, SOUTH])
    assert abs(index.likeness(("north", 0), ("north", 0)) - 1.0) < 1e-9
    assert index.likeness(("north", 2), ("south", 2)) == 0.0
    assert 0.0 < index.likeness(("north", 0), ("south", 3)) < index.likeness(("north", 0), ("south", 1)) < 1.0


def test_a_rare_word_says_more_than_a_common_one() -> None:
    index = SentenceIndex([NORTH, SOUTH])
    assert index.weights["captain"] > index.weights["ferry"]


def test_no_more_than_three_are_given() -> None:
    index = SentenceIndex([NORTH, reading("south", *["ferry sank."] * 5)])
    assert index.closest(("north", 0), "south") == (0, 1, 2)


def test_each_sentence_meets_the_most_alike_of_another_report() -> None:
    pairs = SentencePairs([NORTH, SOUTH])
    held = {(one, other) for one in range(3) for other in range(4) if pairs.hold(("north", one), ("south", other))}
    assert held == {(0, 1), (0, 3), (1, 0)}
    assert {(one, other) for other, one in held} == {
        (one, other) for one in range(4) for other in range(3) if pairs.hold(("south", one), ("north", other))
    }


def test_sentences_of_one_report_are_no_pair() -> None:
    assert not SentencePairs([NORTH, SOUTH]).hold(("south", 1), ("south", 3))


def test_a_sentence_meets_what_it_is_the_most_like_in_a_report_where_many_are_liker() -> None:
    crowd = reading("crowd", *["captain denied drinking."] * 5, "harbour denied.")
    assert SentencePairs([NORTH, crowd]).hold(("north", 2), ("crowd", 5))
