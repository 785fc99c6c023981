"""Files that are read and written again: Word documents. Below the stages, beside ``text``."""
