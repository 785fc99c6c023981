"""A flow that is watched: each pass over it finds the stories anew and tells what has changed in them."""
