"""Strings only: blocks, offsets, similarity, lexicon files. Knows nothing of news."""
