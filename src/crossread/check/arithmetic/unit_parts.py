"""A202 for parts of a unit: "18 hours, or three-quarters of a day"."""

from __future__ import annotations

from crossread.check.copies import Copy, DraftNumber
from crossread.meaning.quantities import count_in
from crossread.model.drafts import Finding
from crossread.text.lexicon import load_words

# A part of a unit is right where it is so near.
NEAR = 0.06


def judge_part_of_unit(copy: Copy, number: DraftNumber) -> Finding | None:
    """The remark on a part of a day, a week or the like that the length right before it does not come to."""
    start, end = number.span
    after = [token.lemma.lower() for token in copy.tokens(end, number.sentence[1])[:3]]
    before = [token.lower for token in copy.tokens(number.sentence[0], start)[-2:]]
    if len(after) < 3 or after[0] != "of" or after[2] not in load_words("checking", "unit_parts.units"):
        return None
    lengths = [f for f in copy.reading.figures if f.quantity.kind == "duration" and f.span.end <= start]
    lead = max(lengths, key=lambda figure: figure.span.end, default=None)
    if lead is None or lead.quantity.value is None or lead.quantity.unit is None or before != [",", "or"]:
        return None
    if lead.span.start < number.sentence[0] or copy.numbers_in(lead.span.end, start):
        return None
    part = float(lead.quantity.value) * count_in("second", lead.quantity.unit) / count_in("second", after[2])
    if abs(part - number.numeral.value) <= NEAR or number.numeral.approx != "exact":
        return None
    words = number.numeral.span.text
    message = f"“{words}”: {lead.span.text} are {100 * part:.0f} percent of a {after[2]}; work it out again."
    return Finding("A202", "warning", start, end, message)
