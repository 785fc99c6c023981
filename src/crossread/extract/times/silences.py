"""Times whose clause tells nothing that happened: ordered rules, each with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.text.lexicon import load_words


@dataclass(frozen=True, slots=True)
class Silence:
    """A reason why a time's clause is no event.

    ``example`` is a sentence that it silences, ``counter`` one like it that tells of an event.
    """

    name: str
    holds: Callable[[Token, TokenSpan], bool]
    example: str
    counter: str


def find_silence(verb: Token, tokens: TokenSpan) -> Silence | None:
    """The first rule by which the clause of the verb that the time hangs on tells nothing."""
    return next((silence for silence in SILENCES if silence.holds(verb, tokens)), None)


def _is_since(_: Token, tokens: TokenSpan) -> bool:
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    return before is not None and before.lower_ == "since"


def _is_of_gallery(_: Token, tokens: TokenSpan) -> bool:
    sentence = tokens.sent
    numbers = sentence[0].text.split("/")
    return len(numbers) == 2 and all(number.isdecimal() for number in numbers)


def _is_of_file_picture(_: Token, tokens: TokenSpan) -> bool:
    before = tokens.doc[tokens.sent.start : tokens.end + 3]
    words = [token.lower_ for token in before]
    return "file" in words and any(word in load_words("times", "pictures") for word in words)


def _is_empty(verb: Token, tokens: TokenSpan) -> bool:
    """Whether something is only said to be so of ``it``, ``this`` or a day, or there is only a time."""
    if verb.lemma_ != "be":
        return False
    there = any(child.dep_ == "expl" for child in verb.children)
    if there:
        return any(child.dep_ == "attr" and tokens.start <= child.i < tokens.end for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "attr") and child.i < verb.i]
    return bool(subjects) and all(child.lower_ in load_words("times", "empty_subjects") for child in subjects)


def _is_of_mind(verb: Token, _: TokenSpan) -> bool:
    """Whether somebody thought it; what ``is believed`` is told as happening."""
    thought = all(child.dep_ != "auxpass" for child in verb.children)
    return thought and verb.tag_ != "VBN" and verb.lemma_.lower() in load_words("times", "minds")


def _is_of_itself(verb: Token, _: TokenSpan) -> bool:
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    own = any(child.lemma_.lower() in load_words("times", "own_writings") for child in subjects)
    return own and verb.lemma_.lower() in load_words("times", "editing")


SILENCES: tuple[Silence, ...] = (
    Silence(
        "since when",
        _is_since,
        "It was the wettest year since 1998.",
        "The dam broke in 1998.",
    ),
    Silence(
        "picture of a gallery",
        _is_of_gallery,
        "31/34 4 May 2017 A cyclist rides through the flooded street.",
        "On 4 May 2017 a cyclist rode into the flooded street.",
    ),
    Silence(
        "picture from the files",
        _is_of_file_picture,
        "FILE - In this May 4, 2017, file photo, the singer Ada Holm waves to fans.",
        "On May 4, 2017, the singer Ada Holm waved to fans.",
    ),
    Silence(
        "something is so",
        _is_empty,
        "Today is the day.",
        "The bridge was closed on Tuesday.",
    ),
    Silence(
        "thought and not done",
        _is_of_mind,
        "Holm recalled last summer.",
        "Holm left last summer.",
    ),
    Silence(
        "report about itself",
        _is_of_itself,
        "This article was amended on 4 November 2016.",
        "The law was amended on 4 November 2016.",
    ),
)
