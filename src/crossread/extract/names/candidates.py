"""Candidates for names: each run with its title peeled off, and what its surroundings say it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossread.extract.names.runs import Run, find_runs
from crossread.extract.names.titles import Bounds, find_after, find_before, find_copular, find_identified
from crossread.extract.names.words import Gender, Lists, Words
from crossread.model.mentions import NameKind

PERSONAL = frozenset({"who", "whose"})
# Courtesy titles that say nothing of a person's work.
PLAIN_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "messrs", "mister", "sir", "madam", "madame"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
WHERE = frozenset({"in", "near", "at", "outside", "across", "throughout", "toward", "into"})


@dataclass(slots=True, eq=False)
class Candidate:
    """Tokens ``first`` to ``last`` of one passage that may name something.

    ``titles`` are the bounds of titles beside it, ``affiliation`` those of ``with the Group``
    behind a titled name. ``person`` to ``event`` weigh what the surroundings say. ``kind``
    and ``name`` are filled in once the whole report has been seen.
    """

    words: Words
    first: int
    last: int
    titles: list[Bounds] = field(default_factory=list)
    honorific: str | None = None
    gender: Gender | None = None
    titled: bool = False
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    event: float = 0.0
    kind: NameKind | None = None
    name: str = ""
    acronym: str | None = None
    surname: str | None = None
    affiliation: Bounds | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of the name in lower case, hyphens and quotation marks left out."""
        return tuple(key for key in self.words.key[self.first : self.last] if key[0].isalnum())

    @property
    def text(self) -> str:
        """The name as it stands."""
        return self.words.join(self.first, self.last)

    def __len__(self) -> int:
        return len(self.keys)


def find_candidates(words: Words, lists: Lists) -> list[Candidate]:
    """All candidates of a passage in order, weighed by their surroundings."""
    found: list[Candidate] = []
    floor = 0
    for run in find_runs(words, lists):
        for candidate in _split(words, lists, run, floor):
            _weigh_words(candidate, lists)
            _weigh_surroundings(candidate, lists)
            found.append(candidate)
        floor = run.last
    return found


def _split(words: Words, lists: Lists, run: Run, floor: int) -> Iterator[Candidate]:
    """The run as one name, or as a title and a name; an organisation in the title is a candidate too."""
    start = _person_start(words, lists, run)
    if start > run.first:
        head = start
        while (head > run.first and lists.is_title(words.key[head - 1])) or (
            head > run.first and words.text[head - 1] == "."
        ):
            head -= 1
        inside = _trim_modifiers(words, run.first, head)
        if inside > run.first and not words.text[inside - 1][0].islower():
            yield Candidate(words, run.first, inside)
    candidate = Candidate(words, start, run.last)
    _read_titles(candidate, lists, floor)
    yield candidate


def _trim_modifiers(words: Words, first: int, last: int) -> int:
    modifiers = {
        "interim",
        "acting",
        "former",
        "deputy",
        "vice",
        "chief",
        "senior",
        "assistant",
        "executive",
        "lead",
        "co",
        "-",
        "president",
        "general",
        "prime",
    }
    while last > first and (words.key[last - 1] in modifiers or words.text[last - 1] in {"'s", "’s", "&", "and", "of"}):
        last -= 1
    return last


def _person_start(words: Words, lists: Lists, run: Run) -> int:
    """Where the person's name begins behind a title inside the run; the run's start where there is none."""
    for role in range(run.last - 2, run.first - 1, -1):
        if not lists.is_title(words.key[role]):
            continue
        start = role + 2 if words.text[role + 1] == "." else role + 1
        if _may_be_person(words, lists, start, run.last):
            lone = run.last - start == 1 and words.key[role] in lists.given and role == run.first
            return run.first if lone else start
        break
    titled = any(lists.is_title(words.key[i]) for i in range(run.first, run.last - 1))
    norp = words.label[run.first] == "NORP"
    if titled or norp:
        for start in range(run.first + 1, run.last):
            begins = words.label[start] == "PERSON" and words.label[start - 1] != "PERSON"
            if begins and _may_be_person(words, lists, start, run.last):
                return start
    if norp and run.last - run.first > 2 and words.key[run.first + 1] in lists.first_names:
        return run.first + 1
    return run.first


def _may_be_person(words: Words, lists: Lists, start: int, last: int) -> bool:
    """Whether these tokens can be somebody's name by their words alone."""
    keys = [key for key in words.key[start:last] if key[0].isalnum()]
    if not keys or len(keys) > 5 or not words.text[start][0].isupper():
        return False
    if keys[-1] in lists.heads | lists.places | lists.event_ends and not (
        len(keys) == 2 and keys[0] in lists.first_names
    ):
        return False
    if lists.is_title(keys[-1]) and len(keys) == 1:
        return False
    return not any(key in {"of", "for", "and", "&", "the"} or key.isdigit() for key in keys)


