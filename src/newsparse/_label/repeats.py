"""What a body says again is taken out of it: its headline, and its own paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import SENTENCE_ENDS, bare
from newsparse._label.mass import PROSE_AT_LEAST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._page import Passage

#: A line that says the headline again has so many characters more at most.
_MARKED: Final = 10


def drop_headline(inside: list[bool], passages: Sequence[Passage], title_at: int, prose: Sequence[float]) -> None:
    """Take lines that say the headline again out of a body, in place: the last step of the breadcrumbs, a copy for print.

    Above the first paragraph a part of the headline is one too, since some headings name the site behind it; a part that is
    a sentence is the text's. Between paragraphs only a heading is one: lines of a song or a quotation may be its name.

    >>> from newsparse._page import Passage
    >>> texts = ["The ferry is back | Orsey Post", "› The ferry is back", "It sailed.", "The ferry", "The ferry is back"]
    >>> inside = [False, True, True, True, True]
    >>> drop_headline(inside, [Passage(text) for text in texts], 0, [0, 0, 90, 0, 0])
    >>> inside
    [False, False, True, True, True]
    """
    title = bare(passages[title_at].text)
    most = len(passages[title_at].text) + _MARKED
    begun = False
    last = max((at for at, within in enumerate(inside) if within and prose[at]), default=-1)
    for at, within in enumerate(inside):
        if not within:
            continue
        text = passages[at].text
        if 2 * len(text) > len(title) and len(text) <= most:
            own = bare(text)
            whole = own == title and (not begun or at > last or passages[at].kind == "heading")
            # a sentence may be the article's first, but not one in quotation marks that the headline has too
            part = not begun and 2 * len(own) > len(title) and own in title and text[-1] not in SENTENCE_ENDS
            if whole or part:
                inside[at] = False
                continue
        # a headline is as long as a short paragraph, so only what is none begins the article
        begun = begun or bool(prose[at])


def drop_repeats(inside: list[bool], passages: Sequence[Passage], sizes: Sequence[int]) -> None:
    """Take what the body has said before out of it: the copy for narrow screens, a paragraph pulled out.

    Short lines may come again (a refrain, "Advertisement"), and go only with what stands beside them.

    >>> from newsparse._page import Passage
    >>> long = "The ferry to Tarn Island sails again after four years."
    >>> inside = [True] * 5
    >>> texts = ("Oh!", long, "Oh!", long, "Oh!")
    >>> drop_repeats(inside, [Passage(text) for text in texts], [len(text) for text in texts])
    >>> inside
    [True, True, False, False, False]
    """
    body = [at for at, within in enumerate(inside) if within]
    seen: set[str] = set()
    again = []
    for at in body:
        text = passages[at].text
        again.append(text in seen)
        seen.add(text)
    gone = [twice and sizes[at] >= PROSE_AT_LEAST for at, twice in zip(body, again, strict=True)]
    if True not in gone:
        return
    for order in (range(1, len(body)), range(len(body) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for place in order:
            gone[place] = gone[place] or (again[place] and gone[place + step])
    for at, dropped in zip(body, gone, strict=True):
        if dropped:
            inside[at] = False
