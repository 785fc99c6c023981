"""The reports' own outlets: who publishes a story is no part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.meaning.names.forms import name_words
from crossread.reconcile.entities.joins import Cluster
from crossread.text.lexicon import load_words

LOOSE = load_words("matching", "outlets.loose")


def leave_out_outlets(clusters: Sequence[Cluster], outlets: Iterable[str]) -> list[Cluster]:
    """The clusters but for those that are named as an outlet of the story's reports is."""
    known = {_bare(outlet.split(".")[0] if _is_domain(outlet) else outlet) for outlet in outlets}
    return [one for one in clusters if one.kind != "organisation" or not _is_known(one, known)]


def _is_known(cluster: Cluster, known: set[str]) -> bool:
    return any(_bare(one.name) in known for one in cluster.named)


def _is_domain(outlet: str) -> bool:
    return "." in outlet and " " not in outlet


def _bare(name: str) -> str:
    """The name's words run together, as in an address, without those that it may lack."""
    words = name_words(name)
    return "".join(word for word in words if word not in LOOSE) or "".join(words)
