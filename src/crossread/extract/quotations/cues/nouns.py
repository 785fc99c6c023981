"""Attributions that hang on a noun: ``her claim that …``, ``drew criticism from …``, ``is a critic of …``."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, child, find_subject, subtree, verb_start
from crossread.extract.quotations.cues.words import CueWords
from crossread.text.lexicon import load_words

ABOUT = load_words("quotation_reading", "nouns.about")
_FROM = frozenset({"from", "by", "among"})
_COPULAS = frozenset({"be", "remain", "become"})


def find_noun_frame(noun: Token, words: CueWords) -> AttributionFrame | None:
    """What this noun tells and of whom, or None: it must have an owner, and something that it is about."""
    lemma = noun.lemma_.lower()
    if lemma in words.partisans:
        return _find_partisan(noun)
    act = words.nouns.get(lemma)
    if act is None:
        return None
    frame = _find_being(noun) or _find_drawn(noun, words) or _find_owned(noun, words)
    if frame is not None:
        frame.act = act
    return frame


def _find_partisan(noun: Token) -> AttributionFrame | None:
    """``has been a vocal critic of …``: the subject is the source, what stands behind is judged."""
    verb = noun.head
    subject = child(verb, "nsubj")
    target = _governed(noun, frozenset({"of", "for", "to"}))
    if noun.dep_ != "attr" or verb.lemma_ not in _COPULAS or subject is None or target is None or verb.i > noun.i:
        return None
    preposition, about = target
    frame = AttributionFrame(
        (verb_start(verb), preposition.i + 1), noun.i, "stance", content=[subtree(about)], pattern="noun"
    )
    frame.head, frame.source = subject.i, subtree(subject)
    return frame


def _find_being(noun: Token) -> AttributionFrame | None:
    """``NAME's argument is that …``."""
    owner, verb = child(noun, "poss"), noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or owner is None or not 0 < verb.i - noun.i < 4:
        return None
    said = child(verb, "ccomp", "xcomp")
    if said is None or said.i < verb.i:
        return None
    return _owned((_after_owner(noun, owner), verb.i + 1), noun, owner, subtree(said))


def _find_drawn(noun: Token, words: CueWords) -> AttributionFrame | None:
    """``has drawn criticism from …``: what drew it is what is judged."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in words.drawing or not verb.right_edge.i - noun.i > 0:
        return None
    judges = _governed(noun, _FROM) or _governed(verb, _FROM)
    judged = find_subject(verb)
    if judges is None or judged is None:
        return None
    return _owned((verb_start(verb), noun.i + 1), noun, judges[1], subtree(judged))


def _find_owned(noun: Token, words: CueWords) -> AttributionFrame | None:
    """``her claim that …``, ``expressed concern about …``, ``criticism of … by …``."""
    content, preposition = _find_content(noun)
    if content is None:
        return None
    first, last = noun.i, noun.i + 1
    owner = child(noun, "poss")
    if owner is not None:
        first = _after_owner(noun, owner)
    elif noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        if noun.head.lemma_.lower() not in words.light or not 0 < noun.i - noun.head.i < 5:
            return None
        first = verb_start(noun.head)
        owner = find_subject(noun.head)
    else:
        by = _governed(noun, _FROM)
        owner = by[1] if by is not None else None
    if owner is None:
        return None
    if preposition is not None and preposition.i == last:
        last += 1
    return _owned((first, last), noun, owner, content)


def _owned(cue: Range, noun: Token, owner: Token, content: Range) -> AttributionFrame:
    frame = AttributionFrame(cue, noun.i, "statement", content=[content], pattern="noun")
    frame.head, frame.source = owner.i, subtree(owner)
    return frame


def _after_owner(noun: Token, owner: Token) -> int:
    """Where the adjectives between owner and noun begin: ``NAME's repeated claim``."""
    first = noun.i
    while first - 1 > owner.i and noun.doc[first - 1].dep_ in {"amod", "advmod", "compound"}:
        first -= 1
    return int(first)


def _governed(token: Token, prepositions: frozenset[str]) -> tuple[Token, Token] | None:
    """The first of these prepositions behind the token, with its object."""
    for preposition in token.children:
        if preposition.dep_ == "prep" and preposition.lower_ in prepositions and preposition.i > token.i:
            target = child(preposition, "pobj", "pcomp")
            if target is not None:
                return preposition, target
    return None


def _find_told(noun: Token) -> Range | None:
    """The clause behind ``NAME's opinion that``, where the parse hangs it on a verb before the noun."""
    doc = noun.doc
    that = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    if that is None or that.lower_ != "that" or that.dep_ != "mark" or that.head.i < that.i:
        return None
    return int(that.i), int(that.head.right_edge.i) + 1


def _find_content(noun: Token) -> tuple[Range | None, Token | None]:
    clause = child(noun, "acl")
    if clause is not None and clause.i > noun.i and any(c.lower_ in {"that", "to"} for c in clause.children):
        return subtree(clause), None
    told = _find_told(noun)
    if told is not None:
        return told, None
    found = _governed(noun, ABOUT)
    return (subtree(found[1]), found[0]) if found is not None else (None, None)
