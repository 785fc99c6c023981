"""The tokens of a passage as plain lists, read from spaCy once, and the word lists of this folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from crossread.extract.passages import Passage
from crossread.meaning.names.given import Gender, given_names
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# From this share of capitalised words on, capitals tell nothing about names.
HEADLINE_SHARE = 0.62
# Parts of speech that headlines write large.
TELLING = frozenset({"VERB", "NOUN", "ADJ"})
SENTENCE_CLOSES = frozenset('.”"')
# From this share of small words that tell something on, a passage is no headline.
TOLD_SHARE = 0.2
# Marks of list items that pages glue to the first word.
BULLETS = "•·▪●■►"
# A parser starts sentences within names: what it starts counts only behind one of these.
SENTENCE_ENDS = frozenset(".!?:;…\"'”’“‘)]—–-|•*\n")
ORGANISATION_TABLES = (
    "heads",
    "continued",
    "complements",
    "places",
    "event_starts",
    "event_ends",
    "ordinary",
    "calendar",
    "things",
    "undertakings",
    "naming",
    "starts",
    "vessels",
)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A passage's tokens. ``key`` is the token in lower case without full stops; ``glued``: no space follows.

    ``bullets`` gives the width of a mark glued to a token, which ``text`` leaves out.
    """

    passage: Passage
    text: list[str]
    key: list[str]
    tag: list[str]
    pos: list[str]
    label: list[str]
    glued: list[bool]
    first_in_sentence: list[bool]
    headline: bool
    bullets: dict[int, int]
    _keys: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.text)

    def keys_of(self, first: int, last: int) -> tuple[str, ...]:
        """The keys of tokens ``first`` to ``last`` without hyphens and quotation marks, put together once."""
        found = self._keys.get((first, last))
        if found is None:
            found = tuple(key for key in self.key[first:last] if key[0].isalnum())
            self._keys[first, last] = found
        return found

    def span(self, first: int, last: int) -> Span:
        """Tokens ``first`` to ``last``, without a bullet that is glued to the first of them."""
        doc = self.passage.doc
        return self.passage.chars(doc.starts[first] + self.bullets.get(first, 0), doc.ends[last - 1])

    def join(self, first: int, last: int) -> str:
        """The characters of tokens ``first`` to ``last``."""
        return self.span(first, last).text


def read_words(passage: Passage) -> Words:
    """The passage's tokens; one walk over the parse."""
    text: list[str] = []
    tag: list[str] = []
    pos: list[str] = []
    label: list[str] = []
    glued: list[bool] = []
    first: list[bool] = []
    bullets: dict[int, int] = {}
    for token in passage.doc:
        starts = not text or (bool(token.is_sent_start) and _ends_sentence(text[-1], glued[-1]))
        first.append(starts)
        word = token.text
        if word[0] in BULLETS and len(word) > 1:
            bullets[len(text)] = len(word) - len(word.lstrip(BULLETS))
            word = word.lstrip(BULLETS) or token.text
        text.append(word)
        tag.append(token.tag_)
        pos.append(token.pos_)
        label.append(token.ent_type_)
        glued.append(not token.whitespace_)
    key = [word.lower().rstrip(".") if len(word) > 1 else word.lower() for word in text]
    return Words(passage, text, key, tag, pos, label, glued, first, _is_headline(text, pos, passage), bullets)


def _ends_sentence(before: str, glued: bool) -> bool:
    return before[-1] in SENTENCE_ENDS and not (glued and before in "-–")


def _is_headline(text: list[str], pos: list[str], passage: Passage) -> bool:
    """Whether the words are capitalised for show: most of the longer ones, the first left out."""
    short = len(text) < 12
    if text[-2:] and text[-1] == ":" and text[-2].islower() and pos[-2] == "VERB":
        return False  # "Sergeant NAME and Officer NAME reported:"
    if not text or (text[-1] == "." and not passage.shouted) or (text[-1][-1] in SENTENCE_CLOSES and not short):
        return False
    longer = [word for word in text[1:] if len(word) > 3 and word.isalpha()]
    counted = text[0][0].isdecimal() and "/" in text[0]  # "12/34", before a gallery's captions
    small = _told_in_small(text, pos) if passage.kind != "title" and not counted else 0
    if small > 1 and small >= TOLD_SHARE * len(longer):
        return False
    raised = sum(word[0].isupper() for word in longer)
    least = 3 if passage.kind == "title" or short else 5
    return len(longer) >= least and raised >= HEADLINE_SHARE * len(longer)


