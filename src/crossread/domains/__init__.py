"""What news of one kind counts, a pack a kind: casualties, courts, damage, money, sport, votes, work.

The words are data (``lexicon/en/domains``); ``meaning/deeds.py`` answers from all packs together, and no other room
names a word of any of them.
"""
