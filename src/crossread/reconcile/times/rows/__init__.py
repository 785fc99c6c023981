"""Which rows of a timeline an editor would want as they are worded: for each a probability with fitted weights.

``told`` is what is known of a row, ``table`` lists the features, ``wanted`` estimates.
"""
