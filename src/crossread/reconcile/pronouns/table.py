"""What tells whom a pronoun means: ordered features, each with its proof."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from crossread.reconcile.pronouns.candidates import Candidate


@dataclass(frozen=True, slots=True)
class PronounFeature:
    """One way in which a person stands to a pronoun; what it counts for stands under its name in the weights.

    There is more of it for Ada Lund and the last pronoun of ``example`` than of ``counter``.
    """

    name: str
    measure: Callable[[Candidate], float]
    example: str
    counter: str


FEATURES: tuple[PronounFeature, ...] = (
    PronounFeature(
        "sentences between",
        lambda one: math.log1p(one.sentences),
        "Ada Lund closed the shop. It rained. It was late. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "in one sentence",
        lambda one: float(one.sentences == 0),
        "Ada Lund closed the shop when she likes.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "in one paragraph",
        lambda one: float(one.same_paragraph),
        "Ada Lund closed the shop. Then she left.",
        "Ada Lund closed the shop.\n\nThen she left.",
    ),
    PronounFeature(
        "named since",
        lambda one: math.log1p(one.others),
        "Ada Lund closed the shop. Eva Krog plays. Then she left.",
        "Eva Krog plays. Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "last named",
        lambda one: float(one.others == 0),
        "Eva Krog plays. Ada Lund closed the shop. Then she left.",
        "Ada Lund closed the shop. Eva Krog plays. Then she left.",
    ),
    PronounFeature(
        "others named before",
        lambda one: math.log1p(one.named - one.mentions),
        "Otto Stahl and Eva Krog waited. Ada Lund closed the shop. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "nobody else named before",
        lambda one: float(one.named == one.mentions),
        "Ada Lund closed the shop. Then she left.",
        "Otto Stahl and Eva Krog waited. Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "nobody else of the gender near",
        lambda one: float(one.rivals == 0),
        "Mr. Otto Stahl waited. Ada Lund closed the shop. Then she left.",
        "Mrs. Eva Krog waited. Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "often named",
        lambda one: one.mentions / one.named,
        "Ada Lund closed the shop. Then she left.",
        "Otto Stahl and Eva Krog waited. Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "subject",
        lambda one: float(one.is_subject),
        "Ada Lund closed the shop. Then she left.",
        "The choir sang for Ada Lund. Then she left.",
    ),
    PronounFeature(
        "subject, and so is the pronoun",
        lambda one: float(one.is_subject and one.pronoun.is_subject),
        "Ada Lund closed the shop. Then she left.",
        "The choir sang for Ada Lund. Then she left.",
    ),
    PronounFeature(
        "object",
        lambda one: float(one.is_object),
        "The choir sang for Ada Lund. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "owner",
        lambda one: float(one.is_owner),
        "Ada Lund's choir sang. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "first named of its sentence",
        lambda one: float(one.leads),
        "Ada Lund closed the shop. Then she left.",
        "Otto Stahl met Ada Lund. Then she left.",
    ),
    PronounFeature(
        "gender known",
        lambda one: float(one.gender == one.pronoun.gender),
        "Mrs. Lund sings. Then she left.",
        "Kim Lund sings. Then she left.",
    ),
    PronounFeature(
        "gender against it",
        lambda one: float(one.gender not in (None, one.pronoun.gender)),
        "Mr. Lund sings. Then she left.",
        "Mrs. Lund sings. Then she left.",
    ),
    PronounFeature(
        "pronouns since",
        lambda one: math.log1p(one.pronouns),
        "Ada Lund closed the shop. Here she lives. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "told of since without a name",
        lambda one: math.log1p(one.unnamed),
        "Ada Lund closed the shop. A woman called. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "speaks beside it",
        lambda one: float(one.heard),
        "“It is late,” Ada Lund said. Then she left.",
        "Ada Lund closed the shop. Then she left.",
    ),
    PronounFeature(
        "speaks, and so does the pronoun",
        lambda one: float(one.speaks and one.pronoun.speaks),
        "Ada Lund said that it was late. Then she said that it rained.",
        "Ada Lund said that it was late. Then she left.",
    ),
    PronounFeature(
        "speaks, of what the pronoun does",
        lambda one: float(one.speaks and not one.pronoun.speaks),
        "Ada Lund said that it was late. Then she left.",
        "Ada Lund said that it was late. Then she said that it rained.",
    ),
)
