"""Whether another report tells what a sentence tells, in whatever words: two probabilities with fitted weights.

``sentences`` is what is compared, ``comparison`` puts a sentence beside a report, ``table`` lists the features,
``tellings`` puts them together: told at all, and told whole.
"""
