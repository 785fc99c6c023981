"""Reads several news reports of one event side by side and gives one checkable account.

``crossread.read`` turns files into reports, ``crossread.extract`` reports into readings,
``crossread.account`` reports into one account.
"""

from __future__ import annotations

import importlib

__all__ = ["account", "extract", "read"]

# Three stages have the names of the three functions. A package's attribute is set when its folder
# is first imported: the (empty) folders are loaded first, so that the functions keep the names.
for _stage in __all__:
    importlib.import_module(f"{__name__}.{_stage}")

from crossread.pipeline import account, extract, read  # noqa: E402
