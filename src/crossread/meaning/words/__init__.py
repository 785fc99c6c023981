"""Words and sentences of plain text: how they are cut, folded, reduced, and laid side by side."""
