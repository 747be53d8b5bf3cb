"""Where a page's prose stands, from its passages alone: what is to be looked at closely, and whether there is any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import size_of

if TYPE_CHECKING:
    from newsparse._page import Passage

#: A page whose visible paragraphs come to less is read again with its hidden parts and noscript (characters).
_PROSE_AT_LEAST: Final = 200
#: What counts as a paragraph there (characters).
_PARAGRAPH_AT_LEAST: Final = 60
#: Runs of links are looked at closely so many passages after a paragraph, and before the first one.
_LINKS_AFTER: Final = 30
_LINKS_BEFORE: Final = 10


def has_prose(passages: list[Passage]) -> bool:
    """Whether there is as much as a short article.

    >>> from newsparse._page import Passage
    >>> has_prose([Passage("The ferry sails again from Monday, the harbour board of Orsey said." * 3)])
    True
    >>> has_prose([Passage("Home"), Passage("News")] * 100)
    False
    """
    found = 0
    for passage in passages:
        size = size_of(passage.text)
        if size >= _PARAGRAPH_AT_LEAST and passage.link_chars * 2 < len(passage.text):
            found += size
            if found >= _PROSE_AT_LEAST:
                return True
    return False


def near_prose(passages: list[Passage]) -> bytearray:
    """Which passages are to be looked at closely (1), and which not (0).

    Those that are more than links, and the links close to paragraphs, where an article's tags stand.

    >>> from newsparse._page import Passage
    >>> link, prose = Passage("Harbour", link_chars=7), Passage("The ferry sails again from Monday. " * 3)
    >>> near_prose([*[link] * 12, prose, link]).hex(" ")
    '00 00 01 01 01 01 01 01 01 01 01 01 01 01'
    """
    near = bytearray(len(passages))
    last_prose = -_LINKS_AFTER
    first = len(passages)
    for index, passage in enumerate(passages):
        size = len(passage.text)
        if size - passage.link_chars > 1:
            near[index] = 1
            if size >= _PARAGRAPH_AT_LEAST and passage.link_chars * 2 < size:
                last_prose = index
                first = min(first, index)
        elif index - last_prose < _LINKS_AFTER:
            near[index] = 1
    for index in range(max(0, first - _LINKS_BEFORE), min(first, len(near))):
        near[index] = 1
    return near


def paragraphs(passages: list[Passage]) -> bytearray:
    """Which passages are paragraphs or captions (1): pictures that stand close to none are no article's.

    >>> from newsparse._page import Passage
    >>> link, prose = Passage("Harbour", link_chars=7), Passage("The ferry sails again from Monday. " * 3)
    >>> paragraphs([link, prose, Passage("Dusk", "caption")]).hex(" ")
    '00 01 01'
    """
    return bytearray(
        passage.kind == "caption"
        or (len(passage.text) >= _PARAGRAPH_AT_LEAST and passage.link_chars * 2 < len(passage.text))
        for passage in passages
    )
