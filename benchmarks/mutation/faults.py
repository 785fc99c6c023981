"""The kinds of fault: comparisons turned, thresholds halved or doubled, conditions, returns, arguments, lines."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

Place = tuple[int, int]
# From, up to, what is put in place of what stands there, and the kind of fault.
Fault = tuple[Place, Place, Callable[[str], str], str]

_COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: (" in ", " not in "),
    ast.NotIn: (" not in ", " in "),
    ast.Is: (" is ", " is not "),
    ast.IsNot: (" is not ", " is "),
}


def find_faults(node: ast.AST) -> Iterator[Fault]:
    """Yield the faults that can be put into one node."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield from _turn_comparison(node)
    elif isinstance(node, ast.BoolOp):
        yield from _swap_condition(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _start(node), _start(node.operand), lambda _: "", "not dropped"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub) and _is_number(node.right):
        swapped = (" + ", " - ") if isinstance(node.op, ast.Add) else (" - ", " + ")
        yield _end(node.left), _start(node.right), _replace(*swapped), "off by one"
    elif isinstance(node, ast.Assign) and _is_threshold(node):
        yield from _move_threshold(node.value)
    elif isinstance(node, ast.Return) and node.value is not None:
        yield from _lose_result(node.value)
    elif isinstance(node, ast.Call):
        yield from _swap_arguments(node)
    elif isinstance(node, ast.Expr | ast.AugAssign | ast.Continue | ast.Break):
        yield from _drop_line(node)


def _turn_comparison(node: ast.Compare) -> Iterator[Fault]:
    was, put = _COMPARISONS[type(node.ops[0])]
    yield _end(node.left), _start(node.comparators[0]), _replace(was, put), "comparison turned"


def _swap_condition(node: ast.BoolOp) -> Iterator[Fault]:
    was, put = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    yield _end(node.values[0]), _start(node.values[1]), _replace(was, put), f"{was} for {put}"


def _is_threshold(node: ast.Assign) -> bool:
    return all(isinstance(target, ast.Name) and target.id.isupper() for target in node.targets)


def _move_threshold(value: ast.expr) -> Iterator[Fault]:
    number = value.value if isinstance(value, ast.Constant) else None
    if isinstance(number, bool) or not isinstance(number, int | float):
        return
    halved = number // 2 if isinstance(number, int) else number / 2
    yield _start(value), _end(value), lambda _: repr(halved), "threshold halved"
    yield _start(value), _end(value), lambda _: repr(number * 2 or 1), "threshold doubled"


def _lose_result(value: ast.expr) -> Iterator[Fault]:
    truth = isinstance(value, ast.Constant) and isinstance(value.value, bool)
    if truth or isinstance(value, ast.Compare | ast.BoolOp):
        yield _start(value), _end(value), lambda was: f"not ({was})", "result turned"
    elif isinstance(value, ast.List | ast.ListComp):
        yield _start(value), _end(value), lambda _: "[]", "result lost"
    elif isinstance(value, ast.Tuple) or (isinstance(value, ast.Call) and getattr(value.func, "id", "") == "tuple"):
        yield _start(value), _end(value), lambda _: "()", "result lost"
    elif not isinstance(value, ast.Constant):
        yield _start(value), _end(value), lambda _: "None", "result lost"


def _swap_arguments(node: ast.Call) -> Iterator[Fault]:
    if len(node.args) < 2 or not all(isinstance(argument, ast.Name | ast.Attribute) for argument in node.args[:2]):
        return
    first, second = (ast.unparse(argument) for argument in node.args[:2])
    if first != second:
        yield _start(node.args[0]), _end(node.args[1]), lambda _: f"{second}, {first}", "arguments swapped"


def _drop_line(node: ast.Expr | ast.AugAssign | ast.Continue | ast.Break) -> Iterator[Fault]:
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom):
        return
    yield _start(node), _end(node), lambda _: "pass", "line deleted"


def _replace(was: str, put: str) -> Callable[[str], str]:
    def put_in(between: str) -> str:
        return between.replace(was, put, 1) if was in between else between.replace(was.strip(), put.strip(), 1)

    return put_in


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)


def _start(node: ast.expr | ast.stmt) -> Place:
    return node.lineno, node.col_offset


def _end(node: ast.expr | ast.stmt) -> Place:
    assert node.end_lineno is not None and node.end_col_offset is not None
    return node.end_lineno, node.end_col_offset
