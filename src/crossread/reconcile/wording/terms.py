"""What the reports call the same people or thing.

Two sources only, so that what is shown is beyond doubt: nouns that reports count in one and the
same figure, and groups of words that a lexicon knows as choices for one thing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from crossread.model.accounts import AccountFigure, Entity, Term, TermForm
from crossread.model.mentions import Figure, Reading
from crossread.model.sentences import group_touching
from crossread.model.spans import Part, Span
from crossread.reconcile.wording.choices import find_choices, group_forms, number_forms
from crossread.text.lexicon import load_lexicon, load_words

# How many adjectives a counted noun is shown with at most.
MOST_ADJECTIVES = 3


def reconcile_terms(
    readings: Sequence[Reading], entities: Sequence[Entity], figures: Sequence[AccountFigure] = ()
) -> tuple[Term, ...]:
    """What the reports call the same people or thing, in their own voice or only in quotation marks.

    A term comes out only where two reports differ in the words they use. Most widely used first.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    quoted = {key: offsets for reading in ordered for key, offsets in _quoted_ranges(reading).items()}
    names = {span for entity in entities for span in entity.mentions}
    groups = [*_counted(ordered, figures), *_alternatives(ordered, names)]
    terms = [_compose(referent, forms, quoted) for referent, forms in groups if _reports_differ(forms, quoted)]
    return tuple(sorted(terms, key=_prominence))


def _counted(readings: Sequence[Reading], figures: Sequence[AccountFigure]) -> list[tuple[str, dict[str, list[Span]]]]:
    """For each figure of several reports the nouns that they count in it."""
    read = {figure.span: figure for reading in readings for figure in reading.figures}
    texts = {reading.report.id: reading for reading in readings}
    groups = []
    for figure in figures:
        forms: dict[str, list[Span]] = defaultdict(list)
        for mention in (mention for value in figure.values for mention in value.mentions):
            source = read.get(mention.span)
            if figure.kind == "count" and source and source.measure.unit and source.quantity.unit:
                span = _counted_noun(texts[mention.span.report], source)
                if span and span.text.split()[-1].lower() not in load_words("wordings", "deeds"):
                    forms[_same_spelling(span.text.lower(), forms)].append(span)
        if _tells(forms):
            groups.append((figure.label, dict(forms)))
    return _merge_alike(groups)


def _run_together(forms: Iterable[str]) -> set[str]:
    """Nouns that another form has as two words: ``crewmembers`` beside ``local crew members``."""
    split = {_bare(form): form.split()[-1] for form in forms if " " in form}
    nouns = {form.split()[-1] for form in forms}
    return {noun for noun in nouns if any(bare.endswith(noun) and head != noun for bare, head in split.items())}


def _same_spelling(form: str, forms: Iterable[str]) -> str:
    """The form already known that is this one but for blanks and hyphens: ``crew members``, ``crewmembers``."""
    bare = _bare(form)
    return next((known for known in forms if _bare(known) == bare), form)


def _bare(form: str) -> str:
    return "".join(form.replace("-", " ").split())


def _merge_alike(groups: Sequence[tuple[str, dict[str, list[Span]]]]) -> list[tuple[str, dict[str, list[Span]]]]:
    """Figures whose nouns are the same ones become one entry, under the label of the one most stated."""
    merged: dict[frozenset[str], tuple[str, dict[str, list[Span]]]] = {}
    ranked = sorted(groups, key=lambda group: (-sum(map(len, group[1].values())), group[0]))
    for label, forms in ranked:
        heads = frozenset(form.split()[-1] for form in forms)
        home = next((known for known in merged if heads <= known), heads)
        _, together = merged.setdefault(home, (label, defaultdict(list)))
        for form, spans in forms.items():
            together.setdefault(_same_spelling(form, together), []).extend(spans)
    return [(label, forms) for label, forms in merged.values() if _tells(forms)]


