"""Findings of a check to text: a linter's lines, JSON, SARIF, rdjson, GitHub's commands, HTML, Word comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from crossread.errors import FormatError
from crossread.model.accounts import Account
from crossread.model.drafts import CheckedDraft
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.whereabouts import Whereabouts

ENDINGS = {"json": ".json", "sarif": ".sarif", "html": ".html", "docx": ".docx", "terminal": ".txt"}


def find_findings_format(name: str | None, output: str | None) -> str:
    """The format asked for, else the one that the file's ending means, else ``terminal``."""
    if name is not None:
        return name
    if output is None or output == "-":
        return "terminal"
    for form, ending in ENDINGS.items():
        if output.lower().endswith(ending):
            return form
    raise FormatError(f"cannot tell the format from {output!r}; end it in {', '.join(ENDINGS.values())}")


def with_facts(form: str) -> str:
    """The format that shows every fact of the drafts: a page shows them unfolded, and JSON has them always.

    Raises FormatError for formats of other programs, which know remarks alone.
    """
    if form not in ("terminal", "json", "html"):
        raise FormatError(f"{form} has no place for facts; choose terminal, json or html with --matched")
    return {"terminal": "matched", "html": "matched html"}.get(form, form)


def render_findings(
    checked: Sequence[CheckedDraft],
    account: Account,
    form: str,
    rules: Mapping[str, str],
    places: Mapping[Span, Whereabouts] | None = None,
) -> bytes:
    """The findings as the bytes of a file. ``rules`` are codes with their one-line descriptions.

    ``places`` say where evidence stands in the files of the reports, as far as that is known.

    Raises FormatError for Word where there is not exactly one draft, and it a Word document.
    """
    if form == "docx":
        from crossread.render.findings.docx import render_docx

        if len(checked) != 1 or Path(checked[0].draft.name).suffix.lower() != ".docx":
            raise FormatError("remarks in Word need exactly one draft, and it a .docx; choose another format")
        return render_docx(checked[0], {report.id: report for report in account.reports})
    return _render_text(checked, account, form, rules, places or {}).encode("utf-8", "backslashreplace")


def _render_text(
    checked: Sequence[CheckedDraft],
    account: Account,
    form: str,
    rules: Mapping[str, str],
    places: Mapping[Span, Whereabouts],
) -> str:
    reports = {report.id: report for report in account.reports}
    if form == "json":
        from crossread.render.findings.json import render_json

        return render_json(checked)
    if form == "sarif":
        from crossread.render.findings.sarif import render_sarif

        return render_sarif(checked, reports, rules, account.generator.version, places)
    if form == "github":
        from crossread.render.findings.github import render_github

        return render_github(checked, reports)
    if form == "rdjson":
        from crossread.render.findings.rdjson import render_rdjson

        return render_rdjson(checked, reports)
    if form in ("html", "matched html"):
        from crossread.render.findings.html import render_html

        return render_html(checked, reports, "folded" if form == "html" else "open")
    return "".join(f"{text}\n" for text, _ in render_all_lines(checked, reports, form))


def render_all_lines(
    checked: Sequence[CheckedDraft], reports: Mapping[str, Report], form: str
) -> list[tuple[str, str]]:
    """The lines of a terminal with their styles; ``matched`` has every fact of the drafts before the findings."""
    from crossread.render.findings.facts import render_facts
    from crossread.render.findings.lines import render_lines

    return [*(render_facts(checked, reports) if form == "matched" else ()), *render_lines(checked, reports)]
