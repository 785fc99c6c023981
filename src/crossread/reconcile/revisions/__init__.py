"""Two versions of one report: what was added, cut or changed, and what that touches."""
