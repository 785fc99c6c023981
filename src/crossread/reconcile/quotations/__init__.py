"""The same utterance in several reports, and every changed word.

``utterances.py`` takes the quoted runs of all readings, ``joining.py`` puts together those that are
one utterance (``bridges.py`` and ``between.py`` say which are not), ``differences.py`` compares their
versions word by word, ``natures.py`` says what a change amounts to, ``paraphrases.py`` and
``occasions.py`` what the reports say round the words, ``discrepancies.py`` which differences an editor
should see, ``voices.py`` who is heard how much and ``roles.py`` as what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.accounts import Entity
from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Reading
from crossread.reconcile.quotations.between import Between
from crossread.reconcile.quotations.joining import join_utterances
from crossread.reconcile.quotations.quotes import compose_indirect, compose_quotes, first_span
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.unmarked import compare_with_posts
from crossread.reconcile.quotations.unsaid import find_unsaid
from crossread.reconcile.quotations.utterances import collect_utterances, list_cut
from crossread.reconcile.quotations.voices import compose_voices


def reconcile_quotations(readings: Sequence[Reading], people: Sequence[Entity]) -> QuotationFindings:
    """Join quotations of all readings into utterances; kinds ``quote`` and ``speaker`` of discrepancies.

    Quotes come numbered (``q1`` …) in the order of the reports and their texts. Marks, spacing, capitals
    and punctuation never make a difference; brackets and ellipses that own up to one never make a discrepancy.
    """
    directory = Directory(people, readings)
    utterances = collect_utterances(readings)
    between = Between(utterances, readings, directory)
    keys = [directory.key(u.quotation.speaker) for u in utterances]
    joined = join_utterances(utterances, keys, between.says_else)
    quotes, discrepancies = compose_quotes(utterances, joined, directory, readings)
    quotes.extend(compose_indirect(readings, directory))
    discrepancies += compare_with_posts(utterances, readings, directory)
    discrepancies += find_unsaid(readings)
    position = {reading.report.id: number for number, reading in enumerate(readings)}
    quotes.sort(
        key=lambda q: (position[first_span(q).report], first_span(q).part == "text", first_span(q).start, q.kind)
    )
    numbered = tuple(replace(quote, id=f"q{number}") for number, quote in enumerate(quotes, 1))
    voices = compose_voices(readings, directory, people)
    return QuotationFindings(numbered, voices, tuple(discrepancies), list_cut(utterances))
