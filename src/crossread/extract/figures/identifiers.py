"""Numbers that name instead of count: identifiers, transport, laws, addresses, ranks, stations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.extract.figures.gapping import is_gapped
from crossread.extract.figures.lexemes import Lexeme, Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.rulings import Ruling, decide
from crossread.text.lexicon import load_words

_BEFORE_HYPHEN = load_words("figure_reading", "identifiers.before_hyphen")
_COUNTERS = load_words("figure_reading", "identifiers.counters")
_DISTRIBUTIVES = load_words("figure_reading", "identifiers.distributives")
_AFTER_SHIRT = load_words("figure_reading", "identifiers.after_shirt")
_PLAYERS = load_words("figure_reading", "identifiers.players")
_LONGEST_NAME = 4
_AFTER_EMERGENCY_NUMBER = load_words("figure_reading", "identifiers.after_emergency_number")
_STREET_WORDS = load_words("figure_reading", "identifiers.street_words")

# Call signs of American broadcasters begin with K or W.
_STATION = re.compile(r"[KW][A-Z]{2,3}")
_ACRONYM = re.compile(r"[A-Z]{2,5}|[A-Z]&[A-Z]")
_PLURAL_TAGS = ("NNS", "NNPS")
_FINITE = ("VBD", "VBZ", "MD")
# Longer runs of digits without separators are telephone and account numbers.
_LONGEST_COUNT = 10
_LONGEST_COUNTER = 5
# How many words the name of a house or a brand takes.
_LONGEST_NAME = 5
# So many words back somebody is told to call.
_NEAR_A_CALL = 14
# How many words a message and its address may take.
_MESSAGE = 12
_SIDES = load_words("figure_reading", "identifiers.sides")
_SIGNS = {"#", "§", "№", "©", "_", "@", "&"}


@cache
def _words(table: str) -> frozenset[str]:
    return load_words("number_names", table)


def is_joined(lexemes: Lexemes, first: int, end: int) -> bool:
    """Whether letters or signs touch the digits: ``COVID-19``, ``F16``, ``10th``, ``1990s``, ``7-11``, ``A4``."""
    if lexemes.word(first - 1) in _SIGNS:
        return True
    if lexemes.touches(first) and _is_tail(lexemes, first):
        return True
    return lexemes[end - 1].kind == "n" and lexemes.touches(end) and _is_body(lexemes, end)


def _is_tail(lexemes: Lexemes, first: int) -> bool:
    before = lexemes[first - 1]
    if before.kind in "wxn":
        return True
    if before.lower in "$£€¥₹+(\"'[“‘~,;…":
        return False
    if before.lower == "-" and lexemes.word(first - 2) in _BEFORE_HYPHEN:
        return False
    if before.lower == "." and lexemes[first].kind == "w":
        return False
    return before.lower in "-/.:_*" and not before.spaced and first > 1 and lexemes[first - 2].kind in "wnx"


def _is_body(lexemes: Lexemes, end: int) -> bool:
    after = lexemes[end]
    if after.kind in "wxn":
        return True
    if after.lower in ("'", "’") and lexemes.touches(end + 1) and lexemes.word(end + 1) == "s":
        return True
    return after.lower in "/:_=." and lexemes.touches(end + 1) and lexemes[end + 1].kind in "wnx"


def is_labelled(line: LexemeLine, first: int, end: int) -> bool:
    """Whether a word before the number makes it a name: ``Flight 370``, ``Section 8``, ``No. 4``, ``KABC 7``."""
    lexemes = line.lexemes
    if first == 0:
        return _is_channel(lexemes, end)
    stop = lexemes.word(first - 1) == "." and lexemes.word(first - 2) in _words("short_labels")
    at = first - 2 if stop else first - 1
    word, before = lexemes.word(at), lexemes[max(at, 0)]
    if (word in ("no", "nos", "nr") and (stop or before.text[0].isupper())) or word == "number":
        return True
    if (word in _words("labels") and before.text[0].isupper()) or word in _words("plain_labels"):
        return not (line.is_headline and line.tag(end) in _PLURAL_TAGS)
    if lexemes.words(first - 3, first) == ("s", "&", "p") or lexemes.words(first - 2, first) == ("s", "p"):
        return True
    if _is_channel(lexemes, end) or _STATION.fullmatch(before.text):
        return True
    if lexemes[first].kind == "w" and word in _COUNTERS:
        return lexemes.word(at - 1) not in _DISTRIBUTIVES
    if _follows_count(line, first):
        return True
    return _is_name(line, first, end, at) and not is_gapped(line, first, end)


def _is_channel(lexemes: Lexemes, end: int) -> bool:
    """``7 Eyewitness News``: a number that begins a broadcaster's name."""
    ahead = [index for index in (end, end + 1, end + 2) if lexemes.word(index) == "news"]
    return bool(ahead) and all(lexemes[index].is_capital for index in range(end, ahead[0] + 1))


