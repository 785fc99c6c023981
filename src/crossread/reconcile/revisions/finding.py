"""Two readings of one report to what was revised between them."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Reading
from crossread.model.revisions import RevisedSentence, Revision, RevisionNature
from crossread.model.sentences import Token, has_phrase, join_touching
from crossread.reconcile.revisions.kinds import ReadSentence, find_changes, tell_alone, tell_change
from crossread.reconcile.revisions.sentences import SentencePair, pair_sentences
from crossread.text.lexicon import load_listed


def find_revision(before: Reading, after: Reading) -> Revision | None:
    """What the later version of a report has added, cut, moved or changed; None where it is word for word the same.

    Both are readings of one report; blanks do not count.
    """
    sentences = tuple(_tell(before, after, pair) for pair in pair_sentences(before.sentences, after.sentences))
    return Revision(after.report.id, _find_nature(after, sentences), sentences) if sentences else None


def _tell(before: Reading, after: Reading, pair: SentencePair) -> RevisedSentence:
    earlier, later = pair
    if earlier is not None and later is not None:
        return _tell_both(ReadSentence(before, earlier), ReadSentence(after, later))
    if earlier is not None:
        return RevisedSentence("cut", tell_alone(ReadSentence(before, earlier)), earlier.span, None)
    if later is None:
        raise ValueError("a pair without a sentence")
    return RevisedSentence("added", tell_alone(ReadSentence(after, later)), None, later.span)


def _tell_both(before: ReadSentence, after: ReadSentence) -> RevisedSentence:
    spans = before.sentence.span, after.sentence.span
    changes = find_changes(before.sentence, after.sentence)
    if not changes:
        return RevisedSentence("moved", "wording", *spans)
    words = tuple((_join(change.before), _join(change.after)) for change in changes)
    return RevisedSentence("changed", tell_change(before, after, changes), *spans, words)


def _join(tokens: Sequence[Token]) -> str:
    return " ".join(join_touching(tokens))


def _find_nature(after: Reading, sentences: Sequence[RevisedSentence]) -> RevisionNature:
    notes = load_listed("revisions", "notes")
    new = [one.after for one in sentences if one.after is not None and one.how in ("added", "changed")]
    if any(has_phrase(after.tokens_in(span), notes) for span in new):
        return "correction"
    return "rewording" if all(one.what == "wording" for one in sentences) else "update"
