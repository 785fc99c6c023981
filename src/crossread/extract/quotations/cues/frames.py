"""A frame: a cue with the words of its source and of what is said, as token ranges of one passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.model.mentions import Act

Range = tuple[int, int]  # token indices, half-open

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_BEFORE_VERB = frozenset({"aux", "neg", "advmod"})
# The longest climb from a verb to the one whose subject it shares, and from a word to its clause.
LONGEST_CLIMB = 8


@dataclass(slots=True)
class AttributionFrame:
    """An attribution that the grammar of a sentence gives.

    ``anchor`` is the token of the cue's head; ``source`` the whole phrase of the source and
    ``head`` the token in it that names it; ``content`` what is said, possibly empty where only
    quotation marks beside the cue can tell. ``quotes`` says that the cue may introduce direct speech;
    ``mended`` that the source was read from the words beside the cue, for want of a parse.
    """

    cue: Range
    anchor: int
    act: Act
    source: Range | None = None
    head: int | None = None
    content: list[Range] = field(default_factory=list)
    quotes: bool = False
    addressee: Range | None = None
    pattern: str = ""
    mended: bool = False


def subtree(token: Token) -> Range:
    """The token and everything under it, from its left edge to its right one."""
    return token.left_edge.i, token.right_edge.i + 1


def sentence(token: Token) -> Range:
    """The token's sentence."""
    return token.doc.bounds(token.i)


def sentence_root(token: Token) -> Token:
    """The head of the token's sentence."""
    for _ in range(len(token.doc)):
        if token.head.i == token.i:
            break
        token = token.head
    return token


def pieces(token: Token, without: Token) -> list[Range]:
    """The subtree of ``token`` in one range, or in those around the verb that interrupts it (``which, he said, …``)."""
    first, last = subtree(token)
    if last <= without.i or first > without.i:
        return [(first, last)]
    held = [t.i for t in token.subtree if t.i != without.i]
    ranges: list[Range] = []
    for index in held:
        if ranges and ranges[-1][1] == index:
            ranges[-1] = (ranges[-1][0], index + 1)
        else:
            ranges.append((index, index + 1))
    return ranges


def cover(ranges: Iterable[Range]) -> Range:
    """The smallest range that holds them all."""
    found = list(ranges)
    return min(first for first, _ in found), max(last for _, last in found)


def trim(doc: Doc, found: Range) -> Range:
    """The range without punctuation and conjunctions at its ends; empty where nothing else is left."""
    first, last = found
    while first < last and (doc[first].is_punct or doc[first].is_space or doc[first].dep_ == "cc"):
        first += 1
    while last > first and (doc[last - 1].is_punct or doc[last - 1].is_space or doc[last - 1].dep_ == "cc"):
        last -= 1
    return first, last


def child(token: Token, *relations: str) -> Token | None:
    """The first child in one of these relations, or None."""
    for found in token.children:
        if found.dep_ in relations:
            return found
    return None


def verb_start(verb: Token) -> int:
    """Where the verb's auxiliaries and adverbs begin."""
    first = verb.i
    while first > 0 and verb.doc[first - 1].dep_ in _BEFORE_VERB and verb.doc[first - 1].head.i == verb.i:
        first -= 1
    return int(first)


def past_place(doc: Doc, first: int, cue: int) -> int:
    """Where the name begins behind the place that a sentence opens with: ``From Leeds, NAME, the envoy, said``."""
    if doc[first].pos_ != "ADP" or not doc[first].is_sent_start:
        return first
    after = first + 1
    while after < cue and doc[after].pos_ == "PROPN":
        after += 1
    named = first + 1 < after and after + 2 < cue and doc[after].text == "," and doc[after + 1].pos_ == "PROPN"
    return after + 1 if named else first


def is_headless(verb: Token) -> bool:
    """Whether the parse hangs the verb of ``NAME, the leader, called it …`` on the name, as the root."""
    head = verb.head
    return (
        verb.dep_ == "acl"
        and verb.tag_ in {"VBN", "VBD"}
        and head.dep_ == "ROOT"
        and head.pos_ in {"PROPN", "NOUN"}
        and verb.doc[verb.i - 1].text == ","
    )