def _follows_count(line: LexemeLine, first: int) -> bool:
    """``two new 737 jets``: a number inside what another number counts is a name."""
    index = first - 1
    while index > 0 and first - index < 3 and line.tag(index) in ("JJ", "JJR"):
        index -= 1
    return index < first - 1 and index >= 0 and line.tag(index) == "CD" and line.lexemes[index].kind == "w"


@dataclass(frozen=True, slots=True, eq=False)
class MaybeNamed:
    """A number from lexeme ``first`` to before ``end``, and the word with a capital before it, at ``at``."""

    line: LexemeLine
    first: int
    end: int
    at: int

    @property
    def text(self) -> str:
        """The number's characters."""
        return self.line.lexemes[self.first].text

    @property
    def before(self) -> Lexeme:
        """The word before it."""
        return self.line.lexemes[self.at]

    @property
    def tag(self) -> str:
        """The fine part of speech of what follows."""
        return self.line.tag(self.end)

    @property
    def counts_plural(self) -> bool:
        """Whether a plural follows."""
        return self.tag in _PLURAL_TAGS

    @property
    def inner(self) -> bool:
        """Whether the word before has a capital inside: ``iPhone``, ``BMW``."""
        return not self.before.text[1:].islower() and len(self.before.text) > 1

    @property
    def word_after(self) -> Lexeme | None:
        """The word behind it; None where a mark or a number stands there, or nothing."""
        lexemes = self.line.lexemes
        return lexemes[self.end] if self.end < len(lexemes) and lexemes[self.end].kind == "w" else None


def _is_name(line: LexemeLine, first: int, end: int, at: int) -> bool:
    """``Boeing 737``, ``Apollo 11``, ``iPhone 14``: a name right before, and no plural counted after."""
    before = line.lexemes[at]
    if not before.is_capital or before.lower in _words("not_names") or _is_in_place(line, at):
        return False
    return decide(NAMED, MaybeNamed(line, first, end, at)) or False


def _is_release(one: MaybeNamed) -> bool | None:
    return True if one.text.endswith(".0") and len(one.text) < 5 else None


def _is_written_out(one: MaybeNamed) -> bool | None:
    """``Apollo Eleven``: a number word with a capital, and no plural behind it."""
    number = one.line.lexemes[one.first]
    if number.kind == "n":
        return None
    return number.is_capital and not one.line.is_headline and not one.counts_plural


def _is_behind_brand(one: MaybeNamed) -> bool | None:
    long = one.inner and len(one.before.text) > 4 and not one.before.text.isupper()
    return not one.counts_plural if long else None


def _opens_sentence(one: MaybeNamed) -> bool | None:
    """``Apollo 11 landed``: at the head of a sentence a verb must follow, for any word has a capital there."""
    if not one.line.opens_sentence(one.at) or one.inner or one.at != one.first - 1:
        return None
    return one.line.tag(one.at) == "NNP" and one.word_after is not None and one.tag in ("VBD", "VBZ")


