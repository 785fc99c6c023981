"""Titles that a clause tells: ``NAME is the chairman``, ``NAME was hired as a guide``."""

from __future__ import annotations

from crossread.extract.names.appositions import find_phrase, find_trade
from crossread.extract.names.asides import skip_asides
from crossread.extract.names.phrases import LONGEST, extend_left, trim
from crossread.extract.names.roles import FINITE, PLURALS, STOPS, Bounds, find_age, is_chosen_from, is_role_noun
from crossread.extract.names.runs import POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_COPULAS = load_words("name_reading", "stated.copulas")
_IDENTIFYING = load_words("name_reading", "stated.identifying")
_APPOINTING = load_words("name_reading", "stated.appointing")
_PRETENDING = load_words("name_reading", "stated.pretending")
_CHOOSING = load_words("name_reading", "stated.choosing")
_POSTS = load_words("name_reading", "stated.posts")
_WORKING = load_words("name_reading", "stated.working")
_PASSIVE = load_words("name_reading", "stated.passive")
_DENYING = load_words("name_reading", "stated.denying")
# What ties a role to whose it is, and moments that it is not of.
_TIED = load_words("name_reading", "titles.after_titles")
_MOMENTS = load_words("name_reading", "stated.moments")
_YOUTHS = load_words("name_reading", "stated.youths")
_CALLING = frozenset({"named", "called"})
_MARKS = frozenset({",", "–", "—", "--"})
_NOBODY = -1
_TOLD = tuple([tag] for tag in sorted(FINITE | {"RB"}))
# How far behind its verb "as" may stand, in tokens.
_REACH = 8


def find_stated(words: Words, lists: Lists, start: int, end: int) -> list[Bounds]:
    """The titles that clauses with the name of tokens ``start`` to ``end`` tell, in a fixed order."""
    behind = skip_asides(words, end)
    aside = words.text[end : end + 1] == ["who"] and start > 0 and words.pos[start - 1] == "ADP"
    subject = None if aside else find_copular(words, lists, behind, start) or find_held(words, lists, start, behind)
    named = _find_identified(words, lists, start) or _find_appointed(words, lists, start, end)
    named = named or _find_called(words, lists, start)
    fronted = find_fronted(words, lists, start, end) or find_inserted(words, lists, end)
    return [found for found in (subject, named, fronted) if found]


def find_told_of(words: Words, lists: Lists, end: int) -> Bounds | None:
    """``NAME, a former aide who is now a painter``: what the clause behind the apposition that ends there tells."""
    plain = words.text[end : end + 1] == ["who"] and words.label[end - 1] != "PERSON"
    now = words.key[end : end + 3] in (["who", "is", "now"], ["who", "is", "also"], ["who", "was", "also"])
    return find_copular(words, lists, end) if plain or now else None


def find_fronted(words: Words, lists: Lists, start: int, end: int) -> Bounds | None:
    """``As the ranking member of the board, NAME knew``: what the clause's subject is."""
    begin = start - 1
    while begin > 0 and (words.key[begin] in lists.honorifics or words.text[begin] == "."):
        begin -= 1
    if words.text[begin] != "," or words.tag[end : end + 1] not in _TOLD:
        return None
    at = next((at for at in range(begin - 2, max(-1, begin - LONGEST), -1) if words.key[at] == "as"), None)
    opens = at is not None and (at == 0 or words.first_in_sentence[at] or words.tag[at - 1] in {"CC", ",", "``"})
    return _office_between(words, lists, at + 1, begin) if at is not None and opens else None


def find_inserted(words: Words, lists: Lists, end: int) -> Bounds | None:
    """``NAME, as the ranking member of the board, knew``, ``NAME, who as a young clerk was``."""
    relative = words.text[end : end + 2] == [",", "who"]
    at = end + 2 if relative else end + 1
    if words.text[end : end + 1] != [","] or words.text[at : at + 1] != ["as"]:
        return None
    behind = range(at + 2, min(at + LONGEST, len(words)))
    closed = next((i for i in behind if words.text[i] == "," or (relative and words.tag[i] in FINITE)), None)
    if closed is None or not (relative or words.tag[closed + 1 : closed + 2] in _TOLD):
        return None  # "listens to NAME, as a player, that's what"
    return _office_between(words, lists, at + 1, closed)


def _office_between(words: Words, lists: Lists, at: int, end: int) -> Bounds | None:
    """The office that fills all from ``at`` to the comma at ``end``; what one was as a child is none."""
    found = find_phrase(words, lists, at) if at < end else None
    if found is None or found[1] != end:
        return None
    return None if _YOUTHS.intersection(words.key[found[0] : found[1]]) else found