def _read_titles(candidate: Candidate, lists: Lists, floor: int) -> None:
    words, start, end = candidate.words, candidate.first, candidate.last
    if words.key[start - 1] in lists.honorifics if start else False:
        candidate.honorific = words.key[start - 1]
        candidate.gender = lists.honorifics[candidate.honorific]
    elif start > 1 and words.text[start - 1] == "." and words.key[start - 2] in lists.honorifics:
        candidate.honorific = words.key[start - 2]
        candidate.gender = lists.honorifics[candidate.honorific]
    before = find_before(
        words,
        lists,
        start,
        max(0, floor - 12) if start and words.text[start - 1] == "," else _sentence_start(words, start),
    )
    candidate.titled = before is not None
    if before and not (before[1] - before[0] <= 2 and words.key[before[0]] in PLAIN_COURTESY):
        candidate.titles.append(before)
    if not _may_be_person(words, lists, start, end):
        return
    after = find_after(words, lists, end)
    candidate.titles.extend(after)
    for found in (find_copular(words, lists, end), find_identified(words, lists, start, 0)):
        if found:
            candidate.titles.append(found)
    if candidate.titled:
        candidate.affiliation = find_affiliation(words, end)


def _sentence_start(words: Words, start: int) -> int:
    """Titles may reach back over an earlier run in the same phrase, not over the start of the sentence."""
    first = start
    while first > 0 and start - first < 24 and not words.first_in_sentence[first]:
        first -= 1
    return first


def find_affiliation(words: Words, end: int) -> Bounds | None:
    """``of the Department of …``, ``with the Patrol`` directly behind a titled name."""
    if end + 1 >= len(words) or words.text[end] not in {"of", "with", "from"}:
        return None
    index = end + 1
    if words.text[index] == "the":
        index += 1
    start = index
    while (
        index < len(words)
        and not words.first_in_sentence[index]
        and (words.text[index][0].isupper() or words.text[index] in {"of", "for", "&", "-", "'s", "’s", "the"})
    ):
        index += 1
    while index > start and not words.text[index - 1][0].isupper():
        index -= 1
    return (end, index) if index > start else None


def _weigh_words(candidate: Candidate, lists: Lists) -> None:
    """What the name's own words say."""
    words, keys = candidate.words, candidate.keys
    labels = [words.label[i] for i in range(candidate.first, candidate.last)]
    size = len(labels)
    candidate.person += 2 * (2 * labels.count("PERSON") >= size)
    candidate.organisation += 1.5 * (2 * labels.count("ORG") >= size)
    candidate.place += 1.5 * (2 * sum(label in PLACE_LABELS for label in labels) >= size)
    candidate.place += 2 * (2 * labels.count("NORP") >= size)
    candidate.event += 2 * (2 * labels.count("EVENT") >= size and len(keys) > 1)
    known_first = keys[0] in lists.first_names
    if len(keys) > 1:
        candidate.person += 2 * known_first
        initial = any(len(key) == 1 and key.isalpha() for key in keys[1:-1])
        candidate.person += 2 * (initial or keys[-1] in lists.suffixes)
        candidate.organisation += 4 * (keys[-1] in lists.heads) + 3 * any(
            key in {"of", "for", "&", "and"} for key in keys
        )
        candidate.organisation += 3 * (
            words.text[candidate.last - 1]
            in {"Inc", "Inc.", "LLC", "Ltd", "Ltd.", "Corp", "Corp.", "PLC", "Plc", "Co."}
        )
        candidate.organisation += 1 * any(key in lists.heads for key in keys)
        candidate.place += 4 * (keys[-1] in lists.places) + 2 * (
            keys[0] in {"mount", "lake", "fort", "port", "cape", "st", "north", "south", "east", "west"}
        )
        candidate.event += 5 * (keys[0] in lists.event_starts) + 4 * (keys[-1] in lists.event_ends)
    else:
        candidate.person += 1 * known_first
    if " ".join(keys) in lists.known_places:
        candidate.place += 3
    candidate.person -= 2 * (len(keys) > 5) + 4 * any(key in {"of", "for", "&", "and"} for key in keys)


def _weigh_surroundings(candidate: Candidate, lists: Lists) -> None:
    """What stands before and after the name."""
    words, start, end = candidate.words, candidate.first, candidate.last
    before = words.text[start - 1] if start else ""
    after = words.text[end] if end < len(words) else ""
    candidate.person += 3 * bool(candidate.titled) + 2 * (not candidate.titled and bool(candidate.titles))
    candidate.person += 1 * (
        after in PERSONAL or (after == "," and end + 1 < len(words) and words.text[end + 1] in PERSONAL)
    )
    if _age_follows(words, end):
        candidate.person += 3
    cue_after = end < len(words) and words.key[end] in lists.cues
    cue_before = start > 0 and words.key[start - 1] in lists.cues
    candidate.person += 1 * (cue_after or cue_before)
    candidate.place += 1.5 * (before.lower() in WHERE) + 0.5 * (before.lower() == "of" and len(candidate) == 1)
    candidate.organisation += 1 * (before == "the" and len(candidate) > 1)
    candidate.person -= 1.5 * (before == "the")


def _age_follows(words: Words, end: int) -> bool:
    if end + 1 >= len(words) or words.text[end] not in {",", "("}:
        return False
    age = words.text[end + 1]
    if age.isdigit() and len(age) <= 3 and int(age) < 120:
        return end + 2 >= len(words) or words.text[end + 2] in {
            ",",
            ".",
            ")",
            "and",
            ";",
            "of",
            "was",
            "were",
            "—",
            "-",
        }
    return False
