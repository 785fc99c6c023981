"""A client of the interface for programs: ``from crossread.client import Client``."""

from crossread.client.client import Client, Remarks, RemoteProject

__all__ = ["Client", "Remarks", "RemoteProject"]
