"""What figures are called after the clause that their number stands in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.model.reports import Report
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.figures.naming.bracketed import find_bracketed
from crossread.reconcile.figures.naming.clauses import find_clause
from crossread.reconcile.figures.naming.labelled import FigureLabel
from crossread.reconcile.grammar.trees import Tree, spell, spell_marked

CASES = [
    json.loads(line) for line in (Path(__file__).parents[3] / "cases" / "labels.jsonl").read_text("utf-8").splitlines()
]


def hang(*words: tuple[str, str, int, str]) -> Sentence:
    """A sentence of words with blanks between them, each with its tag, head and relation."""
    text = " ".join(word for word, *_ in words)
    tokens, start = [], 0
    for word, tag, head, relation in words:
        tokens.append(Token(start, start + len(word), word, word.lower(), tag, False, head, relation))
        start += len(word) + 1
    return Sentence(Report(id="north", text=text).span(0, len(text)), tokens=tuple(tokens))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_figure_of_one_report(case: dict[str, Any]) -> None:
    account = crossread.account([Report(id="north", text=case["text"], published="2024-03-01", title="News")])
    found = [figure for figure in account.figures if figure.values[0].mentions[0].span.text == case["number"]]
    assert [(figure.label, figure.named) for figure in found] == [(case["label"], case["named"])]


def test_a_tree_with_a_circle_ends() -> None:
    tree = Tree(hang(("Nine", "NUM", 1, "nummod"), ("boats", "NOUN", 0, "nsubj"), ("sank", "VERB", 2, "ROOT")))
    assert tree.above(0) == [0, 1]
    assert tree.branch(0) == {0, 1}
    assert find_clause(tree, 0) is None


def test_a_relative_clause_takes_the_noun_that_it_tells_of() -> None:
    sentence = hang(
        ("The", "DET", 1, "det"),
        ("dairy", "NOUN", 5, "nsubj"),
        ("which", "PRON", 3, "nsubj"),
        ("paid", "VERB", 1, "relcl"),
        ("$400", "NUM", 3, "dobj"),
        ("closed", "VERB", 5, "ROOT"),
    )
    tree = Tree(sentence)
    clause = find_clause(tree, 4)
    assert clause is not None
    said, mark = spell_marked(tree.words(clause.kept), sentence.cut(sentence.tokens[4], sentence.tokens[4]))
    assert said == "The dairy paid [$400]"
    assert mark is not None
    assert said[slice(*mark)] == "[$400]"


def test_a_clause_that_is_only_thought_of_takes_what_holds_it() -> None:
    tree = Tree(
        hang(
            ("If", "SCONJ", 2, "mark"),
            ("nine", "NUM", 2, "nsubj"),
            ("sign", "VERB", 4, "advcl"),
            ("they", "PRON", 4, "nsubj"),
            ("vote", "VERB", 4, "ROOT"),
        )
    )
    clause = find_clause(tree, 1)
    assert clause is not None
    assert spell(tree.words(clause.kept)) == "If nine sign they vote"


def test_a_number_in_brackets_counts_what_stands_before_them() -> None:
    sentence = hang(
        ("was", "AUX", 0, "ROOT"),
        ("driving", "VERB", 0, "xcomp"),
        ("without", "ADP", 1, "prep"),
        ("a", "DET", 4, "det"),
        ("licence", "NOUN", 2, "pobj"),
        ("(", "PUNCT", 4, "punct"),
        ("86", "NUM", 4, "appos"),
        (")", "PUNCT", 4, "punct"),
    )
    assert find_bracketed(sentence, sentence.cut(sentence.tokens[6], sentence.tokens[6])) == "driving without a licence"
    assert find_bracketed(sentence, sentence.cut(sentence.tokens[4], sentence.tokens[4])) is None


def test_a_mark_moves_with_the_words_before_it() -> None:
    label = FigureLabel("in Corran it paid [$400] in Corran", mark=(18, 24))
    moved = label.put("in Corran", "in Corran or Alder")
    assert moved.words == "in Corran or Alder it paid [$400] in Corran or Alder"
    assert moved.mark is not None
    assert moved.words[slice(*moved.mark)] == "[$400]"
    assert FigureLabel("people hurt in Corran").put("Corran", "Alder") == FigureLabel("people hurt in Alder")
