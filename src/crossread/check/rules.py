"""Every rule of the check, in one visible list. Adding one means a file and a line here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.check.arithmetic.listed import LISTED
from crossread.check.arithmetic.multiples import MULTIPLES
from crossread.check.arithmetic.opposites import OPPOSITES
from crossread.check.arithmetic.remainders import REMAINDERS
from crossread.check.arithmetic.shares import APPOSED_SHARES, SHARES
from crossread.check.arithmetic.sums import SUMS, SUPERLATIVES
from crossread.check.figures.ages import AGES
from crossread.check.figures.loose import LOOSE_NUMBERS
from crossread.check.figures.measured import MISPLACED
from crossread.check.figures.moved import SWAPS
from crossread.check.figures.standing import STANDING
from crossread.check.figures.stated import FIGURES
from crossread.check.figures.voices import VOICES
from crossread.check.names.holders import HOLDERS
from crossread.check.names.named import NAMES
from crossread.check.names.records import RECORDS
from crossread.check.names.titled import TITLES
from crossread.check.names.unheard import UNHEARD
from crossread.check.owners.rules import OWNED
from crossread.check.places.placed import PLACES
from crossread.check.quotations.wording import QUOTATIONS
from crossread.check.retold.contraries import CONTRARIES
from crossread.check.retold.denied import NEGATED
from crossread.check.retold.elsewhere import ELSEWHERE
from crossread.check.retold.kinds import KINDS
from crossread.check.retold.moved import MOVED
from crossread.check.retold.reversed import REVERSED
from crossread.check.retold.sequence import SEQUENCES
from crossread.check.retold.swapped import SWAPPED
from crossread.check.rule import Rule
from crossread.check.slots.names import STRANGERS
from crossread.check.slots.numbers import DISPLACED
from crossread.check.slots.times import DISPLACED_TIMES
from crossread.check.statements.compared import COMPARED
from crossread.check.statements.credits import CREDITS
from crossread.check.statements.denied import DENIED
from crossread.check.statements.directed import DIRECTED
from crossread.check.statements.steps import STEPS
from crossread.check.statements.turned import TURNED
from crossread.check.times.dates import DATES, WEEKDAYS
from crossread.check.times.days import DAYS


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule by name, with a draft of ``examples/harbour-ferry`` that offends against it and one that does not."""

    name: str
    rule: Rule
    example: str
    counter: str


