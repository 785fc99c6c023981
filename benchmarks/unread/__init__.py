"""Stories that no rule was written on: stand-off annotations, offsets only, and what the program scores on them."""
