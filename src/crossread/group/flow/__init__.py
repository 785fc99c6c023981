"""A flow of reports into stories, day by day."""
