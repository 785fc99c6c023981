"""A draft against an account: all rules, less what the writer has accepted or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.check.copies import Copy
from crossread.check.echoes import leave_out_echoes
from crossread.check.facts.composing import compose_facts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.errors import SettingsError
from crossread.faults import Steps
from crossread.model.drafts import SEVERITIES, Acceptance, CheckedDraft, CheckedFact, Correction, Draft, Finding, Tally
from crossread.model.mentions import Reading


def check_draft(
    draft: Draft, reading: Reading, sources: Sources, rules: Sequence[Rule], codes: frozenset[str]
) -> CheckedDraft:
    """The draft with its findings in the order of the text, accepted ones left out.

    ``reading`` is of the draft's ``readable`` text; ``codes`` are those that the writer wants to hear of.
    """
    copy = Copy(draft, reading)
    steps = Steps("check", draft.name)
    remarks = [finding for rule in rules for finding in _apply(rule, copy, sources, steps)]
    facts = steps.run("facts", lambda: compose_facts(copy, sources, remarks), ())
    found = [_place(draft, finding) for finding in remarks if finding.code in codes]
    wanted = leave_out_echoes(list(dict.fromkeys(found)))
    in_order = sorted(wanted, key=lambda one: (one.start, one.end, SEVERITIES.index(one.severity), one.code))
    accepted = [finding for finding in in_order if any(_accepts(item, draft, finding) for item in draft.accepted)]
    kept = [finding for finding in in_order if finding not in accepted]
    tally = Tally(
        figures=len(reading.figures),
        quotations=sum(1 for quotation in reading.quotations if quotation.quoted),
        names=len({name.name for name in reading.names if name.kind == "person"}),
        places=len(reading.places),
        dates=sum(1 for time in reading.times if time.type in ("DATE", "TIME")),
    )
    unused = [item for item in draft.accepted if item.code in codes]
    unused = [item for item in unused if not any(_accepts(item, draft, finding) for finding in accepted)]
    faults = (*reading.faults, *steps.faults)
    placed = tuple(_place_fact(draft, fact) for fact in facts)
    return CheckedDraft(draft, tuple(kept), tally, faults, tuple(accepted), tuple(dict.fromkeys(unused)), placed)


def _apply(rule: Rule, copy: Copy, sources: Sources, steps: Steps) -> list[Finding]:
    """What the rule finds; nothing where it raises, and a fault that names its first code."""
    return steps.run(next(iter(rule.codes)), lambda: list(rule.find(copy, sources)), [])


def _place(draft: Draft, finding: Finding) -> Finding:
    """The finding, and its correction, at the characters of the draft as it was written."""
    if not draft.stretches:
        return finding
    start, end = draft.locate(finding.start, finding.end)
    mended = finding.correction
    if mended is not None:
        mended = Correction(*draft.locate(mended.start, mended.end), mended.put)
    return replace(finding, start=start, end=end, correction=mended)


def _place_fact(draft: Draft, fact: CheckedFact) -> CheckedFact:
    """The fact at the characters of the draft as it was written."""
    start, end = draft.locate(fact.start, fact.end)
    return replace(fact, start=start, end=end) if draft.stretches else fact


def _accepts(item: Acceptance, draft: Draft, finding: Finding) -> bool:
    return item.holds(finding.code, draft.text[finding.start : finding.end])


def select_codes(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes that begin with one of ``select`` (all, if empty) and with none of ``ignore``.

    Raises SettingsError for a beginning that no code has.
    """
    codes = [code for rule in rules for code in rule.codes]
    for given in (*select, *ignore):
        if not any(_begins(code, given) for code in codes):
            raise SettingsError(f"no rule has a code that begins with {given!r}; codes are such as {codes[0]} and F")
    return frozenset(
        code
        for code in codes
        if (not select or any(_begins(code, given) for given in select))
        and not any(_begins(code, given) for given in ignore)
    )


def _begins(code: str, given: str) -> bool:
    """Whether a code begins so, its letters whole: ``D`` is the beginning of ``D701``, not of ``DESK1``."""
    return bool(given) and code.startswith(given) and not (given[-1].isalpha() and code[len(given)].isalpha())
