"""Makes the stories, their gold and the drafts from the marked texts: ``python -m benchmarks.open.build``.

A marked story has reports (``## id | outlet | time``, ``# title``, text) and, after ``===``, the lines that say what
its tags are. ``[[key=4|Four]]`` states a figure, ``c1.w`` and ``c1.p`` are the whole and the parts of a check,
``d1.a`` and ``d1.b`` the sides of a discrepancy, ``q1`` is a version of a quotation.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks.open.markup import Mark, read_marked, read_value

HERE = Path(__file__).parent
MARKED, STORIES = HERE / "marked", HERE / "stories"
LINE = re.compile(r"(?P<word>check|disc|figure|quote|join|person) (?P<rest>.*)")


class Story:
    """One marked story: its reports, and the mentions under each tag."""

    def __init__(self, name: str, marked: str) -> None:
        self.name = name
        body, self.notes = marked.split("\n===\n")
        self.reports: list[dict[str, Any]] = []
        self.tagged: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for part in body.split("## ")[1:]:
            head, title, text = part.split("\n", 2)
            self._add(head.split(" | "), title.removeprefix("# "), text.strip())
        self.used: set[str] = set()

    def _add(self, head: list[str], title: str, text: str) -> None:
        report: dict[str, Any] = {"id": head[0], "outlet": head[1], "published": head[2], "url": None}
        for field, marked in (("title", title), ("text", text)):
            plain, marks = read_marked(marked)
            report[field] = plain
            for mark in marks:
                self._tag(report["id"], field, plain, mark)
        self.reports.append(report)

    def _tag(self, report: str, part: str, plain: str, mark: Mark) -> None:
        words = plain[mark.start : mark.end]
        start, end = mark.start, mark.end - (len(words) - len(words.rstrip()))
        place = {"report": report, "start": start, "end": end, "text": plain[start:end]}
        place |= {"part": "title"} if part == "title" else {}
        value: dict[str, Any] = {}
        for tag in mark.tags.split():
            key, _, written = tag.partition("=")
            value = read_value(written) if written else value
            self.tagged[key].append({**place, **value})

    def take(self, tag: str) -> list[dict[str, Any]]:
        """The mentions under a tag."""
        self.used.add(tag)
        return self.tagged.get(tag, [])

    def find(self, context: str) -> dict[str, Any]:
        """The mention in ``r1 words before ⟦mention⟧ words after``, or in ``r1 mention`` alone."""
        identifier, words = context.strip().split(" ", 1)
        text = next(report["text"] for report in self.reports if report["id"] == identifier)
        plain = words.replace("⟦", "").replace("⟧", "")
        if text.count(plain) != 1 and "⟦" in words:
            raise ValueError(f"{self.name}: stands {text.count(plain)} times: {context}")
        start = text.index(plain) + max(0, words.find("⟦"))
        end = start + len(words.split("⟦")[-1].split("⟧")[0])
        place = {"report": identifier, "start": start, "end": end, "text": text[start:end]}
        stated = [
            m for ms in self.tagged.values() for m in ms if _is_same_place(m, place) and m.keys() & {"value", "low"}
        ]
        return {
            **place,
            **({k: v for k, v in stated[0].items() if k in ("value", "low", "high", "approx")} if stated else {}),
        }


def _is_same_place(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one.get("part") == other.get("part") and all(one[key] == other[key] for key in ("report", "start", "end"))


def build_gold(story: Story) -> dict[str, Any]:
    """The gold of a story, in the form that the scorer reads."""
    gold: dict[str, Any] = {"story": story.name}
    gold |= {key: [] for key in ("figures", "quotes", "discrepancies", "checks", "people")}
    notes: dict[str, dict[str, str]] = defaultdict(dict)
    for line in filter(None, story.notes.split("\n")):
        found = LINE.fullmatch(line)
        if not found:
            raise ValueError(f"{story.name}: not understood: {line}")
        head, _, rest = found["rest"].partition(":") if found["word"] != "join" else found["rest"].partition(" ")
        notes[found["word"]][head] = rest.strip()
    for head, rest in notes["disc"].items():
        gold["discrepancies"].append(_discrepancy(story, head, rest))
    for head, rest in notes["check"].items():
        gold["checks"].append(_check(story, head, rest))
    for head, rest in notes["quote"].items():
        joined = [other for other, to in notes["join"].items() if to == head.split()[0]]
        gold["quotes"].append(_quotation(story, head, rest, joined))
    for name, titles in notes["person"].items():
        gold["people"].append(_person(story, name, titles))
    gold["figures"] = _figures(story, notes["figure"])
    _add_spellings(gold)
    left = story.tagged.keys() - story.used
    if left:
        raise ValueError(f"{story.name}: tags that no line explains: {sorted(left)}")
    return gold


def _add_spellings(gold: dict[str, Any]) -> None:
    """Where reports spell a name differently, either spelling is right for the speaker and for the person."""
    names = [
        [side[0]["text"].split() for side in entry["sides"]]
        for entry in gold["discrepancies"]
        if entry["kind"] == "name"
    ]
    pairs = [[words[-1] for words in pair] for pair in names if len(pair[0]) == len(pair[1])]
    for entries, key in ((gold["quotes"], "speaker"), (gold["people"], "name")):
        for entry in entries:
            last = entry[key].split()[-1]
            other = {name for pair in pairs if last in pair for name in pair} - {last}
            if other:
                entry["spellings"] = sorted(other)


def _discrepancy(story: Story, head: str, rest: str) -> dict[str, Any]:
    tag, kind, severity = head.split()
    why, *contexts = rest.split(" | ")
    sides = [[story.find(context)] for context in contexts] or [story.take(f"{tag}.a"), story.take(f"{tag}.b")]
    if len(sides) != 2 or not all(sides):
        raise ValueError(f"{story.name}: {tag} needs two sides")
    first, *also = kind.split("/")
    entry = {"kind": first, "severity": severity, "why": why, "sides": sides}
    return entry | ({"also": also} if also else {})


def _check(story: Story, head: str, rest: str) -> dict[str, Any]:
    tag, kind, verdict = head.split()
    why, *contexts = rest.split(" | ")
    cited = [*story.take(f"{tag}.w"), *map(story.find, contexts), *story.take(f"{tag}.p")]
    if len(cited) < 2:
        raise ValueError(f"{story.name}: {tag} cites too little")
    return {"kind": kind, "holds": verdict == "holds", "why": why, "whole": cited[0], "parts": cited[1:]}


def _quotation(story: Story, head: str, rest: str, joined: list[str]) -> dict[str, Any]:
    tag, *flags = head.split()
    speaker, *contexts = rest.split(" | ")
    versions = [*story.take(tag), *(one for other in joined for one in story.take(other)), *map(story.find, contexts)]
    if not versions:
        raise ValueError(f"{story.name}: {tag} has no words")
    entry: dict[str, Any] = {"speaker": speaker, "versions": versions}
    return entry | ({"fragment": True} if flags else {})


def _person(story: Story, name: str, titles: str) -> dict[str, Any]:
    last = name.split()[-1]
    reports = [report["id"] for report in story.reports if last in report["text"]]
    return {"name": name, "titles": list(filter(None, titles.split("; "))), "reports": reports}


def _figures(story: Story, notes: dict[str, str]) -> list[dict[str, Any]]:
    said = {head.split()[0]: (head.split()[1:], about) for head, about in notes.items()}
    figures = []
    for key, mentions in story.tagged.items():
        if not any(mention.keys() & {"value", "low"} for mention in mentions) or re.match(r"[cdq]\d", key):
            continue
        status, about = said.pop(key, ([], ""))
        single = "single" if len({mention["report"] for mention in mentions}) == 1 else "agreed"
        about = about or key.replace("-", " ")
        figures.append({"about": about, "status": (status or [single])[0], "mentions": story.take(key)})
    if said:
        raise ValueError(f"{story.name}: no such figures: {sorted(said)}")
    return figures


def build_draft(name: str, marked: str) -> dict[str, Any]:
    """A draft with its planted errors and what is right in it.

    An error in a quotation lies anywhere in the quotation; a wrong speaker makes the quotation before it wrong.
    """
    text, marks = read_marked(marked.strip())
    faults = [mark for mark in marks if mark.tags.startswith("!")]
    wrong = [_holder(mark, marks) for mark in faults]
    errors = []
    for mark, holder in zip(faults, wrong, strict=True):
        kind, _, right = mark.tags[1:].partition(":")
        within = {"within": [holder.start, max(holder.end, mark.end)]} if holder else {}
        errors.append({**_cut(text, mark), "type": kind, "right": right, **within})
    items = [{**_cut(text, mark), "type": mark.tags} for mark in marks if mark not in faults and mark not in wrong]
    return {"story": name, "draft": text, "errors": errors, "items": items}


def _cut(text: str, mark: Mark) -> dict[str, Any]:
    return {"start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}


def _holder(fault: Mark, marks: list[Mark]) -> Mark | None:
    """The quotation that a planted error stands in, or that a wrong speaker follows."""
    quotations = [mark for mark in marks if mark.tags == "quote" and mark.start <= fault.start]
    if fault.tags.startswith("!speaker"):
        return quotations[-1]
    return next((mark for mark in quotations if fault.end <= mark.end), None)


def build_all() -> dict[str, dict[str, Any]]:
    """Every file of the folder ``stories``, by name."""
    files: dict[str, dict[str, Any]] = {}
    for path in sorted(MARKED.glob("*.txt")):
        name, _, draft = path.stem.partition(".")
        if draft:
            files[f"{name}.draft.json"] = build_draft(name, path.read_text("utf-8"))
        else:
            story = Story(name, path.read_text("utf-8"))
            files[f"{name}.gold.json"] = build_gold(story)
            files[f"{name}.json"] = {"id": name, "reports": story.reports}
    return files


def main() -> None:
    """Write the folder ``stories``."""
    STORIES.mkdir(exist_ok=True)
    for name, content in build_all().items():
        (STORIES / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
