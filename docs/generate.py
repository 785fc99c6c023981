"""Writes the reference pages from the program itself: ``python docs/generate.py``.

A test holds the pages to what this would write, so they cannot fall behind.
"""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

import crossread
from crossread.check.rules import all_rules, describe_codes
from crossread.cli.main import COMMANDS
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Figure, NameMention, Quotation, Timex, Toponym
from crossread.model.schema import account_schema
from crossread.text.rules import explained_rules

FOLDER = Path(__file__).parent / "reference"
SCHEMA = Path(__file__).parents[1] / "src" / "crossread" / "schema" / "account.schema.json"
# As the group sets them for all its commands.
WIDE = {"max_content_width": 100, "terminal_width": 100, "help_option_names": ["-h", "--help"]}
NOTE = "<!-- Written by docs/generate.py; edit what it reads, not this page. -->\n"

RULES = """# Rules of `crossread check`

Each rule has a code, and each code an example that offends and one that does not. The examples are checked against
the reports in `examples/harbour-ferry`, and so is this page: a test runs every one of them.

What comes out is an **error** where the draft contradicts the calendar, a **warning** where it contradicts the sources
or its own numbers, and a **note** where there is only something to look at. Notes never make the check fail.

Whatever the rule, a number passes where it is what any source has, in other words or other units, rounded within its
words, or worked out correctly from numbers beside it.
"""


def pages() -> dict[str, str]:
    """File name to content of every page."""
    return {
        "account.md": account_page(),
        "commands.md": commands_page(),
        "extract.md": extract_page(),
        "python.md": python_page(),
        "rules.md": rules_page(),
    }


def account_page() -> str:
    """The account's JSON, field by field, from its schema."""
    schema = account_schema()
    lines = [NOTE, "# The account as JSON\n", schema["description"], ""]
    lines += ["Offsets are half-open and count Unicode characters of the report's `text`, or of its `title` where a"]
    lines += ['mention has `"part": "title"`. `crossread schema` prints the JSON Schema this page is made from.\n']
    lines += ["## account", *_fields(schema)]
    for name, definition in schema["$defs"].items():
        if definition.get("properties"):
            lines += ["", f"## {name}", *filter(None, [definition.get("description")]), *_fields(definition)]
    return "\n".join(lines) + "\n"


def _fields(definition: dict[str, Any]) -> Iterator[str]:
    yield "\n| field | type | meaning |\n|---|---|---|"
    for name, field in definition["properties"].items():
        yield f"| `{name}` | {_type(field)} | {field.get('description', '')} |"


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "oneOf" in field or "anyOf" in field:
        return " or ".join(_type(option) for option in field.get("oneOf") or field["anyOf"])
    if field.get("type") == "array":
        if "prefixItems" in field:
            return ", ".join(map(_type, field["prefixItems"]))
        return f"list of {_type(field.get('items', {}))}"
    kinds = field.get("type", "any")
    return " or ".join(kinds) if isinstance(kinds, list) else str(kinds)


def commands_page() -> str:
    """Every command with its options, and the codes of the check."""
    lines = [NOTE, "# Commands\n"]
    for name, (module, _) in COMMANDS.items():
        command: click.Command = importlib.import_module(module).command
        context = click.Context(command, info_name=f"crossread {name}", **WIDE)  # type: ignore[arg-type]
        lines += [f"## crossread {name}", "```text", command.get_help(context), "```", ""]
        for part, below in command.commands.items() if isinstance(command, click.Group) else ():
            context = click.Context(below, info_name=f"crossread {name} {part}", **WIDE)  # type: ignore[arg-type]
            lines += [f"### crossread {name} {part}", "```text", below.get_help(context), "```", ""]
    lines += ["## Codes of the check", "", "| code | what it remarks on |", "|---|---|"]
    lines += [f"| {code} | {text} |" for code, text in sorted(describe_codes(all_rules()).items())]
    return "\n".join(lines) + "\n"


def rules_page() -> str:
    """Every code explained, with its examples, in the groups of the check."""
    lines = [NOTE, RULES]
    group = ""
    for rule in explained_rules().values():
        if rule.group != group:
            group = rule.group
            lines += [f"## {group}", ""]
        lines += [
            f"### {rule.heading}",
            "",
            rule.says,
            "",
            f"- Offends: {rule.offends}",
            f"- Passes: {rule.passes}",
            "",
        ]
    return "\n".join(lines)


def extract_page() -> str:
    """What ``crossread extract`` prints, from the documentation of the model."""
    lines = [
        NOTE,
        "# What `crossread extract` prints\n",
        "One JSON object a report, one a line: the report's fields, and",
    ]
    lines += [
        "`figures`, `breakdowns`, `claims`, `quotations`, `names`, `places`, `times`, `events` and `frames`,",
        "each with offsets.\n",
    ]
    for kind in (Figure, Quotation, NameMention, Toponym, Timex, Frame, Party):
        text = "\n".join(line.strip() for line in (kind.__doc__ or "").strip().splitlines())
        lines += [f"## {kind.__name__}", text.replace("``", "`"), ""]
    return "\n".join(lines)


def python_page() -> str:
    """What ``import crossread`` gives, from its signatures and documentation."""
    lines = [NOTE, "# `import crossread`\n", _code(crossread.__doc__ or ""), ""]
    functions = [name for name in crossread.__all__ if inspect.isroutine(getattr(crossread, name))]
    kinds = [name for name in crossread.__all__ if inspect.isclass(getattr(crossread, name))]
    for name in functions:
        lines += [f"## crossread.{name}", *_signature(name, getattr(crossread, name))]
    for name in kinds:
        kind = getattr(crossread, name)
        if issubclass(kind, Exception):
            continue
        lines += [f"## crossread.{name}", _code(inspect.getdoc(kind) or ""), ""]
        for method, value in inspect.getmembers(kind, inspect.isfunction):
            if not method.startswith("_"):
                lines += [f"### {name}.{method}", *_signature(method, value)]
    lines += ["## Errors", "", "| error | raised where |", "|---|---|"]
    errors = [getattr(crossread, name) for name in kinds if issubclass(getattr(crossread, name), Exception)]
    lines += [f"| `{error.__name__}` | {_code(' '.join((error.__doc__ or '').split()))} |" for error in errors]
    return "\n".join(lines) + "\n"


def _signature(name: str, function: Callable[..., Any]) -> list[str]:
    """A function as it is called, then what its documentation says."""
    shown = inspect.signature(function)
    taken: list[str] = []
    for parameter in shown.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in taken:
            taken.append("*")
        if parameter.name != "self":
            taken.append(str(parameter))
    lines = [f"    {line}," for line in taken]
    call = (
        [f"{name}(", *lines, f") -> {shown.return_annotation}"] if lines else [f"{name}() -> {shown.return_annotation}"]
    )
    return ["```python", *call, "```", "", _code(inspect.getdoc(function) or ""), ""]


def _code(text: str) -> str:
    return text.strip().replace("``", "`")


def schema() -> str:
    """The schema of accounts, as it ships with the program."""
    return json.dumps(account_schema(), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write the schema, then the pages, one of which is made from it."""
    SCHEMA.write_text(schema(), "utf-8")
    FOLDER.mkdir(exist_ok=True)
    for name, content in pages().items():
        (FOLDER / name).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
