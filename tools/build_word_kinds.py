"""Build the word lists of kinds and opposites that ship with Crossread from WordNet 3.0.

    python tools/build_word_kinds.py --wordnet DIR

``DIR`` holds WordNet's ``data.*``, ``index.*`` and ``cntlist.rev`` (Debian's ``wordnet-base``, under
``usr/share/wordnet``). What is taken of it stands in ``tools/word_kinds.toml``.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

OUT = Path(__file__).parents[1] / "src" / "crossread" / "lexicon" / "en"
CHOICE = Path(__file__).with_suffix(".toml").with_name("word_kinds.toml")
HEADS = {
    "word_kinds": """\
# Nouns of one kind: of two of them one excludes the other, unless the one is a sort of the other or both may be used
# of one thing.
#
# An entry is a word, behind "=" other words for it, behind "<" what it is a sort of; "~" marks words of which those
# below it do not exclude each other. ``alike`` holds words that may be used of one thing nevertheless.
# Source: WordNet 3.0 (wordnet.princeton.edu; see NOTICE), by tools/build_word_kinds.py; files hashed together as
""",
    "word_opposites": """\
# Verbs and adjectives in plain forms of which one is the opposite of the other, in their first senses.
# Source: WordNet 3.0 (wordnet.princeton.edu; see NOTICE), by tools/build_word_kinds.py; files hashed together as
""",
}
# Senses after this are none that a word is mostly used in.
LAST_SENSE = 3
# A later sense counts where so large a part of the counted uses are of it.
PART = 0.2
_PARTS = {"noun": 1, "verb": 2, "adj": 3}


class Synset(NamedTuple):
    """Words of one meaning, its gloss, and what it points at: sign, offset, and which words of the two."""

    words: tuple[str, ...]
    gloss: str
    pointers: tuple[tuple[str, int, str], ...]

    def targets(self, signs: Iterable[str]) -> list[int]:
        """What it points at as a whole with one of the signs."""
        return [offset for sign, offset, _ in self.pointers if sign in signs]


class Part:
    """A part of speech of WordNet."""

    def __init__(self, folder: Path, name: str) -> None:
        self.synsets = dict(_read_synsets(folder / f"data.{name}"))
        self.senses = dict(_read_senses(folder / f"index.{name}"))
        self._counts: dict[tuple[str, int], int] = defaultdict(int)
        for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
            key, sense, count = line.split()
            lemma, _, rest = key.partition("%")
            if int(rest[0]) == _PARTS[name] or (name == "adj" and rest[0] == "5"):
                self._counts[lemma.replace("_", " "), int(sense)] += int(count)
        self.below: dict[int, list[int]] = defaultdict(list)
        for offset, synset in self.synsets.items():
            for above in synset.targets("@"):
                self.below[above].append(offset)

    def find(self, sense: str) -> int:
        """The synset of ``church.2``."""
        word, _, number = sense.rpartition(".")
        return self.senses[word][int(number) - 1]

    def count(self, word: str, offset: int) -> int:
        """How often the word is used in this sense in the counted texts."""
        return self._counts[word, self.rank(word, offset)]

    def rank(self, word: str, offset: int) -> int:
        """The number of the sense."""
        return self.senses[word].index(offset) + 1

    def is_main(self, word: str, offset: int) -> bool:
        """Whether it is the first sense of the word, or one that many of its counted uses are of."""
        if word not in self.senses or word != word.lower():
            return False
        rank, count = self.rank(word, offset), self.count(word, offset)
        whole = sum(self._counts[word, number] for number in range(1, len(self.senses[word]) + 1))
        return rank == 1 or (rank <= LAST_SENSE and count > 0 and count >= PART * whole)

    def under(self, offset: int, but: frozenset[int] = frozenset()) -> set[int]:
        """The synset and all sorts of it."""
        found: set[int] = set()
        left = [offset]
        while left:
            here = left.pop()
            if here not in found and here not in but:
                found.add(here)
                left += self.below[here]
        return found


def _read_synsets(path: Path) -> Iterator[tuple[int, Synset]]:
    for line in path.read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields, _, gloss = line.partition(" | ")
        parts = fields.split()
        size = int(parts[3], 16)
        words = tuple(parts[4 + 2 * at].partition("(")[0].replace("_", " ") for at in range(size))
        start = 4 + 2 * size
        pointers = parts[start + 1 : start + 1 + 4 * int(parts[start])]
        joined = zip(pointers[::4], map(int, pointers[1::4]), pointers[3::4], strict=True)
        yield int(parts[0]), Synset(words, gloss.partition('; "')[0], tuple(joined))


def _read_senses(path: Path) -> Iterator[tuple[str, list[int]]]:
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            parts = line.split()
            yield parts[0].replace("_", " "), [int(offset) for offset in parts[-int(parts[2]) :]]


class KindBuilder:
    """The nouns of one kind."""

    def __init__(self, nouns: Part, choice: Mapping[str, Any]) -> None:
        self.nouns, self.choice = nouns, choice
        drop: Sequence[str] = choice.get("drop", ())
        but = frozenset(nouns.find(word.strip("*")) for word in drop if word.endswith("*"))
        roots = [nouns.find(sense) for sense in choice["roots"]]
        self.inside = {offset for root in roots for offset in nouns.under(root, but)}
        self.dropped = frozenset(word for word in drop if not word.endswith("*"))
        self.chosen = {self._choose(word) for word in choice.get("also", ())}
        self.inside |= {offset for _, offset in self.chosen}
        self.loose = {nouns.find(sense) for sense in choice.get("loose", ())}
        self.named = {offset: words for offset in sorted(self.inside) if (words := self._words(offset))}

    def _choose(self, word: str) -> tuple[str, int]:
        """A word with its first sense of the kind, or with the one that is told."""
        if word[-1].isdigit():
            return word.rpartition(".")[0], self.nouns.find(word)
        return word, next(offset for offset in self.nouns.senses[word] if offset in self.inside)

    def _words(self, offset: int) -> list[str]:
        kept = []
        for word in self.nouns.synsets[offset].words:
            if (word, offset) in self.chosen:
                kept.append(word)
            elif word not in self.dropped and len(word.split()) < 3 and len(word) > 2:
                tagged = self.choice.get("tagged", False)
                if self.nouns.is_main(word, offset) and (not tagged or self.nouns.count(word, offset)):
                    kept.append(word)
        return kept

    def entries(self) -> list[str]:
        """The nodes of the kind by their names."""
        nodes: dict[str, tuple[list[str], set[str], bool]] = {}
        for offset, words in self.named.items():
            others, above, loose = nodes.get(words[0], ([], set(), False))
            others = list(dict.fromkeys([*others, *words[1:]]))
            told = self.choice.get("under", {}).get(words[0])
            above = {told} if told else above | {self.named[up][0] for up in self._above(offset)} - {words[0]}
            nodes[words[0]] = others, above, loose or offset in self.loose
        top = self.choice.get("top")
        over = {name: above or {top} - {None, name} for name, (_, above, _) in nodes.items()}
        return [_write(name, others, over[name], loose) for name, (others, _, loose) in sorted(nodes.items())]

    def _above(self, offset: int) -> set[int]:
        """The closest nodes with words above one."""
        found: set[int] = set()
        left = list(self.nouns.synsets[offset].targets("@"))
        while left:
            here = left.pop()
            if here in self.named:
                found.add(here)
            elif here in self.inside:
                left += self.nouns.synsets[here].targets("@")
        return found

    def alike(self) -> list[list[str]]:
        """Words that may be used of one thing: those chosen, parts and wholes, and a word with those of its gloss."""
        pairs: set[tuple[str, str]] = set()
        known = {word: words[0] for words in self.named.values() for word in words}
        for offset, words in self.named.items():
            synset = self.nouns.synsets[offset]
            others = {self.named[part][0] for part in synset.targets(("%p", "#p")) if part in self.named}
            if self.choice.get("gloss", True):
                said = re.findall(r"[a-z]+", synset.gloss.lower())
                others |= {known[word] for word in said if word in known}
            near = {words[0], *(self.named[above][0] for above in self._above(offset))}
            pairs |= {(min(words[0], other), max(words[0], other)) for other in others - near}
        return [*self.choice.get("alike", ()), *map(list, sorted(pairs))]


def _write(name: str, others: Sequence[str], above: Iterable[str], loose: bool) -> str:
    parents = f"<{','.join(sorted(above))}" if above else ""
    return "=".join([name, *others]) + ("~" if loose else "") + parents


def find_opposites(part: Part) -> list[tuple[str, str]]:
    """Pairs of words that are opposites in main senses of both, counted in the texts at least once."""
    found: set[tuple[str, str]] = set()
    for offset, synset in part.synsets.items():
        for sign, other, which in synset.pointers:
            if sign == "!":
                ours, theirs = synset.words[int(which[:2], 16) - 1], part.synsets[other].words[int(which[2:], 16) - 1]
                held = [(ours, offset), (theirs, other)]
                if all(part.is_main(word, at) and part.count(word, at) for word, at in held):
                    found.add((min(ours, theirs), max(ours, theirs)))
    return sorted(found)


def _is_plain(pair: tuple[str, str], choice: Mapping[str, Any]) -> bool:
    """Whether the one is made of the other with a prefix, or the two are chosen."""
    names = {"/".join(pair), "/".join(pair[::-1])}
    made = any(f"{prefix}{one}" == other for prefix in choice["prefixes"] for one, other in (pair, pair[::-1]))
    return not names & set(choice["drop"]) and (made or bool(names & set(choice["also"])))


def main() -> None:
    """Write the two lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    folder = parser.parse_args().wordnet
    names = sorted(path for path in folder.iterdir() if path.name.startswith(("data.", "index.", "cntlist")))
    digest = sha256(b"".join(path.read_bytes() for path in names)).hexdigest()
    nouns = Part(folder, "noun")
    choice = tomllib.loads(CHOICE.read_text("utf-8"))
    opposites = choice.pop("opposites")
    lines = []
    for kind, chosen in choice.items():
        builder = KindBuilder(nouns, chosen)
        lines += ["", f"[{kind}]", "words = [", *_wrap(f'"{entry}"' for entry in builder.entries()), "]"]
        alike = ("[" + ", ".join(f'"{word}"' for word in group) + "]" for group in builder.alike())
        lines += ["alike = [", *_wrap(alike), "]"]
    _save("word_kinds", digest, lines)
    lines = []
    for name, table in (("verb", "verbs"), ("adj", "adjectives")):
        found = find_opposites(Part(folder, name))
        if name == "adj":
            found = [pair for pair in found if _is_plain(pair, opposites)]
        else:
            found = [pair for pair in found if "/".join(pair) not in opposites["verbs"]]
        pairs = (f'["{one}", "{other}"]' for one, other in found)
        lines += ["", f"[{table}]", "pairs = [", *_wrap(pairs), "]"]
    _save("word_opposites", digest, lines)


def _wrap(items: Iterable[str], width: int = 130) -> Iterator[str]:
    line = ""
    for item in items:
        if line and len(line) + len(item) > width:
            yield line
            line = ""
        line += f"{' ' if line else '  '}{item},"
    if line:
        yield line


def _save(name: str, digest: str, lines: Sequence[str]) -> None:
    (OUT / f"{name}.toml").write_text(f"{HEADS[name]}# {digest}.\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
