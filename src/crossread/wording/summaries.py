"""The first lines of an account in English: what reports these are, what was compared, how often they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.model.summaries import (
    ComparedCount,
    ComparedInPart,
    ComparedKind,
    DifferenceCount,
    OpenKind,
    PartKind,
    ReportSet,
    Summary,
)
from crossread.text.listing import join_words
from crossread.wording.outlets import Outlets

# What is compared, one and several.
_THINGS: Mapping[ComparedKind, tuple[str, str]] = {
    "figures": ("figure", "figures"),
    "ages": ("age", "ages"),
    "quotations": ("quotation", "quotations"),
    "times": ("time", "times"),
    "places": ("place", "places"),
    "names": ("name", "names"),
}
# What discrepancies are about, one and several, by their kind.
_DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "value": ("number or fact", "numbers and facts"),
    "quote": ("quotation", "quotations"),
    "event": ("event", "events"),
}
# How far what is beyond a limit was compared, one and several.
_IN_PART: Mapping[PartKind, tuple[str, str]] = {
    "quotations": (
        "1 quotation only by its first {limit:,} words",
        "{count:,} quotations only by their first {limit:,} words",
    ),
    "names": (
        "1 name with {limit:,} of those that share a word with it",
        "{count:,} names with {limit:,} of those that share a word with them",
    ),
}
_OPEN: Mapping[OpenKind, str] = {
    "unclear": "not known",
    "unconfirmed": "not confirmed",
    "motive": "no motive known",
    "withheld": "not released",
    "investigated": "being looked into",
    "declined": "would not say",
}


def word_summary(summary: Summary, outlets: Outlets) -> Summary:
    """The summary with the sentences that say what reports these are."""
    return replace(summary, reports=replace(summary.reports, said=say_reports(summary.reports, outlets)))


def say_reports(reports: ReportSet, outlets: Outlets) -> str:
    """``The Post has most of its words from other reports. Two of five reports give no date: The Echo and The Post.``

    Empty where there is nothing to say but their number and dates.
    """
    said = []
    if reports.copies:
        has = outlets.verb(reports.copies, "has half or more of its words", "have half or more of their words")
        said.append(f"{outlets.list(reports.copies)} {has} from another report.")
    undated = [report for report in reports.undated if report not in reports.inferred]
    if undated:
        said.append(f"{outlets.list(undated)} {outlets.verb(undated, 'gives', 'give')} no date.")
    return " ".join(said)


def say_compared(counts: Sequence[ComparedCount], in_part: Sequence[ComparedInPart] = ()) -> str:
    """``In two reports or more: 12 figures (9 agree, 2 differ, 1 updated), 4 ages (all agree).``

    What was not compared in full follows: ``Compared in part: 1 quotation only by its first 3,000 words.``
    """
    told = "No number, quotation, time, place or name stands in two reports."
    if counts:
        said = [f"{_count(count.compared, _THINGS[count.kind])} ({_standing(count)})" for count in counts]
        told = f"In two reports or more: {join_words(said)}."
    return f"{told} Compared in part: {join_words([_say_in_part(one) for one in in_part])}." if in_part else told


def _say_in_part(one: ComparedInPart) -> str:
    words = _IN_PART[one.kind][one.count > 1]
    return words.format(count=one.count, limit=one.limit)


def _standing(count: ComparedCount) -> str:
    loose = count.compared - count.agree - count.differ - count.updated
    if count.agree == count.compared:
        return "none differs" if count.agree > 1 else "the same"
    parts = (
        (count.agree, ("agrees", "agree")),
        (count.differ, ("differs", "differ")),
        (count.updated, ("updated", "updated")),
        (loose, ("less exact in some", "less exact in some")),
    )
    return ", ".join(_count(number, words) for number, words in parts if number)


def say_differences(counts: Sequence[DifferenceCount]) -> str:
    """``2 numbers (high), 1 date (medium) and 5 names (low).``; empty where there are none."""
    said = [f"{_count(count.count, _name(count.kind))} ({count.severity})" for count in counts]
    return f"{join_words(said)}." if said else ""


def say_open(kind: OpenKind) -> str:
    """What kind of not knowing it is, in two or three words."""
    return _OPEN[kind]


def _name(kind: str) -> tuple[str, str]:
    return _DIFFERENCES.get(kind, (kind, f"{kind}s"))


def _count(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[0] if number == 1 else words[1]}"
