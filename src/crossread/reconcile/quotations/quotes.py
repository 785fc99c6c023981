"""Groups of utterances to the account's quotes, with every difference and what it amounts to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.model.accounts import Discrepancy, Quote, QuoteDifference, QuoteVersion
from crossread.model.mentions import Quotation, Reading
from crossread.model.spans import Span
from crossread.reconcile.quotations.broken import join_broken
from crossread.reconcile.quotations.differences import describe_change
from crossread.reconcile.quotations.differing import find_two_speakers
from crossread.reconcile.quotations.discrepancies import altered, run_together
from crossread.reconcile.quotations.hedges import find_lost_hedges
from crossread.reconcile.quotations.joining import Joined
from crossread.reconcile.quotations.natures import note_change
from crossread.reconcile.quotations.occasions import tell_occasions
from crossread.reconcile.quotations.paraphrases import Paraphrases
from crossread.reconcile.quotations.speakers import Directory, fullest_speaker
from crossread.reconcile.quotations.utterances import Utterance, split_words
from crossread.reconcile.quotations.versions import (
    Compared,
    alike_alterations,
    compare_versions,
    find_run_together,
    group_by_reading,
    longest,
)

# An indirect statement of fewer words than this only names a thing.
FEWEST_WORDS = 4


def compose_quotes(
    utterances: Sequence[Utterance],
    joined: Joined,
    directory: Directory,
    readings: Sequence[Reading],
) -> tuple[list[Quote], list[Discrepancy]]:
    """One Quote for each group or utterance broken in two, not yet numbered, and the discrepancies of all."""
    quotes: list[Quote] = []
    discrepancies: list[Discrepancy] = []
    paraphrases = Paraphrases(readings, directory)
    links = joined.links_by_group()
    for numbers in join_broken(utterances, joined.groups):
        members: list[Utterance] = []
        differences: list[QuoteDifference] = []
        for number in numbers:
            part = [utterances[index] for index in joined.groups[number]]
            compared = compare_versions(utterances, joined.groups[number], links[number])
            differences += [*_tell_changes(compared), *paraphrases.tell(part), *tell_occasions(part)]
            discrepancies += _find_discrepancies(compared, directory)
            members += part
        quotes.append(_quote(sorted(members, key=lambda member: member.order), directory, differences))
    for run, pairs in find_run_together(utterances, joined):
        discrepancies.append(run_together(run, pairs))
    return quotes, discrepancies


def _tell_changes(compared: Sequence[Compared]) -> list[QuoteDifference]:
    """What of the versions' changes is worth telling."""
    of_reading = group_by_reading(compared)
    return [
        describe_change(pair.reference, pair.other, change, note_change(pair.reference, pair.other, change))
        for pair in compared
        for change in pair.told(of_reading[pair.other.reading])
    ]


def _find_discrepancies(compared: Sequence[Compared], directory: Directory) -> list[Discrepancy]:
    """Words altered, speakers exchanged and hedges lost among the versions of one utterance."""
    return [
        *(altered(pairs) for pairs in alike_alterations(compared)),
        *find_two_speakers(compared, group_by_reading(compared), directory),
        *find_lost_hedges(compared),
    ]


def _quote(members: Sequence[Utterance], directory: Directory, differences: Sequence[QuoteDifference]) -> Quote:
    reference = longest(members)
    versions = tuple(
        QuoteVersion(
            m.span, m.quotation.cue, m.quotation.channel, m.quotation.speaker.span if m.quotation.speaker else None
        )
        for m in members
    )
    speaker = fullest_speaker([member.quotation for member in members], directory)
    return Quote("", reference.kind, speaker, reference.span.text, versions, tuple(differences))


def compose_indirect(readings: Sequence[Reading], directory: Directory) -> list[Quote]:
    """Indirect statements, joined where reports word them alike; thoughts and stances are left to the readings.

    So are the few words that only name what was spoken of (``confirmed the arrests``): they tell an editor nothing.
    """
    groups: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for reading in readings:
        for quotation in reading.quotations:
            if quotation.quoted or quotation.act != "statement" or quotation.speaker is None or not quotation.content:
                continue
            words = tuple(word for span in quotation.content for word, _, _ in split_words(span.text))
            if len(words) < FEWEST_WORDS:
                continue
            groups[(*words, "|", directory.key(quotation.speaker) or "")].append(quotation)
    return [_indirect(group, directory) for group in groups.values()]


def _indirect(group: Sequence[Quotation], directory: Directory) -> Quote:
    versions = tuple(
        QuoteVersion(
            quotation.content[0],
            quotation.cue,
            quotation.channel,
            quotation.speaker.span if quotation.speaker else None,
        )
        for quotation in group
    )
    return Quote("", "indirect", fullest_speaker(group, directory), versions[0].span.text, versions)


def first_span(quote: Quote) -> Span:
    """Where the quote's first version stands."""
    return quote.versions[0].span
