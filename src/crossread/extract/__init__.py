"""Report to Reading: one parse, then figures, quotations, names, places and times, each in its own folder."""
