"""The reading room in a browser: the one place with Starlette. Shows a project, and hands it what people decide."""
