"""Scores against the development sets that stand beside the project, where they do."""
