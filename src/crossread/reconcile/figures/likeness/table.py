"""What speaks for or against two figures being one measured thing: every feature, in one list."""

from __future__ import annotations

from crossread.reconcile.figures.likeness import measures, needs, numbers, people, sentences
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
    Feature("two digits", numbers.has_two_digits, _BOATS, ("Four boats sank.", "Four boats sank."), needs=needs.TEN),
    Feature(
        "four digits",
        numbers.has_four_digits,
        ("Fire took 1,400 acres.", "Fire took 1,400 acres."),
        _BOATS,
        asked="likeness",
        needs=needs.THOUSAND,
    ),
    Feature(
        "number told once",
        numbers.is_only_one,
        _BOATS,
        ("Some 14 boats sank. The 14 boats are old.", "Mud fell."),
        asked="likeness",
        needs=needs.TOLD_ONCE,
    ),
    Feature(
        "distance of numbers",
        numbers.compare_size,
        ("The storm sank 14 boats.", "The storm sank 15 boats."),
        _BOATS,
        asked="likeness",
        needs=needs.SIZE,
    ),
    Feature(
        "order of size",
        numbers.is_far_apart,
        ("Some 12 boats sank.", "Some 60 boats sank."),
        _OTHER_BOATS,
        asked="likeness",
        needs=needs.NUMBER,
    ),
    Feature(
        "wording of the number",
        numbers.is_worded_otherwise,
        ("About 14 boats sank.", "14 boats sank."),
        _BOATS,
        needs=needs.APPROXIMATION,
    ),
    Feature(
        "number told elsewhere",
        numbers.is_told_elsewhere,
        ("Five people were arrested. In March six people were arrested.", "Six people were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
        asked="likeness",
        needs=needs.ANY_DEED,
    ),
    # What is measured.
    Feature(
        "deed",
        measures.compare_deed,
        ("Five people were arrested.", "Six people were detained."),
        ("Five people were arrested.", "Six people were rescued."),
        needs=needs.DEED,
    ),
    Feature(
        "another deed",
        measures.has_other_deed,
        ("Five people were arrested.", "Six people were rescued."),
        ("Five people were arrested.", "Six people were detained."),
        needs=needs.DEED,
    ),
    Feature(
        "deed of one",
        measures.has_one_deed,
        ("Five people were arrested.", "Six people wore red hats."),
        ("Five people were arrested.", "Six people were rescued."),
        needs=needs.ANY_DEED,
    ),
    Feature(
        "first number",
        measures.heads_both,
        ("Five people were arrested.", "Six people were arrested."),
        ("The flood closed 14 bridges.", "Some 14 boats sank."),
        needs=needs.LEAD,
    ),
    Feature(
        "severity",
        measures.compare_grade,
        ("Five people were critically injured.", "Six people were critically injured."),
        ("Five people were injured.", "Six people were injured."),
        needs=needs.GRADE,
    ),
    Feature(
        "another severity",
        measures.has_other_grade,
        ("Five people were critically injured.", "Nine people were injured."),
        ("Nine people were injured.", "Ten people were hurt."),
        needs=needs.ANY_GRADE,
    ),
    Feature(
        "unit",
        measures.compare_unit,
        _OTHER_BOATS,
        ("The tax raised 14 percent.", "About 20 drifted."),
        needs=needs.NOUN,
    ),
    Feature(
        "another unit",
        measures.has_other_unit,
        ("The storm damaged 12 boats.", "The storm injured 12 people."),
        ("The storm damaged 12 boats.", "The storm damaged 13 boats."),
        needs=needs.NOUN_OR_UNIT,
    ),
    Feature(
        "reference",
        measures.refers_back,
        ("Five guests were hurt. The five people went home.",),
        ("Five guests were hurt.", "Five people were hurt."),
        asked="likeness",
        needs=needs.ANY_KNOWN,
    ),
    Feature(
        "known number",
        measures.is_known_to_both,
        ("The five guests went home.", "The five guests left."),
        ("Five guests were hurt.", "The five guests left."),
        needs=needs.KNOWN,
    ),
    Feature(
        "list",
        measures.compare_rows,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio and 9 in Texas."),
        ("Police arrested 12 people.", "Police arrested 12 people."),
        needs=needs.ROW,
    ),
    Feature(
        "place",
        measures.compare_place,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio."),
        ("Five people were arrested.", "Five people were arrested."),
        needs=needs.ANY_PLACE,
    ),
    Feature(
        "another place",
        measures.has_other_place,
        ("Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.", "Police arrested 12 people in Nevada."),
        ("Police arrested 12 people in Ohio.", "Police arrested 12 people in Ohio."),
        needs=needs.PLACE,
    ),
    Feature(
        "narrowing words",
        measures.compare_narrowing,
        ("Five people with old wounds were arrested.", "Six people with old wounds were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
        needs=needs.NARROWING,
    ),
    Feature(
        "narrowing",
        measures.is_narrowed,
        ("Five people with old wounds were arrested.", "Six people with blue hats were arrested."),
        ("Five people were arrested.", "Six people were arrested."),
        needs=needs.NARROWING,
    ),
    Feature(
        "owner",
        measures.compare_owner,
        ("Ana Brandt's tax rate was 14 percent.", "Ana Brandt's tax rate was 15 percent."),
        ("Ana Brandt's tax rate was 14 percent.", "Otto Lind's tax rate was 14 percent."),
        needs=needs.OWNER,
    ),
    Feature(
        "time",
        measures.has_one_time,
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2019."),
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2021."),
        needs=needs.TIME,
    ),
    # Who is counted.
    Feature(
        "sex",
        people.has_one_sex,
        ("Three women were hurt.", "Three women were hurt."),
        ("Three women were hurt.", "Three people were hurt."),
        needs=needs.SEX,
    ),
    Feature(
        "some of a sex",
        people.is_some_of_a_sex,
        ("Two men and two women were hurt.", "Four people were hurt."),
        ("Two men were hurt.", "Two people were hurt."),
        needs=needs.ANY_SEX,
    ),
    Feature(
        "role",
        people.has_one_role,
        ("Three officers were hurt.", "Three officers fell."),
        ("Three officers were hurt.", "Three pupils fell."),
        needs=needs.ROLE,
    ),
    Feature(
        "another role",
        people.has_other_role,
        ("Three officers were hurt.", "Three pupils fell."),
        ("Three officers were hurt.", "Three officers fell."),
        needs=needs.PEOPLE,
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
        needs=needs.WORDS,
    ),
    Feature("words behind", sentences.compare_words_behind, _BOATS, _APART, needs=needs.WORDS_BEHIND),
    Feature(
        "names",
        sentences.compare_names,
        ("Some 14 boats sank off Corran.", "Some 15 boats drifted off Corran."),
        ("Some 14 boats sank off Corran.", "Some 15 boats drifted off Dunmere."),
        needs=needs.NAMES,
    ),
    Feature(
        "event", sentences.has_one_event, ("He paid $14 for it.", "He paid $15 for it."), _APART, needs=needs.CLAUSE
    ),
    Feature(
        "fact or plan",
        sentences.is_told_unlike,
        ("The city will build 14 bridges.", "The city built 14 bridges."),
        ("The city built 15 bridges.", "The city built 14 bridges."),
        needs=needs.CLAUSE,
    ),
)

LIKENESS = tuple(feature for feature in FEATURES if feature.asked != "agreement")
AGREEMENT = tuple(feature for feature in FEATURES if feature.asked != "likeness")
