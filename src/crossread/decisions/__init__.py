"""What decisions do: which of them stand, and what they change in an account. Pure functions."""
