"""Findings in an editor's terms: diagnostics, hovers, quick fixes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lsprotocol import types
from pygls import uris

from crossread.files import real_path
from crossread.model.drafts import Finding
from crossread.model.whereabouts import Whereabouts
from crossread.render.findings.lines import excerpt, excerpts
from crossread.render.visible import make_visible
from crossread.server.desk import DeskCheck
from crossread.server.places import EditorPlaces
from crossread.text.rules import explained_rules, help_address

SOURCE = "crossread"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


def to_diagnostics(found: DeskCheck, places: EditorPlaces) -> list[types.Diagnostic]:
    """One diagnostic a finding, in the order of the text."""
    return [_to_diagnostic(finding, found, places) for finding in found.checked.findings]


def _to_diagnostic(finding: Finding, found: DeskCheck, places: EditorPlaces) -> types.Diagnostic:
    return types.Diagnostic(
        range=places.range(finding.start, finding.end),
        message=make_visible(finding.message),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(help_address(finding.code)),
        source=SOURCE,
        related_information=list(_iter_related(finding, found)) or None,
    )


def _iter_related(finding: Finding, found: DeskCheck) -> Iterator[types.DiagnosticRelatedInformation]:
    """Yield where the evidence stands in the files of the sources, as far as that is known."""
    for span in finding.evidence:
        place = found.places.get(span)
        uri = uris.from_fs_path(str(real_path(Path(place.path)))) if place else None
        if place and uri:
            words = excerpt(span, found.reports[span.report])
            yield types.DiagnosticRelatedInformation(types.Location(uri, _range_of(place)), words)


def _range_of(place: Whereabouts) -> types.Range:
    start = types.Position(place.line - 1, place.column - 1)
    return types.Range(start, types.Position(place.end_line - 1, place.end_column - 1))


def to_hover(found: DeskCheck, places: EditorPlaces, position: types.Position) -> types.Hover | None:
    """What is remarked on at a position, with the words of the sources; as plain text, for they are strangers'."""
    offset = places.offset(position)
    here = [finding for finding in found.checked.findings if finding.start <= offset <= finding.end]
    if not here:
        return None
    said = "\n\n".join(_say(finding, found) for finding in here)
    whole = places.range(min(one.start for one in here), max(one.end for one in here))
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, said), whole)


def _say(finding: Finding, found: DeskCheck) -> str:
    rule = explained_rules().get(finding.code)
    lines = [f"{finding.code} {finding.severity}: {make_visible(finding.message)}", *excerpts(finding, found.reports)]
    return "\n".join([*lines, rule.says] if rule else lines)


def to_actions(found: DeskCheck, places: EditorPlaces, uri: str, wanted: types.Range) -> list[types.CodeAction]:
    """What can be done about the findings that a range meets: write the one right answer, accept here or everywhere."""
    start, end = places.offset(wanted.start), places.offset(wanted.end)
    here = [finding for finding in found.checked.findings if finding.start <= end and start <= finding.end]
    return [action for finding in here for action in _iter_actions(finding, found, places, uri)]


def _iter_actions(finding: Finding, found: DeskCheck, places: EditorPlaces, uri: str) -> Iterator[types.CodeAction]:
    diagnostic = _to_diagnostic(finding, found, places)
    correction = finding.correction
    if correction is not None:
        edit = types.TextEdit(places.range(correction.start, correction.end), correction.put)
        yield _act(f"Write “{correction.put}”", {uri: [edit]}, diagnostic, True)
    words = _acceptable(places.text[finding.start : finding.end])
    if not words:
        return
    end = places.position(places.line_end(finding.end))
    note = types.TextEdit(types.Range(end, end), f' <!-- crossread-accept {finding.code} "{words}" -->')
    yield _act(f"Accept {finding.code} “{words}” in this draft", {uri: [note]}, diagnostic, False)
    if found.settings.path is not None and found.settings.path.name == "crossread.toml":
        shared = _append(found.settings.path, finding.code, words)
        yield _act(f"Accept {finding.code} “{words}” in crossread.toml", shared, diagnostic, False)


def _act(
    title: str, changes: dict[str, Sequence[types.TextEdit]], diagnostic: types.Diagnostic, preferred: bool
) -> types.CodeAction:
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=preferred,
        edit=types.WorkspaceEdit(changes=changes),
    )


def _acceptable(words: str) -> str:
    """The longest run of the words without quotation marks, line ends and markup: what an acceptance can hold."""
    runs = [run.strip() for run in re.split(r"[\"“”\n\r<>]|--", words)]
    return max(runs, key=len, default="")[:300]


def _append(path: Path, code: str, words: str) -> dict[str, Sequence[types.TextEdit]]:
    """The edit that puts an acceptance at the end of the settings."""
    uri = uris.from_fs_path(str(real_path(path))) or ""
    lines = path.read_text("utf-8").split("\n") if path.is_file() else [""]
    end = types.Position(len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2)
    entry = f"\n[[accept]]\ncode = {json.dumps(code)}\nwords = {json.dumps(words, ensure_ascii=False)}\n"
    return {uri: [types.TextEdit(types.Range(end, end), entry)]}
