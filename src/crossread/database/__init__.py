"""The one place with a database: small, dumb stores of entries, blobs and words. Nothing here knows what they mean."""
