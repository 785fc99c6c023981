"""What one report says, mention by mention: the parts of a Reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal

from crossread.model.faults import Fault, ReadingPart
from crossread.model.frames import Frame
from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.model.sentences import Sentence as Sentence
from crossread.model.sentences import Token as Token
from crossread.model.spans import Span

FigureKind = Literal["count", "percent", "money", "change", "duration", "ratio", "measure"]
Approximation = Literal["exact", "about", "below", "above", "range"]
Limit = Literal["more than", "at least", "just over", "fewer than", "at most", "nearly"]
Relation = Literal["whole", "part", "others", "another", "plain"]
NumeralShape = Literal["plain", "money", "share", "part", "ordinal", "code"]
QuotationKind = Literal["direct", "indirect", "mixed", "fragment"]
Act = Literal["statement", "thought", "stance"]
NameKind = Literal["person", "organisation", "event", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal[
    "minute", "hour", "daypart", "day", "week", "month", "season", "quarter", "year", "decade", "century", "unknown"
]
# What the words of a time expression name themselves, apart from what its value was worked out to be.
TimePart = Literal[
    "clock", "daypart", "weekday", "day", "month", "season", "holiday", "year", "unit", "deictic", "relative"
]
Placing = Literal["story", "background", "planned"]
SiteKind = Literal["crossing", "block", "landmark", "ground"]
SiteRelation = Literal["inside", "near", ""]
ClaimKind = Literal["majority", "minority", "superlative", "share", "multiple", "change", "none", "all"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as stated.

    ``value`` is the number that the words give (``nearly 500``: 500, approx ``below``;
    ``$1.2 million``: 1200000; ``63 percent``: 63). A range has ``low`` and ``high`` and its
    ``value`` is None. A bound shows on its side: ``at least 40`` has ``low`` 40, ``nearly 500``
    ``high`` 500. Words without a number (``dozens``) have bounds alone. ``step`` is the
    place value of the last stated digit (``1.2 million``: 100000), from which rounding is
    judged. ``direction`` is ``up`` or ``down`` for a change. ``limit`` says how a bound is meant, whatever
    its words: ``over 40`` and ``more than 40`` leave 40 out, ``at least 40`` and ``40 or more`` take it in,
    ``just over 40`` and ``nearly 40`` lie close to it.
    ``unit`` is the unit as the words have it, singular (``percent``, ``dollar``, ``person``,
    ``arrest``, ``kilometre``).
    """

    value: float | int | None
    low: float | int | None
    high: float | int | None
    approx: Approximation
    kind: FigureKind
    unit: str | None
    step: float | int = 1
    direction: Literal["up", "down"] | None = None
    limit: Limit | None = None


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written, whatever it counts: a street number, a flight and a score are numbers too.

    ``value`` counts the scale: ``1.2 million`` is 1200000 with a ``step`` of 100000, the place value of its last
    stated digit. ``shape``: ``money`` with a sign of currency, ``share`` with a sign or word of percentage, ``part``
    for a fraction in words (``value`` from 0 to 1), ``ordinal``, ``code`` where letters touch the digits, else
    ``plain``. ``approx`` and ``limit`` are those of the words before it.
    """

    span: Span
    value: float
    step: float
    shape: NumeralShape
    approx: Approximation = "exact"
    limit: Limit | None = None

    @property
    def start(self) -> int:
        """Its first character."""
        return self.span.start

    @property
    def end(self) -> int:
        """The character after its last."""
        return self.span.end


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures, in the report's own words reduced to lemmas.

    ``unit``: head noun of what is counted (``person``; an omitted noun is filled in from the
    list or sentence it belongs to). ``action``: lemma of the deed or state (``arrest``,
    ``kill``, ``injure``), classes of synonyms reduced to one lemma by ``lexicon/en/actions.toml``.
    ``condition``: the words that narrow the count (``convicted of domestic violence``).
    ``place``: the name of the place that the count is of, resolved where it can be
    (``Cook County``); ``place_id`` its gazetteer identifier. ``time``: ISO value of the period.
    ``whole``: what it is a part of, in words (``498 arrested``).
    ``relation``: ``others``/``another`` where the words set it beside a count already given;
    ``part`` where it is stated as part of a whole; ``whole`` for a stated total.
    ``terms``: content lemmas of its clause that tell one measure from another.
    ``owner``: whose rate, sum or length it is (``Lund's 36 percent``): the person's name as full as
    the report has it, a family's (``Lunds``), or the name of a list's item (``Democrats 45``).
    """

    unit: str | None = None
    action: str | None = None
    condition: str | None = None
    place: str | None = None
    place_id: str | None = None
    time: str | None = None
    whole: str | None = None
    relation: Relation = "plain"
    terms: tuple[str, ...] = ()
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What stands around a figure in its sentence, so that nobody has to look there again.

    ``head`` is the noun that it counts where the words have it, in the figure's span or behind it. ``before`` and
    ``after`` are the word or mark right beside the span, lower-cased, "" at the sentence's ends. ``definite``: it
    is told of as known (``the five``). ``age_of``: for an age, the last name of the person so old, "" where no
    name stands by; None for a figure that is no age.
    """

    head: Span | None = None
    before: str = ""
    after: str = ""
    definite: bool = False
    age_of: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated quantity. ``span`` is the number with the approximation and unit touching it.

    ``whole`` is the index, in the reading's figures, of the stated total that this one is part
    of. ``attributed_to`` names who the report says gave the figure; None is the report's own
    voice. ``sentence`` is an index into the reading's sentences. ``quoted`` says that it
    stands inside quotation marks. ``why`` says in a few words how the measure was found;
    ``context`` is what stands around it.
    """

    span: Span
    quantity: Quantity
    measure: Measure
    sentence: int
    whole: int | None = None
    attributed_to: str | None = None
    quoted: bool = False
    why: str = ""
    context: FigureContext = FigureContext()


