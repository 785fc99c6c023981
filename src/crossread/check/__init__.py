"""A draft's Reading and an Account to Findings."""
