"""Whose text a statement, a letter or a post is."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import child, find_subject, sentence, sentence_root
from crossread.extract.quotations.cues.words import CueWords, load_cue_words
from crossread.extract.quotations.speaking.antecedents import find_antecedent, find_bearer
from crossread.extract.quotations.speaking.bodies import find_meant_body
from crossread.extract.quotations.speaking.cast import Cast, Known
from crossread.extract.quotations.speaking.naming import PRONOUNS, find_named
from crossread.model.mentions import Speaker
from crossread.text.lexicon import load_words

# Words from a text up to the verb that puts it out, at most.
_LONGEST_WAY = 6
_NEW = load_words("quotation_reading", "authors.new")
_PLACES = load_words("quotation_reading", "authors.places")
_WRITTEN = load_words("quotation_reading", "authors.written")


def find_issuer(cast: Cast, index: int, passage: Passage, head: Token, words: CueWords) -> Known | None:
    """Whose statement or letter it is: a possessive, a name after from, by or of, or who puts it out."""
    owner = find_owner(head) or _find_writer(head)
    if owner is None:
        return None
    if owner.lower_ in PRONOUNS:
        return find_antecedent(cast, index, owner.idx, PRONOUNS[owner.lower_])
    if owner.lower_ == "its":
        subject = child(sentence_root(owner), "nsubj", "nsubjpass")  # "The center has grown, according to its website"
        return None if subject is None or subject.i > owner.i else _find_one(cast, index, passage, subject, words)
    return _find_one(cast, index, passage, owner, words)


def _find_one(cast: Cast, index: int, passage: Passage, owner: Token, words: CueWords) -> Known | None:
    """Whom the noun names, or means by its kind or title."""
    named = find_named(cast, index, passage, owner, (owner.left_edge.i, owner.right_edge.i + 1))
    return named or find_meant_body(cast, index, owner, words) or find_bearer(cast, index, owner, words.roles)


def find_author(cast: Cast, index: int, passage: Passage, text: Token) -> Known | None:
    """The person by whom a text is: ``Saturday's article, by the Courier's columnist NAME, called it``."""
    by = next((token for token in text.children if token.i > text.i and token.lower_ == "by"), None)
    writer = child(by, "pobj") if by is not None else None
    if writer is None:
        return None
    known = find_named(cast, index, passage, writer, (writer.left_edge.i, writer.i + 1))
    return known if known is not None and known.person else None


def note_texts(cast: Cast, index: int, passage: Passage, words: CueWords) -> None:
    """Remember whose letter or post the passage tells of, though it does not quote it: ``in an open letter``."""
    for token in passage.doc:
        if token.lemma_.lower() not in words.personal or token.tag_ != "NN" or child(token, "det", "poss") is None:
            continue
        new = any(c.lower_ in _NEW for c in token.children)
        issuer = find_issuer(cast, index, passage, token, words) if new else None
        if issuer is not None and issuer.person:
            cast.note_author(index, token.lemma_.lower(), Speaker(issuer.name, None, True, inferred=True))


def find_owner(text: Token) -> Token | None:
    """Whose the words say that a text is: ``her letter``, ``a statement from the port``, ``a post written by NAME``."""
    owner = child(text, "poss") or _find_page_owner(text)
    if owner is not None and owner.ent_type_ != "DATE":  # "Saturday's letter"
        return owner
    for follower in text.children:
        if follower.i > text.i and follower.lower_ in {"from", "by", "of"}:
            return child(follower, "pobj")
        written = follower.lemma_.lower() in _WRITTEN or (follower.lower_ == "released" and text.lower_ == "statement")
        agent = child(follower, "agent") if follower.dep_ == "acl" and written else None
        if agent is not None:
            return child(agent, "pobj")
    return None


def _find_page_owner(text: Token) -> Token | None:
    """``the group`` in ``a post on the group's Facebook page``."""
    for preposition in text.children:
        page = child(preposition, "pobj") if preposition.lower_ in {"on", "in", "to"} else None
        if page is not None and page.lemma_.lower() in _PLACES:
            return child(page, "poss")
    return None


def _find_writer(text: Token) -> Token | None:
    """Who wrote the text that a verb has for its object: ``NAME wrote a letter, saying …``, ``in a post that …``."""
    verb = text.head
    if text.dep_ not in {"pobj", "dobj"}:
        return None
    for _ in range(_LONGEST_WAY):  # "posted a photo of a message"
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    inside = text.dep_ == "pobj" and text.head.lower_ in {"in", "on", "via"} and text.head.head.i == verb.i
    words, lemma = load_cue_words(), verb.lemma_.lower()
    writes = inside or lemma in words.issuing or lemma in words.verbs
    return find_subject(verb) if verb.pos_ == "VERB" and writes else None


def find_text_before(head: Token, words: CueWords) -> Token | None:
    """The letter, post or report that is the subject of the sentence before, in the same paragraph.

    Of ``its`` that of its own sentence: ``the letter was mocked for its claim that …``.
    """
    first = sentence(head)[0]
    own = child(sentence_root(head), "nsubj", "nsubjpass") if head.lower_ == "its" else None
    if own is not None and own.i < head.i and own.lemma_.lower() in words.documents:
        return own
    if first == 0:
        return None
    subject = child(sentence_root(head.doc[first - 1]), "nsubj", "nsubjpass")
    if subject is not None and subject.lemma_.lower() in words.documents:
        return subject
    before = head.doc[sentence(head.doc[first - 1])[0] : first]
    texts = (t for t in reversed(before) if t.dep_ in {"dobj", "pobj"} and t.lemma_.lower() in words.personal)
    return next(texts, None)
