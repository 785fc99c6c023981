"""Clusters to entities: the name to show, its forms, titles and mentions, in order of prominence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.meaning.names.forms import name_words
from crossread.meaning.names.given import given_names
from crossread.meaning.names.shared_titles import title_of_one
from crossread.meaning.names.variants import is_slip
from crossread.meaning.words.folding import fold
from crossread.model.accounts import Entity, EntityTitle
from crossread.model.merges import Merges
from crossread.model.spans import Span
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster
from crossread.text.lexicon import load_words

LETTERS = {"person": "p", "organisation": "o", "event": "n"}
_SEATS = frozenset((word,) for word in load_words("titles", "seats.words"))
ARTICLES = frozenset({"the", "a", "an"})


def compose_entities(clusters: Sequence[Cluster], kind: str, order: Mapping[str, int], merges: Merges) -> list[Entity]:
    """The entities of one kind, numbered: in most reports first, then most often, then earliest."""
    entities = [compose_entity(cluster, order, merges) for cluster in clusters if cluster.kind == kind]
    entities.sort(key=lambda entity: _prominence(entity, order))
    return [replace(entity, id=f"{LETTERS[kind]}{number}") for number, entity in enumerate(entities, 1)]


def compose_entity(cluster: Cluster, order: Mapping[str, int], merges: Merges) -> Entity:
    """One entity without its number."""
    mentions = [mention for one in cluster.named for mention in one.mentions]
    spans = sorted({mention.span for mention in mentions}, key=lambda span: _place(span, order))
    forms = Counter(span.text for span in spans)
    kind = cluster.kind
    return Entity(
        id="",
        kind=kind,
        name=_settled_name(cluster, merges) or _calm(choose_name(cluster.named), forms),
        forms=tuple(sorted(forms, key=lambda form: (-forms[form], -len(form), form))),
        titles=_titles(cluster, order) if kind == "person" else (),
        mentions=tuple(spans),
        why=tuple(sorted(set(cluster.why))),
    )


def _calm(name: str, forms: Mapping[str, int]) -> str:
    """The name as it stands without capitals throughout, where it does somewhere: ``Ada Lund`` for ``ADA LUND``."""
    if not name.isupper() or " " not in name:
        return name
    calmer = [form for form in forms if form.casefold() == name.casefold() and not form.isupper()]
    return min(calmer, key=lambda form: (-forms[form], form), default=name)


def _place(span: Span, order: Mapping[str, int]) -> tuple[int, str, bool, int, int]:
    return (order.get(span.report, len(order)), span.report, span.part == "text", span.start, span.end)


def _prominence(entity: Entity, order: Mapping[str, int]) -> tuple[int, int, tuple[int, str, bool, int, int], str]:
    reports = {span.report for span in entity.mentions}
    return (-len(reports), -len(entity.mentions), _place(entity.mentions[0], order), entity.name)


def choose_name(named: Sequence[Named]) -> str:
    """The fullest name; of equally full ones that of most reports, then of most mentions, then the first by letters.

    A longer name that only has words before another full one is passed over: they may be a style (``Hon``).
    """
    named = [one for one in named if not any(_styled(one, other) for other in named)] or named
    named = _without_slips(named)
    reports = Counter(fold(one.name) for one in named)
    mentions = Counter[str]()
    for one in named:
        mentions[fold(one.name)] += len(one.mentions)
    best = min(
        named,
        key=lambda one: (
            -len(one.words),
            one.tail is not None,
            one.kind == "person" and one.name.split()[0].replace(".", "").isupper() and not one.name.isupper(),
            -reports[fold(one.name)],
            -mentions[fold(one.name)],
            one.name.isupper(),
            one.name,
        ),
    )
    return best.name


def _without_slips(named: Sequence[Named]) -> Sequence[Named]:
    """The names but for those that have a slip of a word which the reports mostly write otherwise."""
    weight = Counter[str]()
    for one in named:
        for word in one.core:
            weight[word] += len(one.mentions)
    right = [
        one
        for one in named
        if not any(weight[other] > weight[word] and is_slip(word, other) for word in one.core for other in weight)
    ]
    return right or named


def _styled(one: Named, other: Named) -> bool:
    """Whether a person's name is another full one with words before it that are no first name."""
    size = len(other.core)
    if one.kind != "person" or not 1 < size < len(one.core) or one.core[-size:] != other.core:
        return False
    if other.core[0] in load_words("names", "particles"):
        return False  # "Ann van den Example", and "van den Example"
    return len(other.name.split()) > 1 and (one.core[0] not in given_names() or other.core[0] in given_names())


def _settled_name(cluster: Cluster, merges: Merges) -> str | None:
    names = {fold(one.name) for one in cluster.named}
    return next((shown for name, shown in merges.names if fold(name) in names), None)


def _holds_office_at(title: str, affiliation: str) -> bool:
    """Whether the words name a body (``of the Highway Patrol``), not where somebody comes from (``of Texas``).

    A senator's or governor's state is what the office is of: ``Gov. … of Texas``.
    """
    words = name_words(affiliation)
    body = bool(load_words("organisations", "heads").intersection(words)) or affiliation.startswith("with ")
    return body or (words[0] == "of" and name_words(title)[-1:] in _SEATS)


def _titles(cluster: Cluster, order: Mapping[str, int]) -> tuple[EntityTitle, ...]:
    """Titles as the reports word them, alike ones together: the most used first."""
    wordings: dict[tuple[str, ...], list[tuple[str, list[Span]]]] = {}
    for one in cluster.named:
        for mention in one.mentions:
            for at, title in enumerate(mention.titles):
                text, given = title_of_one(title.text), [title]
                if at == 0 and mention.affiliation and _holds_office_at(title.text, mention.affiliation.text):
                    text, given = f"{text} {mention.affiliation.text}", [title, mention.affiliation]
                key = tuple(word for word in name_words(text) if word not in ARTICLES)
                wordings.setdefault(key or (text,), []).append((text, given))
    titles = []
    for group in wordings.values():
        counts = Counter(text for text, _ in group)
        shown = min(counts, key=lambda text: (-counts[text], text))
        spans = sorted({span for _, cited in group for span in cited}, key=lambda span: _place(span, order))
        titles.append(EntityTitle(shown, tuple(spans)))
    titles.sort(key=lambda title: (-len({s.report for s in title.mentions}), -len(title.mentions), title.title))
    return tuple(titles)
