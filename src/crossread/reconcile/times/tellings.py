"""What a time is the time of: the event itself, its end, the call for help, the arrival of help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

TimeRole = Literal["event", "end", "call", "arrival"]

# Words to the left of a time, or to its right where it opens the sentence, among which its deed is looked for.
_REACH = 30
# Words before a verb among which its subject is looked for.
_SUBJECT = 8
_MARKS = frozenset({";", ":", "—", "–"})


class Telling(NamedTuple):
    """What a time tells of: ``role``, the ``kind`` of happening or of service, and the word that says so."""

    role: TimeRole
    kind: str
    cue: Token


def find_telling(sentence: Sentence, time: Span) -> Telling | None:
    """What the time in the sentence is the time of; None where it is of nothing that is compared.

    The nearest verb or noun for a happening to the left has it: ``the derailment in Croft at 6``, ``officers were
    called at 12:39 to the shooting``; a time that opens its sentence belongs to the first verb behind it, and one that
    stands right before such a noun to that: ``the 4:26 a.m. shooting``.
    """
    named = find_named(sentence, time)
    if named is not None:
        return None if _is_of_another(sentence, named) else named
    left = _stretch(sentence.tokens_before(time))
    found = _before(sentence, left)
    if found is None and not any(_is_verb(token) for token in left):
        found = _after(left, sentence.tokens_after(time)[:_REACH])
    return None if found is None or _is_of_another(sentence, found) else found


def find_named(sentence: Sentence, time: Span) -> Telling | None:
    """The happening that a time names with it: ``the 4:26 a.m. shooting``; None where no such noun is behind it."""
    behind, article = sentence.tokens_after(time)[:1], sentence.tokens_before(time)[-1:]
    kind = _kinds()[0].get(behind[0].lower) if behind and article and article[0].tag in ("DET", "PRON") else None
    return Telling("event", kind, behind[0]) if kind else None


def words_before(sentence: Sentence, time: Span) -> list[str]:
    """The words before a time that say how exactly it is meant, in lower case; none where it only names a happening."""
    before = () if find_named(sentence, time) is not None else sentence.tokens_before(time)
    return [token.lower for token in before]


def tells_where(sentence: Sentence, span: Span) -> bool:
    """Whether what stands before a phrase for a place is the event itself: ``shots were fired``, not ``police stood``.

    ``inside and outside the club`` says neither.
    """
    before = sentence.tokens_before(span)[-1:]
    telling = find_telling(sentence, span)
    joined = any(token.tag == "CCONJ" for token in before)
    return bool(before) and not joined and telling is not None and telling.role == "event"


def kinds_in(sentence: Sentence) -> set[str]:
    """The kinds of happening that a sentence names."""
    return {kind for at in range(len(sentence.tokens)) if (kind := kind_of_token(sentence.tokens, at))}


def kind_of_token(tokens: Sequence[Token], at: int) -> str | None:
    """The kind of happening that a noun or a verb at a place tells of."""
    if _is_verb(tokens[at]):
        return _kind_at(tokens, at) or _kinds()[1].get(tokens[at].lemma.lower())
    return _kind_at(tokens, at)


def _stretch(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words before a time that may be of its clause."""
    start = max((at + 1 for at, token in enumerate(tokens) if token.text in _MARKS), default=0)
    return tokens[max(start, len(tokens) - _REACH) :]


def _is_verb(token: Token) -> bool:
    return token.tag == "VERB" and token.relation != "amod" and token.lower not in load_words("sites", "street_types")


def _before(sentence: Sentence, tokens: Sequence[Token]) -> Telling | None:
    """The nearest verb, with the nearest noun for a happening between it and the time."""
    at = next((at for at in reversed(range(len(tokens))) if _is_verb(tokens[at])), -1)
    noun = next((at for at in reversed(range(at + 1, len(tokens))) if _kind_at(tokens, at)), None)
    if at < 0:
        return _of_noun(tokens, noun) if noun is not None else None
    at = _raise(tokens, at)
    if noun is None:
        return _of_verb(tokens[at], tokens[:at], tokens[at + 1 :]) or _of_partner(sentence, tokens, at)
    return _of_both(tokens, at, noun) or _of_partner(sentence, tokens, at)


def _of_both(tokens: Sequence[Token], at: int, noun: int) -> Telling | None:
    """What a verb and a noun for a happening behind it tell: the noun has the time where the verb only leads to it."""
    verb, behind, introducer = tokens[at], tokens[at + 1 :], _introducer(tokens, noun)
    if introducer in load_words("hours", "roles.introduces"):
        apart = introducer == "in" and verb.lemma.lower() in load_words("hours", "roles.own_hour")
        return None if apart else _of_noun(tokens, noun)
    told = _of_verb(verb, tokens[:at], behind)
    if told is not None or _receives_call(verb, behind):
        return told
    leads = _senses(verb) or noun == at + 1 or introducer == "of"
    return _of_noun(tokens, noun) if leads else None


def _raise(tokens: Sequence[Token], at: int) -> int:
    """The verb whose time it is: what somebody *had* done by then is not it (``a crowd that had gathered``)."""
    had = any(token.lower == "had" for token in tokens[max(0, at - 2) : at])
    if not (had and tokens[at].relation == "relcl"):
        return at
    return next((other for other in reversed(range(at)) if _is_verb(tokens[other])), at)


