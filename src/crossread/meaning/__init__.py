"""The floor of shared meaning: one theory each of quantities, names, the calendar, deeds, places and words.

Every stage asks here and no stage has a second opinion. Pure, and without spaCy: these rooms import the model,
``text`` and each other, and nothing above them.
"""
