"""Which passages of a page are its article's body, told from the body that a set gives as the truth.

The truth is text without any marks of where on the page it stands, so passages are found in it by their words: a long
one by its runs of four words, a short one only as a whole line or, where several words make chance unlikely, inside one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from benchmarks.measures import LIST_MARKER, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words of a run that is looked for.
RUN: Final = 4
#: Share of a passage's runs that the truth must have.
SHARE: Final = 0.6
#: A passage of so many words is too short for runs to tell, and must be a line of the truth.
SHORT: Final = 5
#: So many words inside a line of the truth are not there by chance.
INSIDE: Final = 3

_WORD: Final = re.compile(r"\w+")


def segment_labels(passages: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]) -> list[bool | None]:
    """For each passage, whether it has a snippet that must be in the body or one that must not; ``None`` without any.

    >>> segment_labels(["Menu", "Rain fell all day.", "More"], ["rain fell"], ["Menu"])
    [False, True, None]
    """
    inside, outside = ([folded(snippet) for snippet in snippets] for snippets in (wanted, unwanted))
    texts = list(map(folded, passages))
    return [
        True if any(s in text for s in inside) else False if any(s in text for s in outside) else None for text in texts
    ]


def body_labels(passages: Sequence[str], body: str) -> list[bool | None]:
    r"""For each passage, whether the truth has it.

    >>> body_labels(["Menu", "Rain fell all day in the hills.", "More"], "Rain fell all day in the hills.\n\nIt was cold.")
    [False, True, False]
    >>> body_labels(["It was cold."], "")
    [False]
    """
    words = _words(body)
    runs = {tuple(words[at : at + RUN]) for at in range(len(words))}
    lines = {" ".join(_words(LIST_MARKER.sub("", line))) for line in body.splitlines()} - {""}
    whole = f" {' '.join(words)} "
    found: list[bool | None] = []
    for text in passages:
        own = _words(text)
        if len(own) < SHORT:
            line = " ".join(own)
            found.append(line in lines or (len(own) >= INSIDE and f" {line} " in whole))
            continue
        mine = [tuple(own[at : at + RUN]) for at in range(len(own) - RUN + 1)]
        found.append(sum(run in runs for run in mine) >= SHARE * len(mine))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
