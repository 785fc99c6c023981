"""What a desk decides about the timeline: two entries are one event, a mention is of another."""

from __future__ import annotations

from dataclasses import replace

from crossread.decisions.entries import EntryEdit
from crossread.model.accounts import TimelineEntry
from crossread.model.decisions import MergeEvents, SplitEvent
from crossread.model.spans import Span


class TimelineEdit(EntryEdit[TimelineEntry]):
    """The entries of a timeline while decisions are applied to them."""

    def apply(self, number: int, decision: MergeEvents | SplitEvent) -> bool:
        """Apply a decision; False where what it is about is not found, and nothing is changed."""
        return self._merge(number, decision) if isinstance(decision, MergeEvents) else self._split(number, decision)

    def _merge(self, number: int, decision: MergeEvents) -> bool:
        """One entry of all their mentions, in the place and with the day of the first of them."""
        entries = self.find_several(decision.targets)
        if not entries:
            return False
        kept = next(entry for entry in self.held.values() if entry.id in entries)
        mentions = dict.fromkeys(span for entry in (kept, *entries.values()) for span in entry.mentions)
        decided = sorted({number, *(one for entry in entries.values() for one in entry.decided)})
        disputed = any(entry.disputed for entry in entries.values())
        self.merge_ids(entries, kept.id)
        self.held[kept.id] = replace(kept, mentions=tuple(mentions), decided=tuple(decided), disputed=disputed)
        return True

    def _split(self, number: int, decision: SplitEvent) -> bool:
        """The mention in an entry of its own, right behind the one that it was in."""
        entry = self.find(decision.target)
        mention = None if entry is None else find_mention(entry, decision.mention)
        if entry is None or mention is None or len(entry.mentions) < 2:
            return False
        rest = tuple(span for span in entry.mentions if span != mention)
        name = self.new_id("e", (self.anchors.words(mention),))
        own = replace(entry, id=name, what=mention.text, mentions=(mention,), decided=(number,))
        kept = replace(entry, mentions=rest, decided=(*entry.decided, number))
        order = [(kept, own) if one.id == entry.id else (one,) for one in self.held.values()]
        self.held = {one.id: one for group in order for one in group}
        return True


def find_mention(entry: TimelineEntry, wanted: Span) -> Span | None:
    """The mention that is split off; where it has moved in its report, the only one of its words there."""
    alike = [span for span in entry.mentions if (span.report, span.text) == (wanted.report, wanted.text)]
    return wanted if wanted in entry.mentions else alike[0] if len(alike) == 1 else None
