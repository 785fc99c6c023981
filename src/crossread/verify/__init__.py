"""Whether the characters that an account cites still stand in reports that are given anew."""
