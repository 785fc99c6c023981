"""What happened to the counted, in classes coarse enough to be told alike by different reports."""

from __future__ import annotations

from functools import cache

from crossread.model.mentions import Figure, Measure, Reading
from crossread.text.lexicon import load_lexicon, load_words


def find_action(measure: Measure) -> str | None:
    """The deed's class; None for a verb that ``lexicon/en/actions.toml`` does not know."""
    return measure.action if measure.action in _action_classes() else None


def find_deed(reading: Reading, figure: Figure, deadly: bool) -> str | None:
    """The class in which a count is compared with those of other reports.

    Where nobody died, the shot, the hurt and those taken to hospital are one body of people (``harm``).
    Where somebody did, a plain count of the shot takes in the dead; only the ``others`` shot
    are the ``hurt``, unless the sentence counts other people hurt beside them.
    """
    action = find_action(figure.measure)
    if action is None and find_severity(figure.measure) in GRAVE:
        return "hurt" if deadly else "harm"
    if action not in load_words("figures", "casualties"):
        return action
    if deadly and action in load_words("figures", "attacks"):
        beside = figure.measure.relation in ("others", "another")
        return "hurt" if beside and not _hurt_beside(reading, figure) else "hit"
    return "hurt" if deadly else "harm"


# How badly people are hurt, the gravest first; one in two of these words ("critical but stable") is in the first.
SEVERITIES = ("critical", "serious", "stable", "slight")
GRAVE = frozenset({"critical", "serious"})


def find_severity(measure: Measure) -> str | None:
    """One of SEVERITIES, where the words say how badly the counted were hurt.

    A hospital that has two in critical and one in serious condition counts three people.
    """
    words = {*measure.terms, *(measure.condition or "").lower().replace("-", " ").split()}
    if any(word.startswith("threaten") for word in words):
        if words & {"non", "not"}:
            return "slight"
        if "life" in words:
            return "critical"
    classes = load_lexicon("figures")["severity"]
    return next((name for name in SEVERITIES if words & set(classes[name])), None)


def _hurt_beside(reading: Reading, figure: Figure) -> bool:
    return any(
        other.measure.action == "injure" and other.sentence == figure.sentence and other is not figure
        for other in reading.figures
    )


@cache
def state_words() -> frozenset[str]:
    """Words that say what became of the counted, which a measure has in its deed already."""
    return frozenset(word for words in load_lexicon("actions")["states"].values() for word in words)


@cache
def _action_classes() -> frozenset[str]:
    return frozenset(name for table in load_lexicon("actions").values() for name in table)
