"""What stands around each figure in its sentence: its noun, the words beside it, and whose age it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from crossread.meaning.names.forms import read_name
from crossread.model.mentions import Figure, FigureContext, NameMention, Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# How many words from the number on its noun may stand, and how many characters behind it.
WORDS, REACH = 8, 60
# How far from an age the name that it belongs to may stand, in characters.
AGE_REACH = 60
_QUOTES = frozenset('"“”')


def add_contexts(
    figures: Sequence[Figure], sentences: Sequence[Sentence], names: Sequence[NameMention]
) -> tuple[Figure, ...]:
    """The figures, each with its context; without one where no sentence has its index."""
    people = [name for name in names if name.kind == "person"]
    return tuple(
        replace(figure, context=read_context(figure, sentences[figure.sentence], people))
        if 0 <= figure.sentence < len(sentences)
        else figure
        for figure in figures
    )


def read_context(figure: Figure, sentence: Sentence, people: Sequence[NameMention]) -> FigureContext:
    """What the sentence's tokens and the report's people say of the figure."""
    before, after = sentence.tokens_before(figure.span), sentence.tokens_after(figure.span)
    last = before[-1].lower if before else ""
    return FigureContext(
        head=_find_head(figure, sentence),
        before=last,
        after=after[0].lower if after else "",
        definite=last in load_words("contexts", "definite"),
        age_of=_find_age_owner(figure, before, people),
    )


def _find_head(figure: Figure, sentence: Sentence) -> Span | None:
    """The counted noun, in the figure's own words or behind it in the same clause; None where it is left out."""
    unit = (figure.quantity.unit or "").lower()
    if not unit:
        return None
    forms = load_lexicon("contexts")["heads"].get(unit, (unit, f"{unit}s", f"{unit}es", f"{unit[:-1]}ies"))
    span = figure.span
    reach = sentence.tokens_between(span.start, span.end + REACH)
    for token in islice((token for token in reach if token.text[0].isalpha()), WORDS):
        if token.lower in forms:
            between = sentence.tokens_between(span.end, token.start)
            return None if any(map(_breaks, between)) else sentence.cut(token, token)
    return None


def _breaks(token: Token) -> bool:
    return not set(token.text).isdisjoint(".,;:!?()")


def _find_age_owner(figure: Figure, before: Sequence[Token], people: Sequence[NameMention]) -> str | None:
    """The last word of the name whose age the figure is, or "" where no name stands by; None for no age."""
    if figure.measure.action != "age" and not (_says_old(figure) and figure.quantity.unit == "year"):
        return None
    owner = figure.measure.condition or ""
    if owner[:1].isupper():
        return read_name(owner).last
    if _is_of_several(before):
        return ""
    return _nearest_owner(figure, [name for name in people if name.span.part == figure.span.part], before)


def _says_old(figure: Figure) -> bool:
    return "old" in figure.span.text.lower().replace("-", " ").split()


def _is_of_several(before: Sequence[Token]) -> bool:
    """``three people, ages 26, 29 and 37``: a row of ages that no names go with."""
    for token in reversed(before):
        if token.lower == "ages":
            return True
        if not (token.is_mark or token.lower in ("and", "or") or token.text.isdecimal()):
            return False
    return False


def _nearest_owner(figure: Figure, names: Sequence[NameMention], before: Sequence[Token]) -> str:
    """The name right after the age, else the nearest one before it in reach; "" for none."""
    old = _says_old(figure)
    gap = 2 if old else 1
    after = [name for name in names if 0 <= name.span.start - figure.span.end <= gap]
    if after:
        return read_name(after[0].name).last
    nearest = max(
        (name for name in names if 0 <= figure.span.start - name.span.end <= AGE_REACH),
        key=lambda name: name.span.end,
        default=None,
    )
    if nearest is None or _is_quoted_apart(nearest, before):
        return ""
    described = old or (bool(before) and before[-1].text in (",", "("))
    return "" if described and not _describes(nearest, before) else read_name(nearest.name).last


def _is_quoted_apart(name: NameMention, before: Sequence[Token]) -> bool:
    """Whether a quotation begins or ends between the name and the age: ``Lund said “she was 42”``."""
    return any(token.text in _QUOTES for token in before if token.start >= name.span.end)


def _describes(name: NameMention, before: Sequence[Token]) -> bool:
    """Whether nothing else could be so old: ``Lund, a 16-year-old``, not ``Lund saw a 16-year-old``."""
    between = [token for token in before if token.start >= name.span.end]
    beside = len(between) < len(before) and all(
        token.is_mark or token.lower in load_words("contexts", "describing") for token in between
    )
    return beside and not any(token.is_mark and token.text[0] in ".;:!?" for token in between)
