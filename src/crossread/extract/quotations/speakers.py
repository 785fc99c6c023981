"""Follows a source phrase to the full name behind it: names, surnames, roles, pronouns, documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from crossread.extract.passages import Passage
from crossread.extract.quotations.antecedents import find_antecedent, find_bearer, find_body, find_only_subject
from crossread.extract.quotations.beside import find_apposed, find_beside
from crossread.extract.quotations.cast import MAIN_SUBJECT, Cast, Gender, Known, weigh
from crossread.extract.quotations.frames import Frame, Range, child, find_subject, sentence, sentence_root, trim
from crossread.extract.quotations.noting import load_humans
from crossread.extract.quotations.turning import is_undergone, turn_head
from crossread.extract.quotations.words import CueWords
from crossread.model.mentions import Speaker
from crossread.model.spans import Span

_PRONOUNS: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_GROUP = frozenset({"they", "them", "their", "we", "our", "us", "it", "its", "i", "me", "my", "you", "your"})
_BELONGS = re.compile(r" (?:of|for|at|from|with)(?: the)? (?:[A-Z][\w’'.&\-]{0,30} ){0,4}")
_TOGETHER = "pronoun: the last speakers"
_JOINED = re.compile(r" and (?:the )?[A-Z]")
# What authors do with texts; a letter that officials release is not theirs.
_WRITTEN = frozenset({"write", "sign", "send", "post", "issue", "publish", "pen"})
_ADDING = frozenset({"add", "continue"})
_AGED = re.compile(r"the \d{1,3}[- –]years?[- –]old(?: [a-z]+)?")
_PLAIN = frozenset({"det", "case", "relcl", "appos", "punct"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def resolve_speaker(cast: Cast, index: int, passage: Passage, frame: Frame, words: CueWords) -> Speaker | None:
    """The speaker of a frame, or None where no words name a source.

    ``name`` is the full name where one can be followed to; a phrase that cannot keeps its own words.
    """
    beside = find_beside(passage, [k for k in cast.names[index] if not k.noted], frame)
    if beside is not None:
        return Speaker(beside.name, _words_of(passage, frame, beside), beside.person, why="named beside the cue")
    if frame.source is None or frame.head is None or is_undergone(passage, frame):
        return None
    first, last = trim(passage.doc, frame.source)
    if first >= last:
        return None
    span = passage.tokens(first, last)
    head = turn_head(passage.doc[frame.head], passage.doc[frame.anchor])
    if head.i != frame.head:
        first, last = head.left_edge.i, head.i + 1
        span = passage.tokens(first, last)
    if head.lower_ in _RELATIVE:
        return _follow_relative(cast, index, passage, head, span, words)
    if head.lower_ in _PRONOUNS:
        return _follow_pronoun(cast, index, head, span)
    if head.lower_ in _GROUP:
        return _follow_group(cast, index, passage, head, span, words)
    known = find_named(cast, index, passage, head, (first, last))
    if known is None and frame.mended:
        known = _only_person(cast, index, span.start - passage.start, span.end - passage.start)
    if known is not None:
        name = cast.choose_bearer(known, passage.text[known.start : known.end])
        return Speaker(name, span, known.person, why="named beside the cue")
    return _follow_noun(cast, index, passage, head, (first, last), words)


def _words_of(passage: Passage, frame: Frame, known: Known) -> Span:
    """The source's phrase where it holds the name, else the name with the title before it."""
    if frame.source is not None:
        first, last = trim(passage.doc, frame.source)
        if first < last and passage.doc[first].idx <= known.titled:
            span = passage.tokens(first, last)
            if known.end <= span.end - passage.start:
                return span
    return passage.chars(known.titled, known.end)


