"""Follows counts back to the totals that they are part of, through a report from its start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from crossread.extract.figures.actions import deed_action, sign_action, state_action, undergone_action
from crossread.extract.figures.drafts import Draft
from crossread.extract.figures.measures import canonical_unit
from crossread.extract.figures.segments import words
from crossread.extract.figures.series import is_joined
from crossread.text.lexicon import load_words

_LOOK_BACK = 3
# Nobody is in two of these at once.
_APART = frozenset({"kill", "injure", "missing", "survive", "rescue"})
# A rounded total and the exact one differ by less than this factor.
_CLOSE = 1.1


def link_wholes(drafts: Sequence[Draft]) -> list[Draft]:
    """The report's drafts, in order, with ``whole``, ``relation`` and what a part takes from its whole."""
    linked: list[Draft] = []
    for position, draft in enumerate(drafts):
        following = drafts[position + 1] if position + 1 < len(drafts) else None
        if following is not None and _is_among(draft, following):
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


def link_claim(draft: Draft, earlier: Sequence[Draft]) -> Draft:
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


def _take_deed(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A part without a deed of its own takes that of a total stated after it."""
    if draft.whole is None or draft.whole <= draft.index or draft.action == "age":
        return draft
    total = drafts[draft.whole]
    unit = draft.unit if draft.found.head is not None and draft.unit != "percent" else total.unit or draft.unit
    return replace(draft, action=draft.action or total.action, unit=unit)


def _link(draft: Draft, earlier: list[Draft]) -> Draft:
    if draft.found.quantity.kind not in {"count", "percent", "ratio"}:
        if draft.partitive and draft.partitive.figure is not None:
            return replace(draft, whole=draft.partitive.figure)
        return draft
    if draft.action == "age":
        return draft
    if draft.partitive is not None:
        return _link_partitive(draft, earlier)
    total = _including(draft, earlier)
    if total is not None:
        return replace(_take_from(draft, total, "some of the count before"), relation="part")
    total = _gapped_part(draft, earlier)
    if total is not None:
        condition = draft.condition or (words(draft.doc[draft.found.last : draft.end]),)
        draft = replace(draft, condition=tuple(filter(None, condition)))
        return replace(_take_from(draft, total, "some of the count before"), relation="part")
    if draft.relation == "others" and (total := _the_others_of(draft, earlier)) is not None:
        return replace(_take_from(draft, total, "the others of a count before"), relation="others")
    before = _previous(draft, earlier)
    if draft.bracketed and before is not None:
        return _link_bracket(draft, before)
    if draft.found.head is None and before is not None:
        return _link_bare(draft, before, earlier)
    return draft


def _is_among(draft: Draft, following: Draft) -> bool:
    """``A family of 4 among 9 killed``, ``two of her sons were among the six who died``."""
    doc = draft.doc
    if following.doc is not doc or following.sentence != draft.sentence or not (draft.is_count and following.is_count):
        return False
    if draft.action == "age" or draft.size > following.size or following.first - draft.after > 8:
        return False
    between = [token.lower_ for token in doc[draft.after : following.first]]
    return "among" in between[-4:] and "," not in between


def _including(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """``30 people were hurt, including five children and two nurses``: the count that the list is taken from."""
    doc, inclusions = draft.doc, load_words("counting", "inclusions")
    start = next(
        (other.after for other in reversed(earlier) if other.doc is doc and other.sentence == draft.sentence), None
    )
    if start is None:
        return None
    previous = earlier[-1]
    opens = any(token.lower_ in inclusions for token in doc[start : draft.first][-6:])
    goes_on = (
        previous.relation == "part" and previous.whole is not None and is_joined(previous, draft) and not draft.own_deed
    )
    if not opens and goes_on and previous.whole is not None and previous.whole < len(earlier):
        total = earlier[previous.whole]
        return total if total.sentence == draft.sentence and "some of the count before" in previous.why else None
    if not opens:
        return None
    for other in reversed(earlier):
        if other.sentence != draft.sentence or other.doc is not doc:
            return None
        if other.is_count and other.size >= draft.size and other.action != "age" and other.relation != "part":
            return other
    return None


def _gapped_part(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """``Five people were hurt, one critically``; ``12 arrested, three on drug charges``."""
    doc = draft.doc
    previous = earlier[-1] if earlier else None
    if previous is None or previous.doc is not doc or previous.sentence != draft.sentence or draft.place:
        return None
    if (
        draft.found.head is not None
        or not previous.is_count
        or previous.size <= draft.size
        or draft.relation != "plain"
    ):
        return None
    if doc[draft.first - 1].text != "," or draft.first - previous.after > 8 or draft.first + 1 >= len(doc):
        return None
    following = doc[draft.found.last] if draft.found.last < len(doc) else None
    if following is None or not (following.tag_ == "RB" or following.lower_ in {"in", "on", "with", "seriously"}):
        return None
    return previous


def _the_others_of(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """``The other four are stable``: the nearest larger count; without ``the``, the total that others just parted."""
    if draft.first == 0 or draft.doc[max(0, draft.first - 2)].lower_ != "the":
        before = _previous(draft, earlier)
        if before is None or before.whole is None or before.whole >= len(earlier) or before.relation != "part":
            return None
        total = earlier[before.whole]
        return total if 0 < draft.sentence - before.sentence <= 1 and total.size > draft.size else None
    for other in reversed(earlier):
        if other.part != draft.part or draft.sentence - other.sentence > _LOOK_BACK:
            return None
        if (
            other.is_count
            and other.size > draft.size
            and other.action != "age"
            and other.relation not in {"others", "another"}
        ):
            return other
    return None


def _previous(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """The nearest count before this one in the same passage."""
    for other in reversed(earlier):
        if other.found.passage is not draft.found.passage:
            return None
        if other.found.quantity.kind in {"count", "percent"} and other.action != "age":
            return other
    return None


def _link_partitive(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    partitive = draft.partitive
    assert partitive is not None
    if partitive.figure is not None and partitive.figure < draft.index:
        return _take_from(draft, earlier[partitive.figure], "part of the stated total")
    if partitive.figure is not None:
        return replace(draft, whole=partitive.figure, why=(*draft.why, "part of the stated total"))
    total = _pointed(draft, earlier) if partitive.pointing else find_total(draft, earlier)
    if total is not None:
        return _take_from(draft, total, f"part of “{draft.whole_words}”")
    return _fill_from_words(draft)


def _pointed(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """The larger count that ``of them`` points at: the nearest one in this sentence or the one before."""
    for other in reversed(earlier):
        if other.part != draft.part or draft.sentence - other.sentence > 1:
            return None
        if other.is_count and other.relation != "another" and (other.size > draft.size or not draft.is_count):
            return other
    return None


def find_total(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """The total that words such as ``those arrested`` mean: a count of that deed without a place of its own."""
    partitive = draft.partitive
    assert partitive is not None
    tokens = draft.doc[partitive.first : partitive.last]
    names = set(_names(tokens))
    units = {token.lemma_.lower() for token in tokens if token.pos_ in {"NOUN", "PROPN"}}
    best: Draft | None = None
    for other in reversed(earlier):
        if not other.is_count or other.relation in {"part", "others", "another"} or other.place or other.condition:
            continue
        if draft.is_count and other.size <= draft.size:
            continue
        if not names and other.action == "kill" and draft.role != "subject":
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


def is_better_total(draft: Draft, best: Draft) -> bool:
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


def _take_from(draft: Draft, total: Draft, why: str) -> Draft:
    unit = total.unit if draft.unit in {None, "percent"} or draft.found.head is None else draft.unit
    return replace(
        draft,
        whole=total.index,
        unit=unit or draft.unit,
        action=draft.action or total.action,
        why=(*draft.why, why),
    )


def _fill_from_words(draft: Draft) -> Draft:
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


def _link_bracket(draft: Draft, before: Draft) -> Draft:
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


def _link_bare(draft: Draft, before: Draft, earlier: Sequence[Draft]) -> Draft:
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
    total = _antecedent(draft, earlier)
    if total is None:
        return draft
    relation = draft.relation if draft.relation == "others" else "part"
    unit = draft.unit if draft.unit not in {None, "person"} else total.unit
    return replace(draft, unit=unit, whole=total.index, relation=relation, why=(*draft.why, "some of the count before"))


def _antecedent(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """``Six men were shot. One died``: a bare number as subject goes on about the people of the sentences before.

    Not where the two deeds exclude one another (``Twenty were hurt. Five were killed``).
    """
    if draft.role not in {"subject", "patient"} or draft.relation not in {"plain", "others"} or draft.agent:
        return None
    if draft.verb is None or draft.verb.i < draft.first:
        return None
    for other in reversed(earlier):
        if other.found.passage is not draft.found.passage or draft.sentence - other.sentence > _LOOK_BACK:
            return None
        if not other.is_count or other.sentence >= draft.sentence or other.size <= draft.size or other.place:
            continue
        if other.relation in {"part", "others"} or other.action is None or other.agent:
            continue
        if draft.unit not in {None, "person", other.unit} or not is_of_people(other):
            return None
        same = other.action == draft.action
        if (same and not draft.condition) or (not same and {other.action, draft.action} <= _APART):
            return None
        return other
    return None


def is_of_people(draft: Draft) -> bool:
    """Whether people are counted, by any of the nouns for them."""
    people = load_words("counting", "people") | load_words("counting", "kinds_of_people")
    return (draft.unit or "").rpartition(" ")[2] in people
