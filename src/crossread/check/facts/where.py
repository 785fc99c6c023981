"""Where the sources have a fact of the draft, by the comparisons that the rules use."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.arithmetic.derivations import is_derived
from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.candidates import find_candidates, find_likest, speaks_of
from crossread.check.figures.numbers import group_values
from crossread.check.figures.values import draft_amounts
from crossread.check.names.bearers import find_bearer
from crossread.check.places.placed import lies_in_source
from crossread.check.quotations.matching import find_match
from crossread.check.sources import Sources
from crossread.check.times.dates import bears_out_time
from crossread.check.times.told import iter_times
from crossread.meaning.words.folding import fold, fold_blanks
from crossread.meaning.words.tokens import iter_spoken
from crossread.model.mentions import Figure, NameMention, Timex, Toponym
from crossread.model.spans import Span

# A number that a source has in any reading is the draft's where it stands so much like it.
SAME_NUMBER = 0.1
# Mentions shown of one fact.
MOST_SHOWN = 6

Where = tuple[Span, ...]


def where_figure(copy: Copy, figure: Figure, sources: Sources) -> Where:
    """The mentions of the source's figure that bears each number of the draft's out."""
    found: list[Span] = []
    for amount in draft_amounts(figure):
        candidates = find_candidates(copy, figure, amount, sources)
        same = [one for one in candidates if one.verdict == "same" and speaks_of(amount, one)]
        best = find_likest(same)
        if best is None:
            return _where_written(copy, figure, sources)
        found += [mention.span for mention in best.source.value.mentions]
    return tuple(dict.fromkeys(found))[:MOST_SHOWN]


def _where_written(copy: Copy, figure: Figure, sources: Sources) -> Where:
    """A number that the sources have as something else than a figure: a street number, a year."""
    inside = [n for n in copy.numbers_in(figure.span.start, figure.span.end) if n.span[1] <= figure.span.end]
    return tuple(span for number in inside for span in where_number(number, sources))


def where_number(number: DraftNumber, sources: Sources) -> Where:
    """The mention of the same number that stands most like it."""
    fit = group_values(number, sources).get(number.numeral.value)
    return (fit.source.span,) if fit is not None and fit.likeness >= SAME_NUMBER else ()


def is_worked_out(copy: Copy, figure: Figure, sources: Sources) -> bool:
    """Whether numbers near it, or of the sources, give it."""
    amounts = draft_amounts(figure)
    return bool(amounts) and all(is_derived(copy, figure, amount, sources) for amount in amounts)


def where_quotation(quoted: Span, sources: Sources) -> Where:
    """The words of a source that the quotation is."""
    match = find_match(list(iter_spoken(quoted.text)), sources)
    return (match.span,) if match is not None else ()


def where_name(name: NameMention, sources: Sources) -> Where:
    """The mentions of the person or body that the name is of, those spelt like it first."""
    account = sources.account
    words = fold_blanks(name.span.text)
    person = find_bearer(name.name, account.people) if name.kind == "person" else None
    bodies = (*account.organisations, *account.names)
    entries = [person] if person is not None else [e for e in bodies if words in {fold_blanks(f) for f in e.forms}]
    mentions = [span for entry in entries for span in entry.mentions]
    mentions.sort(key=lambda span: fold_blanks(span.text) != words)
    return tuple(mentions)[:MOST_SHOWN] or where_words(name.span.text, sources)


def where_title(name: NameMention, title: Span, sources: Sources) -> Where:
    """The mentions of the person's title that shares a word with the draft's, else of the person."""
    person = find_bearer(name.name, sources.account.people)
    if person is None:
        return where_words(title.text, sources)
    words = set(fold_blanks(title.text).split())
    same = [entry for entry in person.titles if words & set(fold_blanks(entry.title).split())]
    same.sort(key=lambda entry: -len(words & set(fold_blanks(entry.title).split())))
    return same[0].mentions[:MOST_SHOWN] if same else where_words(title.text, sources)


def where_time(time: Timex, sources: Sources) -> Where:
    """The times of the sources that are the draft's, or lie in it."""
    found = (known.span for known in iter_times(sources) if bears_out_time(time, known))
    return tuple(dict.fromkeys(found))[:MOST_SHOWN]


def where_place(toponym: Toponym, sources: Sources) -> Where:
    """The mentions of the place, or of places in it; else where a source has the words."""
    found = [span for place in sources.account.places if lies_in_source(toponym, place) for span in place.mentions]
    return tuple(found)[:MOST_SHOWN] or where_words(toponym.span.text, sources)


def where_words(words: str, sources: Sources) -> Where:
    """The first place in each report that has the words one after another, whatever their case."""
    wanted = [fold(word) for word in words.split()]
    return tuple(_iter_runs(wanted, sources))[:MOST_SHOWN] if wanted else ()


def _iter_runs(wanted: list[str], sources: Sources) -> Iterator[Span]:
    for reading in sources.readings.values():
        for sentence in reading.sentences:
            folded = [fold(token.text) for token in sentence.tokens]
            starts = (at for at in range(len(folded) - len(wanted) + 1) if folded[at : at + len(wanted)] == wanted)
            at = next(starts, None)
            if at is not None:
                yield sentence.cut(sentence.tokens[at], sentence.tokens[at + len(wanted) - 1])
                break
