"""What speaks for or against two figures being one measured thing: every feature, in one list."""

from __future__ import annotations

from crossread.reconcile.figures.likeness import measures, numbers, people, sentences
from crossread.reconcile.figures.likeness.clause_table import CLAUSE_FEATURES
from crossread.reconcile.figures.likeness.features import Feature

_BOATS = ("Some 14 boats sank.", "Some 14 boats sank.")
_OTHER_BOATS = ("Some 14 boats sank.", "Some 15 boats drifted.")
_APART = ("Some 14 boats sank.", "The tax raised $30.")

FEATURES: tuple[Feature, ...] = (
    # The numbers.
    Feature(
        "number",
        numbers.compare_numbers,
        _OTHER_BOATS,
        ("Dozens of boats sank.", "About 30 boats sank."),
        asked="likeness",
    ),
    Feature("two digits", numbers.has_two_digits, _BOATS, ("Four boats sank.", "Four boats sank.")),
    Feature(
        "four digits",
        numbers.has_four_digits,
        ("Fire took 1,400 acres.", "Fire took 1,400 acres."),
        _BOATS,
        asked="likeness",
    ),
    Feature(
        "number told once",
        numbers.is_only_one,
        _BOATS,
        ("Some 14 boats sank. The 14 boats are old.", "Mud fell."),
        asked="likeness",
    ),
    Feature(
        "distance of numbers",
        numbers.compare_size,
        ("The storm sank 14 boats.", "The storm sank 15 boats."),
        _BOATS,
        asked="likeness",
    ),
    Feature(
        "order of size",
        numbers.is_far_apart,
        ("Some 12 boats sank.", "Some 60 boats sank."),
        _OTHER_BOATS,
        asked="likeness",
    ),
    Feature("wording of the number", numbers.is_worded_otherwise, ("About 14 boats sank.", "14 boats sank."), _BOATS),
    Feature(
        "number told elsewhere",
        numbers.is_told_elsewhere,
        ("Five people were arrested. In March six people were arrested.", "Six people were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
        asked="likeness",
    ),
    # What is measured.
    Feature(
        "deed",
        measures.compare_deed,
        ("Five people were arrested.", "Six people were detained."),
        ("Five people were arrested.", "Six people were rescued."),
    ),
    Feature(
        "another deed",
        measures.has_other_deed,
        ("Five people were arrested.", "Six people were rescued."),
        ("Five people were arrested.", "Six people were detained."),
    ),
    Feature(
        "deed of one",
        measures.has_one_deed,
        ("Five people were arrested.", "Six people wore red hats."),
        ("Five people were arrested.", "Six people were rescued."),
    ),
    Feature(
        "first number",
        measures.heads_both,
        ("Five people were arrested.", "Six people were arrested."),
        ("The flood closed 14 bridges.", "Some 14 boats sank."),
    ),
    Feature(
        "severity",
        measures.compare_grade,
        ("Five people were critically injured.", "Six people were critically injured."),
        ("Five people were injured.", "Six people were injured."),
    ),
    Feature(
        "another severity",
        measures.has_other_grade,
        ("Five people were critically injured.", "Nine people were injured."),
        ("Nine people were injured.", "Ten people were hurt."),
    ),
    Feature("unit", measures.compare_unit, _OTHER_BOATS, ("The tax raised 14 percent.", "About 20 drifted.")),
    Feature(
        "another unit",
        measures.has_other_unit,
        ("The storm damaged 12 boats.", "The storm injured 12 people."),
        ("The storm damaged 12 boats.", "The storm damaged 13 boats."),
    ),
    Feature(
        "reference",
        measures.refers_back,
        ("Five guests were hurt. The five people went home.",),
        ("Five guests were hurt.", "Five people were hurt."),
        asked="likeness",
    ),
    Feature(
        "known number",
        measures.is_known_to_both,
        ("The five guests went home.", "The five guests left."),
        ("Five guests were hurt.", "The five guests left."),
    ),
    Feature(
        "list",
        measures.compare_rows,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio and 9 in Texas."),
        ("Police arrested 12 people.", "Police arrested 12 people."),
    ),
    Feature(
        "place",
        measures.compare_place,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio."),
        ("Five people were arrested.", "Five people were arrested."),
    ),
    Feature(
        "another place",
        measures.has_other_place,
        ("Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.", "Police arrested 12 people in Nevada."),
        ("Police arrested 12 people in Ohio.", "Police arrested 12 people in Ohio."),
    ),
    Feature(
        "narrowing words",
        measures.compare_narrowing,
        ("Five people with old wounds were arrested.", "Six people with old wounds were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
    ),
    Feature(
        "narrowing",
        measures.is_narrowed,
        ("Five people with old wounds were arrested.", "Six people with blue hats were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
    ),
    Feature(
        "owner",
        measures.compare_owner,
        ("Ana Brandt's tax rate was 14 percent.", "Ana Brandt's tax rate was 15 percent."),
        ("Ana Brandt's tax rate was 14 percent.", "Otto Lind's tax rate was 14 percent."),
    ),
    Feature(
        "time",
        measures.has_one_time,
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2019."),
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2021."),
    ),
    # Who is counted.
    Feature(
        "sex",
        people.has_one_sex,
        ("Three women were hurt.", "Three women were hurt."),
        ("Three women were hurt.", "Three people were hurt."),
    ),
    Feature(
        "some of a sex",
        people.is_some_of_a_sex,
        ("Two men and two women were hurt.", "Four people were hurt."),
        ("Two men were hurt.", "Two people were hurt."),
    ),
    Feature(
        "role",
        people.has_one_role,
        ("Three officers were hurt.", "Three officers fell."),
        ("Three officers were hurt.", "Three pupils fell."),
    ),
    Feature(
        "another role",
        people.has_other_role,
        ("Three officers were hurt.", "Three pupils fell."),
        ("Three officers were hurt.", "Three officers fell."),
    ),
    *CLAUSE_FEATURES,
    # The sentences and clauses round them.
    Feature("sentence", sentences.compare_sentences, _BOATS, _APART, asked="likeness"),
    Feature("sentence of the number", sentences.compare_sentences_of_one, _BOATS, _OTHER_BOATS, asked="likeness"),
    Feature("closest sentence", sentences.is_closest, _BOATS, _APART, asked="likeness"),
    Feature(
        "two numbers of a sentence",
        sentences.stands_beside,
        ("Five boats sank and six boats drifted.",),
        ("Five boats sank.", "Six boats sank."),
        asked="likeness",
    ),
    Feature(
        "words",
        sentences.compare_words_of_others,
        ("Some 14 boats sank.", "Some 15 boats sank."),
        _BOATS,
        asked="likeness",
    ),
    Feature("words behind", sentences.compare_words_behind, _BOATS, _APART),
    Feature(
        "names",
        sentences.compare_names,
        ("Some 14 boats sank off Corran.", "Some 15 boats drifted off Corran."),
        ("Some 14 boats sank off Corran.", "Some 15 boats drifted off Dunmere."),
    ),
    Feature("event", sentences.has_one_event, ("He paid $14 for it.", "He paid $15 for it."), _APART),
    Feature(
        "fact or plan",
        sentences.is_told_unlike,
        ("The city will build 14 bridges.", "The city built 14 bridges."),
        ("The city built 15 bridges.", "The city built 14 bridges."),
    ),
)

LIKENESS = tuple(feature for feature in FEATURES if feature.asked != "agreement")
AGREEMENT = tuple(feature for feature in FEATURES if feature.asked != "likeness")