@dataclass(frozen=True, slots=True)
class ReadBreakdown:
    """Counts listed over one dimension inside a report.

    ``parts`` and ``whole`` are indices of the reading's figures. ``closed``: the words present
    the list as complete (no ``including``, ``among them``). ``overlapping``: a member may be
    counted twice (``317 had convictions and 104 had been deported``). ``implied`` are people in the
    list without a number, each counting as one (``two men and a woman``); a list whose only other
    part is one count has one index in ``parts``.
    """

    parts: tuple[int, ...]
    whole: int | None
    dimension: str
    closed: bool
    overlapping: bool
    span: Span
    implied: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A comparison made in words that numbers may bear out or not: ``the majority``, ``the most``.

    ``span`` covers the words; ``figures`` are indices of the reading's figures that the claim
    itself names; ``measure`` says what is compared, ``whole`` among what.
    ``factor`` is the number that words such as ``twice`` or ``half`` stand for. ``none`` denies
    that it happened to anybody (``no arrests``, ``nobody was hurt``); ``all`` says that it did to
    each (``everyone on board``, ``all of the passengers``). Both name no figure.
    """

    kind: ClaimKind
    span: Span
    measure: Measure
    sentence: int
    figures: tuple[int, ...] = ()
    whole: int | None = None
    factor: float | None = None


# The source's own words as they stand; whose text the words are taken from; those who spoke last, together.
SpeakerSource = Literal["printed", "author", "together", "signed"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it. ``name`` is the full name, role or organisation.

    ``span`` is the phrase beside the cue that names the source, with its title and apposition
    (``Ada Lund, head of the port``); where the phrase stands elsewhere (a paragraph that
    continues), None. ``inferred`` says that no words beside the statement name the speaker (a
    pronoun, a paragraph that continues); ``why`` says in a few words how the speaker was found,
    ``source`` what kind of words name it, where later statements depend on that. A pronoun or role
    that could not be followed keeps its own words as ``name``.
    """

    name: str
    span: Span | None
    person: bool
    inferred: bool = False
    why: str = ""
    source: SpeakerSource | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement that the report gives to somebody.

    ``content`` are the spans of what was said, marks included where there are any; ``quoted``
    the spans inside quotation marks (marks included), one for each run; empty for indirect
    speech. A direct quotation broken by its attribution has two of each. ``act`` tells what
    was said or written from what the report says somebody thinks, and from a stance that it
    gives them (``criticised the plan``), whose content is what the stance is about.
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    speaker: Speaker | None
    cue: Span | None
    channel: str | None = None
    addressee: str | None = None
    act: Act = "statement"


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name or a part of one. ``name`` is the fullest form of it in the report.

    ``span`` covers the name without its title; ``titles`` the titles or roles that stand with
    this mention. ``acronym`` is set where the report introduces one (``Name (ABC)``).
    ``gender`` is what a courtesy title or a given name tells of a person; None where neither
    does. ``affiliation`` are the words behind a titled name that say where the title is held
    (``Sgt. NAME of the Patrol``: ``of the Patrol``).
    """

    kind: NameKind
    span: Span
    name: str
    titles: tuple[Span, ...] = ()
    acronym: str | None = None
    gender: Literal["female", "male"] | None = None
    affiliation: Span | None = None


@dataclass(frozen=True, slots=True)
class Toponym:
    """The words for a place, and the gazetteer's entry for it where one was found."""

    span: Span
    place: Place | None
    demonym: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """One phrase for where exactly the event took place: a crossing, a block, a landmark, a kind of ground.

    ``parts`` are what two sites are compared by: both streets of a crossing; street and number of a block (``#2800``);
    the words of a landmark's name; the kind of ground. ``relation``: ``inside`` or ``near`` a landmark, else empty.
    ``deeds`` are the kinds of happening that the sentence tells of (``shooting``, ``crash``).
    """

    kind: SiteKind
    span: Span
    parts: tuple[str, ...]
    relation: SiteRelation = ""
    deeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression. ``value`` follows TIMEX3; ``first`` and ``last`` are ISO days where known.

    ``stated`` are the parts that the words name themselves: ``Sunday, June 6`` states weekday, month
    and day, its year is worked out. What is reckoned from the day of writing is ``deictic`` (``today``,
    ``this week``), from another time ``relative`` (``two days later``). ``weekday`` is the weekday that the
    words name, 0 for Monday.
    """

    span: Span
    type: TimexType
    value: str | None
    first: str | None = None
    last: str | None = None
    precision: Precision = "unknown"
    modifier: str | None = None
    stated: tuple[TimePart, ...] = ()
    weekday: int | None = None

    @property
    def explicit_year(self) -> bool:
        """Whether the words give the year."""
        return "year" in self.stated


@dataclass(frozen=True, slots=True)
class Event:
    """A clause tied to a time. ``time`` is an index into the reading's times; ``until`` that of the end of a stretch.

    ``placing`` tells what happened in the story from its background and from plans. ``verb`` is
    the lemma of the deed; ``terms`` are the lemmas of the clause's other content words, in order. ``frame`` is the
    index of the reading's frame of the same verb.
    """

    span: Span
    what: str
    time: int
    placing: Placing = "story"
    verb: str = ""
    terms: tuple[str, ...] = ()
    frame: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """A report with everything taken from it. All tuples are in the order of the text, title first.

    ``singles`` are people counted without a number (``another man``): no figures, but sums of few need them.
    ``quoted`` is everything inside quotation marks, marks included, speech or not.
    ``faults`` name what could not be taken from it; such parts are empty.
    """

    report: Report
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    breakdowns: tuple[ReadBreakdown, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[NameMention, ...] = ()
    places: tuple[Toponym, ...] = ()
    times: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    frames: tuple[Frame, ...] = ()
    numerals: tuple[Numeral, ...] = ()
    singles: tuple[Figure, ...] = ()
    sites: tuple[Site, ...] = ()
    quoted: tuple[Span, ...] = ()
    parser: str = field(default="", compare=False)
    faults: tuple[Fault, ...] = ()

    def __repr__(self) -> str:
        """``Reading('courier', 12 sentences, 9 figures, 3 quotations, …)``."""
        parts: tuple[ReadingPart, ...] = ("sentences", "figures", "quotations", "names", "places", "times", "faults")
        counts = [f"{len(getattr(self, part))} {part}" for part in parts]
        return f"Reading({', '.join([repr(self.report.id), *counts])})"

    @property
    def is_left_out(self) -> bool:
        """Whether nothing could be taken from the report, so that it can say nothing in an account."""
        return any(fault.stage == "parse" for fault in self.faults)

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence in which the span begins; None where no sentence of this report reaches it."""
        at = self.sentence_number_at(span)
        return self.sentences[at] if at is not None else None

    def sentence_number_at(self, span: Span) -> int | None:
        """The index of the sentence in which the span begins; None where no sentence of this report reaches it."""
        at = bisect_right(self.sentences, _order(span), key=lambda sentence: _order(sentence.span)) - 1
        return at if at >= 0 and self.sentences[at].span.overlaps(span) else None

    def sentence_of(self, mention: Figure | Claim) -> Sentence | None:
        """The sentence that the figure or claim says it stands in; None where its index points at none."""
        return self.sentences[mention.sentence] if 0 <= mention.sentence < len(self.sentences) else None

    def numerals_in(self, span: Span) -> tuple[Numeral, ...]:
        """The numerals that share a character with the span."""
        end = bisect_left(self.numerals, (span.part == "text", span.end), key=lambda one: _order(one.span))
        first = end
        while first and self.numerals[first - 1].span.overlaps(span):
            first -= 1
        return self.numerals[first:end]

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a character with the span, over as many sentences as it has."""
        at = bisect_right(self.sentences, _order(span), key=lambda sentence: _order(sentence.span))
        found: list[Token] = []
        for sentence in self.sentences[max(0, at - 1) :]:
            if sentence.span.part != span.part or sentence.span.start >= span.end:
                break
            found.extend(sentence.tokens_in(span))
        return tuple(found)

    def tokens_before(self, span: Span) -> tuple[Token, ...]:
        """The tokens of the span's sentence that stand before it, in order of the text."""
        sentence = self.sentence_at(span)
        return sentence.tokens_before(span) if sentence else ()

    def tokens_after(self, span: Span) -> tuple[Token, ...]:
        """The tokens of the span's sentence that stand behind it, in order of the text."""
        sentence = self.sentence_at(span)
        return sentence.tokens_after(span) if sentence else ()


def _order(span: Span) -> tuple[bool, int]:
    return span.part == "text", span.start
