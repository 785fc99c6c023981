"""Story to findings: what the reports' mentions say together. Pure functions over Readings."""