def _introducer(tokens: Sequence[Token], noun: int) -> str:
    """The word before a noun phrase: ``after`` the early morning crash."""
    at = noun - 1
    while at >= 0 and tokens[at].tag in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART") and noun - at < 5:
        at -= 1
    return tokens[at].lower if at >= 0 else ""


def _senses(verb: Token) -> bool:
    return verb.lemma.lower() in load_words("hours", "roles.sensed")


def _of_noun(tokens: Sequence[Token], at: int) -> Telling:
    return Telling("event", _kind_at(tokens, at) or "any", tokens[at])


def _of_partner(sentence: Sentence, tokens: Sequence[Token], at: int) -> Telling | None:
    """What the verb that this one is joined to tells of: ``who shot or wounded``."""
    verb = tokens[at]
    if verb.relation != "conj" or not 0 <= verb.head < len(sentence.tokens):
        return None
    partner = sentence.tokens[verb.head]
    kind = _kinds()[1].get(partner.lemma.lower()) if partner.start < verb.start else None
    return Telling("event", kind, partner) if kind else None


def _after(left: Sequence[Token], tokens: Sequence[Token]) -> Telling | None:
    for at, token in enumerate(tokens):
        if token.text in _MARKS:
            return None
        if _is_verb(token):
            return _of_verb(token, (*left, *tokens[:at]), tokens[at + 1 :])
    return None


def _of_verb(verb: Token, before: Sequence[Token], behind: Sequence[Token]) -> Telling | None:
    lemma = verb.lemma.lower()
    if lemma in load_words("hours", "roles.called") or _receives_call(verb, behind):
        return _of_help("call", verb, before)
    if lemma in load_words("hours", "roles.came"):
        return _of_help("arrival", verb, before)
    subject = _subject(before)
    if lemma in load_words("hours", "roles.ended"):
        return Telling("end", subject, verb) if subject else None
    sensed = _senses(verb) and bool(before) and before[-1].lemma.lower() == "be"
    if subject is not None and (sensed or lemma in load_words("hours", "roles.took_place")):
        return Telling("event", subject, verb)
    if lemma in load_words("hours", "roles.happened") and _is_pronoun(before):
        return Telling("event", "any", verb)
    kind = "crash" if _goes_down(lemma, behind) else _kinds()[1].get(lemma)
    return Telling("event", kind, verb) if kind else None


def _goes_down(lemma: str, behind: Sequence[Token]) -> bool:
    """``the plane went down``, ``the tram came off the tracks``."""
    near = [token.lower for token in behind[:3]]
    down = lemma in load_words("hours", "roles.down") and near[:1] == ["down"]
    off = lemma in load_words("hours", "roles.leaving") and bool(set(near) & load_words("hours", "roles.rails"))
    return down or off


def _subject(before: Sequence[Token]) -> str | None:
    """The kind of happening that the nearest such noun before a verb is of."""
    near = before[-_SUBJECT:]
    return next((kind for at in reversed(range(len(near))) if (kind := _kind_at(near, at))), None)


def _is_pronoun(before: Sequence[Token]) -> bool:
    return bool(before) and before[-1].lower in load_words("hours", "roles.pronouns")


def _receives_call(verb: Token, behind: Sequence[Token]) -> bool:
    near = {token.lower for token in behind[:4]}
    return verb.lemma.lower() in load_words("hours", "roles.received") and bool(
        near & load_words("hours", "roles.calls")
    )


def _of_help(role: TimeRole, verb: Token, before: Sequence[Token]) -> Telling | None:
    """A call or an arrival with the service that is its subject; None where it is somebody else's."""
    for token in reversed(before[-_SUBJECT:]):
        for service, words in load_lexicon("hours")["services"].items():
            if token.lower in words:
                return Telling(role, service, verb)
    return None


def _is_of_another(sentence: Sentence, found: Telling) -> bool:
    """Whether the words before the cue say that it is another event: ``a second blast``."""
    before = sentence.tokens_between(sentence.span.start, found.cue.start)[-5:]
    return any(token.lower in load_words("hours", "roles.elsewhere") for token in before)


def _kind_at(tokens: Sequence[Token], at: int) -> str | None:
    """The kind that the noun at a place names; what is opened or returned is no blaze."""
    shots = at > 0 and tokens[at - 1].lemma.lower() in load_words("hours", "roles.opened")
    fired = shots and tokens[at].lower in load_words("hours", "roles.fire")
    return _kinds()[1].get(tokens[at].lower) if fired else kind_of_noun(tokens[at])


def kind_of_noun(token: Token) -> str | None:
    """The kind of happening that a noun names."""
    return _kinds()[0].get(token.lower) if token.tag in ("NOUN", "PROPN") else None


@cache
def _kinds() -> tuple[dict[str, str], dict[str, str]]:
    """Nouns and verbs for happenings, each with its kind."""
    table = load_lexicon("hours")["kinds"]
    nouns = {noun: kind for kind, words in table.items() for noun in words["nouns"]}
    return nouns, {verb: kind for kind, words in table.items() for verb in words["verbs"]}
