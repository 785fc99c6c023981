"""Follows a source phrase to the full name behind it: names, surnames, roles, pronouns, documents."""

from __future__ import annotations

import re

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.clauses import CLAUSES
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, child, sentence, trim
from crossread.extract.quotations.cues.words import CueWords
from crossread.extract.quotations.speaking.answering import find_answering
from crossread.extract.quotations.speaking.antecedents import find_antecedent, find_brought_in, find_only_subject
from crossread.extract.quotations.speaking.authors import find_author, find_issuer, find_owner, find_text_before
from crossread.extract.quotations.speaking.beside import find_apposed, find_beside, stands_in_dateline
from crossread.extract.quotations.speaking.bodies import find_meant_body
from crossread.extract.quotations.speaking.called import find_meant, find_spokesperson_before
from crossread.extract.quotations.speaking.cast import MAIN_SUBJECT, Cast, Known, weigh
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.extract.quotations.speaking.joined import find_joined, join_names
from crossread.extract.quotations.speaking.naming import (
    PRONOUNS,
    RELATIVE,
    as_printed,
    find_apposed_words,
    find_named,
    find_only_person,
    words_of,
)
from crossread.extract.quotations.speaking.noting import find_one_of, find_told_gender
from crossread.extract.quotations.speaking.several import find_several, find_several_named, is_pair
from crossread.extract.quotations.speaking.turning import is_undergone, turn_head
from crossread.meaning.names.given import Gender
from crossread.model.mentions import Speaker
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern, load_words

_GROUP_PRONOUNS = load_words("quotation_reading", "speakers.group_pronouns")

_SEVERAL = load_words("quotation_reading", "speakers.several")
_GROUP = load_words("quotation_reading", "speakers.group")
_POINTING = load_words("quotation_reading", "speakers.pointing")
_ADDING = load_words("quotation_reading", "speakers.adding")
# Paragraphs behind a body's statement in which ``it added`` is still the body's.
_FURTHEST = 3
# Behind a name, marks that open with what is said of its bearer.
_TOLD = load_pattern("quotation_reading", "speakers.told")
_AGED = re.compile(r"the \d{1,3}[- –]years?[- –]old(?: [a-z]+)?")


def resolve_speaker(
    cast: Cast, index: int, passage: Passage, frame: AttributionFrame, words: CueWords
) -> Speaker | None:
    """The speaker of a frame, or None where no words name a source.

    ``name`` is the full name where one can be followed to; a phrase that cannot keeps its own words.
    """
    beside = find_beside(passage, cast.named(index), frame)
    if beside is not None:
        name = cast.choose_bearer(index, beside, passage.text[beside.start : beside.end])
        return Speaker(name, words_of(passage, frame, beside), beside.person, why="named beside the cue")
    if frame.source is None or frame.head is None or is_undergone(passage, frame):
        return None
    if stands_in_dateline(passage, passage.doc[frame.head]):
        return None
    first, last = trim(passage.doc, frame.source)
    if first >= last:
        return None
    span = passage.tokens(first, last)
    head = turn_head(passage.doc[frame.head], passage.doc[frame.anchor])
    if head.i != frame.head:
        first, last = head.left_edge.i, head.i + 1
        span = passage.tokens(first, last)
    if head.lower_ in _POINTING:
        return None
    if head.lower_ in RELATIVE:
        return _follow_relative(cast, index, passage, head, span, words)
    if head.lower_ in PRONOUNS:
        return _follow_pronoun(cast, index, passage, head, span)
    if head.lower_ in _SEVERAL and not any(c.lower_ == "of" for c in head.children):
        several = find_several_named(passage, head)
        return Speaker(several or span.text, span, False, inferred=True, why="some of those named right before")
    if head.lower_ in _GROUP:
        return _follow_group(cast, index, passage, head, span, words)
    known = find_named(cast, index, passage, head, (first, last))
    if known is None and frame.mended:
        known = find_only_person(cast, index, passage.text, span.start - passage.start, span.end - passage.start)
    if known is not None:
        name = cast.choose_bearer(index, known, passage.text[known.start : known.end])
        together = find_joined(cast.named(index), passage, known, span)
        if together:
            return Speaker(join_names([name, *together]), span, False, why="named beside the cue", source="together")
        return Speaker(name, span, known.person, why="named beside the cue")
    return _follow_noun(cast, index, passage, head, (first, last), words)


