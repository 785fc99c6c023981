"""What every trial needs and no fault changes: libraries, the language model, and parses of texts seen before.

Nothing of Crossread is loaded here, since that is what trials differ in.
"""

from __future__ import annotations

import hashlib
import importlib
import itertools
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

LIBRARIES = ("pytest", "hypothesis", "msgspec", "numpy", "spacy", "spacy.lang.en", "jsonschema")


def warm_up(root: Path, parses: Path | None) -> None:
    """Load libraries and model, and keep parses in a folder: parsing again costs more than most tests."""
    import spacy

    for library in LIBRARIES:
        importlib.import_module(library)
    load = cache(spacy.load)

    def load_once(name: str, *, exclude: Iterable[str] = ()) -> Any:
        return load(name, exclude=tuple(exclude))

    spacy.load = load_once
    pinned = tomllib.loads((root / "src/crossread/lexicon/en/parsers.toml").read_text("utf-8"))
    for name in set(spacy.util.get_installed_models()) & set(pinned["preferred"]):
        spacy.load(name, exclude=pinned["unused"]).tokenizer("")
    if parses:
        _keep_parses(parses)


def _keep_parses(folder: Path) -> None:
    """Let the model look up what it has parsed before."""
    from spacy.language import Language
    from spacy.tokens import Doc

    parse: Callable[..., Iterator[Any]] = Language.pipe

    def pipe(self: Language, texts: Iterable[Any], **options: Any) -> Iterator[Any]:
        given = list(texts)
        if not all(isinstance(text, str) for text in given):
            return parse(self, given, **options)
        places = [folder / hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in given]
        unknown = [not place.exists() for place in places]
        parsed = parse(self, list(itertools.compress(given, unknown)), **options)

        def take(place: Path, is_new: bool) -> Any:
            if not is_new:
                return Doc(self.vocab).from_bytes(place.read_bytes())
            doc = next(parsed)
            beside = place.with_suffix(".new")
            beside.write_bytes(doc.to_bytes())
            beside.replace(place)
            return doc

        return map(take, places, unknown)

    Language.pipe = pipe