def _is_paired(one: MaybeNamed) -> bool | None:
    """``Orrin 2 and Corran 3 landed``: two names with their numbers, of which a verb is told."""
    lexemes, end = one.line.lexemes, one.end
    first = lexemes.word(end) == "and" and end + 2 < len(lexemes)
    if first and lexemes[end + 1].is_capital and lexemes.is_number(end + 2):
        return one.line.tag(end + 3) in _FINITE or None
    second = lexemes.word(one.at - 1) == "and" and one.at > 2 and lexemes.is_number(one.at - 2)
    return True if second and lexemes[one.at - 3].is_capital and one.tag in _FINITE else None


def _is_in_apposition(one: MaybeNamed) -> bool | None:
    """``the probe Orrin 2 landed``: behind what it is, with a verb that is told of it."""
    return True if one.line.tag(one.at - 1) == "NN" and one.at > 0 and one.tag in _FINITE else None


def _is_acronym(one: MaybeNamed) -> bool | None:
    return True if _ACRONYM.fullmatch(one.before.text) and one.tag in ("VBD", "VBZ") else None


def _is_of_one(one: MaybeNamed) -> bool | None:
    """``the Orrin 4 lander``: of four there would be a plural."""
    after, same = one.word_after, _words("same_in_plural")
    single = after is not None and one.tag == "NN" and after.lower not in same and not after.lower.endswith("s")
    named = one.line.tag(one.at) == "NNP" or not one.line.opens_sentence(one.at)
    return True if single and named and one.text.isdecimal() and one.text != "1" else None


def _is_counted(one: MaybeNamed) -> bool | None:
    after = one.word_after
    described = one.tag.startswith("JJ") and one.end < len(one.line.lexemes)
    small = described and not (after is not None and after.is_capital)
    return False if one.counts_plural or small else None


def _by_what_follows(one: MaybeNamed) -> bool:
    after = one.word_after
    if after is None:
        return one.line.lexemes.word(one.end) != "%"
    return after.is_capital or after.lower in _words("after_name")


# What a word with a capital makes of the number behind it: True a part of a name, False a count.
NAMED: tuple[Ruling[MaybeNamed, bool], ...] = (
    Ruling("release", _is_release, "They tested Orrin 2.0 at sea.", "They tested Orrin 2.5 at sea."),
    Ruling(
        "with separators",
        lambda one: False if any(sign in one.text for sign in ",. ") else None,
        "They paid Orrin 2,500 for it.",
        "They sold an Orrin 250 for it.",
    ),
    Ruling("written out", _is_written_out, "They flew in Orrin Eleven.", "They flew in Orrin 11."),
    Ruling("brand", _is_behind_brand, "They sold an OrrinPhone 14 there.", "They sold an Orrin 14 there."),
    Ruling("paired", _is_paired, "Orrin 2 and Corran 3 landed at sea.", "Orrin lost 2 and Corran 3 boats."),
    Ruling("in apposition", _is_in_apposition, "The probe Orrin 2 landed at sea.", "The probe for Orrin 2 landed."),
    Ruling("opens the sentence", _opens_sentence, "Orrin 11 landed at sea.", "They saw how Orrin 11 landed."),
    Ruling(
        "headline",
        lambda one: False if one.line.is_headline else None,
        "Storm In Corran Leaves Orrin 11 Short",
        "The storm in Corran left Orrin 11 short.",
    ),
    Ruling("acronym", _is_acronym, "They say the ORN 11 landed.", "They say the ORN 11 boats landed."),
    Ruling(
        "behind an article",
        lambda one: True if _is_branded(one.line, one.first, one.end, one.at) else None,
        "They slept in a Harbor Inn 6 overnight.",
        "They gave Harbor Inn 6 pianos.",
    ),
    Ruling("of one thing", _is_of_one, "It was on board with Orrin 4 lander.", "It was on board with Orrin 4 crew."),
    Ruling("counted", _is_counted, "They gave Ann Orrin 11 boats.", "They flew with Ann Orrin 11."),
    Ruling("by what follows", _by_what_follows, "They flew with Ann Orrin 11.", "They gave Ann Orrin 11 boats."),
)


def _is_in_place(line: LexemeLine, at: int) -> bool:
    """``In Truro 31 were treated``: a place behind a preposition, and what is counted there."""
    return line.lexemes[at].end in line.named.places and line.tag(at - 1) == "IN"


