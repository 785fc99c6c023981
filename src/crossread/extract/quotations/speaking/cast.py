"""Who is named where in a report: what pronouns, surnames and roles are followed to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.meaning.names.given import Gender
from crossread.model.mentions import Speaker
from crossread.text.lexicon import load_words

# How much a mention's place in its sentence invites a later pronoun: subject of the sentence, of a clause, else.
MAIN_SUBJECT, SUBJECT, OTHER, OWNER = 3, 2, 1, 0
# A body named in a heading or a link to another story.
ASIDE = -1
# Paragraphs over which a text keeps its author.
_NEAR = 8
_ANSWERS = load_words("quotation_reading", "cast.answers")
_JOINING = frozenset({"appos", "compound", "flat", "nmod"})


@dataclass(frozen=True, slots=True)
class Known:
    """One mention of a person or organisation; ``start`` and ``end`` are characters of the passage.

    ``sentence`` is where its sentence begins. ``quoted``: it stands inside quotation marks, so that
    no pronoun outside them means it. ``speaks_for``: whose spokesperson the title makes them.
    ``titled`` is where the title before the name begins, or the name itself. ``noted``: the words are no name but
    a pronoun or a noun that was followed.
    """

    start: int
    end: int
    name: str
    person: bool
    sentence: int = 0
    weight: int = OTHER
    quoted: bool = False
    gender: Gender | None = None
    roles: frozenset[str] = frozenset()
    speaks_for: str | None = None
    titled: int = -1
    noted: bool = False


@dataclass(slots=True)
class Cast:
    """The names of a report by passage, and who spoke last, as the report is read from its start.

    ``unnamed`` holds by passage the proper nouns that are subjects and were taken for no name of a person or body;
    ``courtesy`` holds those whose gender a title tells, ``proven`` whom a pronoun must mean in spite of their name;
    ``bearers`` the full names by surname, ``spoke`` those who were named as sources, the latest last;
    ``authors`` whose texts were read from, by the noun for the text; ``kin`` who without a name was last made a
    subject as somebody's father or wife, by the name of that somebody.
    """

    names: list[list[Known]]
    unnamed: list[list[Known]]
    genders: dict[str, Gender] = field(default_factory=dict)
    courtesy: set[str] = field(default_factory=set)
    proven: dict[str, Gender] = field(default_factory=dict)
    bearers: dict[str, set[str]] = field(default_factory=dict)
    spoke: list[str] = field(default_factory=list)
    authors: dict[str, tuple[int, Speaker]] = field(default_factory=dict)
    kin: dict[str, tuple[int, str]] = field(default_factory=dict)
    last: Speaker | None = None
    last_passage: int = -10
    last_person: Speaker | None = None
    last_person_passage: int = -10

    def named(self, passage: int) -> list[Known]:
        """Who is named in the passage, without the pronouns and nouns that were followed."""
        return [known for known in self.names[passage] if not known.noted]

    def note_speaker(self, passage: int, speaker: Speaker) -> None:
        """Record who speaks there; a body that speaks does not displace the last person."""
        self.last, self.last_passage = speaker, passage
        if speaker.person:
            self.last_person, self.last_person_passage = speaker, passage

    def note_author(self, passage: int, lemma: str, speaker: Speaker) -> None:
        """Record whose text of this kind was last read from: ``said in a letter``, ``the letter from NAME``."""
        self.authors[lemma] = (passage, speaker)

    def find_author(self, lemma: str, passage: int) -> Speaker | None:
        """Whose text ``the letter`` is: of the last letter nearby, or of whoever spoke last."""
        told = self.authors.get(lemma)
        if told is not None and passage - told[0] <= _NEAR:
            return told[1]
        return self.last if passage - self.last_passage <= 1 else None

    def note_source(self, speaker: Speaker) -> None:
        """Record that words are given to this person under a name."""
        if speaker.person and not speaker.inferred:
            if speaker.name in self.spoke:
                self.spoke.remove(speaker.name)
            self.spoke.append(speaker.name)

    def choose_bearer(self, passage: int, known: Known, words: str) -> str:
        """The full name that a surname alone means where several bear it: whoever spoke last, if anybody did.

        Where ``his father`` was made a subject right before and the son never speaks, it is the father's.
        """
        last = known.name.rsplit(" ", 1)[-1]
        if known.person and known.name.startswith(f"{words} "):
            return self._find_last_called(passage, known, words)
        if not known.person or words != last:
            return known.name
        at, relative = self.kin.get(known.name, (-10, ""))
        if passage - at <= 1 and known.name not in self.spoke:
            return relative
        others = self.bearers.get(last, set())
        spoke = [name for name in self.spoke if name in others and self._agrees(name, known)]
        return spoke[-1] if spoke else known.name

    def _find_last_called(self, passage: int, known: Known, words: str) -> str:
        """Of several with this first name or these initials, whoever was named last in full before."""
        for index in range(passage, -1, -1):
            for other in reversed(self.names[index]):
                full = other.person and other.name.startswith(f"{words} ") and other.end - other.start > len(words)
                if full and (index < passage or other.end <= known.start):
                    return other.name
        return known.name

    def _agrees(self, name: str, known: Known) -> bool:
        mine, other = (
            self.proven.get(name) or self.genders.get(name),
            known.gender if known.name in self.courtesy else None,
        )
        return mine is None or other is None or mine == other

    def note(self, passage: int, token: Token, name: str, weight: int, gender: Gender | None) -> None:
        """Record that the pronoun or noun there means this person, for the pronouns that follow."""
        if gender is not None:
            self.genders.setdefault(name, gender)
        row = self.names[passage]
        first = token.doc[sentence(token)[0]].idx
        known = Known(
            token.idx, token.idx + len(token), name, True, first, weight, gender=gender, titled=token.idx, noted=True
        )
        row.insert(bisect_right([k.start for k in row], token.idx), known)

    def stands_at(self, passage: int, at: int) -> bool:
        """Whether somebody is known to be meant by the word at this character."""
        return any(known.start <= at < known.end for known in self.names[passage])

    def gender(self, known: Known) -> Gender | None:
        """The gender of a person where a pronoun, a title or a first name tells; a pronoun outweighs the others."""
        return self.proven.get(known.name) or known.gender or self.genders.get(known.name)


def weigh(token: Token) -> int:
    """How much the place of these words in their sentence invites a later pronoun."""
    for _ in range(4):
        if token.dep_ not in _JOINING or token.head.i == token.i:
            break
        token = token.head
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return MAIN_SUBJECT if token.head.dep_ == "ROOT" else SUBJECT
    if token.dep_ == "pobj" and _is_announced(token.head):
        return MAIN_SUBJECT
    return OWNER if token.dep_ == "poss" else OTHER


def _is_announced(preposition: Token) -> bool:
    """Whether words from somebody are announced: ``prompting an angry answer from NAME``."""
    if preposition.lower_ not in {"from", "by"} or preposition.head.pos_ != "NOUN":
        return False
    lemma = preposition.head.lemma_.lower()
    return lemma in _ANSWERS or load_cue_words().nouns.get(lemma) == "statement"
