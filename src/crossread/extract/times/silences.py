"""Times whose clause tells nothing that happened: ordered rules, each with its proof."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.extract.rulings import Ruling, decide
from crossread.text.lexicon import load_words


@dataclass(frozen=True, slots=True, eq=False)
class DatedVerb:
    """A verb and the tokens of the time that hangs on it."""

    verb: Token
    time: TokenSpan


def tells_nothing(verb: Token, time: TokenSpan) -> bool:
    """Whether the clause of the verb that a time hangs on is no event."""
    return decide(SILENCES, DatedVerb(verb, time)) or False


def _is_since(one: DatedVerb) -> bool:
    tokens = one.time
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    return before is not None and before.lower_ == "since"


def _is_of_gallery(one: DatedVerb) -> bool:
    sentence = one.time.sent
    numbers = sentence[0].text.split("/")
    return len(numbers) == 2 and all(number.isdecimal() for number in numbers)


def _is_of_file_picture(one: DatedVerb) -> bool:
    before = one.time.doc[one.time.sent.start : one.time.end + 3]
    words = [token.lower_ for token in before]
    return "file" in words and any(word in load_words("times", "pictures") for word in words)


def _is_empty(one: DatedVerb) -> bool:
    """Whether something is only said to be so of ``it``, ``this`` or a day, or there is only a time."""
    verb, tokens = one.verb, one.time
    if verb.lemma_ != "be":
        return False
    there = any(child.dep_ == "expl" for child in verb.children)
    if there:
        return any(child.dep_ == "attr" and tokens.start <= child.i < tokens.end for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "attr") and child.i < verb.i]
    return bool(subjects) and all(child.lower_ in load_words("times", "empty_subjects") for child in subjects)


def _is_of_mind(one: DatedVerb) -> bool:
    """Whether somebody thought it; what ``is believed`` is told as happening."""
    verb = one.verb
    thought = all(child.dep_ != "auxpass" for child in verb.children)
    return thought and verb.tag_ != "VBN" and verb.lemma_.lower() in load_words("times", "minds")


def _is_of_itself(one: DatedVerb) -> bool:
    verb = one.verb
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    own = any(child.lemma_.lower() in load_words("times", "own_writings") for child in subjects)
    return own and verb.lemma_.lower() in load_words("times", "editing")


def _is_asked(one: DatedVerb) -> bool:
    """Whether readers or hearers are asked to do it: a bare verb that leads its sentence, and has no subject."""
    verb = one.verb
    if verb.tag_ not in ("VB", "VBP") or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    led = verb.i == verb.sent.start or any(child.dep_ == "intj" and child.i < verb.i for child in verb.children)
    return led and not any(child.dep_ in ("nsubj", "nsubjpass", "aux") and child.i < verb.i for child in verb.children)


SILENCES: tuple[Ruling[DatedVerb, bool], ...] = (
    Ruling(
        "since when",
        lambda one: _is_since(one) or None,
        "It was the wettest year since 1998.",
        "The dam broke in 1998.",
    ),
    Ruling(
        "picture of a gallery",
        lambda one: _is_of_gallery(one) or None,
        "31/34 4 May 2017 A cyclist rides through the flooded street.",
        "On 4 May 2017 a cyclist rode into the flooded street.",
    ),
    Ruling(
        "picture from the files",
        lambda one: _is_of_file_picture(one) or None,
        "FILE - In this May 4, 2017, file photo, the singer Ada Holm waves to fans.",
        "On May 4, 2017, the singer Ada Holm waved to fans.",
    ),
    Ruling(
        "something is so",
        lambda one: _is_empty(one) or None,
        "Today is the day.",
        "The bridge was closed on Tuesday.",
    ),
    Ruling(
        "thought and not done",
        lambda one: _is_of_mind(one) or None,
        "Holm recalled last summer.",
        "Holm left last summer.",
    ),
    Ruling(
        "report about itself",
        lambda one: _is_of_itself(one) or None,
        "This article was amended on 4 November 2016.",
        "The law was amended on 4 November 2016.",
    ),
    Ruling(
        "asked for",
        lambda one: _is_asked(one) or None,
        "Please keep the crew in your thoughts this morning.",
        "The families keep a vigil this morning.",
    ),
)
