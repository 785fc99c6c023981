"""R904: what the draft gives to one report stands in others only: "Tarn may stand down, the Courier said"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.names.outlets import NamedOutlet, find_outlets
from crossread.check.rule import Rule
from crossread.check.slots.surroundings import Surroundings, read_surroundings, sentence_words
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Another report has so much of what the draft gives to this one, so much more than it, and it so small a part of that.
ALIKE, GAP, PART = 0.45, 0.25, 0.5
# A word so near the outlet's name that only its own report has says that the credit is right.
NEAR = 0.35


def find_credits(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each outlet that is credited with what others have and it has not."""
    text = copy.draft.readable
    for outlet in find_outlets(text, 0, len(text), sources.outlet_keys):
        span = copy.reading.report.span(outlet.start, outlet.end)
        if not _is_credit(copy, span) or len(find_outlets(text, *copy.bounds(*_ends(outlet)), sources.outlet_keys)) > 2:
            continue
        theirs = _find_bearer(outlet, read_surroundings(copy.reading, span), sources)
        if theirs is not None:
            message = f"“{span.text}”: not in its report; {sources.have([theirs])} it. Credit the right one."
            yield Finding("R904", "warning", span.start, span.end, message, (theirs,))


def _ends(outlet: NamedOutlet) -> tuple[int, int]:
    return outlet.start, outlet.end


def _is_credit(copy: Copy, span: Span) -> bool:
    """Whether the words beside the outlet's name give it what is said: "according to", "reported", "'s account"."""
    words = load_words("checking", "credits.verbs")
    after = [token.lower for token in copy.reading.tokens_after(span)[:2]]
    before = [token.lower for token in copy.reading.tokens_before(span)[-3:]]
    return any(word in words for word in after) or "according" in before


def _find_bearer(outlet: NamedOutlet, around: Surroundings, sources: Sources) -> Span | None:
    """The sentence of another report that has what the credited one has not."""
    rarity = sources.slots.rarity
    said = load_words("checking", "credits.verbs")
    weighed = {word: weight * rarity.of(word) for word, weight in around.items() if word not in said}
    whole = math.fsum(weighed.values())
    own, best, bearer = 0.0, 0.0, None
    for report, reading in sources.readings.items():
        for sentence in reading.sentences:
            words = sentence_words(reading, sentence)
            like = math.fsum(weight for word, weight in weighed.items() if word in words) / whole if whole else 0.0
            if report in outlet.reports:
                own = max(own, like)
            elif like > best:
                best, bearer = like, sentence.span
    if best < max(ALIKE, own + GAP) or own > PART * best or _has_own_word(outlet, around, sources):
        return None
    return bearer


def _has_own_word(outlet: NamedOutlet, around: Surroundings, sources: Sources) -> bool:
    """Whether a word close by stands in the credited report alone."""
    near = {word for word, weight in around.items() if weight >= NEAR}
    words: dict[bool, set[str]] = {True: set(), False: set()}
    for report, reading in sources.readings.items():
        for sentence in reading.sentences:
            words[report in outlet.reports] |= sentence_words(reading, sentence)
    return bool(near & (words[True] - words[False]))


CREDITS = Rule({"R904": "The report that is credited does not have it"}, find_credits)
