"""HTML to a page: what the head declares, then one walk over the tree.

The tree is never changed, and no node outlives ``read``: a page holds strings and numbers only.
"""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser

from newsparse._html.declared import read_declared
from newsparse._html.guard import guard
from newsparse._html.prose import has_prose
from newsparse._html.walk import Walk
from newsparse._model import Notice
from newsparse._page import Page

#: WO_EVENTS: no mutation events, which we never need (selectolax's LexborDocumentOptions).
_OPTIONS: Final = 1


def read(source: bytes) -> Page:
    """The page that HTML (UTF-8 bytes, no byte order mark) shows and declares.

    >>> [p.text for p in read(b"<p>One.<script>x</script><p>T<b>w</b>o.<br><br>Three.").passages]
    ['One.', 'Two.', 'Three.']
    >>> read(b"").passages
    []
    """
    source, notices = guard(source)
    tree = LexborHTMLParser(source, options=_OPTIONS)
    page = _read_whole(tree)
    page.notices[:0] = notices
    return page


def _read_whole(tree: LexborHTMLParser) -> Page:
    page = _read_once(tree, everything=False)
    if not has_prose(page.passages):
        whole = _read_once(tree, everything=True)
        if has_prose(whole.passages):
            whole.notices.append(
                Notice(code="hidden-text", message="The visible page holds no article; its hidden parts were read.")
            )
            return whole
    return page


def _read_once(tree: LexborHTMLParser, *, everything: bool) -> Page:
    page = Page()
    if tree.root is None:
        return page
    return Walk(page, read_declared(tree, page), everything=everything).run(tree.root)
