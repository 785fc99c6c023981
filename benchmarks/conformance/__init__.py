"""Which published standards the program is held to, and how it stands to them."""
