"""What happened to the counted, in classes coarse enough to be told alike by different reports."""

from __future__ import annotations

from crossread.meaning import deeds
from crossread.model.mentions import Figure, Measure, Reading


def find_action(measure: Measure) -> str | None:
    """The deed's class; None for a verb that ``lexicon/en/actions.toml`` does not know."""
    return measure.action if deeds.is_class(measure.action) else None


def find_deed(reading: Reading, figure: Figure, ended: bool) -> str | None:
    """The deed or the body of people in which a count is compared with those of other reports.

    Where nobody came to the last deed (``ended``), all whom it befell are one body, however they are told of. Where
    somebody did, a plain count of those struck takes the dead in; only the others struck are those left, unless the
    sentence counts other people hurt beside them.
    """
    action = find_action(figure.measure)
    if action is None and deeds.is_grave(find_severity(figure.measure)):
        return deeds.body_of_the_grave(ended)
    beside = figure.measure.relation in ("others", "another") and not _plain_beside(reading, figure)
    return deeds.find_body(action, ended, beside) or action


def find_severity(measure: Measure) -> str | None:
    """How badly off the counted are, where the words say so.

    A hospital that has two in critical and one in serious condition counts three people. An adjective elsewhere in the
    sentence grades only where a harm is told of: ``minor injuries``, and not ``the minor league``.
    """
    condition = (measure.condition or "").lower().replace("-", " ").split()
    words = {*measure.terms, *condition}
    told = deeds.befalls_people(measure.action) or deeds.tells_of_harm(words)
    return deeds.find_grade(words if told else {*condition, *(word for word in words if word.endswith("ly"))})


def _plain_beside(reading: Reading, figure: Figure) -> bool:
    return any(
        deeds.is_plainest(other.measure.action) and other.sentence == figure.sentence and other is not figure
        for other in reading.figures
    )
