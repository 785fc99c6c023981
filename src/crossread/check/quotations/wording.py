"""Q3xx: quotations word for word against the sources; S4xx: whether the right person said them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Literal

from crossread.check.copies import Copy, Stretches
from crossread.check.names.bearers import find_bearer
from crossread.check.quotations.matching import (
    FEWEST_WORDS,
    QuotationMatch,
    find_left_out,
    find_match,
    find_matches,
    find_seam,
)
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.names.forms import name_words, read_name
from crossread.meaning.names.people import as_person, same_person
from crossread.meaning.names.variants import letters_apart
from crossread.meaning.words.aligning import AlignedChange
from crossread.meaning.words.folding import fold_blanks, squeeze
from crossread.meaning.words.tokens import Word, iter_spoken, iter_words
from crossread.model.accounts import QuoteSpeaker
from crossread.model.drafts import Correction, Finding
from crossread.model.mentions import Quotation, Speaker
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# A speaker is asked for from so many words on: a term of two words that a source quotes from somebody is theirs.
FEWEST_SPOKEN = 2

# Characters before a quotation in which a name may be meant by the "he" that speaks it.
NEAR = 240
# Characters behind a quotation in which its source is named.
BESIDE = 60
# Shorter names differ by two letters without being one.
SHORTEST_NAME = 7

# Words between two kept pieces that are this many or more mean two statements run together.
JOINED = 12


def find_quotations(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Findings on the words of every quotation, and on its speaker."""
    for quotation in copy.reading.quotations:
        for quoted in quotation.quoted:
            yield from check_quotation(copy, quotation, quoted, sources)
    spoken = Stretches(copy.quoted)
    for quoted in copy.reading.quoted:
        if not spoken.meet(quoted.start, quoted.end):
            yield from check_phrase(quoted, sources)


def check_phrase(quoted: Span, sources: Sources) -> Iterator[Finding]:
    """Findings on words in quotation marks that nobody is read to speak, where a source quotes nearly these.

    A report's own words may be quoted too: they need all be there.
    """
    words = list(iter_spoken(quoted.text))
    match = find_match(words, sources) if len(words) >= FEWEST_WORDS else None
    if match is None and words:
        match = find_left_out(words, sources)
    if match is not None and (match.is_marked or match.is_shortened):
        findings = (_wording(quoted, words, match, change, sources) for change in match.changes)
        yield from (finding for finding in findings if finding is not None)


def check_quotation(copy: Copy, quotation: Quotation, quoted: Span, sources: Sources) -> Iterator[Finding]:
    """Findings on one run of words between quotation marks."""
    words = list(iter_spoken(quoted.text))
    if not words:
        return
    match = find_match(words, sources)
    if (match is None or match.share < 1) and (seam := find_seam(words, sources)):
        yield _joined(quoted, words, seam, () if match is None else (match.span,))
        if match is not None:
            yield from _speaker(copy, quotation, quoted, match, words, sources)
        return
    match = match or find_left_out(words, sources)
    if match is None:
        if len(words) >= FEWEST_WORDS:
            yield Finding("Q301", "note", quoted.start, quoted.end, "No source has this quotation; who heard it?")
        return
    for change in match.changes:
        finding = _wording(quoted, words, match, change, sources)
        if finding is not None:
            yield finding
    yield from _speaker(copy, quotation, quoted, match, words, sources)


def _joined(quoted: Span, words: list[Word], seam: int, evidence: tuple[Span, ...]) -> Finding:
    start, end = words[seam - 1].start, words[seam].end
    one = quoted.text[words[max(0, seam - 3)].start : words[seam - 1].end]
    two = quoted.text[words[seam].start : words[min(len(words), seam + 3) - 1].end]
    message = f"“… {one}” and “{two} …” are two statements in the sources; close the quotation between them."
    return Finding("Q304", "warning", quoted.start + start, quoted.start + end, message, evidence)


def _wording(
    quoted: Span, words: list[Word], match: QuotationMatch, change: AlignedChange, sources: Sources
) -> Finding | None:
    """The remark on one change from the draft to the source; None where an ellipsis or brackets own up to it."""
    draft = change.left
    before, after = max(0, draft[0] - 1), min(len(words), draft[1] + 1)
    stretch = quoted.text[words[before].start : words[after - 1].end]
    if "…" in stretch or "..." in stretch or "[" in stretch:
        return None
    printed = match.printed(*change.right)
    outlet = match.report.name
    if change.kind == "added":
        start, end = words[before].start, words[after - 1].end
        code = "Q304" if change.right[1] - change.right[0] >= JOINED else "Q303"
        how = "runs two statements together" if code == "Q304" else "leaves out"
        message = f"The quotation {how} “{_short(printed)}”, which {outlet} has here."
        return Finding(code, "warning", quoted.start + start, quoted.start + end, message, (match.span,))
    start, end = words[draft[0]].start, words[draft[1] - 1].end
    ours = quoted.text[start:end]
    if change.kind == "changed" and squeeze(ours) == squeeze(printed):
        return None
    message = f"“{ours}” in the quotation: {outlet} has “{_short(printed)}”."
    if change.kind == "dropped":
        message = f"“{ours}” in the quotation is not in {outlet}’s."
    first, last = quoted.start + start, quoted.start + end
    mended = _correct_digits(ours, printed, words, change, sources)
    correction = Correction(first, last, mended) if mended is not None else None
    return Finding("Q302", "warning", first, last, message, (match.span,), correction)


