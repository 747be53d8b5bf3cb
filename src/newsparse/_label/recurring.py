"""What a site's pages have in common is none of an article, if the caller knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._page import Page

#: What it weighs that a passage is none of the article's, whatever it looks like (log-odds): nothing outweighs it.
APART: Final = -20.0
#: Characters from which on a passage is a paragraph.
_PARAGRAPH: Final = 80


def foreign(page: Page, inside: Sequence[bool]) -> frozenset[int]:
    """The passages that recur and are none of this page's: only the short ones, where most of the body recurs.

    The same article may be among the site's pages more than once, and would go but for a few lines.

    Args:
        page: The page, whose ``recurring`` says what does.
        inside: Whether each passage is likely to be body, decided without knowing that.

    >>> from newsparse._page import Page, Passage
    >>> page = Page(passages=[Passage("Home"), Passage("Rain " * 40)], recurring=frozenset((0, 1)))
    >>> sorted(foreign(page, [False, True]))
    [0]
    >>> page.passages += [Passage("Snow " * 60)]
    >>> sorted(foreign(page, [False, True, True]))
    [0, 1]
    """
    long = {at: len(passage.text) for at, passage in enumerate(page.passages) if len(passage.text) >= _PARAGRAPH}
    body = [at for at in long if inside[at]]
    if 2 * sum(long[at] for at in body if at in page.recurring) > sum(long[at] for at in body):
        return page.recurring - long.keys()
    return page.recurring


def without(apart: Mapping[int, str], scores: list[float]) -> list[float]:
    """Scores by which some passages are no body.

    >>> without({1: "recurs on other pages"}, [0.5, 2.5])
    [0.5, -20.0]
    >>> without({}, [0.5, 2.5])
    [0.5, 2.5]
    """
    return [APART if at in apart else score for at, score in enumerate(scores)] if apart else scores
