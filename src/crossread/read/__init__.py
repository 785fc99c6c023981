"""The edge that touches files: paths and bytes to Reports."""
