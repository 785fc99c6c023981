"""Whom ``he`` and ``she`` stand for: for each person named before, a probability with fitted weights.

``candidates`` is who may be meant and how each stands to the pronoun, ``table`` lists the features, ``meant`` chooses.
"""
