"""Notes who is spoken of between statements, so that a later pronoun reaches them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import child, sentence
from crossread.extract.quotations.cues.words import CueWords
from crossread.extract.quotations.speaking.antecedents import find_antecedent, find_bearer
from crossread.extract.quotations.speaking.called import find_meant
from crossread.extract.quotations.speaking.cast import Cast, weigh
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.meaning.names.given import Gender
from crossread.text.lexicon import load_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}
_OWNERS: dict[str, Gender] = {"his": "male", "her": "female"}
_PICKING = load_words("quotation_reading", "noting.picking")
_DEFINITE = load_words("quotation_reading", "noting.definite")


def can_speak(noun: Token, words: CueWords) -> bool:
    """Whether the noun means people, a body or a text, which may be said to speak."""
    lemma, humans = noun.lemma_.lower(), load_humans()
    return lemma in humans.genders or noun.lower_ in humans.groups or lemma in words.bodies or lemma in words.documents


def find_subjects(passage: Passage, runs: Sequence[QuotedRun]) -> list[Token]:
    """Pronouns and nouns for one person that are subjects, outside quotation marks, in order."""
    humans = load_humans().genders
    starts = [run.start for run in runs]
    found: list[Token] = []
    for token in passage.doc:
        if token.dep_ not in _SUBJECTS:
            continue
        if token.lower_ in _PRONOUNS or (token.tag_ == "NN" and token.lemma_.lower() in humans) or find_one_of(token):
            held = bisect_right(starts, token.idx) - 1
            if held < 0 or token.idx >= runs[held].end:
                found.append(token)
    return found


def find_one_of(token: Token) -> Token | None:
    """The noun for people in ``one of the waiters``, ``another of her neighbours``."""
    if token.lower_ not in _PICKING:
        return None
    of = next((c for c in token.children if c.lower_ == "of" and c.i > token.i), None)
    noun = child(of, "pobj") if of is not None else None
    return noun if noun is not None and noun.tag_ == "NNS" and noun.lemma_.lower() in load_humans().genders else None


def find_kin_owner(noun: Token) -> Token | None:
    """The pronoun in ``her husband``, ``his father``."""
    owner = child(noun, "poss")
    return owner if owner is not None and owner.lower_ in _OWNERS else None


def find_told_gender(noun: Token) -> Gender | None:
    """The gender that the rest of the sentence tells of an unnamed person: ``A resident says her husband …``."""
    told = {_OWNERS[t.lower_] for t in noun.doc[noun.i + 1 : sentence(noun)[1]] if t.lower_ in _OWNERS}
    return told.pop() if len(told) == 1 else None


def note_subjects(cast: Cast, index: int, passage: Passage, subjects: Sequence[Token], roles: dict[str, str]) -> None:
    """Add to the cast whom these subjects of the passage mean."""
    for token in subjects:
        if cast.stands_at(index, token.idx):
            continue
        gender = _PRONOUNS.get(token.lower_)
        if gender is None:
            if token.head.dep_ == "ROOT" or find_kin_owner(token) is not None:
                _note_noun(cast, index, passage, token, roles)
            continue
        known = find_antecedent(cast, index, token.idx, gender)
        if known is not None:
            cast.note(index, token, known.name, weigh(token), gender)


def _note_kin(cast: Cast, index: int, noun: Token, name: str) -> None:
    """Let a bare surname behind mean ``his father`` rather than him."""
    owner = find_kin_owner(noun)
    known = find_antecedent(cast, index, owner.idx, _OWNERS[owner.lower_]) if owner is not None else None
    if known is not None:
        cast.kin[known.name] = (index, name)


def _note_noun(cast: Cast, index: int, passage: Passage, noun: Token, roles: dict[str, str]) -> None:
    """``a witness``, ``his mother``, ``the governor``; ``the man`` is left alone, for it may mean anybody."""
    lemma = noun.lemma_.lower()
    gender = load_humans().genders.get(lemma) or find_told_gender(noun)
    kin = find_kin_owner(noun) is not None
    if kin or any(c.lower_ in _DEFINITE for c in noun.children):
        bearer = find_bearer(cast, index, noun, roles) if kin else find_meant(cast, index, noun, roles)
        if bearer is not None:
            cast.note(index, noun, bearer.name, weigh(noun), cast.gender(bearer))
        if bearer is not None or not kin:
            return
    named = any(noun.idx < k.start < noun.head.idx for k in cast.names[index])
    if child(noun, "appos") is None and not named:
        first = noun.left_edge.i if sentence(noun)[0] <= noun.left_edge.i else noun.i
        last = find_one_of(noun) or noun
        name = passage.tokens(first + (noun.doc[first].lower_ in {"a", "an"}), last.i + 1).text
        if kin:
            _note_kin(cast, index, noun, passage.tokens(noun.left_edge.i, noun.i + 1).text)
        cast.note(index, noun, name, weigh(noun), gender)