def _correct_digits(ours: str, printed: str, words: list[Word], change: AlignedChange, sources: Sources) -> str | None:
    """The number that every source that has the quotation prints in the place of the draft's; None for other words."""
    if not all(one.replace(",", "").replace(".", "").isdecimal() for one in (ours, printed)):
        return None
    theirs = {
        match.printed(*other.right)
        for match in find_matches(words, sources)
        for other in match.changes
        if other.left == change.left
    }
    agreed = all(any(other.left == change.left for other in match.changes) for match in find_matches(words, sources))
    return printed if agreed and theirs == {printed} else None


def _speaker(
    copy: Copy, quotation: Quotation, quoted: Span, match: QuotationMatch, words: list[Word], sources: Sources
) -> Iterator[Finding]:
    """A remark where every source that has the words gives them to somebody else."""
    ours = quotation.speaker
    if ours is None or len(words) < FEWEST_SPOKEN:
        return
    if ours.name.lower() in load_words("figure_matching", "tellings.pronouns"):
        return  # "he said", of somebody whom the draft did not name
    theirs = {
        quote.speaker.name: quote.speaker
        for quote in sources.account.quotes
        if quote.speaker is not None
        for version in quote.versions
        if version.span.overlaps(match.span)
    }
    if not theirs or any(
        _may_be_one(ours, speaker) or is_misspelt(ours.name, name, sources) for name, speaker in theirs.items()
    ):
        return
    if any(_speaks_too(name, ours, copy) for name in theirs):
        return
    guesses = all(speaker.inferred for speaker in theirs.values())
    if (guesses and _is_named_beside(ours, match, sources)) or _is_joined(ours, theirs, match, sources):
        return
    person = ours.person or find_bearer(ours.name, sources.account.people) is not None
    roles = not any(character.isupper() for name in theirs for character in name)
    followed = ours.inferred and (guesses or any(_is_near(name, copy, quoted) for name in theirs))
    guessed = not match.is_marked and guesses
    unsure = followed or not person or roles or guessed
    severity: Literal["note", "warning"] = "note" if unsure else "warning"
    names = " or ".join(sorted(theirs))
    said = _short(quoted.text[words[0].start : words[-1].end])
    message = f"“{said}”: the sources give this to {names}, not to {ours.name}."
    yield Finding("S401", severity, quoted.start, quoted.end, message, (match.span,))


def is_misspelt(ours: str, theirs: str, sources: Sources) -> bool:
    """Whether no source has our name and it is a letter or a first name off theirs: the rule for names tells of it."""
    if all(word.stem in sources.words for word in iter_words(ours)):
        return False
    near = len(ours) > SHORTEST_NAME and letters_apart(fold_blanks(ours), fold_blanks(theirs)) is not None
    return near or read_name(ours).last == read_name(theirs).last


def _speaks_too(name: str, ours: Speaker, copy: Copy) -> bool:
    """Whether the draft gives the words to both: "Lund and Pell said"."""
    if ours.span is None:
        return False
    last = read_name(name).last
    both = (one.span for one in copy.reading.names if last in name_words(one.span.text))
    pairs = [sorted((span, ours.span), key=lambda one: one.start) for span in both]
    return any([token.lower for token in copy.tokens(one.end, two.start)] == ["and"] for one, two in pairs)


def _is_named_beside(ours: Speaker, match: QuotationMatch, sources: Sources) -> bool:
    """Whether the source names the draft's speaker in the sentence of the words, or right behind them."""
    reading = sources.readings[match.report.id]
    last = read_name(ours.name).last
    sentence = reading.sentence_at(match.span)
    beside = sentence.tokens_after(match.span) if sentence is not None else ()
    end = min(len(match.report.text), match.span.end + BESIDE)
    behind = reading.tokens_in(match.report.span(match.span.end, end))
    return any(last in name_words(token.text) for token in (*beside, *behind))


def _is_joined(ours: Speaker, theirs: Iterable[str], match: QuotationMatch, sources: Sources) -> bool:
    """Whether the source's sentence joins the draft's speaker to its own: ``Lund and the miller Pell wrote``."""
    sentence = sources.readings[match.report.id].sentence_at(match.span)
    if sentence is None:
        return False
    words = [name_words(token.text) for token in sentence.tokens]
    last, lasts = read_name(ours.name).last, {read_name(name).last for name in theirs}
    places = [at for at, known in enumerate(words) if last in known]
    others = [at for at, known in enumerate(words) if not lasts.isdisjoint(known)]
    between = [sentence.tokens[min(pair) + 1 : max(pair)] for pair in product(places, others)]
    return any(
        any(token.lower == "and" for token in tokens) and all(token.tag not in ("VERB", "AUX") for token in tokens)
        for tokens in between
    )


def _is_near(name: str, copy: Copy, quoted: Span) -> bool:
    """Whether the sources' speaker is named so close before the quotation that a "he" there may be theirs."""
    last = read_name(name).last
    near = (one.span for one in copy.reading.names if one.span.end > quoted.start - NEAR)
    return any(span.start < quoted.end + NEAR // 3 and last in name_words(span.text) for span in near)


def _may_be_one(ours: Speaker, theirs: QuoteSpeaker) -> bool:
    """Whether two speakers may be one: by their names, or by a word that two phrases for a source share."""
    if ours.person and theirs.person is not None:
        return same_person(as_person(ours.name), as_person(theirs.name)).verdict != "differs"
    return not set(name_words(ours.name)).isdisjoint(name_words(theirs.name))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 80 else plain[:79].rstrip() + "…"


QUOTATIONS = Rule(
    {
        "Q301": "No source has a quotation",
        "Q302": "Words of a quotation are changed",
        "Q303": "Words of a quotation are dropped without an ellipsis",
        "Q304": "Two statements are run together in one quotation",
        "S401": "The sources give a quotation to somebody else",
    },
    find_quotations,
)
