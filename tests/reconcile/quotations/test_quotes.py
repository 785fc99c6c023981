"""The same utterance over reports: what joins, what differs, what an editor is told."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.worded import reconcile_quotations

from crossread.model.accounts import Entity
from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.reports import Report
from crossread.model.spans import Span

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


def test_an_ellipsis_that_takes_a_not_with_it_is_told() -> None:
    whole = "“The pier did not, whatever the board may say of it, give way in the night,”"
    found = find(reading("echo", whole), reading("wave", "“The pier did … give way in the night,”"))
    (remark,) = found.discrepancies
    assert "“not, whatever the board may say of it” is left out" in remark.summary
    kept = "“The pier did not … give way in the night,”"
    assert find(reading("echo", whole), reading("wave", kept)).discrepancies == ()


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


def test_a_long_word_by_itself_joins_the_one_statement_of_the_speaker_that_holds_it() -> None:
    (quote,) = find(
        reading("echo", "“The new toll is an extortionate charge.”"), reading("wave", "“extortionate”")
    ).quotes
    assert len(quote.versions) == 2


def test_a_long_word_that_two_statements_hold_or_another_speaker_says_stays_apart() -> None:
    first = reading("echo", "“The new toll is an extortionate charge.”", "“No pilot pays extortionate rates for long.”")
    assert len(find(first, reading("wave", "“extortionate”")).quotes) == 3
    other = reading("wave", "“extortionate”", speaker="Tom Okafor")
    assert len(find(reading("echo", "“The toll is an extortionate charge.”"), other).quotes) == 2


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


SPELT = "“The harbour crew organised the search, but we won't know more until the grey sky clears,”"


def test_british_and_american_spelling_is_a_difference_and_no_discrepancy() -> None:
    american = SPELT.replace("harbour", "harbor").replace("organised", "organized").replace("grey", "gray")
    found = find(reading("echo", SPELT), reading("wave", american))
    assert len(found.quotes) == 1
    assert all("another spelling" in difference.summary for difference in found.quotes[0].differences)
    assert found.discrepancies == ()


def test_a_contraction_spelt_out_is_a_small_discrepancy_that_says_so() -> None:
    found = find(reading("echo", SPELT), reading("wave", SPELT.replace("won't", "will not")))
    (remark,) = found.discrepancies
    assert remark.severity == "low"
    assert remark.explanation == "One spells out what the other contracts."


def test_words_said_twice_and_printed_once_weigh_little() -> None:
    twice = LONG.replace("the pier is weak", "the pier is weak, the pier is weak")
    (remark,) = find(reading("echo", twice), reading("wave", LONG)).discrepancies
    assert remark.severity == "low"
    assert "stand twice" in (remark.explanation or "")


def test_a_small_word_before_the_shared_words_does_not_reach_over_other_words() -> None:
    longer = "“I will say no more about the meeting, but lines to the harbour board remain open.”"
    found = find(reading("echo", longer), reading("wave", "“the lines to the harbour board remain open.”"))
    assert len(found.quotes) == 1
    assert found.discrepancies == ()


def test_a_slogan_does_not_join_the_statements_that_use_it() -> None:
    one = "“Nobody in this town ever wanted Safe Harbours First, and they painted it on my own boat.”"
    two = "“We are proud of Safe Harbours First and of the two hundred people who signed for it.”"
    found = find(
        reading("echo", one), reading("tide", two, speaker="Tom Okafor"), reading("wave", "“Safe Harbours First”")
    )
    assert sorted(len(quote.versions) for quote in found.quotes) == [1, 2]


def test_words_that_a_speaker_relays_are_no_speaker_discrepancy() -> None:
    relayed = "“Mr Okafor said, ‘I do not want to hurt you. Give me the keys of the boat and go home now.’”"
    own = "“I do not want to hurt you. Give me the keys of the boat and go home now.”"
    found = find(reading("echo", relayed), reading("wave", own, speaker="Tom Okafor"))
    assert "speaker" not in {remark.kind for remark in found.discrepancies}


def told(report: str, content: str, speaker: str = "Ada Lund") -> Quotation:
    """An indirect statement with its content at the very end of ``reading(report, ...)``'s text."""
    return Quotation(
        "indirect", (Span(report, "text", 0, len(content), content),), (), Speaker(speaker, None, True), None
    )


def test_a_paraphrase_is_told_beside_the_quotation() -> None:
    content = "the harbour would close tonight because the pier was weak and a storm was coming"
    other = Reading(Report("wave", content, outlet="The Wave"), quotations=(told("wave", content),))
    found = find(reading("echo", LONG), other)
    direct = next(quote for quote in found.quotes if quote.kind == "direct")
    assert [difference.kind for difference in direct.differences] == ["paraphrased"]
    assert found.discrepancies == ()
    stranger = Reading(other.report, quotations=(told("wave", content, "Tom Okafor"),))
    people = tuple(
        Entity(f"p{n}", "person", name, (name,), (), ()) for n, name in enumerate(("Ada Lund", "Tom Okafor"))
    )
    assert all(not quote.differences for quote in find(reading("echo", LONG), stranger, people=people).quotes)


