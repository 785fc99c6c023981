"""An open benchmark: twelve invented stories in several reports each, with gold, drafts, a scorer and a baseline."""