def _is_branded(line: LexemeLine, first: int, end: int, at: int) -> bool:
    """``a Harbor Inn 6 overnight``, ``the Bay Lodge 8 location``: one thing by its name, behind an article."""
    lexemes = line.lexemes
    if line.tag(at) != "NNP" or line.tag(end) in (*_PLURAL_TAGS, "CD") or lexemes.word(end) in ("%", "percent", "-"):
        return False
    index = at
    while index > 0 and at - index < _LONGEST_NAME and lexemes[index].is_capital:
        index -= 1
    return lexemes.word(index) in ("a", "an", "the") and len(lexemes[first].text) < 4


def is_address(line: LexemeLine, first: int, end: int) -> bool:
    """``49 Ridge Road``, ``1200 block of Elm Street``, ``22 Rue Verte``."""
    lexemes = line.lexemes
    if not lexemes.is_number(first):
        return False
    at = end + 1 if lexemes.word(end) == "-" else end
    if lexemes.word(first - 1) == "(" and lexemes.word(end) in _SIDES and lexemes.word(end + 1) == ")":
        return True
    if lexemes.word(at) == "block" and len(lexemes[first].text) > 2:
        return True
    for index in range(end, min(end + 6, len(lexemes))):
        lexeme = lexemes[index]
        if lexeme.kind == "n" or lexeme.text == ".":
            continue
        ordinal = lexemes.touches(index) and lexemes.is_number(index - 1)
        if lexeme.kind != "w" or not (lexeme.text[0].isupper() or ordinal):
            return False
        if lexeme.lower in _words("street") and (index > end or lexeme.lower in _STREET_WORDS):
            return True
    return False


def is_rank(lexemes: Lexemes, first: int, end: int) -> bool:
    """``1.`` or ``2)`` at the head of a passage, ``1 of 10`` under a picture."""
    if not lexemes.is_number(first) or not lexemes[first].text.isdecimal():
        return False
    if first == 0 and lexemes.word(end) in (".", ")") and not (end + 1 < len(lexemes) and lexemes.touches(end + 1)):
        return True
    if lexemes.word(end) == "/" and lexemes.is_number(end + 1) and first == 0:
        return end + 2 >= len(lexemes) or lexemes[end + 2].is_capital  # "3/8 Crowds gather": a picture's place
    if lexemes.word(first - 1) == "/" and first == 2 and lexemes.is_number(0):
        return end >= len(lexemes)
    if lexemes.word(first - 1) == "of" and lexemes.is_number(first - 2):
        return first == 2 or lexemes.word(first - 3) in _words("pictures")
    of = lexemes.word(end) == "of" or lexemes.words(end, end + 2) == ("of", "/")
    return (of and lexemes.is_number(end + 1 + (lexemes.word(end + 1) == "/"))) and (
        first == 0 or lexemes.word(first - 1) in _words("pictures")
    )


def is_citation(lexemes: Lexemes, first: int, end: int) -> bool:
    """``died.[7][8]``: the number of a note, in square brackets that touch what they stand behind."""
    return (
        lexemes.word(first - 1) == "["
        and lexemes.word(end) == "]"
        and first > 1
        and not lexemes[first - 1].spaced
        and lexemes[first].text.isdecimal()
    )


def is_shirt(line: LexemeLine, first: int, end: int) -> bool:
    """``Dana Reeve (4) celebrates a goal``: under a picture, the number of a player."""
    if not _is_bracketed_name(line, first, end):
        return False
    if _is_player(line.lexemes, first - 2):
        return True
    # One caption numbers all its players: "Dana Reeve (4) is tackled by Ada Lund (9)" after "… Otto Brandt (7) passes".
    start = first
    while start > 0 and line.lexemes.word(start - 1) not in (".", "!", "?"):
        start -= 1
    inside = (at for at in range(start, first) if line.lexemes.is_number(at))
    earlier = any(_is_bracketed_name(line, at, at + 1) and _shows(line, at + 1) for at in inside)
    return earlier or _shows(line, end)


