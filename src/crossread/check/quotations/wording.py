"""Q3xx: quotations word for word against the sources; S4xx: whether the right person said them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from crossread.check.copies import Copy
from crossread.check.names.outlets import squeeze
from crossread.check.quotations.matching import FEWEST_WORDS, Match, find_match, find_seam
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Quotation
from crossread.model.spans import Span
from crossread.text.words import Word, iter_words

# A speaker is asked for from so many words on: a term of two words that a source quotes from somebody is theirs.
FEWEST_SPOKEN = 2

# Characters before a quotation in which a name may be meant by the "he" that speaks it.
NEAR = 240
# Shorter names differ by two letters without being one.
SHORTEST_NAME = 7

# Words between two kept pieces that are this many or more mean two statements run together.
JOINED = 12


def find_quotations(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Findings on the words of every quotation, and on its speaker."""
    for quotation in copy.reading.quotations:
        for quoted in quotation.quoted:
            yield from check_quotation(copy, quotation, quoted, sources)


def check_quotation(copy: Copy, quotation: Quotation, quoted: Span, sources: Sources) -> Iterator[Finding]:
    """Findings on one run of words between quotation marks."""
    text = copy.draft.readable
    words = list(iter_words(text, quoted.start, quoted.end))
    if not words:
        return
    match = find_match(text, words, sources)
    if (match is None or match.share < 1) and (seam := find_seam(text, words, sources)):
        yield _joined(text, words, seam, () if match is None else (match.span,))
        if match is not None:
            yield from _speaker(quotation, quoted, match, words, text, sources)
        return
    if match is None:
        if len(words) >= FEWEST_WORDS:
            yield Finding("Q301", "note", quoted.start, quoted.end, "No source has this quotation; who heard it?")
        return
    for kind, draft, source in match.changes:
        finding = _wording(text, words, match, kind, draft, source)
        if finding is not None:
            yield finding
    yield from _speaker(quotation, quoted, match, words, text, sources)


def _joined(text: str, words: list[Word], seam: int, evidence: tuple[Span, ...]) -> Finding:
    start, end = words[seam - 1].start, words[seam].end
    one = text[words[max(0, seam - 3)].start : words[seam - 1].end]
    two = text[words[seam].start : words[min(len(words), seam + 3) - 1].end]
    message = f"“… {one}” and “{two} …” are two statements in the sources; close the quotation between them."
    return Finding("Q304", "warning", start, end, message, evidence)


def _wording(
    text: str,
    words: list[Word],
    match: Match,
    kind: Literal["changed", "added", "dropped"],
    draft: tuple[int, int],
    source: tuple[int, int],
) -> Finding | None:
    """The remark on one change; None where an ellipsis or brackets own up to it."""
    before, after = max(0, draft[0] - 1), min(len(words), draft[1] + 1)
    stretch = text[words[before].start : words[after - 1].end]
    if "…" in stretch or "..." in stretch or "[" in stretch:
        return None
    theirs = match.words[source[0] : min(source[1], len(match.words))]
    printed = match.report.text[theirs[0].start : theirs[-1].end] if theirs else ""
    outlet = match.report.name
    if kind == "dropped":
        start, end = words[before].start, words[after - 1].end
        code = "Q304" if len(theirs) >= JOINED else "Q303"
        how = "runs two statements together" if code == "Q304" else "leaves out"
        message = f"The quotation {how} “{_short(printed)}”, which {outlet} has here."
        return Finding(code, "warning", start, end, message, (match.span,))
    start, end = words[draft[0]].start, words[draft[1] - 1].end
    if kind == "changed" and squeeze(text[start:end]) == squeeze(printed):
        return None
    message = f"“{text[start:end]}” in the quotation: {outlet} has “{_short(printed)}”."
    if kind == "added":
        message = f"“{text[start:end]}” in the quotation is not in {outlet}’s."
    return Finding("Q302", "warning", start, end, message, (match.span,))


def _speaker(
    quotation: Quotation, quoted: Span, match: Match, words: list[Word], text: str, sources: Sources
) -> Iterator[Finding]:
    """A remark where every source that has the words gives them to somebody else."""
    if quotation.speaker is None or len(words) < FEWEST_SPOKEN:
        return
    ours = quotation.speaker
    theirs = {
        quote.speaker.name: quote.speaker
        for quote in sources.account.quotes
        if quote.speaker is not None
        for version in quote.versions
        if version.span.overlaps(match.span)
    }
    if not theirs or any(_same_person(ours.name, name) or is_misspelt(ours.name, name, sources) for name in theirs):
        return
    roles = not any(character.isupper() for name in theirs for character in name)
    followed = ours.inferred and any(_is_near(name, text, quoted) for name in theirs)
    guessed = not match.is_marked and all(speaker.inferred for speaker in theirs.values())
    unsure = followed or not ours.person or roles or guessed
    severity: Literal["note", "warning"] = "note" if unsure else "warning"
    names = " or ".join(sorted(theirs))
    message = f"“{_short(text[words[0].start : words[-1].end])}”: the sources give this to {names}, not to {ours.name}."
    yield Finding("S401", severity, quoted.start, quoted.end, message, (match.span,))


def is_misspelt(ours: str, theirs: str, sources: Sources) -> bool:
    """Whether two names differ by a letter or two and no source has ours, so that the rule for names tells of it."""
    strange = any(word.stem not in sources.words for word in iter_words(ours))
    return (
        strange
        and len(ours) > SHORTEST_NAME
        and DamerauLevenshtein.distance(ours.lower(), theirs.lower(), score_cutoff=2) <= 2
    )


def _is_near(name: str, text: str, quoted: Span) -> bool:
    """Whether the sources' speaker is named so close before the quotation that a "he" there may be theirs."""
    last = [word.stem for word in iter_words(name)][-1:]
    before = text[max(0, quoted.start - NEAR) : quoted.end + NEAR // 3]
    return any(word.stem in last for word in iter_words(before))


def _same_person(ours: str, theirs: str) -> bool:
    """Whether two names may be one person's: the surname is shared, and no two first names contradict it."""
    one = [word.stem for word in iter_words(ours)]
    two = [word.stem for word in iter_words(theirs)]
    if not one or not two or not (one[-1] in two or two[-1] in one):
        return False
    firsts = one[0], two[0]
    alone = len(one) == 1 or len(two) == 1 or one[-1] != two[-1]
    return alone or firsts[0] in two or firsts[1] in one or firsts[0][0] == firsts[1][0]


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
