"""What the reports call the same people or thing.

Two sources only, so that what is shown is beyond doubt: nouns that reports count in one and the
same figure, and groups of words that a lexicon knows as choices for one thing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from crossread.model.accounts import AccountFigure, Entity, Term, TermForm
from crossread.model.mentions import Figure, Reading
from crossread.model.spans import Part, Span
from crossread.text.lexicon import load_lexicon, load_listed, load_words

_SIBILANTS = load_listed("matching", "terms.sibilants")

_QUOTED = re.compile(r"“[^“”\n]{1,600}”|\"[^\"\n]{1,600}\"|(?<!\w)‘[^‘’\n]{1,200}’(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BLANKS = re.compile(r"[\s-]+")
# How far behind a number its noun may stand, in characters.
REACH = 60
PLURALS = {
    "person": ("people", "persons", "person"),
    "man": ("men", "man"),
    "woman": ("women", "woman"),
    "child": ("children", "child"),
}


def reconcile_terms(
    readings: Sequence[Reading], entities: Sequence[Entity], figures: Sequence[AccountFigure] = ()
) -> tuple[Term, ...]:
    """What the reports call the same people or thing, in their own voice or only in quotation marks.

    A term comes out only where two reports differ in the words they use. Most widely used first.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    quoted = {(r.report.id, part): _quoted_ranges(r.report.part(part)) for r in ordered for part in _parts(r)}
    names = {span for entity in entities for span in entity.mentions}
    groups = [*_counted(ordered, figures), *_alternatives(ordered, names)]
    terms = [_compose(referent, forms, quoted) for referent, forms in groups if _reports_differ(forms, quoted)]
    return tuple(sorted(terms, key=_prominence))


def _parts(reading: Reading) -> tuple[Part, ...]:
    return ("title", "text") if reading.report.separate_title else ("text",)


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
    split = {_BLANKS.sub("", form): form.split()[-1] for form in forms if " " in form}
    nouns = {form.split()[-1] for form in forms}
    return {noun for noun in nouns if any(bare.endswith(noun) and head != noun for bare, head in split.items())}


def _same_spelling(form: str, forms: Iterable[str]) -> str:
    """The form already known that is this one but for blanks and hyphens: ``crew members``, ``crewmembers``."""
    bare = _BLANKS.sub("", form)
    return next((known for known in forms if _BLANKS.sub("", known) == bare), form)


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
    unit = (figure.quantity.unit or "").lower()
    text = reading.report.part(figure.span.part)
    words = list(_WORD.finditer(text, figure.span.start, min(len(text), figure.span.end + REACH)))
    heads = PLURALS.get(unit, (unit, unit + "s", unit + "es", unit[:-1] + "ies"))
    at = next((index for index, word in enumerate(words[:8]) if word.group().lower() in heads), None)
    if at is None or re.search(r"[.,;:!?()\n]", text[figure.span.end : max(figure.span.end, words[at].start())]):
        return None
    uncalled = load_words("wordings", "uncalled")
    first = at
    while first > 0 and at - first < 3 and words[first - 1].group().lower() not in uncalled:
        if not words[first - 1].group()[0].islower() or words[first - 1].start() < figure.span.start:
            break
        first -= 1
    return reading.report.span(words[first].start(), words[at].end(), figure.span.part)


@cache
def _choices() -> tuple[re.Pattern[str], dict[str, int]]:
    """One pattern over every choice with its plural, and the group of each."""
    groups = load_lexicon("wordings")["groups"]
    group_of = {form: index for index, group in enumerate(groups) for word in group for form in _number_forms(word)}
    longest_first = sorted(group_of, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE), group_of


def _number_forms(word: str) -> Iterable[str]:
    if word.endswith("person"):
        return (word, word[:-6] + "people", word + "s")
    if word.endswith("man"):
        return (word, word[:-3] + "men")
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word, word[:-1] + "ies")
    return (word, word + ("es" if word.endswith(_SIBILANTS) else "s"))


def _alternatives(readings: Sequence[Reading], names: set[Span]) -> list[tuple[str, dict[str, list[Span]]]]:
    """For each group of the lexicon the choices that the reports make, singular and plural together."""
    pattern, group_of = _choices()
    found: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        inside_names = {(span.part, span.start, span.end) for span in names if span.report == reading.report.id}
        for part in _parts(reading):
            for match in pattern.finditer(reading.report.part(part)):
                if not any(p == part and start <= match.start() < end for p, start, end in inside_names):
                    span = reading.report.span(match.start(), match.end(), part)
                    found[group_of[match.group().lower()]][_singular(match.group().lower(), group_of)].append(span)
    return [(_most_used(forms), dict(forms)) for _, forms in sorted(found.items())]


def _singular(form: str, group_of: Mapping[str, int]) -> str:
    """The lexicon's own form of a plural."""
    groups: list[list[str]] = load_lexicon("wordings")["groups"]
    return next(word for word in groups[group_of[form]] if form in _number_forms(word))


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
    return bisect_right(quoted[(span.report, span.part)], span.start) % 2 == 1


def _compose(referent: str, forms: Mapping[str, Sequence[Span]], quoted: Mapping[tuple[str, Part], list[int]]) -> Term:
    made = []
    for spans in forms.values():
        counts = Counter(span.text.lower() for span in spans)
        shown = min(counts, key=lambda text: (-counts[text], text))
        inside = all(_is_quoted(span, quoted) for span in spans)
        made.append(TermForm(shown, inside, tuple(sorted(spans))))
    made.sort(key=lambda form: (-len({span.report for span in form.mentions}), -len(form.mentions), form.term))
    return Term(referent, tuple(made))


def _quoted_ranges(text: str) -> list[int]:
    """Where quotation marks open and close, in turn: an offset behind an odd number of them is inside."""
    return [offset for match in _QUOTED.finditer(text) for offset in match.span()]


def _prominence(term: Term) -> tuple[int, int, str]:
    spans = [span for form in term.forms for span in form.mentions]
    return (-len({span.report for span in spans}), -len(spans), term.referent)
