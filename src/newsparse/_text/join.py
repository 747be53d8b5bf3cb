"""Whether the text of one line goes on in the next: fragments of a sentence that a rendering or a wrapper parted."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from newsparse._text.layout import first_columns
from newsparse._text.lines import is_wide, line_end, line_start, sentence_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._text.layout import Layout
    from newsparse._text.lines import Line

#: Characters from which on a run of text is prose rather than a label, a menu's item or a name.
PROSE = 80

#: Characters from which on an unfinished run that goes on in lower case is a sentence, not a label.
CLAUSE = 40

#: Characters of a line that shows what stands before it to be the start of its sentence.
SENTENCE = 60

#: Characters that a link's or an emphasis's text inside a sentence seldom passes.
LINK = 60

#: Characters of a label that ends in a colon, and of what may follow it on its line.
LABEL = 40

#: Lines that are looked at ahead: no more links than that stand in one sentence before its longest piece.
AHEAD = 6

#: Characters of the longest line in a run that is a sentence's: a row of menu items grows long without one.
PIECE = 25

# An initial, a Roman numeral or a short abbreviation: its full stop ends no sentence before lower case.
_ABBREVIATION = re.compile(r"(?:^|[ (.])(?:[IVX]+|[^\W\d_]{1,3})\.$")
_DASHES = frozenset("–—")
# A label with its number is whole: "Views: 476".
_COUNTER = re.compile(r"[^\d:：]{1,40}[:：] ?\d[\d .,]*")

# Words before which a hyphen at a line's end stays, with its space: "two- and three-storey", "Vor- und Nachteile".
_SUSPENDING = frozenset(
    ["and", "or", "to", "und", "oder", "bis", "sowie", "et", "ou", "y", "e", "o", "och", "eller", "og", "en", "of", "i"]
)


class Run:
    """The lines joined so far, in time linear in their number.

    Attributes:
        size: Characters of their text.
        longest: Characters of the longest of them.
    """

    __slots__ = ("_inside", "_pieces", "_unread", "longest", "size")

    def __init__(self, text: str) -> None:
        """A run of one line."""
        self._pieces = [text]
        self.size = self.longest = len(text)
        self._inside = False
        self._unread = [text]  # most runs are one line, of which nobody asks

    def add(self, after: str, words: frozenset[str], *, wrapped: bool) -> None:
        """Put the next line's text behind the run, as ``seam`` says."""
        last = self._pieces[-1]
        drop, joint = seam(last, after, words, wrapped=wrapped)
        if drop:
            self._pieces[-1] = last[:-drop]
        self._pieces.append(joint + after)
        self.size += len(joint) + len(after) - drop
        self.longest = max(self.longest, len(after))
        self._unread.append(last[-4:] + joint + after)

    @property
    def inside(self) -> bool:
        """Whether a sentence ends inside the lines and another starts."""
        while self._unread and not self._inside:
            self._inside = sentence_inside(self._unread.pop())
        return self._inside

    def text(self) -> str:
        """The run's text; a soft hyphen that no line followed goes."""
        whole = "".join(self._pieces)
        return whole.rstrip("\u00ad") or whole


def wraps(run: Run, line: Line, after: Line, layout: Layout) -> bool:
    """Whether a wrapper broke the line between ``line``, the last one of ``run``, and ``after``."""
    short = line.columns + first_columns(line.text, after.text) <= layout.width
    if not short:
        return True
    if layout.slack and line.columns >= layout.width - layout.slack:
        return True
    # A ragged line in an otherwise exact text: the sentence itself must show that it goes on.
    return run.size >= CLAUSE and line_end(line.text) in {"within", "comma"} and line_start(after.text) == "lower"


def runs_on(run: Run, lines: Sequence[Line], at: int) -> bool:
    """Whether ``run``, whose last line is ``lines[at]``, goes on in the next line, a fragment of its sentence.

    Renderings that put each text node on a line of its own part sentences at links and emphases. Measured on such
    renderings of labelled pages (boundaries inside a paragraph against boundaries between two): an unfinished run of
    80 characters or more before lower case 4,053 to 33, before a short line that lower case or a comma follows 882 to
    38, after a comma 589 to 9; a label of at most 40 characters that ends in a colon, before a longer line, 1,100 to
    300; two short lines before lower case 1,835 to 405, therefore only where a long line follows.
    """
    text, after = lines[at].text, lines[at + 1].text
    end, start = line_end(text), line_start(after)
    clause = run.size >= CLAUSE and run.longest >= PIECE
    long = run.size >= PROSE and run.longest >= CLAUSE
    if start == "close" or end == "open":
        return after[0] != "…" or long
    if end == "stop":
        return start == "lower" and clause and _ABBREVIATION.search(text[-8:]) is not None
    if end == "colon":
        return run.size <= LABEL and (start == "digit" or len(after) >= LABEL or after.startswith("http"))
    if start == "lower":
        return not _COUNTER.fullmatch(text) and (clause or _reaches_prose(lines, at))
    if text[-1] in ")]":
        return False  # a caption's credit; a sentence that a link follows has words behind it
    return _takes_capital(run, lines, at, clause=clause, long=long) or _holds_link(run, lines, at)


