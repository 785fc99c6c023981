"""Who speaks: names, pronouns, roles, letters and speeches that go on, followed to a full name over the report."""
