"""What two clauses tell unlike, as features: they are asked of figures that give one number."""

from __future__ import annotations

from crossread.reconcile.figures.likeness import clauses, needs
from crossread.reconcile.figures.likeness.features import Feature

CLAUSE_FEATURES: tuple[Feature, ...] = (
    Feature(
        "other parties",
        clauses.has_other_parties,
        ("Rents rose by 6 percent.", "Wages rose by 6 percent."),
        ("Rents rose by 6 percent.", "City rents rose by 6 percent."),
        asked="agreement",
        needs=needs.VERB,
    ),
    Feature(
        "other names",
        clauses.has_other_names,
        ("Ana Brandt sold 14 boats.", "Otto Lind sold 14 boats."),
        ("Ana Brandt sold 14 boats.", "Ana Brandt had 14 boats."),
        asked="agreement",
        needs=needs.CLAUSE_NAMES,
    ),
    Feature(
        "other things",
        clauses.counts_other_things,
        ("They sold 14 cars.", "They sold 14 boats."),
        ("They sold 14 boats.", "They sold 14 boats."),
        asked="agreement",
        needs=needs.THINGS,
    ),
    Feature(
        "nothing alike",
        clauses.has_nothing_alike,
        ("The park covers 14 acres.", "The storm spoiled 14 acres."),
        ("The storm took 14 acres.", "The storm spoiled 14 acres."),
        asked="agreement",
        needs=needs.VERB,
    ),
    Feature(
        "words of their own",
        clauses.compare_own_words,
        ("The storm sank 14 boats.", "The council bought 14 boats."),
        ("The storm sank 14 boats.", "The storm sank 14 boats at night."),
        asked="agreement",
        needs=needs.CLAUSE_WORDS,
    ),
    Feature(
        "others",
        clauses.is_beside,
        ("Four men spoke.", "Four other men spoke."),
        ("Four other men spoke.", "Four other men left."),
        asked="agreement",
        needs=needs.OTHERS,
    ),
    Feature(
        "part",
        clauses.is_part_of,
        ("Three of the men spoke.", "Three men spoke."),
        ("Three men spoke.", "Three men left."),
        asked="agreement",
        needs=needs.PART,
    ),
    Feature(
        "for each",
        clauses.has_other_base,
        ("They lost $12 a seat.", "They lost $12."),
        ("They lost $12 a seat.", "They won $12 a seat."),
        asked="agreement",
        needs=needs.BASE,
    ),
    Feature(
        "another time",
        clauses.has_other_time,
        ("In 2019 they sold 14 boats.", "In 2021 they sold 14 boats."),
        ("In 2019 they sold 14 boats.", "They sold 14 boats."),
        asked="agreement",
        needs=needs.DAYS,
    ),
    Feature(
        "the past",
        clauses.is_of_the_past,
        ("An earlier storm sank 14 boats.", "The storm sank 14 boats."),
        ("The storm sank 14 boats.", "The storm sank 14 boats on Monday."),
        asked="agreement",
        needs=needs.PAST,
    ),
)