def _takes_capital(run: Run, lines: Sequence[Line], at: int, *, clause: bool, long: bool) -> bool:
    """Whether an unfinished ``run`` is so plainly a sentence that a line that starts otherwise belongs to it."""
    text, after = lines[at].text, lines[at + 1].text
    if after[0] in "([" or line_end(text) == "comma":
        return clause
    if after[0] in _DASHES or after[:2] == "- ":
        return long or (after[0] in _DASHES and len(after) >= SENTENCE)
    if not long:
        return False
    if line_start(after) == "open" and len(after) < PROSE:
        return True
    amid = len(text) >= CLAUSE or line_start(text) in {"lower", "close"}  # not one of a row of names
    return run.inside and amid and len(after) <= LINK and not _last_word(text)[0].isupper()


def _holds_link(run: Run, lines: Sequence[Line], at: int) -> bool:
    """Whether the next line is a link's text: a short line that the sentence goes on behind, in lower case."""
    if at + 2 >= len(lines) or len(lines[at + 1].text) > LINK or line_end(lines[at + 1].text) == "stop":
        return False
    beyond = lines[at + 2].text
    if lines[at + 2].gap > lines[at + 1].gap or line_start(beyond) not in {"lower", "close"}:
        return False
    text = lines[at].text
    if text[-1].isdigit():
        return False  # a date above a sentence that starts with a name
    if run.size >= CLAUSE and run.longest >= PIECE:
        return True
    whole = run.size + len(lines[at + 1].text) + len(beyond)
    enough = len(beyond) >= SENTENCE or (whole >= SENTENCE and line_end(beyond) == "stop")
    return enough and _last_word(text).islower()


def _last_word(text: str) -> str:
    return text.rsplit(" ", 1)[-1]


def _reaches_prose(lines: Sequence[Line], at: int) -> bool:
    """Whether the fragments that follow come to a line, or together to a sentence, too long for labels."""
    whole = len(lines[at].text)
    for ahead in range(at + 1, min(at + 1 + AHEAD, len(lines))):
        text = lines[ahead].text
        whole += len(text)
        if ahead > at + 1 and line_start(text) not in {"lower", "close"} and len(text) > LINK:
            return False
        if len(text) >= SENTENCE:
            return True
        if line_end(text) == "stop":
            return whole >= SENTENCE
    return False


def seam(text: str, after: str, words: frozenset[str], *, wrapped: bool) -> tuple[int, str]:
    r"""How ``after`` is put behind ``text``: characters to drop at the end of ``text``, and what to put between.

    A hyphen at a wrapped line's end goes only where ``words``, those of the whole text and its ``broken_words``, have the
    word without it.

    >>> seam("He said", ", and left", frozenset(), wrapped=False)
    (0, '')
    >>> seam("the inter-", "national court", frozenset({"international"}), wrapped=True)
    (1, '')
    >>> seam("a well-", "known court", frozenset(), wrapped=True)
    (0, '')
    >>> seam("two-", "and three-storey houses", frozenset(), wrapped=True)
    (0, ' ')
    """
    if text[-1] == "\u00ad":
        return 1, ""
    if is_wide(text[-1]) and is_wide(after[0]):
        return 0, ""
    if not wrapped:
        return 0, "" if line_start(after) == "close" or line_end(text) == "open" else " "
    tail = _LAST_WORD.search(text[-60:])
    head = _FIRST_WORD.match(after[:60])
    if not tail or not head:
        return 0, " "
    if after[0].islower() and (tail[0] + head[0]).casefold() in words:
        return 1, ""
    return 0, " " if head[0] in _SUSPENDING else ""


def broken_words(lines: Sequence[Line], text: str) -> frozenset[str]:
    """Words that a text breaks at its lines' ends, whole, case folded: none where it breaks but one, by chance a compound.

    A compound's parts are words elsewhere in the text more often than syllables are; what has its hyphen there keeps it.

    >>> from newsparse._text.lines import split_lines
    >>> lines = list(split_lines("The coun-\\ncil of Lind-\\ngate met."))
    >>> sorted(broken_words(lines, ""))
    ['council', 'lindgate']
    >>> broken_words(lines[:2], "")
    frozenset()
    """
    found = []
    for line, below in pairwise(lines):
        if line.text[-1] in "-‐" and below.text[0].islower() and not below.gap:
            tail, head = _LAST_WORD.search(line.text[-60:]), _FIRST_WORD.match(below.text[:60])
            if tail and head and head[0] not in _SUSPENDING:
                found.append((tail[0], head[0]))
    if len(found) < BROKEN or len(found) * BROKEN_IN < len(lines):
        return frozenset()
    elsewhere = Counter(_FIRST_WORD.findall(text))
    elsewhere.subtract(part for pair in found for part in pair)
    return frozenset(
        (tail + head).casefold()
        for tail, head in found
        if not (elsewhere[tail] > 0 and elsewhere[head] > 0) and f"{tail}-{head}" not in text
    )


#: A text that breaks words does so this often at least: lines, and one in how many.
BROKEN = 2
BROKEN_IN = 15
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[-‐]$)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
