"""Specimens: the least of a story in which a fault still shows, with the reports' own words replaced."""
