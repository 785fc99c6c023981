"""The interface for programs: ``/api/v1``, described in OpenAPI 3.1, let in by tokens."""
