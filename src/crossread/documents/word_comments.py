"""Comments in a Word document: written at words, and the program's own of an earlier run taken out first.

Comments of people stay, and so do comments of ours that somebody has answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from crossread.documents.word_text import WordText, iter_runs, sign_of
from crossread.model.drafts import TextVersion

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from docx.text.run import Run
    from lxml.etree import _Element

AUTHOR, INITIALS = "Crossread", "CR"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MARKS = (_W + "commentRangeStart", _W + "commentRangeEnd", _W + "commentReference")


def add_remark(document: Document, text: WordText, place: tuple[int, int], words: str, version: TextVersion) -> None:
    """Write a comment at characters ``place`` of the document's text; where there are none, none is written.

    It bears no date: the same draft and reports give the same file at any time.
    """
    runs = list(_isolate(text, *place, version))
    if runs:
        made = document.add_comment([runs[0], runs[-1]], text=words, author=AUTHOR, initials=INITIALS)
        made._comment_elm.attrib.pop(_W + "date", None)


def drop_own_comments(document: Document) -> frozenset[str]:
    """Take out the comments that an earlier run wrote; give the words of those that stay, for they were answered."""
    own = [comment for comment in _comments(document) if _is_own(comment)]
    if not own:
        return frozenset()
    answered = _find_answered(document)
    kept = [comment for comment in own if not answered.isdisjoint(_paragraph_ids(comment))]
    gone = [comment for comment in own if comment not in kept]
    _forget(document, frozenset(key for comment in gone for key in _paragraph_ids(comment)))
    _drop_marks(document, {comment.get(_W + "id") for comment in gone})
    for comment in gone:
        comment.getparent().remove(comment)
    return frozenset(_words(comment) for comment in kept)


def _comments(document: Document) -> list[_Element]:
    """The document's comments; a document without any is given no part for them."""
    if not any(relation.reltype.endswith("/comments") for relation in document.part.rels.values()):
        return []
    return [comment._comment_elm for comment in document.comments]


def _is_own(comment: _Element) -> bool:
    return (comment.get(_W + "author"), comment.get(_W + "initials")) == (AUTHOR, INITIALS)


def _words(comment: _Element) -> str:
    paragraphs = ("".join(run.text or "" for run in line.iter(_W + "t")) for line in comment.iter(_W + "p"))
    return "\n".join(paragraphs)


def _paragraph_ids(comment: _Element) -> set[str]:
    return {key for line in comment.iter(_W + "p") if (key := line.get(_W14 + "paraId"))}


def _find_answered(document: Document) -> set[str]:
    """The ids of paragraphs of comments that another comment answers."""
    entries = (entry for _, root in _iter_extended(document) for entry in root)
    return {key for entry in entries if (key := entry.get(_W15 + "paraIdParent"))}


def _forget(document: Document, keys: frozenset[str]) -> None:
    """Take comments out of the part in which newer versions of Word keep who answers whom."""
    from lxml import etree

    for part, root in _iter_extended(document):
        gone = [entry for entry in root if entry.get(_W15 + "paraId") in keys]
        for entry in gone:
            root.remove(entry)
        if gone:
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _iter_extended(document: Document) -> Iterator[tuple[Part, _Element]]:
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith("/commentsExtended"):
            yield relation.target_part, parse_xml(relation.target_part.blob)


def _drop_marks(document: Document, numbers: set[str | None]) -> None:
    for mark in list(document.element.body.iter(*_MARKS)):
        if mark.get(_W + "id") not in numbers:
            continue
        run = mark.getparent()
        run.remove(mark)
        if mark.tag == _MARKS[2] and not any(child.tag != _W + "rPr" for child in run):
            run.getparent().remove(run)


def _isolate(text: WordText, start: int, end: int, version: TextVersion) -> Iterator[Run]:
    """Yield the runs that hold just the characters ``start`` to ``end``, split off where they must be."""
    from docx.text.run import Run

    for first, paragraph in text.paragraphs:
        last = first + len(paragraph.text)
        if last <= start or first >= end:
            continue
        if paragraph.anchor is not None:
            yield Run(paragraph.anchor, None)
            continue
        place = first
        for element, shown in list(iter_runs(paragraph.element, version)):
            left, right = max(start - place, 0), min(end - place, len(shown))
            if left < right:
                yield Run(_cut(element, left, right), None)
            place += len(shown)


def _cut(run: _Element, start: int, end: int) -> _Element:
    """The run narrowed to its characters ``start`` to ``end``; what is before and after gets runs of its own."""
    _split_off(run, end)
    return _split_off(run, start)


def _split_off(run: _Element, place: int) -> _Element:
    """Put what stands from character ``place`` on into a run of its own, and give that; at 0 it is the run itself."""
    if place <= 0:
        return run
    moved: list[_Element] = []
    size = 0
    for part in [part for part in run if part.tag != _W + "rPr"]:
        shown = len(sign_of(part))
        if size >= place:
            moved.append(part)
        elif size + shown > place:
            moved.append(_split_words(part, place - size))
        size += shown
    if not any(map(sign_of, moved)):
        return run
    rest = _bare_copy(run)
    rest.extend(moved)
    run.addnext(rest)
    return rest


def _bare_copy(run: _Element) -> _Element:
    """A run of the same looks with nothing in it."""
    copy = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    looks = run.find(_W + "rPr")
    if looks is not None:
        copy.append(deepcopy(looks))
    return copy


def _split_words(part: _Element, place: int) -> _Element:
    """Cut a part's words in two, and give the second."""
    rest = deepcopy(part)
    rest.text, part.text = (part.text or "")[place:], (part.text or "")[:place]
    for half in (part, rest):
        half.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return rest
