"""What is new in an account, a sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.model.accounts import AccountFigure, Discrepancy, FigureValue
from crossread.model.reports import Report
from crossread.model.revisions import RevisedSentence, Revision
from crossread.text.listing import join_words, lower_number
from crossread.wording.discrepancies import capital
from crossread.wording.outlets import Outlets

# So many changed words are quoted; more are counted.
QUOTED = 3

_TOUCHED = {"fact": ("a fact", "{} facts"), "quotation": ("a quotation", "{} quotations")}
_REWORDED = ("a sentence", "{} sentences")


def say_added(report: Report) -> str:
    """``New: The Courier, “Ferry hits barge”, 2031-05-02.``"""
    parts = [report.name, f"“{report.title}”" if report.title else None, report.published and report.published[:10]]
    return f"New: {', '.join(part for part in parts if part)}."


def say_withdrawn(report: Report) -> str:
    """``Withdrawn: The Courier, “Ferry hits barge”.``"""
    return f"Withdrawn: {report.name}{f', “{report.title}”' if report.title else ''}."


def say_revision(revision: Revision, report: Report) -> str:
    """``The Courier corrects itself: a fact changed (“Nine” is now “Twelve”), a quotation cut.``"""
    lead = {"correction": "corrects itself", "update": "is revised", "rewording": "is reworded"}[revision.nature]
    counted = Counter((one.what, one.how) for one in revision.sentences)
    told = [_say_counted(what, how, number) for (what, how), number in sorted(counted.items())]
    return f"{report.name} {lead}: {join_words(told)}{_say_words(revision.sentences)}."


def say_value(figure: AccountFigure, value: FigureValue, known: FigureValue, reports: Sequence[Report]) -> str:
    """``People killed: Maritime Wire has three; before it was two.``"""
    outlets = Outlets(reports)
    who = outlets.list(dict.fromkeys(mention.span.report for mention in value.mentions))
    label = capital(figure.label) if figure.named else f"“{figure.label}”"
    verb = "has" if len({mention.span.report for mention in value.mentions}) == 1 else "have"
    now, then = (lower_number(one.mentions[0].span.text) for one in (value, known))
    return f"{label}: {who} {verb} {now}; before it was {then}."


def say_difference(found: Discrepancy) -> str:
    """``New difference (high): …``"""
    return f"New difference ({found.severity}): {found.summary}"


def say_gone(found: Discrepancy) -> str:
    """``No longer different: …``"""
    return f"No longer found: {found.summary}"


def _say_counted(what: str, how: str, number: int) -> str:
    one, many = _TOUCHED.get(what, _REWORDED)
    done = "reworded" if what == "wording" and how == "changed" else how
    return f"{one if number == 1 else many.format(number)} {done}"


def _say_words(sentences: Sequence[RevisedSentence]) -> str:
    """The words that were changed where they are few, gravest first."""
    grave = [one for one in sentences if one.what != "wording"] or sentences
    changed = [(old, new) for one in grave if one.how == "changed" for old, new in one.words if old and new]
    if not changed or len(changed) > QUOTED:
        return ""
    return f" ({'; '.join(f'“{old}” is now “{new}”' for old, new in changed)})"
