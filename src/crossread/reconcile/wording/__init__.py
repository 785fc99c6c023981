"""Coverage and terms: what each report carries, and what it calls things."""
