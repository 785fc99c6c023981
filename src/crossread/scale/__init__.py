"""Very many reports, a batch at a time, by the processes of one machine or of many."""
