"""Groups of utterances to the account's quotes, with every difference and what it amounts to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.model.accounts import Discrepancy, Quote, QuoteDifference, QuoteVersion
from crossread.model.mentions import Quotation, Reading
from crossread.model.spans import Span
from crossread.reconcile.quotations.aligning import align
from crossread.reconcile.quotations.differences import describe_change, find_changes
from crossread.reconcile.quotations.discrepancies import altered, run_together, two_speakers
from crossread.reconcile.quotations.joining import Joined
from crossread.reconcile.quotations.speakers import Directory, fullest_speaker
from crossread.reconcile.quotations.utterances import Utterance, split_words

# The share of the shorter version's words that two versions must have in common for a second speaker to be odd.
_SAME_WORDS = 0.85


def compose_quotes(
    utterances: Sequence[Utterance], joined: Joined, directory: Directory, names: Sequence[str]
) -> tuple[list[Quote], list[Discrepancy]]:
    """One Quote for each group, not yet numbered, and the discrepancies inside groups and between them."""
    quotes: list[Quote] = []
    discrepancies: list[Discrepancy] = []
    for group in joined.groups:
        members = [utterances[index] for index in group]
        reference = max(members, key=lambda member: (len(member.words), -member.order[1]))
        differences: list[QuoteDifference] = []
        for member in members:
            if member is reference:
                continue
            found, remarks = _compare(reference, member, names, directory)
            differences.extend(found)
            discrepancies.extend(remarks)
        quotes.append(_quote(members, reference, directory, differences))
    apart: dict[int, list[tuple[Utterance, Utterance]]] = defaultdict(list)
    for run, first, second in joined.run_together:
        if _stand_apart(utterances[first], utterances[second]):
            apart[run].append((utterances[first], utterances[second]))
    discrepancies.extend(run_together(utterances[run], pairs, names) for run, pairs in sorted(apart.items()))
    return quotes, _distinct(discrepancies)


def _compare(
    reference: Utterance, member: Utterance, names: Sequence[str], directory: Directory
) -> tuple[list[QuoteDifference], list[Discrepancy]]:
    alignment = align(reference, member)
    if not alignment.blocks:
        return [], []
    changes = find_changes(reference, member, alignment)
    fragment = len(member.words) < len(reference.words) / 2
    told = [change for change in changes if not (fragment and change.edge)]
    remarks: list[Discrepancy] = []
    share = alignment.shared / min(len(reference.words), len(member.words))
    if member.reading != reference.reading:
        remark = altered(reference, member, changes, names)
        if remark is not None and alignment.shared >= 3:
            remarks.append(remark)
        people = _different_people(reference, member, directory)
        if people is not None and share >= _SAME_WORDS and alignment.shared >= 5:
            remarks.append(two_speakers(reference, member, people, names))
    return [describe_change(reference, member, change) for change in told], remarks


def _different_people(one: Utterance, two: Utterance, directory: Directory) -> tuple[str, str] | None:
    """Two names where each report names a person beside the words, and not the same one."""
    first, second = one.quotation.speaker, two.quotation.speaker
    if first is None or second is None or first.inferred or second.inferred:
        return None
    if not (first.person and second.person) or directory.key(first) == directory.key(second):
        return None
    if {*first.name.lower().split()} & {*second.name.lower().split()}:
        return None
    return first.name, second.name


def _stand_apart(first: Utterance, second: Utterance) -> bool:
    """Whether the two are more than one quotation that an attribution breaks."""
    return first.quotation is not second.quotation or abs(first.order[1] - second.order[1]) > 1


def _quote(
    members: Sequence[Utterance], reference: Utterance, directory: Directory, differences: Sequence[QuoteDifference]
) -> Quote:
    versions = tuple(
        QuoteVersion(
            m.span, m.quotation.cue, m.quotation.channel, m.quotation.speaker.span if m.quotation.speaker else None
        )
        for m in members
    )
    speaker = fullest_speaker([member.quotation for member in members], directory)
    return Quote("", reference.kind, speaker, reference.span.text, versions, tuple(differences))


def compose_indirect(readings: Sequence[Reading], directory: Directory) -> list[Quote]:
    """Indirect statements, joined where reports word them alike; thoughts and stances are left to the readings."""
    groups: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for reading in readings:
        for quotation in reading.quotations:
            if quotation.quoted or quotation.act != "statement" or quotation.speaker is None or not quotation.content:
                continue
            words = tuple(word for span in quotation.content for word, _, _ in split_words(span.text))
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


def _distinct(discrepancies: Sequence[Discrepancy]) -> list[Discrepancy]:
    """Each remark once: copies of one altered version add their evidence to the first."""
    seen: dict[str, Discrepancy] = {}
    for discrepancy in discrepancies:
        seen.setdefault(discrepancy.summary, discrepancy)
    return list(seen.values())
