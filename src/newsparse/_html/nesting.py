"""The stack of open elements and the list of formatting elements, as the standard's tree construction keeps them.

Told from tags alone, so that it can be had before the tree, whose making is what costs too much on a page that nests
without end. Where the two differ, this one is the deeper: it misses no way to nest.
"""

from __future__ import annotations

from typing import Final

from newsparse._html.elements import (
    BREAKS_OUT,
    ENDS_PARAGRAPH,
    FOREIGN,
    FORMATTING,
    HEADINGS,
    MARKERS,
    POINTS,
    SCOPE,
    SIBLINGS,
    SPECIAL,
    TABLE_PARTS,
    VOID,
)

#: https://html.spec.whatwg.org/#list-of-active-formatting-elements: so many alike are kept (the Noah's Ark clause).
_ALIKE: Final = 3
#: So many blocks an end tag of a formatting element goes down by (https://html.spec.whatwg.org/#adoption-agency-algorithm).
_ROUNDS: Final = 8
_A: Final = b"a"
_P: Final = b"p"
_PARAGRAPH: Final = frozenset((_P,))
_BUTTON_SCOPE: Final = SCOPE | {b"button"}
_LIST_SCOPE: Final = SCOPE | {b"ul", b"ol"}
_TABLE_SCOPE: Final = frozenset((b"table", b"template"))
_TABLE_TAGS: Final = frozenset((*TABLE_PARTS, b"table"))


class _Format:
    """A formatting element in the list: its name, its tag as written, whether it is on the stack."""

    __slots__ = ("name", "open", "tag")

    def __init__(self, name: bytes, tag: bytes) -> None:
        self.name = name
        self.tag = tag
        self.open = True


