"""The verb that a verb of saying leans on: ``continued to insist``, ``issued a statement saying``."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import child, find_subject, sentence_root
from crossread.extract.quotations.cues.words import CueWords

# Words between the leading verb and the one that tells, at most: a longer way is a sentence of its own.
_LONGEST_LEAD = 14


@dataclass(frozen=True, slots=True)
class Lead:
    """The leading verb, with which the cue begins; ``speaks`` says that its subject is who tells."""

    verb: Token
    speaks: bool


def find_lead(verb: Token, words: CueWords) -> Lead | None:
    """What leads into this verb, or None where it stands by itself."""
    issuing = _find_issuing(verb, words) or _find_manner(verb, words)
    leading = issuing or _find_governing(verb, words)
    if leading is None or not 0 < verb.i - leading.i <= _LONGEST_LEAD:
        return None
    return Lead(leading, speaks=issuing is not None or verb.head.pos_ == "ADJ" or verb.tag_ == "VBG")


def find_telling(verb: Token, words: CueWords) -> Token | None:
    """Who tells where other words stand between: ``NAME had this to say``, ``explained why rivals won by saying``."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_ == "have":
        pointed = child(head, "dobj")
        return find_subject(head) if pointed is not None and pointed.lower_ == "this" else None
    return _find_explaining(verb, words) if verb.dep_ == "pcomp" and head.lower_ == "by" else None


def _find_explaining(verb: Token, words: CueWords) -> Token | None:
    """Who explains by saying, where the parse hangs the words on a clause inside what is explained."""
    root, near = sentence_root(verb), verb.head.head
    if near.lemma_.lower() in words.leading or near.i == root.i or root.i > verb.i:
        return None
    return child(root, "nsubj") if root.lemma_.lower() in words.verbs else None


def _find_governing(verb: Token, words: CueWords) -> Token | None:
    """``continued to insist``, ``is struggling to explain``, ``was unable to say``.

    Not ``urged voters to back``, ``vowed to fight``: there the leading verb tells what is wanted.
    """
    head = verb.head
    if verb.dep_ != "xcomp" or not 0 < verb.i - head.i < 4 or head.pos_ not in {"VERB", "ADJ", "AUX"}:
        return None
    if head.pos_ == "ADJ":
        return head.head if head.dep_ == "acomp" and 0 < head.i - head.head.i < 4 else None
    frames = words.verbs.get(head.lemma_.lower(), {})
    if child(head, "dobj") is not None and "request" in frames:
        return None
    return None if "infinitive" in frames and verb.lemma_.lower() not in words.plain else head


def _find_issuing(verb: Token, words: CueWords) -> Token | None:
    """``issued a statement saying``, ``sent an email on Monday telling``, ``ran an advertisement that attacked``."""
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        text = child(verb.head, "dobj")
        if text is None or not _is_text(text, words) or not text.i < verb.i or _is_anothers(text):
            return None
        return _issues(verb.head, verb, words)
    telling = verb.dep_ == "acl" and verb.tag_ == "VBG"
    if verb.dep_ == "relcl":
        subject = child(verb, "nsubj")
        telling = subject is not None and subject.lower_ in {"that", "which"} and subject.i == subject.left_edge.i
    if not telling or not _is_text(verb.head, words) or verb.head.dep_ != "dobj" or _is_anothers(verb.head):
        return None
    return _issues(verb.head.head, verb, words)


def _issues(issuing: Token, verb: Token, words: CueWords) -> Token | None:
    """The verb before a text, where it puts the text out; a comma between makes two tellings of it."""
    if issuing.lemma_.lower() not in words.issuing:
        return None
    return None if any(token.text == "," for token in verb.doc[issuing.i : verb.i]) else issuing


def _is_anothers(text: Token) -> bool:
    """Whether the words say whose text it is: ``released a statement from her lawyer saying``."""
    return any(c.dep_ == "prep" and c.lower_ in {"from", "by"} and c.i > text.i for c in text.children)


def _is_text(noun: Token, words: CueWords) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in words.documents or lemma in words.channels


def _find_manner(verb: Token, words: CueWords) -> Token | None:
    """``responded by saying``, ``opened by thanking``, ``used an insult to describe``."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.lower_ == "by" and head.head.lemma_.lower() in words.leading:
        return head.head
    using = head.head if verb.tag_ == "VB" and head.dep_ == "dobj" else head
    return using if using.lemma_.lower() == "use" and child(using, "dobj") is not None else None
