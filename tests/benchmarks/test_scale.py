from __future__ import annotations

from benchmarks.scale.simulated import Texts, iter_day

SAID = ["Mayor", "Adalind", "said", "some", "14", "boats", "reached", "Corran", "before", "winter"]
PARTS = tuple(tuple(" ".join(SAID[at:] + SAID[:at]).replace(" ", "| |").split("|")) for at in range(8))
TEXTS = Texts((PARTS,), ("harbour", "evening", "council"), ("Dunmere", "Halden", "Ostby"))


def test_an_event_has_the_same_names_on_every_day() -> None:
    told: dict[int, list[set[str]]] = {}
    for day in range(3):
        for one in iter_day(day, TEXTS, 40):
            told.setdefault(one.event, []).append({word for word in one.report.text.split() if word.istitle()})
    assert any(len(reports) > 3 for reports in told.values())
    assert all(len(set[str]().union(*reports)) <= 3 for reports in told.values())
