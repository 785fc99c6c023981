"""How many switches between modules a reader follows who walks with one figure from the text to the page."""
