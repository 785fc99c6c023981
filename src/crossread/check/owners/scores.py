"""F105 for scores by who is named with them: "Velm won 75-63" where sources have that of another game."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.owners.runs import read_runs
from crossread.check.paired import Score, read_scores
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Token

# Sentences before a score's own in which those who played may be named.
FAR = 2


@dataclass(frozen=True, slots=True)
class NamedScore:
    """A score with the words of the names in its clause, ``here``, and in its sentence and those before, ``about``."""

    score: Score
    here: frozenset[str]
    about: frozenset[str]


def find_owned_scores(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each score that sources have with other names only, where those of the draft have another."""
    known = sources.take(read_named)
    for ours in read_named(copy.reading):
        span = ours.score.span
        same = [one for one in known if one.score.key == ours.score.key]
        if not ours.here or not same or copy.is_quoted(span.start, span.end):
            continue
        if any(ours.here & one.about for one in same) or not any(one.here for one in same):
            continue
        rival = next((one for one in known if one.score.key != ours.score.key and one.here & ours.here), None)
        if rival is not None:
            theirs = rival.score.span
            message = f"“{span.text}”: {sources.have([theirs])} “{theirs.text}” here."
            yield Finding("F105", "warning", span.start, span.end, message, (theirs,))


def read_named(reading: Reading) -> Iterator[NamedScore]:
    """The scores of a reading with the names about them."""
    at = {sentence.span: number for number, sentence in enumerate(reading.sentences)}
    for score in read_scores(reading):
        sentence = reading.sentence_at(score.span)
        if sentence is None:
            continue
        number = at[sentence.span]
        near = reading.sentences[max(0, number - FAR) : number + 1]
        about = frozenset(word for one in near for run in read_runs(one.tokens) for word in run.words)
        clause = _clause(sentence.tokens, score)
        yield NamedScore(score, frozenset(word for run in read_runs(clause) for word in run.words), about)


def _clause(tokens: tuple[Token, ...], score: Score) -> list[Token]:
    """The tokens around the score up to the nearest semicolons, and to the end before another number's clause."""
    before = [token for token in tokens if token.end <= score.span.start]
    after = [token for token in tokens if token.start >= score.span.end]
    cut = max((i for i, token in enumerate(before) if token.text in (";", ":")), default=-1)
    end = next((i for i, token in enumerate(after) if token.text in (";", ":", ",")), len(after))
    return [*before[cut + 1 :], *after[:end]]