def _is_player(lexemes: Lexemes, last: int) -> bool:
    """Whether a name that ends there follows what one plays: ``quarterback Dana Reeve``."""
    first = last
    while first > max(0, last - _LONGEST_NAME) and lexemes[first].is_capital:
        first -= 1
    return first < last and lexemes.word(first) in _PLAYERS


def _shows(line: LexemeLine, end: int) -> bool:
    return line.tag(end + 1) == "VBZ" and line.lexemes.word(end + 1) not in _AFTER_SHIRT


def _is_bracketed_name(line: LexemeLine, first: int, end: int) -> bool:
    """``Reeve (4)``: one or two digits in brackets behind a word with a capital."""
    lexemes, text = line.lexemes, line.lexemes[first].text
    bracketed = first > 1 and lexemes.word(first - 1) == "(" and lexemes.word(end) == ")"
    return bracketed and lexemes[first - 2].is_capital and text.isdecimal() and len(text) < 3


def is_contact(line: LexemeLine, first: int) -> bool:
    """``texting TIPS to 51515``: a number to write to."""
    lexemes = line.lexemes
    text = lexemes[first].text
    if lexemes.word(first - 1) not in ("to", "at") or not text.isdecimal() or not 4 < len(text) < 7:
        return False
    return any(word in _words("messages") for word in lexemes.words(first - _MESSAGE, first - 1))


def is_counter(lexemes: Lexemes, first: int, end: int) -> bool:
    """``Comments: 0``, ``12 shares``, ``Photo 2 of 9``: what a page says of itself, on a line of its own."""
    if lexemes[first].text == "0" and end == len(lexemes) and lexemes.word(first - 1) == ":":
        return True
    if _numbers_a_picture(lexemes, first, end):
        return True
    if len(lexemes) > _LONGEST_COUNTER:
        return False
    around = {*lexemes.words(0, first), *lexemes.words(end, len(lexemes))} - {":", "-", "+"}
    return bool(around) and around <= _words("page_words")


def _numbers_a_picture(lexemes: Lexemes, first: int, end: int) -> bool:
    """``Photo 2 of 9``: both numbers."""
    start = first if lexemes.word(end) == "of" else first - 2
    after = start + 1 if start == first else first - 1
    named = lexemes.word(start - 1) in _words("picture_words") and lexemes.word(after) == "of"
    return named and lexemes.word(start).isdecimal() and lexemes.word(start + 2).isdecimal()


def is_by_itself(lexemes: Lexemes, first: int) -> bool:
    """``0042``, ``24/7``, a telephone number without signs: digits that are a name by themselves."""
    text = lexemes[first].text
    if text.isdecimal() and ((len(text) > 1 and text[0] == "0") or len(text) >= _LONGEST_COUNT):
        return True
    return lexemes.words(first, first + 3) in _FIXED


def is_emergency_number(line: LexemeLine, first: int, end: int) -> bool:
    """``dialled 911``, ``911 operators``."""
    if line.lexemes[first].text != "911":
        return False
    return line.tag(end) not in _PLURAL_TAGS or line.lexemes.word(end) in _AFTER_EMERGENCY_NUMBER


def is_zip_code(lexemes: Lexemes, first: int) -> bool:
    """``OH 45011``."""
    text, before = lexemes[first].text, lexemes[first - 1].text if first else ""
    return text.isdecimal() and len(text) == 5 and re.fullmatch("[A-Z]{2}", before) is not None


def is_in_foreign_date(lexemes: Lexemes, end: int) -> bool:
    """Before a word in other letters than Latin ones, such as the name of a month."""
    after = lexemes[end] if end < len(lexemes) else None
    return after is not None and after.kind == "w" and "\u0370" < after.text[0] < "\u1e00"


def is_dialled(lexemes: Lexemes, first: int, end: int) -> bool:
    """``555-TIPS (8477)``: the digits of a number to call that has letters for its last ones."""
    if lexemes.word(first - 1) != "(" or lexemes.word(end) != ")":
        return False
    return first > 1 and re.fullmatch(r"[\d-]{0,9}[A-Z]{4,9}", lexemes[first - 2].text) is not None


