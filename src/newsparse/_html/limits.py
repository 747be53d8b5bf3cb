"""What a page may have before it is flattened. Data."""

from __future__ import annotations

from typing import Final

#: With fewer tags no nest of formatting elements costs more than a fifth of a second.
MANY_TAGS: Final = 3_000
#: With fewer tags no other nest does.
VERY_MANY_TAGS: Final = 10_000
#: Elements inside one another: browsers stop here too (Chromium's ``kMaximumHTMLParserDOMTreeDepth``).
DEEPEST: Final = 512
#: Names of elements on a page.
MOST_ELEMENT_NAMES: Final = 2_000
#: A page has one ``html`` and one ``body``; more of them add their attributes to those.
FEW_ROOTS: Final = 8