def find_named(cast: Cast, index: int, passage: Passage, head: Token, found: Range) -> Known | None:
    """The name whose words hold the head or stand in apposition to it."""
    row = [known for known in cast.names[index] if not known.noted]
    for token in (head, *(c for c in head.children if c.dep_ in {"appos", "flat"})):
        for known in row:
            if known.start <= token.idx < known.end:
                return known if known.person else _person_of(row, known.start, passage.text) or known
    doc = passage.doc
    first, last = doc[found[0]].idx, doc[found[1] - 1].idx + len(doc[found[1] - 1])
    if head.pos_ == "PROPN" and (person := _person_of(row, first, passage.text)) is not None:
        return person
    people = [known for known in row if known.person and first <= known.start and known.end <= last]
    # A title's full stop may end the phrase for the parser: "said Sgt." and the name after it.
    after = next((known for known in row if known.person and last <= known.start <= last + 2), None)
    if after is not None and doc[found[1] - 1].text[:1].isupper() and "," not in passage.text[last : after.start]:
        return after
    direct = [known for known in people if _stands_free(passage, known, head)]
    if len({known.name for known in direct}) == 1:
        return direct[0]
    return find_apposed(passage, row, head, found)


def _only_person(cast: Cast, index: int, start: int, end: int) -> Known | None:
    """The one person named in these characters."""
    row = (known for known in cast.names[index] if known.person and not known.noted)
    inside = [known for known in row if start <= known.start and known.end <= end]
    return inside[0] if len({known.name for known in inside}) == 1 else None


def _person_of(row: Sequence[Known], at: int, text: str) -> Known | None:
    """The person in ``NAME of BODY said``, where the parse takes the body at ``at`` for the one who speaks."""
    for known in row:
        if known.person and known.end < at and _BELONGS.fullmatch(text, known.end, at):
            return known
    return None


def _stands_free(passage: Passage, known: Known, head: Token) -> bool:
    """Whether nothing but apposition joins the name to the head: no preposition, no possessive."""
    tokens = passage.doc.char_span(known.start, known.end, alignment_mode="expand")
    if tokens is None:
        return False
    token = tokens.root
    for _ in range(6):
        if token.i == head.i:
            return True
        if token.dep_ not in {"appos", "compound", "flat", "nmod"} or token.head.i == token.i:
            return False
        if token.dep_ != "appos" and token.head.i > token.i and token.head.pos_ == "NOUN":
            return False  # the name only narrows the noun: "a Lund aide", "the Lund family"
        token = token.head
    return False


def _follow_relative(
    cast: Cast, index: int, passage: Passage, head: Token, span: Span, words: CueWords
) -> Speaker | None:
    verb = head.head
    for _ in range(6):
        if verb.dep_ == "relcl":
            noun = verb.head
            known = find_named(cast, index, passage, noun, (noun.left_edge.i, noun.i + 1))
            if known is not None:
                return Speaker(known.name, span, known.person, why="named before the relative clause")
            known = find_apposed(
                passage, [k for k in cast.names[index] if not k.noted], noun, (noun.left_edge.i, head.i)
            )
            if known is not None:
                return Speaker(known.name, span, known.person, why="named before the relative clause")
            issuer = _find_issuer(cast, index, passage, noun, words) if noun.lemma_.lower() in words.personal else None
            if issuer is not None:
                return Speaker(issuer.name, span, issuer.person, why="whose text it is")
            name = _as_printed(passage, noun, (noun.left_edge.i, noun.i + 1))
            return Speaker(name, span, False, why="named before the relative clause")
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return None


def _follow_pronoun(cast: Cast, index: int, head: Token, span: Span) -> Speaker:
    gender = _PRONOUNS[head.lower_]
    known = (
        _find_adding(cast, index, head, gender)
        or find_antecedent(cast, index, head.idx, gender)
        or find_only_subject(cast, index, head.idx, gender)
    )
    if known is None:
        return Speaker(span.text, span, True, inferred=True, why="pronoun not followed")
    if not cast.stands_at(index, head.idx):
        cast.note(index, head, known.name, MAIN_SUBJECT, gender)
    return Speaker(known.name, span, True, inferred=True, why="pronoun: the nearest earlier person that fits")


