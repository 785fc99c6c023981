"""Cues: every verb, noun and phrase that gives words to somebody, with the source and what is said."""
