"""Reads several news reports of one event side by side and gives one checkable account.

``read`` turns files into reports, ``extract`` reports into readings, ``reconcile`` readings into one
account; ``account`` does the last two in one. ``group`` tells which reports are of one event. ``check``
holds a draft against an account, ``load`` brings one back from its file. Errors are all ``CrossreadError``.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

# Stages have the names of functions. A package's attribute is set when its folder is first imported:
# the (empty) folders are loaded first, so that the functions keep the names.
for _stage in ("account", "check", "extract", "group", "read", "reconcile"):
    importlib.import_module(f"{__name__}.{_stage}")

from crossread.errors import (  # noqa: E402
    AccountError,
    ArgumentError,
    CrossreadError,
    FormatError,
    ModelError,
    NothingReadableError,
    ReadError,
    ReportError,
    SettingsError,
)
from crossread.pipeline import account, check, extract, group, load, read, reconcile  # noqa: E402

if TYPE_CHECKING:
    from crossread.accounts import Account
    from crossread.model.drafts import Draft
    from crossread.model.faults import Fault
    from crossread.model.mentions import Reading
    from crossread.model.reports import Report

    __version__: str

__all__ = [
    "Account",
    "AccountError",
    "ArgumentError",
    "CrossreadError",
    "Draft",
    "Fault",
    "FormatError",
    "ModelError",
    "NothingReadableError",
    "ReadError",
    "Reading",
    "Report",
    "ReportError",
    "SettingsError",
    "__version__",
    "account",
    "check",
    "extract",
    "group",
    "load",
    "read",
    "reconcile",
]

# Loaded when they are first asked for: ``crossread --help`` needs none of them.
_LAZY = {
    "Account": "accounts",
    "Draft": "model.drafts",
    "Fault": "model.faults",
    "Reading": "model.mentions",
    "Report": "model.reports",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from crossread.version import program_version

        return program_version()
    if name in _LAZY:
        return getattr(importlib.import_module(f"{__name__}.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
