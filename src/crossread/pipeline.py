"""The order of the stages: reports in, one account out. Only this module knows it."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.account.compose import compose_account
from crossread.extract.parser import load_parser
from crossread.extract.readings import extract_readings
from crossread.group.stories import compose_story
from crossread.model.accounts import Account
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.story import reconcile_story


def extract(reports: Sequence[Report], *, parser: str | None = None) -> list[Reading]:
    """Read each report once. ``parser`` names an installed spaCy English pipeline."""
    return list(extract_readings(reports, load_parser(parser), load_gazetteer()))


def account(reports: Sequence[Report], *, parser: str | None = None) -> Account:
    """One account of all the reports, which are taken to be of one event."""
    story = compose_story(extract(reports, parser=parser))
    return compose_account(story, reconcile_story(story))
