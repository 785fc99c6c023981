"""Nouns that a number counts, with what narrows them and what became of them: ``complaints the agency received``."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.naming.clauses import NumberClause, count_words, find_clause, shorten
from crossread.reconcile.figures.naming.marked import tidy
from crossread.reconcile.grammar.trees import Tree, spell
from crossread.text.lexicon import load_lexicon, load_words

# How many words behind its verb an object stands at most.
NEAR = 3


@dataclass(frozen=True, slots=True)
class CountedWords:
    """What a sentence counts. ``noun`` is the figure's noun where the words leave it out, in the form for its number;
    ``people``: who, and not which; ``head`` is where the noun stands; ``single``: the number is one.
    """

    sentence: Sentence
    span: Span
    noun: str
    people: bool
    head: Span | None
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Noun:
    """``at`` plays the part in the clause, ``kept`` are the words of the name, ``rich``: they narrow it."""

    at: int
    said: str
    kept: frozenset[int]
    rich: bool


def name_counted(counted: CountedWords) -> str:
    """The name; "" where the clause says too little of what is counted, or says it in too many words.

    ``Two bombs were found in the car``: bombs found in the car. ``The agency received 40 complaints``: complaints
    received by the agency. ``Two of the women did not vote``: women who did not vote.
    """
    tree = Tree(counted.sentence)
    at = tree.anchor(counted.span) if tree.parsed else None
    noun = None if at is None else _find_noun(tree, at, counted)
    if at is None or noun is None:
        return ""
    clause = find_clause(tree, at)
    said = "" if clause is None else _said_of(tree, noun, clause, counted)
    themselves = load_words("figure_naming", "words.themselves") if tree.is_a(noun.at, "subjects") else frozenset()
    return _checked(said, themselves) or _checked(noun.said if noun.rich else "")


def _checked(said: str, themselves: frozenset[str] = frozenset()) -> str:
    """The name if it is neither too short nor too long and leaves nothing out; else ""."""
    words = said.split()
    return said if 1 < len(words) <= longest() and not _vague(words, themselves) else ""


def longest() -> int:
    """How many words a name may have."""
    limit: int = load_lexicon("figure_naming")["pruning"]["longest_name"]
    return limit


def _vague(words: list[str], themselves: frozenset[str]) -> bool:
    """Whether it points at something outside itself (``he``), or begins or ends in a word of no weight.

    ``themselves`` may be those who are counted: ``people held because they had no ticket``.
    """
    edges = load_words("figure_labels", "nouns.edges")
    if words[0].lower() in edges or words[-1] in edges:
        return True
    pointing = load_words("figure_naming", "words.pointing") - themselves
    if words[-1].isdecimal() or words[-1] in load_words("figure_naming", "words.unfinished"):
        return True
    return any(word.lower().strip(",.'’") in pointing for word in words)


def _find_noun(tree: Tree, at: int, counted: CountedWords) -> _Noun | None:
    """The noun that the number is of (``two of the women``), that it stands before, or that is left out."""
    whole = _whole_of(tree, at)
    if whole is not None:
        return None if counted.single else _whole_noun(tree, at, whole, counted)
    head = _head_of(tree, at, counted)
    if head is not None:
        return _head_noun(tree, head, counted)
    plays = tree.is_a(at, "subjects") or tree.is_a(at, "objects")
    if plays and not tree.children(at, "narrowing"):
        return _Noun(at, counted.noun, frozenset({at}), rich=False)
    return None


def _whole_noun(tree: Tree, at: int, whole: int, counted: CountedWords) -> _Noun | None:
    branch = tree.branch(whole)
    token = tree.tokens[whole]
    taken = tree.branch(token.head) | {at}
    if token.tag == "PRON" or token.lower in load_words("figure_naming", "words.partitives"):
        noun = _earlier_whole(tree, at) or counted.noun
        behind = spell(tidy(tree, shorten(tree, frozenset(index for index in branch if index > whole), frozenset())))
        return _Noun(at, f"{noun} {behind}".strip(), taken, rich=_narrows(tree, branch)) if noun else None
    said = spell(tidy(tree, shorten(tree, branch - _determiners(tree, whole), frozenset({whole}))))
    return _Noun(at, said, branch | taken, rich=_narrows(tree, branch))


def _head_noun(tree: Tree, head: int, counted: CountedWords) -> _Noun | None:
    between = frozenset(range(_end(tree, counted.span), head))
    tags = [tree.tokens[index].tag for index in sorted(between)]
    plain = tags[:1] not in (["VERB"], ["PUNCT"]) and not {"NUM", "ADP"} & set(tags)
    if not plain or not _is_word(tree.tokens[head]):
        return None
    name = between | {head}
    behind = _behind(tree, head)
    return _Noun(head, spell(tidy(tree, name | behind)), name | behind, rich=_narrows(tree, behind))


def _head_of(tree: Tree, at: int, counted: CountedWords) -> int | None:
    """Where the counted noun stands behind its number."""
    token = tree.tokens[at]
    if counted.head is not None:
        found = [index for index, word in enumerate(tree.tokens) if word.start == counted.head.start]
        if found and found[0] >= at and tree.tokens[found[0]].lower not in ("others", "other"):
            return _last_of_compound(tree, found[0])
    if tree.is_a(at, "numbers") and token.head > at and tree.tokens[token.head].tag == "NOUN":
        return token.head
    return None


def _last_of_compound(tree: Tree, at: int) -> int:
    """``apartment`` of ``two apartment buildings``: the buildings are counted."""
    while tree.tokens[at].relation in ("compound", "nmod", "amod") and tree.tokens[at].head > at:
        at = tree.tokens[at].head
    return at


def _whole_of(tree: Tree, at: int) -> int | None:
    """``women`` of ``two of the women``."""
    for child in tree.children(at):
        if child > at and tree.tokens[child].lower == "of":
            return next((index for index in tree.children(child) if tree.tokens[index].relation == "pobj"), None)
    return None


def _earlier_whole(tree: Tree, at: int) -> str:
    """``passengers on board`` of ``40 of the passengers on board had no ticket, 12 of them``."""
    for index in range(at - 1, -1, -1):
        whole = _whole_of(tree, index) if tree.tokens[index].tag == "NUM" else None
        if whole is not None and tree.tokens[whole].tag == "NOUN":
            return spell(tidy(tree, shorten(tree, tree.branch(whole) - _determiners(tree, whole), frozenset({whole}))))
    return ""


def _behind(tree: Tree, head: int) -> frozenset[int]:
    """What narrows a noun right behind it, up to the first comma."""
    found: frozenset[int] = frozenset()
    last = head
    for child in tree.children(head):
        branch = tree.branch(child)
        if child > head and tree.is_a(child, "narrowing"):
            if min(branch) != last + 1 or tree.tokens[child].lower in load_words("figure_naming", "words.examples"):
                break
            found |= branch
            last = max(branch)
    if any(tree.tokens[at].tag == "NUM" for at in found):
        return frozenset()
    aside = [tree.branch(at) for at in found if tree.tokens[at].relation in ("advcl", "appos", "parataxis")]
    return found - frozenset().union(*aside)


def _narrows(tree: Tree, behind: frozenset[int]) -> bool:
    tags = {tree.tokens[index].tag for index in behind}
    return len(behind) > 2 and "VERB" in tags


def _determiners(tree: Tree, head: int) -> frozenset[int]:
    return frozenset(
        child for child in tree.children(head, "determiners") if child < head and tree.tokens[child].relation != "poss"
    )


def _said_of(tree: Tree, noun: _Noun, clause: NumberClause, counted: CountedWords) -> str:
    """The noun with what its clause says of it; "" where it has no part in the clause that a name can have."""
    token = tree.tokens[noun.at]
    if token.head != clause.verb or noun.at == clause.verb:
        return ""
    if not noun.said and tree.tokens[clause.verb].lemma != "be":
        return ""
    left = clause.kept - noun.kept - tree.branch(noun.at)
    if any(tree.tokens[child].lower == "to" for child in tree.children(clause.verb, "helpers")):
        return ""
    if tree.is_a(noun.at, "objects"):
        return _with_doer(tree, noun, clause, left)
    if token.relation == "attr":
        there = any(tree.tokens[child].relation == "expl" for child in tree.children(clause.verb))
        rest = [index for index in left if index > noun.at]
        return f"{noun.said} {spell(tidy(tree, frozenset(rest)))}".strip() if there else ""
    if tree.is_a(noun.at, "subjects"):
        return _with_deed(tree, noun, clause, frozenset(index for index in left if index > noun.at), counted)
    return ""


def _with_doer(tree: Tree, noun: _Noun, clause: NumberClause, left: frozenset[int]) -> str:
    """``complaints received by the agency in May``, ``boats the town built``."""
    subject = tree.words(clause.subject)
    pronouns = load_words("figure_naming", "words.pronouns")
    negated = bool(tree.children(clause.verb, "negations"))
    own = tree.children(clause.verb, "subjects")
    if not 0 < min(tree.branch(noun.at)) - clause.verb <= NEAR:
        return ""
    if negated or not own or all(word.lower in pronouns for word in subject) or count_words(tree, clause.subject) > 5:
        return ""
    if any(tree.tokens[index].relation == "xcomp" for index in tree.children(clause.verb)):
        return ""
    said = frozenset(index for index in left if min(clause.subject) <= index)
    doer = _inner(spell(tidy(tree, clause.subject)), tree, min(clause.subject))
    verb = tree.tokens[clause.verb]
    if verb.lower.endswith("ed") and not tree.children(clause.verb, "helpers"):
        particles = frozenset(child for child in tree.children(clause.verb) if tree.tokens[child].relation == "prt")
        deed = spell(tidy(tree, particles | {clause.verb}))
        rest = spell(tidy(tree, said - clause.subject - particles - {clause.verb}))
        return f"{noun.said} {deed} by {doer} {rest}".strip()
    narrowed = max(noun.kept) > noun.at
    return "" if narrowed else f"{noun.said} {_inner(spell(tidy(tree, said)), tree, min(said))}"


def _inner(words: str, tree: Tree, first: int) -> str:
    """Words from a sentence's beginning as they stand inside one."""
    token = tree.tokens[first]
    opens = first == 0 or all(tree.tokens[at].is_mark for at in range(first))  # "The crew had shot", in quotation marks
    return words[:1].lower() + words[1:] if opens and token.tag in ("DET", "ADP", "PRON", "ADJ") else words


