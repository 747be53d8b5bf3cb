"""A linear look at the source before lexbor parses it: pages made to cost it quadratic time are flattened.

Lexbor's time and memory grow with the square of the elements that stand inside one another, of the attributes of one tag,
and of formatting elements that no end tag ends, which come again in each block. No page needs any of these in number. The
limits are far above what pages have: of the 1,572 pages of the evaluation sets none is touched.

The look reads tags as a tokenizer does. At the median it costs 0.36 of lexbor's parse; only pages with very many tags are
read tag by tag. docs/hostile-pages.md has the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._html.attributes import with_fewer_attributes, with_fewer_names
from newsparse._html.elements import FORMATTING, VOID
from newsparse._html.limits import DEEPEST, FEW_ROOTS, MANY_TAGS, MOST_ELEMENT_NAMES, VERY_MANY_TAGS
from newsparse._html.nesting import Nesting
from newsparse._html.shallow import is_shallow
from newsparse._html.tokens import BARE, FORMATS, TOKEN
from newsparse._model import Notice

if TYPE_CHECKING:
    import re

#: Formatting elements that come again in another block, on a whole page.
MOST_REBUILT: Final = 20_000
#: As many may come again on a page with many tags before it is read tag by tag, if every block had all of them.
MAY_BE_REBUILT: Final = 1_000_000
#: So many formatting elements alike come again at most (https://html.spec.whatwg.org/#push-onto-the-list-of-active-formatting-elements).
_ALIKE: Final = 3
FLATTENED: Final = Notice(
    code="flattened",
    message="The page nests elements or lists attributes beyond what pages have: what went beyond was left out.",
)


class _Reading(NamedTuple):
    """What came of reading a source tag by tag.

    Attributes:
        source: The source without the tags beyond a limit.
        formatting: Whether the formatting elements must go.
    """

    source: bytes
    formatting: bool


def guard(source: bytes) -> tuple[bytes, tuple[Notice, ...]]:
    """The source as lexbor can parse it in linear time, and what to say of it; the same object where it can as it is.

    >>> guard(b"<p>The ferry sails again.")
    (b'<p>The ferry sails again.', ())
    >>> flat, notices = guard(b"<div>" * 10_000 + b"The ferry sails again.")
    >>> flat.count(b"<div>"), notices[0].code
    (512, 'flattened')
    """
    flat, cut = with_fewer_attributes(source)
    flat, fewer = with_fewer_names(flat)
    shorter = flat
    tags = flat.count(b"<")
    if tags >= MANY_TAGS and (_may_rebuild(flat, tags) or (tags >= VERY_MANY_TAGS and not is_shallow(flat))):
        flat = _flattened(flat)
    return flat, (FLATTENED,) if cut or fewer or flat is not shorter else ()


def _may_rebuild(source: bytes, tags: int) -> bool:
    """Whether more formatting elements may come again than a page can bear, if every block had all of them."""
    kinds = len(set(FORMATS.findall(source)))
    return kinds > 1 and (_ALIKE * kinds + 1) * tags > MAY_BE_REBUILT


def _flattened(source: bytes) -> bytes:
    """The source without the tags that go beyond a limit, the same object where none does."""
    shown = _without_hidden(source)
    if source.count(b"<") - shown.count(b"<") >= MANY_TAGS:
        # Whether a script's or a comment's content is one hangs on the tree: where it would matter, there is none.
        seen = _read(source, hidden=False)
        if seen.formatting or seen.source is not source:
            source = shown
    read = _read(source, hidden=True)
    return _read(source, hidden=True, formatting=False).source if read.formatting else read.source


def _read(source: bytes, *, hidden: bool, formatting: bool = True) -> _Reading:
    """One pass over the tags.

    Without ``hidden``, what stands in scripts and comments counts as tags of the page; without ``formatting``, formatting
    elements other than links are left out.
    """
    nesting = Nesting()
    start_tag, end_tag, text, open_names = nesting.start, nesting.end, nesting.text, nesting.names
    kept: list[bytes] = []
    names: set[bytes] = set()
    dropped: dict[bytes, int] = {}
    done = at = roots = 0
    for found in (TOKEN if hidden else BARE).finditer(source):
        start, end = found.span()
        if start > at:
            text()
        at = end
        slash, name = found.group("slash", "name")
        if name is None:
            continue
        name = name.lower()
        out = False
        if slash:
            if name in dropped:
                dropped[name] -= 1
                if not dropped[name]:
                    del dropped[name]
                out = True
            else:
                end_tag(name)
        elif name == b"html" or name == b"body":  # noqa: PLR1714 # a tuple costs too much
            roots += 1
            out = roots > FEW_ROOTS
        else:
            names.add(name)
            closed = source[end - 2 : end - 1] == b"/"
            out = (
                len(open_names) >= DEEPEST
                or (not formatting and name in FORMATTING and name != b"a")
                or (len(names) > MOST_ELEMENT_NAMES and name not in VOID)
            )
            if not out:
                start_tag(name, found[0], closed=closed)
                if nesting.rebuilt > MOST_REBUILT:
                    return _Reading(source, formatting=True)
            elif name not in VOID and not closed:
                dropped[name] = dropped.get(name, 0) + 1
        if out:
            kept.append(source[done:start])
            done = end
    return _Reading(b"".join([*kept, source[done:]]) if done else source, formatting=False)


def _without_hidden(source: bytes) -> bytes:
    """The source without comments, scripts and their like."""
    return TOKEN.sub(_shown, source)


def _shown(found: re.Match[bytes]) -> bytes:
    return found[0] if found["name"] is not None else b""