def _tells(forms: Mapping[str, Sequence[Span]]) -> bool:
    """Whether the nouns say one kind of people or things in different words.

    ``people`` and ``undocumented workers`` do; ``men`` and ``victims`` tell nothing, and two
    kinds that share no word (``passengers``, ``children``) may be two counts joined wrongly.
    """
    heads = {form.split()[-1] for form in forms} - _run_together(forms)
    generic = load_words("wordings", "generic")
    kinds = sorted(heads - generic, key=lambda kind: (len(kind), kind))
    one_kind = all(kind.endswith(kinds[0]) for kind in kinds)
    return bool(kinds) and len(heads) > 1 and one_kind


def _counted_noun(reading: Reading, figure: Figure) -> Span | None:
    """The noun behind the number with the adjectives before it, ``undocumented workers``; None where there is none."""
    head, sentence = figure.context.head, reading.sentence_of(figure)
    if head is None or sentence is None:
        return None
    uncalled = load_words("wordings", "uncalled")
    before = sentence.tokens_between(figure.span.start, head.start)
    first = head.start
    for word in islice(group_touching(reversed(before)), MOST_ADJECTIVES):
        text = "".join(token.text for token in reversed(word))
        if not text[0].islower() or text in uncalled:
            break
        first = word[-1].start
    return reading.report.span(first, head.end, figure.span.part)


def _alternatives(readings: Sequence[Reading], names: set[Span]) -> list[tuple[str, dict[str, list[Span]]]]:
    """For each group of the lexicon the choices that the reports make, singular and plural together."""
    group_of = group_forms()
    found: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        named = [span for span in names if span.report == reading.report.id]
        for span in (span for sentence in reading.sentences for span in find_choices(sentence)):
            if not any(span.part == name.part and name.start <= span.start < name.end for name in named):
                form = span.text.lower()
                found[group_of[form]][_singular(form, group_of)].append(span)
    return [(_most_used(forms), dict(forms)) for _, forms in sorted(found.items())]


def _singular(form: str, group_of: Mapping[str, int]) -> str:
    """The lexicon's own form of a plural."""
    groups: list[list[str]] = load_lexicon("wordings")["groups"]
    return next(word for word in groups[group_of[form]] if form in number_forms(word))


def _most_used(forms: Mapping[str, Sequence[Span]]) -> str:
    best = min(forms, key=lambda form: (-len({span.report for span in forms[form]}), -len(forms[form]), form))
    return Counter(span.text.lower() for span in forms[best]).most_common(1)[0][0]


def _reports_differ(forms: Mapping[str, Sequence[Span]], quoted: Mapping[tuple[str, Part], list[int]]) -> bool:
    """Whether two reports mostly use different forms in their own voice, or quote one that is told more than once.

    A word that a report uses once beside another one of its own is style, not a choice.
    """
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for form, spans in forms.items():
        own = [span for span in spans if not _is_quoted(span, quoted)]
        if len(spans) > 1 and not own and len(forms) > 1:
            return True
        for span in own:
            used[span.report][form] += 1
    mostly = {min(counts, key=lambda form: (-counts[form], form)) for counts in used.values()}
    return len(mostly) > 1


def _is_quoted(span: Span, quoted: Mapping[tuple[str, Part], list[int]]) -> bool:
    return bisect_right(quoted.get((span.report, span.part), ()), span.start) % 2 == 1


def _compose(referent: str, forms: Mapping[str, Sequence[Span]], quoted: Mapping[tuple[str, Part], list[int]]) -> Term:
    made = []
    for spans in forms.values():
        counts = Counter(span.text.lower() for span in spans)
        shown = min(counts, key=lambda text: (-counts[text], text))
        inside = all(_is_quoted(span, quoted) for span in spans)
        made.append(TermForm(shown, inside, tuple(sorted(spans))))
    made.sort(key=lambda form: (-len({span.report for span in form.mentions}), -len(form.mentions), form.term))
    return Term(referent, tuple(made))


def _quoted_ranges(reading: Reading) -> dict[tuple[str, Part], list[int]]:
    """Where quotation marks open and close, in turn: an offset behind an odd number of them is inside."""
    ranges: dict[tuple[str, Part], list[int]] = defaultdict(list)
    for span in reading.quoted:
        ranges[span.report, span.part].extend((span.start, span.end))
    return ranges


def _prominence(term: Term) -> tuple[int, int, str]:
    spans = [span for form in term.forms for span in form.mentions]
    return (-len({span.report for span in spans}), -len(spans), term.referent)
