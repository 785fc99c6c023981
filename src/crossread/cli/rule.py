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
    from crossread.text.rules import explained_rules

    titles = {**{code: rule.title for code, rule in explained_rules().items()}, **_outside_titles()}
    chosen: dict[str, str] = {}
    for given in codes:
        found = {code: title for code, title in titles.items() if given and code.startswith(given.upper())}
        if not found:
            raise SettingsError(f"no rule has a code that begins with {given!r}; crossread rule lists them")
        chosen |= found
    if not codes:
        print("\n".join(f"{code}  {title}" for code, title in titles.items()))
    print("\n\n".join(map(_explain, chosen, chosen.values())), end="\n" if chosen else "")
    return 0


def _explain(code: str, title: str) -> str:
    from crossread.text.rules import explained_rules, help_address

    rule = explained_rules().get(code)
    if rule is None:
        return f"{code}: {title}\n\nA rule of another package."
    return f"{rule.heading}\n\n{rule.says}\n\nOffends: {rule.offends}\nPasses:  {rule.passes}\n\n{help_address(code)}"


def _outside_titles() -> dict[str, str]:
    """The codes of other packages, where some are installed; ours need not be loaded to tell."""
    from importlib.metadata import entry_points

    if not entry_points(group="crossread.rules"):
        return {}
    from crossread.outside import installed_rules

    return {code: title for rule in installed_rules().rules for code, title in sorted(rule.codes.items())}
