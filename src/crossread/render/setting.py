"""How templates become pages: everything printed is made visible and escaped; what is not there is a fault."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crossread.render.folding import UNFOLDED
from crossread.render.visible import make_visible
from crossread.render.wording import DISCREPANCY_KINDS, count_words, moment_words, period_words

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def make_environment(*packages: str) -> Environment:
    """The templates of this room, after those of the packages named, which may include and import them."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    from crossread.render.compiled import CompiledTemplates

    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in (*packages, "crossread.render")]),
        bytecode_cache=CompiledTemplates(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        {"moment": moment_words, "count": count_words, "kind": lambda kind: DISCREPANCY_KINDS.get(kind, kind)}
    )
    environment.globals["period"] = period_words
    environment.globals["folds"] = UNFOLDED
    return environment


def _visible(value: Any) -> Any:
    """Everything printed by the template passes here, before it is escaped."""
    from markupsafe import Markup

    return make_visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
