"""``python -m benchmarks.fit [--dry]``: fit the alignment's weights on the annotated stories and write them.

Before that it prints what accounts score with the weights fitted on all stories, and with those fitted on all but the
story itself: how far the two lie apart is how far the weights are fitted to their stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

import crossread
from benchmarks.accuracy.shared import annotated_stories, find_shared, load_scorer, of_round
from benchmarks.accuracy.stories import summarise
from benchmarks.fit.invented import read_invented
from benchmarks.fit.pairs import Labels, Story, read_story
from benchmarks.fit.regression import RIDGE, fit_weights
from crossread.reconcile.figures.likeness import weights as held_weights
from crossread.reconcile.figures.likeness.table import AGREEMENT, LIKENESS
from crossread.reconcile.weights import Weights

TARGETS = ("weights.json", "agreement.json")
# The invented pairs count for so many stories of their number: they hold what annotated stories hardly have, one number
# of two things. Chosen among 1, 3 and 6 by stories left out and by all invented pairs, those set aside too.
INVENTED = 6
WORKERS = 2


def main() -> None:
    """Fit, print both scores, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print the scores and write nothing")
    arguments = parser.parse_args()
    names = annotated_stories()
    with get_context("fork").Pool(WORKERS) as pool:
        stories = pool.map(read_story, names, chunksize=1)
    invented = read_invented()
    fitted = _fit(stories, invented)
    _print_scores("fitted on all", {story.name: score_with(fitted, story) for story in stories})
    left_out = {
        story.name: score_with(_fit([other for other in stories if other is not story], invented), story)
        for story in stories
    }
    _print_scores("the story left out", left_out)
    if not arguments.dry:
        for name, weights in zip(TARGETS, fitted, strict=True):
            target = Path(held_weights.__file__).with_name(name)
            target.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")


class Fitted(NamedTuple):
    """The weights of both questions: one thing, and one thing where the number is one."""

    likeness: Weights
    agreement: Weights


def _fit(stories: Sequence[Story], invented: Labels) -> Fitted:
    likeness, agreement = [story.likeness for story in stories], [story.agreement for story in stories]
    return Fitted(
        fit_weights(likeness, LIKENESS, _describe(likeness, "pairs of figures")),
        fit_weights(
            [*agreement, *[invented] * INVENTED],
            AGREEMENT,
            _describe(agreement, "pairs of figures of one number")
            + f", and {INVENTED} times on {len(invented.same)} invented pairs, {int(invented.same.sum())} of one thing",
        ),
    )


def _describe(stories: Sequence[Labels], what: str) -> str:
    pairs, same = sum(len(story.same) for story in stories), sum(int(story.same.sum()) for story in stories)
    return (
        f"make fit: logistic regression, ridge {RIDGE:g}, on the {pairs} {what}, {same} of one thing, "
        f"in {len(stories)} annotated stories"
    )


def score_with(fitted: Fitted, story: Story) -> dict[str, Any]:
    """The scorer's result for the account of a story that is aligned with the weights."""
    shared = find_shared()
    assert shared is not None
    path = shared / "data" / "stories" / f"{story.name}.json"
    texts, gold = (json.loads(path.with_suffix(suffix).read_text("utf-8")) for suffix in (".json", ".gold.json"))
    with _using(fitted):
        account = json.loads(json.dumps(crossread.reconcile(story.readings).to_dict()))
    result: dict[str, Any] = load_scorer("score_account").score(account, texts, gold)[0]
    return result


@contextmanager
def _using(fitted: Fitted) -> Iterator[None]:
    held = held_weights.load_weights, held_weights.load_agreement
    setattr(held_weights, "load_weights", lambda: fitted.likeness)  # noqa: B010
    setattr(held_weights, "load_agreement", lambda: fitted.agreement)  # noqa: B010
    try:
        yield
    finally:
        setattr(held_weights, "load_weights", held[0])  # noqa: B010
        setattr(held_weights, "load_agreement", held[1])  # noqa: B010


def _print_scores(title: str, results: dict[str, dict[str, Any]]) -> None:
    for group in (of_round(list(results), "first"), of_round(list(results), "second"), list(results)):
        table = summarise([results[name] for name in group])
        print(f"{title}, {len(group)} stories")
        for line in ("alignment", "conflicts", "discrepancies", "checks"):
            print(f"  {line:14}", "  ".join(f"{key} {value:.3f}" for key, value in table[line].items()))


if __name__ == "__main__":
    main()