def _find_adding(cast: Cast, index: int, head: Token, gender: Gender) -> Known | None:
    """Whoever spoke right before is who ``he added`` and ``she continued`` mean, where nothing tells otherwise."""
    last = cast.last
    if last is None or not last.person or index - cast.last_passage > 1 or head.head.lemma_.lower() not in _ADDING:
        return None
    known = Known(head.idx, head.idx + len(head), last.name, True)
    fits = cast.gender(known) in (gender, None) or last.name not in {*cast.courtesy, *cast.proven}
    return known if fits and last.name.lower() not in _PRONOUNS else None


def _follow_group(cast: Cast, index: int, passage: Passage, head: Token, span: Span, words: CueWords) -> Speaker:
    """``they`` and ``it`` mean the body that spoke last, or the text that the sentence before is about."""
    if head.lower_ == "it":
        text = _text_before(head, words)
        if text is not None:
            told = _follow_noun(cast, index, passage, text, (text.left_edge.i, text.i + 1), words)
            return Speaker(told.name, span, told.person, inferred=True, why=told.why)
    several = _several_before(passage, head) if head.lower_ in {"they", "their"} else None
    if several is not None:
        return Speaker(several, span, False, inferred=True, why="pronoun: those named right before")
    last = cast.last
    if last is not None and head.lower_ in {"they", "their"} and index - cast.last_passage <= 1 and _is_pair(last):
        return Speaker(last.name, span, last.person, inferred=True, why=_TOGETHER)
    fits = last is not None and not last.person and index - cast.last_passage <= 1
    fits = fits and last is not None and last.name.lower() not in _GROUP
    if last is not None and fits and head.lower_ in {"it", "its", "they", "their"}:
        return Speaker(last.name, span, False, inferred=True, why="pronoun: the last speaker")
    return Speaker(span.text, span, False, inferred=True, why="pronoun not followed")


def _several_before(passage: Passage, head: Token) -> str | None:
    """``detectives`` for ``they``: people who are the subject before it, in its sentence or in the one before."""
    first = sentence(head)[0]
    humans = load_humans()
    for begin, end in ((first, head.i), (sentence(head.doc[first - 1])[0] if first else 0, first)):
        subjects = [t for t in head.doc[begin:end] if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}]
        if subjects:
            main = [t for t in subjects if t.head.dep_ == "ROOT"] or subjects
            noun = main[-1]
            plural = noun.tag_ in {"NNS", "NNPS"} and noun.lemma_.lower() in humans.genders
            plural = plural or noun.lower_ in humans.groups
            return _as_printed(passage, noun, (noun.left_edge.i, noun.right_edge.i + 1)) if plural else None
    return None


def _is_pair(speaker: Speaker) -> bool:
    """Whether two people spoke as one: ``NAME of the council and NAME of the port said``."""
    if speaker.why == _TOGETHER:
        return True
    words = speaker.span.text if speaker.person and speaker.span is not None else ""
    return _JOINED.search(words) is not None and " who " not in words


def _text_before(head: Token, words: CueWords) -> Token | None:
    """The letter, post or report that is the subject of the sentence before, in the same paragraph."""
    first = sentence(head)[0]
    if first == 0:
        return None
    subject = child(sentence_root(head.doc[first - 1]), "nsubj", "nsubjpass")
    return subject if subject is not None and subject.lemma_.lower() in words.documents else None


def _follow_noun(cast: Cast, index: int, passage: Passage, head: Token, found: Range, words: CueWords) -> Speaker:
    span = passage.tokens(*found)
    lemma = head.lemma_.lower()
    definite = any(c.lower_ in {"the", "this", "that"} for c in head.children)
    if lemma in words.personal:
        issuer = _find_issuer(cast, index, passage, head, words)
        if issuer is not None:
            return Speaker(issuer.name, span, issuer.person, why="whose text it is")
        owner = _find_owner(head)
        if owner is not None and owner.pos_ in {"NOUN", "PROPN"}:
            name = _as_printed(passage, owner, (owner.left_edge.i, owner.right_edge.i + 1))
            return Speaker(name, span, False, why="whose text it is")
        last = cast.find_author(lemma, index)
        if definite and last is not None:
            return Speaker(last.name, span, last.person, inferred=True, why="the last speaker's text")
    if _AGED.fullmatch(span.text.lower()):
        aged = find_antecedent(cast, index, head.idx, load_humans().genders.get(lemma))
        if aged is not None:
            return Speaker(aged.name, span, True, inferred=True, why="whose age it is")
    if definite and head.pos_ in {"NOUN", "PROPN"}:
        bearer = find_bearer(cast, index, head.idx, head, words.roles)
        if bearer is not None:
            if not cast.stands_at(index, head.idx):
                cast.note(index, head, bearer.name, weigh(head), cast.gender(bearer))
            return Speaker(bearer.name, span, True, inferred=True, why="who bears the title")
        body = find_body(cast, index, head.idx) if _is_plain_body(head, words) else None
        if body is not None:
            return Speaker(body.name, span, False, inferred=True, why="the organisation named before")
    name = _as_printed(passage, head, found)
    if not definite and not cast.stands_at(index, head.idx):
        _note_printed(cast, index, head, name, lemma)
    return Speaker(name, span, False, why="as printed")


