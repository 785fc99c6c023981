"""Whether words that look like a time expression are one: a check of what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.times.grammar import Match
from crossread.extract.times.words import CodedWord
from crossread.text.lexicon import load_words

# Months that are also given names or common words need a neighbour that speaks of time.
_NAMES = frozenset({3, 4, 5, 6, 8})
_BEFORE = frozenset("ioe&-,(dlntjRWK")


def is_licensed(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    """Whether the surroundings allow the match to be a time expression."""
    check = _CHECKS.get(match.kind)
    return check is None or check(match, words, doc)


def _before(match: Match, words: Sequence[CodedWord]) -> CodedWord | None:
    return words[match.first - 1] if match.first else None


def _after(match: Match, words: Sequence[CodedWord]) -> CodedWord | None:
    return words[match.last] if match.last < len(words) else None


def _check_month(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    word, before, after = words[match.last - 1], _before(match, words), _after(match, words)
    if word.value not in _NAMES or match.last - match.first > 1:
        return True
    if _is_dated(word, doc):
        return True
    if before is None or before.code not in _BEFORE or before.code in "d,(":
        return bool(after and after.code in "&-" and after.end < len(doc.text) and before and before.code in "(,")
    capital = after is not None and doc.text[after.start].isupper() and after.code == "x" and doc.text[word.end] == " "
    return not capital or before.lower in ("in", "since", "until", "during")


def _is_dated(word: CodedWord, doc: Doc) -> bool:
    """Whether the parser, too, takes the word alone for a date: ``May was wet``."""
    tokens = doc.char_span(word.start, word.end, "expand")
    if tokens is None or len(tokens) != 1 or tokens[0].ent_type_ != "DATE":
        return False
    following = doc[tokens[0].i + 1] if tokens[0].i + 1 < len(doc) else None
    return tokens[0].dep_ in ("nsubj", "nsubjpass") and (following is None or not following.text[0].isupper())


def _check_day(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    """``March 4C`` is a name: the number of a day has no letter at its end."""
    last = words[match.last - 1]
    return last.code != "1" or not doc.text[last.end : last.end + 1].isalpha()


def _check_year(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    word, before, after = words[match.first], _before(match, words), _after(match, words)
    if word.code == "y":
        return True
    if not word.lower.isdecimal():
        return before is not None and (before.code in "MO1ioe," or before.lower in ("in", "since", "of", "by"))
    if after is not None and after.code in "uU12":
        return False
    year = int(word.value or 0)
    if before is not None and before.code == "x":
        if before.lower in _words("before_numbers"):
            return False
        if not 1900 <= year <= 2040:
            return False
    return not (_counts_things(word, before, doc) or _is_number_of(match, words, doc))


def _is_number_of(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    """Whether the number is a house's, a telephone's or a model's: ``1930 South Oak Avenue``, ``a 2009 Skoda``."""
    word, before = words[match.first], _before(match, words)
    if before is not None and before.code == "-" and before.end == word.start and match.first > 1:
        return words[match.first - 2].code in "12"
    tokens = doc.char_span(word.start, word.end, "expand")
    if tokens is None:
        return False
    return _is_of_street(tokens[-1]) or _is_of_model(tokens[-1])


def _is_of_street(token: Token) -> bool:
    """Whether a name that ends in a word for a street follows at once."""
    for following in token.doc[token.i + 1 : token.i + 5]:
        if not following.text[:1].isupper():
            return False
        if following.lower_.strip(".") in load_words("number_names", "street"):
            return True
    return False


def _is_of_model(token: Token) -> bool:
    """Whether the name of one thing of a kind follows at once; ``a 2019 World Cup match`` is of its year."""
    if token.i + 1 >= len(token.doc):
        return False
    noun = token.doc[token.i + 1]
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return noun.pos_ == "PROPN" and noun.dep_ != "nsubj" and _is_one(noun, token.i)


def _is_one(noun: Token, before: int) -> bool:
    """Whether it is one thing of a kind: ``a silver 2009 Skoda``, ``his 1998 Volvo``."""
    owners = [child for child in noun.children if child.i < before]
    return any(child.lower_ in ("a", "an") or child.tag_ == "PRP$" for child in owners)