def _follow_relative(
    cast: Cast, index: int, passage: Passage, head: Token, span: Span, words: CueWords
) -> Speaker | None:
    verb = head.head
    for _ in range(6):
        if verb.dep_ == "relcl":
            noun = verb.head
            known = find_named(cast, index, passage, noun, (noun.left_edge.i, noun.i + 1))
            known = known or find_apposed(passage, cast.named(index), noun, (noun.left_edge.i, head.i))
            if known is None and noun.dep_ == "appos":
                known = find_named(cast, index, passage, noun.head, (noun.head.left_edge.i, noun.head.i + 1))
            if known is not None:
                return Speaker(known.name, span, known.person, why="named before the relative clause")
            issuer = find_issuer(cast, index, passage, noun, words) if noun.lemma_.lower() in words.personal else None
            if issuer is not None:
                return Speaker(issuer.name, span, issuer.person, why="whose text it is", source="author")
            definite = any(c.lower_ == "the" for c in noun.children)
            nearest = _find_before_date(cast, index, noun, head) or (
                find_meant(cast, index, noun, words.roles) if definite else None
            )
            if nearest is not None:
                return Speaker(nearest.name, span, True, why="named before the relative clause")
            last = find_one_of(noun) or noun
            name = as_printed(passage, noun, (noun.left_edge.i, last.i + 1))
            return Speaker(name, span, False, why="named before the relative clause")
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return None


def _find_before_date(cast: Cast, index: int, noun: Token, relative: Token) -> Known | None:
    """The person named last before a day or a year that the parse hangs ``who`` on: ``with NAME on Friday, who …``."""
    if relative.lower_ not in {"who", "whom"} or noun.ent_type_ not in {"DATE", "TIME"}:
        return None
    start = noun.doc[sentence(noun)[0]].idx
    before = [known for known in cast.named(index) if known.person and start <= known.start and known.end <= noun.idx]
    return before[-1] if before else None


def _follow_pronoun(cast: Cast, index: int, passage: Passage, head: Token, span: Span) -> Speaker:
    gender = PRONOUNS[head.lower_]
    known = (
        _find_adding(cast, index, head, gender)
        or find_answering(cast, index, passage, head, gender)
        or find_brought_in(cast, index, passage.doc[sentence(head)[0]].idx, gender)
        or find_antecedent(cast, index, _place_before_told(cast, index, passage, head), gender)
        or find_only_subject(cast, index, head.idx, gender)
    )
    if known is None:
        return Speaker(span.text, span, True, inferred=True, why="pronoun not followed")
    if not cast.stands_at(index, head.idx):
        cast.note(index, head, known.name, MAIN_SUBJECT, gender)
    return Speaker(known.name, span, True, inferred=True, why="pronoun: the nearest earlier person that fits")


def _place_before_told(cast: Cast, index: int, passage: Passage, head: Token) -> int:
    """The character before which the person is named: ``Lund “was a good man,” she said`` does not mean Lund."""
    start = _place_before_hearer(head)
    begun = passage.doc[sentence(head)[0]].idx
    told = (k for k in cast.named(index) if begun <= k.start and k.end < start)
    return min((k.start for k in told if _TOLD.match(passage.text, k.end)), default=start)


def _place_before_hearer(head: Token) -> int:
    """The character before which a pronoun's person is named: ``A guard heard him say`` does not mean the guard."""
    verb = head.head
    hearing = verb.head if head.lower_ in {"him", "her"} and verb.i > head.i and verb.dep_ in CLAUSES else None
    hearer = child(hearing, "nsubj") if hearing is not None and hearing.i < head.i else None
    return int(hearer.left_edge.idx if hearer is not None else head.idx)


def _find_adding(cast: Cast, index: int, head: Token, gender: Gender) -> Known | None:
    """Whoever spoke right before is who ``he added`` and ``she continued`` mean, where nothing tells otherwise."""
    last = cast.last
    adds = head.head.lemma_.lower() in _ADDING or any(c.lower_ == "also" for c in head.head.children)
    if last is None or not last.person or index - cast.last_passage > 1 or not adds:
        return None
    known = Known(head.idx, head.idx + len(head), last.name, True)
    fits = cast.gender(known) in (gender, None) or last.name not in {*cast.courtesy, *cast.proven}
    return known if fits and last.name.lower() not in PRONOUNS else None


