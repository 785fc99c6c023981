"""Archives with the same bytes for the same files: every entry has one time, and the order is given."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

# The earliest that an archive can hold; what was packed when is not for the bytes to say.
EPOCH = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of the files, by name, in their order: ``pack_files({"a.txt": b"One.\\n"})``."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _PLAIN_FILE
            entry.create_system = 3
            archive.writestr(entry, content, compresslevel=6)
    return buffer.getvalue()


def repack(data: bytes) -> bytes:
    """The same archive without the times at which it was made."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return pack_files({entry.filename: archive.read(entry) for entry in archive.infolist()})
