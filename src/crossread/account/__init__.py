"""Findings to an Account: order, identifiers, composition."""
