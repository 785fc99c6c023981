"""What versions of a quotation do not share, and what an editor should look at in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crossread.model.accounts import Discrepancy, Quote, QuoteDifference
from crossread.model.reasons import Alteration, ChangeNote, DifferenceKind
from crossread.wording.outlets import Outlets

# So many altered words of a pair of versions are named; the others are counted.
NAMED = 3
# The longest words of a report that a sentence takes in, by what they are.
WORDS, STATEMENT, OCCASION = 120, 90, 80
_MARKS = "“”\"'‘’,. "
_NOTES: Mapping[ChangeNote, str] = {
    "brackets": "marked by brackets",
    "ellipsis": "marked by an ellipsis",
    "spelling": "the same word in another spelling",
    "contraction": "one spells out what the other contracts",
    "repeated": "words that stand twice",
}


def word_quote(quote: Quote, outlets: Outlets) -> Quote:
    """The quotation with its differences in English."""
    return replace(quote, differences=tuple(_word_difference(found, outlets) for found in quote.differences))


def _word_difference(found: QuoteDifference, outlets: Outlets) -> QuoteDifference:
    note = f" ({_NOTES[found.note]})" if found.note else ""
    return replace(found, summary=_DIFFERENCES[found.kind](found, outlets) + note)


def _dropped(found: QuoteDifference, outlets: Outlets) -> str:
    verb = "stops or begins without" if found.edge else "leaves out"
    return f"{outlets.list(found.reports)} {verb} “{_left(found)}”"


def _added(found: QuoteDifference, outlets: Outlets) -> str:
    return f"{outlets.list(found.reports)} has “{_right(found)}” besides"


def _moved(found: QuoteDifference, outlets: Outlets) -> str:
    return f"{outlets.list(found.reports)} has “{_left(found)}” in another place"


def _changed(found: QuoteDifference, outlets: Outlets) -> str:
    return f"{outlets.list(found.reports)} has “{_right(found)}” for “{_left(found)}”"


def _paraphrased(found: QuoteDifference, outlets: Outlets) -> str:
    return f"{outlets.list(found.reports)} has it in its own words: “{_right(found)}”"


def _occasion(found: QuoteDifference, outlets: Outlets) -> str:
    said = zip(found.reports, (found.left, found.right), strict=True)
    return ", ".join(f"{outlets.name(report)} has it said {_begin_small(words)}" for report, words in said)


def altered_words(found: Discrepancy, outlets: Outlets) -> str:
    """Both sides with the first of the altered words, and how many more there are."""
    first, others = found.sides[0], outlets.sorted(found.sides[1].reports)
    more = f", and {len(found.changes) - NAMED} more" if len(found.changes) > NAMED else ""
    phrases = "; ".join(_phrase(change) for change in found.changes[:NAMED])
    return f"{others} and {outlets.list(first.reports)} print the same words differently: {phrases}{more} in {others}."


def run_together(found: Discrepancy, outlets: Outlets) -> str:
    """Which report makes one quotation of two, and which keep them apart."""
    run, apart = found.sides
    prints = outlets.verb(apart.reports, "prints", "print")
    return (
        f"{outlets.list(run.reports)} runs two statements together inside one pair of quotation marks; "
        f"{outlets.sorted(apart.reports)} {prints} them apart."
    )


def two_speakers(found: Discrepancy, outlets: Outlets) -> str:
    """The words, and whose each report says they are."""
    one, other = found.sides
    return (
        f"{outlets.list(one.reports)} gives the words “{clip_statement(found.about or '')}” to {one.words[0]}, "
        f"{outlets.list(other.reports)} to {other.words[0]}."
    )


def unsaid_words(found: Discrepancy, outlets: Outlets) -> str:
    """The words in marks that no quotation holds, and what is quoted nearest to them."""
    heading, said = found.sides
    return (
        f"{outlets.list(heading.reports)} has “{clip_statement(found.about or '')}” in quotation marks, which nobody "
        f"is quoted as saying; the words below are “{clip_statement(said.words[0])}”."
    )


def hedge_left_out(found: Discrepancy, outlets: Outlets) -> str:
    """The words as told outright, and the statement with its hedge."""
    part, whole = found.sides
    return (
        f"{outlets.list(part.reports)} has “{clip_statement(found.about or '')}” said outright; the statement in "
        f"{outlets.list(whole.reports)} hedges it: “{clip_statement(whole.words[0])}”."
    )


def _phrase(change: Alteration) -> str:
    """The change in a few words: ``“weak” for “strong”``."""
    left, right = clip(change.left, WORDS), clip(change.right, WORDS)
    if change.kind == "moved":
        return f"“{left}” stands in another place"
    if left and right:
        return f"“{right}” for “{left}”"
    return f"“{left}” is left out" if left else f"“{right}” is added"


def clip(text: str, longest: int) -> str:
    """The text on one line, cut short with an ellipsis where it is longer."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 3].rstrip()}…"


def clip_statement(text: str) -> str:
    """A statement without the marks round it, cut short."""
    return clip(" ".join(text.split()).strip(_MARKS), STATEMENT)


def _begin_small(channel: str) -> str:
    plain = " ".join(channel.split())
    return clip(plain[:1].lower() + plain[1:], OCCASION)


def _left(found: QuoteDifference) -> str:
    return clip(found.left, WORDS)


def _right(found: QuoteDifference) -> str:
    return clip(found.right, WORDS)


_DIFFERENCES: Mapping[DifferenceKind, Callable[[QuoteDifference, Outlets], str]] = {
    "dropped": _dropped,
    "added": _added,
    "moved": _moved,
    "changed": _changed,
    "paraphrased": _paraphrased,
    "occasion": _occasion,
}
