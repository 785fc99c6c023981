"""Who may be meant by a pronoun: the people named before it, and how each stands to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from crossread.meaning.names.given import Gender
from crossread.model.mentions import NameMention, Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.grammar.trees import Tree
from crossread.text.lexicon import load_lexicon, load_words

# A pronoun reaches so many sentences back.
REACH = 8
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


@dataclass(frozen=True, slots=True, eq=False)
class Pronoun:
    """A pronoun of the third person: its sentence's number in the reading, its token, gender, and what it hangs on.

    ``verb`` is the lemma of that word.
    """

    sentence: int
    token: Token
    gender: Gender
    verb: str

    @property
    def is_subject(self) -> bool:
        """Whether something is said of whom it means."""
        return self.token.relation in _SUBJECTS

    @property
    def speaks(self) -> bool:
        """Whether whom it means says something there: ``she said``."""
        return self.is_subject and self.verb in load_words("times", "speech")


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A person named before a pronoun, by the last of the mentions before it.

    ``sentences`` lie between the two, 0 in one sentence; ``others`` were named since; ``unnamed`` told of since, who
    have no name; ``pronouns`` of the same gender since; ``mentions`` of this person before it, of ``named`` in all;
    ``leads``: no other is named before in the sentence; ``heard``: a statement of theirs stands beside the pronoun;
    ``rivals``: how many others named as near may be of the pronoun's gender.
    """

    pronoun: Pronoun
    mention: NameMention
    token: Token | None
    verb: str
    gender: Gender | None
    sentences: int
    others: int
    unnamed: int
    pronouns: int
    mentions: int
    named: int
    leads: bool
    heard: bool
    same_paragraph: bool
    rivals: int

    @property
    def is_subject(self) -> bool:
        """Whether something is said of the person where the name stands."""
        return self.token is not None and self.token.relation in _SUBJECTS

    @property
    def speaks(self) -> bool:
        """Whether the person says something where the name stands: ``Lund said``."""
        return self.is_subject and self.verb in load_words("times", "speech")

    @property
    def is_object(self) -> bool:
        """Whether the person is whom something is done to, or stands behind a preposition."""
        return self.token is not None and self.token.relation in _OBJECTS

    @property
    def is_owner(self) -> bool:
        """Whether the name says whose something is: ``Lund's lawyer``."""
        return self.token is not None and self.token.relation == "poss"


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention of a person: its sentence, how often the person was named up to it, whether it leads the sentence."""

    mention: NameMention
    sentence: int
    count: int
    leads: bool


class NamedBefore:
    """The people whom a report names outside quotation marks, for each pronoun those before it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._quoted = _Stretches(reading.quoted)
        self._names = list(self._read_names())
        self._starts = [one.mention.span.start for one in self._names]
        self._genders = {one.mention.name: one.mention.gender for one in self._names if one.mention.gender}
        self._paragraphs = list(accumulate(sentence.opens for sentence in reading.sentences))
        self._unnamed = {gender: list(self._find_unnamed(gender)) for gender in ("female", "male")}
        self._speakers = self._find_speakers()
        self.pronouns = list(self._find_pronouns())
        self._told = {
            gender: [one.token.start for one in self.pronouns if one.gender == gender] for gender in ("female", "male")
        }

    def find_candidates(self, pronoun: Pronoun) -> list[Candidate]:
        """The people named before the pronoun as far as it reaches, the nearest first."""
        before = bisect_left(self._starts, pronoun.token.start)
        last: dict[str, _Named] = {}
        for at in range(before - 1, -1, -1):
            named = self._names[at]
            if pronoun.sentence - named.sentence > REACH:
                break
            if named.mention.span.end <= pronoun.token.start:  # no name that holds the pronoun: "Her Bistro"
                last.setdefault(named.mention.name, named)
        fitting = [name for name in last if self._genders.get(name) in (None, pronoun.gender)]
        return [
            self._stand(pronoun, named, others, len(fitting) - (name in fitting), before)
            for others, (name, named) in enumerate(last.items())
        ]

    def _stand(self, pronoun: Pronoun, named: _Named, others: int, rivals: int, before: int) -> Candidate:
        sentence = self._reading.sentences[named.sentence]
        head = Tree(sentence).anchor(named.mention.span)
        token = sentence.tokens[head] if head is not None else None
        start, end, name = named.mention.span.end, pronoun.token.start, named.mention.name
        return Candidate(
            pronoun=pronoun,
            mention=named.mention,
            token=token,
            verb=_find_verb(sentence, token) if token is not None else "",
            gender=self._genders.get(name),
            sentences=pronoun.sentence - named.sentence,
            others=others,
            unnamed=_count_between(self._unnamed[pronoun.gender], start, end),
            pronouns=_count_between(self._told[pronoun.gender], start, end),
            mentions=named.count,
            named=before,
            leads=named.leads,
            heard=any(name in self._speakers.get(at, ()) for at in (pronoun.sentence, pronoun.sentence - 1)),
            same_paragraph=self._paragraphs[named.sentence] == self._paragraphs[pronoun.sentence],
            rivals=rivals,
        )

    def _read_names(self) -> Iterator[_Named]:
        counts: Counter[str] = Counter()
        last = -1
        for name in self._reading.names:
            if name.kind != "person" or name.span.part != "text" or self._quoted.have(name.span.start):
                continue
            at = self._reading.sentence_number_at(name.span)
            if at is not None:
                counts[name.name] += 1
                yield _Named(name, at, counts[name.name], at != last)
                last = at

    def _find_pronouns(self) -> Iterator[Pronoun]:
        genders = load_lexicon("figure_naming")["genders"]
        for number, sentence in enumerate(self._reading.sentences):
            for token in sentence.tokens if sentence.span.part == "text" else ():
                if token.lower in genders and not self._quoted.have(token.start):
                    yield Pronoun(number, token, genders[token.lower], _find_verb(sentence, token))

    def _find_unnamed(self, gender: Gender) -> Iterator[int]:
        """Where nouns stand for one person who is not named there and may be of a gender: ``the driver``."""
        somebody = load_words("counting", "somebody")
        for sentence in self._reading.sentences:
            for at, token in enumerate(sentence.tokens if sentence.span.part == "text" else ()):
                single = token.tag == "NOUN" and token.lower == token.lemma.lower() and token.lower in somebody
                behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
                if single and _fits(token, gender) and not (behind and behind.tag == "PROPN"):
                    yield token.start

    def _find_speakers(self) -> Mapping[int, set[str]]:
        """By sentence, who says something in it."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for quotation in self._reading.quotations:
            for span in quotation.content if quotation.speaker is not None else ():
                at = self._reading.sentence_number_at(span)
                if at is not None and quotation.speaker is not None:
                    found[at].add(quotation.speaker.name)
        return found


class _Stretches:
    """Stretches of a text that do not overlap, asked whether one has a character."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted((span.start, span.end) for span in spans if span.part == "text")

    def have(self, at: int) -> bool:
        number = bisect_right(self._spans, at, key=lambda span: span[0]) - 1
        return number >= 0 and at < self._spans[number][1]


def _count_between(places: Sequence[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _fits(noun: Token, gender: Gender) -> bool:
    """Whether the noun is not one for people of the other gender."""
    other = "female" if gender == "male" else "male"
    return noun.lower not in load_words("humans", other)


def _find_verb(sentence: Sentence, token: Token) -> str:
    """The lemma of the word that a token hangs on."""
    known = 0 <= token.head < len(sentence.tokens)
    return sentence.tokens[token.head].lemma.lower() if known else ""
