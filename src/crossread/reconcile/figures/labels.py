"""A short name for a figure: what is counted, what became of it, under what condition, where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from crossread.meaning import deeds
from crossread.meaning.words.plurals import add_plural_ending
from crossread.model.accounts import AccountMeasure
from crossread.model.sentences import has_phrase, join_touching
from crossread.reconcile.figures.deeds import find_severity
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.merging import commonest
from crossread.reconcile.figures.naming.bracketed import find_bracketed
from crossread.reconcile.figures.naming.gatherings import is_compound, name_gathering
from crossread.reconcile.figures.naming.labelled import FigureLabel
from crossread.reconcile.figures.naming.marked import Marked, lead_in, mark_clause
from crossread.reconcile.figures.naming.phrases import CountedWords, name_counted
from crossread.reconcile.figures.values import rank_looseness
from crossread.reconcile.grammar.persons import Persons
from crossread.text.lexicon import load_lexicon, load_listed, load_words

_NEGATIONS = load_words("figure_matching", "labels.negations")

LONGEST_CONDITION = 8
# Who is on board now, where the carried may be those of a year.
_ABOARD = load_listed("figure_matching", "labels.aboard")
# What may touch a noun: marks, and the number of a "40-page" report.
_AROUND = ".,;:!?()“”\"'0123456789/-"
# What narrows a count names it only where this share of its mentions say so.
SAID_OFTEN = 0.34
# Fewer words than these name a figure of one report too broadly: editors found fewer than half of such names good, and
# three of four of the others.
FEW = 3
# How many mentions are looked at for a name.
MENTIONS = 4


def compose_label(items: Sequence[Item], measure: AccountMeasure, persons: Persons, reports: int = 1) -> FigureLabel:
    """``people arrested in Denver``, ``passengers on board``, ``age of Ada Lund``, ``the owner spent [$400] on it``.

    Counts are named by their noun, the plain word for their deed, what narrows them and their place, or by what a
    clause says of them; sums, shares, measures and counts of no telling noun by a sentence with the number marked. So
    are those that one of several ``reports`` of a story tells where the words say little of them: ``people hurt`` is no
    name for some of the hurt.
    """
    if any(item.age_of is not None for item in items):
        owner = _age_owner(measure.condition)
        told = owner is not None and persons.is_person(owner, items[0].report.id)
        return FigureLabel(f"age of {owner}") if told else mark_number(items, persons)
    counts = items[0].figure.quantity.kind == "count" and not any(map(_hyphened, items))
    if counts:
        words = _count_label(items, measure)
        thin = _is_thin(words, items, measure, reports)
        said = _mark_best(items, persons) if words and thin else None
        if words and (said is None or said.leans):
            return FigureLabel(words)
    return mark_number(items, persons)


def _is_thin(words: str, items: Sequence[Item], measure: AccountMeasure, reports: int) -> bool:
    """Whether one of several reports tells the figure, and its words are few, or leave out part of what narrows it."""
    told = len({item.report.id for item in items})
    return told == 1 < reports and (measure.condition is not None or len(words.split()) < FEW)


def mark_number(items: Sequence[Item], persons: Persons) -> FigureLabel:
    """The clause of a mention with its number marked, one that is complete before any other."""
    best = _mark_best(items, persons)
    if best is None:
        return FigureLabel(items[0].figure.span.text, proper=False)
    return FigureLabel(best.words, best.complete, best.mark)


def _mark_best(items: Sequence[Item], persons: Persons) -> Marked | None:
    order = sorted(_texts_first(items), key=rank_looseness)[:MENTIONS]
    # The number of the sentence is the one that stands beside it: "more than 75" does not name "close to 90".
    shown = [item for item in order if rank_looseness(item) == rank_looseness(order[0])]
    found = [(mark_clause(item.sentence, item.figure, persons), item, item.sentence) for item in shown if item.sentence]
    best = min(found, key=lambda one: (not one[0].complete, one[0].filled, one[0].headline), default=None)
    if best is None:
        return None
    marked, item, sentence = best
    apart = item.figure.quoted and sentence.opens  # the paragraph before is nothing that whoever is quoted said
    return marked if apart else lead_in(marked, sentence, persons)


def _hyphened(item: Item) -> bool:
    """Whether the number is a part of a word for something else: ``a 10-win improvement``."""
    return item.figure.context.after in ("-", "–") and item.people is None


def _denied(item: Item) -> bool:
    """Whether the words say what the counted are not: their deed would name them for the opposite."""
    condition = (item.measure.condition or "").lower()
    opens = condition.startswith(("no ", "not ", "without "))
    return not opens and bool(set(item.measure.terms) & _NEGATIONS)


def _age_owner(owner: str | None) -> str | None:
    """``Ada Lund`` of ``Ada Lund on Tuesday``; None for ``singer``, of whom there may be two."""
    if not owner or not owner[:1].isupper() or owner.lower() in load_words("figure_naming", "words.pointing"):
        return None
    edges = load_words("figure_labels", "nouns.edges")
    return " ".join(takewhile(lambda word: word.lower() not in edges, owner.split()))


def _texts_first(items: Sequence[Item]) -> list[Item]:
    """Mentions of texts before those of headlines."""
    return sorted(items, key=lambda item: (item.figure.span.part == "title", item.number))


def _count_label(items: Sequence[Item], measure: AccountMeasure) -> str:
    """The label of a count: what its measures say of it, or where they say little, what its clause does."""
    words = load_lexicon("figure_labels")
    denied = 2 * sum(map(_denied, items)) > len(items)
    composed, narrowed = ("", False) if denied else _measured_label(items, measure, words)
    reports = len({item.report.id for item in items})
    if composed and (narrowed or (reports > 1 and " " in composed)):
        return composed
    named = next(filter(None, (_named_by_clause(item, items) for item in _texts_first(items)[:MENTIONS])), "")
    lemma = (measure.unit or "").lower()
    if named or not composed:
        return named
    said = any(item.figure.context.head is not None and item.people is not None for item in items)
    deed = words["deeds"].get(measure.action or "")
    return composed if (said and deed) or (reports > 1 and lemma in words["nouns"]["deeds"]) else ""


def _named_by_clause(item: Item, items: Sequence[Item]) -> str:
    if item.sentence is None:
        return ""
    unit = (item.measure.unit or "").lower()
    noun, head = _noun(unit, items), item.figure.context.head
    if head is not None and is_compound(item.sentence, head):
        return name_gathering(item.sentence, head, add_plural_ending(unit) if noun == unit else noun)
    counted = CountedWords(
        item.sentence, item.figure.span, noun, item.people is not None, item.figure.context.head, item.value == 1
    )
    return name_counted(counted)


def _measured_label(
    items: Sequence[Item], measure: AccountMeasure, words: dict[str, dict[str, str]]
) -> tuple[str, bool]:
    """Noun, deed, condition and place, and whether the latter two stand there; "" where they say too little."""
    lemma = (measure.unit or "").lower()
    noun = _noun(lemma, items)
    if not all(word.isalpha() for word in noun.replace("-", " ").split()):
        return "", False
    deed = None if lemma in words["nouns"]["deeds"] else _deed(items, measure, words)
    condition = _condition(items, noun, deed) or _charge(items, measure)
    told = {word.strip(",.") for word in f"{noun} {deed or ''} {condition or ''}".lower().split()}
    place = measure.place
    place = f"in {_with_article(place)}" if place and not set(place.lower().split()) <= told else None
    parts = [part for part in (noun, deed, condition, place) if part]
    telling = len(parts) > 1 or lemma not in words["nouns"]["bare"]
    reports = len({item.report.id for item in items})
    narrowed = bool(condition or place) and (bool(deed) or reports > 1 or lemma in words["nouns"]["deeds"])
    return (" ".join(parts) if telling else ""), narrowed


def _with_article(place: str) -> str:
    """``the United States``, ``the Gulf of Orrin``; ``Corran``."""
    return f"the {place}" if place.split()[0] in load_words("figure_naming", "words.articled") else place


def _charge(items: Sequence[Item], measure: AccountMeasure) -> str | None:
    """``of theft`` where a number stands in brackets behind what its people were convicted of."""
    by = None if measure.place else load_lexicon("figure_naming")["charges"].get(measure.action or "")
    found = (find_bracketed(item.sentence, item.figure.span) for item in items if item.sentence) if by else ()
    named = next(filter(None, found), None)
    return f"{by} {named}" if named else None


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
    if first == "who" and deed in condition.split():
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
    unfinished = load_words("figure_naming", "words.unfinished")
    if not words or len(words) > LONGEST_CONDITION or words[-1].lower() in {*lists["edges"], *unfinished}:
        return None
    first = words[0].lower()
    opens = first in lists["openings"] or (first.endswith("ed") and first not in lists["edges"])
    marked = any(letter in "“”\"‘’'()" or letter.isdecimal() for word in words for letter in word)
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
    return _as_printed(stands or (low if last in near else add_plural_ending(low)), items)


def _as_printed(noun: str, items: Sequence[Item]) -> str:
    """``Americans``: the capital that a noun has inside sentences."""
    inside = [token.text for item in items for token in item.tokens[1:] if token.lower == noun]
    return noun.capitalize() if inside and all(word[:1].isupper() for word in inside) and not _shouted(items) else noun


def _shouted(items: Sequence[Item]) -> bool:
    """Whether all mentions stand in headlines, where any word may have a capital."""
    return all(item.figure.span.part == "title" for item in items)
