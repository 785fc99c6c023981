"""Questions about words: where they stand, who said them, what each report has on a matter, what a text gets wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.assistant.matching import find_words
from crossread.assistant.material import Material
from crossread.assistant.quoting import MOST_PLACES, NOT_FOUND, Citing, quote, where
from crossread.errors import ReadError
from crossread.meaning.words.folding import fold
from crossread.meaning.words.tokens import split_words
from crossread.model.accounts import Account, AccountFigure, Discrepancy, Quote
from crossread.model.spans import Span
from crossread.render.figures import value_words
from crossread.render.wording import STATUSES, count_words

# A longer question or draft is no question or draft.
LONGEST_QUESTION = 2_000
LONGEST_DRAFT = 200_000


def find(material: Material, account: Account, words: str) -> str:
    """Every place that has all the words, or words beginning with them."""
    hits = material.search(words[:LONGEST_QUESTION], MOST_PLACES + 1)
    known = {report.id for report in account.reports}
    spans = [hit.span for hit in hits if hit.span.report in known]
    if not spans:
        return f"{quote(words)} is {NOT_FOUND}."
    places = Citing(account)
    more = [f"There are more than {MOST_PLACES} places; ask for more words."] if len(spans) > MOST_PLACES else []
    return "\n".join([*(places.say(span) for span in spans[:MOST_PLACES]), *more])


def quote_exists(account: Account, words: str) -> str:
    """Whether the words stand in a report just so, where, and in whose mouth."""
    asked = words[:LONGEST_QUESTION]
    found = [span for report in account.reports for span in find_words(report, asked)]
    if not found:
        return f"{quote(words)} is {NOT_FOUND} word for word. Other words with the same sense do not count."
    places = Citing(account)
    told = [f"{quote(words)} stands word for word in {count_words(len({one.report for one in found}), 'report')}."]
    for span in found[:MOST_PLACES]:
        told.append(places.say(span))
        told.append(_whose(account, span))
    return "\n".join(told)


def _whose(account: Account, span: Span) -> str:
    for said in account.quotes:
        version = next((one for one in said.versions if one.span.contains(span) or span.contains(one.span)), None)
        if version is not None:
            kind = "not word for word" if said.kind == "indirect" else "as a quotation"
            disputed = version.speaker if _find_dispute(account, said) else None
            by = quote(disputed.text) if disputed else _speaker(said)
            return f"The report has it {kind}, said by {by} (quotation {quote(said.id)})."
    return "No speaker of these words was found there; the report may have them in its own voice."


def _speaker(said: Quote) -> str:
    if said.speaker is None:
        return "a speaker who is not named"
    return f"{quote(said.speaker.name)}{' (as far as can be told)' if said.speaker.inferred else ''}"


def _find_dispute(account: Account, said: Quote) -> Discrepancy | None:
    """The difference between the reports on who said it, where there is one."""
    own = {span for version in said.versions for span in (version.span, version.speaker) if span is not None}
    return next(
        (
            one
            for one in account.discrepancies
            if one.kind == "speaker" and any(own.intersection(side.mentions) for side in one.sides)
        ),
        None,
    )


def who_said(account: Account, words: str) -> str:
    """Who said something with all these words, in each report's own version."""
    asked = set(split_words(fold(words[:LONGEST_QUESTION])))
    matches = [said for said in account.quotes if asked and asked <= set(split_words(fold(said.text)))]
    if not matches:
        return f"A statement with the words {quote(words)} is {NOT_FOUND}."
    places = Citing(account)
    told: list[str] = []
    for said in matches[:MOST_PLACES]:
        indirect = " in the report's words, not word for word" if said.kind == "indirect" else ""
        dispute = _find_dispute(account, said)
        by = "more than one" if dispute else _speaker(said)
        told.append(f"Quotation {quote(said.id)}: {by} is given as having said this{indirect}.")
        told += [f"The reports differ on who it was: {quote(dispute.summary)}."] if dispute else []
        told += places.say_all(version.span for version in said.versions)
        told += [f"The versions differ: {quote(one.summary)}." for one in said.differences]
    return "\n".join(told)


def compare(material: Material, account: Account, matter: str) -> str:
    """What each report has on a matter: its figures where one is called so, else its sentences with these words."""
    asked = set(split_words(fold(matter[:LONGEST_QUESTION])))
    figures = [one for one in account.figures if asked and asked <= set(split_words(fold(one.label)))]
    if figures:
        return "\n".join(line for one in figures[:MOST_PLACES] for line in _compare_figure(account, one))
    hits = [hit.span for hit in material.search(matter[:LONGEST_QUESTION], 200)]
    places = Citing(account)
    told: list[str] = []
    for report in account.reports:
        own = [span for span in hits if span.report == report.id]
        told += places.say_all(own[:3]) if own else [f"In {places.name(report.id)} {quote(matter)} is not found."]
    return "\n".join(told) if hits else f"{quote(matter)} is {NOT_FOUND}."


def _compare_figure(account: Account, figure: AccountFigure) -> Iterator[str]:
    places = Citing(account)
    yield f"Figure {quote(figure.id)}, {quote(figure.label)}, is {STATUSES[figure.status]}."
    for report in account.reports:
        own = [
            (value, mention)
            for value in figure.values
            for mention in value.mentions
            if mention.span.report == report.id
        ]
        if not own:
            yield f"{places.name(report.id)} does not give it."
        for value, mention in own[:3]:
            by = f", on the word of {quote(mention.attributed_to)}" if mention.attributed_to else ""
            yield f"{places.say(mention.span)} That is {quote(value_words(figure, value))}{by}."


def check_text(material: Material, account: Account, text: str) -> str:
    """What in a text contradicts the reports or its own numbers, remark by remark."""
    try:
        checked = material.check_text(text[:LONGEST_DRAFT])
    except ReadError as fault:
        return f"The text cannot be checked: {quote(fault.reason)}."
    places = Citing(account)
    told = [_sum_up(len(checked.findings), len(checked.facts))]
    for finding in checked.findings:
        words = checked.draft.text[finding.start : finding.end]
        at = f"characters {finding.start}–{finding.end} of the text"
        told.append(
            f"{finding.severity.capitalize()} {finding.code} on {quote(words)} ({at}): {quote(finding.message)}."
        )
        told += places.say_all(finding.evidence)
    for fact in checked.facts:
        if fact.standing == "not_found" and not fact.codes:
            told.append(f"{quote(checked.quote(fact))} of the text is {NOT_FOUND}.")
        elif fact.standing == "borne_out" and fact.evidence:
            told.append(f"{quote(checked.quote(fact))} of the text is borne out: {_cite(places, fact.evidence)}.")
    return "\n".join(told)


def _sum_up(remarks: int, facts: int) -> str:
    if not facts:
        return "Nothing in the text could be checked against the reports."
    said = count_words(remarks, "remark") if remarks else "no remark"
    return f"{count_words(facts, 'fact')} of the text looked at, {said}."


def _cite(places: Citing, spans: Sequence[Span]) -> str:
    return "; ".join(f"{places.name(span.report)}, {where(span)}" for span in spans[:3])
