"""The points of a story, and which reports carry each.

A point is a group of sentences that say the same thing. Sentences are compared by the words that
carry their content and by the figures and quotations that were already found to be the same, each
weighted by how rare it is in the story (inverse document frequency; Spärck Jones 1972), and
joined by average-link clustering. What a report tells in words of its own, or over several sentences,
is found by a fitted probability (``telling``): a point is carried by who tells all of it, and is one
report's alone only where it is likely that no other tells anything of it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning.words.patterns import find_pattern
from crossread.model.accounts import AccountFigure, Coverage, Quote
from crossread.model.mentions import Reading, Sentence
from crossread.model.spans import Span
from crossread.reconcile.components import find_components
from crossread.reconcile.summary.tables import load_service
from crossread.reconcile.summary.unknowns import find_cue
from crossread.reconcile.wording.clusters import cluster
from crossread.reconcile.wording.telling.sentences import ToldFacts, ToldReports
from crossread.reconcile.wording.telling.tellings import Retelling, Tellings

# Cosine from which two sentences make one point; read off accounts of unannotated stories.
SAME_POINT = 0.4
# From how sure on no other report tells anything of a sentence, and another tells all of it. In stories left out of the
# fit, 82 in 100 and 88 in 100 are so; of the latter 98 tell at least a part (``benchmarks.fit.telling``).
ALONE = 0.6
WHOLE = 0.6
# A sentence with less content is a heading, a caption or a fragment: no point of its own.
FEWEST_FEATURES = 4
# Sentences this many characters apart follow each other.
NEAR = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Sentences that say the same, in the order of the story, and who else tells it in other words, with where."""

    points: tuple[_Point, ...]
    best: _Point
    told: tuple[Retelling, ...]

    @property
    def carriers(self) -> list[tuple[str, Span]]:
        """Other reports that tell all of it; none tells that something was not told."""
        if self.best.kept:
            return []
        return [(one.report, one.span) for one in self.told if one.span is not None and one.whole >= WHOLE]


@dataclass(frozen=True, slots=True)
class _Point:
    """A sentence with its features (lemmas, figure ids, quote ids).

    ``full``: it can stand for the point; ``kept``: it says that something was not told, which no sentence bears out
    that only tells of the same.
    """

    span: Span
    features: frozenset[str]
    full: bool
    kept: bool


def reconcile_coverage(
    readings: Sequence[Reading],
    figures: Sequence[AccountFigure],
    quotes: Sequence[Quote],
    told: ToldReports | None = None,
) -> tuple[Coverage, ...]:
    """The points of the story and the reports that carry each: most widely carried first.

    ``point`` is the shortest of its full sentences, word for word. Headings and captions may carry a point
    that a sentence makes; they make none by themselves.
    """
    order = {reading.report.id: number for number, reading in enumerate(readings)}
    tellings = Tellings(readings, told)
    groups = []
    points = _collect(readings, figures, quotes)
    for found in (part for alike in _group(points) for part in _part(alike, tellings, order)):
        full = [point for point in found if point.full]
        if full:
            best = _find_shortest(full, order)
            groups.append(_Group(tuple(found), best, tuple(tellings.tell(best.span))))
    covered = [_cover(joined, order) for joined in _join(groups)]
    covered.sort(key=lambda entry: (-len(entry[1].reports), *_place(entry[0], order)))
    return tuple(coverage for _, coverage in covered)


def _place(span: Span, order: Mapping[str, int]) -> tuple[int, int]:
    return order[span.report], span.start


def _find_shortest(points: Iterable[_Point], order: Mapping[str, int]) -> _Point:
    """The shortest, whole before torn; of equals the first of the story."""
    return min(points, key=lambda point: (_is_torn(point.span), len(point.span.text), *_place(point.span, order)))


def _join(groups: Sequence[_Group]) -> Iterator[list[_Group]]:
    """Groups that tell all of each other, together: each is carried by a sentence of the other."""
    home = {point.span: number for number, group in enumerate(groups) for point in group.points}
    leads = [{home[span] for _, span in group.carriers if span in home} for group in groups]
    mutual = ((number, other) for number, led in enumerate(leads) for other in led if number in leads[other])
    for joined in find_components(len(groups), mutual):
        yield [groups[number] for number in joined]


