"""Reduces verbs, nouns and states to the lemma of their class of synonyms (``lexicon/en/actions.toml``)."""

from __future__ import annotations

from functools import cache

from crossread.extract.docs import DocToken as Token
from crossread.text.lexicon import load_lexicon, load_words

_PHRASE_REACH = 8


@cache
def _classes(table: str) -> dict[str, str]:
    """Word to class for one table of the lexicon; a word listed twice keeps its first class."""
    found: dict[str, str] = {}
    for name, words in load_lexicon("actions")[table].items():
        for word in words:
            found.setdefault(word, name)
    return found


@cache
def _stems(word: str) -> tuple[str, ...]:
    """Possible lemmas of a word that the tagger left as it stands, as it does in headlines."""
    irregular = load_lexicon("actions")["irregular"].get(word)
    if irregular:
        return (irregular, word)
    stems = [word]
    for ending, put in (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("d", ""),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            stems.append(stem + put)
            if not put and len(stem) > 2 and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return tuple(stems)


@cache
def _verb_class(lemma: str, table: str) -> str | None:
    classes = _classes(table)
    return next((classes[stem] for stem in _stems(lemma) if stem in classes), None)


def undergone_action(token: Token) -> str | None:
    """The class of a deed that its object, or the subject of its passive, undergoes."""
    return _verb_class(token.lower_, "undergone") or _classes("undergone").get(token.lemma_.lower())


def done_action(token: Token) -> str | None:
    """The class of a deed that is counted by its subject (``die``) or measured by its object (``pay``)."""
    return _verb_class(token.lower_, "done") or _classes("done").get(token.lemma_.lower())


def deed_action(token: Token) -> str | None:
    """The class of a noun that counts deeds, one for each person (``arrests``, ``deaths``)."""
    classes = _classes("deeds")
    return classes.get(token.lower_) or classes.get(token.lemma_.lower()) or classes.get(token.lower_.removesuffix("s"))


def sign_action(token: Token) -> str | None:
    """The class that a noun beside the counted one gives away (``shooting victims``)."""
    classes = _classes("signs")
    return classes.get(token.lower_) or classes.get(token.lemma_.lower())


def state_action(token: Token) -> str | None:
    """The class of a participle or adjective that says what became of the counted (``dead``, ``hurt``)."""
    return _classes("states").get(token.lower_)


def phrase_action(verb: Token, table: str) -> str | None:
    """The class of a verb with its particle, object, complement or prepositional phrase.

    ``table`` is ``undergone`` for those that happen to their object (``take into custody``),
    ``done`` for those of their subject (``lose life``).
    """
    classes = _classes(f"{table}_phrases")
    lemma = verb.lemma_.lower()
    if lemma not in _phrase_verbs(table):
        return None
    words: list[str] = []
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _PHRASE_REACH, verb.sent.end)]:
        if token.is_punct and token.text in ".;:(,":
            break
        words.append(token.lemma_.lower())
    for first, word in enumerate(words):
        if (whole := classes.get(f"{lemma} {word}")) and words[0] not in _OPENING - {word}:
            return whole
        for later in words[first + 1 : first + _PHRASE_REACH]:
            if whole := classes.get(f"{lemma} {word} {later}"):
                return whole
        if first and word in _OPENING:
            break  # "taken to a hospital with life-threatening injuries" takes no life
    return None


_OPENING = load_words("figure_reading", "actions.opening")


@cache
def _phrase_verbs(table: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _classes(f"{table}_phrases"))


def state_phrase(first: Token) -> str | None:
    """The class of a state in two words that begins at the token (``on board``, ``in custody``)."""
    if first.lower_ not in _STATE_OPENERS or first.i + 1 >= len(first.doc):
        return None
    return _classes("state_phrases").get(f"{first.lower_} {first.nbor(1).lower_}")


_STATE_OPENERS = load_words("figure_reading", "actions.state_openers")


def is_light(verb: Token) -> bool:
    """Whether the verb carries no deed of its own (``be``, ``have``, ``suffer``)."""
    return verb.lemma_.lower() in load_words("counting", "light_verbs")


def is_cue(verb: Token) -> bool:
    """Whether the verb hands on somebody's word (``say``)."""
    return verb.lemma_.lower() in load_words("counting", "cue_verbs")


def is_negated(verb: Token) -> bool:
    """Whether ``not`` or ``never`` stands with the verb, or ``no`` with its object."""
    return any(
        child.dep_ == "neg" or (child.dep_ in {"dobj", "attr"} and any(word.lower_ == "no" for word in child.lefts))
        for child in verb.children
    )


def is_attempted(deed: Token) -> bool:
    """``the attempted murders of``, ``trying to kill``: it did not happen, or nobody says that it did."""
    doc, at = deed.doc, deed.i - 1
    if at >= 0 and doc[at].lower_ in load_words("counting", "attempted"):
        return True
    return at >= 1 and doc[at].lower_ == "to" and doc[at - 1].lemma_.lower() in load_words("counting", "attempting")