class Nesting:
    """What is open.

    Attributes:
        names: The open elements, outermost first.
        rebuilt: How many formatting elements came again in another block so far.
    """

    __slots__ = ("_active", "_foreign", "_formats", "_lost", "names", "rebuilt")

    def __init__(self) -> None:
        self.names: list[bytes] = []
        self.rebuilt = 0
        self._formats: list[_Format | None] = []  # beside ``names``
        self._foreign: list[bool] = []  # likewise: whether the element's children are no HTML
        self._active: list[_Format | None] = []  # None is a marker
        self._lost = False  # whether an active formatting element may be off the stack

    def text(self) -> None:
        """Something inline is shown: formatting elements that a block ended come again."""
        if not self._lost:
            return
        self._lost = False
        again: list[_Format] = []
        for entry in reversed(self._active):
            if entry is None or entry.open:
                break
            again.append(entry)
        self.rebuilt += len(again)
        for entry in reversed(again):
            entry.open = True
            self._push(entry.name, entry)

    def start(self, name: bytes, tag: bytes, *, closed: bool) -> None:
        """A start tag: its name in lower case, the whole of it, whether it ends in a slash.

        >>> nesting = Nesting()
        >>> for name in (b"ul", b"li", b"b", b"li"):
        ...     nesting.start(name, b"", closed=False)
        >>> nesting.names
        [b'ul', b'li']
        """
        if self._foreign and self._foreign[-1]:
            if name not in BREAKS_OUT:
                if not closed:
                    self._push(name, None)
                return
            while self._foreign and self._foreign[-1]:
                self._pop(len(self.names) - 1)
        if name in FOREIGN:
            self.text()
            if not closed:
                self._push(name, None)
        elif name in FORMATTING:
            self._start_formatting(name, tag)
        elif name in VOID:
            if name in ENDS_PARAGRAPH:
                self._end_found(_PARAGRAPH, _BUTTON_SCOPE)
            else:
                self.text()
        elif name in TABLE_PARTS:
            stops = TABLE_PARTS[name]
            at = self._find(stops, frozenset())
            if at >= 0:
                self._pop(at + 1)
                self._push(name, None)
                if name in MARKERS:
                    self._active.append(None)
        else:
            self._start_other(name)

    def _start_other(self, name: bytes) -> None:
        if name in ENDS_PARAGRAPH:
            self._end_found(_PARAGRAPH, _BUTTON_SCOPE)
        if name in SIBLINGS:
            self._end_found(*SIBLINGS[name])
        elif name in HEADINGS:
            if self.names and self.names[-1] in HEADINGS:
                self._pop(len(self.names) - 1)
        elif name == b"button":
            self._end_found(frozenset((name,)), SCOPE)
            self.text()
        elif name not in SPECIAL:
            self.text()
        self._push(name, None)
        if name in MARKERS:
            self._active.append(None)

    def _start_formatting(self, name: bytes, tag: bytes) -> None:
        alike = 0
        first = -1
        for at in range(len(self._active) - 1, -1, -1):
            entry = self._active[at]
            if entry is None:
                break
            if name == _A:
                if entry.name == _A:  # a link ends the one before it
                    self._end_formatting(_A)
                    break
            elif entry.tag == tag:
                alike += 1
                first = at
        if alike >= _ALIKE:
            del self._active[first]
        self.text()
        entry = _Format(name, tag)
        self._active.append(entry)
        self._push(name, entry)

    def end(self, name: bytes) -> None:
        """An end tag, its name in lower case.

        >>> nesting = Nesting()
        >>> for name in (b"a", b"div"):
        ...     nesting.start(name, b"", closed=False)
        >>> nesting.end(b"a")
        >>> nesting.names
        [b'div']
        """
        names = self.names
        if names and names[-1] == name and self._formats[-1] is None and name not in MARKERS:  # the commonest
            names.pop()
            self._formats.pop()
            self._foreign.pop()
        elif self._foreign and self._foreign[-1]:
            at = self._find(frozenset((name,)), frozenset())
            if at >= 0:
                self._pop(at)
        elif name in FORMATTING:
            self._end_formatting(name)
        elif name == _P:
            self._end_found(_PARAGRAPH, _BUTTON_SCOPE)
        elif name == b"li":
            self._end_found(frozenset((name,)), _LIST_SCOPE)
        elif name in HEADINGS:
            self._end_found(HEADINGS, SCOPE)
        elif name in _TABLE_TAGS or name in MARKERS:
            self._end_found(frozenset((name,)), _TABLE_SCOPE if name in _TABLE_TAGS else SCOPE)
        elif name in SPECIAL:
            self._end_found(frozenset((name,)), SCOPE)
        else:
            self._end_found(frozenset((name,)), SPECIAL)

    def _end_formatting(self, name: bytes) -> None:
        entry = None
        for entry in reversed(self._active):
            if entry is None or entry.name == name:
                break
        if entry is None or entry.name != name:
            self._end_found(frozenset((name,)), SPECIAL)
            return
        if not entry.open:
            self._active.remove(entry)
            return
        at = len(self.names) - 1
        specials: list[int] = []
        while self._formats[at] is not entry:
            if self.names[at] in SCOPE:
                return  # out of reach
            if self.names[at] in SPECIAL:
                specials.append(at)
            at -= 1
        if not specials:
            self._active.remove(entry)
            self._pop(at)
            return
        for parts in (self.names, self._formats, self._foreign):
            del parts[at]
        if len(specials) <= _ROUNDS:
            self._active.remove(entry)
        else:  # it stays, so many blocks further in
            at = specials[-_ROUNDS]
            self.names.insert(at, name)
            self._formats.insert(at, entry)
            self._foreign.insert(at, False)

    def _push(self, name: bytes, entry: _Format | None) -> None:
        inner = name in FOREIGN or (bool(self._foreign) and self._foreign[-1] and name not in POINTS)
        self.names.append(name)
        self._formats.append(entry)
        self._foreign.append(inner)

    def _find(self, wanted: frozenset[bytes], stops: frozenset[bytes]) -> int:
        """Where the innermost of the wanted elements stands, -1 where there is none on this side of a stop."""
        names = self.names
        for at in range(len(names) - 1, -1, -1):
            if names[at] in wanted:
                return at
            if names[at] in stops:
                return -1
        return -1

    def _end_found(self, wanted: frozenset[bytes], stops: frozenset[bytes]) -> None:
        at = self._find(wanted, stops)
        if at >= 0:
            self._pop(at)

    def _pop(self, at: int) -> None:
        """End the elements from ``at`` on."""
        for name, entry in zip(self.names[at:], self._formats[at:], strict=True):
            if entry is not None and entry.open:
                entry.open = False
                self._lost = True
            if name in MARKERS:
                while self._active and self._active.pop() is not None:
                    pass
        del self.names[at:], self._formats[at:], self._foreign[at:]