def _told_in_small(text: list[str], pos: list[str]) -> int:
    """How many longer words in small letters tell something: ``sworn in and assigned to the Central Patrol``."""
    return sum(
        len(word) > 3 and word.isalpha() and word.islower() and part in TELLING
        for word, part in zip(text[1:], pos[1:], strict=True)
    )


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists that telling names apart rests on, all in lower case."""

    roles: frozenset[str]
    compounded: frozenset[str]
    lowered: frozenset[str]
    fronting: frozenset[str]
    corporate: frozenset[str]
    paired: Mapping[str, frozenset[str]]
    abbreviated: frozenset[str]
    honorifics: dict[str, Gender | None]
    given: frozenset[str]
    endings: tuple[str, ...]
    kin: frozenset[str]
    ties: frozenset[str]
    loose: frozenset[str]
    modifiers: frozenset[str]
    heads: frozenset[str]
    continued: frozenset[str]
    complements: frozenset[str]
    places: frozenset[str]
    event_starts: frozenset[str]
    event_ends: frozenset[str]
    ordinary: frozenset[str]
    calendar: frozenset[str]
    things: frozenset[str]
    undertakings: frozenset[str]
    naming: frozenset[str]
    starts: frozenset[str]
    vessels: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    cues: frozenset[str]
    first_names: Mapping[str, Gender | None]
    known_places: frozenset[str]
    no_bodies: frozenset[tuple[str, ...]]

    def is_role(self, key: str) -> bool:
        """Whether the word names an office, a trade or a tie, in the singular."""
        return (
            key in self.roles
            or key in self.abbreviated
            or (len(key) > 6 and key[0].isalpha() and key.endswith(self.endings))
        )

    def is_title(self, key: str) -> bool:
        """Whether the word is a role or a courtesy title."""
        return key in self.honorifics or self.is_role(key)

    def is_plural_title(self, key: str) -> bool:
        """Whether the word is a role in the plural, as before two names: ``Senators``."""
        return key.endswith("s") and key[:-1] in self.roles and key not in self.first_names


@cache
def load_lists() -> Lists:
    """The lists of ``lexicon/{titles,organisations,names,first_names,known_places}.toml``."""
    titles = load_lexicon("titles")
    places = load_lexicon("known_places")
    words = {
        name: frozenset(titles["words"][name])
        for name in (
            "roles",
            "compounded",
            "lowered",
            "fronting",
            "corporate",
            "abbreviated",
            "given",
            "kin",
            "modifiers",
            "ties",
            "loose",
        )
    }
    organisations = {name: load_words("organisations", name) for name in ORGANISATION_TABLES}
    names = {name: load_words("names", name) for name in ("particles", "suffixes", "cues")}
    return Lists(
        **words,
        **organisations,
        **names,
        honorifics=_honorifics(titles["honorifics"]),
        paired={key: frozenset(before) for key, before in titles["paired"].items()},
        endings=tuple(titles["words"]["endings"]),
        first_names=given_names(),
        no_bodies=frozenset(tuple(name.split()) for name in load_words("organisations", "no_bodies")),
        known_places=frozenset(
            [name.lower().rstrip(".") for name in (*places["names"], *places["abbreviations"])],
        ),
    )


def _honorifics(table: dict[str, list[str]]) -> dict[str, Gender | None]:
    told: dict[str, Gender | None] = dict.fromkeys(table["either"])
    told.update(dict.fromkeys(table["male"], "male"))
    told.update(dict.fromkeys(table["female"], "female"))
    told.update(dict.fromkeys(table["neutral"]))
    return told
