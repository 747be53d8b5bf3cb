"""Layer 4: many pages, in order, in worker processes.

``parse_many`` is the public function. ``pool`` runs any function of a page so, ``workers`` are its processes,
``child`` is what runs in them, ``frames`` is how the two talk.
"""

from __future__ import annotations

from newsparse._many.many import parse_many

__all__ = ["parse_many"]
