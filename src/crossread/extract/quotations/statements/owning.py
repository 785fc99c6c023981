"""Gives each quoted run of a passage to the cue beside it that makes it somebody's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, Range
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.extract.quotations.statements.terms import is_named, is_work
from crossread.text.lexicon import load_pattern, load_words

_BESIDE = re.compile(r"[\s,—–\-'’”]*")
# Characters of a nickname, and tokens of a clause put in between a source and its cue, at most.
_LONGEST_NICKNAME = 25
_LONGEST_ADDED = 30
# Characters before a question in which the word for asking stands.
_FARTHEST_ASKED = 80
# Tags of the words of a role before a name.
_DESCRIBING = frozenset({"NN", "NNP", "NNPS", "JJ", "VBG", "VBN", "HYPH", "POS", "CD"})
_AND = re.compile(r",? (?:and|or) ")
_ASKED = load_pattern("quotation_reading", "owning.asked")
_PHASES = load_words("quotation_reading", "owning.phases")
_INTRODUCES = re.compile(r"[^.;!?]{0,160}?[:,]\s*$|\s*(?:[^.;!?:]{0,60}\bthat\s*)?$")


def assign_runs(
    passage: Passage, frames: Sequence[AttributionFrame], runs: Sequence[QuotedRun]
) -> list[tuple[QuotedRun, AttributionFrame]]:
    """Each run with the cue that stands right after it, or else the one that leads into it."""
    text = passage.text
    quoting = [(_group(passage, frame), frame) for frame in frames if frame.quotes and not _is_aside(passage, frame)]
    owners: list[tuple[QuotedRun, AttributionFrame]] = []
    position = 0
    runs = [run for run in runs if not _is_nickname(run, quoting)]
    for index, run in enumerate(runs):
        before = runs[index - 1].end if index else 0
        after = runs[index + 1].start if index + 1 < len(runs) else len(text)
        while position < len(quoting) and quoting[position][0][0] < before:
            position += 1
        if is_named(passage, run) or is_work(passage, run):
            continue
        near: list[tuple[Range, AttributionFrame]] = []
        for entry in quoting[position:]:
            if entry[0][0] >= after:
                break
            near.append(entry)
        if owners and _ends_sentence(text, run) and not _ends_sentence(text, owners[-1][0]):
            # The speech goes on after its attribution; what follows a full stop is a sentence of its own.
            near = [(group, frame) for group, frame in near if group[1] <= run.start]
        owner = _owner(passage, run, after, near, frames) or _find_shared(passage, run, owners)
        if owner is not None:
            owners.append((run, owner))
    return owners


def _find_shared(
    passage: Passage, run: QuotedRun, owners: Sequence[tuple[QuotedRun, AttributionFrame]]
) -> AttributionFrame | None:
    """The cue that led into the run before, where only ``and`` stands between: ``he said "Stop" and "Go home," …``."""
    if not owners:
        return None
    before, frame = owners[-1]
    leads = passage.doc[frame.anchor].idx < before.start
    return frame if leads and _AND.fullmatch(passage.text, before.end, run.start) is not None else None


def is_asked(text: str, run: QuotedRun) -> bool:
    """Whether it is another's question that somebody answers: ``Asked, "Is it true?" NAME replied, …``."""
    asks = text[run.inner(text)[1] - 1] == "?"
    return asks and _ASKED.search(text, max(0, run.start - _FARTHEST_ASKED), run.start) is not None


def _is_nickname(run: QuotedRun, quoting: Sequence[tuple[Range, AttributionFrame]]) -> bool:
    """Whether a few quoted words stand inside a source beside its cue: ``"…," said Sol "Cia" Price``."""
    at = bisect_left(quoting, run.start, key=lambda entry: entry[0][1])
    return run.end - run.start < _LONGEST_NICKNAME and at < len(quoting) and quoting[at][0][0] < run.start


def _ends_sentence(text: str, run: QuotedRun) -> bool:
    _, end = run.inner(text)
    return text[end - 1] == "."


def _is_aside(passage: Passage, frame: AttributionFrame) -> bool:
    """Whether the cue only says whose a thing is: ``the parties cited by the council``."""
    anchor = passage.doc[frame.anchor]
    hangs = anchor.dep_ == "acl" and anchor.tag_ == "VBN" and anchor.head.dep_ != "ROOT"
    return frame.pattern == "quote" and hangs


def _owner(
    passage: Passage,
    run: QuotedRun,
    after: int,
    near: Sequence[tuple[Range, AttributionFrame]],
    frames: Sequence[AttributionFrame],
) -> AttributionFrame | None:
    """The cue that gives this run to somebody, of those between the runs before and after it.

    A cue behind it that has a clause of its own to tell is the last choice: ``"…", adding that …``.
    """
    text = passage.text
    behind = [
        frame
        for group, frame in near
        if run.end <= group[0]
        and group[1] <= after
        and _follows(passage, run, group, frame)
        and not _is_infinitive(passage, frame)
        and not _leads_on(passage, run, group, frame, after)
    ]
    plain = [frame for frame in behind if not _tells_more(frame)]
    leading = [
        frame
        for group, frame in near
        if group[1] <= run.start and _leads(text, group, run) and not goes_on(passage, frame, run)
    ]
    if plain and plain[0].pattern == "according":
        inner = find_around(passage, run, frames)
        plain = [inner] if inner is not None else plain
    if plain:
        return plain[0]
    if leading:
        return leading[-1]
    return behind[0] if behind and not _ends_sentence(text, run) else None


