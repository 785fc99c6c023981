"""The templates of the room, which find the parts of the account by name, each made when a page asks for it."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context
from jinja2.utils import missing

from crossread.render.setting import make_environment


class ViewContext(Context):
    """The names that a template sees: those that it was given, then the parts of ``view``."""

    def resolve_or_missing(self, key: str) -> Any:
        """What a name stands for."""
        found = super().resolve_or_missing(key)
        if found is missing and not key.startswith("_"):
            return getattr(self.parent.get("view"), key, missing)
        return found


@cache
def load_templates() -> Environment:
    """The templates of this room, and those of the account's own page, which it includes."""
    environment = make_environment("crossread.web")
    environment.context_class = ViewContext
    return environment
