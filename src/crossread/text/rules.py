"""What the codes of the check stand for, as a writer is told, each with a draft that offends and one that passes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.text.lexicon import load_lexicon

ADDRESS = "https://github.com/crossread/crossread/blob/main/docs/reference/rules.md"


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    """One code. ``says`` explains it; ``offends`` and ``passes`` are drafts of ``examples/harbour-ferry``."""

    code: str
    group: str
    title: str
    says: str
    offends: str
    passes: str

    @property
    def heading(self) -> str:
        """``F101: A figure stands in no source``, as the reference has it."""
        return f"{self.code}: {self.title}"


@cache
def explained_rules() -> dict[str, ExplainedRule]:
    """Code to explanation, in the order of the reference."""
    return {entry["code"]: ExplainedRule(**entry) for entry in load_lexicon("rules")["rules"]}


def help_address(code: str) -> str:
    """Where the reference explains a code; its beginning for a code that it does not have."""
    rule = explained_rules().get(code)
    if rule is None:
        return ADDRESS
    words = re.sub(r"[^\w\- ]", "", rule.heading.lower())
    return f"{ADDRESS}#{words.replace(' ', '-')}"
