"""Times whose clause tells nothing that happened: ordered rules, each with its proof."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.extract.rulings import Ruling, decide
from crossread.extract.times.tense import find_direction
from crossread.text.lexicon import load_words

# So many words up from a time at most lies its verb.
_CLIMB = 12


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
    losing = one.verb.tag_ == "VBG" and one.verb.dep_ in ("pcomp", "advcl")
    led = losing and any(token.lower_ == "since" for token in (one.verb.head, *one.verb.lefts))
    return led or (before is not None and before.lower_ == "since")


def _is_up_to(one: DatedVerb) -> bool:
    """Whether something was counted or went on up to it: the last day, and not the day of what is told."""
    tokens = one.time
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    through = before is not None and before.lower_ == "through"
    return through and find_direction(tokens.doc, tokens.start_char, tokens.end_char) == "past"


def _is_compared(one: DatedVerb) -> bool:
    """Whether it dates what the clause only compares with: ``unlike the flood of May 4, this one did no harm``."""
    doc, first = one.time.doc, one.time.start
    while first > one.time.sent.start and doc[first - 1].text not in (",", ";", "“", "—"):
        first -= 1
    return doc[first].lower_ in load_words("times", "comparing") and doc[first].dep_ in ("prep", "mark")


def _is_habit(one: DatedVerb) -> bool:
    """Whether it is what somebody does as a rule."""
    verb = one.verb
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    present = verb.tag_ in ("VBZ", "VBP") and not helpers
    return present and any(child.lower_ in load_words("times", "habits") for child in verb.children)


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


def _is_to_be(one: DatedVerb) -> bool:
    """Whether the verb only says what a noun is for: ``an interview to air on Tuesday``."""
    verb = one.verb
    bare = verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children)
    return bare and verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN")


def _is_so_long_from(one: DatedVerb) -> bool:
    """Whether a length of time is reckoned from it: ``two years after that day in June``."""
    doc, at = one.time.doc, one.time.start - 1
    while at > 0 and doc[at].lower_ in load_words("times", "of_that_day"):
        at -= 1
    return at > 0 and doc[at].lower_ in ("after", "before") and doc[at - 1].lemma_.lower() in _lengths()


def _lengths() -> frozenset[str]:
    return load_words("times", "lengths")


def _is_beside(one: DatedVerb) -> bool:
    """Whether it stands in words put beside a noun: ``Holm, a candidate in the vote on May 4, opened a school``."""
    token = one.time.root
    for _ in range(_CLIMB):
        if token.head is token or token is one.verb:
            return False
        if token.dep_ == "appos" and token.i not in range(one.time.start, one.time.end):
            return token.head.ent_type_ not in ("DATE", "TIME") and token.pos_ in ("NOUN", "PROPN")
        token = token.head
    return False


def _may_be(one: DatedVerb) -> bool:
    """Whether ``it`` or ``that`` only may come then."""
    verb = one.verb
    may = any(child.lower_ in load_words("times", "possible_auxiliaries") for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    return may and bool(subjects) and all(child.lower_ in ("it", "that", "this") for child in subjects)


def _is_pictured(one: DatedVerb) -> bool:
    """Whether the words of a picture or a headline tell it: in the plain present, of a day of the week."""
    verb, time = one.verb, one.time
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    plain = verb.tag_ in ("VBZ", "VBP") and not helpers
    seen = verb.lemma_.lower() in load_words("times", "showing") and verb.tag_ == "VBN"
    shown = seen and len(helpers) == 1 and helpers[0].tag_ in ("VBZ", "VBP")
    if verb.dep_ != "ROOT" or not (plain or shown) or _hangs_on_noun(one):
        return False
    if not any(token.lower_ in load_words("times", "weekdays") for token in time):
        return False
    return shown or find_direction(time.doc, time.start_char, time.end_char) == "present"


def _hangs_on_noun(one: DatedVerb) -> bool:
    """Whether it dates a noun and not the verb: ``the report blames Monday's storm``."""
    token = one.time.root
    for _ in range(_CLIMB):
        if token is one.verb or token.head is token:
            return False
        if token.pos_ in ("NOUN", "PROPN") and not one.time.start <= token.i < one.time.end:
            return True
        token = token.head
    return False


SILENCES: tuple[Ruling[DatedVerb, bool], ...] = (
    Ruling(
        "since when",
        lambda one: _is_since(one) or None,
        "It was the wettest year since 1998.",
        "The dam broke in 1998.",
    ),
    Ruling(
        "up to when",
        lambda one: _is_up_to(one) or None,
        "The fund took in nine million dollars through July 20.",
        "The fund took in nine million dollars on July 20.",
    ),
    Ruling(
        "only compared with",
        lambda one: _is_compared(one) or None,
        "Unlike the flood on May 4, this one did no harm.",
        "Unlike the others, this flood did no harm on May 4.",
    ),
    Ruling(
        "done as a rule",
        lambda one: _is_habit(one) or None,
        "The firm usually shows its phones in September.",
        "The firm shows its phones in September.",
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
    Ruling(
        "what a noun is for",
        lambda one: _is_to_be(one) or None,
        "The council rejected a plan to close the pool on Friday.",
        "The council agreed to close the pool on Friday.",
    ),
    Ruling(
        "so long after",
        lambda one: _is_so_long_from(one) or None,
        "Holm left the firm two years after that day in October.",
        "Holm left the firm after that day in October.",
    ),
    Ruling(
        "put beside a noun",
        lambda one: _is_beside(one) or None,
        "Ada Holm, a candidate in the vote on May 4, opened a school.",
        "Ada Holm, a candidate in the vote, opened a school on May 4.",
    ),
    Ruling(
        "it only may come",
        lambda one: _may_be(one) or None,
        "It could come as early as Friday.",
        "The ruling could come as early as Friday.",
    ),
    Ruling(
        "words of a picture",
        lambda one: _is_pictured(one) or None,
        "Neighbours embrace outside the burnt mill in Corran on Sunday.",
        "Neighbours embraced outside the burnt mill in Corran on Sunday.",
    ),
)