def find_subject(verb: Token) -> Token | None:
    """Who does what the verb says: its subject, its agent, or the one it shares with the verb it hangs on."""
    token = verb
    for _ in range(LONGEST_CLIMB):
        agent = child(token, "agent") if token.i == verb.i else None
        if agent is not None:
            return child(agent, "pobj")
        if child(token, "auxpass") is None:
            subject = _nearest_subject(token)
        else:
            subject = None if token.i == verb.i else child(token, *PASSIVE_SUBJECTS)
        if subject is not None:
            return subject
        if child(token, *PASSIVE_SUBJECTS) is not None and token.i == verb.i:
            return None
        climbed = _climb(token)
        if climbed is None or climbed.pos_ in {"NOUN", "PROPN", "PRON"}:
            return climbed
        token = climbed
    return None


def _nearest_subject(verb: Token) -> Token | None:
    """The subject; of two, as where a quotation's own noun is taken for one, that which stands nearest before.

    In ``a letter sent by the club after the vote said`` the parse takes the vote for one of two: it is when.
    """
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    before = [c for c in subjects if c.i < verb.i]
    while len(before) > 1 and _is_when(before[-1], verb):
        before.pop()
    return before[-1] if before else next(iter(subjects), None)


def _is_when(noun: Token, verb: Token) -> bool:
    """Whether the word before a noun's phrase is taken for one that opens the clause of the verb."""
    first = noun.left_edge.i
    return first > 0 and noun.doc[first - 1].dep_ == "mark" and noun.doc[first - 1].head.i == verb.i


def _find_joined(token: Token, head: Token) -> Token | None:
    """The verb that a second verb is joined to, where the parse joins it to a word inside the first one's clause.

    ``by naming the need for a wall and adding``, ``said the plan would fail, and called it``.
    """
    if token.tag_ == "VBG" and (head.pos_ in {"NOUN", "PROPN"} or head.tag_ in {"VBD", "VBN", "VBZ"}):
        for _ in range(LONGEST_CLIMB):
            head = head.head
            if head.tag_ == "VBG" and head.pos_ == "VERB":
                return head
        return None
    if head.tag_ == "VBG" and token.tag_ in {"VBD", "VBZ"} and child(head, "aux") is None:
        return _find_finite(head)
    told = head.dep_ == "ccomp" and head.head.tag_ == "VBD" and head.head.i < head.i
    future = any(c.dep_ == "aux" and c.tag_ == "MD" for c in head.children)
    if token.tag_ == "VBD" and told and future:
        return head.head
    return _find_of_tense(token, head)


def _find_finite(participle: Token) -> Token | None:
    """``noticed`` of ``NAME noticed her carrying a man and thought``: a finite verb is joined to a finite one."""
    above = participle
    for _ in range(LONGEST_CLIMB):
        above = above.head
        if above.tag_ in {"VBD", "VBZ", "VBP"}:
            return above if above.i < participle.i else None
    return None


def _find_of_tense(token: Token, head: Token) -> Token | None:
    """``says`` for the second verb in ``NAME says she met them and says it went well``: the first of its tense."""
    tenses = {"VBD": "VBZ", "VBZ": "VBD"}
    if tenses.get(token.tag_) != head.tag_ or head.dep_ != "ccomp" or child(head, "aux") is not None:
        return None
    return head.head if head.head.tag_ == token.tag_ and head.head.i < head.i else None


def _climb(token: Token) -> Token | None:
    head = token.head
    if head.i == token.i:
        return None
    if token.dep_ == "conj":
        misplaced = _find_joined(token, head)
        if misplaced is not None:
            return misplaced
    if token.dep_ in {"acl", "relcl"}:
        return head if token.tag_ == "VBG" or token.dep_ == "relcl" or is_headless(token) else None
    if token.dep_ in {"conj", "xcomp", "advcl", "pcomp", "dep"} and head.pos_ in {"VERB", "AUX", "ADP", "SCONJ"}:
        if token.dep_ == "xcomp":
            patient = child(head, "dobj")
            return patient if patient is not None and patient.i < token.i else head
        return head
    return head if token.dep_ in {"prep", "acomp", "dobj", "attr", "ccomp"} and head.pos_ in {"VERB", "AUX"} else None
