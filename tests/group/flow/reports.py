"""Invented reports of four events, two of them of one kind on one day."""

from __future__ import annotations

from crossread.model.reports import Report

FERRY = (
    Report(
        "courier",
        "The ferry Marrow Lass ran into a gravel barge off Port Orrin on Friday morning, injuring 64 people. "
        "Harbour master Edda Voss said fog lay over the strait. Two crew members died, the coastguard in "
        "Trelise said.",
        title="Ferry hits gravel barge off Port Orrin",
        published="2031-10-10",
    ),
    Report(
        "lantern",
        "A gravel barge and the passenger ferry Marrow Lass collided in fog near Port Orrin. Dozens were "
        "injured and two of the crew killed. Voss, the harbour master, closed the strait to all ships.",
        title="Two dead as ferry and barge collide in fog",
        published="2031-10-10",
    ),
    Report(
        "ledger",
        "Families of the two crew members killed on the Marrow Lass gathered in Port Orrin, where the harbour "
        "master, Edda Voss, faced questions about the gravel barge and the fog.",
        title="After the ferry collision, Port Orrin asks why",
        published="2031-10-12",
    ),
)
FIRE_NORTH = (
    Report(
        "echo",
        "A fire in the Tannery Lane flats in Northwick killed three members of the Okafor family early on "
        "Friday, fire chief Lena Marsh said. Sixty firefighters fought the flames.",
        title="Three of one family die in Northwick fire",
        published="2031-10-10",
    ),
    Report(
        "herald",
        "Fire chief Lena Marsh named a faulty heater as the likely cause of the Tannery Lane fire in "
        "Northwick in which three of the Okafor family died.",
        title="Heater blamed for Northwick flats fire",
        published="2031-10-11",
    ),
)
FIRE_SOUTH = (
    Report(
        "argus",
        "Three people died when fire tore through a warehouse on Quay Street in Southmere on Friday. The "
        "owner, Piet Halloran, said the building had no sprinklers.",
        title="Warehouse fire kills three in Southmere",
        published="2031-10-10",
    ),
    Report(
        "post",
        "Southmere police questioned Piet Halloran, whose Quay Street warehouse had no sprinklers when it "
        "burned down on Friday with three people inside.",
        title="Owner of Southmere warehouse questioned",
        published="2031-10-11",
    ),
)
MATCH = Report(
    "sport",
    "Harriers beat Rovers 3-1 at Ashdown Park, Mika Sandberg scoring twice.",
    title="Sandberg double sinks Rovers",
    published="2031-10-10",
)
ALL = (*FERRY, *FIRE_NORTH, *FIRE_SOUTH, MATCH)
