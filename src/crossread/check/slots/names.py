"""N504, P801: a name that the sources have, in a place where they have another one: "said to Lund" for "to Pell"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy, covers
from crossread.check.names.bearers import compare_person, find_bearer
from crossread.check.names.named import is_headline
from crossread.check.names.outlets import find_outlets
from crossread.check.rule import Rule
from crossread.check.slots.fits import Fit, Known, fit_known
from crossread.check.sources import Sources
from crossread.meaning.names.forms import read_name
from crossread.meaning.names.variants import letters_apart
from crossread.meaning.places.comparing import lies_within
from crossread.meaning.words.folding import fold_blanks
from crossread.model.accounts import AccountPlace, Entity
from crossread.model.drafts import Finding
from crossread.model.spans import Span

# Another name of the sources fits the place so much better, and the draft's own at most so large a part of that. Over
# nineteen right drafts the gap came to .17 for a person's name and a place's, to .24 for another name.
PERSON_GAP, BODY_GAP, PLACE_GAP, PART = 0.22, 0.3, 0.22, 0.5


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the draft that an entry of the account bears."""

    span: Span
    entry: Entity | AccountPlace


def find_strangers(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each name in whose place the sources have another of its kind."""
    people, bodies, places = find_named(copy, sources)
    slots = sources.slots
    spoken = [q.speaker.span for q in copy.reading.quotations if q.speaker is not None and q.speaker.span is not None]
    unspoken = [one for one in people if not covers(spoken, one.span.start, one.span.end)]
    yield from _find(copy, unspoken, people, slots.people, sources, "N504", PERSON_GAP)
    yield from _find(copy, bodies, bodies, slots.bodies, sources, "N504", BODY_GAP)
    yield from _find(copy, places, places, slots.places, sources, "P801", PLACE_GAP)


def find_named(copy: Copy, sources: Sources) -> tuple[list[Named], list[Named], list[Named]]:
    """The draft's people, other names and places that are the sources' too."""
    account = sources.account
    people, bodies, places = [], [], []
    for name in copy.reading.names:
        if name.kind == "person":
            person = find_bearer(name.name, account.people)
            people += [Named(name.span, person)] if person is not None else []
        else:
            words = fold_blanks(name.name)
            same = [e for e in (*account.organisations, *account.names) if words in {fold_blanks(f) for f in e.forms}]
            bodies += [Named(name.span, same[0])] if len(same) == 1 else []
    taken = [one.span for one in (*people, *bodies)]
    for toponym in copy.reading.places:
        if toponym.demonym or covers(taken, toponym.span.start, toponym.span.end):
            continue
        words, place = fold_blanks(toponym.span.text), toponym.place
        here = [p for p in account.places if fold_blanks(p.name) == words or (place and place.id == p.gazetteer_id)]
        places += [Named(toponym.span, here[0])] if here else []
    return people, bodies, places


def _find(
    copy: Copy,
    asked: Sequence[Named],
    every: Sequence[Named],
    known: Sequence[Known],
    sources: Sources,
    code: str,
    gap: float,
) -> Iterator[Finding]:
    outlets = find_outlets(copy.draft.readable, 0, len(copy.draft.readable), sources.outlet_keys)
    credited = [copy.reading.report.span(outlet.start, outlet.end) for outlet in outlets]
    for one in asked:
        if covers([*copy.quoted, *credited], one.span.start, one.span.end):
            continue
        if is_headline(copy.draft.readable, one.span.start):
            continue
        stranger = _find_stranger(copy, one, every, known, sources, gap)
        if stranger is not None:
            message = f"“{one.span.text}”: {sources.have([stranger.span])} “{stranger.span.text}” here."
            yield Finding(code, "warning", one.span.start, one.span.end, message, (stranger.span,))


def _find_stranger(
    copy: Copy, one: Named, every: Sequence[Named], known: Sequence[Known], sources: Sources, gap: float
) -> Fit | None:
    """The likest mention of another entry, where it fits so much better than the best of the draft's own."""
    sentence = copy.bounds(one.span.start, one.span.end)
    beside = {o.entry.id for o in every if sentence[0] <= o.span.start < sentence[1] and o.span != one.span}
    fits = fit_known(copy.reading, one.span, known, sources.slots.rarity)
    own = fits.get(one.entry.id)
    if own is None or one.entry.id in beside:
        return None
    entries = {entry.id: entry for entry in _entries(sources)}
    rivals = [
        fit for key, fit in fits.items() if key not in beside and key != one.entry.id and _may_differ(one, entries[key])
    ]
    best = max(rivals, key=lambda fit: fit.likeness, default=None)
    if best is not None and _stand_together(one.entry, best.span, sources):
        return None  # rows of one list: their numbers tell which is which
    if best is None or best.likeness - own.likeness < gap or own.likeness > PART * best.likeness:
        return None
    return best


def _stand_together(entry: Entity | AccountPlace, span: Span, sources: Sources) -> bool:
    """Whether a source names the entry in the sentence of the other's mention."""
    sentence = sources.readings[span.report].sentence_at(span)
    return sentence is not None and any(sentence.span.overlaps(mention) for mention in entry.mentions)


def _entries(sources: Sources) -> tuple[Entity | AccountPlace, ...]:
    account = sources.account
    return (*account.people, *account.organisations, *account.names, *account.places)


def _may_differ(named: Named, other: Entity | AccountPlace) -> bool:
    """Whether the two are surely not one, nor one a part of the other."""
    one = named.entry
    if isinstance(one, AccountPlace) and isinstance(other, AccountPlace):
        inside = any(lies_within((a.name, *a.within), b.name) for a, b in ((one, other), (other, one)))
        known = one.gazetteer_id is not None and other.gazetteer_id is not None
        called = lies_within(other.within, named.span.text)  # "New York" may be the city or the state around it
        return known and one.kind == other.kind and not inside and not called
    if isinstance(one, Entity) and isinstance(other, Entity) and one.kind == "person":
        apart = compare_person(one.name, other).verdict == "differs"
        ours, theirs = read_name(one.name).last, read_name(other.name).last
        return apart and ours != theirs and letters_apart(fold_blanks(one.name), fold_blanks(other.name)) is None
    ours, theirs = set(fold_blanks(one.name).split()), set(fold_blanks(other.name).split())
    return one.kind == other.kind and not ours & theirs


STRANGERS = Rule(
    {
        "N504": "The sources have another name here",
        "P801": "The sources have another place here",
    },
    find_strangers,
)
