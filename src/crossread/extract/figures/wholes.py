"""Follows counts back to the totals that they are part of, through a report from its start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import deed_action, sign_action, state_action, undergone_action
from crossread.extract.figures.antecedents import (
    find_antecedent,
    find_gapped,
    find_including,
    find_others,
    find_pointed,
    find_previous,
    is_among,
)
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.nouns import canonical_unit
from crossread.extract.figures.segments import words
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

# A rounded total and the exact one differ by less than this factor.
_CLOSE = 1.1


def link_wholes(drafts: Sequence[MeasureDraft]) -> list[MeasureDraft]:
    """The report's drafts, in order, with ``whole``, ``relation`` and what a part takes from its whole."""
    linked: list[MeasureDraft] = []
    for position, draft in enumerate(drafts):
        following = drafts[position + 1] if position + 1 < len(drafts) else None
        if following is not None and is_among(draft, following):
            why = (*draft.why, "among the count that follows")
            linked.append(replace(draft, whole=following.index, relation="part", condition=(), why=why))
        else:
            linked.append(_link(draft, linked))
    linked = [_take_deed(draft, linked) for draft in linked]
    totals = {draft.whole for draft in linked if draft.partitive and draft.partitive.figure == draft.whole}
    return [
        replace(draft, relation="whole") if draft.index in totals and draft.relation == "plain" else draft
        for draft in linked
    ]


