"""The clause that a number stands in, with its subject, cut out of its sentence along the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.reconcile.grammar.trees import Tree
from crossread.text.lexicon import load_lexicon, load_listed, load_words

# A phrase of more tokens than these is not kept whole for the number's sake.
CLOSE = 10
# Words of a clause that names nothing shortly, whatever is left out of it.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class NumberClause:
    """``verb`` is the index of its predicate, ``subject`` the words of its subject, ``kept`` all of its words."""

    verb: int
    subject: frozenset[int]
    kept: frozenset[int]


def find_clause(tree: Tree, at: int) -> NumberClause | None:
    """The smallest clause round a word that says something of somebody by itself; None where there is none.

    ``The dairy, which paid $400, closed``: the dairy paid $400. ``He sold it and earned $400``: he earned $400.
    """
    path = tree.above(at)
    for depth, verb in enumerate(path):
        below = path[: depth + 1]
        subject = _subject(tree, verb, below)
        if subject is not None and _stands_alone(tree, verb) and not _measures_apart(tree, verb, below):
            kept = (tree.branch(verb) - _loose(tree, verb, at) - _wh_words(tree, verb)) | subject
            kept = _between_marks(tree, kept, at, frozenset({verb}) | subject)
            if len(kept) > LONGEST:
                return None
            core = frozenset(below) | _core(tree, verb, subject) | _close(tree, below)
            return NumberClause(verb, subject, shorten(tree, kept, core))
    return None


def _stands_alone(tree: Tree, verb: int) -> bool:
    """Whether a verb says something by itself: no ``asking``, no clause that is only thought of or taken back."""
    token = tree.tokens[verb]
    if token.tag not in ("VERB", "AUX") or (token.lower.endswith("ing") and not tree.children(verb, "helpers")):
        return False
    return not _taken_back(tree, verb)


def _measures_apart(tree: Tree, verb: int, below: list[int]) -> bool:
    """``[three weeks] after the season ended``: the number says how far the clause is from what it is told for."""
    marks = tree.children(verb, "marks")
    return bool(marks) and any(max(tree.branch(at)) < marks[0] for at in below if at != verb)


def _close(tree: Tree, below: list[int]) -> frozenset[int]:
    """What belongs to the number or to the nouns that it hangs on: ``of the people shot``, ``in donated airtime``."""
    found = frozenset({below[0]})
    for at in below[:3]:
        if at == below[0] or tree.tokens[at].tag == "NOUN":
            near = [child for child in tree.children(at, "narrowing") if child > at]
            gist = _gist(tree, near[0]) if near else frozenset()
            found |= gist if len(found | gist) <= CLOSE else frozenset()
    return found | _offset(tree, below[0])


def _gist(tree: Tree, at: int) -> frozenset[int]:
    """A phrase without the clauses in it; nothing where it is long all the same."""
    clauses = (tree.branch(child) for child in tree.children(at, "clauses"))
    gist = tree.branch(at) - frozenset().union(*clauses)
    return gist if len(gist) <= CLOSE else frozenset()


def _offset(tree: Tree, at: int) -> frozenset[int]:
    """What stands right behind the number's words to say from when or from where: ``[two weeks] before the vote``."""
    last = max((index for index in tree.branch(at)), default=at)
    for index in {at + 1, last + 1}:
        if index < len(tree.tokens) and tree.tokens[index].lower in load_words("figure_naming", "words.offsets"):
            branch = tree.branch(index)
            if tree.is_a(index, "marks"):
                branch = tree.branch(tree.tokens[index].head)
            return branch if len(branch) <= CLOSE else frozenset({index})
    return frozenset()


def _between_marks(tree: Tree, kept: frozenset[int], at: int, needed: frozenset[int]) -> frozenset[int]:
    """The words between a colon, semicolon or dash before the number and one behind it, where the clause is whole."""
    marks = load_words("figure_naming", "words.strong_marks")
    stops = [index for index, token in enumerate(tree.tokens) if token.text in marks and _parts(tree, index)]
    first = max((stop for stop in stops if stop < at), default=-1)
    last = min((stop for stop in stops if stop > at), default=len(tree.tokens))
    inner = frozenset(index for index in kept if first < index < last)
    return inner if any(index in inner for index in needed) and not _torn(needed, first, last) else kept


def _torn(needed: frozenset[int], first: int, last: int) -> bool:
    verb_side = [first < index < last for index in needed]
    return verb_side.count(False) > verb_side.count(True)


