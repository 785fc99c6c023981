"""Takes over what spaCy found in a text: one array a text, every string and every word looked up once."""

from __future__ import annotations

from typing import NamedTuple

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from crossread.extract.docs import Doc, DocToken, build_doc

# One call for the whole text: a look-up for each attribute of each token takes five times as long.
_FIELDS = [ORTH, IDX, LEMMA, POS, TAG, DEP, SPACY, SENT_START, ENT_IOB, ENT_TYPE, HEAD]
_IOB = ("", "I", "O", "B")
# spaCy keeps distances to the head as unsigned numbers of 64 bits.
_HALF, _WHOLE = 2**63, 2**64


class _Word(NamedTuple):
    """What holds of a word wherever it stands."""

    text: str
    lower: str
    flags: tuple[bool, bool, bool, bool, bool]


class DocTaker:
    """Makes plain texts of those that one pipeline parsed; what it knows of a word it keeps for the next text."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._names = _Names(vocab)
        self._lemmas = _Lemmas(self._names)
        self._words = _Words(vocab)

    def take(self, parsed: SpacyDoc) -> Doc:
        """The parsed text with its tokens, parse and entities."""
        if not len(parsed):
            return build_doc("", (), ())
        names, lemmas, words = self._names, self._lemmas, self._words
        tokens: list[DocToken] = []
        heads: list[int] = []
        pieces: list[str] = []
        for at, row in enumerate(parsed.to_array(_FIELDS).tolist()):
            orth, idx, lemma, pos, tag, dep, space, opens, iob, label, distance = row
            text, lower, flags = words[orth]
            white = " " if space else ""
            token = DocToken(
                at,
                idx,
                text,
                lower,
                lemmas[lemma],
                names[pos],
                names[tag],
                names[dep],
                white,
                opens == 1,
                _IOB[iob],
                names[label],
                flags,
            )
            tokens.append(token)
            heads.append(at + (distance - _WHOLE if distance >= _HALF else distance))
            pieces.append(text + white)
        return build_doc("".join(pieces), tokens, heads)


class _Names(dict[int, str]):
    """spaCy's strings by their numbers."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__({0: ""})
        self._strings = vocab.strings

    def __missing__(self, number: int) -> str:
        self[number] = found = str(self._strings[number])
        return found


class _Lemmas(dict[int, tuple[str, str]]):
    """Lemmas by their numbers, as they are and in lower case."""

    def __init__(self, names: _Names) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, number: int) -> tuple[str, str]:
        lemma = self._names[number]
        self[number] = found = (lemma, lemma.lower())
        return found


class _Words(dict[int, _Word]):
    """Words by the numbers of their spelling."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, number: int) -> _Word:
        lexeme = self._vocab[number]
        flags = (lexeme.is_punct, lexeme.is_space, lexeme.is_stop, lexeme.like_num, lexeme.is_quote)
        self[number] = found = _Word(lexeme.orth_, lexeme.lower_, flags)
        return found
