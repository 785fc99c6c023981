"""Takes over what spaCy found in a text: one array a text, every string and every word looked up once."""

from __future__ import annotations

from typing import NamedTuple

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, ORTH, POS, SENT_START, TAG
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from crossread.extract.cut_streets import join_after_streets
from crossread.extract.docs import Doc, DocToken, build_doc
from crossread.extract.long_sentences import part_long_sentences

# One call for the whole text: a look-up for each attribute of each token takes five times as long.
_FIELDS = [ORTH, LEMMA, POS, TAG, DEP, SENT_START, ENT_IOB, ENT_TYPE, HEAD]
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

    def take(self, parsed: SpacyDoc, printed: str) -> Doc:
        """The parsed text with its tokens, parse and entities, at their places in the text as printed.

        ``printed`` is the text before ``even_out`` made it alike for the parser.
        """
        if not len(parsed):
            return build_doc(printed, (), ())
        places = _Places(printed)
        names, lemmas, words = self._names, self._lemmas, self._words
        tokens: list[DocToken] = []
        heads: list[int] = []
        for at, row in enumerate(parsed.to_array(_FIELDS).tolist()):
            orth, lemma, pos, tag, dep, opens, iob, label, distance = row
            text, lower, flags = words[orth]
            idx, white = places.take(text)
            if "'" in text:
                text = printed[idx : idx + len(text)]
                lower = text.lower()
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
        join_after_streets(tokens, heads)
        part_long_sentences(tokens, heads)
        return build_doc(printed, tokens, heads)


def even_out(text: str) -> str:
    """The text with one space for each run of blanks and straight apostrophes, as the parser's model was trained.

    A run of blanks or a line's end would else be a word of its own, ``the  toll``, and a clause is cut
    otherwise around ``didn’t`` than around ``didn't``.
    """
    return " ".join(text.split()).replace("’", "'")


class _Places:
    """Where the words of a text with even blanks stand in the text as printed."""

    def __init__(self, printed: str) -> None:
        self._printed = printed
        self._at = len(printed) - len(printed.lstrip())

    def take(self, word: str) -> tuple[int, str]:
        """Where the next word begins, and the blanks behind it."""
        start, end = self._at, self._at + len(word)
        printed, at = self._printed, end
        while at < len(printed) and printed[at].isspace():
            at += 1
        self._at = at
        return start, printed[end:at]


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
