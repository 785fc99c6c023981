"""F107, F108, R9xx: how a figure that sources bear out stands with them: disputed, overtaken, or on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.check.copies import Copy
from crossread.check.figures.candidates import SAME_THING, Candidate, find_candidates
from crossread.check.figures.known import SourceFigure
from crossread.check.figures.values import draft_amounts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.words.folding import fold_blanks
from crossread.model.accounts import AccountFigure, FigureMention, FigureValue
from crossread.model.drafts import Finding, FindingSeverity
from crossread.model.mentions import Figure
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern

# One report of two is no rarity; of so many, one that stands alone is worth a look.
FEWEST_REPORTS = 3
# Figures of one report named in one note.
MOST_NAMED = 3

_SAYS = load_pattern("checking", "standing.says")


def find_standing(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Notes on figures that the draft states as facts, where the sources are not of one mind or have one voice."""
    alone: dict[str, list[tuple[Figure, SourceFigure]]] = {}
    for figure in copy.reading.figures:
        source = find_source(copy, figure, sources)
        if source is None or figure.quoted or _names_report(copy, figure, sources):
            continue
        yield from _check_values(figure, source, sources)
        if not figure.attributed_to and not _says_who(copy, figure):
            yield from _check_voices(figure, source, sources)
            reports = {mention.span.report for mention in source.value.mentions}
            if len(reports) == 1 and len(sources.reports) >= FEWEST_REPORTS:
                alone.setdefault(min(reports), []).append((figure, source))
    for report, found in sorted(alone.items()):
        yield _alone(report, found, sources)


def _alone(report: str, found: list[tuple[Figure, SourceFigure]], sources: Sources) -> Finding:
    """One note for all the figures that only this report has, at the first of them."""
    words = [f"“{figure.span.text}”" for figure, _ in found]
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    verb = "is" if len(words) == 1 else "are"
    message = f"{', '.join(words[:MOST_NAMED])}{more} {verb} in {sources.outlet(report)} only; credit it, or confirm."
    evidence = tuple(mention.span for _, source in found for mention in source.value.mentions[:1])
    return _finding("R902", "note", found[0][0], message, evidence)


def find_source(copy: Copy, figure: Figure, sources: Sources) -> SourceFigure | None:
    """The source's figure that the draft's is, where there can be no doubt."""
    for amount in draft_amounts(figure)[:1]:
        candidates = find_candidates(copy, figure, amount, sources)
        same = [candidate for candidate in candidates if candidate.verdict == "same"]
        best = max(same, key=lambda candidate: candidate.likeness, default=None)
        if best is not None and (best.likeness >= SAME_THING or _is_sole(figure, same)):
            return best.source
    return None


def _is_sole(figure: Figure, same: Sequence[Candidate]) -> bool:
    """Whether all that the sources say of this number is one figure of the same deed and the same counted things."""
    ours, theirs = figure.measure, same[0].source.figure.measure
    one = len({candidate.source.figure.id for candidate in same}) == 1
    return one and ours.action is not None and (ours.action, ours.unit) == (theirs.action, theirs.unit)


def _names_report(copy: Copy, figure: Figure, sources: Sources) -> bool:
    """Whether the sentence says whose number it gives."""
    first, last = copy.bounds(figure.span.start, figure.span.end)
    return any(first <= outlet.start < last for outlet in copy.outlets(sources.outlet_keys))


def _says_who(copy: Copy, figure: Figure) -> bool:
    """Whether the sentence has a verb of giving a number: "gave", "put", "estimated", "according to"."""
    text = copy.draft.readable
    return _SAYS.search(text, *copy.bounds(figure.span.start, figure.span.end)) is not None


def _check_values(figure: Figure, source: SourceFigure, sources: Sources) -> Iterator[Finding]:
    """A remark where reports give the figure another value, or have since given it one."""
    others = [value for value in source.figure.values if value != source.value]
    if not others or source.figure.status not in ("disputed", "updated"):
        return
    said = "; ".join(
        f"{sources.have([mention.span for mention in value.mentions])} “{value.mentions[0].span.text}”"
        for value in others
        if value.mentions
    )
    evidence = tuple(mention.span for value in others for mention in value.mentions)
    if source.figure.status == "disputed":
        message = f"“{figure.span.text}”: the sources disagree; {said}. {_ask_whose(figure, source, others)}"
        yield _finding("F107", "note", figure, message, evidence)
    elif source.figure.status == "updated" and _latest(source.value.mentions, sources) < max(
        _latest(value.mentions, sources) for value in others
    ):
        yield _finding("F108", "warning", figure, f"“{figure.span.text}” is out of date; {said}, and later.", evidence)


def _ask_whose(figure: Figure, source: SourceFigure, others: Sequence[FigureValue]) -> str:
    """What to ask the writer: whose number it is, or whether the one who is named gave it."""
    if not figure.attributed_to:
        return "Say whose number it is."
    ours, theirs = ({_giver(m) for v in values for m in v.mentions} for values in ([source.value], others))
    given = _fold_giver(figure.attributed_to) in theirs - ours
    return f"On the word of {figure.attributed_to} they have another." if given else "Say that others have another."


def _giver(mention: FigureMention) -> str:
    return _fold_giver(mention.attributed_to or "")


def _fold_giver(words: str) -> str:
    return fold_blanks(words).removeprefix("the ")


def _latest(mentions: tuple[FigureMention, ...], sources: Sources) -> str:
    return max((sources.reports[mention.span.report].published or "" for mention in mentions), default="")


def _check_voices(figure: Figure, source: SourceFigure, sources: Sources) -> Iterator[Finding]:
    """Notes where the figure rests on one report, on one text printed twice, or on somebody's word."""
    mentions = source.value.mentions
    reports = sorted({mention.span.report for mention in mentions})
    evidence = tuple(mention.span for mention in mentions)
    if len(reports) > 1 and _is_copied(source.figure, sources):
        shared = f"{len(reports)} reports have it, all in one text that they share"
        message = f"“{figure.span.text}”: {shared}; count them as one source."
        yield _finding("R903", "note", figure, message, evidence)
    givers = sorted({mention.attributed_to for mention in mentions if mention.attributed_to})
    if givers and all(mention.attributed_to or mention.quoted for mention in mentions):
        word = " or ".join(givers)
        message = (
            f"“{figure.span.text}” is plain fact here; the sources have it on the word of {word}. Say whose it is."
        )
        yield _finding("R901", "note", figure, message, evidence)


def _is_copied(figure: AccountFigure, sources: Sources) -> bool:
    """Whether every mention but the first lies in a passage that its report shares with another."""
    spans = [mention.span for value in figure.values for mention in value.mentions]
    shared = [side for reuse in sources.account.reuse for p in reuse.passages for side in (p.earlier, p.later)]
    return all(any(passage.contains(span) for passage in shared) for span in spans)


def _finding(code: str, severity: FindingSeverity, figure: Figure, message: str, evidence: tuple[Span, ...]) -> Finding:
    return Finding(code, severity, figure.span.start, figure.span.end, message, evidence)


STANDING = Rule(
    {
        "F107": "The sources disagree on a figure",
        "F108": "A figure has since moved",
        "R901": "A figure stands flat that every source gives on somebody's word",
        "R902": "A figure is in one source only",
        "R903": "The sources of a figure are one copied text",
    },
    find_standing,
)
