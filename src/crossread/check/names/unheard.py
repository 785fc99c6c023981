"""N503 for names of which no source has a single word: "Rehn" in an account of Lund and Pell, "the Tarn Herald".

Read from the words with capitals themselves, so that a company, a product or a newspaper that no reader takes for a
name of a kind is asked for as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy, covers
from crossread.check.names.outlets import find_outlets
from crossread.check.owners.runs import CapitalRun, read_runs
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.names.forms import name_words
from crossread.meaning.words.folding import fold, squeeze
from crossread.meaning.words.stems import stem
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# Names of so many letters that begin alike are of one family: "Canadian" and "Canada".
ROOT = 5
# An outlet's short label has so many letters at most: "nyt", "hpo".
LABEL = 5


@dataclass(frozen=True, slots=True)
class HeardNames:
    """What names the sources have: the roots of their words, their initials in a row, and their outlets' labels."""

    roots: frozenset[str]
    initials: frozenset[str]
    labels: frozenset[str]


def read_heard(sources: Sources) -> HeardNames:
    """The names of the sources, of which nothing is to be asked."""
    runs = [words for words in sources.take(_read_names) if len(words) > 1]
    return HeardNames(
        frozenset(word[:ROOT] for word in sources.spellings if len(word) >= ROOT),
        frozenset("".join(word[0] for word in words) for words in runs),
        frozenset(label for report in sources.account.reports for label in _labels(report.outlet, report.url)),
    )


def _read_names(reading: Reading) -> Iterator[tuple[str, ...]]:
    for sentence in reading.sentences:
        for run in read_runs(sentence.tokens):
            yield tuple(fold(token.text) for token in sentence.tokens[run.first : run.last] if token.text[:1].isupper())


def _labels(outlet: str | None, address: str | None) -> Iterator[str]:
    """What an outlet may be known by: its name, and the labels of its address."""
    host = (address or "").partition("://")[2].partition("/")[0].partition(":")[0]
    for words in (outlet or "", host):
        yield from (squeeze(label) for label in words.split(".") if label not in ("www", "com"))


def find_unheard(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each name of the draft's own text of which no source has a word."""
    for span in list_unheard(copy, sources):
        message = f"“{span.text}” is named in no source; confirm it."
        yield Finding("N503", "warning", span.start, span.end, message)


def list_unheard(copy: Copy, sources: Sources) -> tuple[Span, ...]:
    """The names that no source has any word of, once for all that ask."""
    return copy.recall((list_unheard, id(sources)), lambda: tuple(_iter_unheard(copy, sources)))


def _iter_unheard(copy: Copy, sources: Sources) -> Iterator[Span]:
    elsewhere = [*copy.quoted, *(time.span for time in copy.reading.times)]
    elsewhere += [toponym.span for toponym in copy.reading.places]
    heard = sources.hold(read_heard)
    for sentence in copy.reading.sentences:
        for run in read_runs(sentence.tokens):
            span = sentence.cut(sentence.tokens[run.first], sentence.tokens[run.last - 1])
            if covers(elsewhere, span.start, span.end) or copy.is_headline(span.start):
                continue
            if _is_name(sentence, run) and not _is_heard(sentence.tokens[run.first : run.last], heard, sources):
                yield span


def _is_name(sentence: Sentence, run: CapitalRun) -> bool:
    """Whether it is surely a name: of several words, or in the midst of its sentence in small letters but the first."""
    tokens = sentence.tokens[run.first : run.last]
    if len(run.words) > 1 and run.first > 0:
        return True
    only = tokens[0]
    plain = only.text[1:].islower() and len(only.text) > 2 and only.tag == "PROPN"
    after = sentence.tokens[run.last : run.last + 1]
    return run.first > 0 and len(tokens) == 1 and plain and not (after and after[0].text == "-")


def _is_heard(tokens: Iterable[Token], heard: HeardNames, sources: Sources) -> bool:
    """Whether the sources have a word of it that tells, it in initials, or an outlet that may be meant."""
    words = {fold(token.text).removesuffix(".") for token in tokens if token.text[:1].isalnum()}
    text = " ".join(token.text for token in tokens)
    mastheads = load_words("quotation_reading", "bodies.mastheads")
    if sources.names(text) or find_outlets(text, 0, len(text), sources.outlet_keys) or _is_agency(text):
        return True
    if _is_labelled(squeeze("".join(sorted(words, key=text.lower().find))), heard):
        return True
    if words & mastheads and not words <= mastheads:
        return False  # a newspaper is known by its whole name
    telling = words - load_words("checking", "owners.titles") - load_words("checking", "owners.kinds")
    return not telling or any(_is_word_heard(word, heard, sources) for word in telling)


def _is_word_heard(word: str, heard: HeardNames, sources: Sources) -> bool:
    parts = name_words(word)
    if stem(word) in sources.words or sources.spellings.intersection(parts) or word in heard.initials:
        return True
    return len(word) >= ROOT and word[:ROOT] in heard.roots


def _is_labelled(name: str, heard: HeardNames) -> bool:
    """Whether an outlet's label is short for the name, or begins as it does: "nyt", "huffingtonpost"."""
    plain = name.removeprefix("the")
    for label in heard.labels:
        if len(label) <= LABEL and label[:1] == plain[:1] and _is_within(label, plain):
            return True
        if len(label) > LABEL and (label[:ROOT] == plain[:ROOT] or plain in label):
            return True
    return False


def _is_within(label: str, name: str) -> bool:
    """Whether the letters of the label stand in the name in their order."""
    letters = iter(name)
    return all(letter in letters for letter in label)


def _is_agency(text: str) -> bool:
    """Whether it is an agency, whose copy any report may be."""
    forms = (form for agency in load_lexicon("agencies")["agencies"] for form in agency["forms"])
    return any(text.removeprefix("The ") == form.strip("()") for form in forms)


UNHEARD = Rule({"N503": "A name stands in no source"}, find_unheard)
