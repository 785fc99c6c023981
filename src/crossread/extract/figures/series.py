"""Fills in what a list says only once: the noun, the deed, the words before the preposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import deed_action, done_action, sign_action, undergone_action
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.extents import sentence_start
from crossread.extract.figures.items import find_item_name
from crossread.extract.figures.locations import NamedSpot
from crossread.extract.figures.nouns import canonical_unit
from crossread.extract.figures.segments import words
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

_SUMMING_VERBS = load_words("figure_reading", "series.summing_verbs")

# What a list may share out among names.
_SHARED_OUT = frozenset({"count", "money", "percent"})
# How the place of an item may have been found, where the next may leave out the verb.
_COUNTERS = load_words("figure_reading", "series.counters")
_SEPARATORS = load_words("figure_reading", "series.separators")
_LISTED = frozenset({"count", "money"})
_LABEL_STOPS = load_words("figure_reading", "series.label_stops")
_LONGEST_GAP = 16


def fill_series(drafts: Sequence[MeasureDraft], spots: Sequence[NamedSpot]) -> list[MeasureDraft]:
    """The drafts of one sentence with nouns and deeds handed on from one to the next.

    ``spots`` are the place names of their passage.
    """
    filled: list[MeasureDraft] = []
    for draft in drafts:
        kind = draft.found.quantity.kind
        previous = next(
            (one for one in reversed(filled) if one.found.quantity.kind == kind and one.action != "age"), None
        )
        if draft.action == "age":
            pass
        elif draft.bracketed and draft.is_count:
            draft = _fill_bracket(draft, previous)
        elif kind in _LISTED and previous is not None and is_joined(previous, draft):
            draft = _continue(draft, previous)
        elif draft.is_count and draft.unit is None:
            draft = _fill_from_counter(draft)
        if previous is not None and kind in _SHARED_OUT and draft.action != "age" and not draft.bracketed:
            draft = _name_item(draft, previous, spots)
        filled.append(draft)
    return _fill_backwards(filled)


def _fill_backwards(drafts: list[MeasureDraft]) -> list[MeasureDraft]:
    """``one woman and two men were shot``: the deed after the last count is said of those joined to it."""
    for position in range(len(drafts) - 2, -1, -1):
        draft, following = drafts[position], drafts[position + 1]
        if (
            (draft.action and not _has_borrowed(draft, following))
            or draft.own_deed
            or not draft.is_count
            or not (following.own_deed or deeds.is_present(following.action))
            or not is_joined(draft, following)
        ):
            continue
        spoken_before = following.verb is not None and following.verb.i < following.first
        if spoken_before and not deeds.is_present(following.action):
            continue
        if len(draft.doc[draft.after : following.first]) > 3:
            continue
        drafts[position] = replace(
            draft,
            action=following.action,
            negated=following.negated,
            terms=tuple(dict.fromkeys([*([following.action] if following.action else []), *draft.terms])),
            why=(*draft.why, "deed after the list"),
        )
    return drafts


def _has_borrowed(draft: MeasureDraft, following: MeasureDraft) -> bool:
    """``Two were killed, and two other men and two women were hurt``: a deed from before the comma is not theirs."""
    verb = draft.verb
    if (
        verb is None
        or verb.i >= draft.first
        or not following.own_deed
        or draft.role not in {"subject", "patient", "other"}
    ):
        return False
    between = draft.doc[verb.i : draft.first]
    helped = any(token.pos_ == "AUX" for token in draft.doc[following.after : following.after + 2])
    return helped and any(token.text in {",", ";"} for token in between)


def is_joined(previous: MeasureDraft, draft: MeasureDraft) -> bool:
    """Whether a count follows another in one list: a separator between them and no verb of its own before it."""
    doc = draft.doc
    gap, inclusions = doc[previous.after : draft.first], load_words("counting", "inclusions")
    if not 0 < len(gap) <= _LONGEST_GAP or previous.doc is not doc:
        return False
    if any(token.text in {".", ":", "—", "–"} for token in gap) or any(token.lower_ in inclusions for token in gap):
        return False
    if any(token.tag_ in {"WDT", "WP"} for token in gap[-3:]):
        return False  # "died in the fire, which killed five"
    return any(token.lower_ in _SEPARATORS for token in gap[-4:])


def _continue(draft: MeasureDraft, previous: MeasureDraft) -> MeasureDraft:
    doc = draft.doc
    unit = draft.unit
    why = draft.why
    if draft.found.head is None and unit in {None, "person"} and previous.unit and draft.relation != "others":
        unit, why = previous.unit, (*why, "noun from the list")
    own_verb = _own_deed(draft, previous) or (previous.action is None and deeds.is_present(draft.action))
    if own_verb:
        return replace(draft, unit=unit, why=why)
    condition = _gapped_condition(doc, draft, previous) or draft.condition
    return replace(
        draft,
        unit=unit,
        action=previous.action,
        negated=previous.negated or draft.negated,
        agent=previous.agent,
        verb=previous.verb,
        role=previous.role,
        condition=condition,
        terms=_joined_terms(previous, draft),
        why=(*why, "deed from the list"),
    )


def _name_item(draft: MeasureDraft, previous: MeasureDraft, spots: Sequence[NamedSpot]) -> MeasureDraft:
    """``Denver had 63, Norwick 45``: the place of the second is Norwick; of ``Democrats 45`` the rest are not."""
    name = find_item_name(previous, draft) if previous.doc is draft.doc else None
    if name is None:
        return draft
    spot = next((spot for spot in spots if spot.first <= name[0] < spot.last and not spot.guessed), None)
    text = words(draft.doc[name[0] : name[1]])
    if spot is None and previous.place and previous.first_place_note:
        spot = NamedSpot(*name, text, None)
    why = tuple(reason for reason in draft.why if reason is not draft.first_place_note)
    if spot is not None:
        note = "place of the item"
        return replace(draft, place=spot.name, place_id=spot.id, why=(*why, note), first_place_note=note)
    named = (*why, "name of the item")
    return replace(draft, place=None, place_id=None, condition=(text,), owner=text, why=named, first_place_note=None)


def _own_deed(draft: MeasureDraft, previous: MeasureDraft) -> bool:
    """Whether the count has a deed of its own: a state or verb after it, or a verb between the two."""
    doc = draft.doc
    if any(
        token.tag_ in {"VBD", "VBZ", "VBP", "MD", "VBG"}
        for token in doc[max(previous.after, previous.end) : draft.first]
    ):
        return True
    if draft.own_deed or _is_of_noun(draft, previous):
        return True
    following = doc[draft.after : draft.end]
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD", "VBN"} for token in following)


def _is_of_noun(draft: MeasureDraft, previous: MeasureDraft) -> bool:
    """``the killing of two men and the wounding of three``: a noun between the two names the latter's deed."""
    doc, at = draft.doc, draft.first - 2
    if not draft.action or at < previous.after or doc[at + 1].lower_ != "of":
        return False
    return deed_action(doc[at]) is not None or sign_action(doc[at]) is not None


