"""Layer 1: how often an article was viewed.

A count is claimed only where all that stands around it is known: a language's words for views (or an eye), a magnitude,
and words that say nothing. One other word, and the number may count anything: "12 comments", "3 views of the harbour".

A line is cut into figures with their words (``tokens``); the words are looked up (``vocabulary``, ``words``) and the
figures read (``figures``); ``find`` joins them.
"""

from __future__ import annotations

from newsparse._fields.views.find import LONGEST, find_views, parse_views

__all__ = ["LONGEST", "find_views", "parse_views"]
