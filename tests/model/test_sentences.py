"""Look-ups of tokens and sentences in a reading built by hand."""

from __future__ import annotations

import re

from crossread.model.mentions import Figure, Measure, Quantity, Reading, Sentence, Token
from crossread.model.reports import Report
from crossread.model.spans import Part, Span

TITLE = "Two hurt"
TEXT = "Two men fell. A third, they said, ran away.\nNobody saw him."
REPORT = Report("a", TEXT, title=TITLE)


def build_reading() -> Reading:
    """Title and text cut at full stops and blanks, without a parse."""
    spans = [REPORT.span(0, len(TITLE), "title")]
    spans += [REPORT.span(*match.span()) for match in re.finditer(r"[^.\n]+\.", TEXT)]
    sentences = []
    for span in spans:
        words = re.finditer(r"\w+|[^\w\s]", span.text)
        cut = tuple(Token(span.start + word.start(), span.start + word.end(), word.group()) for word in words)
        sentences.append(Sentence(span, tokens=cut))
    return Reading(REPORT, tuple(sentences))


def words(tokens: tuple[Token, ...]) -> list[str]:
    return [token.text for token in tokens]


def span_of(text: str, part: Part = "text") -> Span:
    whole = TEXT if part == "text" else TITLE
    return REPORT.span(whole.index(text), whole.index(text) + len(text), part)


def test_sentence_at_finds_it_in_its_own_part() -> None:
    reading = build_reading()
    assert reading.sentence_at(span_of("Two", "title")) is reading.sentences[0]
    assert reading.sentence_at(span_of("Two")) is reading.sentences[1]
    assert reading.sentence_at(span_of("saw")) is reading.sentences[3]


def test_sentence_at_is_none_between_sentences_and_without_any() -> None:
    reading = build_reading()
    line_break = REPORT.span(TEXT.index("\n"), TEXT.index("\n") + 1)
    assert reading.sentence_at(line_break) is None
    assert Reading(REPORT).sentence_at(span_of("Two")) is None


def test_tokens_before_and_after_stay_in_the_sentence() -> None:
    reading = build_reading()
    assert words(reading.tokens_before(span_of("they said"))) == ["A", "third", ","]
    assert words(reading.tokens_after(span_of("they said"))) == [",", "ran", "away", "."]
    assert reading.tokens_before(span_of("Nobody")) == ()


def test_tokens_in_crosses_sentences_and_takes_words_cut_by_the_span() -> None:
    reading = build_reading()
    assert words(reading.tokens_in(span_of("ell. A thi"))) == ["fell", ".", "A", "third"]
    assert words(reading.tokens_in(span_of("hurt", "title"))) == ["hurt"]


def test_tokens_between_takes_whole_words_only() -> None:
    sentence = build_reading().sentences[1]
    assert words(sentence.tokens_between(4, 12)) == ["men", "fell"]
    assert words(sentence.tokens_between(5, 11)) == []


def test_sentence_of_takes_the_index_that_a_figure_has() -> None:
    reading = build_reading()
    figure = Figure(span_of("Two"), Quantity(2, 2, 2, "exact", "count", "man"), Measure("man"), 1)
    assert reading.sentence_of(figure) is reading.sentences[1]
    stray = Figure(figure.span, figure.quantity, figure.measure, 9)
    assert reading.sentence_of(stray) is None


def test_marks_are_told_from_words() -> None:
    assert Token(0, 1, "—").is_mark
    assert not Token(0, 3, "U.S").is_mark
    assert Token(0, 3, "Two").lower == "two"
