"""Values that the stages hand to one another. Imports nothing of ours but itself."""
