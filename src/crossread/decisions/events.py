"""What a desk decides about the timeline: two entries are one event, a mention is of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from crossread.meaning.anchors import Anchors, digest
from crossread.model.accounts import TimelineEntry
from crossread.model.decisions import MergeEvents, SplitEvent
from crossread.model.reports import Report
from crossread.model.spans import Span


@dataclass
class TimelineEdit:
    """The entries of a timeline while decisions are applied to them, in its order."""

    held: dict[str, TimelineEntry]
    reports: Mapping[str, Report]
    became: dict[str, str] = field(default_factory=dict)

    def find(self, target: str) -> TimelineEntry | None:
        """The entry of this id, or the one that it was merged into."""
        return self.held.get(self.became.get(target, target))

    def apply(self, number: int, decision: MergeEvents | SplitEvent) -> bool:
        """Apply a decision; False where what it is about is not found, and nothing is changed."""
        return self._merge(number, decision) if isinstance(decision, MergeEvents) else self._split(number, decision)

    def _merge(self, number: int, decision: MergeEvents) -> bool:
        """One entry of all their mentions, in the place and with the day of the first of them."""
        found = [self.find(target) for target in decision.targets]
        entries = {entry.id: entry for entry in found if entry is not None}
        if None in found or len(entries) < 2:
            return False
        kept = next(entry for entry in self.held.values() if entry.id in entries)
        mentions = dict.fromkeys(span for entry in (kept, *entries.values()) for span in entry.mentions)
        decided = sorted({number, *(one for entry in entries.values() for one in entry.decided)})
        disputed = any(entry.disputed for entry in entries.values())
        for name in entries:
            if name != kept.id:
                del self.held[name]
                self.became[name] = kept.id
                self.became.update({old: kept.id for old, new in self.became.items() if new == name})
        self.held[kept.id] = replace(kept, mentions=tuple(mentions), decided=tuple(decided), disputed=disputed)
        return True

    def _split(self, number: int, decision: SplitEvent) -> bool:
        """The mention in an entry of its own, right behind the one that it was in."""
        entry = self.find(decision.target)
        mention = None if entry is None else find_mention(entry, decision.mention)
        if entry is None or mention is None or len(entry.mentions) < 2:
            return False
        rest = tuple(span for span in entry.mentions if span != mention)
        content = (Anchors(list(self.reports.values())).words(mention),)
        count, name = 1, digest("e", content)
        while name in self.held or name in self.became:
            count += 1
            name = digest("e", (*content, str(count)))
        own = replace(entry, id=name, what=mention.text, mentions=(mention,), decided=(number,))
        kept = replace(entry, mentions=rest, decided=(*entry.decided, number))
        order = [(kept, own) if one.id == entry.id else (one,) for one in self.held.values()]
        self.held = {one.id: one for group in order for one in group}
        return True


def find_mention(entry: TimelineEntry, wanted: Span) -> Span | None:
    """The mention that is split off; where it has moved in its report, the only one of its words there."""
    alike = [span for span in entry.mentions if (span.report, span.text) == (wanted.report, wanted.text)]
    return wanted if wanted in entry.mentions else alike[0] if len(alike) == 1 else None
