"""A short name for a figure, made only of words that stand in the reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crossread.model.accounts import AccountMeasure
from crossread.reconcile.figures.items import Item, Items

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives", "foot": "feet"}
LONGEST_CONDITION = 8


def merge_measure(items: Sequence[Item]) -> AccountMeasure:
    """The part of the measure that most mentions give, the earlier of equals; None where none gives it."""
    return AccountMeasure(
        unit=_commonest(item.measure.unit for item in items),
        action=_commonest(item.measure.action for item in items),
        condition=_commonest(item.measure.condition for item in items),
        place=_commonest(item.measure.place for item in items),
        time=_commonest(item.measure.time for item in items),
        whole=_commonest(item.measure.whole for item in items),
    )


def compose_label(items: Sequence[Item], measure: AccountMeasure, story: Items) -> str:
    """``people arrested in Denver``: what is counted, its deed, its condition, its place.

    Unit and deed appear in the form in which a report has them near the number. Where nothing
    is known of the measure, the words around the first mention stand in.
    """
    sentences = [(story.sentence(item), item) for item in items]
    parts = [_form(measure.unit, sentences), _form(measure.action, sentences)]
    if measure.condition:
        parts.append(" ".join(measure.condition.split()[:LONGEST_CONDITION]))
    if measure.place:
        parts.append(f"in {measure.place}")
    label = " ".join(_without_repeats(part for part in parts if part))
    if measure.unit and label != measure.unit:
        return label
    return _surroundings(items[0], story)


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return max(counts, key=counts.__getitem__) if counts else None


def _form(lemma: str | None, sentences: Sequence[tuple[str, Item]]) -> str | None:
    """The word of some report that the lemma was reduced from; None where no word looks like it."""
    if not lemma:
        return None
    stem = lemma.lower()[: max(3, len(lemma) - 2)]
    wanted = {lemma.lower(), _PLURALS.get(lemma.lower(), "")}
    for sentence, item in sentences:
        after = sentence.find(item.figure.span.text)
        words = [match.group().lower() for match in _WORD.finditer(sentence, max(after, 0))]
        words += [match.group().lower() for match in _WORD.finditer(sentence, 0, max(after, 0))]
        for word in words:
            if word in wanted or (word.startswith(stem) and len(word) <= len(lemma) + 4):
                return word
    return None


def _without_repeats(parts: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for part in parts:
        if part.lower() not in seen:
            seen.add(part.lower())
            yield part


def _surroundings(item: Item, story: Items) -> str:
    """The number's own clause, cut to a few words after it."""
    sentence = story.sentence(item)
    text = item.figure.span.text
    at = sentence.find(text)
    if at < 0:
        return item.measure.unit or text
    after = re.split(r"[.;:!?()\n]|, ", sentence[at + len(text) :].strip(), maxsplit=1)[0].split()
    before = sentence[:at].split()
    words = after[:6] if after else before[-5:]
    return " ".join(words).strip(" ,.;:“”\"'()") or item.measure.unit or text
