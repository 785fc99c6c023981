"""What each feature of a candidate counts for, in logits; a sum above ``THRESHOLD`` is a place.

Fitted by logistic regression over four public sets of news with marked toponyms (LGL, TR-News,
GeoVirus, GeoWebNews), each weighing the same, and rounded. Features that change nothing are left out.
"""

from __future__ import annotations

BIAS = -1.8
THRESHOLD = -0.4

WEIGHTS: dict[str, float] = {
    "word for other": 2.2,
    "people 1000000": 1.4,
    "after strong preposition": 1.3,
    "labelled a place in report": 1.2,
    "before noun of place": 1.1,
    "label is GPE": 1.1,
    "country": 1.1,
    "spelt as listed": 1.0,
    "people 100000": 1.0,
    "before comma and place": 1.0,
    "several words": 0.9,
    "abbreviation": 0.8,
    "word for water": 0.8,
    "label is ORG": 0.7,
    "word for region": 0.7,
    "after preposition": 0.6,
    "label is PERSON": 0.5,
    "label is FAC": 0.4,
    "label is NORP": 0.4,
    "labelled otherwise in report": 0.3,
    "word for city": 0.3,
    "after comma": 0.3,
    "word for building": 0.3,
    "label is LOC": 0.2,
    "word for state": 0.2,
    "label begins GPE": 0.2,
    "label is other": 0.1,
    "state": 0.1,
    "first": 0.1,
    "after the": 0.1,
    "label begins ORG": 0.1,
    "label in NORP": -0.1,
    "label none": -0.2,
    "possessive": -0.2,
    "label in LOC": -0.3,
    "surname in report": -0.3,
    "label begins FAC": -0.3,
    "label in other": -0.3,
    "label in FAC": -0.3,
    "label in ORG": -0.3,
    "label begins PERSON": -0.4,
    "label begins other": -0.4,
    "feature or region": -0.4,
    "people 10000": -0.5,
    "label in GPE": -0.5,
    "begins organisation": -0.5,
    "beside verb of speech": -0.6,
    "before capital": -0.7,
    "label in PERSON": -0.8,
    "is organisation": -0.8,
    "people few": -0.9,
    "after capital": -0.9,
    "in organisation": -0.9,
    "not listed": -1.0,
    "common word": -2.2,
    "in person": -2.2,
}

# What other candidates of the report turned out to be. Rows of counts are too rare in those sets to be fitted; their
# weight is set by hand, so that a listed name beside a place is one unless much speaks against it.
COMPANY: dict[str, float] = {
    "counted beside a place": 2.5,
    "listed with a place": 1.1,
    "a place elsewhere": 0.9,
    "surely a place elsewhere": 0.4,
    "listed with none": 0.3,
}
