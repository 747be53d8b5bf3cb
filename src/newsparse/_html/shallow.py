"""A quicker look at a page with very many tags, which clears nearly all of those that nest as pages do."""

from __future__ import annotations

from typing import Final

from newsparse._html.elements import BREAKS_OUT, FOREIGN, VOID
from newsparse._html.limits import DEEPEST, FEW_ROOTS, MANY_TAGS, MOST_ELEMENT_NAMES
from newsparse._html.tokens import TOKEN

#: Elements that end where the next of their name begins right inside them.
_END_THEMSELVES: Final = frozenset(b"p li dd dt option td th tr".split())
#: Elements whose end tag may be left out.
_ENDED: Final = frozenset(b"p li dd dt option optgroup".split())
#: Those that an end tag of these ends too, where nothing else is open inside.
_END_OTHERS: Final = {
    **dict.fromkeys(b"article aside div dl footer header li main nav ol section ul".split(), _ENDED),
    **dict.fromkeys(
        b"table tbody thead tfoot tr td th".split(), _ENDED | frozenset(b"td th tr tbody thead tfoot".split())
    ),
}


def is_shallow(source: bytes) -> bool:
    """Whether tags alone, read much as they come, show that no element of a page is beyond the limits.

    An element counts as open until an end tag stands where it must end it: in the tree fewer may be open, never more. So
    this may deny what a closer look finds, and never says what is not so.

    >>> is_shallow(b"<ul>" + b"<li>Item" * 10_000)
    True
    >>> is_shallow(b"<div>" * 10_000)
    False
    """
    opened: list[bytes] = []
    names: set[bytes] = set()
    deepest = drawing = seen = roots = 0
    for _, slash, spelt in TOKEN.findall(source):
        if not spelt:
            continue
        seen += 1
        name = spelt.lower()
        if slash:
            if not opened:
                continue
            if opened[-1] == name:
                opened.pop()
                drawing -= name in FOREIGN
            elif drawing:
                if name in FOREIGN:
                    _end(opened, name, None)
                    drawing = sum(inner in FOREIGN for inner in opened)
            elif name in _END_OTHERS:
                _end(opened, name, _END_OTHERS[name])
        elif name not in VOID:
            if drawing:
                if name in BREAKS_OUT:
                    return False
            elif opened and opened[-1] == name and name in _END_THEMSELVES:
                continue
            drawing += name in FOREIGN
            roots += name in (b"html", b"body")
            names.add(name)
            opened.append(name)
            if len(opened) > deepest:
                deepest = len(opened)
                if deepest >= DEEPEST:
                    return False
        elif drawing and name in BREAKS_OUT:
            return False
    hidden = source.count(b"<") - seen
    return len(names) <= MOST_ELEMENT_NAMES and roots <= FEW_ROOTS and hidden < MANY_TAGS


def _end(opened: list[bytes], name: bytes, through: frozenset[bytes] | None) -> None:
    """End the innermost element of a name, if none is open inside but those that end with it; ``None`` is any."""
    for at in range(len(opened) - 1, -1, -1):
        if opened[at] == name:
            del opened[at:]
            return
        if through is not None and opened[at] not in through:
            return
