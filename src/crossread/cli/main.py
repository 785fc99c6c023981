"""The command line: ``crossread COMMAND``. A command's module is imported only when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click

from crossread.errors import CrossreadError
from crossread.version import DISTRIBUTION

# Every command, in the order of the help: the module that holds it as ``command``, and what it does.
COMMANDS = {
    "account": ("crossread.cli.account", "Read several reports of one event and give one account of them."),
    "check": ("crossread.cli.check", "Check a draft against the reports it was written from."),
    "extract": ("crossread.cli.extract", "Print what each report says, mention by mention, as JSON."),
    "gazetteer": ("crossread.cli.gazetteer", "Make a gazetteer of your own from a GeoNames file."),
    "group": ("crossread.cli.group", "Sort a flow of reports into stories, each of one event."),
    "lsp": ("crossread.cli.lsp", "Check drafts in an editor, as they are typed."),
    "newsroom": ("crossread.cli.newsroom", "Look after a newsroom's people, work and backup."),
    "open": ("crossread.cli.open", "Open a folder of reports in a window, to read, decide and write."),
    "mcp": ("crossread.cli.mcp", "Answer an assistant's questions about reports."),
    "report-fault": ("crossread.cli.report_fault", "Write a small file that shows what was wrong, in other words."),
    "rule": ("crossread.cli.rule", "Explain a code of the check, with examples."),
    "scale": ("crossread.cli.scale", "Sort very many reports into stories, by many processes or machines."),
    "schema": ("crossread.cli.schema", "Print the JSON Schema of an account."),
    "serve": ("crossread.cli.serve", "Serve the reading room to a newsroom, over PostgreSQL."),
    "verify": ("crossread.cli.verify", "Say whether what an account cites still stands in its reports."),
    "watch": ("crossread.cli.flow", "Watch a flow of reports, and tell what is new in its stories."),
}


# Objects made before the collector looks for circles: what loading makes stays, so that a search finds nothing.
COLLECT_AFTER = 50_000


class LazyCommands(click.Group):
    """A group whose commands are imported when they are called, so that ``--help`` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=DISTRIBUTION, prog_name="crossread")
def crossread() -> None:
    """Read several news reports of one event side by side and give one checkable account.

    Everything runs on this machine; nothing is sent anywhere, and nothing is fetched but addresses that you name.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit: 0; 1 where a check found something; 2 where what was asked could not be done;
    3 where it was done, but something is missing."""
    try:
        gc.set_threshold(COLLECT_AFTER, 20, 20)
        status = run(arguments)
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; faults that a user can cause become one line on stderr."""
    _speak_utf8()
    try:
        status = crossread.main(args=arguments, prog_name="crossread", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as fault:
        fault.show()
        return 2
    except click.exceptions.Abort:
        return 130
    except CrossreadError as fault:
        from crossread.render.visible import one_line

        print(f"crossread: {one_line(str(fault))}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read our output has had enough of it.
        _let_output_go()
        return 0
    except OSError as fault:
        print(f"crossread: {fault}", file=sys.stderr)
        _let_output_go()
        return 2
    except Exception as fault:
        return _tell_unexpected(fault)
    return status if isinstance(status, int) else 0


def _let_output_go() -> None:
    """Send what standard output cannot take nowhere, where it cannot: Python would complain once more on exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_unexpected(raised: Exception) -> int:
    """One line for a fault of our own, and how to see more of it."""
    from crossread.faults import DEBUG, give_reason, is_debugging
    from crossread.render.visible import one_line

    if is_debugging():
        raise raised
    advice = f"please report it; {DEBUG}=1 in the environment shows where it happened"
    print(f"crossread: a fault of the program: {one_line(give_reason(raised))}; {advice}", file=sys.stderr)
    return 2


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: the same input gives the same bytes. A closed stream takes all."""
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stderr is sys.__stderr__ and isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr = ForgivingStream(sys.stderr)


class ForgivingStream:
    """Standard error: where it takes nothing any more, a full disk or a reader who left, the work goes on untold."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, words: str) -> int:
        """Write what can be written."""
        with contextlib.suppress(OSError):
            self._stream.write(words)
        return len(words)

    def flush(self) -> None:
        """Have it written, where it can be."""
        with contextlib.suppress(OSError):
            self._stream.flush()


if __name__ == "__main__":
    main()
