"""How much a candidate's words and surroundings speak for a person, an organisation, a place, an event or a thing.

The weights were set by hand, so that one strong sign (an age, a courtesy title, the head noun of
an organisation) outweighs the language model's label, which is often wrong on unusual surnames.
"""

from __future__ import annotations

from crossread.extract.names.candidates import AGENCIES, SHIPS, NameCandidate
from crossread.extract.names.roles import PLURALS, is_role_noun
from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_STREET_SIDES = load_words("name_reading", "weights.street_sides")

# Last words of the names of sports clubs.
_SIDES = load_words("name_reading", "weights.clubs")
THING_LABELS = frozenset({"LAW", "WORK_OF_ART", "PRODUCT", "LANGUAGE"})
SMALL = frozenset({"of", "for", "&", "and"})
_AFTER_ARTICLES = load_words("name_reading", "weights.after_articles")
IDENTIFIED = load_words("name_reading", "weights.identified")
DONE_TO = load_words("name_reading", "weights.done_to")
ACCUSING = load_words("name_reading", "weights.accusing")
LEGAL = load_words("name_reading", "weights.legal")
STAFF = load_words("name_reading", "weights.staff")
COMPASS = load_words("name_reading", "weights.compass")
AGE_ENDS = load_words("name_reading", "weights.age_ends")
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_FATES = load_words("name_reading", "weights.fates")
_EACH = load_words("name_reading", "weights.each")
MEETING = load_words("name_reading", "weights.meeting")
WHERE = load_words("name_reading", "weights.where")


NATIVES = load_words("name_reading", "weights.natives")
TRADES = load_words("name_reading", "weights.trades")


def weigh(candidate: NameCandidate, lists: Lists) -> None:
    """Add up the signs in the candidate's ``person``, ``organisation``, ``place``, ``event`` and ``thing``."""
    _weigh_words(candidate, lists)
    _weigh_surroundings(candidate, lists)


def _weigh_words(candidate: NameCandidate, lists: Lists) -> None:
    """What the name's own words say."""
    words, keys = candidate.words, candidate.keys
    labels = [words.label[i] for i in range(candidate.first, candidate.last)]
    half = len(labels) / 2
    candidate.person += 2 * (labels.count("PERSON") >= half)
    candidate.organisation += 1.5 * (labels.count("ORG") >= half)
    candidate.place += 1.5 * (sum(label in PLACE_LABELS for label in labels) >= half)
    candidate.place += 2 * (labels.count("NORP") >= half) + 3 * (" ".join(keys) in lists.known_places)
    candidate.thing += 2 * (sum(label in THING_LABELS for label in labels) >= half)
    if len(keys) == 1:
        candidate.person += 1 * (keys[0] in lists.first_names)
        return
    joined = any(key in SMALL for key in keys)
    candidate.person += 1 * (len(keys) == 2 and len(keys[0]) == 1 and labels.count("PERSON") == len(labels))
    candidate.person += 2 * _is_irish(keys[0]) + 2 * _is_initialled(candidate)
    candidate.person -= 3 * (not candidate.titled and _is_of_plurals(keys, lists))
    initial = any(len(key) == 1 and key.isalpha() for key in keys[1:-1])
    side = keys[-1] in _SIDES or _is_team(candidate, lists)
    named_for = (side or keys[-1] in lists.heads | lists.places) and not _is_surname(candidate, lists)
    abroad = keys[-1] in lists.known_places and words.text[candidate.last - 1].isupper()
    party = keys[0] in {"r", "d", "i"} and len(keys) == 2 and words.text[candidate.first + 1] in HYPHENS  # "R-Calif."
    candidate.person -= 4 * named_for + 4 * abroad + 9 * party
    candidate.thing += 9 * party
    candidate.place += 3 * abroad
    candidate.person -= 3 * (keys[0] == keys[1] and not candidate.titled)
    candidate.person += 2 * (keys[0] in lists.first_names) + 2 * (initial or keys[-1] in lists.suffixes)
    candidate.person -= (
        2 * (len(keys) > 5) + 4 * (keys[-1] in lists.things) + 4 * joined + 4 * any(key[0].isdecimal() for key in keys)
    )
    candidate.organisation += (
        4 * (side or keys[-1] in lists.heads) + 3 * joined + 1 * any(key in lists.heads for key in keys)
    )
    candidate.organisation -= 3 * _is_shouted(candidate)
    candidate.organisation += 3 * (words.key[candidate.last - 1] in LEGAL) + 2 * (keys[0] in lists.starts)
    candidate.place += 4 * (keys[-1] in lists.places) + 2 * (keys[0] in COMPASS)
    candidate.event += 2 * (labels.count("EVENT") >= half)
    candidate.event += 5 * (keys[0] in lists.event_starts) + 4 * (keys[-1] in lists.event_ends)
    candidate.thing += 5 * (keys[-1] in lists.things) + 12 * (keys in lists.no_bodies)
    if keys[0] in {"st", "saint"} and not candidate.titled and keys[-1] not in lists.heads:
        candidate.person -= 3
        candidate.place += 2
    if len(keys) == 2 and keys[0] in _STREET_SIDES and keys[1] in lists.known_places:
        candidate.person -= 6
        candidate.place += 3
    candidate.thing += 6 * (_describes(candidate) or _is_sentence(candidate, lists) or _is_counted(candidate, lists))