def _verb_at(words: Words, start: int, end: int) -> int:
    """Where the clause goes on of which the name is the subject: behind ``who`` and its comma, if any."""
    if words.text[end : end + 2] == [",", "who"]:
        return end + 2
    aged = end > 1 and words.text[end - 1].isdecimal() and words.text[end - 2] == ","
    if words.text[end : end + 1] == [","] and (aged or (start > 0 and words.text[start - 1] == ",")):
        return end + 1  # "her brother, NAME, is", "NAME, 44, is"
    return end + 1 if words.text[end : end + 1] == ["who"] else end


def _past_perfect(words: Words, at: int) -> int:
    """Before ``been`` of ``has been the club's coach``, which stands for the copula; ``at`` where no such words do."""
    if words.key[at : at + 1] not in (["has"], ["had"]):
        return at
    behind = at + 1
    while behind < len(words) and words.pos[behind] == "ADV" and words.key[behind] not in _DENYING:
        behind += 1
    return behind if words.key[behind : behind + 1] == ["been"] else at


def find_copular(words: Words, lists: Lists, end: int, start: int = 0) -> Bounds | None:
    """``NAME is the chairman of …``, ``NAME, who was a teacher``, ``NAME is also the club's treasurer``."""
    at = _past_perfect(words, _verb_at(words, start, end))
    if at + 1 >= len(words) or words.key[at] not in _COPULAS:
        return None
    at += 1
    while at < len(words) and words.pos[at] == "ADV":
        at += 1
    if at >= len(words):
        return None
    if words.tag[at] in {"DT", "PRP$"}:
        return find_phrase(words, lists, at) or find_trade(words, lists, at)
    owner = POSSESSIVES.intersection(words.text[at + 1 : at + 4]) and words.text[at][0].isupper()
    return find_phrase(words, lists, at) if owner or is_role_noun(words, lists, at) else None


def find_held(words: Words, lists: Lists, start: int, end: int) -> Bounds | None:
    """``NAME works as a nurse``, ``NAME, who resigned in May as the firm's director``, ``NAME was elected mayor``."""
    at = _verb_at(words, start, end)
    while at < len(words) and (words.pos[at] in {"AUX", "ADV"} or words.tag[at] == "RP"):
        if words.key[at] in _DENYING or words.tag[at] == "MD":
            return None
        at += 1
    if at >= len(words) or words.pos[at] != "VERB" or words.key[at] in _PRETENDING:
        return None
    if words.tag[at] == "VBG" and words.pos[at - 1] != "AUX":
        return None
    passive = not _PASSIVE.isdisjoint(words.key[max(0, at - 3) : at])
    if words.key[at] in _APPOINTING and passive and words.text[at + 1 : at + 2] != ["as"]:
        return find_phrase(words, lists, at + 1)
    behind = _as_behind(words, at + 1)
    return find_phrase(words, lists, behind + 1) if behind is not None else None


def _as_behind(words: Words, at: int) -> int | None:
    """Where ``as`` stands behind a verb that has no object before it."""
    free = True  # whether a noun here would be the verb's object
    for index in range(at, min(at + _REACH, len(words))):
        if words.key[index] == "while" and words.key[index + 1 : index + 2] and words.key[index + 1] in _WORKING:
            return index + 2 if words.key[index + 2 : index + 3] == ["as"] else None
        if words.key[index] == "as":
            return index if words.text[index + 1 : index + 2] != ["well"] else None
        if words.text[index] in STOPS or words.tag[index] in FINITE or words.pos[index] in {"VERB", "SCONJ"}:
            return None
        if words.pos[index] == "ADP" or words.key[index] in _POSTS:
            free = False
        elif not _POSTS.isdisjoint(words.key[index + 1 : index + 4]):
            continue  # "left his job as a host", "has sea rescue experience as a pilot"
        elif free and words.pos[index] in {"NOUN", "PROPN", "PRON", "DET"}:
            return None
    return None


def _find_appointed(words: Words, lists: Lists, start: int, end: int) -> Bounds | None:
    """``named NAME as its director``, ``hired NAME as a guide``."""
    if words.text[end : end + 1] != ["as"] or start == 0 or end + 1 >= len(words):
        return None
    verb = start - 1
    while verb > 0 and start - verb < 5 and words.pos[verb] in {"PROPN", "NOUN", "ADJ", "DET"}:
        verb -= 1
    found = find_phrase(words, lists, end + 1)
    chosen = start > 1 and words.key[start - 1] == "of" and words.key[start - 2] in _CHOOSING
    if found is None or chosen or words.key[verb] in _APPOINTING:
        return found
    # "confirmed two: NAME as secretary", but no part: "stars NAME as detective NAME"
    bare = words.tag[end + 1] not in {"DT", "PRP$"} and words.key[verb] not in _PRETENDING
    named = found[1] < len(words) and words.label[found[1]] == "PERSON"
    return found if bare and not named else None


