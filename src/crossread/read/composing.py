"""What a format's parser hands over, to a report: cleaned, dated, with what was left out."""

from __future__ import annotations

import re

from crossread.errors import ReadError
from crossread.faults import give_reason, is_debugging
from crossread.model.edits import Edit, edit_text
from crossread.model.reports import LeftOut, Report, TimeCode
from crossread.read.dates import parse_date
from crossread.read.furniture import clean_text
from crossread.read.identifiers import slugify
from crossread.read.language import find_other_language
from crossread.read.mojibake import mend_mojibake
from crossread.read.records import Record
from crossread.text.characters import spell_out
from crossread.text.note_marks import find_note_marks

# A long magazine article has 60,000 characters; a book would take minutes and is no report.
LONGEST_TEXT = 200_000
LONGEST_FIELD = 1_000
# So many characters tell where in a transcript a time code stands.
LONGEST_SAMPLE = 40

# Everything that is no character of a text: control characters but tabs and line ends, halves of pairs, non-characters,
# soft hyphens and signs of no width within words.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200c\u2060\ufeff\ud800-\udfff\ufffe\uffff]")


def compose_report(record: Record) -> tuple[Report, bool] | ReadError:
    """The report of a record, and whether it came with its id; a fault where it cannot be one."""
    try:
        return _to_report(record)
    except Exception as raised:
        return to_read_error(record.source, raised)


def to_read_error(source: str, raised: Exception) -> ReadError:
    """The fault of an input that a reader stumbled over."""
    if is_debugging():
        raise raised
    return ReadError(source, f"could not be read: {give_reason(raised)}", "give the article's text instead")


def _to_report(record: Record) -> tuple[Report, bool] | ReadError:
    """The report, and whether it came with its id."""
    text, dropped = _drop_controls(mend_mojibake(record.text))
    text, marks = _drop_note_marks(spell_out(text))
    title = _clean_field(record.title)
    fault = _find_fault(record.source, text)
    if fault is not None:
        return fault
    clean = clean_text(text, title)
    if not clean.text.strip():
        return ReadError(record.source, "holds nothing but page furniture", "save the article's text")
    header = clean.header
    report = Report(
        id=record.id or slugify(record.stem),
        text=clean.text,
        outlet=_clean_field(record.outlet) or header.outlet,
        title=title or header.title,
        byline=tuple(name for item in record.byline if (name := _clean_name(item))) or header.byline,
        published=parse_date(record.published) or header.published,
        updated=parse_date(record.updated) or header.updated,
        url=_clean_field(record.url),
        language=_clean_field(record.language),
        left_out=record.left_out + dropped + marks + clean.left_out,
        time_codes=_move_codes(record, clean.text),
    )
    return report, record.id is not None


def _move_codes(record: Record, text: str) -> tuple[TimeCode, ...]:
    """The time codes of a transcript where the words after them stand now; those whose words are gone are gone."""
    if record.text == text:
        return record.time_codes
    moved: list[TimeCode] = []
    place = 0
    for code in record.time_codes:
        words = spell_out(record.text[code.at : code.at + LONGEST_SAMPLE]).split("\n")[0]
        found = text.find(words, place) if words else -1
        if found >= 0:
            moved.append(TimeCode(found, code.clock))
            place = found
    return tuple(moved)


def _find_fault(source: str, text: str) -> ReadError | None:
    """Why a text cannot be read as a report, or None."""
    if not text.strip():
        return ReadError(source, "holds no article text", "save the article's text")
    if len(text) > LONGEST_TEXT:
        size = f"{len(text):,} characters; the limit is {LONGEST_TEXT:,}"
        return ReadError(source, f"is too long for a report ({size})", "give its articles as files of their own")
    if not re.search(r"[^\W\d_]", text):
        return ReadError(source, "holds no words", "give an article in English")
    language = find_other_language(text)
    if language is not None:
        return ReadError(source, f"is in {language}, not in English", "give an article in English")
    return None


def _drop_controls(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without control characters, and a note of which they were."""
    found = _CONTROLS.findall(text)
    if not found:
        return text, ()
    codes = ", ".join(f"U+{ord(char):04X}" for char in sorted(set(found)))
    return _CONTROLS.sub("", text), (LeftOut(f"{len(found)} × {codes}", "control characters"),)


def _drop_note_marks(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without raised marks of notes, which would join the numbers before them: ``30² people``."""
    marks = find_note_marks(text)
    if not marks:
        return text, ()
    signs = " ".join(text[start:end] for start, end in marks)
    return edit_text(text, (Edit(start, end) for start, end in marks)).text, (LeftOut(signs, "marks of notes"),)


def _clean_field(value: str | None) -> str | None:
    if value is None:
        return None
    return " ".join(spell_out(_CONTROLS.sub("", mend_mojibake(value))).split())[:LONGEST_FIELD] or None


def _clean_name(value: str) -> str | None:
    name = _clean_field(value)
    return (re.sub(r"^[Bb][Yy]:?\s+", "", name) or None) if name else None