def _with_deed(tree: Tree, noun: _Noun, clause: NumberClause, left: frozenset[int], counted: CountedWords) -> str:
    """``bombs found in the car``, ``women who did not vote``, ``people in stable condition``."""
    helpers = [child for child in tree.children(clause.verb, "helpers") if child < clause.verb]
    modal = any(tree.tokens[child].lower in load_words("figure_naming", "words.modals") for child in helpers)
    negated = bool(tree.children(clause.verb, "negations"))
    verb = tree.tokens[clause.verb]
    who = "who" if counted.people else "that"
    if verb.lower in noun.said.split():
        return ""
    first = tree.tokens[min(left)].lower if left else ""
    if not counted.single and first in load_words("figure_naming", "words.singular"):
        return ""
    undergone = tree.is_a(noun.at, "passives") or _is_mistaken(tree, clause, left)
    if undergone and not modal and not negated:
        rest = spell(tidy(tree, left - set(helpers)))
        return f"{noun.said} {rest}"
    if verb.lemma == "be" and not helpers and not negated:
        return _being(tree, noun, clause, left, who)
    rest = spell(tidy(tree, left))
    return f"{noun.said} {who} {rest}" if rest else ""


def _is_mistaken(tree: Tree, clause: NumberClause, left: frozenset[int]) -> bool:
    """``wounded`` of ``dozens of others wounded``: what was done to them, which a parser takes for what they did."""
    verb, undergone = tree.tokens[clause.verb], load_lexicon("actions")["undergone"].values()
    if tree.children(clause.verb, "objects") or tree.children(clause.verb, "helpers"):
        return False
    if verb.lower == verb.lemma.lower() or verb.lower.endswith(("ing", "s")):
        return False
    done = verb.lemma.lower() in load_words("figure_naming", "words.done_alone")  # "officers who shot at the car"
    aimed = done and any(tree.tokens[at].tag == "ADP" for at in left)
    return not aimed and any(verb.lemma.lower() in words for words in undergone)


def _being(tree: Tree, noun: _Noun, clause: NumberClause, left: frozenset[int], who: str) -> str:
    """``18 were alleged members of a gang``: alleged members of a gang; ``three are in a ward``: people in a ward."""
    said = left - {clause.verb}
    attributes = [child for child in tree.children(clause.verb) if tree.tokens[child].relation == "attr"]
    if attributes and not noun.kept - {noun.at}:
        named = tree.branch(attributes[0]) - _determiners(tree, attributes[0])
        several = tree.tokens[attributes[0]].lower != tree.tokens[attributes[0]].lemma.lower()
        return spell(tidy(tree, named)) if several and len(named) > 1 else ""
    if attributes or not noun.said:
        return ""
    phrase = bool(said) and tree.tokens[min(said)].relation == "prep"
    words = spell(tidy(tree, said if phrase else left))
    return f"{noun.said} {words}" if phrase else f"{noun.said} {who} {words}"


def _end(tree: Tree, span: Span) -> int:
    return next((index for index, token in enumerate(tree.tokens) if token.start >= span.end), len(tree.tokens))


def _is_word(token: Token) -> bool:
    return token.tag == "NOUN" and token.text.isalpha() and len(token.text) > 2
