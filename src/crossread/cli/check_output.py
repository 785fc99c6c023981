"""What a check gives back: findings on the terminal or in a file, a baseline, mended drafts."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.model.accounts import Account
    from crossread.model.drafts import CheckedDraft
    from crossread.model.spans import Span
    from crossread.model.whereabouts import Whereabouts
    from crossread.read.settings import CheckSettings


def write_findings(
    checked: Sequence[CheckedDraft], account: Account, form: str, output: str | None, sources: Mapping[str, str]
) -> None:
    """Findings in the format asked for, to the file or to standard output; ``sources`` are the reports' files by id."""
    from crossread.check.rules import all_rules, describe_codes
    from crossread.files import write_bytes
    from crossread.outside import installed_rules
    from crossread.render.findings import render_findings

    if form in ("terminal", "matched") and output in (None, "-"):
        print_lines(checked, account, form)
        return
    places = _find_places(checked, account, sources) if form == "sarif" else {}
    rules = describe_codes([*all_rules(), *installed_rules().rules])
    content = render_findings(checked, account, form, rules, places)
    if output and output != "-":
        write_bytes(Path(output), content)
    else:
        sys.stdout.buffer.write(content)


def tell_settings(settings: CheckSettings) -> None:
    """One line on stderr where a settings file leaves rules out or accepts remarks: silence is not always praise."""
    from crossread.render.visible import one_line

    said = [
        f"{word} {', '.join(codes)}"
        for word, codes in (("select", settings.select), ("ignore", settings.ignore))
        if codes
    ]
    if settings.accepted:
        said.append(f"accepts {len(settings.accepted)}")
    if settings.path is not None and said:
        print(one_line(f"crossread: settings of {settings.path}: {'; '.join(said)}"), file=sys.stderr)


def tell_baseline(checked: Sequence[CheckedDraft], path: Path) -> None:
    """One line on stderr: how much was written down and will be left out with ``--baseline``."""
    from crossread.render.visible import one_line

    count = sum(len(draft.findings) for draft in checked)
    written = f"{count} remark{'' if count == 1 else 's'} written to {path}; --baseline {path} leaves out just these"
    print(one_line(f"crossread: {written}"), file=sys.stderr)


def _find_places(
    checked: Sequence[CheckedDraft], account: Account, sources: Mapping[str, str]
) -> dict[Span, Whereabouts]:
    from crossread.read.whereabouts import find_whereabouts

    spans = dict.fromkeys(span for draft in checked for finding in draft.findings for span in finding.evidence)
    return find_whereabouts(spans, {report.id: report for report in account.reports}, sources)


def print_lines(checked: Sequence[CheckedDraft], account: Account, form: str) -> None:
    """The findings as a linter prints them, coloured on a terminal; ``matched`` has every fact before them."""
    from rich.console import Console

    from crossread.render.findings import render_all_lines

    console = Console(highlight=False, soft_wrap=True)
    for text, style in render_all_lines(checked, {report.id: report for report in account.reports}, form):
        console.print(text, style=style, markup=False, emoji=False)


def mend_drafts(checked: Sequence[CheckedDraft]) -> bool:
    """Put what has one right answer into the drafts' files, a line on stderr for each; whether anything was."""
    from crossread.cli.mending import list_corrections, mend_file
    from crossread.render.findings.positions import Positions
    from crossread.render.visible import one_line

    mended = False
    for draft in checked:
        corrections = list_corrections(draft)
        if corrections and not mend_file(draft, corrections):
            advice = "only text and Markdown in UTF-8 can be mended"
            print(one_line(f"crossread: {draft.draft.name}: left as it is; {advice}"), file=sys.stderr)
            continue
        positions = Positions(draft.draft.text)
        for one in corrections:
            line, column = positions.locate(one.start)
            words = draft.draft.text[one.start : one.end]
            told = f"{draft.draft.name}:{line}:{column}: mended: “{words}” is now “{one.put}”"
            print(one_line(told), file=sys.stderr)
        mended = mended or bool(corrections)
    return mended
