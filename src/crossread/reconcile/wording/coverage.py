"""The points of a story, and which reports carry each.

A point is a group of sentences that say the same thing. Sentences are compared by the words that
carry their content and by the figures and quotations that were already found to be the same, each
weighted by how rare it is in the story (inverse document frequency; Spärck Jones 1972), and
joined by average-link clustering.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning.words.patterns import find_pattern
from crossread.model.accounts import AccountFigure, Coverage, Quote
from crossread.model.mentions import Reading, Sentence
from crossread.model.spans import Span
from crossread.reconcile.summary.tables import load_service
from crossread.reconcile.summary.unknowns import find_cue
from crossread.reconcile.wording.clusters import cluster

# Cosine from which two sentences make one point; read off accounts of unannotated stories.
SAME_POINT = 0.4
# A sentence with less content is a heading, a caption or a fragment: no point of its own.
FEWEST_FEATURES = 4
# Sentences this many characters apart follow each other.
NEAR = 3


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
    readings: Sequence[Reading], figures: Sequence[AccountFigure], quotes: Sequence[Quote]
) -> tuple[Coverage, ...]:
    """The points of the story and the reports that carry each: most widely carried first.

    ``point`` is the shortest of its full sentences, word for word. Headings and captions may carry a point
    that a sentence makes; they make none by themselves.
    """
    points = _collect(readings, figures, quotes)
    order = {reading.report.id: number for number, reading in enumerate(readings)}
    covered = []
    for group in _group(points):
        same = sorted(group, key=lambda point: (order[point.span.report], point.span.start))
        spans = [point.span for point in same]
        full = [point.span for point in same if point.full]
        if not full:
            continue
        shortest = min(full, key=lambda span: (_is_torn(span), len(span.text), order[span.report], span.start))
        by_report: dict[str, list[Span]] = defaultdict(list)
        for span in spans:
            by_report[span.report].append(span)
        covered.append((spans[0], Coverage(shortest.text, {key: tuple(found) for key, found in by_report.items()})))
    covered.sort(key=lambda entry: (-len(entry[1].reports), order[entry[0].report], entry[0].start))
    return tuple(coverage for _, coverage in covered)


def _group(points: Sequence[_Point]) -> list[list[_Point]]:
    """Points that say the same; what is said not to be told apart from what is told."""
    told = [point for point in points if not point.kept]
    kept = [point for point in points if point.kept]
    return [
        [some[index] for index in group]
        for some in (told, kept)
        for group in cluster([point.features for point in some], SAME_POINT)
    ]


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
