"""Other words for a report's own, in the same sentences."""

from __future__ import annotations

from crossread.meaning.names.given import given_names
from crossread.model.mentions import Reading, Timex, Toponym
from crossread.model.reports import Report
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.specimens.disguise import Disguise, own_words

TAGS = {
    "The": "DET", "two": "NUM", "ferries": "NOUN", "ferry": "NOUN", "burned": "VERB", "burning": "VERB",
    "Varga": "PROPN", "Varda": "PROPN", "Anna": "PROPN", "Otto": "PROPN", "near": "ADP", "Truro": "PROPN",
    "POLICE": "NOUN", "old": "ADJ", "Monday": "PROPN", "on": "ADP", ".": "PUNCT", "said": "VERB",
}  # fmt: skip
LEMMAS = {"ferries": "ferry", "burned": "burn", "burning": "burn", "said": "say"}


def reading(id: str, text: str) -> Reading:
    tokens, at = [], 0
    for word in text.replace(".", " .").split():
        at = text.index(word, at)
        tokens.append(Token(at, at + len(word), word, LEMMAS.get(word, word), TAGS[word], word in ("The", "on")))
        at += len(word)
    whole = Span(id, "text", 0, len(text), text)
    fixed = {
        word: whole.cut(text.index(word), text.index(word) + len(word)) for word in ("Truro", "Monday") if word in text
    }
    return Reading(
        Report(id=id, text=text),
        (Sentence(whole, tokens=tuple(tokens)),),
        places=tuple(Toponym(span, None) for word, span in fixed.items() if word == "Truro"),
        times=tuple(Timex(span, "DATE", None) for word, span in fixed.items() if word == "Monday"),
    )


def dress(*texts: str, stay: frozenset[str] = frozenset()) -> list[str]:
    readings = [reading(chr(ord("a") + n), text) for n, text in enumerate(texts)]
    return [report.text for report in Disguise(stay).put_on(readings)]


def test_names_things_and_deeds_are_others_in_the_same_sentence() -> None:
    (text,) = dress("The two old ferries burned near Truro on Monday.")
    first, *rest = text.split()
    assert (first, rest[0], rest[4:]) == ("The", "two", ["near", "Truro", "on", "Monday."])
    assert not {"old", "ferries", "burned"} & set(rest)
    assert rest[2].endswith("s") and rest[3].endswith("ed")


def test_one_word_is_one_word_in_every_report_and_form() -> None:
    one, other = dress("The ferry burned.", "The ferries burning.")
    assert other.split()[1] == one.split()[1] + "s"
    assert other.split()[2].removesuffix("ing.") == one.split()[2].removesuffix("ed.")


def test_capitals_stay_where_they_were() -> None:
    (text,) = dress("POLICE said.")
    assert text.split()[0].isupper() and text.split()[1].islower()


def test_names_keep_their_likeness_and_their_gender() -> None:
    (text,) = dress("Anna Varga said Otto Varda burned.")
    anna, varga, _, otto, varda, _ = text.split()
    assert sum(one != other for one, other in zip(varga, varda, strict=True)) == 1 and varga != "Varga"
    assert (given_names()[anna.lower()], given_names()[otto.lower()]) == ("female", "male")


def test_what_stays_stays_and_the_rest_can_be_listed() -> None:
    assert dress("The ferries burned.", stay=frozenset({"ferry", "burn"})) == ["The ferries burned."]
    assert own_words([reading("a", "The two old ferries burned near Truro on Monday.")]) == ["old", "ferry", "burn"]


def test_more_words_than_the_list_has_are_still_told_apart() -> None:
    disguise, words = Disguise(frozenset()), [chr(97 + n // 26) + chr(97 + n % 26) for n in range(200)]
    TAGS.update(dict.fromkeys(words, "NOUN"))
    (report,) = disguise.put_on([reading("a", " ".join(words) + ".")])
    assert len(set(report.text.split())) == len(words)
