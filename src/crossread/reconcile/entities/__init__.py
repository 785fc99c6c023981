"""People, organisations and named things across reports.

``gather.py`` takes the names of each report; ``people.py`` and ``organisations.py`` say when two
are of one; ``clusters.py`` joins them, ``lone.py`` and ``shortened.py`` those that are short for
others; ``outlets.py`` leaves out who publishes the reports; ``compose.py`` makes the entries;
``naming.py``, ``offices.py`` and ``slips.py`` find where reports name or title one thing differently, and
``spellings`` where they print one name in two ways.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import EntityFindings
from crossread.model.mentions import Reading
from crossread.model.merges import NO_MERGES, Merges
from crossread.reconcile.entities.clusters import cluster_named, list_unmet
from crossread.reconcile.entities.compose import compose_entities
from crossread.reconcile.entities.gather import gather_named
from crossread.reconcile.entities.naming import find_name_discrepancies
from crossread.reconcile.entities.offices import find_title_discrepancies
from crossread.reconcile.entities.outlets import leave_out_outlets
from crossread.reconcile.entities.slips import find_slips
from crossread.reconcile.entities.spellings import find_spellings


def reconcile_entities(readings: Sequence[Reading], *, merges: Merges = NO_MERGES) -> EntityFindings:
    """Join the names of all readings into entities; kinds ``name`` and ``title`` of discrepancies.

    ``merges`` is the user's own word on which names are one; it stands above the rules. The result
    does not depend on the order of the readings.
    """
    ordered = sorted(readings, key=lambda r: (r.report.published is None, r.report.published or "", r.report.id))
    order = {reading.report.id: index for index, reading in enumerate(ordered)}
    outlets = {reading.report.name for reading in ordered}
    named = gather_named(ordered)
    clusters = leave_out_outlets(cluster_named(named, merges), outlets)
    told = [*find_name_discrepancies(clusters), *find_title_discrepancies(clusters), *find_slips(ordered)]
    return EntityFindings(
        people=tuple(compose_entities(clusters, "person", order, merges)),
        organisations=tuple(compose_entities(clusters, "organisation", order, merges)),
        names=tuple(compose_entities(clusters, "event", order, merges)),
        discrepancies=(*told, *find_spellings(ordered, clusters, told)),
        in_part=list_unmet(named),
    )
