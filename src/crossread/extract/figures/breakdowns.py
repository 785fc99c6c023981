"""Finds counts listed over one dimension: places, outcomes, conditions, kinds of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.extents import sentence_start
from crossread.extract.figures.implied import add_implied
from crossread.extract.figures.listings import CountList, introduce
from crossread.extract.figures.series import is_joined, load_people
from crossread.extract.figures.wholes import is_better_total
from crossread.extract.passages import Passage
from crossread.meaning import deeds
from crossread.model.mentions import ReadBreakdown
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_LATER = 4
_CLOSE_BY = 3
_COLUMNS = 6


def find_breakdowns(drafts: Sequence[MeasureDraft], passages: Sequence[Passage]) -> tuple[ReadBreakdown, ...]:
    """The breakdowns of a report, in the order of their first parts."""
    listings = _merge([*_listed_places(drafts), *_listed_states(drafts), *_parted(drafts)], drafts)
    listings = add_implied(listings, drafts, passages)
    found: list[ReadBreakdown] = []
    for listing in listings:
        if any(set(other.parts) == {part.index for part in listing.parts} for other in found):
            continue
        first, last = listing.parts[0].found, listing.parts[-1].found
        report = first.passage.report
        span = report.span(first.span.start, last.span.end, first.span.part)
        parts = tuple(part.index for part in listing.parts)
        found.append(_read(listing, parts, span))
    return tuple(sorted(found, key=lambda breakdown: breakdown.parts))


def _read(listing: CountList, parts: tuple[int, ...], span: Span) -> ReadBreakdown:
    whole, dimension = listing.whole, listing.dimension
    return ReadBreakdown(parts, whole, dimension, listing.closed, listing.overlapping, span, listing.implied)


def _sentences(drafts: Sequence[MeasureDraft]) -> list[list[MeasureDraft]]:
    groups: list[list[MeasureDraft]] = []
    for draft in drafts:
        if not draft.is_count:
            continue
        if groups and groups[-1][-1].sentence == draft.sentence and groups[-1][-1].part == draft.part:
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return groups


def _listed_places(drafts: Sequence[MeasureDraft]) -> list[CountList]:
    """Counts of one thing, each with a place of its own, in one sentence or in lines one after another."""
    runs: list[list[MeasureDraft]] = []
    for draft in [draft for draft in drafts if draft.is_count and draft.place]:
        # The columns of a table are runs side by side.
        run = next((run for run in runs[:-_COLUMNS:-1] if _goes_on(run[-1], draft)), None)
        if run is None:
            runs.append([draft])
        else:
            run.append(draft)
    return [listing for run in runs for listing in _place_listing(run)]


def _goes_on(previous: MeasureDraft, draft: MeasureDraft) -> bool:
    if previous.part != draft.part or (previous.unit, previous.action) != (draft.unit, draft.action):
        return False
    if previous.sentence == draft.sentence:
        return True
    left, right = previous.found.passage, draft.found.passage
    if left.kind in {"list_item", "table_row"} and left.kind == right.kind:
        return draft.sentence - previous.sentence <= 1
    return draft.sentence - previous.sentence <= 1 and left is right


def _place_listing(run: list[MeasureDraft]) -> list[CountList]:
    wholes = {draft.whole for draft in run if draft.whole is not None}
    parts: dict[str, MeasureDraft] = {}
    for draft in run:
        if draft.index not in wholes:
            parts.setdefault(draft.place or "", draft)
    if len(parts) < 2:
        return []
    listed = tuple(parts.values())
    return [CountList("place", listed, _shared_whole(listed), _is_closed(listed))]


def _is_closed(run: Sequence[MeasureDraft]) -> bool:
    """Whether nothing before the list or its number presents it as a selection."""
    first = run[0]
    start = sentence_start(first.doc, first.first)
    inclusions = load_words("counting", "inclusions")
    return not any(token.lower_ in inclusions for token in first.doc[start : first.first])


def _listed_states(drafts: Sequence[MeasureDraft]) -> list[CountList]:
    """``one was killed and five others were hurt``; ``62 passengers and nine crew members``."""
    found: list[CountList] = []
    people = load_people()
    for group in _sentences(drafts):
        run: list[MeasureDraft] = []
        for draft in group:
            alike = (draft.unit or "").rpartition(" ")[2] in people
            if (
                run
                and alike
                and draft.whole == run[-1].whole
                and (not draft.place or run[-1].place in {None, draft.place})
                and is_joined(run[-1], draft)
                and _differs(run[-1], draft)
            ):
                run.append(draft)
                continue
            found += _state_listing(run)
            run = [draft] if alike and draft.partitive is None else []
        found += _state_listing(run)
    return found


def _differs(previous: MeasureDraft, draft: MeasureDraft) -> bool:
    if draft.partitive is not None or previous.partitive is not None:
        return False
    if deeds.covers(previous.action, draft.action) and draft.relation == "plain" and draft.size < previous.size:
        return False  # "8 shot, 2 dead": the dead are among those shot
    told = (previous.action and draft.action) or (previous.condition and draft.condition)
    if not told and len(draft.doc[previous.after : draft.first]) > _CLOSE_BY:
        return False
    return (previous.action, previous.unit, previous.condition) != (draft.action, draft.unit, draft.condition)


def _state_listing(run: list[MeasureDraft]) -> list[CountList]:
    if len(run) < 2:
        return []
    if len({draft.action for draft in run}) == len(run):
        dimension = "outcome"
    elif len({draft.unit for draft in run}) == len(run):
        dimension = "person group"
    else:
        dimension = "condition"
    return [CountList(dimension, tuple(run), _shared_whole(run), _is_closed(run))]


def _parted(drafts: Sequence[MeasureDraft]) -> list[CountList]:
    """Counts that their words make parts of one total: a member may be in several."""
    by_whole: dict[int, list[MeasureDraft]] = {}
    for draft in drafts:
        if draft.whole is not None and draft.is_count and not draft.place:
            by_whole.setdefault(draft.whole, []).append(draft)
    found: list[CountList] = []
    for whole, stated in sorted(by_whole.items()):
        # A part told again is one part.
        parts = list({(part.size, part.action, part.condition): part for part in reversed(stated)}.values())[::-1]
        if len(parts) < 2:
            continue
        overlapping = sum(part.size for part in parts) > drafts[whole].size or any(part.partitive for part in parts[1:])
        found.append(CountList("condition", tuple(parts), whole, False, overlapping))
    return found


def _shared_whole(run: Sequence[MeasureDraft]) -> int | None:
    wholes = {draft.whole for draft in run}
    return next(iter(wholes)) if len(wholes) == 1 else None


def _merge(listings: list[CountList], drafts: Sequence[MeasureDraft]) -> list[CountList]:
    """One listing out of several of the same thing over places, each with the total stated for it."""
    places = [listing for listing in listings if listing.dimension == "place"]
    rest = [listing for listing in listings if listing.dimension != "place"]
    merged: list[CountList] = []
    for listing in sorted(places, key=lambda one: one.parts[0].index):
        last = merged[-1] if merged else None
        if last is not None and _is_continued(last, listing):
            merged[-1] = CountList("place", (*last.parts, *listing.parts), None, last.closed and listing.closed)
        else:
            merged.append(listing)
    return [
        *(listing if listing.whole is not None else _with_total(listing, drafts) for listing in merged),
        *(listing if listing.whole is not None else introduce(listing, drafts) for listing in rest),
    ]


def _is_continued(last: CountList, listing: CountList) -> bool:
    """Whether a later list goes on with an earlier one: the same deed, other places, a few sentences on."""
    left, right = last.parts[-1], listing.parts[0]
    if left.part != right.part or left.action != right.action or right.sentence - left.sentence > _LATER:
        return False
    return not {part.place for part in last.parts} & {part.place for part in listing.parts}


def _with_total(listing: CountList, drafts: Sequence[MeasureDraft]) -> CountList:
    """The total: the largest count of that deed without a place, at least as large as any part."""
    first = listing.parts[0]
    largest = max(part.size for part in listing.parts)
    inside = {part.index for part in listing.parts}
    best: MeasureDraft | None = None
    for draft in drafts:
        if (
            draft.index in inside
            or not draft.is_count
            or draft.place
            or draft.relation in {"part", "others", "another"}
        ):
            continue
        fits = draft.action is not None and draft.action == first.action and draft.size >= largest
        if fits and not draft.condition and (best is None or is_better_total(draft, best)):
            best = draft
    return listing if best is None else replace(listing, whole=best.index)