def test_two_statements_run_together_over_words_told_indirectly_are_told() -> None:
    between = "She said that the council had twice refused to pay for repairs."
    text = "\n".join([FIRST, between, SECOND])
    lund = Speaker("Ada Lund", None, True)
    spans = [Span("echo", "text", text.index(part), text.index(part) + len(part), part) for part in (FIRST, SECOND)]
    start = text.index("that the council")
    content = Span("echo", "text", start, start + len(between) - 9, between[9:])
    quotations = (
        Quotation("direct", (spans[0],), (spans[0],), lund, None),
        Quotation("indirect", (content,), (), lund, None),
        Quotation("direct", (spans[1],), (spans[1],), lund, None),
    )
    apart = Reading(Report("echo", text, outlet="The Echo"), quotations=quotations)
    (remark,) = find(apart, reading("tide", TOGETHER)).discrepancies
    assert "runs two statements together" in remark.summary
    assert find(apart, reading("tide", TOGETHER.replace(". The storm", " ... The storm"))).discrepancies == ()


def test_occasions_that_cannot_be_one_are_told() -> None:
    def at(report: str, channel: str) -> Reading:
        made = reading(report, LONG)
        return replace(made, quotations=tuple(replace(quotation, channel=channel) for quotation in made.quotations))

    found = find(at("echo", "in an interview"), at("wave", "at a news conference"))
    assert [difference.kind for difference in found.quotes[0].differences] == ["occasion"]
    assert find(at("echo", "in an interview"), at("wave", "in a statement")).quotes[0].differences == ()


def test_a_sentence_broken_round_its_speaker_is_one_quote_with_the_whole_one() -> None:
    found = find(reading("echo", FIRST, SECOND), reading("tide", TOGETHER), reading("wave", SECOND))
    assert [len(quote.versions) for quote in found.quotes] == [4]
    assert [difference.summary.split()[1] for difference in found.quotes[0].differences] == ["Wave"]
    assert found.discrepancies == ()


def test_words_said_again_behind_and_weigh_little() -> None:
    again = LONG.replace("the pier is weak", "the pier is weak and the pier is weak")
    (remark,) = find(reading("echo", again), reading("wave", LONG)).discrepancies
    assert remark.severity == "low"


def test_the_words_that_matter_are_told_first() -> None:
    changed = SPELT.replace("won't", "will not").replace("clears", "lifts")
    (remark,) = find(reading("echo", SPELT), reading("wave", changed)).discrepancies
    assert remark.severity == "medium"
    assert remark.summary.index("lifts") < remark.summary.index("will not")


def test_indirect_statements_that_only_name_a_thing_are_left_to_the_readings() -> None:
    report = reading("first", "the new pier", "the new pier will not open before spring")
    told = [replace(quotation, kind="indirect", quoted=()) for quotation in report.quotations]
    findings = reconcile_quotations([replace(report, quotations=tuple(told))], ())
    assert [quote.text for quote in findings.quotes] == ["the new pier will not open before spring"]


ONE = "“The board paid three pilots to keep quiet, and they wrecked the ferry, and nobody was charged for it,”"
TWO = "“Nobody was charged for it. They paid three pilots to keep quiet, and it was like, they sank her. So wrong.”"


def test_two_statements_that_are_alike_stay_two_where_another_report_has_both() -> None:
    here = reading("echo", ONE, TWO)
    there = reading("wave", ONE.replace("wrecked", "ruined"), TWO.replace("So wrong", "It is so wrong"))
    found = find(here, there)
    assert sorted(len(quote.versions) for quote in found.quotes) == [2, 2]
    changes = sorted(remark.summary.partition(": ")[2] for remark in found.discrepancies)
    assert changes == ["“It is” is left out in The Echo.", "“ruined” for “wrecked” in The Wave."]


def test_the_speaker_is_whom_most_reports_name() -> None:
    people = tuple(
        Entity(number, "person", name, (name,), (), ())
        for number, name in (("p1", "Ada Lund"), ("p2", "Skipper Lotte Ada"))
    )
    said = [reading("echo", LONG), reading("wave", LONG), reading("tide", LONG, speaker="Skipper Lotte Ada")]
    (quote,) = find(*said, people=people).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Ada Lund"


STOPPED = "“We have not changed the view of the pier that we gave in June.”"
GOING_ON = STOPPED.replace("June", "June on behalf of the pilots")


def test_a_full_stop_where_the_sentence_goes_on_is_told() -> None:
    (remark,) = find(reading("echo", GOING_ON), reading("wave", STOPPED)).discrepancies
    assert remark.severity == "low"
    assert "“on behalf of the pilots” is left out in The Wave" in remark.summary
    assert remark.explanation == "One ends the sentence where the other goes on."


def test_another_sentence_an_ellipsis_a_comma_or_words_taken_up_again_are_no_stop() -> None:
    more = STOPPED.replace("June.", "June. Nobody asked us to.")
    for one, other in (
        (more, STOPPED),
        (GOING_ON, STOPPED.replace("June.", "June …")),
        (GOING_ON, STOPPED.replace("June.", "June,")),
        (GOING_ON, "“the view of the pier that we gave in June.”"),
    ):
        assert find(reading("echo", one), reading("wave", other)).discrepancies == (), other


def test_the_name_of_an_account_for_a_name_is_told() -> None:
    post = "“The great @tomokafor and I have left the harbour for good tonight”"
    (remark,) = find(reading("echo", post), reading("wave", post.replace("@tomokafor", "Tom Okafor"))).discrepancies
    assert remark.severity == "low"
    assert "“Tom Okafor” for “@tomokafor”" in remark.summary or "“@tomokafor” for “Tom Okafor”" in remark.summary
    (remark,) = find(reading("echo", post), reading("wave", post.replace("@", ""))).discrepancies
    assert "“tomokafor” for “@tomokafor”" in remark.summary
    assert find(reading("echo", post), reading("wave", post)).discrepancies == ()
