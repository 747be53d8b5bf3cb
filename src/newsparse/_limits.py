"""Layer 0: how much of a source is read. Data.

Both bound what one call costs, whatever it is given. The longest of 1,572 pages has 2,230,065 bytes and 6,204 passages; the
longest of 1,078 raw texts has 2,736 lines.
"""

from __future__ import annotations

from typing import Final

from newsparse._model import Notice

#: Characters of a source, or bytes.
MAX_CHARS: Final = 10_000_000
#: Passages of a page.
MOST_PASSAGES: Final = 50_000

TOO_MANY_PASSAGES: Final = Notice(
    code="cut", message=f"The page has more than {MOST_PASSAGES:,} passages: those behind were not read."
)
