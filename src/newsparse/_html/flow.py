"""The run of text that the walk is in: pieces come in, a passage goes out."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias

from newsparse._html import tags
from newsparse._html.place import OUTSIDE
from newsparse._page import Mark, Passage

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Characters that show nothing: soft hyphen, zero-width space, word joiner, byte order mark. The zero-width joiner and
#: non-joiner stay, since Persian and the scripts of India spell with them.
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: Marks nested deeper than this leave none: an element that nobody closed goes on in every block behind it, so that
#: thousands of them would cost their number times that of the blocks. Real pages nest four.
_DEEPEST: Final = 16

#: A mark by the pieces that it begins before and ends before, its element's ``tag_id``, and an anchor's node.
_Extent: TypeAlias = "tuple[int, int, int, LexborNode | None]"


class Flow:
    """Collects text nodes, white space folded as a browser shows it, and marks over them.

    Attributes:
        parts: The pieces of the run that is open: the same list for good, so that the walk can hold it.
        blank: White space was seen since the last word.
        ended: The number of pieces at which an inline element last ended.
        broke: The same of a line break.
        place: What the run would be.
    """

    __slots__ = ("_kinds", "_marks", "_open", "blank", "broke", "ended", "parts", "place")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blank = False
        self.ended = self.broke = -1
        self.place = OUTSIDE
        self._kinds = tags.mark_kinds()
        self._marks: list[_Extent] = []
        self._open: list[tuple[int, int, LexborNode | None]] = []

    def add(self, raw: str | None) -> None:
        """One text node."""
        if not raw:
            return
        parts = self.parts
        if self.place.pre:
            parts.append(raw)
            return
        piece = " ".join(raw.split())
        if not piece:
            self.blank = True
            return
        if len(piece) == len(raw):
            # no white space at either end
            parts.append(self._space() + piece if self.blank and parts else piece)
            self.blank = False
            return
        parts.append(self._space() + piece if parts and (self.blank or raw[0].isspace()) else piece)
        self.blank = raw[-1].isspace()

    def _space(self) -> str:
        """What parts the next piece from the last: a line break stands for itself until the run ends."""
        return "\n" if self.broke == len(self.parts) else " "

    def line_break(self) -> bool:
        """A ``<br>``: white space, or a new line where lines count. Whether it is the second in a row."""
        if self.place.pre:
            self.parts.append("\n")
            return False
        second = self.broke == len(self.parts) > 0
        self.broke = len(self.parts)
        self.blank = True
        return second

    def open(self, tag_id: int, node: LexborNode) -> None:
        """An inline element begins that leaves a mark; an anchor is kept until its address is asked for."""
        self._open.append((len(self.parts), tag_id, node if self._kinds[tag_id] == "link" else None))

    @property
    def link(self) -> LexborNode | None:
        """The innermost link that is open."""
        return next((node for *_, node in reversed(self._open) if node is not None), None)

    def leaf(self, tag_id: int, node: LexborNode, raw: str | None) -> None:
        """An inline element that leaves a mark over the one text node that it holds."""
        start = len(self.parts)
        self.add(raw)
        end = self.ended = len(self.parts)
        if end > start and len(self._open) < _DEEPEST:
            self._marks.append((start, end, tag_id, node if self._kinds[tag_id] == "link" else None))

    def close(self) -> None:
        """The innermost open mark ends."""
        start, tag_id, node = self._open.pop()
        if len(self.parts) > start and len(self._open) < _DEEPEST:
            self._marks.append((start, len(self.parts), tag_id, node))

    def take(self, container: int, tag: str) -> Passage | None:
        """End the run: the passage, or ``None`` where there was nothing to see. Open marks go on in the next run."""
        parts, place, extents = self.parts, self.place, self._marks
        if self._open:
            self._break_marks()
        text = parts[0] if len(parts) == 1 else "".join(parts)
        marks: list[Mark] = []
        if extents:
            if not place.pre:
                marks = self._placed(extents, len(text))
            extents.clear()
        parts.clear()
        broken = self.broke >= 0 and not place.pre
        self.ended = self.broke = -1
        self.blank = False
        if place.pre:
            text = "\n".join([line.rstrip() for line in text.splitlines()]).strip("\n")
        if not text.isascii() and _INVISIBLE.search(text):
            text, marks = _without_invisible(text, marks)
        if not text or text.isspace():
            return None
        passage = Passage(text, place.kind, container, tag)
        if broken and "\n" in text:
            passage.text = text.replace("\n", " ")
            if place.kind != "heading":
                passage.breaks = tuple([at for at, char in enumerate(text) if char == "\n"])
        if marks:
            _put_marks(passage, marks)
        if place.kind == "heading":
            passage.level = place.level
        elif place.kind == "item":
            passage.list = place.list or "unordered"
            passage.depth = max(1, place.lists)
        return passage

    def _break_marks(self) -> None:
        """Part the marks that go on: one ends here, another begins in the next run."""
        parts = len(self.parts)
        for index, (start, tag_id, node) in enumerate(self._open[:_DEEPEST]):
            if parts > start:
                self._marks.append((start, parts, tag_id, node))
            self._open[index] = (0, tag_id, node)

    def _placed(self, extents: list[_Extent], size: int) -> list[Mark]:
        """Marks by their characters."""
        kinds = self._kinds
        if len(self.parts) == 1:
            return [(0, size, kinds[tag_id], node) for _, _, tag_id, node in extents]
        at = list(accumulate(map(len, self.parts), initial=0))
        return [(at[start], at[end], kinds[tag_id], node) for start, end, tag_id, node in extents]


def _put_marks(passage: Passage, marks: list[Mark]) -> None:
    text = passage.text
    size = len(text)
    # the commonest: nothing but a link
    if len(marks) == 1 and marks[0][0] == 0 and marks[0][2] == "link":
        passage.marks = tuple(marks)
        passage.link_chars = min(marks[0][1], size)
        return
    # a mark that opened before a space begins behind it
    marks = [(s + 1, e, k, u) if text[s] == " " else (s, e, k, u) for s, e, k, u in marks if s < size]
    marks = [m for m in marks if m[1] > m[0]]
    marks.sort(key=_extent)
    passage.marks = tuple(marks)
    passage.link_chars = min(sum([m[1] - m[0] for m in marks if m[2] == "link"]), size)


def _extent(mark: Mark) -> tuple[int, int, str]:
    return mark[0], -mark[1], mark[2]


def _without_invisible(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """The text without invisible characters and the marks moved accordingly, in one pass.

    White space that only invisible characters held apart from other white space goes too.
    """
    moved = [0] * (len(text) + 1)
    kept: list[str] = []
    for index, char in enumerate(text):
        moved[index] = len(kept)
        if char in "\u00ad\u200b\u2060\ufeff" or (char in " \n" and (not kept or kept[-1] in " \n")):
            continue
        kept.append(char)
    if kept and kept[-1] in " \n":
        kept.pop()
    end = moved[len(text)] = len(kept)
    placed: list[Mark] = [(min(moved[s], end), min(moved[e], end), k, u) for s, e, k, u in marks]
    return "".join(kept), [mark for mark in placed if mark[1] > mark[0]]
