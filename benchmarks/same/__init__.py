"""Makes one account under other hash seeds, locales, zones, orders, processors and versions of Python, and compares."""
