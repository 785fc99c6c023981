"""The distributions that Crossread brings, as they are installed: names, versions, licences, and who asks for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NAME = "crossread-news"
EXTRAS = frozenset({"ocr", "scale", "server"})

# What older distributions call their licences, and the SPDX identifier of each.
_IDENTIFIERS = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "the bsd 2-clause license": "BSD-2-Clause",
    "isc license": "ISC",
    "mit license": "MIT",
    "bsd-3-clause, apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
}


@dataclass(frozen=True, slots=True)
class Component:
    """One distribution; ``extra`` says that only an extra asks for it."""

    name: str
    version: str
    licence: str
    home: str | None
    needs: tuple[str, ...]
    extra: bool


def find_components(name: str = NAME, extras: frozenset[str] = EXTRAS) -> list[Component]:
    """The distribution and all that it brings, by name. Raises PackageNotFoundError where one is missing."""
    core = _collect(name, frozenset())
    every = _collect(name, extras)
    needs = {
        one: tuple(sorted({canonicalize_name(need.name) for need in _needs(one, held)})) for one, held in every.items()
    }
    return [_describe(distribution(one), needs[one], one not in core) for one in sorted(every)]


def _collect(name: str, extras: frozenset[str]) -> dict[str, frozenset[str]]:
    """Each distribution that is needed, with the extras of it that are."""
    found: dict[str, frozenset[str]] = {}
    waiting = [(str(canonicalize_name(name)), extras)]
    while waiting:
        one, wanted = waiting.pop()
        if one in found and wanted <= found[one]:
            continue
        found[one] = found.get(one, frozenset()) | wanted
        waiting += [(str(canonicalize_name(need.name)), frozenset(need.extras)) for need in _needs(one, found[one])]
    return found


def _needs(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    for line in distribution(name).requires or []:
        need = Requirement(line)
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in extras or {""}):
            yield need


def _describe(held: Distribution, needs: tuple[str, ...], extra: bool) -> Component:
    return Component(
        str(canonicalize_name(held.name)), held.version, _find_licence(held), _find_home(held), needs, extra
    )


def _find_licence(held: Distribution) -> str:
    """An SPDX expression where one can be told, else what the distribution says."""
    fields = held.metadata.get_all
    expression = next(iter(fields("License-Expression") or []), None)
    if expression:
        return str(expression)
    said = str(next(iter(fields("License") or []), "")).split("\n")[0].strip()
    classified = [
        str(one).rpartition(" :: ")[2] for one in fields("Classifier") or [] if str(one).startswith("License")
    ]
    named = said or (classified[0] if classified else "not said")
    return _IDENTIFIERS.get(named.lower(), named)


def _find_home(held: Distribution) -> str | None:
    pairs = [str(line).partition(", ")[::2] for line in held.metadata.get_all("Project-URL") or []]
    links = {label.strip().lower(): address for label, address in pairs}
    home = held.metadata.get_all("Home-page")
    known = ("homepage", "home", "source", "source code", "repository", "github", "code")
    found = next((links[label] for label in known if label in links), None) or (str(home[0]) if home else None)
    return found if found and found.startswith("http") else None


def is_installed() -> bool:
    """Whether the distribution and all its extras are here to be looked at."""
    try:
        find_components()
    except PackageNotFoundError:
        return False
    return True
