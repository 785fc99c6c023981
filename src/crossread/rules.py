"""For packages with rules of their own: what the entry points of the group ``crossread.rules`` are made of.

An entry point names an ``OutsideRule``, or several in a tuple. ``docs/how-to/write-rules-of-your-own.md`` shows one.
"""

from crossread.model.outside import DraftView, OutsideRule, Remark, SourcesView, SourceView, TextView

__all__ = ["DraftView", "OutsideRule", "Remark", "SourceView", "SourcesView", "TextView"]
