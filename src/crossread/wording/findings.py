"""The English of everything that a story's reports say together, once all of it is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crossread.model.findings import FigureFindings, Findings
from crossread.model.reports import Report
from crossread.wording.checks import word_check
from crossread.wording.discrepancies import Known, word_discrepancy
from crossread.wording.outlets import Outlets


def word_findings(findings: Findings, reports: Iterable[Report]) -> Findings:
    """The findings of every family with their English."""
    outlets = Outlets(reports)
    return replace(findings, figures=_word_figures(findings.figures, outlets))


def word_figures(found: FigureFindings, reports: Iterable[Report]) -> FigureFindings:
    """Those of the figures alone."""
    return _word_figures(found, Outlets(reports))


def _word_figures(found: FigureFindings, outlets: Outlets) -> FigureFindings:
    checks = tuple(word_check(check) for check in found.checks)
    known = Known(outlets, {figure.id: figure for figure in found.figures}, {check.id: check for check in checks})
    worded = tuple(word_discrepancy(discrepancy, known) for discrepancy in found.discrepancies)
    return replace(found, checks=checks, discrepancies=worded)
