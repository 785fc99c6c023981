"""An hour in a sentence that tells of the main event, whatever verb it stands by.

``Just before 1:30 a.m., police say, a man kicked in the door before opening fire``: no rule for verbs has the hour, but
the sentence tells of the shooting and has no other hour.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.calendar.clock import clock_of
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.times.tellings import Telling, kind_of_noun, kind_of_token
from crossread.text.lexicon import load_lexicon, load_words


def find_scene(reading: Reading, sentence: Sentence, time: Span, main: str | None) -> Telling | None:
    """The main event as what the hour is of; None in quoted words and where help, an outcome or a plan is told."""
    if main is None or any(quoted.contains(time) for quoted in reading.quoted) or _has_two(reading, sentence):
        return None
    tokens = sentence.tokens
    lemmas = {token.lemma.lower() for token in tokens if token.tag == "VERB"}
    ahead = not load_words("hours", "scenes.ahead").isdisjoint(token.lower for token in tokens)
    if ahead or lemmas & _others() or any(_is_elsewhere(tokens, at) for at in range(len(tokens))):
        return None
    if any(_is_help(tokens, token) for token in tokens):
        return None
    cue = next((token for at, token in enumerate(tokens) if kind_of_token(tokens, at) == main), None)
    return Telling("event", main, cue) if cue is not None else None


def _is_elsewhere(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells of another event: ``another shooting``, ``earlier``, and not ``five other people``."""
    if tokens[at].lower not in load_words("hours", "roles.elsewhere"):
        return False
    of_anything = tokens[at].lower in load_words("hours", "scenes.of_anything")
    behind = tokens[at + 1 : at + 2]
    return not of_anything or bool(behind and kind_of_noun(behind[0]))


def _is_help(tokens: Sequence[Token], token: Token) -> bool:
    """Whether those who come to an event do what is told, and do not only say it: ``crews put out the fire``."""
    verb = tokens[token.head]
    if token.relation not in ("nsubj", "nsubjpass") or verb.relation not in ("ROOT", "conj", "ccomp"):
        return False
    helping = any(token.lower in words for words in load_lexicon("hours")["services"].values())
    return helping and verb.lemma.lower() not in load_words("times", "speech")


def _has_two(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence names two hours."""
    inside = [time for time in reading.times if time.type == "TIME" and sentence.span.contains(time.span)]
    return sum(":" in (clock_of(time.value) or "") for time in inside) > 1


def _others() -> frozenset[str]:
    """Verbs of what comes before or after an event, each at an hour of its own."""
    listed = [load_words("hours", f"roles.{name}") for name in sorted(load_words("hours", "scenes.roles"))]
    return load_words("hours", "scenes.others").union(*listed)
