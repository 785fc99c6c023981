"""Quantities, what they measure, how they hang together, one report at a time.

``quantities.py`` finds numbers and their values; ``measures.py`` says what each counts: its noun
from ``nouns.py``, what happened to it from ``states.py`` and ``deeds.py``, its clause and what it is
part of from ``clauses.py`` and ``partitives.py``, its place from ``locations.py``;
``series.py`` and ``tables.py`` fill in what a list says only once (``gapping.py`` and ``items.py``: by
the names of its items); ``repeats.py`` leaves out headings of galleries; ``wholes.py`` and
``antecedents.py`` follow counts to their totals;
``attribution.py`` adds times and speakers; ``breakdowns.py`` finds lists over one dimension, ``implied.py``
single people in them;
``claims.py`` comparisons made in words; ``contexts.py`` adds what stands around each figure, and ``singles.py``
finds people counted without a number. What they agree on:

- ``unit``: lemma of the counted noun. Words that say no more than people (``people``,
  ``individuals``, ``others``, ``victims``) and deeds done to one person each (``arrests``,
  ``deaths``) are ``person``; ``women`` or ``passengers`` keep their noun. A percentage counts what
  it is a share of where the words say so, else its unit is ``percent``; money, durations and
  measures keep the unit of the quantity. None: the words leave it open.
- ``action``: a class of ``lexicon/en/actions.toml`` (``kill``, ``injure``, ``arrest``), else the lemma
  of the verb; None for ``be``, ``have`` and ``say``, and where the counted did it to others
  (``two gunmen killed five``: ``gunmen``). A part takes the deed of its whole where its own words
  give none.
- ``condition``: in the report's own words, what narrows the count: the predicate of a part
  (``convicted of fraud``), ``with serious injuries``, the label before a bracket.
- ``place``: only where the words say that the count is of that place; None says nothing. Where
  people come from (``from Ohio``) is a condition.
- Ages: unit ``year``, action ``age``, condition the name or noun that is so old. Between commas or in
  brackets a bare number is an age behind a person's name, and a count behind a place's.
- ``owner``: the person or family whose rate, sum or length it is; the name of a list's item that is no place.
- ``terms``: the action, then content lemmas from the words before and after the number up to the
  next figure or clause, place names left out; ``not`` stands for every negation.
- ``relation``: ``others`` (besides those already counted), ``another`` (more of the same kind),
  ``part`` (of ``whole``), ``whole`` (a total given as such), else ``plain``.
- ``whole`` is set for a part whose total the report states, also without a shared sentence.
- Breakdowns have the dimension ``place``, ``outcome`` (deeds that exclude one another),
  ``person group`` (men and women, passengers and crew) or ``condition``. Parts that several
  sentences give of one whole are open (``closed`` is false); they overlap where they come to more
  than the whole, or are each given as part of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.extract.figures.attribution import Voices, find_time, passage_times
from crossread.extract.figures.bearers import People
from crossread.extract.figures.breakdowns import find_breakdowns
from crossread.extract.figures.claims import compose_measure, find_claims
from crossread.extract.figures.contexts import add_contexts
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.extents import sentence_end
from crossread.extract.figures.inside import Inside
from crossread.extract.figures.locations import NamedSpot, find_spots, guess_spots
from crossread.extract.figures.measures import measure_sentence
from crossread.extract.figures.quantities import FoundQuantity, find_quantities
from crossread.extract.figures.repeats import drop_headings
from crossread.extract.figures.series import fill_series
from crossread.extract.figures.singles import extract_singles
from crossread.extract.figures.tables import Lines
from crossread.extract.figures.wholes import link_wholes
from crossread.extract.figures.written import find_numerals
from crossread.extract.passages import Passage
from crossread.model.mentions import (
    Claim,
    Figure,
    NameMention,
    Numeral,
    Quotation,
    ReadBreakdown,
    Sentence,
    Timex,
    Toponym,
)


@dataclass(frozen=True, slots=True)
class FigureReading:
    """The figures of one report, with people counted without a number, breakdowns and verbal claims."""

    figures: tuple[Figure, ...] = ()
    singles: tuple[Figure, ...] = ()
    breakdowns: tuple[ReadBreakdown, ...] = ()
    claims: tuple[Claim, ...] = ()
    numerals: tuple[Numeral, ...] = ()


def extract_figures(
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    places: Sequence[Toponym],
    times: Sequence[Timex],
    quotations: Sequence[Quotation],
) -> FigureReading:
    """Every quantity of the report, with its measure, breakdowns and comparisons."""
    locate = _SentenceIndex(sentences)
    mentions = _Mentions(Inside(names), Inside(places), Inside(times), _surnames(names))
    drafts: list[MeasureDraft] = []
    lines = Lines()
    found = drop_headings([mentions.quantities(passage) for passage in passages])
    for passage, quantities in zip(passages, found, strict=True):
        spots = mentions.spots(passage) if quantities else []
        drafted = _draft_passage(passage, quantities, len(drafts), locate, mentions, spots) if quantities else []
        drafts += lines.fill(passage, drafted, spots)
    drafts = link_wholes(drafts)
    voices = Voices(quotations)
    figures = tuple(_compose(draft, voices, locate) for draft in drafts)
    return FigureReading(
        figures=add_contexts(figures, sentences, names),
        singles=add_contexts(extract_singles(sentences, figures), sentences, names),
        breakdowns=find_breakdowns(drafts, passages),
        claims=find_claims(passages, drafts, locate.find, mentions.spots),
        numerals=tuple(numeral for passage in passages for numeral in find_numerals(passage)),
    )


def _surnames(names: Sequence[NameMention]) -> frozenset[str]:
    """The last names of the report's people: one alone may look like a place's."""
    return frozenset(name.name.split()[-1] for name in names if name.kind == "person" and name.name.strip())


@dataclass(frozen=True, slots=True, eq=False)
class _Mentions:
    """What the extractors before this one found."""

    names: Inside[NameMention]
    places: Inside[Toponym]
    times: Inside[Timex]
    surnames: frozenset[str]

    def quantities(self, passage: Passage) -> list[FoundQuantity]:
        """The quantities of a passage."""
        places = [place for place in self.places.find(passage) if place.span.text not in self.surnames]
        return find_quantities(passage, self.times.find(passage), self.names.find(passage), places)

    def spots(self, passage: Passage) -> list[NamedSpot]:
        """The places of a passage, guessed where the report has no toponyms."""
        return find_spots(passage, self.places.find(passage)) if self.places else guess_spots(passage)


class _SentenceIndex:
    """Finds the sentence in which a place of the report lies."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        # A separate title comes first, as in the reading.
        self._starts = [(sentence.span.part == "text", sentence.span.start) for sentence in sentences]

    def find(self, part: str, start: int) -> int:
        """The index of the sentence that holds the character, or of the one before it."""
        return max(0, bisect_right(self._starts, (part == "text", start)) - 1)


