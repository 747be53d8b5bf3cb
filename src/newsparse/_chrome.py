"""Layer 2: what a site's pages have in common, learned from their raw text: lines that recur are no article's.

The lines are counted in a count-min sketch (Cormode and Muthukrishnan, 2005): a table of fixed size, in which a line adds
one to a cell of each row. A line's count is the least of its cells, so it is never too low, and too high only where all
of them are shared with lines that together are as frequent. Sums do not depend on the order of what is summed.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._decode import clean_source
from newsparse._text.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsparse._page import Page

#: Rows and cells of the table: 1 MB. Pages of 150 lines fill each cell by 0.2 % of their number, whatever that is, and
#: what is counted wrongly is the least of four such cells.
ROWS: Final = 4
CELLS: Final = 1 << 16
#: A line recurs that stands on so many pages, and on such a share of them: related headlines, authors' notes and the
#: background of one story stand on fewer.
LEAST: Final = 3
SHARE: Final = 0.1
#: A line that stands on such a share is the site's, whatever it says: its slogan, today's date.
SITES: Final = 0.5


@attrs.frozen(kw_only=True)
class Chrome:
    """The lines that recur on a site's pages, as ``learn_chrome`` counted them. Picklable, 1 MB whatever it learned from.

    Attributes:
        pages: How many texts it was learned from.
        counts: The table of counts; its form is no part of the interface.

    >>> chrome = learn_chrome(["Home\\nRain in May", "Home\\nSnow in June", "Home\\nWind in July"])
    >>> chrome.recurs("Home"), chrome.recurs("Rain in May")
    (True, False)
    """

    pages: int = 0
    counts: bytes = attrs.field(default=b"", repr=False)

    def count(self, line: str) -> int:
        """On how many of the pages a line stands, give or take white space and case; seldom one too many.

        >>> learn_chrome(["Home\\nhome", "HOME"]).count(" Home ")
        2
        """
        if not self.counts:
            return 0
        table = memoryview(self.counts).cast("I")
        return min(table[cell] for cell in _cells(_key(line)))

    def recurs(self, line: str) -> bool:
        """Whether a line stands on three of the pages or more, and on one in ten.

        >>> learn_chrome(["Home", "Home"]).recurs("Home")
        False
        """
        return self.count(line) >= max(LEAST, SHARE * self.pages)

    def is_everywhere(self, line: str) -> bool:
        """Whether a line recurs on half of the pages or more.

        >>> learn_chrome(["Home", "Home", "Home"]).is_everywhere("Home")
        True
        """
        return self.count(line) >= max(LEAST, SITES * self.pages)


def learn_chrome(texts: Iterable[str]) -> Chrome:
    """What recurs on the pages of one site, or of others that are built alike.

    Give it some dozens of pages, of different articles and sections; those to be parsed may be among them. It takes one
    at a time and keeps none, and what it learns does not depend on their order. Three pages are the least from which
    anything is learned.

    Args:
        texts: The pages' raw text, as it is given to ``parse_text``.

    Returns:
        What ``parse_text(text, chrome=…)`` takes: lines that recur are left out of the body, but for paragraphs where most
        of the body recurs, since then the same article was among the pages more than once; lines on half of the pages
        and more are no headline's, date's or counter's either.

    Raises:
        TypeError: If ``texts`` is a single ``str``, or one of them is none.

    >>> learn_chrome(f"Home\\nArticle {at}" for at in range(100)).pages
    100
    >>> learn_chrome("Home")
    Traceback (most recent call last):
    TypeError: learn_chrome takes the texts of several pages, not one str: give it a list of them
    """
    if isinstance(texts, (str, bytes)):
        raise TypeError(
            f"learn_chrome takes the texts of several pages, not one {type(texts).__name__}: give it a list of them"
        )
    table = array("I", bytes(ROWS * CELLS * 4))
    pages = 0
    for pages, text in enumerate(texts, start=1):
        if not isinstance(text, str):
            raise TypeError(f"text {pages} is {type(text).__name__}: learn_chrome takes str, decode bytes first")
        for key in {_key(passage.text) for passage in read(clean_source(text)[0]).passages}:
            for cell in _cells(key):
                table[cell] += 1
    return Chrome(pages=pages, counts=table.tobytes())


def mark(page: Page, chrome: Chrome) -> None:
    """Note on a page of raw text which of its passages recur.

    >>> page = read("Home\\nRain in May")
    >>> mark(page, learn_chrome(["Home", "Home", "Home", "Rain in May"]))
    >>> sorted(page.recurring), sorted(page.sites)
    ([0], [0])
    >>> mark(page, Chrome())
    >>> sorted(page.recurring)
    []
    """
    counts = [chrome.count(passage.text) for passage in page.passages]
    page.recurring = frozenset(at for at, count in enumerate(counts) if count >= max(LEAST, SHARE * chrome.pages))
    page.sites = frozenset(at for at in page.recurring if counts[at] >= SITES * chrome.pages)


def _key(line: str) -> str:
    return " ".join(line.casefold().split())


def _cells(key: str) -> Iterator[int]:
    digest = blake2b(key.encode("utf-8", "replace"), digest_size=4 * ROWS).digest()
    for row in range(ROWS):
        yield row * CELLS + int.from_bytes(digest[4 * row : 4 * row + 4], "little") % CELLS
