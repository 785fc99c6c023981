"""A short name for a figure: what is counted, what became of it, under what condition, where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.meaning import deeds
from crossread.model.accounts import AccountMeasure
from crossread.model.sentences import has_phrase, join_touching
from crossread.reconcile.figures.deeds import find_severity
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.merging import commonest
from crossread.reconcile.figures.stretches import find_stretch
from crossread.text.lexicon import load_lexicon, load_listed, load_words

_PLURAL_ENDINGS = load_listed("figure_matching", "labels.plural_endings")
_NEGATIONS = load_words("figure_matching", "labels.negations")

LONGEST_CONDITION = 8
# Who is on board now, where the carried may be those of a year.
_ABOARD = load_listed("figure_matching", "labels.aboard")
# What may touch a noun: marks, and the number of a "40-page" report.
_AROUND = ".,;:!?()“”\"'0123456789/-"
# What narrows a count names it only where this share of its mentions say so.
SAID_OFTEN = 0.34


def compose_label(items: Sequence[Item], measure: AccountMeasure) -> str:
    """``people arrested in Denver``, ``passengers on board``, ``age of Ada Lund``, ``spent … on a refit``.

    Counts are named by their noun, the plain word for their deed, what narrows them and their place; sums,
    shares, measures and counts of no telling noun by the words that stand round one of their mentions.
    """
    if any(item.age_of is not None for item in items):
        return _age_label(measure.condition)
    if items[0].figure.quantity.kind == "count" and measure.unit and 2 * sum(map(_denied, items)) <= len(items):
        label = _count_label(items, measure)
        if label:
            return label
    return words_around(items) or _noun(measure.unit or "", items) or items[0].figure.span.text


def words_around(items: Sequence[Item]) -> str:
    """The words that stand round a mention, one in a text before one in a headline; "" where they tell nothing."""
    return next((stretch for item in _texts_first(items) if (stretch := find_stretch(item))), "")


def _denied(item: Item) -> bool:
    """Whether the words say what the counted are not: their deed would name them for the opposite."""
    condition = (item.measure.condition or "").lower()
    opens = condition.startswith(("no ", "not ", "without "))
    return not opens and bool(set(item.measure.terms) & _NEGATIONS)


def _age_label(owner: str | None) -> str:
    if not owner:
        return "age"
    return f"age of {owner}" if owner[:1].isupper() else f"age of the {owner}"


def _texts_first(items: Sequence[Item]) -> list[Item]:
    """Mentions of texts before those of headlines."""
    return sorted(items, key=lambda item: (item.figure.span.part == "title", item.number))


def _count_label(items: Sequence[Item], measure: AccountMeasure) -> str:
    """The label; "" where noun, deed, condition and place together say too little."""
    lemma = (measure.unit or "").lower()
    words = load_lexicon("figure_labels")
    noun = _noun(lemma, items)
    deed = None if lemma in words["nouns"]["deeds"] else _deed(items, measure, words)
    condition = _condition(items, noun, deed)
    told = {word.strip(",.") for word in f"{noun} {deed or ''} {condition or ''}".lower().split()}
    place = measure.place
    place = f"in {place}" if place and not set(place.lower().split()) <= told else None
    parts = [part for part in (noun, deed, condition, place) if part]
    telling = len(parts) > 1 or lemma not in words["nouns"]["bare"]
    return " ".join(parts) if telling else ""


def _deed(items: Sequence[Item], measure: AccountMeasure, words: dict[str, dict[str, str]]) -> str | None:
    degrees = Counter(find_severity(item.measure) for item in items)
    degree, mentions = degrees.most_common(1)[0]
    if degree is not None and mentions > len(items) / 2 and not deeds.is_last(measure.action):
        return words["severity"][degree]
    if deeds.is_present(measure.action):
        aboard = any(has_phrase(item.tokens, _ABOARD) for item in items)
        carried = any(token.lower == "carried" for item in items for token in item.tokens)
        return words["deeds"][measure.action or ""] if aboard or not carried else "carried"
    return words["deeds"].get(measure.action or "")


def _condition(items: Sequence[Item], noun: str, deed: str | None) -> str | None:
    """What most often narrows the count, as far as it reads well behind the noun; None for anything else."""
    stated = [_clean(item.measure.condition) for item in items]
    condition = commonest(stated, SAID_OFTEN)
    if condition is None:
        return None
    if deed and any(find_severity(item.measure) for item in items if _clean(item.measure.condition) == condition):
        return None
    said = set(f"{noun} {deed or ''}".lower().split())
    left = [word for word in condition.split() if word.lower() not in said]
    lists = load_lexicon("figure_labels")
    edges = lists["nouns"]["edges"]
    # Behind a deed, "received" and its like are no part of the name; nor does "aboard the bus" go behind "on board".
    first = condition.split()[0].lower()
    if deed and first not in lists["nouns"]["openings"] and first not in lists["deeds"].values():
        return None
    if (deed == "on board" and first in ("aboard", "on")) or condition.lower().startswith("who died"):
        return None
    if not left or all(word.lower() in edges or word.lower() == "aboard" for word in left):
        return None
    if deed and left[0].lower() in load_lexicon("figure_labels")["deeds"].values() and len(left) > 1:
        condition = " ".join(left[1:])
    # "taken to hospital" before "in hospital in Corran", "killed" before "killed in the fire"
    if condition.lower().startswith("in hospital ") and deed and "hospital" in deed:
        condition = condition[len("in hospital ") :]
    elif deed and condition.lower().startswith(f"{deed} "):
        condition = condition[len(deed) + 1 :]
    return condition


def _clean(condition: str | None) -> str | None:
    """The condition, where it is short, begins as a phrase behind a noun does, and ends in a word of its own."""
    words = (condition or "").split()
    lists = load_lexicon("figure_labels")["nouns"]
    if not words or len(words) > LONGEST_CONDITION or words[-1].lower() in lists["edges"]:
        return None
    first = words[0].lower()
    opens = first in lists["openings"] or (first.endswith("ed") and first not in lists["edges"])
    marked = any(letter in "“”\"‘’'()" or letter.isdigit() for word in words for letter in word)
    return condition if opens and not marked else None


def _noun(lemma: str, items: Sequence[Item]) -> str:
    """The counted noun, plural for several, in the form that a report has near a mention, else by its ending."""
    low = lemma.lower()
    if not low:
        return ""
    if all(item.value == 1 for item in items):
        return low
    irregular: str | None = load_lexicon("figure_labels")["plurals"].get(low)
    if irregular:
        return irregular
    if low.endswith("man"):
        return f"{low[:-2]}en"
    plurals = [f"{low}s", f"{low}es", f"{low[:-1]}ies", f"{low[:-1]}ves"]
    near = {word.strip(_AROUND).lower() for item in items for word in join_touching(item.tokens)}
    last = low.split()[-1]
    stands = next((plural for plural in plurals if plural and plural.split()[-1] in near), None)
    return stands or (low if last in near else _plural(low))


def _plural(noun: str) -> str:
    """By its ending: ``storeys``, ``stories``, ``boxes``."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_PLURAL_ENDINGS) else f"{noun}s"