def is_lettered_call(lexemes: Lexemes, first: int) -> bool:
    """``call 555-TIPS``, ``the tip line, 1-800-TIPS``: the digits of a number to call, before its letters."""
    lettered = "".join(lexemes[at].text for at in range(first, min(first + 5, len(lexemes))))
    if re.match(r"(?:1-)?\d{3}-[A-Z]{4,7}(?![A-Za-z])", lettered) is None:
        return False
    before = lexemes.words(max(0, first - _NEAR_A_CALL), first)
    return bool(_words("calls") & set(before)) and before[-1] in _words("before_calls")


_FIXED = {(a, sign, b) for a, b in (("24", "7"), ("9", "11"), ("7", "11"), ("50", "50"), ("20", "20")) for sign in "-/"}


def is_capital_name(line: LexemeLine, first: int, end: int) -> bool:
    """``Three Rivers Stadium``, ``Seven Oaks``: a number word with a capital inside a sentence begins a name.

    At the head of a sentence two words with capitals must follow, the last of them one thing: ``Six Mile Creek burst``.
    """
    lexemes = line.lexemes
    if lexemes[first].kind != "w" or not lexemes[first].is_capital or line.is_title or end != first + 1:
        return False
    last = first
    while last + 1 < min(len(lexemes), first + _LONGEST_NAME) and lexemes[last + 1].is_capital:
        last += 1
    if last == first:
        return False
    if not line.opens_sentence(first):
        return not lexemes[first].text.isupper()
    return last > first + 1 and line.tag(last) in ("NNP", "NN") and line.tag(last + 1)[:2] in ("VB", "MD", "IN")


def is_group_name(line: LexemeLine, first: int, end: int) -> bool:
    """``the Group of 20``, ``the Gang of Eight``: a group with a capital and nothing counted behind its number."""
    lexemes = line.lexemes
    if lexemes.word(first - 1) != "of" or first < 2 or line.is_title:
        return False
    group = lexemes[first - 2]
    named = group.is_capital and group.lower in _words("numbered_groups")
    return named and not line.tag(end).startswith("NN")


def is_rate_base(lexemes: Lexemes, first: int) -> bool:
    """``12.4 deaths per 100,000 people``: what a rate is of, a round number behind ``per``."""
    digits = "".join(text for text in lexemes[first].text if text.isdecimal())
    round_number = digits.strip("0") in ("1", "") or lexemes[first].kind == "w"
    return lexemes.word(first - 1) == "per" and round_number


def is_after_loose_comma(lexemes: Lexemes, first: int) -> bool:
    """``costs ,89 euros``: a numeral whose first digits are lost."""
    return lexemes.word(first - 1) == "," and lexemes.touches(first) and not lexemes.touches(first - 1)


def is_formula(lexemes: Lexemes, first: int, end: int) -> bool:
    """``the P5+1``: a sum of signs is a name."""
    plus = lexemes.word(end) == "+" and lexemes.touches(end) and lexemes.touches(end + 1) and lexemes.is_number(end + 1)
    before = lexemes.word(first - 1) == "+" and lexemes.touches(first) and lexemes.touches(first - 1)
    return plus or (before and lexemes.is_number(first - 2))


def is_calibre(lexemes: Lexemes, first: int, end: int) -> bool:
    """``9 mm handgun``, ``.40-caliber``: the name of a gun's bore."""
    ahead = lexemes.words(end, end + 4)
    if ahead[:1] in (("caliber",), ("calibre",), ("gauge",)) or ahead[:2] in (
        ("-", "caliber"),
        ("-", "calibre"),
        ("-", "gauge"),
    ):
        return True
    close = ahead[:1] == ("mm",) or ahead[:1] == ("millimeter",) or ahead[:2] in (("-", "mm"), ("-", "millimeter"))
    guns = _words("guns")
    return (
        close and first >= 0 and (any(word in guns for word in ahead) or lexemes.word(end + 1) in ("", ".", ",", "and"))
    )
