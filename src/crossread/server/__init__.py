"""The check in an editor, over the Language Server Protocol: ``desk`` checks, the rest speaks."""
