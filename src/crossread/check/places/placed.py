"""P8xx: places that no source names, or names in another state or country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crossread.check.contexts import compare_with
from crossread.check.copies import Copy, covers
from crossread.check.rule import Rule
from crossread.check.sources import Sources, follows_comma
from crossread.check.statements.compass import find_bearings
from crossread.meaning.places.comparing import lies_within
from crossread.meaning.places.kinds import BROAD
from crossread.meaning.places.spelling import spell_out_place
from crossread.meaning.words.folding import fold_blanks
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import AccountPlace
from crossread.model.drafts import Finding
from crossread.model.mentions import Toponym
from crossread.model.spans import Span

DASHES = frozenset("—–-")
# Characters from a dateline's place to its dash at most: "PORT ORRIN, Oct. 11 (Larkfield Echo) —".
DATELINE = 40
# From this likeness on a place that no source has stands for one that they have.
ALIKE = 0.35
# Less will do for a town in a town's stead, a state in a state's.
ALIKE_IN_KIND = 0.15


def find_places(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding at most for each toponym of the draft."""
    named = copy.outlets(sources.outlet_keys)
    outlets = [copy.reading.report.span(outlet.start, outlet.end) for outlet in named]
    toponyms = [p for p in copy.reading.places if not (p.demonym or covers(outlets, p.span.start, p.span.end))]
    for index, toponym in enumerate(toponyms):
        outer = _beside(copy, toponym, toponyms[index + 1] if index + 1 < len(toponyms) else None)
        finding = (outer and check_container(toponym, outer, sources)) or check_place(copy, toponym, sources)
        if finding is not None:
            headline = copy.is_headline(toponym.span.start)
            yield replace(finding, severity="note") if headline else finding
    yield from find_bearings(copy, sources)


def check_place(copy: Copy, toponym: Toponym, sources: Sources) -> Finding | None:
    """A remark where no source has the place: a warning if one has another in its stead, else a note."""
    if is_known(toponym, sources):
        return None
    span = toponym.span
    context = copy.context(span)
    measure = compare_with(context, sources.rarity, sources.unknown)
    best: tuple[float, AccountPlace] | None = None
    for place in sources.account.places:
        for mention in place.mentions:
            like = measure(sources.context(mention))
            if best is None or like > best[0]:
                best = (like, place)
    if best is not None and best[0] >= (ALIKE_IN_KIND if _are_of_a_kind(toponym, best[1]) else ALIKE):
        outlets = sources.have(list(best[1].mentions))
        message = f"“{span.text}” is in no source; {outlets} {best[1].name} here."
        return Finding("P801", "warning", span.start, span.end, message, best[1].mentions[:3])
    apart = not _is_dateline(copy, span) and not _in_name(copy, toponym)
    if _is_town(toponym) and apart:
        return Finding("P801", "warning", span.start, span.end, f"“{span.text}” is in no source; check the place.")
    return Finding("P803", "note", span.start, span.end, f"“{span.text}” is named in no source.")


def _in_name(copy: Copy, toponym: Toponym) -> bool:
    """Whether the place is part of another name: a newspaper's, a university's."""
    names = (name.span for name in copy.reading.names)
    if any(name.overlaps(toponym.span) and name != toponym.span for name in names):
        return True
    following = [token.text for token in copy.reading.tokens_after(toponym.span)[:4] if token.text != "-"]
    return bool(following) and following[0].isalpha() and following[0][0].isupper() and following[0].endswith("s")


def _is_town(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.kind == "city"


def _are_of_a_kind(toponym: Toponym, place: AccountPlace) -> bool:
    """Whether both are towns, both states or both countries."""
    return toponym.place is not None and toponym.place.kind == place.kind


def _is_dateline(copy: Copy, span: Span) -> bool:
    """Whether the place opens its line in capitals or with a dash close behind it: where the writer sits."""
    if any(not token.is_mark for token in copy.reading.tokens_before(span)):
        return False
    following = copy.reading.tokens_after(span)
    dash = next((token for token in following if token.text in DASHES), None)
    return span.text.isupper() or (dash is not None and dash.start - span.end <= DATELINE)


def check_container(toponym: Toponym, outer: Toponym, sources: Sources) -> Finding | None:
    """A remark where the sources put the place in another state or country than the draft does beside it."""
    inner, container = fold_blanks(toponym.span.text), spell_out_place(outer.span.text)
    if sources.names(f"{inner}, {fold_blanks(outer.span.text)}"):
        return None
    named = [place for place in sources.account.places if fold_blanks(place.name) == inner]
    if any(lies_within(place.within, container) for place in named):
        return None
    others = sources.containers.get(inner, frozenset())
    if not others or container in others or (outer.place and outer.place.name.lower() in others):
        return None
    span = outer.span
    message = f"“{toponym.span.text}, {span.text}”: the sources have it in {' or '.join(sorted(others)).title()}."
    return Finding("P802", "warning", toponym.span.start, span.end, message)


def is_known(toponym: Toponym, sources: Sources) -> bool:
    """Whether a source has the words, or a place that lies within this one."""
    text = fold_blanks(toponym.span.text)
    if sources.names(text) or any(fold_blanks(place.name) == text for place in sources.account.places):
        return True
    if toponym.place is None:
        return all(word.stem in sources.words for word in iter_words(toponym.span.text))
    return any(lies_in_source(toponym, place) for place in sources.account.places)


def lies_in_source(toponym: Toponym, place: AccountPlace) -> bool:
    """Whether a place of the sources is the draft's, or lies in it."""
    if toponym.place is None:
        return False
    return place.gazetteer_id == toponym.place.id or lies_within((place.name, *place.within), toponym.place.name)


def _beside(copy: Copy, toponym: Toponym, following: Toponym | None) -> Toponym | None:
    """The place named right after this one, behind a comma: "Thorp, Wisconsin"; not "Asia, France Telecom said"."""
    if following is None or not follows_comma(copy.reading, toponym, following):
        return None
    named = any(name.span.overlaps(following.span) and name.span != following.span for name in copy.reading.names)
    return None if named or (toponym.place is not None and toponym.place.kind in BROAD) else following


PLACES = Rule(
    {
        "P801": "The sources have another place here",
        "P802": "The sources put a place in another state or country",
        "P803": "A place stands in no source",
    },
    find_places,
)