def _cover(groups: Sequence[_Group], order: Mapping[str, int]) -> tuple[Span, Coverage]:
    """The point that the groups make, with where it is first told."""
    best = _find_shortest((group.best for group in groups), order)
    spans = {point.span for group in groups for point in group.points}
    own = frozenset(span.report for span in spans)
    spans |= {span for group in groups for report, span in group.carriers if report not in own}
    by_report: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda span: (*_place(span, order), span.part)):
        by_report[span.report].append(span)
    alone = _sure_alone(groups[0]) if len(by_report) == 1 else None
    first = min(groups[0].points, key=lambda point: _place(point.span, order)).span
    return first, Coverage(best.span.text, {key: tuple(found) for key, found in by_report.items()}, alone)


def _sure_alone(group: _Group) -> float | None:
    """How sure it is that no other report tells anything of it; None where it is not sure enough."""
    sure = round(math.prod((1 - one.any for one in group.told), start=1.0), 2)
    return sure if sure >= ALONE else None


def _group(points: Sequence[_Point]) -> list[list[_Point]]:
    """Points that say the same; what is said not to be told apart from what is told."""
    told = [point for point in points if not point.kept]
    kept = [point for point in points if point.kept]
    return [
        [some[index] for index in group]
        for some in (told, kept)
        for group in cluster([point.features for point in some], SAME_POINT)
    ]


def _part(alike: Sequence[_Point], tellings: Tellings, order: Mapping[str, int]) -> list[list[_Point]]:
    """Points of like words, parted where each has a number that the other lacks, or one denies."""
    parts: list[tuple[set[ToldFacts], list[_Point]]] = []
    for point in sorted(alike, key=lambda point: _place(point.span, order)):
        told = tellings.find(point.span).told
        home = next((part for part in parts if all(map(told.agrees, part[0]))), None)
        if home is None:
            parts.append(({told}, [point]))
        else:
            home[0].add(told)
            home[1].append(point)
    return [points for _, points in parts]


def _collect(readings: Sequence[Reading], figures: Sequence[AccountFigure], quotes: Sequence[Quote]) -> list[_Point]:
    marks: dict[tuple[str, str], list[tuple[Span, str]]] = defaultdict(list)
    for figure in figures:
        for value in figure.values:
            for mention in value.mentions:
                marks[mention.span.report, mention.span.part].append((mention.span, f"figure {figure.id}"))
    for quote in quotes:
        for version in quote.versions:
            marks[version.span.report, version.span.part].append((version.span, f"quote {quote.id}"))
    points: list[_Point] = []
    for reading in readings:
        body = [sentence for sentence in reading.sentences if sentence.span.part == "text"]
        for before, sentence in pairwise([None, *body]):
            assert sentence is not None
            features = _features(sentence, marks[reading.report.id, "text"])
            if sentence.finite and len(features) >= FEWEST_FEATURES:
                points.append(_Point(sentence.span, features, _is_full(sentence, before), _is_kept(sentence)))
    return points


def _is_kept(sentence: Sentence) -> bool:
    found = find_cue(sentence)
    return found is not None and found[0].kind in ("withheld", "declined")


def _is_full(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence begins and ends as one, or is an item of a list; what is asked of readers makes no point."""
    if is_service(sentence):
        return False
    if sentence.block == "list_item" and sentence.opens:
        return True
    words = sentence.words
    if not words or not words[-1].rstrip("\"'”’)]").endswith((".", "!", "?", "…")) or words[0][0].islower():
        return False
    near = before is not None and sentence.span.start - before.span.end <= NEAR
    return not (near and before is not None and before.words[-1:] and before.words[-1][-1] in ",;")


def is_service(sentence: Sentence) -> bool:
    """Whether it asks something of readers or tells of a picture: ``Anyone with information is asked to call``."""
    words = [token.lower for token in sentence.tokens]
    of_file = words[:2] in (["file", "-"], ["file", "–"], ["file", "—"])
    return of_file or any(find_pattern(words, pattern) for pattern in load_service())


def _is_torn(span: Span) -> bool:
    """Whether a quotation begins or ends outside the sentence."""
    return span.text.count("“") != span.text.count("”") or span.text.count('"') % 2 == 1


def _features(sentence: Sentence, marks: list[tuple[Span, str]]) -> frozenset[str]:
    shared = {mark for span, mark in marks if span.overlaps(sentence.span)}
    return frozenset({*sentence.lemmas, *shared})
