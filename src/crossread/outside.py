"""Rules that other packages bring, by the entry points of the group ``crossread.rules``.

What such a rule does wrong is a fault that names it; our own rules go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.faults import Steps
from crossread.model.drafts import SEVERITIES, Correction, Finding
from crossread.model.faults import Fault
from crossread.model.mentions import Reading
from crossread.model.outside import DraftView, OutsideRule, Remark, SourcesView, SourceView

GROUP = "crossread.rules"
LONGEST_PREFIX = 8
SHORTEST_PREFIX = 2
MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class OutsideRules:
    """The rules that could be taken, and a fault for each that could not."""

    rules: tuple[Rule, ...] = ()
    faults: tuple[Fault, ...] = ()


@cache
def installed_rules() -> OutsideRules:
    """What the installed packages bring."""
    return load_rules(entry_points(group=GROUP))


def load_rules(entries: Iterable[Any]) -> OutsideRules:
    """Load the rules of entry points, in the order of their names; a prefix belongs to the first that has it."""
    steps = Steps("check")
    owners: dict[str, str] = {}
    taken: list[Rule] = []
    for entry in sorted(entries, key=lambda one: (one.name, one.value)):
        place = f"rules of {entry.name}"
        taken += steps.run(place, lambda entry=entry: _load(entry, owners), [])  # type: ignore[misc]
    return OutsideRules(tuple(taken), steps.faults)


def _load(entry: Any, owners: dict[str, str]) -> list[Rule]:
    loaded = entry.load()
    given = loaded if isinstance(loaded, (tuple, list)) else (loaded,)
    rules = []
    for rule in given:
        if not isinstance(rule, OutsideRule):
            raise TypeError(f"{entry.value} gives {type(rule).__name__}, not an OutsideRule")
        _refuse_codes(rule)
        if owners.setdefault(rule.prefix, entry.name) != entry.name:
            raise ValueError(f"the prefix {rule.prefix!r} is that of the rules of {owners[rule.prefix]}")
        rules.append(_wrap(rule))
    return rules


def _refuse_codes(rule: OutsideRule) -> None:
    """Raise ValueError for a prefix that is ours or none, and for codes that do not begin with it."""
    prefix = rule.prefix
    own = prefix.isascii() and prefix.isalpha() and prefix.isupper()
    if not (own and SHORTEST_PREFIX <= len(prefix) <= LONGEST_PREFIX):
        raise ValueError(f"the prefix {prefix!r} is not two to eight capitals; single letters are Crossread's own")
    for code in rule.codes:
        digits = code.removeprefix(prefix)
        if code == digits or not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
            raise ValueError(f"the code {code!r} is not {prefix} and one to four digits")
    if not rule.codes:
        raise ValueError(f"the rule of {prefix} has no codes")


def _wrap(rule: OutsideRule) -> Rule:
    def find(copy: Copy, sources: Sources) -> Iterator[Finding]:
        draft = view_draft(copy)
        for remark in rule.find(draft, view_sources(sources)):
            yield _to_finding(remark, rule, draft, sources)

    return Rule(dict(rule.codes), find)


def view_draft(copy: Copy) -> DraftView:
    """The draft as an outside rule sees it."""
    reading = copy.reading
    return DraftView(reading.report.text, **_mentions(reading), name=copy.draft.name)


def view_sources(sources: Sources) -> SourcesView:
    """The sources as an outside rule sees them."""
    readings = [sources.readings[report.id] for report in sources.account.reports]
    return SourcesView(
        tuple(SourceView(reading.report.text, **_mentions(reading), report=reading.report) for reading in readings)
    )


def _mentions(reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = {"figures": reading.figures, "quotations": reading.quotations, "names": reading.names}
    sentences = tuple(sentence.span for sentence in reading.sentences)
    return {**found, "sentences": sentences, "places": reading.places, "times": reading.times}


def _to_finding(remark: Remark, rule: OutsideRule, draft: DraftView, sources: Sources) -> Finding:
    """The remark as a finding. Raises ValueError where it says what cannot be."""
    if remark.code not in rule.codes:
        raise ValueError(f"a remark has the code {remark.code!r}, which the rule does not list")
    if not 0 <= remark.start < remark.end <= len(draft.text):
        raise ValueError(f"a remark stands at {remark.start} to {remark.end}, outside the draft")
    if remark.severity not in SEVERITIES:
        raise ValueError(f"a remark has the severity {remark.severity!r}; known are {', '.join(SEVERITIES)}")
    for span in remark.evidence:
        report = sources.reports.get(span.report)
        if report is None or report.span(span.start, span.end, span.part) != span:
            raise ValueError(f"evidence stands at {span.start} to {span.end} of {span.report!r}, where it is not")
    mended = Correction(remark.start, remark.end, remark.put) if remark.put is not None else None
    return Finding(
        remark.code, remark.severity, remark.start, remark.end, str(remark.message), tuple(remark.evidence), mended
    )
