"""The server of a newsroom: signing in, the list of projects, who is who; a project's pages are the window's own."""
