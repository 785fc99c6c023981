"""A newsroom: people who sign in, projects that they share, work that is queued, and a log of who did what."""
