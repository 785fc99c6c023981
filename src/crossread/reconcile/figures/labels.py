"""A short name for a figure, made only of words that stand in the reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crossread.model.accounts import AccountMeasure
from crossread.reconcile.figures.items import Item, Items
from crossread.text.lexicon import load_lexicon, load_words

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[.;:!?()\n]|, ")
_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives", "foot": "feet"}
LONGEST_CONDITION = 8
# How many words round a sum or share may name it, and how many of them are taken.
AROUND = 9
LONGEST = 6
FAIR_SHARE = 0.25


def merge_measure(items: Sequence[Item]) -> AccountMeasure:
    """The part of the measure that most mentions give, the earlier of equals; None where none gives it.

    Where it happened, under what condition and of what whole must stand in a fair share of the
    mentions: what a single one of many adds may not be meant of all.
    """
    return AccountMeasure(
        unit=_commonest([item.measure.unit for item in items]),
        action=_merge_actions(items),
        condition=_commonest([item.measure.condition for item in items], FAIR_SHARE),
        place=_commonest([item.measure.place for item in items], FAIR_SHARE),
        time=_commonest([item.measure.time for item in items]),
        whole=_commonest([item.measure.whole for item in items], FAIR_SHARE),
    )


def _merge_actions(items: Sequence[Item]) -> str | None:
    """The commonest deed; for people told of as shot, hurt or in hospital, the plainest of these."""
    if any(item.action == "injure" for item in items):
        return "injure"
    return _commonest([item.measure.action for item in items])


def compose_label(items: Sequence[Item], measure: AccountMeasure, story: Items) -> str:
    """``people arrested in Denver``: what is counted, its deed, its condition, its place.

    Unit and deed appear in the form in which a report has them near the number. Sums, shares
    and whatever has no noun are named by the telling words round their first mention.
    """
    sentences = [(story.sentence(item), item) for item in items]
    if any(item.age_of is not None for item in items):
        return f"age of {measure.condition}" if measure.condition else "age"
    if items[0].figure.quantity.kind == "count" and measure.unit:
        label = _count_label(items, measure, sentences)
        if label.lower() != measure.unit.lower():
            return label
    return next((label for pair in sentences if (label := _telling_words(*pair))), "") or _surroundings(*sentences[0])


def _count_label(items: Sequence[Item], measure: AccountMeasure, sentences: Sequence[tuple[str, Item]]) -> str:
    several = any(item.value != 1 for item in items)
    lemma = measure.unit or ""
    unit = _near_word(lemma, sentences, several) or lemma
    if several and unit == lemma:
        unit = _PLURALS.get(lemma, lemma)
    deed = _deed_word(measure.action, sentences)
    condition = " ".join((measure.condition or "").split()[:LONGEST_CONDITION])
    if deed and deed in condition.lower().split():
        deed = None
    parts = [unit, deed, condition]
    if measure.place and measure.place not in condition:
        parts.append(f"in {measure.place}")
    return " ".join(_without_repeats(part for part in parts if part))


def _commonest(values: Sequence[str | None], share: float = 0.0) -> str | None:
    counts = Counter(value for value in values if value)
    best = max(counts, key=counts.__getitem__) if counts else None
    return best if best is not None and counts.total() >= share * len(values) else None


def _words_near(sentence: str, item: Item) -> list[str]:
    """The sentence's words, those after the number first."""
    at = max(sentence.find(item.figure.span.text), 0)
    after = [match.group() for match in _WORD.finditer(sentence, at)]
    return after + [match.group() for match in _WORD.finditer(sentence, 0, at)]


def _near_word(lemma: str | None, sentences: Sequence[tuple[str, Item]], several: bool) -> str | None:
    """The form in which some report has the noun, its plural first for several; None where no word looks like it."""
    if not lemma:
        return None
    low = lemma.lower()
    plurals = {f"{low}s", f"{low}es", _PLURALS.get(low, low), f"{low[:-1]}ies"}
    for wanted in (plurals, {low}) if several else ({low}, plurals):
        found = next(
            (word.lower() for pair in sentences for word in _words_near(*pair) if word.lower() in wanted), None
        )
        if found:
            return found
    return None


def _deed_word(action: str | None, sentences: Sequence[tuple[str, Item]]) -> str | None:
    """The participle or adjective that says what became of the counted, in the commonest form of the reports."""
    if not action:
        return None
    states = set(load_lexicon("actions")["states"].get(action, ()))
    found = Counter(word.lower() for pair in sentences for word in _words_near(*pair) if word.lower() in states)
    if found:
        return max(found, key=found.__getitem__)
    stem = action.lower()[: max(3, len(action) - 1)]
    forms = (word.lower() for pair in sentences for word in _words_near(*pair))
    return next((word for word in forms if word.startswith(stem) and word.endswith("ed")), None)


def _without_repeats(parts: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for part in parts:
        if part.lower() not in seen:
            seen.add(part.lower())
            yield part


def _telling_words(sentence: str, item: Item) -> str:
    """Words round the number that its measure is made of, in the order of the sentence."""
    at = sentence.find(item.figure.span.text)
    if at < 0:
        return ""
    end = at + len(item.figure.span.text)
    stems = tuple(term[: max(3, len(term) - 2)] for term in sorted(item.words) if len(term) > 2)
    before = [match.group() for match in _WORD.finditer(sentence, 0, at)][-AROUND:]
    after = [match.group() for match in _WORD.finditer(sentence, end)][:AROUND]
    told = [word for word in (*before, *after) if stems and word.lower().startswith(stems)]
    told = [word for word in told if word.lower() not in load_words("figures", "function_words")]
    return " ".join(_without_repeats(told[:LONGEST]))


def _surroundings(sentence: str, item: Item) -> str:
    """The number's own clause, cut to a few words after it, or else before it."""
    text = item.figure.span.text
    at = sentence.find(text)
    if at < 0:
        return text
    after = _CLAUSE_END.split(sentence[at + len(text) :].strip(), maxsplit=1)[0].split()
    words = after[:LONGEST] if after else sentence[:at].split()[-LONGEST:]
    return " ".join(words).strip(" ,.;:“”\"'()") or text