def _gapped_condition(doc: Doc, draft: MeasureDraft, previous: MeasureDraft) -> tuple[str, ...]:
    """``Sixteen had been convicted of fraud and 12 of theft``: the twelve were ``convicted of theft``."""
    if draft.after >= draft.end or not previous.condition:
        return ()
    preposition = doc[draft.after].lower_
    head, found, _ = previous.condition[0].partition(f" {preposition} ")
    text = words(doc[draft.after : draft.end])
    return (f"{head} {text}",) if found and text else ()


def _joined_terms(previous: MeasureDraft, draft: MeasureDraft) -> tuple[str, ...]:
    """What leads up to the list, with the words of this item."""
    own = dict.fromkeys(draft.terms)
    shared = [term for term in previous.terms if term in _lead_terms(previous)]
    return tuple(dict.fromkeys([*shared, *own]))


def _lead_terms(previous: MeasureDraft) -> frozenset[str]:
    doc = previous.doc
    lead = {token.lemma_.lower() for token in doc[sentence_start(doc, previous.first) : previous.after]}
    verb = {previous.verb.lemma_.lower()} if previous.verb is not None else set()
    return frozenset(lead | verb | ({previous.action} if previous.action else set()))


def _fill_bracket(draft: MeasureDraft, previous: MeasureDraft | None) -> MeasureDraft:
    doc = draft.doc
    condition = draft.condition if draft.place else (find_label(doc, draft.first - 1),)
    if previous is not None:
        unit, action, why = previous.unit, previous.action, "noun and deed from the count before"
        return replace(draft, unit=unit, action=action, condition=tuple(filter(None, condition)), why=(*draft.why, why))
    noun = find_deed_before(doc, draft)
    unit = "person" if noun is not None else None
    action = (deed_action(noun) or undergone_action(noun)) if noun is not None else None
    return replace(draft, unit=unit, action=action, condition=tuple(filter(None, condition)))