def _is_irish(key: str) -> bool:
    """``O’Neal``, which no company begins with."""
    return key[:2] in {"o'", "o’"} and key[2:].isalpha()


def _is_initialled(candidate: NameCandidate) -> bool:
    """``JR Example``, ``A.J. Example``: two letters that no body of two words begins with."""
    text, last = candidate.words.text[candidate.first], candidate.words.text[candidate.last - 1]
    pair = len(text) == 2 and text.isupper() and "J" in text
    dotted = len(text) in (4, 5) and text[1::2] in {"..", ".-."} and candidate.words.label[candidate.first] == "PERSON"
    return len(candidate) == 2 and (pair or dotted) and last[1:].islower()


def _is_of_plurals(keys: tuple[str, ...], lists: Lists) -> bool:
    """``Angels Bankers``: two plurals, the first of which is nobody's first name."""
    plural = len(keys) == 2 and all(len(key) > 4 and key[-1] == "s" and key[-2] not in "sui" for key in keys)
    return plural and keys[0] not in lists.first_names


def _is_dateline(words: Words, start: int, end: int) -> bool:
    """``CORRAN, Ill. (AP) —`` at the head of a report: where it was written."""
    if start > 0 or not all(text.isupper() for text in words.text[start:end]):
        return False
    behind = words.text[end : end + 8]
    wired = any(key in AGENCIES for key in words.key[end : end + 8]) and "(" in behind
    return wired or (behind[:1] == [","] and bool({"—", "–", "--"}.intersection(behind)))


def _is_surname(candidate: NameCandidate, lists: Lists) -> bool:
    """``Ann Woods``, ``her aunt, Quilla Woods``: two words, of which a landscape's is somebody's last name."""
    words, keys = candidate.words, candidate.keys
    if len(keys) != 2:
        return False
    told = candidate.titled or _age_follows(words, candidate.last)
    person = words.label[candidate.first] == words.label[candidate.last - 1] == "PERSON"
    return keys[0] in lists.first_names or (keys[-1] in lists.places and person and told)


def _is_team(candidate: NameCandidate, lists: Lists) -> bool:
    """``the Springfield Eagles``: a town and a plural."""
    words, keys = candidate.words, candidate.keys
    plural = words.tag[candidate.last - 1] in PLURALS and keys[-1].endswith("s")
    return len(keys) == 2 and plural and keys[0] in lists.known_places and keys[0] not in lists.first_names