def _find_identified(words: Words, lists: Lists, start: int) -> Bounds | None:
    """``identified the pilot as NAME``, ``the guide, identified as NAME,``, ``their guide was NAME``."""
    age = find_age(words, start, 0)
    at = start - 1
    if age > 1 and words.text[age - 1] == "as":
        at = age - 2
        if words.key[at] in {"identified", "named"}:
            return _noun_phrase_at(words, lists, _past_aux(words, at - 1), 0)
        verbs = [i for i in range(max(0, at - 8), at) if words.key[i] in _IDENTIFYING]
        if verbs and words.key[verbs[-1] + 1] == "by":
            return _noun_phrase_at(words, lists, _past_aux(words, verbs[-1] - 1), 0)
        return _noun_phrase_at(words, lists, at, verbs[-1]) if verbs else None
    at = age - 2 if age < start and words.tag[age - 1] == "DT" else at  # "was a 26-year-old NAME"
    if at > 0 and words.key[at] in {"is", "was"}:
        return _noun_phrase_at(words, lists, _past_day(words, at - 1), 0)
    return None


def _find_called(words: Words, lists: Lists, start: int) -> Bounds | None:
    """``a fugitive named NAME``, ``a singer called NAME``: who somebody is before it is said how he is called."""
    at = start - 2
    if at < 1 or words.key[start - 1] not in _CALLING or not is_role_noun(words, lists, at):
        return None
    first = extend_left(words, lists, at, 0)
    opened = first > 0 and words.tag[first - 1] in {"DT", "PRP$", "CD"}
    return trim(words, first, at + 1) if opened and words.tag[at] not in PLURALS else None


def _outer_role(words: Words, lists: Lists, start: int, floor: int) -> int | None:
    """``neighbor`` of ``the neighbor of the suspect``; nobody's where the phrase is what a verb is done to."""
    at = start - 1
    while at > floor and words.tag[at] in {"DT", "PRP$"}:
        at -= 1
    if at <= floor:
        return None
    if words.pos[at] == "VERB" and not _tells(words, lists, at):
        return _NOBODY  # "the man accused of killing the mayor was identified as"
    owned = words.text[at] in _TIED and is_role_noun(words, lists, at - 1) and words.tag[at - 1] not in PLURALS
    return at - 1 if owned else None


def _tells(words: Words, lists: Lists, verb: int) -> bool:
    """``say`` of ``Fans will say the winner is NAME``: what follows is no object."""
    return not lists.cues.isdisjoint({words.key[verb], words.key[verb] + "s"})


def _past_aux(words: Words, at: int) -> int:
    """Before the mark or the auxiliary of ``the guide, identified by friends``, ``the guide was later identified``."""
    while at > 0 and (words.pos[at] in {"AUX", "ADV"} or words.text[at] in _MARKS or words.key[at] == "who"):
        at -= 1
    return at


def _past_day(words: Words, at: int) -> int:
    """Before ``that year``, which tells when."""
    while at > 0 and words.label[at] == "DATE" and words.label[at - 1] == "DATE":
        at -= 1
    return at - 1 if at > 0 and words.label[at] == "DATE" else at


def _noun_phrase_at(words: Words, lists: Lists, at: int, floor: int) -> Bounds | None:
    """The role that heads the phrase ending at ``at``, which may go on with ``on the …``."""
    first = at
    while (
        first > floor
        and (words.pos[first] in {"NOUN", "PROPN", "ADJ", "DET", "ADP"} or words.text[first][0].isupper())
        and at - first < 8
        and words.text[first] not in STOPS
    ):
        if is_role_noun(words, lists, first) and words.tag[first] not in PLURALS:
            if first < at and words.pos[first + 1] != "ADP":
                return None
            start = extend_left(words, lists, first, floor)
            outer = _outer_role(words, lists, start, floor)
            if outer == _NOBODY:
                return None
            if outer is not None:
                start, first = extend_left(words, lists, outer, floor), outer
            tied = first < at and words.text[first + 1] in _TIED and words.text[at] not in _MOMENTS
            return trim(words, start, at + 1 if tied else first + 1)
        if words.tag[first] in PLURALS and words.key[max(0, first - 3) : first] == ["one", "of", "the"]:
            return (first - 3, first + 1) if is_chosen_from(words, lists, first) else None
        first -= 1
    return None
