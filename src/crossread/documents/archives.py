"""Documents that are archives of XML, looked at with suspicion before anything in them is parsed."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from crossread.errors import ReadError

# A newspaper page in Word is well under a megabyte; a zip bomb is not.
LARGEST_CONTENT = 50_000_000
MOST_PARTS = 2_000


def refuse_hostile(path: Path, kind: str, data: bytes | None = None) -> None:
    """Raise ReadError for what is no archive, unpacks to over 50 MB, holds macros or declares XML entities.

    ``kind`` is what the file should be: ``a Word document``; ``data`` are its bytes where they are at hand.
    """
    try:
        with zipfile.ZipFile(path if data is None else BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENT:
                raise ReadError(str(path), "unpacks to far more than a draft holds", "save the text as a new document")
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise ReadError(str(path), "holds macros", "save it as .docx without macros")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(archive.read(part)):
                    raise ReadError(str(path), "declares XML entities, as no Word document does", "save it anew")
    except OSError as fault:
        raise ReadError(str(path), fault.strerror or "cannot be opened", "check the path") from fault
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as fault:
        raise ReadError(str(path), f"not {kind}", "open it where it was written and save it anew") from fault


def _declares(content: bytes) -> bool:
    """Whether XML declares entities, in UTF-8 or (with a nought between its letters) in UTF-16."""
    return b"<!ENTITY" in content or b"<!ENTITY" in content.replace(b"\0", b"")
