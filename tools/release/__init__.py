"""What is done before a release: the wheel's contents, its licences, its bill of materials, and a trial of it."""
