"""``crossread rule``: what a code of the check stands for."""

from __future__ import annotations

import click


@click.command("rule")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def command(codes: tuple[str, ...]) -> int:
    """Explain codes of the check, with a draft that offends and one that passes.

    CODE is a code or the beginning of some (F, F10). Without one, all codes are listed.

    \b
    crossread rule F105
    """
    return explain(codes)


def explain(codes: tuple[str, ...]) -> int:
    """Print the explanations, and give the exit status. Raises SettingsError for a code that no rule has."""
    from crossread.errors import SettingsError
    from crossread.text.rules import explained_rules, help_address

    rules = explained_rules()
    chosen = []
    for given in codes:
        found = [rule for code, rule in rules.items() if code.startswith(given.upper())]
        if not found or not given:
            raise SettingsError(f"no rule has a code that begins with {given!r}; crossread rule lists them")
        chosen += [rule for rule in found if rule not in chosen]
    if not codes:
        print("\n".join(f"{rule.code}  {rule.title}" for rule in rules.values()))
    for number, rule in enumerate(chosen):
        print("\n" if number else "", end="")
        print(f"{rule.heading}\n\n{rule.says}\n\nOffends: {rule.offends}\nPasses:  {rule.passes}\n")
        print(help_address(rule.code))
    return 0