def link_claim(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft:
    """The total that words such as ``the majority`` speak of, among the figures before them.

    ``the majority of those arrested`` names it; ``58 percent had convictions, the majority for
    driving drunk`` leaves it to the count or share just before.
    """
    previous = earlier[-1] if earlier else None
    beside = previous is not None and previous.sentence == draft.sentence and previous.doc is draft.doc
    if draft.partitive is not None and not (beside and draft.partitive.leading):
        return _link_partitive(draft, earlier)
    if previous is not None and beside and previous.action != "age":
        return _take_from(draft, previous, "of the count before")
    return draft


def _take_deed(draft: MeasureDraft, drafts: Sequence[MeasureDraft]) -> MeasureDraft:
    """A part without a deed of its own takes that of a total stated after it."""
    if draft.whole is None or draft.whole <= draft.index or draft.action == "age":
        return draft
    total = drafts[draft.whole]
    unit = draft.unit if draft.found.head is not None and draft.unit != "percent" else total.unit or draft.unit
    return replace(draft, action=draft.action or total.action, unit=unit)


def _link(draft: MeasureDraft, earlier: list[MeasureDraft]) -> MeasureDraft:
    if draft.found.quantity.kind not in {"count", "percent", "ratio"}:
        if draft.partitive and draft.partitive.figure is not None:
            return replace(draft, whole=draft.partitive.figure)
        return draft
    if draft.action == "age":
        return draft
    if draft.partitive is not None:
        return _link_partitive(draft, earlier)
    total = find_including(draft, earlier)
    if total is not None:
        return replace(_take_from(draft, total, "some of the count before"), relation="part", some_of_before=True)
    total = find_gapped(draft, earlier)
    if total is not None:
        condition = draft.condition or (words(draft.doc[draft.found.last : draft.end]),)
        draft = replace(draft, condition=tuple(filter(None, condition)))
        return replace(_take_from(draft, total, "some of the count before"), relation="part", some_of_before=True)
    if draft.relation == "others" and (total := find_others(draft, earlier)) is not None:
        return replace(_take_from(draft, total, "the others of a count before"), relation="others")
    before = find_previous(draft, earlier)
    if draft.bracketed and before is not None:
        return _link_bracket(draft, before)
    if draft.found.head is None and before is not None:
        return _link_bare(draft, before, earlier)
    return draft


def _link_partitive(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft:
    partitive = draft.partitive
    assert partitive is not None
    if partitive.figure is not None and partitive.figure < draft.index:
        return _take_from(draft, earlier[partitive.figure], "part of the stated total")
    if partitive.figure is not None:
        return replace(draft, whole=partitive.figure, why=(*draft.why, "part of the stated total"))
    total = find_pointed(draft, earlier) if partitive.pointing else find_total(draft, earlier)
    if total is not None:
        return _take_from(draft, total, f"part of “{draft.whole_words}”")
    return _fill_from_words(draft)


def find_total(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """The total that words such as ``those arrested`` mean: a count of that deed without a place of its own."""
    partitive = draft.partitive
    assert partitive is not None
    tokens = draft.doc[partitive.first : partitive.last]
    names = set(_names(tokens))
    units = {token.lemma_.lower() for token in tokens if token.pos_ in {"NOUN", "PROPN"}}
    best: MeasureDraft | None = None
    for other in reversed(earlier):
        if not other.is_count or other.relation in {"part", "others", "another"} or other.place or other.condition:
            continue
        if draft.is_count and other.size <= draft.size:
            continue
        if not names and deeds.is_last(other.action) and draft.role != "subject":
            continue  # "three of the victims were taken to hospital" after a toll
        if not (
            other.action in names
            if names
            else other.unit in units or (units & load_words("counting", "people") and other.unit == "person")
        ):
            continue
        if best is None or is_better_total(other, best):
            best = other
    return best


def is_better_total(draft: MeasureDraft, best: MeasureDraft) -> bool:
    """The larger total is meant, but of two that are close the exact one."""
    if draft.size > best.size * _CLOSE or draft.size < best.size / _CLOSE:
        return draft.size > best.size
    exact, best_exact = draft.found.quantity.approx == "exact", best.found.quantity.approx == "exact"
    return exact and not best_exact


def _counted_noun(tokens: Sequence[Token]) -> Token | None:
    """The head of the first noun phrase, its owner passed over: ``the firm's founders in the north``."""
    noun: Token | None = None
    for token in tokens:
        if token.pos_ in {"NOUN", "PROPN"}:
            noun = token
        elif noun is not None and token.tag_ == "POS":
            noun = None
        elif noun is not None and token.pos_ not in {"PART", "X", "ADJ"}:
            break
    return noun


def _names(tokens: Sequence[Token]) -> list[str]:
    """The deeds that the words of a whole name: ``those arrested``, ``the dead``, ``the victims of the shooting``."""
    found: list[str] = []
    for token in tokens:
        name = state_action(token) or deed_action(token) or sign_action(token)
        if name is None and token.pos_ == "VERB":
            name = undergone_action(token)
        if name is not None:
            found.append(name)
    return found


def _take_from(draft: MeasureDraft, total: MeasureDraft, why: str) -> MeasureDraft:
    unit = total.unit if draft.unit in {None, "percent"} or draft.found.head is None else draft.unit
    return replace(
        draft,
        whole=total.index,
        unit=unit or draft.unit,
        action=draft.action or total.action,
        why=(*draft.why, why),
    )


def _fill_from_words(draft: MeasureDraft) -> MeasureDraft:
    partitive = draft.partitive
    assert partitive is not None
    tokens = draft.doc[partitive.first : partitive.last]
    names = _names(tokens)
    noun = _counted_noun(tokens)
    people = any(token.lower_ in {"those", "them", "whom"} for token in tokens) or names
    unit = draft.unit if draft.found.head is not None and draft.unit not in {None, "percent"} else None
    if unit is None and noun is not None:
        unit = "person" if state_action(noun) else canonical_unit(noun)
    unit = unit or ("person" if people else draft.unit)
    return replace(draft, unit=unit, action=draft.action or (names[0] if names else None))


def _link_bracket(draft: MeasureDraft, before: MeasureDraft) -> MeasureDraft:
    """A bracket takes its noun and deed from the count that its sentence, or the one before, gives."""
    if draft.unit is None:
        draft = replace(
            draft, unit=before.unit, action=before.action, why=(*draft.why, "noun and deed from the count before")
        )
    if before.sentence == draft.sentence and not before.bracketed and not draft.place and before.size > draft.size:
        return replace(draft, whole=before.index, relation="part")
    if before.bracketed and before.sentence == draft.sentence:
        return replace(draft, whole=before.whole, relation=before.relation)
    return draft


def _link_bare(draft: MeasureDraft, before: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft:
    """A number without a noun goes on counting what the count before it did."""
    unit = draft.unit or (before.unit if draft.sentence - before.sentence <= 1 else None)
    draft = replace(draft, unit=unit)
    if draft.sentence - before.sentence > 1 or draft.place:
        return draft
    if before.partitive is not None and draft.role in {"subject", "patient", "bare"} and before.whole is not None:
        relation = draft.relation if draft.relation != "plain" else "part"
        total = earlier[before.whole] if before.whole < len(earlier) else None
        if before.whole != draft.index and (total is None or total.size > draft.size):
            return replace(
                draft, whole=before.whole, relation=relation, why=(*draft.why, "goes on parting the same total")
            )
    total = find_antecedent(draft, earlier)
    if total is None:
        return draft
    relation = draft.relation if draft.relation == "others" else "part"
    unit = draft.unit if draft.unit not in {None, "person"} else total.unit
    return replace(
        draft,
        unit=unit,
        whole=total.index,
        relation=relation,
        why=(*draft.why, "some of the count before"),
        some_of_before=True,
    )
