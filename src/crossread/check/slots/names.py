"""N504, P801: a name that the sources have, in a place where they have another one: "said to Lund" for "to Pell"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy, covers
from crossread.check.margins import Margin
from crossread.check.names.bearers import compare_person, find_bearer
from crossread.check.rule import Rule
from crossread.check.slots.fits import Filler, Fit, fit_known
from crossread.check.sources import Sources
from crossread.meaning.names.forms import read_name
from crossread.meaning.names.variants import letters_apart
from crossread.meaning.places.comparing import lies_within
from crossread.meaning.words.folding import fold, fold_blanks
from crossread.model.accounts import AccountPlace, Entity
from crossread.model.drafts import Finding
from crossread.model.mentions import NameMention, Toponym
from crossread.model.spans import Span

# Another name of the sources fits the place so much better than the draft's own. Over
# nineteen right drafts the gap came to .17 for a person's name and a place's, to .24 for another name.
PERSON_GAP, BODY_GAP, PLACE_GAP = 0.22, 0.3, 0.22
# And so much of the draft's sentence stands in the other's, so much more than in any of its own.
PERSON_COVER, PLACE_COVER = Margin(0.5, gap=0.3), Margin(0.6, gap=0.4)


@dataclass(frozen=True, slots=True)
class DraftName:
    """A name of the draft that an entry of the account bears."""

    span: Span
    entry: Entity | AccountPlace


def find_strangers(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each name in whose place the sources have another of its kind."""
    people, bodies, places = find_named(copy, sources)
    slots = sources.slots
    spoken = [q.speaker.span for q in copy.reading.quotations if q.speaker is not None and q.speaker.span is not None]
    unspoken = [one for one in people if not covers(spoken, one.span.start, one.span.end)]
    yield from _find(copy, unspoken, people, slots.people, sources, "N504", (Margin(0.0, gap=PERSON_GAP), PERSON_COVER))
    yield from _find(copy, bodies, bodies, slots.bodies, sources, "N504", (Margin(0.0, gap=BODY_GAP),))
    yield from _find(copy, places, places, slots.places, sources, "P801", (Margin(0.0, gap=PLACE_GAP), PLACE_COVER))


def find_named(copy: Copy, sources: Sources) -> tuple[list[DraftName], list[DraftName], list[DraftName]]:
    """The draft's people, other names and places that are the sources' too."""
    people = [one for name in copy.reading.names if name.kind == "person" for one in _as_person(name, sources)]
    bodies = [one for name in copy.reading.names if name.kind != "person" for one in _as_body(name, sources)]
    taken = [one.span for one in (*people, *bodies)]
    toponyms = (place for place in copy.reading.places if not place.demonym)
    free = (place for place in toponyms if not covers(taken, place.span.start, place.span.end))
    return people, bodies, [one for toponym in free for one in _as_place(toponym, sources)]


def _as_person(name: NameMention, sources: Sources) -> Iterator[DraftName]:
    person = find_bearer(name.name, sources.account.people)
    if person is not None:
        yield DraftName(name.span, person)


def _as_body(name: NameMention, sources: Sources) -> Iterator[DraftName]:
    words = fold_blanks(name.name)
    entities = (*sources.account.organisations, *sources.account.names)
    same = [entity for entity in entities if words in {fold_blanks(form) for form in entity.forms}]
    if len(same) == 1:
        yield DraftName(name.span, same[0])


def _as_place(toponym: Toponym, sources: Sources) -> Iterator[DraftName]:
    words, place = fold_blanks(toponym.span.text), toponym.place
    for known in sources.account.places:
        if fold_blanks(known.name) == words or (place is not None and place.id == known.gazetteer_id):
            yield DraftName(toponym.span, known)
            return


def _find(
    copy: Copy,
    asked: Sequence[DraftName],
    every: Sequence[DraftName],
    known: Sequence[Filler],
    sources: Sources,
    code: str,
    bars: tuple[Margin, ...],
) -> Iterator[Finding]:
    outlets = copy.outlets(sources.outlet_keys)
    credited = [copy.reading.report.span(outlet.start, outlet.end) for outlet in outlets]
    for one in asked:
        if covers([*copy.quoted, *credited], one.span.start, one.span.end):
            continue
        if copy.is_headline(one.span.start):
            continue
        stranger = _find_stranger(copy, one, every, known, sources, bars)
        if stranger is not None:
            message = f"“{one.span.text}”: {sources.have([stranger.span])} “{stranger.span.text}” here."
            yield Finding(code, "warning", one.span.start, one.span.end, message, (stranger.span,))


