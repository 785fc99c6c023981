"""What a check says: ``28 + 30 = 58, not 60``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crossread.model.accounts import Check
from crossread.model.operands import Operand, Operation, Role, Verdict, by_role
from crossread.text.listing import join_words
from crossread.wording.numbers import in_place, plural_unit, show_number, show_scaled, show_sum

# Those whose statement goes on with the number that the reports give where that is wrong.
CONCLUDING: frozenset[Operation] = frozenset({"sum", "share", "change"})
# A converted number from here on is told whole.
MANY = 100
# How a percentage stands to the share that its numbers make.
_SHARES: dict[Verdict, str] = {
    "rounded": "; {} is that rounded",
    "cut short": "; {} is that cut short",
    "allowed": "; {} allows it",
}


def word_check(check: Check) -> Check:
    """The check with its statement and its note in English."""
    note = None if check.verdict == "exact" and check.operation != "conversion" else check.verdict
    return replace(check, statement=state(check), note=note)


def state(check: Check) -> str:
    """The reckoning in one line, with its verdict where the line has room for it."""
    return reckon(check) + _conclude(check)


def reckon(check: Check) -> str:
    """What is reckoned and what comes out, without the number that the reports give for it."""
    return _STATEMENTS[check.operation](check) if check.operation else ""


def note_beside(check: Check) -> str | None:
    """The note where the statement does not say it already: ``…; 27 percent is that rounded``, ``…, not 60``."""
    said = check.operation == "share" and check.verdict in ("rounded", "cut short")
    wrong = check.operation in CONCLUDING and check.verdict == "wrong"
    return None if said or wrong else check.note


def _conclude(check: Check) -> str:
    """``, not 60``, ``; 27 percent is that rounded``."""
    if check.operation not in CONCLUDING:
        return ""
    if check.verdict == "wrong":
        return f", not {_words(check, 'stated')}"
    if check.operation == "share" and check.verdict in _SHARES:
        return _SHARES[check.verdict].format(_words(check, "stated"))
    return ""


def _sum(check: Check) -> str:
    return show_sum(check.operands)


def _share(check: Check) -> str:
    share = show_number(_one(check, "result").value)
    return f"{_words(check, 'part')} of {_words(check, 'whole')} is {share} percent"


def _claim(check: Check) -> str:
    share = show_number(round(_one(check, "result").value or 0.0, 1))
    verdict = "holds" if check.holds else "does not hold"
    part, whole, claim = _words(check, "part"), _words(check, "whole"), _words(check, "claim")
    return f"{part} of {whole} is {share} percent: “{claim}” {verdict}"


def _change(check: Check) -> str:
    result = _one(check, "result")
    percent = " percent" if result.unit == "percent" else ""
    size = f"{show_number(round(result.value or 0.0, 1))}{percent}"
    return f"From {_words(check, 'from')} to {_words(check, 'to')} is {size}"


def _direction(check: Check) -> str:
    result, claim = _one(check, "result"), _one(check, "claim")
    unit = " points" if result.unit == "percent" else ""
    way = "rise" if (claim.unit == "up") == check.holds else "fall"
    said = "" if check.holds else f", not “{claim.words}”"
    ends = f"From {_words(check, 'from')} to {_words(check, 'to')}"
    return f"{ends} is a {way} of {show_scaled(round(result.value or 0.0, 2))}{unit}{said}"


def _majority(check: Check) -> str:
    stated = by_role(check.operands, "stated")
    share = stated[0].words if stated else f"{_words(check, 'part')} of {_words(check, 'whole')}"
    return f"{share} {'is' if check.holds else 'is not'} more than half: “{_words(check, 'claim')}”"


def _days(check: Check) -> str:
    days = f"{show_number(_one(check, 'result').value)} days"
    last = by_role(check.operands, "to")
    end = f"to {last[0].words}" if last else "to the day of the report"
    return f"{_words(check, 'from')} {end} is {days}: {_words(check, 'stated')}"


def _age(check: Check) -> str:
    then, passed, later = _one(check, "from"), _one(check, "factor"), float(_one(check, "result").value or 0.0)
    years = f"{show_number(later - 1)} to {show_number(later + 1)}"
    stated = _words(check, "stated")
    said = f": {stated}" if check.holds else f", not {stated}"
    return f"{then.words} in {passed.words} makes {years}, {show_number(passed.value)} years later{said}"


def _years(check: Check) -> str:
    first, last = (int(_one(check, role).value or 0) for role in _ENDS)
    stated = _one(check, "stated")
    return f"{first} to {last} is {show_number(stated.value)} {plural_unit(stated.unit or 'year')}"


def _clock(check: Check) -> str:
    return f"{_words(check, 'from')} to {_words(check, 'to')} is {_words(check, 'stated')}"


def _rank(check: Check) -> str:
    more, most = ("fewer", "least") if check.operation == "least" else ("more", "most")
    named, rival = in_place(_one(check, "named")), in_place(_one(check, "rival"))
    if check.holds:
        return f"{named} is {more} than {rival}, the next {most}"
    return f"{named} is not {_words(check, 'claim')}: {rival} is {more}"


def _exceeds(check: Check) -> str:
    rivals = dict.fromkeys(rival.words for rival in by_role(check.operands, "rival"))
    named = _one(check, "named")
    values = [rival.value for rival in by_role(check.operands, "rival")]
    if named.value is not None and named.value in values:
        return f"{named.words} is no less than {join_words(list(rivals))}"
    return f"{named.words} is {'' if check.holds else 'not '}more than {join_words(list(rivals))}"


def _multiple(check: Check) -> str:
    factor = show_number(round(_one(check, "result").value or 0.0, 2))
    return f"{_words(check, 'greater')} is {factor} times {_words(check, 'smaller')}"


def _product(check: Check) -> str:
    return f"{_words(check, 'part')} at {_words(check, 'factor')} make {_words(check, 'whole')}"


def _conversion(check: Check) -> str:
    given, result, stated = (_one(check, role) for role in _CONVERTED)
    number = round(result.value or 0.0, 1 if abs(result.value or 0.0) < MANY else 0)
    units = plural_unit(given.unit or ""), plural_unit(result.unit or "")
    said = f"{show_number(given.value)} {units[0]} are {show_number(number)} {units[1]}"
    return f"{said}, given as {show_number(stated.value)}"


def _one(check: Check, role: Role) -> Operand:
    return next(operand for operand in check.operands if operand.role == role)


def _words(check: Check, role: Role) -> str:
    return _one(check, role).words


_ENDS: tuple[Role, Role] = ("from", "to")
_CONVERTED: tuple[Role, Role, Role] = ("from", "result", "stated")
_STATEMENTS: Mapping[Operation, Callable[[Check], str]] = {
    "sum": _sum,
    "share": _share,
    "claim": _claim,
    "change": _change,
    "direction": _direction,
    "majority": _majority,
    "days": _days,
    "age": _age,
    "years": _years,
    "clock": _clock,
    "most": _rank,
    "least": _rank,
    "exceeds": _exceeds,
    "multiple": _multiple,
    "product": _product,
    "conversion": _conversion,
}
