"""Addresses on the command line: what is fetched for them, and where it is kept."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from crossread.errors import ReadError
    from crossread.fetch.fetcher import Fetcher, FetchWorld
    from crossread.model.fetched import Fetched
    from crossread.read.inputs import ReadResult

Command = TypeVar("Command", bound=Callable[..., Any])

# Tests put the world of their own server here; no option and no setting does.
WORLD: FetchWorld | None = None


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What is fetched beside the addresses that are given, from which day on, and where it is kept."""

    lists: bool = False
    since: str | None = None
    keep: Path | None = None


def fetch_options(command: Command) -> Command:
    """Give a command ``--fetch``, ``--since`` and ``--keep``."""
    options = (
        click.option("--fetch", "lists", is_flag=True, help="Fetch the addresses in .url, .webloc and lists of links."),
        click.option("--since", metavar="DATE", help="Of a feed or a sitemap fetch only what is of DATE or later."),
        click.option("--keep", type=click.Path(path_type=Path), metavar="FILE", help="Keep what is fetched as WARC."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def fetch_archive(addresses: Sequence[str]) -> tuple[bytes, list[str]]:
    """The pages at these addresses as one web archive (empty where none came), and why others did not come.

    Of a feed or a sitemap the pages that it lists.
    """
    from crossread.errors import ReadError
    from crossread.fetch.keeping import render_warc
    from crossread.read.fetching import Fetching, open_address

    fetcher = open_fetcher()
    fetching = Fetching(fetcher.fetch)
    found = [one for address in addresses for one in open_address(address, fetching)]
    faults = [str(one) for one in found if isinstance(one, ReadError)]
    return (render_warc(fetcher.kept) if fetcher.kept else b""), faults


def settle_fetching(lists: bool, since: str | None, keep: Path | None, inputs: Sequence[str]) -> FetchOptions:
    """The options, looked at before anything is fetched. Raises UsageError or FormatError for what cannot be."""
    from crossread.errors import FormatError
    from crossread.files import check_output

    if since is not None:
        try:
            since = date.fromisoformat(since).isoformat()
        except ValueError as fault:
            raise click.UsageError(f"--since takes a day such as 2031-05-02, not {since!r}") from fault
    if keep is not None:
        if not keep.name.endswith((".warc.gz", ".warc")):
            raise click.UsageError(f"--keep writes a web archive: call it {keep.name}.warc.gz")
        check_output(keep, inputs)
        if keep.exists():
            reason = "what was fetched once cannot be had again; choose another name"
            raise FormatError(f"will not overwrite {keep}: {reason}")
    return FetchOptions(lists, since, keep)


def open_fetcher() -> Fetcher:
    """What fetches; asked again and again it asks servers only for what has changed."""
    from crossread.fetch.fetcher import Fetcher

    return Fetcher(WORLD)


def read_fetching(inputs: Sequence[str], options: FetchOptions, fetcher: Fetcher | None = None) -> ReadResult:
    """The reports of all inputs, addresses among them; what was fetched is kept even where nothing could be read.

    ``fetcher`` is one that has fetched before, else a new one fetches.
    """
    from crossread.cli.inputs import read_inputs
    from crossread.read.fetching import Fetching, is_address

    if not options.lists and not any(map(is_address, inputs)):
        return read_inputs(inputs)
    from crossread.render.visible import one_line

    asked = fetcher or open_fetcher()
    if options.keep is None:
        asked.kept.clear()  # of passes before: a watch goes on for weeks

    def fetch(address: str) -> Fetched | ReadError:
        if sys.stderr.isatty():
            print(f"fetching {one_line(address)}", file=sys.stderr)
        return asked.fetch(address)

    try:
        return read_inputs(inputs, Fetching(fetch, options.since, options.lists))
    finally:
        if options.keep is not None and asked.kept:
            from crossread.fetch.keeping import render_warc
            from crossread.files import write_bytes

            write_bytes(options.keep, render_warc(asked.kept))
