"""The draft check against headlines with one number each: ``python -m benchmarks.accuracy.headlines [--misses N]``.

A headline is checked against its own news digest, as it was printed and with its number changed. Wrong numbers are
made by changing one digit to another, so that they are as long as the right ones; which digit and to what follows
from the headline's identifier, so that every run is the same.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from typing import Any

import crossread
from benchmarks.accuracy.shared import find_shared, load_rows
from crossread.account.compose import compose_account
from crossread.check.checker import check_draft, select_codes
from crossread.check.rules import all_rules
from crossread.check.sources import Sources
from crossread.group.stories import compose_story
from crossread.model.drafts import Draft, Finding
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.story import reconcile_story


def change_number(record: dict[str, Any]) -> str:
    """The headline with one digit of its number changed; the first digit never becomes a nought."""
    number, headline = record["number"], record["headline"]
    digits = [place for place, character in enumerate(number["text"]) if character.isdigit()]
    seed = hashlib.sha256(record["id"].encode()).digest()
    place = digits[seed[0] % len(digits)]
    old = int(number["text"][place])
    new = (old + 1 + seed[1] % 8) % 10 or (old + 9) % 10 or 1
    changed = number["text"][:place] + str(new if new != old else (old % 9) + 1) + number["text"][place + 1 :]
    return str(headline[: number["start"]] + changed + headline[number["end"] :])


def read_all(records: list[dict[str, Any]]) -> list[tuple[Reading, Reading, Reading]]:
    """For each record the readings of its digest, its headline, and its headline with a wrong number."""
    reports: list[Report] = []
    for record in records:
        reports.append(Report(record["id"], record["text"], outlet="the digest"))
        reports.append(Report(f"{record['id']}-right", record["headline"]))
        reports.append(Report(f"{record['id']}-wrong", change_number(record)))
    readings = crossread.extract(reports)
    return [(readings[at], readings[at + 1], readings[at + 2]) for at in range(0, len(readings), 3)]


def find_alarms(digest: Reading, headlines: list[Reading]) -> list[list[Finding]]:
    """The errors and warnings of each headline against the digest."""
    story = compose_story([digest])
    sources = Sources(compose_account(story, reconcile_story(story)))
    rules = all_rules()
    codes = select_codes(rules, (), ())
    found = []
    for reading in headlines:
        text = reading.report.text
        checked = check_draft(Draft("headline", text, text), reading, sources, rules, codes)
        found.append([finding for finding in checked.findings if finding.severity != "note"])
    return found


def is_flagged(record: dict[str, Any], wrong: list[Finding]) -> bool:
    """Whether a finding touches the changed number."""
    start, end = record["number"]["start"], record["number"]["end"]
    return any(finding.start < end and start < finding.end for finding in wrong)


def main() -> None:
    """Print the numbers that docs/benchmarks.md quotes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.headlines", description=__doc__)
    parser.add_argument("--misses", type=int, default=0)
    misses = parser.parse_args().misses
    shared = find_shared()
    assert shared is not None
    records = load_rows(shared / "data" / "number_headlines" / "numhg.jsonl")
    items: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for record, (digest, right, wrong) in zip(records, read_all(records), strict=True):
        kind = "arithmetic" if record["arithmetic"] else "plain"
        on_right, on_wrong = find_alarms(digest, [right, wrong])
        items[kind] += 1
        alarms[kind] += bool(on_right)
        flagged[kind] += is_flagged(record, on_wrong)
        if misses and (on_right or not is_flagged(record, on_wrong)):
            misses -= 1
            what = f"alarm {on_right[0].code} {on_right[0].message}" if on_right else f"missed {wrong.report.text}"
            print(f"{kind}: {record['headline']}: {what} ({record['operation']})")
    for kind in ("plain", "arithmetic"):
        count = items[kind]
        print(f"{kind}: findings on {alarms[kind]} of {count} right headlines ({alarms[kind] / count:.3f}); ", end="")
        print(f"{flagged[kind]} of {count} wrong numbers flagged ({flagged[kind] / count:.3f})")


if __name__ == "__main__":
    main()