def _draft_passage(
    passage: Passage,
    found: Sequence[FoundQuantity],
    count: int,
    locate: _SentenceIndex,
    mentions: _Mentions,
    spots: Sequence[NamedSpot],
) -> list[MeasureDraft]:
    """The drafts of one passage, sentence by sentence, lists filled in."""
    dates = passage_times(passage, mentions.times.find(passage))
    people = People(passage, mentions.names.find(passage))
    drafts: list[MeasureDraft] = []
    for group in _by_sentence(found):
        sentence = locate.find(passage.part, group[0].span.start)
        drafted = fill_series(measure_sentence(group, count + len(drafts), sentence, spots, people), spots)
        drafts += (replace(draft, time=find_time(draft, dates)) for draft in drafted)
    return drafts


def _by_sentence(found: Sequence[FoundQuantity]) -> list[list[FoundQuantity]]:
    groups: list[list[FoundQuantity]] = []
    end = -1
    for quantity in found:
        if not groups or quantity.first >= end:
            groups.append([])
            end = sentence_end(quantity.passage.doc, quantity.first)
        groups[-1].append(quantity)
    return groups


def _compose(draft: MeasureDraft, voices: Voices, locate: _SentenceIndex) -> Figure:
    span = draft.found.span
    return Figure(
        span=span,
        quantity=draft.found.quantity,
        measure=compose_measure(draft),
        sentence=locate.find(span.part, span.start),
        whole=draft.whole,
        attributed_to=voices.speaker(span),
        quoted=voices.is_quoted(span),
        why=", ".join(dict.fromkeys(draft.why)),
    )