def _follow_group(cast: Cast, index: int, passage: Passage, head: Token, span: Span, words: CueWords) -> Speaker | None:
    """``they`` and ``it`` mean the body that spoke last, or the text that the sentence before is about."""
    if head.lower_ in {"it", "its"}:
        text = find_text_before(head, words)
        if text is not None:
            told = _follow_noun(cast, index, passage, text, (text.left_edge.i, text.i + 1), words)
            return Speaker(told.name, span, told.person, inferred=True, why=told.why)
    several = find_several(passage, head) if head.lower_ in {"they", "their"} else None
    if several is not None:
        return Speaker(several, span, False, inferred=True, why="pronoun: those named right before")
    last = cast.last
    if last is not None and head.lower_ in {"they", "their"} and index - cast.last_passage <= 1 and is_pair(last):
        return Speaker(last.name, span, last.person, inferred=True, why="pronoun: the last speakers", source="together")
    fits = last is not None and not last.person and index - cast.last_passage <= 1
    fits = fits and last is not None and last.name.lower() not in _GROUP
    if last is not None and fits and head.lower_ in _GROUP_PRONOUNS:
        return Speaker(last.name, span, False, inferred=True, why="pronoun: the last speaker")
    if last is not None and not last.person and _is_said(head, words) and index - cast.last_passage <= _FURTHEST:
        return Speaker(last.name, span, False, inferred=True, why="pronoun: the last speaker")
    own = _find_own_subject(head) if _is_said(head, words) else None
    if own is not None:
        told = _follow_noun(cast, index, passage, own, (own.left_edge.i, own.i + 1), words)
        return Speaker(told.name, span, told.person, inferred=True, why="pronoun: whom the statement is about")
    if head.lower_ in {"it", "its", "their"}:
        return None  # a thing, or a body that is named elsewhere
    return Speaker(span.text, span, False, inferred=True, why="pronoun not followed")


def _find_own_subject(head: Token) -> Token | None:
    """The noun that the statement before ``it said`` is about: ``The port will close, it said.``"""
    clause = next((token for token in head.head.children if token.dep_ == "ccomp" and token.i < head.i), None)
    subjects = clause.children if clause is not None else ()
    return next((token for token in subjects if token.dep_ == "nsubj" and token.pos_ in {"NOUN", "PROPN"}), None)


def _is_said(head: Token, words: CueWords) -> bool:
    """``it said``, ``it added``: what only a body or a text does."""
    return head.lower_ == "it" and head.head.lemma_.lower() in words.plain and head.dep_ == "nsubj"


def _follow_noun(cast: Cast, index: int, passage: Passage, head: Token, found: Range, words: CueWords) -> Speaker:
    span = passage.tokens(*found)
    lemma = head.lemma_.lower()
    definite = any(c.lower_ in {"the", "this", "that"} for c in head.children)
    if lemma in words.personal:
        issuer = find_issuer(cast, index, passage, head, words)
        if issuer is not None:
            return Speaker(issuer.name, span, issuer.person, why="whose text it is", source="author")
        owner = find_owner(head)
        if owner is not None and owner.pos_ in {"NOUN", "PROPN"}:
            name = as_printed(passage, owner, (owner.left_edge.i, owner.right_edge.i + 1))
            return Speaker(name, span, False, why="whose text it is", source="author")
        last = cast.find_author(lemma, index)
        if definite and last is not None:
            return Speaker(last.name, span, last.person, inferred=True, why="the last speaker's text")
    elif lemma in words.documents and (author := find_author(cast, index, passage, head)) is not None:
        return Speaker(author.name, span, True, why="whose text it is", source="author")
    if _AGED.fullmatch(span.text.lower()):
        aged = find_antecedent(cast, index, head.idx, load_humans().genders.get(lemma))
        if aged is not None:
            return Speaker(aged.name, span, True, inferred=True, why="whose age it is")
    if definite and head.pos_ in {"NOUN", "PROPN"}:
        bearer = find_meant(cast, index, head, words.roles)
        if bearer is not None:
            if not cast.stands_at(index, head.idx):
                cast.note(index, head, bearer.name, weigh(head), cast.gender(bearer))
            return Speaker(bearer.name, span, True, inferred=True, why="who bears the title")
        body = find_meant_body(cast, index, head, words)
        if body is not None:
            return Speaker(body.name, span, False, inferred=True, why="the organisation named before")
    fuller = find_spokesperson_before(cast, index, lemma) if definite else None
    if fuller is not None:
        return Speaker(fuller, span, False, inferred=True, why="who spoke for the same body", source="printed")
    name = find_apposed_words(head) or as_printed(passage, head, found)
    described = any(c.dep_ in {"prep", "relcl", "appos"} and c.i > head.i for c in head.children)
    if (described or not definite) and not cast.stands_at(index, head.idx):
        _note_printed(cast, index, head, name, lemma)
    return Speaker(name, span, False, why="as printed", source="printed")


def _note_printed(cast: Cast, index: int, head: Token, name: str, lemma: str) -> None:
    """Let later pronouns mean a person without a name, or one whose name was not taken for one."""
    genders = load_humans().genders
    if (head.tag_ == "NN" and lemma in genders) or find_one_of(head) is not None:
        cast.note(index, head, name, weigh(head), genders.get(lemma) or find_told_gender(head))
    elif head.tag_ == "NNP" and re.fullmatch(r"[A-Z][\w’'\-]+(?: [A-Z][\w.’'\-]+){1,2}", name):
        cast.note(index, head, name, weigh(head), None)
