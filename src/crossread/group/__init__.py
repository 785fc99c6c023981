"""Readings to a Story: who copied whom."""
