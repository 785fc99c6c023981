"""Reads several news reports of one event side by side and gives one checkable account."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossread.model.accounts import Account as Account
    from crossread.pipeline import account as account
    from crossread.pipeline import extract as extract
    from crossread.read.inputs import read as read

__all__ = ["Account", "account", "extract", "read"]

_HOMES = {
    "Account": "crossread.model.accounts",
    "account": "crossread.pipeline",
    "extract": "crossread.pipeline",
    "read": "crossread.read.inputs",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``import crossread`` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