def find_label(doc: Doc, bracket: int) -> str:
    """The words before a bracket that it counts: ``driving under the influence (61)``."""
    first, sentence = bracket, sentence_start(doc, bracket)
    while first > sentence and doc[first - 1].lower_ not in _LABEL_STOPS:
        first -= 1
    return words(doc[first:bracket])


def find_deed_before(doc: Doc, draft: MeasureDraft) -> Token | None:
    """A noun or verb of a deed that happens to people, nearest before the figure in its sentence."""
    for position in range(draft.first - 1, sentence_start(doc, draft.first) - 1, -1):
        token = doc[position]
        name = deed_action(token) or (undergone_action(token) if token.pos_ == "VERB" else None)
        if deeds.befalls_people(name):
            return token
    return None


def _fill_from_counter(draft: MeasureDraft) -> MeasureDraft:
    """``the largest number of arrests, 91``; ``the death toll rose to 45``; ``the number of injured stood at 30``."""
    doc = draft.doc
    start = max(sentence_start(doc, draft.first), draft.first - _LONGEST_GAP)
    for position in range(draft.first - 1, start - 1, -1):
        token = doc[position]
        if token.lower_ not in _COUNTERS:
            continue
        if position + 1 < draft.first and doc[position + 1].lower_ == "of":
            noun = next(
                (
                    word
                    for word in doc[position + 2 : draft.first]
                    if word.pos_ in {"NOUN", "PROPN"} or deed_action(word)
                ),
                None,
            )
        else:
            noun = doc[position - 1] if position > start else None
        if noun is None:
            return draft
        action = deed_action(noun) or draft.action
        unit = canonical_unit(noun) if noun.lower_ not in {"the", "a"} else None
        return replace(draft, unit=unit, action=action, why=(*draft.why, f"“{token.text}” of “{noun.text}”"))
    return _fill_from_subject(draft)


def _fill_from_subject(draft: MeasureDraft) -> MeasureDraft:
    """``Arrests rose 12 percent to 448``: the count is of arrests."""
    verb = draft.verb
    if verb is None or verb.i > draft.first:
        return draft
    if done_action(verb) not in {"rise", "fall"} and verb.lemma_.lower() not in _SUMMING_VERBS:
        return draft
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.pos_ in {"NOUN", "PROPN"}), None)
    if subject is None:
        return draft
    terms = tuple(dict.fromkeys([subject.lemma_.lower(), *draft.terms]))
    why = (*draft.why, f"subject of “{verb.text}”")
    return replace(draft, unit=canonical_unit(subject), action=deed_action(subject), terms=terms, why=why)


def load_people() -> frozenset[str]:
    """Nouns for people of any kind."""
    return load_words("counting", "people") | load_words("counting", "kinds_of_people")
