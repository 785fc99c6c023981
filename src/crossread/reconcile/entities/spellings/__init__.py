"""Names that are printed in two ways, over all capitalised words, whatever is known of what they name.

``printed.py`` gathers the runs of capitalised words of each report and says what a story makes of a word;
``meetings.py`` says which two of them stand in sentences of one thing. These kinds of difference follow:
``marks.py`` (a blank, a hyphen or a comma), ``apostrophes.py``, ``slips.py`` (a letter or two of one word),
``exchanged.py`` (one word for another: ``Committee for``, ``Committee of``), ``fuller.py`` (a word more in a house's
name) and ``works.py`` (a title's article); ``people.py``, ``short.py`` and ``companions.py`` have one person under two
first or last names.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.reconcile.entities.joins import Cluster
from crossread.reconcile.entities.spellings.apostrophes import find_apostrophes
from crossread.reconcile.entities.spellings.companions import find_companions
from crossread.reconcile.entities.spellings.exchanged import find_exchanged
from crossread.reconcile.entities.spellings.fuller import find_fuller
from crossread.reconcile.entities.spellings.marks import find_marks
from crossread.reconcile.entities.spellings.meetings import Meetings
from crossread.reconcile.entities.spellings.people import (
    find_halved_names,
    find_two_generations,
    find_two_names,
    find_two_relatives,
)
from crossread.reconcile.entities.spellings.printed import read_story
from crossread.reconcile.entities.spellings.remarks import join_remarks, same_remark
from crossread.reconcile.entities.spellings.short import find_short_forms
from crossread.reconcile.entities.spellings.slips import find_office_slips, find_word_slips
from crossread.reconcile.entities.spellings.works import find_works


def find_spellings(
    readings: Sequence[Reading], clusters: Sequence[Cluster], known: Sequence[Discrepancy]
) -> list[Discrepancy]:
    """One remark for each pair of spellings that ``known`` does not have, surest kinds first."""
    story = read_story(readings)
    meetings = Meetings(readings)
    found = [
        *find_marks(story),
        *find_apostrophes(story),
        *find_word_slips(story, meetings),
        *find_office_slips(story),
        *find_exchanged(story, meetings),
        *find_fuller(story),
        *find_works(story),
        *find_companions(story),
        *find_two_names(clusters, meetings),
        *find_two_generations(clusters),
        *find_two_relatives(clusters),
        *find_halved_names(clusters),
        *find_short_forms(clusters),
    ]
    return join_remarks([one for one in found if not any(same_remark(one, other) for other in known)])