def _note_printed(cast: Cast, index: int, head: Token, name: str, lemma: str) -> None:
    """Let later pronouns mean a person without a name, or one whose name was not taken for one."""
    genders = load_humans().genders
    if head.tag_ == "NN" and lemma in genders:
        cast.note(index, head, name, weigh(head), genders[lemma])
    elif head.tag_ == "NNP" and re.fullmatch(r"[A-Z][\w’'\-]+(?: [A-Z][\w.’'\-]+){1,2}", name):
        cast.note(index, head, name, weigh(head), None)


def _is_plain_body(head: Token, words: CueWords) -> bool:
    """Whether the noun means a body already named: ``the agency``, not ``the federal safety agency``."""
    return head.lemma_.lower() in words.bodies and all(c.dep_ in _PLAIN for c in head.children)


def _find_issuer(cast: Cast, index: int, passage: Passage, head: Token, words: CueWords) -> Known | None:
    """Whose statement or letter it is: a possessive, a name after from, by or of, or who puts it out."""
    owner = _find_owner(head) or _find_writer(head)
    if owner is None:
        return None
    if owner.lower_ in _PRONOUNS:
        return find_antecedent(cast, index, owner.idx, _PRONOUNS[owner.lower_])
    named = find_named(cast, index, passage, owner, (owner.left_edge.i, owner.right_edge.i + 1))
    if named is None and _is_plain_body(owner, words):
        return find_body(cast, index, owner.idx)
    return named or find_bearer(cast, index, owner.idx, owner, words.roles)


def _find_owner(text: Token) -> Token | None:
    """Whose the words say that a text is: ``her letter``, ``a statement from the port``, ``a post written by NAME``."""
    owner = child(text, "poss")
    if owner is not None:
        return owner
    for follower in text.children:
        if follower.i > text.i and follower.lower_ in {"from", "by", "of"}:
            return child(follower, "pobj")
        written = follower.lemma_.lower() in _WRITTEN or (follower.lower_ == "released" and text.lower_ == "statement")
        agent = child(follower, "agent") if follower.dep_ == "acl" and written else None
        if agent is not None:
            return child(agent, "pobj")
    return None


def _find_writer(text: Token) -> Token | None:
    """Who wrote the text that a verb has for its object: ``NAME wrote a letter, saying …``, ``in a post that …``."""
    verb = text.head
    if text.dep_ == "pobj" and verb.dep_ == "prep":
        verb = verb.head
    elif text.dep_ != "dobj":
        return None
    return find_subject(verb) if verb.pos_ == "VERB" else None


def _as_printed(passage: Passage, head: Token, found: Range) -> str:
    """The phrase without its article and without what a comma or a relative clause adds."""
    doc = passage.doc
    first, last = found
    end = last
    for token in doc[head.i + 1 : last]:
        if token.dep_ in {"relcl", "acl"} or token.text in {",", "—", "–", "("} or token.lower_ in _RELATIVE:
            end = token.i
            break
    if end - first > 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    if doc[first].lower_ in {"the", "a", "an"} and end - first > 1:
        first += 1
    return passage.tokens(first, end).text if end > first else passage.tokens(*found).text
