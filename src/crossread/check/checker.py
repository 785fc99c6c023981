"""A draft against an account: all rules, less what the writer has accepted or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.errors import SettingsError
from crossread.faults import Steps
from crossread.model.drafts import SEVERITIES, CheckedDraft, Draft, Finding, Tally
from crossread.model.mentions import Reading


def check_draft(
    draft: Draft, reading: Reading, sources: Sources, rules: Sequence[Rule], codes: frozenset[str]
) -> CheckedDraft:
    """The draft with its findings in the order of the text, accepted ones left out.

    ``reading`` is of the draft's ``readable`` text; ``codes`` are those that the writer wants to hear of.
    """
    copy = Copy(draft, reading)
    steps = Steps("check", draft.name)
    found = [_place(draft, finding) for rule in rules for finding in _apply(rule, copy, sources, steps)]
    kept = [finding for finding in found if finding.code in codes and not _is_accepted(draft, finding)]
    kept.sort(key=lambda finding: (finding.start, finding.end, SEVERITIES.index(finding.severity), finding.code))
    tally = Tally(
        figures=len(reading.figures),
        quotations=sum(1 for quotation in reading.quotations if quotation.quoted),
        names=len({name.name for name in reading.names if name.kind == "person"}),
        places=len(reading.places),
        dates=sum(1 for time in reading.times if time.type in ("DATE", "TIME")),
    )
    return CheckedDraft(draft, tuple(dict.fromkeys(kept)), tally, (*reading.faults, *steps.faults))


def _apply(rule: Rule, copy: Copy, sources: Sources, steps: Steps) -> list[Finding]:
    """What the rule finds; nothing where it raises, and a fault that names its first code."""
    return steps.run(next(iter(rule.codes)), lambda: list(rule.find(copy, sources)), [])


def _place(draft: Draft, finding: Finding) -> Finding:
    """The finding at the characters of the draft as it was written."""
    start, end = draft.locate(finding.start, finding.end)
    return replace(finding, start=start, end=end) if draft.stretches else finding


def _is_accepted(draft: Draft, finding: Finding) -> bool:
    words = draft.text[finding.start : finding.end]
    return any(accepted.code == finding.code and accepted.words in words for accepted in draft.accepted)


def select_codes(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes that begin with one of ``select`` (all, if empty) and with none of ``ignore``.

    Raises SettingsError for a beginning that no code has.
    """
    codes = [code for rule in rules for code in rule.codes]
    for given in (*select, *ignore):
        if not any(code.startswith(given) for code in codes):
            raise SettingsError(f"no rule has a code that begins with {given!r}; codes are such as {codes[0]} and F")
    return frozenset(
        code
        for code in codes
        if (not select or code.startswith(tuple(select))) and not (ignore and code.startswith(tuple(ignore)))
    )
