"""What a desk does with an account once it has it: decide, compare versions, group a flow, tell of a fault."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import crossread
from benchmarks.fuzz.outputs import LIGHT, PAGE
from benchmarks.fuzz.told import ToldStory
from crossread.decisions.applying import apply_decisions, known_ids
from crossread.decisions.ledger import decide_all
from crossread.decisions.writing import decision_from_plain, decision_to_plain, read_entry, write_entry
from crossread.errors import DecisionError, SpecimenError
from crossread.model.codec import to_plain
from crossread.model.decisions import DECISIONS, LedgerEntry
from crossread.model.spans import Span, iter_spans
from crossread.pipeline import find_news, make_specimen, revise
from crossread.render import render_file
from crossread.render.json import render_json
from crossread.render.specimen import render_specimen

_VERDICTS = ("not a conflict", "right", "asked", "to check", "wrong")


def apply_made_up_decisions(story: ToldStory, chance: random.Random) -> Iterator[str]:
    """Yield what goes wrong where a desk decides things by chance, on what is there and on what is not."""
    account = story.account
    ids = [*sorted(known_ids(account)), "none", "d1", ""]
    names = [name.text for name in iter_spans((account.people, account.names, account.organisations))] or ["Ada"]
    spans: list[Span | None] = [*iter_spans(account), None]
    entries: list[LedgerEntry] = []
    for number in range(1, chance.randrange(2, 25)):
        plain = {
            "decision": chance.choice(list(DECISIONS)),
            "target": chance.choice(ids),
            "targets": [chance.choice(ids) for _ in range(chance.randrange(4))],
            "verdict": chance.choice(_VERDICTS),
            "report": chance.choice(["r0", "r9", None]),
            "names": [chance.choice(names) for _ in range(chance.randrange(4))],
            "name": chance.choice(names),
            "shown": chance.choice(names),
            "mention": to_plain(chance.choice(spans)),
            "value": chance.choice([0, -1, 1e300, 27, 2.5, 10**18]),
            "text": chance.choice(names),
            "draft": "draft.txt",
            "key": "F101 27",
        }
        try:
            decision = decision_from_plain(plain)
        except DecisionError:
            continue
        if decision_from_plain(decision_to_plain(decision)) != decision:
            yield f"decisions: {plain['decision']} is another once it is written"
        entry = LedgerEntry(number, "2021-03-01T00:00:00+00:00", "Ada", "decide", decision)
        if read_entry(number, write_entry(entry)) != entry:
            yield f"decisions: an entry ({plain['decision']}) is another once it is written"
        entries.append(entry)
    decided = apply_decisions(account, decide_all(entries), ["r9"])
    for form in (*LIGHT, PAGE):
        render_file(decided, form)
    if render_json(apply_decisions(account, decide_all(entries), ["r9"])) != render_json(decided):
        yield "decisions: applied twice they give another account"


def compare_versions(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield what goes wrong where one text is a later version of another, and one account follows another."""
    before, after = story.reports[0], replace(story.reports[1], id=story.reports[0].id)
    revision = revise(before, after)
    if (revision is None) != (before.text == after.text) and before.text.split() != after.text.split():
        yield "revise: a revision is told of texts alike, or none of texts that differ"
    earlier = crossread.reconcile(story.readings[:-1])
    find_news(None, earlier)
    changes = find_news(earlier, story.account, (revision,) if revision else ())
    if find_news(story.account, story.account):
        yield "changes: an account differs from itself"
    if any(not change.said.strip() for change in changes):
        yield "changes: one says nothing"


def group_reports(story: ToldStory, chance: random.Random) -> Iterator[str]:
    """Yield a fault where a flow loses a report, or groups reports otherwise in another order."""
    mixed = list(story.reports)
    chance.shuffle(mixed)
    one, other = crossread.group(story.reports), crossread.group(mixed)
    if to_plain(list(one)) != to_plain(list(other)):
        yield "group: another order gives other stories"
    held = sorted(report for found in one for report in found.reports)
    if held != sorted(report.id for report in story.reports):
        yield f"group: {held} are not all reports"


def make_any_specimen(story: ToldStory, chance: random.Random) -> Iterator[str]:
    """Yield what goes wrong where somebody reports a fault of any entry."""
    ids = sorted(known_ids(story.account))
    about = chance.choice([*ids, None])
    words = tuple(story.reports[0].text.split()[:2])
    try:
        specimen = make_specimen(story.account, "It is wrong.", about=about, words=words)
    except SpecimenError:
        return
    if not render_specimen(specimen).strip():
        yield "specimen: it is empty"
