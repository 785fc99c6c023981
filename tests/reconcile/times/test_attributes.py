"""Which times date their clause, and which only a noun in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reconcile.times.test_times import read
from tests.reconcile.worded import reconcile_times

from crossread.extract.parser import Parser
from crossread.reconcile.times.attributes import find_dating
from crossread.reconcile.times.happenings import collect_happenings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill addresses a 1976 law that gives broad immunity.", "nothing"),
        ("The toll topped last year's total of 15.", "nothing"),
        ("Guards are on alert after the killing of drivers in Lomond earlier this month.", "nothing"),
        ("The committee resumed its work on meddling in the 2016 vote.", "nothing"),
        ("Police surrounded a house in Tuesday night's shooting.", "event"),
        ("He sued over the May 17 killings.", "event"),
        ("The council overturned the 2014 ban on Monday.", "clause"),
        ("The 2011 earthquake killed 900 people.", "clause"),
        ("In the 2012 race he finished third.", "clause"),
        ("During the 2012 race he fell twice.", "clause"),
        ("Last week's storm flooded the town.", "clause"),
        ("The firm was founded in 1976.", "clause"),
        ("The review did not change the agency's conclusion from July.", "nothing"),
        ("The storm of May 4 flooded the town.", "clause"),
        ("The mill burned on the evening of May 4.", "clause"),
        ("“On Sunday I have to go back to the ward,” Lund said.", "nothing"),
        ("“We should have been there on Sunday,” Lund said.", "nothing"),
        ("“The dam broke on Sunday,” Lund said.", "clause"),
        ("Lund said that we would meet on Sunday.", "clause"),
        ("The shares fell 4 percent Tuesday.", "clause"),
        ("The arrest came on Sunday morning.", "clause"),
    ],
)
def test_what_a_time_dates(parser: Parser, text: str, expected: str) -> None:
    (reading,) = read(parser, text)
    marks = (text.find("“"), text.find("”") + 1)
    quoted = (reading.report.span(*marks),) if marks[1] else ()
    (happening,) = collect_happenings([replace(reading, quoted=quoted)])
    assert find_dating(happening) == expected


def test_what_only_names_an_event_of_a_day_joins_what_tells_it(parser: Parser) -> None:
    readings = read(
        parser,
        "Police surrounded a house in Tuesday night's shooting. The council lifted a 2014 ban.",
        "A gunman opened fire in a shooting at a bakery on Tuesday night.",
    )
    (entry,) = reconcile_times(readings).timeline
    assert entry.what.startswith("A gunman opened fire")
    assert {mention.report for mention in entry.mentions} == {"r0", "r1"}