def _counts_things(word: CodedWord, before: CodedWord | None, doc: Doc) -> bool:
    """Whether the number counts a plural noun after it: ``2000 people``, but not ``the 2016 elections``."""
    if before is not None and (before.code in "ds" or before.lower in ("in", "since", "of", "during")):
        return False
    tokens = doc.char_span(word.start, word.end, "expand")
    if tokens is None:
        return False
    token = tokens[-1]
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    after_adjective = following.tag_ == "JJ" and token.head.tag_ == "NNS" and token.head.i > token.i
    return bool(following.tag_ == "NNS" or after_adjective)


def _check_duration(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
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


def _check_vague(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    before = _before(match, words)
    return before is not None and before.lower in ("for", "in")


def _check_clock(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    word = next(word for word in words[match.first : match.last] if word.code == "T")
    before = _before(match, words)
    if not word.lower[0].isdecimal() or "m" in word.lower or match.last - match.first > 1 or ":" not in word.lower:
        return True
    # Digits with a colon alone are scores and verses as often as times.
    return before is not None and before.lower in _words("clock_prepositions")


def _check_dotted(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    """``at 2.30 on Thursday``, and no price, mark or distance: nothing is counted after it, nothing is traded at it."""
    word, before, after = words[match.first], _before(match, words), _after(match, words)
    if "." not in word.lower or before is None or before.lower not in _words("clock_prepositions"):
        return False
    if after is not None and after.code == "x" and after.lower.isalpha() and after.lower not in _words("after_clock"):
        return False
    if after is not None and after.code == "x" and not after.lower.isalpha() and after.lower not in '.;:!?)"”’':
        return False
    tokens = doc.char_span(word.start, word.end, "expand")
    return tokens is not None and tokens.sent.root.lemma_ not in _words("priced")


def _check_weekday_date(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``Monday 20, Tuesday 21``: a number that counts nothing."""
    after = _after(match, words)
    if words[match.last - 1].code == "O":
        return after is None or after.code != "x" or not after.lower.isalpha()
    return after is None or after.code in ",&.)" or (after.code == "i" and after.lower == "to")


def _check_part(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``Q2`` and ``H1`` alone are names of roads, tanks and chapters as often as parts of a year."""
    inside = words[match.first : match.last]
    return len(inside) > 1 or inside[0].lower.startswith("q")


def _check_clock_range(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``3 to 5 p.m.``, where the second says of which half of the day."""
    clock, before = words[match.last], _before(match, words)
    if "m" not in clock.lower or not clock.lower[0].isdecimal():
        return False
    joint = words[match.first + 1].lower
    return joint in ("to", "until", "till", "-", "through") or (
        joint == "and" and before is not None and before.lower == "between"
    )


def _words(name: str) -> frozenset[str]:
    return load_words("times", name)


def _check_part_clock(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``in the morning at 7``."""
    return next(word for word in words[match.first + 1 :] if word.code in "ix").lower == "at"


def _check_ordinal_day(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``on the 18th``, in digits, after a word that asks for a day."""
    before = words[match.first - 1]
    return words[match.last - 1].lower[0].isdecimal() and before.lower in ("on", "by", "since")


def _check_tens(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:  # noqa: ARG001
    """``the eighties``: with its century a decade has no need of the article."""
    return len(str(words[match.last - 1].value)) == 2


def _check_reference(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
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


def _check_deictic(match: Match, words: Sequence[CodedWord], doc: Doc) -> bool:
    """``Today`` in a name is no day: ``Marlow Today reported``, ``the Tonight Show``."""
    word = words[match.last - 1]
    tokens = doc.char_span(word.start, word.end, "expand")
    if not doc.text[word.start].isupper() or tokens is None:
        return True
    sentence = [token for token in tokens.sent if token.text[0].isalpha()]
    capitals = [token for token in sentence if token.text[0].isupper()]
    if 2 * len(capitals) > len(sentence):
        return True
    at, beside = tokens.start, [token.i for token in capitals if token.i != sentence[0].i or token.pos_ == "PROPN"]
    return at - 1 not in beside and not (at + 1 in beside and doc[at].dep_ == "compound" and at > sentence[0].i)


_CHECKS = {
    "day": _check_day,
    "month": _check_month,
    "year": _check_year,
    "deictic": _check_deictic,
    "duration": _check_duration,
    "near_span": _check_duration,
    "vague": _check_vague,
    "clock": _check_clock,
    "reference": _check_reference,
    "tens": _check_tens,
    "part_clock": _check_part_clock,
    "ordinal_day": _check_ordinal_day,
    "dotted": _check_dotted,
    "weekday_date": _check_weekday_date,
    "part_of_year": _check_part,
    "clock_range": _check_clock_range,
}
