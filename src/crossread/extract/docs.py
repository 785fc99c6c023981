"""A parsed text as plain Python: what spaCy found, read once, so that a look-up costs no more than an attribute.

Names of attributes are spaCy's, which whoever writes rules over a parse knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal

Alignment = Literal["expand", "contract"]


# The longest sentence of 25 stories of news has 81 words and marks, and one that lost its stops 121.
LONGEST = 150
# So far up a parse is asked what a word hangs on; a small parse is seldom right further.
LONGEST_CLIMB = 12
_TERMINAL = frozenset({".", "!", "?", "…", "”", '"', "’", "'", ":", ";"})
_NONE: Sequence[DocToken] = ()


class DocToken:
    """A token of a parsed text with its place in the parse; the head of a root is the root itself.

    ``idx`` to ``end`` are its characters; ``lemma`` is ``lemma_`` in lower case.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "end",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "is_stop",
        "lemma",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Doc
    head: DocToken
    children: Sequence[DocToken]

    def __init__(
        self,
        i: int,
        idx: int,
        text: str,
        lower: str,
        lemmas: tuple[str, str],
        pos: str,
        tag: str,
        dep: str,
        whitespace: str,
        opens: bool,
        mark: str,
        label: str,
        flags: tuple[bool, bool, bool, bool, bool],
    ) -> None:
        self.i = i
        self.idx = idx
        self.end = idx + len(text)
        self.text = text
        self.lower_ = lower
        self.lemma_, self.lemma = lemmas
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.whitespace_ = whitespace
        self.is_sent_start = opens
        self.ent_iob_ = mark
        self.ent_type_ = label
        self.is_punct, self.is_space, self.is_stop, self.like_num, self.is_quote = flags
        self.children = _NONE

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Whether it is made of letters."""
        return self.text.isalpha()

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()

    @property
    def text_with_ws(self) -> str:
        """Its characters with the space behind it."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> list[DocToken]:
        """What hangs on it and stands before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[DocToken]:
        """What hangs on it and stands behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> DocToken:
        """The first token of all that hangs on it, itself among them."""
        return self.doc[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> DocToken:
        """The last token of all that hangs on it, itself among them."""
        return self.doc[self.doc.edges[1][self.i]]

    def child(self, *relations: str) -> DocToken | None:
        """The first of what hangs on it in one of these relations."""
        for child in self.children:
            if child.dep_ in relations:
                return child
        return None

    @property
    def subtree(self) -> Iterator[DocToken]:
        """Itself and all that hangs on it, each before what hangs on its right."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    def climb(self) -> Iterator[DocToken]:
        """Itself and the words above it, the nearest first, ``LONGEST_CLIMB`` in all at most."""
        token = self
        for _ in range(LONGEST_CLIMB):
            yield token
            if token.head is token:
                return
            token = token.head

    @property
    def conjuncts(self) -> tuple[DocToken, ...]:
        """What it is joined with by ``and``, ``or`` or a comma."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in joined if token is not self)

    @property
    def sent(self) -> TokenSpan:
        """The sentence that it stands in."""
        return self.doc.sentence(self.i)

    def nbor(self, distance: int) -> DocToken:
        """The token so many places on; IndexError where there is none."""
        at = self.i + distance
        if at < 0:
            raise IndexError(at)
        return self.doc[at]


class TokenSpan(tuple[DocToken, ...]):
    """Tokens ``start`` to ``end`` (half-open) of a parsed text; ``label_`` where they are an entity."""

    doc: Doc
    start: int
    end: int
    label_: str

    @property
    def start_char(self) -> int:
        """Where its characters begin."""
        return self.doc.starts[self.start]

    @property
    def end_char(self) -> int:
        """Where its characters end."""
        return self.doc.ends[self.end - 1]

    @property
    def text(self) -> str:
        """Its characters, without a space behind the last token."""
        return self.doc.text[self.start_char : self.end_char] if self else ""

    @property
    def root(self) -> DocToken:
        """The token nearest to the root of the sentence, the first of several."""
        for token in self:
            if token.head is token:
                return token
        outer = [token for token in self if not self.start <= token.head.i < self.end]
        return min(outer, key=_steps_to_root) if outer else self.doc[self.start]

    @property
    def sent(self) -> TokenSpan:
        """The sentence that it begins in."""
        return self.doc.sentence(self.start)


class Doc(tuple[DocToken, ...]):
    """A parsed text: its tokens in order, its characters and its entities."""

    text: str
    starts: list[int]
    ends: list[int]
    opened: list[int]
    """Where sentences begin, by token; the first token begins one."""
    edges: tuple[list[int], list[int]]
    ents: tuple[TokenSpan, ...]

    def cut(self, start: int, end: int) -> str:
        """The characters of tokens ``start`` to ``end``."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def span(self, start: int, end: int) -> TokenSpan:
        """The tokens ``start`` to ``end``, as a slice would give them, with their place."""
        found = TokenSpan(self[start:end])
        found.doc, found.start, found.end, found.label_ = self, start, start + len(found), ""
        return found

    def char_span(self, start: int, end: int, alignment: Alignment) -> TokenSpan | None:
        """The tokens that characters ``start`` to ``end`` touch, or those that they hold whole; None without any."""
        first, last = self._find(start), self._find(end - 1)
        if first is None or last is None:
            return None
        if alignment == "contract":
            first += self.starts[first] < start
            last -= end < self.ends[last]
            if last < first:
                return None
        elif start == self.ends[first]:
            first += 1  # the space behind a token is not part of it
            if first > last:
                return None
        return self.span(first, max(first, last + 1))

    def find(self, at: int) -> int:
        """The last token that begins at a character or before it."""
        return bisect_right(self.starts, at) - 1

    def _find(self, at: int) -> int | None:
        """The token that a character stands in, or that it is the space behind."""
        index = self.find(at)
        if index < 0 or at >= self.ends[index] + len(self[index].whitespace_):
            return None
        return index

    def sentence(self, at: int) -> TokenSpan:
        """The sentence that the token at an index stands in."""
        return self.span(*self.bounds(at))

    def bounds(self, at: int) -> tuple[int, int]:
        """The first token of the sentence that holds the token at an index, and the token after it."""
        opened = self.opened
        number = bisect_right(opened, at)
        return opened[number - 1], opened[number] if number < len(opened) else len(self)

    def extent(self, at: int) -> tuple[int, int]:
        """The same for the stretch up to a mark: a sentence that no mark ends goes on in the next."""
        number = bisect_right(self._extents, at)
        return self._extents[number - 1], self._extents[number] if number < len(self._extents) else len(self)

    @cached_property
    def _extents(self) -> list[int]:
        """Where stretches up to a mark begin, by token; one that no mark ends is ended within ``LONGEST`` words."""
        found: list[int] = []
        for first, last in pairwise([*self.opened, len(self)]):
            if not first or self[first - 1].text in _TERMINAL or last - found[-1] > LONGEST:
                found.append(first)
        return found

    @property
    def sents(self) -> Iterator[TokenSpan]:
        """The sentences in order."""
        for first, last in pairwise([*self.opened, len(self)]):
            yield self.span(first, last)


def _steps_to_root(token: DocToken) -> int:
    """How far the root is; a mark on which nothing hangs comes after every word."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    steps = 0
    while token.head is not token:
        token = token.head
        steps += 1
    return steps


def build_doc(text: str, tokens: Sequence[DocToken], heads: Sequence[int]) -> Doc:
    """The parsed text of tokens in order, each with the index of its head."""
    doc = Doc(tokens)
    doc.text = text
    doc.starts = [token.idx for token in doc]
    doc.ends = [token.end for token in doc]
    doc.opened = [token.i for token in doc if token.is_sent_start or not token.i]
    hanging: dict[int, list[DocToken]] = {}
    for token, head in zip(doc, heads, strict=True):
        token.doc = doc
        token.head = doc[head]
        if head != token.i:
            hanging.setdefault(head, []).append(token)
    for at, children in hanging.items():
        doc[at].children = children
    doc.edges = _find_edges(heads)
    doc.ents = tuple(_iter_entities(doc))
    return doc


def _find_edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """For each token the first and the last of all that hangs on it."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    for at in range(len(heads)):
        node = at
        while heads[node] != node:
            node = heads[node]
            if at < left[node]:
                left[node] = at
            elif at > right[node]:
                right[node] = at
            else:
                break
    return left, right


def _iter_entities(doc: Doc) -> Iterator[TokenSpan]:
    """The entities that the parser found, by the marks of begin and inside."""
    at = 0
    while at < len(doc):
        start, at = at, at + 1
        if not doc[start].ent_type_:
            continue
        while at < len(doc) and doc[at].ent_iob_ == "I":
            at += 1
        entity = doc.span(start, at)
        entity.label_ = doc[start].ent_type_
        yield entity
