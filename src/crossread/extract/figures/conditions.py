"""What narrows a count, in the report's own words."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import is_cue
from crossread.extract.figures.clauses import FINITE
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.segments import words
from crossread.text.lexicon import load_words

_TELLING = load_words("figure_reading", "conditions.telling")
_OPENERS = load_words("figure_reading", "conditions.openers")
_ON = load_words("figure_reading", "conditions.on")
_FRAGMENTS = load_words("figure_reading", "conditions.fragments")
_BARE = load_words("figure_reading", "conditions.bare")
_AUXILIARIES = load_words("figure_reading", "conditions.auxiliaries")


def find_condition(draft: MeasureDraft) -> tuple[str, ...]:
    """The phrase after the noun (``with serious injuries``) and the predicate of a part (``had a criminal record``)."""
    if draft.bracketed or draft.found.quantity.kind not in {"count", "percent", "ratio"}:
        return ()
    tokens = list(draft.doc[draft.start : draft.end])
    if not tokens:
        return ()
    pieces: list[str] = []
    verb = next((at for at, token in enumerate(tokens) if token.tag_ in FINITE or token.pos_ == "AUX"), len(tokens))
    if (
        tokens[0].text in _OPENERS
        or _is_origin(tokens)
        or (tokens[0].text == "on" and any(token.lower_.removesuffix("s") in _ON for token in tokens))
    ):
        if tokens[0].text in {"who", "whose"}:
            verb = _relative_end(tokens)
        pieces.append(words(tokens[:verb]))
        tokens = tokens[verb:]
    if tokens and _predicate_narrows(draft):
        predicate = _predicate(draft, tokens)
        if not _only_names_deed(predicate, draft):
            pieces.append(predicate)
    return tuple(piece for piece in pieces if piece and piece not in _FRAGMENTS)


def _is_origin(tokens: list[Token]) -> bool:
    """``a family of five from Ohio``: where they come from, not where it happened."""
    return len(tokens) > 1 and tokens[0].lower_ == "from" and tokens[1].is_title and tokens[1].pos_ == "PROPN"


def _only_names_deed(predicate: str, draft: MeasureDraft) -> bool:
    """Whether the predicate adds nothing to the deed: ``dead``, ``taken to the hospital``."""
    words_left = [word for word in predicate.lower().split() if word not in _BARE]
    return (
        draft.action is not None
        and not draft.negated
        and (not words_left or (draft.verb is not None and words_left == [draft.verb.lower_]))
    )


def _predicate_narrows(draft: MeasureDraft) -> bool:
    if draft.partitive is not None or draft.action in _TELLING:
        return True
    verb = draft.verb
    if verb is None or verb.i < draft.start or draft.role not in {"subject", "patient"}:
        return False
    if draft.action is None and draft.role == "patient" and is_cue(verb):
        return True  # "were alleged members of a gang"
    telling = load_words("counting", "stative_verbs") | load_words("counting", "raising_verbs")
    return verb.lemma_.lower() in telling and not is_cue(verb)


def _relative_end(tokens: list[Token]) -> int:
    """Where a relative clause ends: before the finite verb of the clause that it stands in."""
    seen = False
    for at, token in enumerate(tokens[1:], 1):
        finite = token.tag_ in FINITE or token.pos_ == "AUX"
        if finite and seen and tokens[at - 1].pos_ not in {"CCONJ", "PRON", "SCONJ", "AUX", "PART"}:
            return at
        seen = (
            seen
            or token.pos_ == "VERB"
            or (
                token.pos_ == "AUX"
                and at + 1 < len(tokens)
                and tokens[at + 1].pos_ not in {"VERB", "AUX", "PART", "ADV"}
            )
        )
    return len(tokens)


def _predicate(draft: MeasureDraft, tokens: list[Token]) -> str:
    """The predicate without the auxiliaries before it, but with its negation."""
    first = 0
    if draft.verb is not None and draft.verb.i >= draft.start and draft.partitive is None:
        first = next((at for at, token in enumerate(tokens) if token.tag_ in FINITE or token.pos_ == "AUX"), 0)
    while first < len(tokens) and (tokens[first].lower_ in _AUXILIARIES or tokens[first].is_punct):
        first += 1
    if draft.negated:
        first = next(
            (at for at, token in enumerate(tokens) if token.dep_ == "neg" or token.lower_ in {"not", "never"}), first
        )
        first = max(0, first - 1)
    return words(tokens[first:])
