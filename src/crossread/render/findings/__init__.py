"""Findings of a check to text: a linter's lines, JSON, SARIF, GitHub's commands, HTML, Word comments."""
