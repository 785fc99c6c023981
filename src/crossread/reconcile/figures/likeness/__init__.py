"""Whether two mentions of figures measure one thing: a probability out of features with fitted weights.

``background`` is what a pair is compared against, ``numbers``, ``measures``, ``people`` and ``sentences`` compare,
``table`` lists the features, ``weights`` holds what each counts for, ``pairs`` puts them together.
"""
