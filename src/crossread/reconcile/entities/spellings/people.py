"""One person under two first names, or under two last ones, of whom no report has both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from crossread.meaning.names.forms import name_words
from crossread.meaning.names.given import given_names, is_short_for, same_given
from crossread.meaning.names.people import ages_differ
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster
from crossread.reconcile.entities.spellings.meetings import Meetings
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_words

_OFFICES = load_words("titles", "standing.offices")
_ROLES = load_words("titles", "words.roles")
# Relatives of whom somebody has one.
_ONLY = load_words("titles", "only.words")
_RELATIVES = load_words("titles", "words.relatives")
# First names that are alike differ by so many letters at most; last names by one more, and begin alike.
_ALIKE = 2
# First names of one office begin with the same letters, so many.
_OPENING = 3
# Where first names have so many letters in common at the start, their ends may differ: Sandi, Sandra.
_MOST = 4
_FRONT = 2
# A first name and two last ones.
_DOUBLE = 3
# Sentences of one thing share so many words, the one name among them.
_SHARED = 3


def find_two_names(clusters: Sequence[Cluster], meetings: Meetings) -> list[Discrepancy]:
    """One remark for each two people, never of one report, who by name and by what is told of them are one."""
    people = [one for one in clusters if one.kind == "person" and _full(one)]
    firsts = Counter(name.core[0] for one in people for name in _full(one)[:1])
    lasts = Counter(name.core[-1] for one in people for name in _full(one)[:1])
    named = [(one, _full(one)[0], _reports(one)) for one in people]
    found = []
    for (one, a, ours), (other, b, theirs) in combinations(named, 2):
        if a.core[-1] != b.core[-1] and a.core[0] != b.core[0]:
            continue
        if not ours.isdisjoint(theirs) or not _may_be_one(one, other):
            continue
        first = a.core[-1] == b.core[-1] and lasts[a.core[-1]] == 2 and _is_first_exchanged(one, other, meetings)
        last = a.core[0] == b.core[0] and firsts[a.core[0]] == 2 and _is_last_exchanged(one, other, meetings)
        if first or last:
            found.append(remark([_spans(one), _spans(other)]))
    return found


def find_two_generations(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """``Ada W. Lund`` in one report, ``Ada Lund III`` in another, both of one role: one person."""
    alike: dict[tuple[str, str], list[tuple[int, Named]]] = {}
    people = (one for cluster in clusters if cluster.kind == "person" for one in cluster.named if len(one.core) > 1)
    for order, named in enumerate(people):
        alike.setdefault((named.core[0], named.core[-1]), []).append((order, named))
    pairs = sorted((pair for same in alike.values() for pair in combinations(same, 2)), key=_order)
    found = []
    for (_, one), (_, other) in pairs:
        suffixed, bare = (one, other) if one.suffix else (other, one)
        lost = bool(suffixed.suffix) and not bare.suffix and len(suffixed.core) == 2 and len(bare.core) > 2
        if lost and one.report != other.report and one.title_words & other.title_words & _ROLES:
            found.append(remark([_full_spans(one), _full_spans(other)]))
    return found[:1]


def _order(pair: tuple[tuple[int, Named], tuple[int, Named]]) -> tuple[int, int]:
    return pair[0][0], pair[1][0]


def _full_spans(named: Named) -> list[Span]:
    """The mentions of more than one word."""
    spans = [mention.span for mention in named.mentions]
    return [span for span in spans if " " in span.text] or spans


def find_two_relatives(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """``his wife Christine`` in one report, ``his wife, Chris`` in another: of a wife there is one."""
    tied = [one for cluster in clusters if cluster.kind == "person" for one in cluster.named if one.title_words & _ONLY]
    found = []
    for one, other in combinations(tied, 2):
        a, b = one.core[0], other.core[0]
        alone = 1 in (len(one.core), len(other.core)) and bool(one.title_words & other.title_words & _ONLY)
        if one.report != other.report and a != b and alone and (is_short_for(a, b) or a[:_MOST] == b[:_MOST]):
            found.append(remark([_full_spans(one), _full_spans(other)]))
    return found[:1]


def find_halved_names(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """``Osgood`` where the same report mostly says ``Mollen Osgood`` of her: one of two last names is left off."""
    found = []
    for cluster in clusters:
        longest = max((named.core for named in cluster.named), key=len) if cluster.kind == "person" else ()
        if len(longest) < _DOUBLE or not longest[-2:][0].isalpha() or longest[-2] in given_names():
            continue
        called = _called(cluster)
        for report in sorted({report for report, _ in called}):
            whole, half = called.get((report, longest[-2:]), []), called.get((report, longest[-1:]), [])
            if len(whole) > len(half) > 0:
                found.append(remark([whole, half]))
                break
    return found


def _called(cluster: Cluster) -> dict[tuple[str, tuple[str, ...]], list[Span]]:
    """The mentions in the text of each report by their words."""
    called: dict[tuple[str, tuple[str, ...]], list[Span]] = {}
    for span in (mention.span for named in cluster.named for mention in named.mentions):
        if span.part == "text":
            called.setdefault((span.report, name_words(span.text)), []).append(span)
    return called


def _full(cluster: Cluster) -> list[Named]:
    """The names of two words, first and last."""
    return [named for named in cluster.named if len(named.core) == 2 and min(map(len, named.core)) > 2]


def _reports(cluster: Cluster) -> set[str]:
    return {named.report for named in cluster.named}


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    """Whether nothing told of the two keeps them apart: gender, age, generation, or that one is a relative."""
    office = _shares_office(one, other)
    for a in one.named:
        for b in other.named:
            if (not office and a.gender and b.gender and a.gender != b.gender) or ages_differ(a.person, b.person):
                return False
    members = [*one.named, *other.named]
    related = frozenset[str]().union(*(named.title_words for named in members)) & _RELATIVES
    return not related and not any(named.suffix for named in members)


def _is_first_exchanged(one: Cluster, other: Cluster, meetings: Meetings) -> bool:
    """Two first names: alike, and told in sentences of one thing or of one age; else both."""
    a, b = _full(one)[0].core[0], _full(other)[0].core[0]
    if same_given(a, b):
        return False
    aged = bool(_ages(one) & _ages(other))
    met = _meet(one, other, meetings)
    short, long = sorted((a, b), key=len)
    shortened = len(short) < len(long) and short[:_MOST] == long[:_MOST]
    alike = OSA.distance(a, b) <= _ALIKE and (a[-2:] == b[-2:] or long == f"{short}s" or shortened)
    return (aged and met) or (alike and (aged or met)) or (a[:_OPENING] == b[:_OPENING] and _shares_office(one, other))


def _shares_office(one: Cluster, other: Cluster) -> bool:
    """Whether both are called by an office that one person holds: ``Judge Oliver Lund``, ``the judge, Olive Lund``."""
    held = [{word for named in cluster.named for word in named.title_words} for cluster in (one, other)]
    return bool(held[0] & held[1] & _OFFICES)


def _is_last_exchanged(one: Cluster, other: Cluster, meetings: Meetings) -> bool:
    """Two last names that begin alike, of one first name, told in sentences of one thing."""
    a, b = _full(one)[0].core[-1], _full(other)[0].core[-1]
    alike = a[:_FRONT] == b[:_FRONT] and OSA.distance(a, b) <= _ALIKE + 1 and min(len(a), len(b)) > 4
    return alike and _meet(one, other, meetings)


def _ages(cluster: Cluster) -> frozenset[int]:
    return frozenset[int]().union(*(named.ages for named in cluster.named))


def _meet(one: Cluster, other: Cluster, meetings: Meetings) -> bool:
    """Whether the two stand in sentences of one thing."""
    places = [[meetings.find(span) for span in _spans(cluster)] for cluster in (one, other)]
    return any(
        meetings.meet(a, b) and meetings.shared(a, b) >= _SHARED
        for a in places[0]
        for b in places[1]
        if a is not None and b is not None
    )


def _spans(cluster: Cluster) -> list[Span]:
    """The mentions that have the full name, else all."""
    mentions = [mention.span for named in _full(cluster) for mention in named.mentions]
    running = [span for span in mentions if span.part == "text"] or mentions
    return [span for span in running if " " in span.text] or running
