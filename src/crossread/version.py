"""What the program is called where it is installed from, and which version runs."""

from __future__ import annotations

# The name ``crossread`` on the package index is another project's.
DISTRIBUTION = "crossread-news"


def program_version() -> str:
    """The version that is installed, as ``0.1.0``."""
    from importlib.metadata import version

    return version(DISTRIBUTION)
