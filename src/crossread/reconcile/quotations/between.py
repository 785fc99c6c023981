"""What a report has a speaker say between two statements that another prints as one."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Reading
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import Utterance, split_words

# A run of so many words is a sentence of its own; words of more letters than this carry what is said.
_SENTENCE, _LONG_WORD = 5, 3


class Between:
    """Answers, for a run and two utterances of another report that it holds, whether more is said between the two."""

    def __init__(self, utterances: Sequence[Utterance], readings: Sequence[Reading], directory: Directory) -> None:
        self._utterances = utterances
        self._readings = readings
        self._directory = directory

    def says_else(self, run: int, first: int, second: int) -> bool:
        """Whether the report has the speaker say something else between, quoted or in its own words."""
        whole, one, two = (self._utterances[index] for index in (run, first, second))
        if one.quotation is two.quotation:
            return False  # one statement, which the report only breaks round who says it
        quoted = any(u.speaker == one.speaker and _is_new(whole, u.words) for u in self._utterances[first + 1 : second])
        return quoted or _tells_between(whole, one, two, self._readings[one.reading], self._directory)


def _is_new(run: Utterance, words: Sequence[str]) -> bool:
    """Whether a sentence's words are no part of the run."""
    return len(words) >= _SENTENCE and " ".join(words) not in " ".join(run.words)


def _tells_between(run: Utterance, one: Utterance, two: Utterance, reading: Reading, directory: Directory) -> bool:
    """Whether between the two the report tells, in its own words, something else that the speaker said."""
    who = directory.key(one.quotation.speaker)
    return who is not None and any(
        not told.quoted
        and told.act == "statement"
        and one.span.end <= span.start
        and span.end <= two.span.start
        and span.part == one.span.part
        and directory.key(told.speaker) == who
        and _is_new_content(run, span.text)
        for told in reading.quotations
        for span in told.content[:1]
    )


def _is_new_content(run: Utterance, text: str) -> bool:
    words = [word for word, _, _ in split_words(text) if len(word) > _LONG_WORD]
    return len(words) > 1 and sum(word in run.words for word in words) < len(words) / 2
