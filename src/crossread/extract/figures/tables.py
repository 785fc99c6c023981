"""Tables and lists: counts that take their noun from a column's head or from the line that opens the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import deed_action, state_action
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.locations import NamedSpot
from crossread.extract.figures.nouns import canonical_unit
from crossread.extract.figures.segments import words
from crossread.extract.passages import Passage

Cell = tuple[int, int]


class Lines:
    """Follows list items and table rows through a report and fills in what their first line says.

    ``fill`` is to be called for every passage in order, those without figures too.
    """

    def __init__(self) -> None:
        self._head: Passage | None = None
        self._opener: Passage | None = None

    def fill(self, passage: Passage, drafts: list[MeasureDraft], spots: Sequence[NamedSpot]) -> list[MeasureDraft]:
        """The drafts of a passage; those of a row or an item with the noun, the deed and the label of their line."""
        if passage.kind == "table_row":
            if self._head is None:
                self._head = passage
            return [self._fill_cell(draft, spots) for draft in drafts]
        self._head = None
        if passage.kind == "list_item":
            return [self._fill_item(draft, spots) for draft in drafts]
        self._opener = passage
        return drafts

    def _fill_cell(self, draft: MeasureDraft, spots: Sequence[NamedSpot]) -> MeasureDraft:
        cells = _cells(draft.doc)
        column = next((at for at, (first, last) in enumerate(cells) if first <= draft.first < last), 0)
        head = self._head
        noun: Token | None = None
        if head is not None and head is not draft.found.passage:
            heads = _cells(head.doc)
            noun = _find_noun(head.doc, heads[column]) if column < len(heads) else None
        return _labelled(_named(draft, noun, "the column's head"), cells[0] if column else None, spots)

    def _fill_item(self, draft: MeasureDraft, spots: Sequence[NamedSpot]) -> MeasureDraft:
        colon = next((token.i for token in draft.doc[: draft.first] if token.text in {":", "–", "—", "-"}), None)
        label = (0, colon) if colon is not None and colon + 3 >= draft.first else None
        if draft.unit is None and self._opener is not None and draft.found.head is None:
            opener = self._opener.doc
            draft = _named(draft, _find_noun(opener, (0, len(opener))), "the line before the list")
        return _labelled(draft, label, spots)


def _cells(doc: Doc) -> list[Cell]:
    bars = [token.i for token in doc if token.text == "|"]
    return list(zip([0, *(bar + 1 for bar in bars)], [*bars, len(doc)], strict=True))


def _find_noun(doc: Doc, cell: Cell) -> Token | None:
    """What the words of a column's head or an opening line count: the first deed, else the last noun."""
    tokens = [token for token in doc[cell[0] : cell[1]] if token.is_alpha]
    deed = next((token for token in tokens if deed_action(token) or state_action(token)), None)
    return deed or next((token for token in reversed(tokens) if token.pos_ in {"NOUN", "PROPN"}), None)


def _named(draft: MeasureDraft, noun: Token | None, source: str) -> MeasureDraft:
    if noun is None or draft.found.head is not None or not draft.is_count:
        return draft
    action = deed_action(noun) or state_action(noun)
    unit = "person" if state_action(noun) else canonical_unit(noun)
    terms = tuple(dict.fromkeys([*([action] if action else []), noun.lemma_.lower(), *draft.terms]))
    return replace(draft, unit=unit, action=action, terms=terms, why=(*draft.why, source))


def _labelled(draft: MeasureDraft, label: Cell | None, spots: Sequence[NamedSpot]) -> MeasureDraft:
    """The label of a line is the place of its counts, or else what narrows them."""
    if label is None or draft.place or label[0] >= label[1]:
        return draft
    spot = next((spot for spot in spots if label[0] <= spot.first < label[1]), None)
    if spot is not None:
        return replace(draft, place=spot.name, place_id=spot.id, why=(*draft.why, "place at the head of the line"))
    text = words(draft.doc[label[0] : label[1]])
    return replace(
        draft, condition=(text,) if text else draft.condition, why=(*draft.why, "label at the head of the line")
    )
