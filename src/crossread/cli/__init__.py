"""One file a command: arguments, a call, output, an exit code."""
