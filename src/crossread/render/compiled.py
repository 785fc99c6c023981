"""Compiled templates, kept beside their sources as Python keeps its own: pages are ready sooner."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, __version__
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates in ``templates/__pycache__``, each good for its very source and one version of Jinja.

    Where Python is told to write no bytecode, or the folder cannot be written to, nothing is kept, and what cannot be
    read is compiled anew.
    """

    def __init__(self, room: Path) -> None:
        super().__init__(str(room / "templates" / "__pycache__"), f"%s.jinja-{__version__}.cache")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it is whole and of this source."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # what a broken file raises is up to pickle
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if that may be."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
