"""One name with a blank, a hyphen, a comma or a capital here and without it there."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.meaning.words.folding import fold, squeeze
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_words

_PARTICLES = load_words("names", "particles") | {"al", "el"}
_GENERAL = (
    load_words("matching", "conflicts.sides")
    | load_words("organisations", "heads")
    | load_words("organisations", "places")
    | load_words("organisations", "general")
    | load_words("organisations", "complements")
)
_LEAST = 6
# A code has so many digits.
_DIGITS = 3
_LONGEST = 5
_QUOTES = frozenset("\"“”‘’'")
# "the South Field neighborhood", "the Southfield community"
_QUARTERS = load_words("matching", "spellings.quarters")
_CALLING = load_words("matching", "spellings.calling")
_UMLAUTS = {"ae": "a", "oe": "o", "ue": "u"}
_MARKED = frozenset("äöüÄÖÜ")

Forms = dict[str, list[Span]]


def find_marks(story: Printed) -> list[Discrepancy]:
    """One remark for each name of the same letters that is cut or marked in two ways, the longest names first."""
    groups: dict[str, Forms] = {}
    for span in _stretches(story):
        groups.setdefault(squeeze(span.text), {}).setdefault(_form(span.text), []).append(span)
    quarters = frozenset(run.span() for run in story.runs if run.tail is not None and run.tail.word in _QUARTERS)
    found = []
    for key in sorted(groups, key=lambda key: (-len(key), key)):
        forms = {form: spans for form, spans in groups[key].items() if not spans[0].text.isupper() or _is_code(form)}
        if len(forms) < 2:
            continue
        called = not any(quarters.isdisjoint(spans) for spans in forms.values())
        if (called or _is_own_name(forms, story)) and not _is_person_and_house(forms, story):
            found.append(remark(forms.values()))
    return [*found, *_capitals(story), *_initials(story), *_umlauts(story)]


def _stretches(story: Printed) -> Iterator[Span]:
    """Every run of up to five words that stands in a longer one or alone, ``al-`` and its like left out."""
    for run in story.runs:
        for first in range(len(run.parts)):
            if run.parts[first].word in _PARTICLES and not run.parts[first].token.text[0].isupper():
                continue
            for last in range(first + 1, min(first + _LONGEST, len(run.parts)) + 1):
                span = run.span(first, last)
                if len(squeeze(span.text)) >= _LEAST:
                    yield span


def _form(text: str) -> str:
    """The name as it is compared here: without capitals, points and the ``and`` of a firm's comma."""
    return " ".join(fold(text).replace(".", "").replace("–", "-").replace(" ,", ",").split())


def _is_own_name(forms: Forms, story: Printed) -> bool:
    """Whether it is no common word, ``Nightclub`` and ``Night Club``, and no place; or the number of a thing."""
    words = {word for form in forms for word in form.replace("-", " ").replace(",", " ").split()}
    if _is_designation(words):
        return True
    if not all(word.isalpha() or word == "&" for word in words) or words <= story.place_words:
        return False
    printed = [span.text for spans in forms.values() for span in spans]
    if any(_ends_small(text) for text in printed) and not words <= story.people:
        return False
    cut = [word for form in forms if " " in form for word in form.replace("-", " ").split()]
    capital = any(letter.isupper() for text in printed if " " not in text for letter in text[1:])
    return capital or not (story.small | _GENERAL).issuperset(cut or words)


def _is_designation(words: set[str]) -> bool:
    """Whether the words are such as ``HJ K2231`` and ``HJK2231``: letters and digits, a code of several."""
    return all(word.isalnum() for word in words) and any(_is_code(word) for word in words)


def _is_code(word: str) -> bool:
    return sum(letter.isdigit() for letter in word) >= _DIGITS


def _ends_small(text: str) -> bool:
    """Whether the last part is joined by a hyphen and written small: ``Orr-del-a``, ``Kim Dong-un``."""
    return "-" in text and text[text.rindex("-") + 1 :][:1].islower()


def _is_person_and_house(forms: Forms, story: Printed) -> bool:
    """``Senator Whitehouse`` and ``White House``: somebody's name written together, whose parts are nobody's."""
    joined = {form for form in forms if form.isalpha()}
    parts = {word for form in forms for word in form.replace("-", " ").split()} - joined
    return joined <= story.people and bool(joined) and parts.isdisjoint(story.people)


def _shows_capitals(text: str) -> bool:
    return len(text) > 4 and text.isalpha() and not text.isupper()


def _capitals(story: Printed) -> list[Discrepancy]:
    """``DeMarsh`` beside ``Demarsh``: a capital inside the name of a person."""
    groups: dict[str, Forms] = {}
    for run in story.runs:
        for at, part in enumerate(run.parts):
            if part.word in story.people and _shows_capitals(part.token.text):
                groups.setdefault(part.word, {}).setdefault(part.token.text, []).append(run.span(at, at + 1))
    found = []
    for _, forms in sorted(groups.items()):
        if len(forms) == 2 and all(form.isascii() for form in forms):
            found.append(remark(forms.values()))
    return found


def _initials(story: Printed) -> list[Discrepancy]:
    """``“PJ” Lund`` beside ``“P.J.” Lund``: initials by which somebody is called, with full stops and without."""
    groups: dict[str, Forms] = {}
    for run in story.runs:
        for at, part in enumerate(run.parts):
            letters = part.token.text.replace(".", "")
            if 1 < len(letters) < 4 and letters.isupper() and _is_called(run, at, story):
                groups.setdefault(letters, {}).setdefault(part.token.text, []).append(run.span(at, at + 1))
    return [remark(forms.values()) for _, forms in sorted(groups.items()) if len(forms) == 2]


def _is_called(run: Run, at: int, story: Printed) -> bool:
    """Whether a person's name follows the initials, or words that say how somebody is called stand before them."""
    if at + 1 < len(run.parts):
        return run.parts[at + 1].word in story.people and (at == 0 or run.parts[at - 1].word in story.people)
    before = [token.lower for token in run.sentence.tokens_before(run.span()) if token.text not in _QUOTES]
    return len(run.parts) == 1 and before[-1:] != [] and before[-1] in _CALLING


def _umlauts(story: Printed) -> list[Discrepancy]:
    """``Muenster`` beside ``Münster`` and ``Munster``: a report that writes an umlaut out."""
    words: dict[str, Forms] = {}
    for run in story.runs:
        for at, part in enumerate(run.parts):
            words.setdefault(_bare(part.word), {}).setdefault(part.word, []).append(run.span(at, at + 1))
    found = []
    for _, forms in sorted(words.items()):
        printed = [span for spans in forms.values() for span in spans]
        if len(forms) == 2 and any(_MARKED.intersection(span.text) for span in printed):
            found.append(remark(forms.values()))
    return found


def _bare(word: str) -> str:
    for written, plain in _UMLAUTS.items():
        word = word.replace(written, plain)
    return word
