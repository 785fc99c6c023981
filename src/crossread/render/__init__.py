"""Account to text: terminal, JSON, Markdown, HTML."""
