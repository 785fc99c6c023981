"""Where an outlet is at home: what its name or address says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.model.places import Place
from crossread.model.reports import Report
from crossread.text.lexicon import load_lexicon

_HOST = re.compile(r"(?:https?://)?(?:www\d?\.)?([\w.-]+\.[a-z]{2,})(?:[/:?#]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Home:
    """The countries of an outlet's readers, and its name run together, in which place names are looked for."""

    countries: tuple[str, ...]
    name: str

    def is_named(self, place: Place) -> bool:
        """Whether the outlet bears the place's name: a local paper, so a town rather than a country."""
        folded = re.sub(r"[^a-z]", "", place.name.casefold())
        return len(folded) > 4 and place.kind in ("city", "county") and folded in self.name


@cache
def _domains() -> dict[str, str]:
    countries: dict[str, str] = load_lexicon("places")["domains"]
    return countries


def find_home(report: Report) -> Home:
    """What the report's outlet and address say; an address under a general domain says nothing."""
    hosts = [match[1].lower() for text in (report.outlet, report.url) if text and (match := _HOST.match(text))]
    countries = [_domains()[host.rsplit(".", 1)[-1]] for host in hosts if host.rsplit(".", 1)[-1] in _domains()]
    name = " ".join(filter(None, [report.outlet, *hosts])).casefold()
    return Home(tuple(dict.fromkeys(countries)), re.sub(r"[^a-z]", "", name))
