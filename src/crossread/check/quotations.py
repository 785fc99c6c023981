"""Q3xx: quotations word for word against the sources; S4xx: whether the right person said them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import Match as SharedRun
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from crossread.check.copies import Copy
from crossread.check.rules import Rule
from crossread.check.sources import Sources, plain_word
from crossread.model.drafts import Finding
from crossread.model.mentions import Quotation
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.text.words import Word, iter_words

# Fewer words than this may be a term of the writer's own, and are no evidence of a statement.
FEWEST_WORDS = 3
# A speaker is asked for from so many words on: a term of two words that a source quotes from somebody is theirs.
FEWEST_SPOKEN = 2
# Below this share of its words in one place of a source, the quotation is another one.
SAME_UTTERANCE = 0.6
# Words of a source searched to either side of the longest run that is shared.
MARGIN = 12
# So few words at an end of the quotation, so much further on in the source than in the draft, are there by chance.
STRAY, FURTHER_ON = 2, 4

# Characters before a quotation in which a name may be meant by the "he" that speaks it.
NEAR = 240
# Shorter names differ by two letters without being one.
SHORTEST_NAME = 7

# Words between two kept pieces that are this many or more mean two statements run together.
JOINED = 12
# Each of two statements that are run together has so many words at least.
SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Match:
    """Where a source has the quotation: the report's words, and how they differ from the draft's.

    ``changes`` are (kind, draft words, source words), word indices half-open.
    """

    report: Report
    words: list[Word]
    share: float
    changes: list[tuple[Literal["changed", "added", "dropped"], tuple[int, int], tuple[int, int]]]
    span: Span

    @property
    def is_marked(self) -> bool:
        """Whether the report has the words in quotation marks; in a quotation set apart, who speaks is a guess."""
        before = self.report.text[max(0, self.span.start - 400) : self.span.start].rsplit("\n", 1)[-1]
        return any(mark in before for mark in "“\"‘'")


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


def find_seam(text: str, words: list[Word], sources: Sources) -> int | None:
    """The word from which on the quotation is another statement; both parts then stand in the sources word for word."""
    spoken = [_plain(text, word) for word in words]
    for seam in range(SHORTEST_PART, len(spoken) - SHORTEST_PART + 1):
        if _stands(spoken[:seam], sources) and _stands(spoken[seam:], sources):
            return seam
    return None


def _stands(spoken: list[str], sources: Sources) -> bool:
    phrase = f" {' '.join(spoken)} "
    return any(phrase in running for running in sources.running_texts)


def find_match(text: str, words: list[Word], sources: Sources) -> Match | None:
    """The place in any source that has most of the words; of equals, the one that changes least."""
    spoken = [_plain(text, word) for word in words]
    best: Match | None = None
    for report in sources.account.reports:
        match = _match_report(spoken, report, *sources.report_words[report.id])
        if match and (best is None or (match.share, -len(match.changes)) > (best.share, -len(best.changes))):
            best = match
    return best


def _match_report(spoken: list[str], report: Report, words: list[Word], plain: list[str]) -> Match | None:
    seed = SequenceMatcher(None, spoken, plain, autojunk=False).find_longest_match()
    if not seed.size:
        return None
    first = max(0, seed.b - seed.a - MARGIN)
    last = min(len(plain), seed.b + (len(spoken) - seed.a) + MARGIN)
    matched = SequenceMatcher(None, spoken, plain[first:last], autojunk=False).get_matching_blocks()
    blocks = _without_strays([block for block in matched if block.size])
    share = sum(block.size for block in blocks) / len(spoken)
    if share < (SAME_UTTERANCE if len(spoken) >= FEWEST_WORDS else 1.0):
        return None
    start, end = first + blocks[0].b, first + blocks[-1].b + blocks[-1].size
    span = report.span(words[start].start, words[end - 1].end)
    changes = list(_changes([(block.a, block.b + first, block.size) for block in blocks], len(spoken)))
    return Match(report, words, share, changes, span)


def _without_strays(blocks: list[SharedRun]) -> list[SharedRun]:
    """The shared runs less a word or two at either end that the source has only further on: "to", "the"."""
    while len(blocks) > 1 and _is_stray(blocks[-1], blocks[-2], blocks[-1]):
        blocks = blocks[:-1]
    while len(blocks) > 1 and _is_stray(blocks[0], blocks[0], blocks[1]):
        blocks = blocks[1:]
    return blocks


def _is_stray(block: SharedRun, before: SharedRun, after: SharedRun) -> bool:
    ours, theirs = after.a - before.a - before.size, after.b - before.b - before.size
    return block.size <= STRAY and theirs - ours > FURTHER_ON


def _changes(
    blocks: list[tuple[int, int, int]], length: int
) -> Iterator[tuple[Literal["changed", "added", "dropped"], tuple[int, int], tuple[int, int]]]:
    """What lies between the shared runs; before the first and after the last only the draft's words count."""
    if blocks[0][0] > 0:
        count, place = blocks[0][0], blocks[0][1]
        yield "changed", (0, count), (max(0, place - count), place)
    for (a, b, size), (next_a, next_b, _) in itertools.pairwise(blocks):
        ours, theirs = (a + size, next_a), (b + size, next_b)
        if ours[0] == ours[1]:
            yield "dropped", ours, theirs
        else:
            yield ("added" if theirs[0] == theirs[1] else "changed"), ours, theirs
    a, b, size = blocks[-1]
    if a + size < length:
        yield "changed", (a + size, length), (b + size, b + size + length - a - size)


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
    if kind == "changed" and _squeezed(text[start:end]) == _squeezed(printed):
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


def _plain(text: str, word: Word) -> str:
    return plain_word(text[word.start : word.end])


def _squeezed(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


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
