"""Findings that a newsroom has decided to live with for now: a file of codes and words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossread.errors import SettingsError
from crossread.model.drafts import CheckedDraft, Finding

SCHEMA = "crossread.baseline/1"
LARGEST_FILE = 20_000_000
Baseline = Counter[tuple[str, str]]


def load_baseline(path: Path) -> Baseline:
    """How often each code and words may be found. Raises SettingsError where the file is no baseline."""
    advice = f"make one: --write-baseline {path}"
    try:
        if not path.is_file():
            raise SettingsError(f"{path}: there is no such baseline; {advice}")
        if path.stat().st_size > LARGEST_FILE:
            raise SettingsError(f"{path}: too large for a baseline; {advice}")
        plain: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as fault:
        raise SettingsError(f"{path}: not a baseline that can be read; {advice}") from fault
    if not isinstance(plain, dict) or plain.get("schema") != SCHEMA:
        raise SettingsError(f"{path}: not a baseline of {SCHEMA!r}; {advice}")
    return Counter(_iter_entries(path, plain.get("findings")))


def _iter_entries(path: Path, entries: object) -> Iterator[tuple[str, str]]:
    for number, entry in enumerate(entries if isinstance(entries, list) else [None]):
        given = entry if isinstance(entry, dict) else {}
        code, words = given.get("code"), given.get("words")
        if not (isinstance(code, str) and isinstance(words, str)):
            raise SettingsError(f"{path}: findings[{number}] needs a code and words")
        yield code, words


def render_baseline(checked: Iterable[CheckedDraft]) -> str:
    """The file in which everything that was found is let be, in an order that no order of drafts changes."""
    found = sorted(_key(draft, finding) for draft in checked for finding in draft.findings)
    entries = [{"code": code, "words": words} for code, words in found]
    return json.dumps({"schema": SCHEMA, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def apply_baseline(checked: Iterable[CheckedDraft], baseline: Baseline) -> list[CheckedDraft]:
    """The drafts less the findings that the baseline has, each as often as it has them."""
    left = Counter(baseline)
    return [_hide(draft, left) for draft in checked]


def _hide(draft: CheckedDraft, left: Baseline) -> CheckedDraft:
    kept: list[Finding] = []
    for finding in draft.findings:
        key = _key(draft, finding)
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(finding)
    hidden = tuple(finding for finding in draft.findings if finding not in kept)
    return replace(draft, findings=tuple(kept), accepted=(*draft.accepted, *hidden))


def _key(draft: CheckedDraft, finding: Finding) -> tuple[str, str]:
    return finding.code, " ".join(draft.draft.text[finding.start : finding.end].split())