def _find_stranger(
    copy: Copy,
    one: DraftName,
    every: Sequence[DraftName],
    known: Sequence[Filler],
    sources: Sources,
    bars: tuple[Margin, ...],
) -> Fit | None:
    """The likest mention of another entry, where it fits so much better than the best of the draft's own."""
    rarity = sources.slots.rarity
    for compare, bar in zip((rarity.share, rarity.cover), bars, strict=False):
        fits = fit_known(copy.reading, one.span, known, compare)
        own = fits.get(one.entry.id)
        better = {key: fit for key, fit in fits.items() if own and bar.is_met(own.likeness, fit.likeness)}
        best = max(_rivals(copy, one, every, better, sources), key=lambda fit: fit.likeness, default=None)
        # Of the rows of one list their numbers tell which is which.
        if best and not _stand_together(one.entry, best.span, sources):
            return best
    return None


def _rivals(
    copy: Copy, one: DraftName, every: Sequence[DraftName], fits: Mapping[str, Fit], sources: Sources
) -> Iterator[Fit]:
    """The mentions of entries that the draft's sentence does not name and that surely are not the draft's."""
    if not fits:
        return
    sentence = copy.bounds(one.span.start, one.span.end)
    beside = {o.entry.id for o in every if sentence[0] <= o.span.start < sentence[1] and o.span != one.span}
    if one.entry.id in beside:
        return
    entries = {entry.id: entry for entry in _entries(sources)}
    here = {fold(token.text) for token in copy.tokens(*sentence)}
    for key, fit in fits.items():
        absent = not {fold(word) for word in fit.span.text.split()} <= here
        if key not in beside and key != one.entry.id and absent and _may_differ(one, entries[key]):
            yield fit


def _stand_together(entry: Entity | AccountPlace, span: Span, sources: Sources) -> bool:
    """Whether a source names the entry in the sentence of the other's mention."""
    sentence = sources.readings[span.report].sentence_at(span)
    if sentence is None:
        return False
    named = read_name(entry.name).last if not isinstance(entry, AccountPlace) and entry.kind == "person" else None
    words = {fold(named)} if named else {fold(word) for word in entry.name.split()}
    return words <= {fold(token.text) for token in sentence.tokens} or any(
        sentence.span.overlaps(mention) for mention in entry.mentions
    )


def _entries(sources: Sources) -> tuple[Entity | AccountPlace, ...]:
    account = sources.account
    return (*account.people, *account.organisations, *account.names, *account.places)


def _may_differ(named: DraftName, other: Entity | AccountPlace) -> bool:
    """Whether the two are surely not one, nor one a part of the other."""
    one = named.entry
    if isinstance(one, AccountPlace):
        return isinstance(other, AccountPlace) and _are_two_places(one, other, named.span.text)
    if isinstance(other, AccountPlace) or one.kind != other.kind:
        return False
    if one.kind == "person":
        return _are_two_people(one, other)
    return not set(fold_blanks(one.name).split()) & set(fold_blanks(other.name).split())


def _are_two_people(one: Entity, other: Entity) -> bool:
    """Whether neither name may be the other's, nor both be of one family."""
    if compare_person(one.name, other).verdict != "differs" or read_name(one.name).last == read_name(other.name).last:
        return False
    return letters_apart(fold_blanks(one.name), fold_blanks(other.name)) is None


def _are_two_places(one: AccountPlace, other: AccountPlace, words: str) -> bool:
    """Whether both are known, of one kind, and neither lies in the other, by any name: "New York" is a state too."""
    if None in (one.gazetteer_id, other.gazetteer_id) or one.kind != other.kind:
        return False
    inside = any(lies_within((a.name, *a.within), b.name) for a, b in ((one, other), (other, one)))
    return not inside and not lies_within(other.within, words)


STRANGERS = Rule(
    {
        "N504": "The sources have another name here",
        "P801": "The sources have another place here",
    },
    find_strangers,
)
