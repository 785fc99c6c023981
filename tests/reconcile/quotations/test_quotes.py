"""The same utterance over reports: what joins, what differs, what an editor is told."""

from __future__ import annotations

from crossread.model.accounts import Entity
from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.quotations import reconcile_quotations

LONG = "“We close the harbour tonight because the pier is weak and the storm will reach us before dawn,”"


def reading(report: str, *quotes: str, speaker: str | None = "Ada Lund", inferred: bool = False) -> Reading:
    """A report that holds these quotations, one a paragraph, all by one speaker named in the first line."""
    lines = [speaker or "Somebody", *quotes]
    text = "\n".join(lines)
    quotations = []
    start = len(lines[0]) + 1
    for quote in quotes:
        span = Span(report, "text", start, start + len(quote), quote)
        who = Speaker(speaker, Span(report, "text", 0, len(speaker), speaker), True, inferred) if speaker else None
        quotations.append(Quotation("direct", (span,), (span,), who, None))
        start += len(quote) + 1
    return Reading(Report(report, text, outlet=f"The {report.title()}"), quotations=tuple(quotations))


def find(*readings: Reading, people: tuple[Entity, ...] = ()) -> QuotationFindings:
    return reconcile_quotations(readings, people)


def test_the_same_words_in_other_marks_are_one_quote_without_differences() -> None:
    other = LONG.replace("“", '"').replace(",”", '."').replace("We", "we", 1)
    found = find(reading("echo", LONG), reading("wave", other))
    assert len(found.quotes) == 1
    assert len(found.quotes[0].versions) == 2
    assert found.quotes[0].differences == ()
    assert found.discrepancies == ()


def test_a_changed_word_is_a_difference_and_a_discrepancy() -> None:
    found = find(reading("echo", LONG), reading("wave", LONG.replace("weak", "strong")))
    (quote,) = found.quotes
    assert [difference.kind for difference in quote.differences] == ["changed"]
    (remark,) = found.discrepancies
    assert remark.kind == "quote"
    assert remark.severity == "medium"
    assert "“strong” for “weak”" in remark.summary
    assert "The Echo" in remark.summary
    assert "The Wave" in remark.summary
    assert len(remark.sides) == 2


def test_words_left_out_behind_an_ellipsis_are_no_discrepancy() -> None:
    cut = LONG.replace("because the pier is weak and ", "… ")
    found = find(reading("echo", LONG), reading("wave", cut))
    assert [difference.kind for difference in found.quotes[0].differences] == ["dropped"]
    assert found.discrepancies == ()
    found = find(reading("echo", LONG), reading("wave", cut.replace("… ", "")))
    assert len(found.discrepancies) == 1


def test_words_in_brackets_are_no_discrepancy() -> None:
    found = find(reading("echo", LONG), reading("wave", LONG.replace("We", "We [the port]")))
    assert found.discrepancies == ()


def test_a_moved_phrase_is_moved() -> None:
    moved = LONG.replace(" tonight", "").replace("before dawn", "before dawn tonight")
    found = find(reading("echo", LONG), reading("wave", moved))
    assert "moved" in {difference.kind for difference in found.quotes[0].differences}
    assert len(found.discrepancies) == 1


def test_a_fragment_joins_the_longer_quotation_of_the_same_speaker() -> None:
    found = find(reading("echo", LONG), reading("wave", "“the pier is weak”"))
    (quote,) = found.quotes
    assert quote.text == LONG
    assert found.discrepancies == ()


def test_two_short_fragments_of_two_speakers_stay_apart() -> None:
    found = find(reading("echo", "“very weak”"), reading("wave", "“very weak”", speaker="Tom Okafor"))
    assert len(found.quotes) == 2


FIRST = "“The pier is weak and nobody will cross it,”"
BETWEEN = "“We asked for money twice and heard nothing at all.”"
SECOND = "“The storm will reach us long before the dawn.”"
TOGETHER = FIRST.rstrip(",”") + ". " + SECOND.lstrip("“")


def test_two_statements_run_together_join_the_first_and_are_told() -> None:
    found = find(reading("echo", FIRST, BETWEEN, SECOND), reading("tide", TOGETHER))
    assert sorted(len(quote.versions) for quote in found.quotes) == [1, 1, 2]
    (remark,) = found.discrepancies
    assert remark.severity == "low"
    assert "runs two statements together" in remark.summary
    assert len(remark.sides[1].mentions) == 2


def test_a_quotation_that_another_report_only_breaks_is_not_told() -> None:
    found = find(reading("echo", FIRST, SECOND), reading("tide", TOGETHER))
    assert found.discrepancies == ()


def test_numbers_acronyms_and_signs_in_another_style_are_no_difference() -> None:
    one = "“The F.S.B. found that two in three boats & 40% of the crews were not insured,”"
    two = "“The FSB found that 2 in 3 boats and 40 percent of the crews were not insured.”"
    found = find(reading("echo", one), reading("wave", two))
    assert found.quotes[0].differences == ()


def test_the_same_alteration_in_two_reports_is_one_remark() -> None:
    altered = LONG.replace("weak", "strong")
    found = find(reading("echo", LONG), reading("tide", altered), reading("wave", altered))
    (remark,) = found.discrepancies
    assert "The Tide and The Wave" in remark.summary


def test_the_same_words_of_two_people_are_a_speaker_discrepancy() -> None:
    found = find(reading("echo", LONG), reading("wave", LONG, speaker="Tom Okafor"))
    (remark,) = found.discrepancies
    assert remark.kind == "speaker"
    assert "Ada Lund" in remark.summary
    assert "Tom Okafor" in remark.summary


def test_a_surname_or_a_guess_is_no_speaker_discrepancy() -> None:
    assert find(reading("echo", LONG), reading("wave", LONG, speaker="Lund")).discrepancies == ()
    assert find(reading("echo", LONG), reading("wave", LONG, speaker="Tom Okafor", inferred=True)).discrepancies == ()
    assert find(reading("echo", LONG), reading("wave", LONG, speaker=None)).discrepancies == ()


def test_the_speaker_goes_by_the_fullest_name_and_the_entity() -> None:
    person = Entity("p1", "person", "Ada Lund", ("Ada Lund", "Lund"), (), ())
    found = find(reading("echo", LONG, speaker="Lund"), reading("wave", LONG), people=(person,))
    assert found.quotes[0].speaker is not None
    assert found.quotes[0].speaker.name == "Ada Lund"
    assert found.quotes[0].speaker.person == "p1"


def test_voices_count_quoted_words_by_report() -> None:
    found = find(reading("echo", "“one two three”"), reading("wave", "“one two”", speaker="Tom Okafor"))
    assert [(voice.report, voice.name, voice.words, voice.share) for voice in found.voices] == [
        ("echo", "Ada Lund", 3, 1.0),
        ("wave", "Tom Okafor", 2, 1.0),
    ]