def _parts(tree: Tree, at: int) -> bool:
    """Whether a mark parts two clauses: not a hyphen, nor a dash beside a number (``an eight - year contract``)."""
    token = tree.tokens[at]
    if token.text not in load_words("figure_naming", "words.hyphens"):
        return True
    beside = [tree.tokens[index] for index in (at - 1, at + 1) if 0 <= index < len(tree.tokens)]
    touching = any(other.end == token.start or other.start == token.end for other in beside)
    linked = token.relation == "punct" and abs(token.head - at) == 1
    return not touching and not linked and not any(other.tag == "NUM" or other.text[:1].isdecimal() for other in beside)


def _subject(tree: Tree, verb: int, path: list[int]) -> frozenset[int] | None:
    """The words of a clause's subject, those of a noun that ``who`` stands for or of the verb before ``and`` too."""
    own = tree.children(verb, "subjects")
    relative = tree.is_a(verb, "relatives")
    if own:
        words = frozenset().union(*(tree.branch(child) for child in own))
        lower = {tree.tokens[child].lower for child in own}
        if relative and lower <= load_words("figure_naming", "words.relatives"):
            return _antecedent(tree, verb)
        return words if not relative or not _has_gap(tree, verb, path) else None
    if tree.is_a(verb, "joined") and tree.tokens[verb].tag in ("VERB", "AUX"):
        return _shared_subject(tree, verb)
    return None


def _antecedent(tree: Tree, verb: int) -> frozenset[int] | None:
    """The noun that a relative clause says something of, with the words before it."""
    noun = tree.tokens[verb].head
    if tree.tokens[noun].lower in load_words("figure_naming", "words.pronouns"):
        return None
    left = frozenset().union(*(tree.branch(child) for child in tree.children(noun) if child < noun))
    close = frozenset().union(
        *(tree.branch(child) for child in tree.children(noun, "narrowing") if noun < child < verb and child != verb)
    )
    return left | {noun} | (close - tree.branch(verb))


def _shared_subject(tree: Tree, verb: int) -> frozenset[int] | None:
    """The subject of the verb that this one is joined to, where this one can stand without that one's helpers."""
    token, first = tree.tokens[verb], tree.tokens[verb].head
    if token.lower == token.lemma.lower() or token.lower.endswith("ing") or tree.children(first, "helpers"):
        return None
    own = tree.children(first, "subjects")
    if not own or tree.is_a(first, "relatives"):
        return None
    return frozenset().union(*(tree.branch(child) for child in own))


def _has_gap(tree: Tree, verb: int, path: list[int]) -> bool:
    """Whether a relative clause lacks what its noun stands for: ``the fine that the dairy paid in June``."""
    relatives = load_words("figure_naming", "words.relatives") | {"whom", "whose"}
    words = tree.words(tree.branch(verb))
    if any(token.lower in relatives and token.tag in ("PRON", "DET") for token in words):
        return True
    when = any(tree.tokens[child].lower in ("when", "where") for child in tree.children(verb))
    return not when and not any(child in path for child in tree.children(verb, "objects"))


def _taken_back(tree: Tree, verb: int) -> bool:
    """Whether the words before the clause say that it is only thought of, or that it is not so."""
    conditions, denials = (load_words("figure_naming", f"words.{name}") for name in ("conditions", "denials"))
    opened = any(tree.tokens[child].lower in conditions for child in tree.children(verb) if child < verb)
    head = tree.tokens[verb].head
    return opened or (head != verb and tree.tokens[head].lemma.lower() in denials)


def _loose(tree: Tree, verb: int, at: int) -> frozenset[int]:
    """What hangs on the verb without being of its clause: another clause beside it, the words that join them."""
    found: frozenset[int] = frozenset()
    for child in reversed(tree.children(verb)):
        branch = tree.branch(child)
        if at in branch:
            continue
        before = child < verb and _is_spliced(tree, child)
        beside = tree.is_a(child, "joined") and tree.tokens[child].tag in ("VERB", "AUX") and child > at
        if tree.is_a(child, "joiners"):
            joined = next((other for other in tree.children(verb, "joined") if other > child), None)
            beside = joined is None or joined in found
        if before or beside or tree.is_a(child, "loose"):
            found |= branch
    return found | _joined_deep(tree, verb, at)


