"""Names for figures out of the clause that a number stands in: what it counts with what narrows that, or the clause."""