def _describes(candidate: NameCandidate) -> bool:
    """``the Senate Democratic leader``: an adjective ends the run, and its noun follows."""
    words, last = candidate.words, candidate.last
    adjective = words.tag[last - 1] == "JJ" or words.label[last - 1] == "NORP"
    return adjective and last < len(words) and words.pos[last] == "NOUN" and words.text[last][0].islower()


def _is_sentence(candidate: NameCandidate, lists: Lists) -> bool:
    """A headline set among the text: many capitalised words with a verb among them."""
    words, keys = candidate.words, candidate.keys
    verb = any(words.tag[at] in {"VBZ", "VBD", "VBP"} for at in range(candidate.first + 1, candidate.last - 1))
    return len(keys) > 5 and verb and keys[-1] not in lists.heads


def _is_counted(candidate: NameCandidate, lists: Lists) -> bool:
    """A place with a number behind it, as pages of a series have in their headings."""
    keys = candidate.keys
    return len(keys) == 2 and keys[1].isdecimal() and keys[0] in lists.known_places


def _is_shouted(candidate: NameCandidate) -> bool:
    """``DEATH Example``: a label or a verb in capitals that stands before a name."""
    texts = candidate.words.text[candidate.first : candidate.last]
    return texts[0].isupper() and texts[0].isalpha() and len(texts[0]) > 4 and texts[-1][1:].islower()


def _weigh_surroundings(candidate: NameCandidate, lists: Lists) -> None:
    """What stands before and after the name."""
    words, start, end = candidate.words, candidate.first, candidate.last
    before = words.text[start - 1].lower() if start else ""
    after = words.text[end] if end < len(words) else ""
    single = len(candidate) == 1
    if _is_dateline(words, start, end):
        candidate.person -= 9
        candidate.place += 9
    candidate.thing += 6 * (_names_vessel(candidate, lists) or _is_behind_article(candidate, before))
    company = candidate.titled and not single and _may_be_company(candidate, lists)
    firm = candidate.titled and single and _is_called_firm(candidate, lists)
    several = _is_titled_as_several(candidate, lists)
    candidate.organisation += 4 * firm + 6 * several
    candidate.person -= 6 * several
    candidate.person += 3 * (candidate.titled and not company and not firm) - 2 * firm
    home = _is_home(words, start)
    candidate.place += 5 * home
    candidate.person -= 5 * home
    candidate.place += 9 * (before == "of" and words.key[max(0, start - 2)] in load_words("places", "kinds_before_of"))
    candidate.person += 2.5 * (not candidate.titled and bool(candidate.titles))
    candidate.person += _weigh_meeting(candidate, before) + _weigh_example(words, lists, start)
    candidate.person += _weigh_relative(words, end) + 1.5 * (not single and _is_done_to(words, start))
    candidate.person += 2.5 * (not single and _is_fate_of(words, start)) + 0.5 * (not single and _acts_each(words, end))
    if before == "as" and IDENTIFIED.intersection(words.key[max(0, start - 10) : start]):
        candidate.person += 2.5
    # One word and a number, "Norwick (31)", is as often a place with its count as a person with an age.
    followed = _age_follows(words, end)
    candidate.person += 3 * ((followed and not single) or _age_precedes(words, start)) + 0.5 * (followed and single)
    if single and candidate.keys[0] not in lists.first_names and _in_bracketed_list(words, start, end):
        candidate.person -= 2.5
        candidate.place += 1.5
    candidate.person += 2.5 * (_posts(words, end) and not words.text[start].isupper())
    cued = (end < len(words) and words.key[end] in lists.cues) or words.key[max(0, start - 1)] in lists.cues
    candidate.person += 1 * cued - 1.5 * (before == "the")
    candidate.person += 0.5 * (end < len(words) and words.tag[end] in {"VBD", "VBZ", "POS"})
    candidate.place += 1.5 * (before in WHERE or (single and before in {"of", "from", "to"}))
    candidate.place += 3 * (single and before == "from" and start > 1 and is_role_noun(words, lists, start - 2))
    candidate.organisation += 1 * (before == "the" and not single)
    if after in STAFF and not single:
        candidate.organisation += 2
        candidate.person -= 2
    if single and not candidate.titled and _is_where(words, end):
        candidate.person -= 3
        candidate.place += 3
    if single and candidate.titled and words.key[start - 1] in lists.loose:
        candidate.person -= 3
    if single and after and words.pos[end] == "NOUN" and words.text[end][0].islower():
        candidate.person -= 2.5