# In the order of their codes.
TABLE: tuple[Entry, ...] = (
    Entry("figures", FIGURES, "The ferry carried 212 people and 57 dogs.", "The ferry carried 212 people."),
    Entry("ages", AGES, "Rosalind Achterberg, 53, taught music.", "Rosalind Achterberg, 58, taught music."),
    Entry(
        "loose numbers",
        LOOSE_NUMBERS,
        "Rosalind Achterberg lived at 49 Ridge Road.",
        "Rosalind Achterberg lived at Ridge Road.",
    ),
    Entry("misplaced", MISPLACED, "18 people were hospitalised in Exeter.", "18 people were hospitalised in Plymouth."),
    Entry(
        "swaps",
        SWAPS,
        "Of the injured, 18 were treated in Truro, 31 in Plymouth, nine in Penzance and six in Exeter.",
        "Of the injured, 31 were treated in Truro, 18 in Plymouth, nine in Penzance and six in Exeter.",
    ),
    Entry(
        "out of place",
        DISPLACED,
        "A 58-year-old man died of his injuries overnight in Truro.",
        "A 71-year-old man died of his injuries overnight in Truro.",
    ),
    Entry("owned", OWNED, "Truro had nine of the injured.", "Truro had 31 of the injured."),
    Entry(
        "voices",
        VOICES,
        "The Atlantic Ledger reported 31 in Truro.",
        "The Orrin Courier reported that 31 were treated in Truro.",
    ),
    Entry(
        "standing",
        STANDING,
        "Of the injured, 31 were treated in Truro.",
        "Of the injured, 31 were treated in Truro, The Orrin Courier reported.",
    ),
    Entry(
        "shares",
        SHARES,
        "Of the 64 people who were hurt, 17, or nearly half, had broken bones.",
        "Of the 64 people who were hurt, 17, or more than a quarter, had broken bones.",
    ),
    Entry(
        "apposed shares",
        APPOSED_SHARES,
        "Of the 64 people who were hurt, 18, some 48 percent of the total, went to Plymouth.",
        "Of the 64 people who were hurt, 18, some 28 percent of the total, went to Plymouth.",
    ),
    Entry(
        "multiples", MULTIPLES, "The crash hurt 64, triple the 32 of 2019.", "The crash hurt 64, double the 32 of 2019."
    ),
    Entry(
        "sums",
        SUMS,
        "Together, Plymouth and Penzance treated 29 people: 18 in Plymouth and nine in Penzance.",
        "Together, Plymouth and Penzance treated 27 people: 18 in Plymouth and nine in Penzance.",
    ),
    Entry(
        "listed parts",
        LISTED,
        "Plymouth and Penzance took 27, 18 in Plymouth and ten in Penzance.",
        "Plymouth and Penzance took 27, 18 in Plymouth and nine in Penzance.",
    ),
    Entry(
        "remainders",
        REMAINDERS,
        "There were 212 aboard and 64 were hurt, so that 196 missed the worst.",
        "There were 212 aboard and 64 were hurt, so that 148 missed the worst.",
    ),
    Entry(
        "superlatives",
        SUPERLATIVES,
        "Plymouth took the largest number of the injured, 18.",
        "Truro took the largest number of the injured, 31.",
    ),
    Entry(
        "opposites",
        OPPOSITES,
        "The first serious accident on the crossing was in March 2019, when the same ferry ran aground.",
        "The last serious accident on the crossing was in March 2019, when the same ferry ran aground.",
    ),
    Entry(
        "turned words",
        TURNED,
        "Passenger numbers fell by 16 percent, according to the accounts of the owner.",
        "Passenger numbers rose by 16 percent, according to the accounts of the owner.",
    ),
    Entry(
        "directed words",
        DIRECTED,
        "The accounts of the owner show passenger numbers 16 percent lower.",
        "The accounts of the owner show passenger numbers 16 percent higher.",
    ),
    Entry(
        "compared",
        COMPARED,
        "There were 212 people aboard, fewer than the 196 of the year before.",
        "There were 212 people aboard, more than the 196 of the year before.",
    ),
    Entry(
        "reversed words",
        REVERSED,
        "The ferry failed its last inspection, on 12 September, the owner said.",
        "The ferry passed its last inspection, on 12 September, the owner said.",
    ),
    Entry(
        "sequences",
        SEQUENCES,
        "First the whole deck went from under them and then a door slammed, Okafor said.",
        "First a door slammed and then the whole deck went from under them, Okafor said.",
    ),
    Entry(
        "steps",
        STEPS,
        "Passenger numbers fell to 16 percent, according to the accounts of the owner.",
        "Passenger numbers fell by 16 percent, according to the accounts of the owner.",
    ),
    Entry(
        "credits",
        CREDITS,
        "The crossing has never been busier, Coast Radio 96 reported.",
        "The crossing has never been busier, The Daily Lantern reported.",
    ),
    Entry(
        "holders",
        HOLDERS,
        "Harbour master Moira Lindqvist said that ferries would stay in port.",
        "Harbour master Ilse Varga said that ferries would stay in port.",
    ),
    Entry(
        "denied",
        DENIED,
        "Ferries would sail in fog until the inquiry had reported, the harbour master said.",
        "No ferry would sail in fog until the inquiry had reported, the harbour master said.",
    ),
    Entry(
        "negated",
        NEGATED,
        "The crew never requested another lookout in spring, said Pell.",
        "The crew requested another lookout in spring, said Pell.",
    ),
    Entry(
        "contraries",
        CONTRARIES,
        "The barge was lit, the harbour authority said.",
        "The barge was unlit, the harbour authority said.",
    ),
    Entry(
        "kinds",
        KINDS,
        "Lifeboats and a coastguard plane brought everyone ashore within 50 minutes.",
        "Lifeboats and a coastguard helicopter brought everyone ashore within 50 minutes.",
    ),
    Entry(
        "records",
        RECORDS,
        "It was the gravest collision of the year, the owner said.",
        "It was a grave collision, the owner said.",
    ),
    Entry(
        "quotations",
        QUOTATIONS,
        "“The ferry was where she ought to have been,” Varga said.",
        "“The ferry was where she should have been,” Varga said.",
    ),
    Entry(
        "names",
        NAMES,
        "Edwin Loxly, a retired pilot, died overnight.",
        "Edwin Loxley, a retired pilot, died overnight.",
    ),
    Entry(
        "unheard names",
        UNHEARD,
        "The master of the barge, according to Corin Vaisey, was asleep.",
        "The master of the barge, according to Moira Lindqvist, was asleep.",
    ),
    Entry(
        "strangers",
        STRANGERS,
        "She was a music teacher from Plymouth who crossed every Friday.",
        "She was a music teacher from Falmouth who crossed every Friday.",
    ),
    Entry(
        "moved names",
        MOVED,
        "The man of 71 who died of his injuries overnight died in Plymouth.",
        "The man of 71 who died of his injuries overnight died in Truro.",
    ),
    Entry(
        "told elsewhere",
        ELSEWHERE,
        "The music teacher crossed from Truro every Friday.",
        "The music teacher crossed from Falmouth every Friday.",
    ),
    Entry(
        "swapped names",
        SWAPPED,
        "Gareth Pell, a passenger, was standing at the rail, and Desmond Okafor of the seafarers' union said that "
        "warnings had been ignored.",
        "Desmond Okafor, a passenger, was standing at the rail, and Gareth Pell of the seafarers' union said that "
        "warnings had been ignored.",
    ),
    Entry(
        "titles",
        TITLES,
        "Gareth Pell, president of the seafarers' union, said warnings had been ignored.",
        "Gareth Pell, secretary of the seafarers' union, said warnings had been ignored.",
    ),
    Entry(
        "weekdays",
        WEEKDAYS,
        "The ferry struck the barge on Thursday, 10 October 2025.",
        "The ferry struck the barge on Friday, 10 October 2025.",
    ),
    Entry("dates", DATES, "The ferry was last inspected in August.", "The ferry was last inspected in September."),
    Entry(
        "days",
        DAYS,
        "The Marguerite Bell ran into a barge off Port Orrin on Tuesday morning.",
        "The Marguerite Bell ran into a barge off Port Orrin on Friday morning.",
    ),
    Entry(
        "times out of place",
        DISPLACED_TIMES,
        "A telephone line for relatives opened at 8:10 a.m.",
        "A telephone line for relatives opened at noon.",
    ),
    Entry(
        "places",
        PLACES,
        "The collision happened off Port Orrin, Scotland.",
        "The collision happened off Port Orrin, England.",
    ),
)


def all_rules() -> tuple[Rule, ...]:
    """The rules in the order of the table."""
    return tuple(entry.rule for entry in TABLE)


def describe_codes(rules: Iterable[Rule]) -> dict[str, str]:
    """Code to one-line description."""
    return {code: text for rule in rules for code, text in sorted(rule.codes.items())}
