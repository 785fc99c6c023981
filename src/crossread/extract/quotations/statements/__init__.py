"""Statements: what stands inside quotation marks, whether it is speech, and which cue makes it somebody's."""