def _is_home(words: Words, start: int) -> bool:
    """``Garfield`` of ``NAME, 16, of Garfield``."""
    aged = start > 4 and words.text[start - 2] == "," and words.text[start - 3].isdecimal()
    return aged and words.key[start - 1] == "of" and words.text[start - 4] == ","


def _posts(words: Words, end: int) -> bool:
    """``NAME (@handle)``: whose post it is."""
    return words.text[end : end + 1] == ["("] and end + 1 < len(words) and words.text[end + 1][0] == "@"


def _is_done_to(words: Words, start: int) -> bool:
    """``police arrested NAME``, ``the charges against NAME``: what is done to people alone."""
    before = words.key[max(0, start - 2) : start]
    return bool(before) and (before[-1] in DONE_TO or (before[-1] == "against" and before[0] in ACCUSING))


def _is_fate_of(words: Words, start: int) -> bool:
    """``the killing of NAME``, ``the deaths of NAME``: what befalls people alone."""
    if words.key[max(0, start - 2) : start - 1] == ["fellow"]:
        return True  # "fellow Ohioan NAME"
    return words.key[start - 1 : start] == ["of"] and start > 1 and words.key[start - 2] in _FATES


def _acts_each(words: Words, end: int) -> bool:
    """``NAME each had``, ``NAME also scored``: a verb a word behind the name."""
    return words.key[end : end + 1] != [] and words.key[end] in _EACH and words.tag[end + 1 : end + 2] == ["VBD"]


def _weigh_relative(words: Words, end: int) -> float:
    """What ``who`` says: ``NAME, who was late`` is of one person, ``who play at home`` of a side."""
    at = end + 1 if words.text[end : end + 1] == [","] else end
    if words.text[at : at + 1] == ["whose"]:
        return 1.0 * (at == end)
    if words.text[at : at + 1] != ["who"]:
        return 0.0
    singular = words.key[at + 1 : at + 2] and (words.key[at + 1] in {"was", "is", "has"} or words.tag[at + 1] == "VBZ")
    return 2.5 if singular else 1.0


def _weigh_meeting(candidate: NameCandidate, before: str) -> float:
    """``a loss to NAME``, ``fights with NAME``: two words that the language model takes for somebody."""
    words, first, last = candidate.words, candidate.first, candidate.last
    told = before in MEETING and last - first == 2 and words.label[first:last] == ["PERSON", "PERSON"]
    named = all(words.text[at][1:].islower() and words.key[at] not in words.key[:first] for at in (first, last - 1))
    return 0.5 * (told and named)


def _weigh_example(words: Words, lists: Lists, start: int) -> float:
    """``stars like NAME``, ``guests including NAME``: one of several people."""
    link = start - 2 if start > 2 and words.key[start - 2 : start] == ["such", "as"] else start - 1
    if link < 1 or not (words.key[link] in {"like", "including"} or words.key[link] == "such"):
        return 0.0
    role = words.key[link - 1].removesuffix("s")
    people = (lists.is_role(role) or role in lists.lowered) and role not in lists.corporate
    return 2.5 * (people and words.tag[link - 1] in PLURALS)


def _is_where(words: Words, end: int) -> bool:
    """``NAME’s bar``, ``a NAME native``: a place of trade, or where somebody comes from."""
    after = words.key[end : end + 2]
    if after and after[0] in NATIVES:
        return True
    return len(after) == 2 and words.text[end] in POSSESSIVES and after[1] in TRADES


