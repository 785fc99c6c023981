"""Whether words that look like a time expression are one: a check of what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.extract.times.grammar import Match
from crossread.extract.times.words import Word

# Months that are also given names or common words need a neighbour that speaks of time.
_NAMES = frozenset({3, 4, 5, 6, 8})
_BEFORE = frozenset("ioe&-,(dlntjRWK")


def is_licensed(match: Match, words: Sequence[Word], doc: Doc) -> bool:
    """Whether the surroundings allow the match to be a time expression."""
    check = _CHECKS.get(match.kind)
    return check is None or check(match, words, doc)


def _before(match: Match, words: Sequence[Word]) -> Word | None:
    return words[match.first - 1] if match.first else None


def _after(match: Match, words: Sequence[Word]) -> Word | None:
    return words[match.last] if match.last < len(words) else None


def _check_month(match: Match, words: Sequence[Word], doc: Doc) -> bool:
    word, before, after = words[match.last - 1], _before(match, words), _after(match, words)
    if word.value not in _NAMES or match.last - match.first > 1:
        return True
    if before is None or before.code not in _BEFORE or before.code in "d,(":
        return bool(after and after.code in "&-" and after.end < len(doc.text) and before and before.code in "(,")
    capital = after is not None and doc.text[after.start].isupper() and after.code == "x" and doc.text[word.end] == " "
    return not capital or before.lower in ("in", "since", "until", "during")


def _check_year(match: Match, words: Sequence[Word], doc: Doc) -> bool:
    word, before, after = words[match.first], _before(match, words), _after(match, words)
    if word.code == "y":
        return True
    if after is not None and after.code in "uU12":
        return False
    year = int(word.value or 0)
    if before is not None and before.code == "x":
        if before.lower in ("$", "£", "€", "#", "@", "/") or before.lower in (
            "route",
            "highway",
            "room",
            "no",
            "flight",
            "model",
            "than",
            "some",
            "channel",
        ):
            return False
        if not 1900 <= year <= 2040:
            return False
    return not _counts_things(word, before, doc)


def _counts_things(word: Word, before: Word | None, doc: Doc) -> bool:
    """Whether the number counts a plural noun after it: ``2000 people``, but not ``the 2016 elections``."""
    if before is not None and (before.code in "ds" or before.lower in ("in", "since", "of", "during")):
        return False
    tokens = doc.char_span(word.start, word.end, alignment_mode="expand")
    if tokens is None:
        return False
    token = tokens[-1]
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    after_adjective = following.tag_ == "JJ" and token.head.tag_ == "NNS" and token.head.i > token.i
    return bool(following.tag_ == "NNS" or after_adjective)


def _check_duration(match: Match, words: Sequence[Word], doc: Doc) -> bool:  # noqa: ARG001
    first, after = words[match.first], _after(match, words)
    before = _before(match, words)
    if after is not None and after.code == "b":
        return False
    if after is not None and after.code == "-" and match.last + 1 < len(words) and words[match.last + 1].code == "b":
        return False
    if first.code == "a" and words[match.last - 1].code == "u":
        # "24 hours a day", "$5 a week": a rate, not a length of time.
        return before is None or not (before.code in "U12O" or before.lower in ("once", "twice", "times", "half"))
    return not (before is not None and before.lower in ("$", "£", "€"))


def _check_vague(match: Match, words: Sequence[Word], doc: Doc) -> bool:  # noqa: ARG001
    before = _before(match, words)
    return before is not None and before.lower in ("for", "in")


def _check_clock(match: Match, words: Sequence[Word], doc: Doc) -> bool:  # noqa: ARG001
    word = next(word for word in words[match.first : match.last] if word.code == "T")
    before = _before(match, words)
    if "m" in word.lower or word.lower in ("noon", "midnight", "midday") or match.last - match.first > 1:
        return True
    # Digits with a colon alone are scores and verses as often as times.
    return before is not None and before.lower in (
        "at",
        "by",
        "until",
        "till",
        "from",
        "to",
        "around",
        "before",
        "after",
        "about",
    )


def _check_reference(match: Match, words: Sequence[Word], doc: Doc) -> bool:
    after = _after(match, words)
    if words[match.last - 1].lower == "future":
        return words[match.first].code == "d" and (
            after is None or after.code != "x" or not doc.text[after.start].isalpha()
        )
    return not (
        words[match.first].lower == "now"
        and after is not None
        and after.code in ",-"
        and doc.text[words[match.first].start] == "N"
    )


_CHECKS = {
    "month": _check_month,
    "year": _check_year,
    "duration": _check_duration,
    "near_span": _check_duration,
    "vague": _check_vague,
    "clock": _check_clock,
    "reference": _check_reference,
}
