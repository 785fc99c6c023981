"""``crossread watch``: a flow of reports, and what is new in its stories."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossread.cli.fetching import FetchOptions, fetch_options, open_fetcher, read_fetching, settle_fetching
from crossread.files import real_path

if TYPE_CHECKING:
    from crossread.fetch.fetcher import Fetcher
    from crossread.watching.passes import StoryNews, Watch

# Seconds between two passes: over files, and where something is fetched.
FILES, ADDRESSES = 10, 300


@click.command("watch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Keep the stories in FOLDER, which must be new.")
@click.option(
    "--every", type=click.IntRange(1, 86_400), metavar="SECONDS", help="Between two passes: 10, or 300 for addresses."
)
@click.option("--once", is_flag=True, help="One pass and no more, for a timer of your own.")
@fetch_options
def command(
    inputs: tuple[str, ...],
    output: str,
    every: int | None,
    once: bool,
    lists: bool,
    since: str | None,
    keep: Path | None,
) -> int:
    """Watch a flow of reports, and tell what is new in its stories.

    INPUT is a folder that fills, or the address of a feed. New reports join their stories, the accounts are made anew,
    and what has changed is told: reports that came, were revised, corrected or withdrawn, numbers that moved,
    differences new and gone. Each story that two reports tell is a folder (which crossread open opens), a page and a
    list of its changes. Ctrl-C ends it; begun again it goes on where it was.

    \b
    crossread watch inbox/ -o stories
    crossread watch https://wire.example/feed -o stories --every 600
    crossread watch inbox/ -o stories --once
    """
    fetching = settle_fetching(lists, since, keep, inputs)
    return watch(inputs, Path(output), fetching, every, once=once)


def watch(
    inputs: tuple[str, ...], target: Path, fetching: FetchOptions, every: int | None, *, once: bool = False
) -> int:
    """Pass over the inputs until it is interrupted, or once; return the exit status of the last pass."""
    from crossread.read.fetching import is_address
    from crossread.watching.passes import open_watch

    _refuse_circle(target, [Path(given) for given in inputs if not is_address(given)])
    fetched = fetching.lists or any(map(is_address, inputs))
    pause = every or (ADDRESSES if fetched else FILES)
    fetcher = open_fetcher() if fetched else None
    with closing(open_watch(target, _now, _staying(fetched))) as held:
        status = _pass_over(held, inputs, fetching, fetcher)
        try:
            while not once:
                time.sleep(pause)
                status = _pass_over(held, inputs, fetching, fetcher)
        except KeyboardInterrupt:
            print(file=sys.stderr)
    return status


def _refuse_circle(target: Path, watched: Sequence[Path]) -> None:
    """Raise ProjectError where the stories would lie in a folder that is watched: they would be read as reports."""
    from crossread.errors import ProjectError

    for folder in watched:
        if real_path(target).is_relative_to(real_path(folder)):
            raise ProjectError(f"{target}: lies in {folder}, which is watched; name a folder that lies elsewhere")


def _pass_over(held: Watch, inputs: tuple[str, ...], fetching: FetchOptions, fetcher: Fetcher | None) -> int:
    """One pass; something that cannot be read now may be there the next time."""
    from crossread.cli.inputs import SOMETHING_MISSING
    from crossread.errors import NothingReadableError

    try:
        found = read_fetching(inputs, fetching, fetcher)
    except NothingReadableError as fault:
        print(f"crossread: {fault}", file=sys.stderr)
        return SOMETHING_MISSING
    for news in held.pass_over(found):
        _print(news)
    return SOMETHING_MISSING if found.faults else 0


def _print(news: StoryNews) -> None:
    from crossread.render.visible import one_line

    print(f"{one_line(news.title)} ({news.folder})")
    for change in news.changes:
        print(f"  {one_line(change.said)}")
    sys.stdout.flush()


def _staying(fetched: bool) -> Callable[[str], bool]:
    """Entries leave their feed after some days and are no less said; a file that was taken away is."""
    return lambda _: fetched


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
