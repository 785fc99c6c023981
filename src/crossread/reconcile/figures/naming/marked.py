"""The clause of a number with the number marked: the name of figures for which no noun phrase speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.model.mentions import Figure
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.naming.clauses import NumberClause, find_clause
from crossread.reconcile.grammar.openings import find_openings
from crossread.reconcile.grammar.persons import Persons, teller
from crossread.reconcile.grammar.trees import Mark, Tree, spell, spell_marked
from crossread.text.lexicon import load_lexicon, load_words

# A part of a sentence with fewer words than these is shown with its neighbour.
LEAST = 10
# A part of less than this share of its sentence leaves out too much.
LITTLE = 0.4
# A sentence and the one before it have so many words at most.
LED = 45
# A pronoun among so many first words of a sentence leaves open whom it is about.
LEADING = 6
# So many words, less one, of a last part may go.
CUT = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """``complete``: it is a clause of its own, short, with a subject that says by itself who or what it is.
    ``filled``: a name stands for its pronoun, or beside it; ``headline``: it is one.
    ``mark``: where the number stands in the words; ``leans``: something in it stands for what was said before.
    """

    words: str
    complete: bool
    mark: Mark | None = None
    filled: bool = False
    headline: bool = False
    leans: bool = False


def mark_clause(sentence: Sentence, figure: Figure, persons: Persons) -> Marked:
    """The sentence with its number marked; where it is long, or leans on another, the clause or what stands round it.

    ``The owner, who spent [$3 million] on a refit, sold the ferry``; ``the owner spent [$3 million] on a refit`` of a
    sentence of 40 words.
    """
    tree = Tree(sentence)
    at = tree.anchor(figure.span) if tree.parsed else None
    clause = None if at is None else find_clause(tree, at)
    subject = [] if clause is None else [tree.tokens[index] for index in sorted(clause.subject)]
    part, words = _mark_part(tree, sentence, figure, persons, clause, subject)
    whole = _whole(sentence)
    limits = load_lexicon("figure_naming")["pruning"]
    limit: int = limits["longest_whole" if _size(words) >= LITTLE * _size(whole) else "longest_sentence"]
    if not sentence.finite or _size(whole) > limit or _size(whole) == _size(words):
        return part
    spelt = _spell_clause(sentence, figure, persons, whole, subject)
    if spelt.leans and not part.leans:
        return part
    return replace(spelt, complete=spelt.complete or part.complete)


def lead_in(marked: Marked, sentence: Sentence, persons: Persons) -> Marked:
    """The words behind the sentence before, where they open with a pronoun for which nothing stands in them."""
    words = marked.words.lower().split(" ")
    opens = next((token.lower for token in sentence.tokens if not token.is_mark), "") == words[0].strip('“",')
    kinds = load_lexicon("figure_naming")["pronouns"]
    if (
        not marked.leans
        or not opens
        or not any(word in listed for listed in kinds.values() for word in words[:LEADING])
        or marked.mark is None
    ):
        return marked
    before = persons.sentence_before(sentence)
    if before is None or not _tells(before, persons) or _size(before.tokens) + len(marked.words.split()) > LED:
        return marked
    led = f"{spell(before.tokens)} "
    start, end = marked.mark
    return replace(marked, words=led + marked.words, mark=(start + len(led), end + len(led)))


def _tells(before: Sentence, persons: Persons) -> bool:
    """Whether a sentence is whole, ends, quotes nobody, and says by itself whom it is about."""
    quotes = load_words("figure_naming", "words.quotes")
    quoted = any(token.text in quotes for token in before.tokens)
    ends = before.finite and before.tokens[-1:] != () and before.tokens[-1].text == "."
    return ends and not quoted and not find_openings(before, before.tokens, persons)


def _mark_part(
    tree: Tree,
    sentence: Sentence,
    figure: Figure,
    persons: Persons,
    clause: NumberClause | None,
    subject: list[Token],
) -> tuple[Marked, list[Token]]:
    """The clause of the number, or what stands round it between marks, with its words; ``subject`` is the clause's."""
    span, longest = figure.span, load_lexicon("figure_naming")["pruning"]["longest_sentence"]
    if clause is not None:
        number = frozenset(index for index, token in enumerate(tree.tokens) if _inside(token, span))
        words = _drop_cut_end(tree, tidy(tree, clause.kept | number), span)
        inverted = words[:1] and words[0].lower in load_words("figure_naming", "words.saying")
        words = words[1:] if inverted else words  # "…,” said [one] man who saw it"
        told = _size(words)
        whole = bool(words) and words[-1].lower not in load_words("figure_naming", "words.unfinished")
        if number and whole and len(number) + 2 <= told <= longest and _hangs_together(tree, words):
            return _spell_clause(sentence, figure, persons, words, subject), words
    around = _around(sentence.tokens, span, longest)
    if subject and _size(around) == _size(sentence.tokens):
        return _spell_clause(sentence, figure, persons, around, subject), around
    said, mark = spell_marked(around, span)
    return Marked(said, complete=False, mark=mark, leans=True), around


