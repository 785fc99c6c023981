"""What a figure is called, with the place of its number where the number stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.reconcile.grammar.trees import Mark


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """What a figure is called. ``proper``: it says by itself what is counted, so that the figure may stand first.

    ``mark``: from where to where of the words the number stands in square brackets.
    """

    words: str
    proper: bool = True
    mark: Mark | None = None

    def put(self, was: str, put: str) -> FigureLabel:
        """The label with some of its words in another form, the mark where it then stands."""
        words = self.words.replace(was, put)
        if self.mark is None:
            return FigureLabel(words, self.proper)
        start, end = (len(self.words[:place].replace(was, put)) for place in self.mark)
        return FigureLabel(words, self.proper, (start, end))