def _is_infinitive(passage: Passage, frame: AttributionFrame) -> bool:
    """Whether the cue has no speaker of its own: ``it is "not accurate" to say so``."""
    anchor = passage.doc[frame.anchor]
    return anchor.tag_ == "VB" and any(c.lower_ == "to" for c in anchor.children)


def goes_on(passage: Passage, frame: AttributionFrame, run: QuotedRun) -> bool:
    """Whether the verb says that a deed goes on, not a speech: ``he began "making sure"``, without a comma."""
    anchor = passage.doc[frame.anchor]
    start, _ = run.inner(passage.text)
    beside = passage.text[anchor.idx + len(anchor) : run.start].strip() == ""
    return beside and anchor.lemma_.lower() in _PHASES and passage.text[start].islower()


def _tells_more(frame: AttributionFrame) -> bool:
    """Whether all that the frame itself tells stands behind its cue."""
    if frame.pattern in {"idiom", "preposition"} and frame.act == "statement":
        return False  # "…," NAME said of the plan
    return bool(frame.content) and all(first >= frame.cue[1] for first, _ in frame.content)


def find_around(passage: Passage, run: QuotedRun, frames: Sequence[AttributionFrame]) -> AttributionFrame | None:
    """The cue before the run whose clause holds it: ``she held that it was "folly", according to the Courier``."""
    doc = passage.doc
    for frame in reversed(frames):
        if frame.pattern == "according" or frame.act != "statement" or frame.source is None:
            continue
        held = any(doc[first].idx <= run.start <= doc[last - 1].idx for first, last in frame.content)
        if held and doc[frame.anchor].idx < run.start:
            return frame
    return None


def _follows(passage: Passage, run: QuotedRun, group: Range, frame: AttributionFrame) -> bool:
    """Whether cue and source stand right behind the run; after a full stop only a verb of saying does."""
    text = passage.text
    if frame.act != "statement" and _ends_sentence(text, run):
        return False
    glued = text[run.end : run.end + 1].isupper() and not text[run.end - 2].isspace()
    if glued and text[run.inner(text)[1] - 1] in ".!?":
        return False  # the paragraph ended there, and its break was lost: "What for?"Relatives said …
    if is_asked(text, run):
        return False
    says = passage.doc[frame.anchor].lemma_.lower() in load_cue_words().plain
    if not says and text[: run.start].rstrip().endswith(":") and text[run.inner(text)[1] - 1] in ".!?":
        return False  # "… his demand: "Open it!" Others saw …" begins a sentence of its own
    return group[0] - run.end < 40 and _BESIDE.fullmatch(text, run.end, group[0]) is not None


def _leads_on(passage: Passage, run: QuotedRun, group: Range, frame: AttributionFrame, after: int) -> bool:
    """Whether the cue behind a full stop introduces the next quotation: ``… "the old port." Lund said, "We …"``."""
    text = passage.text
    if after >= len(text):
        return False
    if text[group[1] : after].strip() == ":":
        return True
    if not _ends_sentence(text, run):
        return False
    last = group[1]
    if frame.addressee is not None and 0 <= passage.doc[frame.addressee[0]].idx - last < 3:
        told = passage.doc[frame.addressee[1] - 1]
        last = max(last, told.idx + len(told))
    return 0 <= after - last < 4 or _INTRODUCES.fullmatch(text, last, after) is not None


def _leads(text: str, group: Range, run: QuotedRun) -> bool:
    return run.start - group[1] < 200 and _INTRODUCES.fullmatch(text[group[1] : run.start]) is not None


def _group(passage: Passage, frame: AttributionFrame) -> Range:
    """The characters of cue and source, where they stand together, with the title before the source."""
    doc = passage.doc
    first, last = frame.cue
    if (
        frame.source
        and frame.source[1] <= first
        and (first - frame.source[1] < 4 or _is_added(passage, frame.source[1], first))
    ):
        first = frame.source[0]
    if frame.source and frame.source[0] >= last and frame.source[0] - last < 3:
        last = frame.source[1]
    # A title's full stop may end the sentence for the parser: "…," Port Police Capt. NAME said.
    if doc[first].tag_ == "NNP":
        while first > 0 and _is_title(doc[first - 1]):
            first -= 1
    if frame.source is not None and first <= frame.source[0]:
        described = first
        while described > 0 and doc[described - 1].tag_ in _DESCRIBING:
            described -= 1
        if described > 0 and doc[described - 1].tag_ == "DT":
            described -= 1
        if described > 0 and doc[described - 1].tag_ == "''":
            first = described  # "…," harbour acting director NAME said
    end = doc[last - 1]
    return doc[first].idx, end.idx + len(end)


def _is_added(passage: Passage, first: int, last: int) -> bool:
    """Whether the tokens are a relative clause put in between source and cue: ``NAME, who runs the port, said``."""
    return (
        last - first < _LONGEST_ADDED
        and passage.doc[first].lower_ in {"who", "whose"}
        and passage.doc[last - 1].text == ","
    )


def _is_title(token: Token) -> bool:
    if token.text == "." and token.i > 0:
        return token.nbor(-1).tag_ == "NNP" and not token.nbor(-1).whitespace_
    return bool(token.tag_ == "NNP")