def _whole(sentence: Sentence) -> list[Token]:
    """The words of a sentence without marks at the ends; marks of speech stay where each has its other."""
    marks = "".join(token.text for token in sentence.tokens)
    quotes = load_words("figure_naming", "words.quotes")
    words = trim_marks([token for token in sentence.tokens if token.text not in quotes])
    return _quote_ends(sentence.tokens, words, quotes) if words and _paired(marks) else words


def _quote_ends(tokens: Sequence[Token], words: list[Token], quotes: frozenset[str]) -> list[Token]:
    """The words with the marks of speech that belong to them between them, before the first, and behind the last."""
    first, last = tokens.index(words[0]), tokens.index(words[-1])
    begin = words[0].start
    led = [token._replace(start=begin - 1, end=begin) for token in tokens[:first] if token.text in quotes]
    inner = list(tokens[first : last + 1])
    if _paired("".join(token.text for token in (*led, *inner))):
        return [*led, *inner]
    end = words[-1].end
    closed = [token for token in tokens[last + 1 :] if token.text in quotes]
    return [*led, *inner, *(token._replace(start=end, end=end + 1) for token in closed)]


def _paired(marks: str) -> bool:
    """Whether each mark of speech among some characters has its other."""
    return marks.count("“") == marks.count("”") and marks.count('"') % 2 == 0


def _hangs_together(tree: Tree, words: Sequence[Token]) -> bool:
    """Whether nothing that says anything has gone from between the words: a small parse cuts clauses wrongly."""
    silent = load_words("figure_naming", "words.relatives") | load_words("figure_naming", "words.wh_adverbs")
    kept = {token.start for token in words}
    between = [token for token in tree.tokens if words[0].start < token.start < words[-1].start]
    return all(token.start in kept or token.is_mark or token.lower in silent for token in between)


def _spell_clause(
    sentence: Sentence, figure: Figure, persons: Persons, words: list[Token], subject: list[Token]
) -> Marked:
    """The clause with a name for the pronoun that is its subject, or for whoever speaks of himself in it."""
    plain = load_words("figure_naming", "words.pronouns")
    openings = find_openings(sentence, words, persons)
    names = {opening.pronoun.start: opening.name for opening in openings if opening.name is not None}
    vague = all((token.lower in plain and token.start not in names) or token.is_mark for token in subject)
    leans = len(names) < len(openings) or _speaks_of_self(subject)
    vague = vague or leans
    words = [token._replace(text=names[token.start]) if token.start in names else token for token in words]
    said, mark = spell_marked(words, figure.span)
    speaker = teller(figure, subject)
    told = speaker is not None and speaker.split()[-1] in said
    said = f"{said} ({speaker})" if speaker and not told else said
    limit: int = load_lexicon("figure_naming")["pruning"]["longest_leading"]
    complete = (bool(speaker) or not vague) and _size(words) <= limit
    headline = sentence.block == "title"
    return Marked(said, complete, mark, bool(names or speaker), headline, leans=leans and not speaker)


def _speaks_of_self(subject: Sequence[Token]) -> bool:
    return any(token.lower in load_words("figure_naming", "words.own") for token in subject)


