"""Reads, reconciles, shows and checks damaged texts, and names every fault, slow text and wrong span."""
