"""Which words of a sentence are denied: "did not ask", "no sign of braking", "denied that he had a job"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.retold.keys import KeyedSentence, read_keyed
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words behind a denial among which one may leave a rest: "not all", "no more than".
NARROW = 2
# Words behind one among which a comparison makes a bound of it.
COMPARED = 8
# Small words between a denial and its verb at most.
CLIMB = 3

# What completes a verb that says little by itself, and what hangs on a verb that says that it was not done.
_COMPLEMENTS = frozenset(["attr", "acomp", "dobj", "xcomp", "oprd", "prep"])
_REFUSED = frozenset(["xcomp", "ccomp", "pcomp"])
_INSIDE = frozenset(["pobj", "pcomp", "acl", "ccomp"])
_CONTENT = frozenset(["VERB", "NOUN", "ADJ", "ADV"])


@dataclass(frozen=True, slots=True)
class SignedWord:
    """A word that tells something, the token ``at`` of its sentence, and whether it is denied."""

    place: KeyedSentence
    at: int
    denied: bool

    @property
    def span(self) -> Span:
        """The word."""
        return self.place.sentence.cut(self.place.tokens[self.at], self.place.tokens[self.at])


def read_signed(reading: Reading) -> Iterator[SignedWord]:
    """Every verb, noun and adjective of a reading that is plainly so or not so, those of names and numbers left out."""
    for sentence in read_keyed(reading):
        denials = _count_denials(sentence.tokens)
        open_ones = _find_open(sentence.tokens)
        for at in range(len(sentence.tokens)):
            if at not in open_ones and _tells(sentence, at):
                yield SignedWord(sentence, at, denials[at] % 2 == 1)


def _tells(sentence: KeyedSentence, at: int) -> bool:
    """Whether a token is a verb, noun or adjective that tells something, of no name and no number."""
    token = sentence.tokens[at]
    telling = token.tag in _CONTENT and token.lemma.lower() not in load_words("checking", "denials.light")
    plain = bool(sentence.keys[at]) and not any(key.startswith("#") for key in sentence.keys[at])
    return telling and plain and at not in sentence.of_names


def _count_denials(tokens: Sequence[Token]) -> Counter[int]:
    """How many times each token is denied, by its index."""
    return Counter(at for number in range(len(tokens)) for at in dict.fromkeys(_targets(tokens, number)))


def _targets(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """What a denying word denies: its verb, its noun, or what its verb says was not done."""
    token = tokens[at]
    if token.lower in load_words("checking", "retold.negators"):
        yield from _denied_by(tokens, at)
    elif token.lemma.lower() in load_words("checking", "retold.refusals"):
        for child in _children(tokens, at):
            clause = tokens[child].relation in _REFUSED and not _is_parted(tokens, at, child)
            if clause or (tokens[child].relation == "dobj" and tokens[child].lemma.lower() in _signs()):
                yield from _fill(tokens, child)


def _is_narrow(tokens: Sequence[Token], at: int) -> bool:
    near = {token.lower for token in tokens[at + 1 : at + 1 + NARROW] if token.relation not in ("nsubj", "nsubjpass")}
    if any(token.lower == "than" for token in tokens[at + 1 : at + 1 + COMPARED]):
        return True  # "no worker gets less than": a bound
    return bool(near & (load_words("checking", "denials.narrowing") | load_words("checking", "retold.bounding")))


def _denied_by(tokens: Sequence[Token], at: int) -> Iterator[int]:
    token = tokens[at]
    if token.relation == "prep":
        yield from (child for child in _children(tokens, at) if tokens[child].relation in _INSIDE)
    elif token.relation == "det":
        yield from _fill(tokens, token.head)
        holder = tokens[token.head].head
        taken = tokens[token.head].relation in ("nsubj", "nsubjpass", "dobj") and not _is_light(tokens[holder])
        if taken and not any(one.text == "," for one in tokens[min(at, holder) : max(at, holder)]):
            yield holder
        elif tokens[token.head].relation == "nsubj" and _is_light(tokens[holder]):
            yield from _complete(tokens, holder)
    else:
        head = token.head
        for _ in range(CLIMB):  # "not once in 40 years", "didn’t derail"
            small = tokens[head].tag in ("ADV", "ADP", "PART", "SCONJ") or tokens[head].relation in ("aux", "auxpass")
            head = tokens[head].head if small else head
        if not _is_parted(tokens, at, head):
            yield from _fill(tokens, head)


def _is_parted(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether a mark that ends a clause stands between the two."""
    between = tokens[min(one, other) : max(one, other)]
    return any(token.text in (";", ":", "—", "–") for token in between)


def _signs() -> frozenset[str]:
    return load_words("checking", "retold.signs")


def _fill(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The word itself, or what completes one that says little: "had a job", "no sign of braking"."""
    yield at
    if _is_light(tokens[at]) or tokens[at].lemma.lower() in _signs():
        yield from _complete(tokens, at)


def _complete(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """What completes a word that says little: "was in custody", "a sign of braking"."""
    for child in _children(tokens, at):
        if tokens[child].relation == "prep":
            yield from (inner for inner in _children(tokens, child) if tokens[inner].relation in _INSIDE)
        elif tokens[child].relation in _COMPLEMENTS or tokens[child].relation in _INSIDE:
            yield child


def _is_light(token: Token) -> bool:
    return token.tag == "AUX" or token.lemma.lower() in load_words("checking", "denials.light")


def _children(tokens: Sequence[Token], at: int) -> list[int]:
    return [number for number, token in enumerate(tokens) if token.head == at and number != at]


def _find_open(tokens: Sequence[Token]) -> frozenset[int]:
    """Words of clauses that leave open whether it is so, or for how long, or for how many: "if", "since", "not all"."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if token.lower in load_words("checking", "retold.opens"):
            found.add(token.head)
            found.update(_children(tokens, token.head))
            if tokens[token.head].relation == "advcl":  # "if he had one, he would not use it"
                found.add(tokens[token.head].head)
        if token.lower in load_words("checking", "retold.negators") and _is_narrow(tokens, at):
            found.update(_denied_by(tokens, at))
    return frozenset(found)
