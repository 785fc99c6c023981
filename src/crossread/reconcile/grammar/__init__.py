"""The grammar of one sentence as a tree, and whom its pronouns stand for."""
