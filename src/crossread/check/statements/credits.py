"""R904: what the draft gives to one report stands in others only: "Tarn may stand down, the Courier said"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.names.outlets import NamedOutlet
from crossread.check.rule import Rule
from crossread.check.slots.surroundings import Surroundings, read_surroundings, sentence_words
from crossread.check.sources import Sources
from crossread.meaning.words.tokens import iter_spoken
from crossread.model.drafts import Finding
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Another report has so much of what the draft gives to this one, so much more than it, and it so small a part of that.
MARGIN = Margin(0.45, gap=0.25)
# A word so near the outlet's name that only its own report has says that the credit is right.
NEAR = 0.35
# Words of a quotation by which a report is known to have it.
FEWEST_QUOTED = 4
# In a sentence that names more outlets nobody can tell what is whose.
MOST_CREDITED = 2


def find_credits(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each outlet that is credited with what others have and it has not."""
    named = copy.outlets(sources.outlet_keys)
    for outlet in named:
        span = copy.reading.report.span(outlet.start, outlet.end)
        first, last = copy.bounds(span.start, span.end)
        quoting = _find_quoting(copy, outlet, named, sources)
        if quoting is not None:
            message = f"“{span.text}”: the words quoted are not in its report; {sources.have([quoting])} them."
            yield Finding("R904", "warning", span.start, span.end, message, (quoting,))
            continue
        if not _is_credit(copy, span) or sum(first <= other.start < last for other in named) > MOST_CREDITED:
            continue
        theirs = _find_bearer(outlet, read_surroundings(copy.reading, span), sources)
        if theirs is not None:
            message = f"“{span.text}”: not in its report; {sources.have([theirs])} it. Credit the right one."
            yield Finding("R904", "warning", span.start, span.end, message, (theirs,))


def _find_quoting(copy: Copy, outlet: NamedOutlet, named: list[NamedOutlet], sources: Sources) -> Span | None:
    """Where another report has the words that the sentence quotes, where the only outlet that it names has not."""
    first, last = copy.bounds(outlet.start, outlet.end)
    here = [span for span in copy.quoted if first <= span.start and span.end <= last]
    before = {
        token.lower for token in copy.reading.tokens_before(copy.reading.report.span(outlet.start, outlet.end))[-3:]
    }
    told = before & load_words("checking", "credits.told") or copy.is_quoted(outlet.start, outlet.end)
    if told or sum(first <= other.start < last for other in named) > 1:
        return None
    for span in here:
        words = [word.folded for word in iter_spoken(span.text)]
        places = _find_words(words, sources) if len(words) >= FEWEST_QUOTED else {}
        if places and not places.keys() & outlet.reports:
            return places[min(places)]
    return None


def _find_words(words: list[str], sources: Sources) -> dict[str, Span]:
    """Where each report that has the words, one after another, has them first."""
    found: dict[str, Span] = {}
    for (report, (spoken, _)), text in zip(sources.report_words.items(), sources.running_texts, strict=True):
        at = text.find(f" {' '.join(words)} ")
        if at >= 0:
            first = text.count(" ", 0, at)
            found[report] = sources.reports[report].span(spoken[first].start, spoken[first + len(words) - 1].end)
    return found


def _is_credit(copy: Copy, span: Span) -> bool:
    """Whether the words beside the outlet's name give it what is said: "according to", "reported", "'s account"."""
    words = load_words("checking", "credits.verbs")
    after = [token.lower for token in copy.reading.tokens_after(span)[:2]]
    before = [token.lower for token in copy.reading.tokens_before(span)[-3:]]
    return any(word in words for word in after) or "according" in before


def _find_bearer(outlet: NamedOutlet, around: Surroundings, sources: Sources) -> Span | None:
    """The sentence of another report that has what the credited one has not."""
    said = load_words("checking", "credits.verbs")
    weighed = {word: weight * sources.slots.rarity.of(word) for word, weight in around.items() if word not in said}
    whole = math.fsum(weighed.values())
    best = MARGIN.pick(
        (
            math.fsum(weight for word, weight in weighed.items() if word in words) / whole,
            "own" if report in outlet.reports else "rival",
            span,
        )
        for report, span, words in _iter_sentences(sources)
        if whole
    )
    return None if best is None or _has_own_word(outlet, around, sources) else best


def _iter_sentences(sources: Sources) -> Iterator[tuple[str, Span, frozenset[str]]]:
    """Every sentence: its report, its span, its words and numbers."""
    for report, reading in sources.readings.items():
        for sentence in reading.sentences:
            yield report, sentence.span, sentence_words(reading, sentence)


def _has_own_word(outlet: NamedOutlet, around: Surroundings, sources: Sources) -> bool:
    """Whether a word close by stands in the credited report alone."""
    near = {word for word, weight in around.items() if weight >= NEAR}
    words: dict[bool, set[str]] = {True: set(), False: set()}
    for report, _, there in _iter_sentences(sources):
        words[report in outlet.reports] |= there
    return bool(near & (words[True] - words[False]))


CREDITS = Rule({"R904": "The report that is credited does not have it"}, find_credits)
