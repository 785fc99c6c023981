"""Where results become English: the only room that composes sentences, and none of its sentences is read back.

The other rooms hand over numbers, names, mentions and reasons as data; ``account`` asks this room
for the words when everything is known.
"""
