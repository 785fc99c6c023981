"""Who made the report rather than stands in it: authors, photographers and agencies in bylines and credits."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.names.candidates import CAPTION, NameCandidate
from crossread.extract.names.runs import POSSESSIVES
from crossread.extract.names.words import Words
from crossread.text.lexicon import load_words

# Credits are short; a longer passage tells something too. In tokens.
LONGEST_CREDIT = 60
# So many words before the sign of rights are a caption of their own.
CAPTION_WORDS = 6
_ENDS = frozenset({".", "!", "?", "”", '"'})
REPORTING = frozenset({"reports", "reported", "discusses"})
# More than any sum of signs.
RULED_OUT = 20.0


def drop_credited(candidates: Sequence[NameCandidate]) -> None:
    """Rule out, for all mentions of a name, the people whom the report only credits with words or pictures."""
    _drop_in_credit_lines(candidates)
    groups: dict[tuple[str, ...], list[NameCandidate]] = {}
    for candidate in candidates:
        if len(candidate) > 1:
            groups.setdefault(candidate.keys, []).append(candidate)
    for keys, group in groups.items():
        credited = sum(is_credited(candidate) for candidate in group)
        if 2 * credited >= len(group) or keys in _authors(group[0]):
            for candidate in group:
                candidate.person -= RULED_OUT
                candidate.organisation -= RULED_OUT * (2 * credited >= len(group) and candidate.organisation < 3)


def _drop_in_credit_lines(candidates: Sequence[NameCandidate]) -> None:
    """Passages that credit reporters and photographers name nobody of the story."""
    phrases = load_words("organisations", "credits")
    begins: dict[int, int] = {}
    for candidate in candidates:
        words = candidate.words
        if id(words) not in begins:
            text = words.passage.text.lower() if len(words) < LONGEST_CREDIT else ""
            begins[id(words)] = _credit_start(words) if any(phrase in text for phrase in phrases) else len(words)
        if candidate.first >= begins[id(words)]:
            candidate.person -= RULED_OUT


def _credit_start(words: Words) -> int:
    """Where the credit begins: at rights or ``Photograph:`` behind a caption, at a last bracket, else at the first."""
    for at, text in enumerate(words.text):
        if at >= CAPTION_WORDS and (text.startswith("©") or _opens_credit(words, at) or _opens_bracket(words, at)):
            return at
    return 0


def _opens_bracket(words: Words, at: int) -> bool:
    """``(NAME/Getty Images)`` behind a caption's full stop, with nothing behind it."""
    if words.text[at] != "(" or words.text[at - 1] not in _ENDS or words.text[-1] != ")" or "(" in words.text[at + 1 :]:
        return False
    inside = words.join(at, len(words)).lower()
    return any(phrase in inside for phrase in load_words("organisations", "credits"))


def _opens_credit(words: Words, at: int) -> bool:
    """``Photograph:`` and ``Photo by`` behind a sentence's end."""
    named = words.key[at] in CAPTION and words.key[at + 1 : at + 2] in ([":"], ["by"])
    return named and words.text[at - 1] in _ENDS


def _authors(candidate: NameCandidate) -> set[tuple[str, ...]]:
    """The names in the report's byline, each as its words."""
    return {
        tuple(word.lower().rstrip(".") for word in name.replace("-", " ").split())
        for name in candidate.words.passage.report.byline
    }


def is_credited(candidate: NameCandidate) -> bool:
    """``(NAME / Outlet)``, ``Agency/NAME``, ``Photo: NAME``, ``(NAME for Outlet)``, ``| NAME`` at a line's end."""
    words, first, last = candidate.words, candidate.first, candidate.last
    before = words.text[first - 1] if first else ""
    after = words.text[last] if last < len(words) else ""
    if after == "/" and last + 1 < len(words) and (words.text[last + 1][0].isupper() or words.text[last + 1] == "for"):
        return True
    if before == "/" and first > 1 and (words.key[first - 2] in CAPTION or words.text[first - 2][0].isupper()):
        return True
    if before == ":" and first > 1 and words.key[first - 2] in CAPTION:
        return True
    if before == "(" and (after == "for" or words.key[last : last + 2] == [",", "file"]):
        return True
    if before == "|" and last == len(words):
        return True
    return before in POSSESSIVES and first > 1 and _reports_for_outlet(words, first - 2, last)


def _reports_for_outlet(words: Words, owner: int, last: int) -> bool:
    """``the Herald's NAME reports``."""
    return words.label[owner] == "ORG" and last < len(words) and words.key[last] in REPORTING
