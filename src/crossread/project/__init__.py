"""A project: the reports of one story, their account, and what a desk decides about it, from one day to the next."""