def _drop_cut_end(tree: Tree, words: list[Token], span: Span) -> list[Token]:
    """The words without a short last part behind a comma whose own end has gone: ``…, the majority``."""
    if not words:
        return words
    commas = [at for at, token in enumerate(words) if token.text == "," and token.start >= span.end]
    last = tree.tokens.index(words[-1])
    ends = last + 1 >= len(tree.tokens) or tree.tokens[last + 1].is_mark
    if not commas or ends or len(words) - commas[-1] > CUT:
        return words
    return trim_marks(words[: commas[-1]])


def tidy(tree: Tree, kept: frozenset[int]) -> list[Token]:
    """The words in order, without marks that have lost what they parted, marks of speech, and marks at the ends."""
    quotes = load_words("figure_naming", "words.quotes")
    whole = (kept | _brackets(tree, kept)) - _lost_marks(tree, kept)
    return trim_marks([token for token in tree.words(whole) if token.text not in quotes])


def _brackets(tree: Tree, kept: frozenset[int]) -> frozenset[int]:
    """The round brackets round words that are kept, whoever they hang on."""
    opened: list[int] = []
    found: set[int] = set()
    for at, token in enumerate(tree.tokens):
        if token.text == "(":
            opened.append(at)
        elif token.text == ")" and opened:
            first = opened.pop()
            if any(index in kept and not tree.tokens[index].is_mark for index in range(first, at)):
                found |= {first, at}
    return frozenset(found)


def _lost_marks(tree: Tree, kept: frozenset[int]) -> frozenset[int]:
    """Marks that part nothing any more: what follows one has gone, or what stood between it and a comma before."""
    paired = _brackets(tree, kept)
    lost: set[int] = set()
    for at in sorted(kept):
        token = tree.tokens[at]
        if not token.is_mark or _stays(token) or at in paired:
            continue
        if at + 1 not in kept or (token.text in "()" and at not in paired):
            lost.add(at)
            continue
        before = at - 1
        while before >= 0 and (before not in kept or before in lost):
            before -= 1
        dropped = tree.tokens[before + 1 : at]
        beside = tree.tokens[at + 1].tag in ("NOUN", "PROPN", "DET", "NUM", "ADJ") and token.text == ","
        if dropped and not beside and (dropped[0].is_mark or token.text != ","):
            lost.add(at)
    return frozenset(lost)


def trim_marks(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without marks at either end, but for a bracket that another one answers, and words that join on."""
    kept = list(tokens)
    while kept and _loose_end(kept[-1], kept, ")", "(", "closings"):
        kept.pop()
    while kept and _loose_end(kept[0], kept, "(", ")", "openings"):
        kept.pop(0)
    return kept


def _loose_end(token: Token, kept: Sequence[Token], own: str, other: str, words: str) -> bool:
    if token.text == own and any(one.text == other for one in kept):
        return False
    return (token.is_mark and not _stays(token)) or token.lower in load_words("figure_naming", f"words.{words}")


def _stays(token: Token) -> bool:
    return token.text in ("%", "$", "£", "€", "&")


def _inside(token: Token, span: Span) -> bool:
    return token.start < span.end and span.start < token.end


def _around(tokens: Sequence[Token], span: Span, longest: int) -> list[Token]:
    """The sentence from one strong mark to the next, or more where that is little; where that is long, from a comma."""
    quotes = load_words("figure_naming", "words.quotes")
    said = [token for token in tokens if token.text not in quotes]
    for marks in ((), (";", ":", "—", "–", "--"), (",", ";", ":", "—", "–", "--")):
        cuts = [0, *(at + 1 for at, token in enumerate(said) if token.text in marks), len(said)]
        first = max((cut for cut in cuts if cut < len(said) and said[cut].start <= span.start), default=0)
        last = next((cut for cut in cuts if cut > first and said[cut - 1].end >= span.end), len(said))
        if _size(said[first:last]) <= longest:
            break
    while _size(said[first:last]) < LEAST:
        wider = [(first, cut) for cut in cuts if cut > last][:1] + [(cut, last) for cut in cuts[::-1] if cut < first][
            :1
        ]
        fits = [(start, end) for start, end in wider if _size(said[start:end]) <= longest]
        if not fits:
            break
        first, last = min(fits)
    return trim_marks(said[first:last])


def _size(tokens: Sequence[Token]) -> int:
    return sum(not token.is_mark for token in tokens)
