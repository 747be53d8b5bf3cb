"""Layer 1: dates: "2024-05-03T08:05Z", "3 May 2024", "2024年5月3日", "вчера, 14:05", as exactly as they are stated.

A line is folded and cut into tokens (``lines``, ``glued``); a day is read from words (``written``) or figures
(``figures``), and what stands beside it (``times``, with ``clocks`` and ``zones``) and before it (``labels``); ``find``
joins them. What is a stamp from end to end takes a short way (``stamps``). No part is ever filled in: there are no
defaults, no clock and no machine's zone.
"""

from __future__ import annotations

from newsparse._fields.dates.find import find_dates, parse_date

__all__ = ["find_dates", "parse_date"]