def _names_vessel(candidate: NameCandidate, lists: Lists) -> bool:
    """``the ferry Ann Example``, ``aboard the Ann Example``, ``the Ann Example was``: a ship or the like."""
    words, start, end, keys = candidate.words, candidate.first, candidate.last, candidate.keys
    if words.text[start] in SHIPS or (keys[0] in lists.vessels and not candidate.titled):
        return len(keys) > 1
    if len(keys) < 2 or start == 0 or keys[-1] in lists.heads | lists.places | lists.event_ends:
        return False
    before = start - 2 if words.text[start - 1] in {"“", '"', "‘", "'"} else start - 1
    if before >= 0 and words.key[before] in lists.vessels and words.pos[before] in {"NOUN", "PROPN", "ADJ"}:
        return True
    if words.key[before] != "the":
        return False
    if before > 0 and words.key[before - 1] in {"aboard", "board"}:
        return True
    named_for = keys[0] in lists.first_names and not lists.is_title(keys[-1]) and not keys[-1].endswith("s")
    return named_for and (end >= len(words) or words.pos[end] in {"AUX", "VERB", "PUNCT", "ADP", "CCONJ", "ADV"})


def _is_called_firm(candidate: NameCandidate, lists: Lists) -> bool:
    """Whether the title is a kind of company, ``rival chipmaker NAME``, and the name no first name."""
    words = candidate.words
    heads = {words.key[last - 1] for _, last in candidate.titles if last <= candidate.first}
    return candidate.keys[0] not in lists.first_names and not heads.isdisjoint(load_words("organisations", "firms"))


def _may_be_company(candidate: NameCandidate, lists: Lists) -> bool:
    """Whether companies have such a title too, ``its owner, NAME``, and the name is not plainly somebody's."""
    words = candidate.words
    key = candidate.keys[0]
    if key in lists.first_names or _is_irish(key) or words.label[candidate.first] == "PERSON":
        return False
    if len(candidate) < 3 and not candidate.keys[-1].endswith("s") and words.label[candidate.first] != "ORG":
        return False
    return any(
        words.key[at] in lists.corporate for first, last in candidate.titles for at in range(max(first, last - 3), last)
    )


def _is_behind_article(candidate: NameCandidate, before: str) -> bool:
    """``the Wolf Moon``, ``a “Wolf Moon”``."""
    marked = before in {"the", "a", "this", "“", '"', "‘", "'"}
    return len(candidate) > 1 and marked and candidate.keys[-1] in _AFTER_ARTICLES


def _is_titled_as_several(candidate: NameCandidate, lists: Lists) -> bool:
    """``Organisers Bright Fields``: several whom one name stands for are a company."""
    words, before = candidate.words, candidate.first - 1
    several = before >= 0 and words.tag[before] in PLURALS and words.key[before].removesuffix("s") in lists.corporate
    listed = candidate.last < len(words) and words.text[candidate.last] in {"and", ",", "&"}
    return several and not listed


def _age_precedes(words: Words, start: int) -> bool:
    """``30-year-old NAME``."""
    at = start - 1 if start > 3 and words.text[start - 1] == "," else start  # "a 16-year-old, NAME"
    return at > 2 and words.key[at - 1] == "old" and any("year" in key for key in words.key[at - 3 : at])


def _in_bracketed_list(words: Words, start: int, end: int) -> bool:
    """``A (31), B (18) and C (9)``: one word and a number in brackets, beside another such item."""
    if words.text[end : end + 1] != ["("] or words.text[end + 2 : end + 3] != [")"]:
        return False
    before = words.text[max(0, start - 3) : start]
    after = words.text[end + 3 : end + 7]
    return ")" in before or "(" in after


def _age_follows(words: Words, end: int) -> bool:
    if end + 1 >= len(words) or words.text[end] not in {",", "("}:
        return False
    age = words.text[end + 1]
    if not (age.isdecimal() and len(age) <= 3 and int(age) < 120):
        return False
    return end + 2 >= len(words) or words.text[end + 2] in AGE_ENDS