def _is_spliced(tree: Tree, at: int) -> bool:
    """Whether a clause before the verb says its own: ``Nine sank, the owner said``, ``Nine sank, two were saved``."""
    marked = bool(tree.children(at, "marks"))
    told = tree.tokens[at].relation == "advcl" and bool(tree.children(at, "subjects")) and not marked
    return tree.tokens[at].relation == "ccomp" or told


def _joined_deep(tree: Tree, verb: int, at: int) -> frozenset[int]:
    """Clauses with their own subject that the parser hung on a word of this one: ``…, and 104 had been fined``."""
    found: frozenset[int] = frozenset()
    for index in tree.branch(verb):
        own = tree.is_a(index, "joined") and index > at and tree.children(index, "subjects")
        if own and at not in tree.branch(index):
            joiner = {child for child in tree.children(tree.tokens[index].head, "joiners") if at < child < index}
            found |= tree.branch(index) | joiner
    return found


def _wh_words(tree: Tree, verb: int) -> frozenset[int]:
    """``when``, ``while``, ``and`` at the clause's beginning."""
    opening = load_words("figure_naming", "words.wh_adverbs") | load_words("figure_naming", "words.relatives")
    return frozenset(
        child
        for child in tree.children(verb)
        if child < verb
        and tree.tokens[child].lower in opening
        and (not tree.is_a(child, "subjects") or tree.is_a(verb, "relatives"))
        and not tree.children(child)
    )


def _core(tree: Tree, verb: int, subject: frozenset[int]) -> frozenset[int]:
    """What a clause cannot do without: verb, subject, object, and what turns the verb's sense."""
    dropped = set(load_listed("figure_naming", "pruning.order"))
    needed = {child for child in tree.children(verb) if tree.tokens[child].relation not in dropped}
    return subject | needed | {verb}


def shorten(tree: Tree, kept: frozenset[int], core: frozenset[int]) -> frozenset[int]:
    """The words without the branches that the rest can do without, until they are few enough for a name."""
    longest: int = load_lexicon("figure_naming")["pruning"]["longest"]
    for branch in _droppable(tree, kept, core):
        if count_words(tree, kept) <= longest:
            break
        kept -= branch
    return kept


def _droppable(tree: Tree, kept: frozenset[int], core: frozenset[int]) -> Iterator[frozenset[int]]:
    """Branches that may go, one relation after another, the last in the text first."""
    for relation in load_listed("figure_naming", "pruning.order"):
        for at in sorted(kept - core, reverse=True):
            if tree.tokens[at].relation == relation and not _needed(tree, at):
                branch = tree.branch(at)
                if not branch & _held(core, tree, at):
                    yield branch


def _needed(tree: Tree, at: int) -> bool:
    """``of`` and what follows it, and what says how much of a quality: the words before would say something else."""
    branch = tree.branch(at)
    first, last = min(branch), max(branch)
    touching = first > 0 and tree.tokens[first - 1].end == tree.tokens[first].start
    touched = (
        last + 1 < len(tree.tokens)
        and tree.tokens[last + 1].text not in (",", ";", ":", ".", ")", "”", '"')
        and (tree.tokens[last + 1].start == tree.tokens[last].end)
    )
    complement = tree.tokens[at].relation == "npadvmod" and tree.tokens[at - 1].tag == "VERB"
    graded = tree.tokens[tree.tokens[at].head].tag in ("ADJ", "ADV", "PRON", "DET")
    bound = tree.tokens[at].lower in load_words("figure_naming", "words.bound") or graded
    return bound or touching or touched or complement or _is_listed(tree, at)


def _is_listed(tree: Tree, at: int) -> bool:
    """Whether it hangs on one of several that stand in a row: each must keep what is its own."""
    for word in tree.above(at)[1:]:
        if tree.tokens[word].tag in ("VERB", "AUX"):
            return False
        if tree.is_a(word, "joined") or tree.children(word, "joined"):
            return True
    return False


def _held(core: frozenset[int], tree: Tree, at: int) -> frozenset[int]:
    """The words of the core that a branch may not take with it; right behind its verb, a phrase stays with it."""
    head = tree.tokens[at].head
    close = tree.tokens[at].relation == "prep" and at == head + 1 and tree.tokens[head].tag == "VERB"
    return core | {at} if close else core


def count_words(tree: Tree, kept: frozenset[int]) -> int:
    """How many words, marks left out."""
    return sum(not tree.tokens[at].is_mark for at in kept)
