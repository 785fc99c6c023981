"""Who answers: ``Lund asked Ann Example, “Is it so?” “Yes,” she replied`` means the one who was asked."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import child, sentence
from crossread.extract.quotations.speaking.antecedents import find_antecedent
from crossread.extract.quotations.speaking.cast import Cast, Known
from crossread.extract.quotations.speaking.naming import PRONOUNS, find_named
from crossread.meaning.names.given import Gender
from crossread.text.lexicon import load_words

_ANSWERS = load_words("quotation_reading", "answering.answers")
_ASKS = load_words("quotation_reading", "answering.asks")
# So many sentences before the answer at most the question stands.
_REACH = 2


def find_answering(cast: Cast, index: int, passage: Passage, head: Token, gender: Gender) -> Known | None:
    """Whom the pronoun of ``she replied`` means: who was asked or told right before, else who was named before that.

    Nobody answers a question of their own: the one who asked is not meant.
    """
    if head.head.lemma_.lower() not in _ANSWERS or head.dep_ != "nsubj":
        return None
    asked = _find_question(head)
    if asked is None:
        return None
    hearer = child(asked, "dobj", "dative", "iobj")
    if hearer is not None and hearer.i > asked.i:
        known = find_named(cast, index, passage, hearer, (hearer.left_edge.i, hearer.i + 1))
        if known is not None and known.person and cast.gender(known) in (gender, None):
            return known
    asker = child(asked, "nsubj")
    return find_antecedent(cast, index, asker.left_edge.idx, gender) if asker is not None else None


def _find_question(head: Token) -> Token | None:
    """The last verb of asking or telling before the answer, in its own sentence or one of those right before."""
    first, _ = sentence(head)
    for _ in range(_REACH):
        if first == 0:
            break
        first, _ = sentence(head.doc[first - 1])
    verbs = (token for token in reversed(head.doc[first : head.i]) if token.pos_ == "VERB")
    return next((verb for verb in verbs if verb.lemma_.lower() in _ASKS and _is_narrated(verb)), None)


def _is_narrated(verb: Token) -> bool:
    """Whether it is not inside the question itself: ``“Is that what you told them?”``."""
    subject = child(verb, "nsubj")
    return subject is not None and (subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ in PRONOUNS)
