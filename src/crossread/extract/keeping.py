"""A parser that keeps what it has parsed, for a draft that is read again at every change."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crossread.extract.parser import Parser

if TYPE_CHECKING:
    from crossread.extract.docs import Doc

# Paragraphs kept: those of some twenty drafts of eight hundred words.
MOST_KEPT = 1_000


class KeepingParser(Parser):
    """A parser for which a block that it has seen costs nothing; the ones used longest ago are forgotten first."""

    def __init__(self, parser: Parser, most: int = MOST_KEPT) -> None:
        super().__init__(parser.nlp, parser.name)
        self.most = most
        self.parsed = 0
        self._kept: OrderedDict[str, Doc] = OrderedDict()

    def parse_texts(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Every text as it was parsed, in their order; of those that are the same, only the first is."""
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        self.parsed += len(new)
        found = {text: self._kept[text] for text in texts if text in self._kept}
        found.update(zip(new, super().parse_texts(new), strict=True))
        for text in texts:
            self._kept[text] = found[text]
            self._kept.move_to_end(text)
        while len(self._kept) > self.most:
            self._kept.popitem(last=False)
        return iter([found[text] for text in texts])
