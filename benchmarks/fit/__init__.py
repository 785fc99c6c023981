"""Fits the weights by which figures are aligned, and measures them on stories that they were not fitted on."""
