"""The facts about a passage that speak for or against its being body, as places of named features.

Few, cheap and readable, after what was measured: where the prose stands tells most (``outer``), then length, links,
sentence ends and what stands around.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._fields.strings import CLOSERS, SENTENCE_ENDS
from newsparse._label.names import AT, BELOW, ENDERS, KINDS, LENGTHS, LINKS, NEAR, PAGES, SHARES
from newsparse._label.outer import Outer
from newsparse._label.phrases import KEYS, SHORT, Phrases, phrases

if TYPE_CHECKING:
    from newsparse._label.mass import Mass
    from newsparse._page import Page, Passage

#: What says that the article is over counts once so much prose stands between the headline and it (characters):
#: a count of comments or share buttons above the first paragraph end nothing.
_BEGUN: Final = 400
#: Shorter passages are labels (characters).
_LABEL: Final = 40
#: Of the prose before or behind a passage, so much of what a place tells is left a place further on.
_FADING: Final = 0.6
#: Shares of a passage's characters that links take: none, few, some, most, all.
_LINK_SHARES: Final = (1e-9, 0.2, 0.5, 0.9)

_FAR: Final = AT["far_links"]
_LENGTH: Final = AT[f"length<{LENGTHS[0]}"]
_LINKS: Final = AT[f"links={LINKS[0]}"]
_KIND: Final = {kind: AT[f"kind={kind}"] for kind in KINDS}
_SENTENCE, _COLON, _ELLIPSIS = AT["ends_sentence"], AT["ends_colon"], AT["ends_ellipsis"]
_COMMAS, _DIGITS, _LOWER, _REPEATED = AT["has_commas"], AT["has_digits"], AT["starts_lower"], AT["repeated"]
_PHRASE: Final = {(key, only): AT[f"{'only' if only else 'phrase'}={key}"] for key in KEYS for only in (True, False)}
_BEFORE, _AFTER, _IN_RUN = AT[f"before<{NEAR[0]}"], AT[f"after<{NEAR[0]}"], AT["in_run"]
_BEHIND: Final = {AT[f"{how}={key}"]: AT[f"behind={key}"] for key in ENDERS for how in ("phrase", "only")}
_LABEL_ABOVE, _LABEL_BELOW = AT["label_above"], AT["label_below"]
_BELOW_TITLE, _PROSE_BEFORE = AT[f"below_title<{BELOW[0]}"], AT[f"prose_before<{SHARES[0]}"]
_PAGE: Final = AT[f"page_prose<{PAGES[0]}"]
_IS_TITLE, _ABOVE_TITLE = AT["is_title"], AT["above_title"]

#: The feature of each length; longer passages have the last one's.
_OF_LENGTH: Final = tuple(_LENGTH + bisect_right(LENGTHS, size) for size in range(LENGTHS[-1]))
_LONGEST: Final = _LENGTH + len(LENGTHS)

#: What ends a sentence; the ellipsis is a feature of its own.
_ENDS: Final = SENTENCE_ENDS - {"…"}
_DIGIT: Final = re.compile(r"\d")
_COMMA: Final = re.compile(r"[、，،]")


class Facts(NamedTuple):
    """What can be told of passages before the headline is known.

    Attributes:
        rows: Each passage's features.
        said: The feature of the phrase that it begins with; -1 without one, or far from any prose.
    """

    rows: list[list[int]]
    said: list[int]


def facts(page: Page, mass: Mass, languages: tuple[str, ...]) -> Facts:
    """The features of each passage that do not need the headline.

    Args:
        page: What a reader found.
        mass: Its prose, from ``weigh``.
        languages: Whose phrases to look for.
    """
    passages, near, prose = page.passages, page.near, mass.prose
    before, after = _neighbourhood(prose)
    repeated = _repeated(passages)
    outer = Outer(page, mass)
    seen = 0.0
    of_page = _PAGE + bisect_right(PAGES, mass.total)
    rows: list[list[int]] = []
    announced: list[int] = []
    labels = [0 if size >= _LABEL else 1 for size in mass.sizes]
    known = phrases(languages)
    for index, passage in enumerate(passages):
        before_it = seen
        seen += prose[index]
        if near and not near[index]:
            rows.append([_FAR])
            announced.append(-1)
            continue
        row, said = _of_text(passage, mass.sizes[index], known)
        if labels[index] and _DIGITS in row:
            labels[index] = 2
        row.append(_BEFORE + bisect_right(NEAR, before[index]))
        row.append(_AFTER + bisect_right(NEAR, after[index]))
        if index and prose[index - 1] and index + 1 < len(prose) and prose[index + 1]:
            row.append(_IN_RUN)
        if passage.text in repeated:
            row.append(_REPEATED)
        if passage.container >= 0:
            outer.add(row, passage)
            row += (of_page, _PROSE_BEFORE + bisect_right(SHARES, before_it / (mass.total or 1.0)))
        rows.append(row)
        announced.append(said)
    _add_neighbours(rows, labels)
    return Facts(rows, announced)


def features(page: Page, mass: Mass, found: Facts, title_at: int | None) -> list[list[int]]:
    """The features of each passage.

    Args:
        page: What a reader found.
        mass: Its prose.
        found: What is known of the passages without the headline.
        title_at: The passage that is the headline, where one was found.
    """
    title = -1 if title_at is None else title_at
    behind: list[int] = []
    begun = 0.0
    rows: list[list[int]] = []
    for index, (passage, row, said) in enumerate(zip(page.passages, *found, strict=True)):
        if row[0] == _FAR:
            rows.append(row)
            continue
        row = row + behind  # noqa: PLW2901 # the facts serve twice
        if index > title:
            begun += mass.prose[index]
            if begun >= _BEGUN and said in _BEHIND and _BEHIND[said] not in behind:
                behind.append(_BEHIND[said])
            if title >= 0 and passage.container >= 0:
                row.append(_BELOW_TITLE + bisect_right(BELOW, index - title))
        else:
            row.append(_IS_TITLE if index == title else _ABOVE_TITLE)
        rows.append(row)
    return rows


def _of_text(passage: Passage, size: int, known: Phrases) -> tuple[list[int], int]:
    """What the words alone say, for HTML and raw text alike; and the feature of its phrase, -1 without one."""
    text = passage.text
    row = [_OF_LENGTH[size] if size < LENGTHS[-1] else _LONGEST, _KIND[passage.kind]]
    links = passage.link_chars
    row.append(_LINKS + bisect_right(_LINK_SHARES, links / len(text)) if links else _LINKS)
    last = text[-1]
    if last in CLOSERS:
        last = text.rstrip(CLOSERS)[-1:] or last
    if last in _ENDS:
        row.append(_ELLIPSIS if text.endswith(("...", "[...]")) else _SENTENCE)
    elif last in ":：":
        row.append(_COLON)
    elif last == "…":
        row.append(_ELLIPSIS)
    commas = text.count(",")
    if commas > 1 or (not text.isascii() and commas + len(_COMMA.findall(text)) > 1):
        row.append(_COMMAS)
    if text[0].islower():
        row.append(_LOWER)
    said = -1
    if len(text) < SHORT:
        if _DIGIT.search(text):
            row.append(_DIGITS)
        phrase = known.of(text)
        if phrase is not None:
            said = _PHRASE[phrase]
            row.append(said)
    return row, said


def _add_neighbours(rows: list[list[int]], labels: list[int]) -> None:
    """What stands right above and below: a label (a name, a button), without figures (1) or with (2: a date, a count)."""
    last = len(rows) - 1
    for index, row in enumerate(rows):
        if index and labels[index - 1]:
            row.append(_LABEL_ABOVE + labels[index - 1] - 1)
        if index < last and labels[index + 1]:
            row.append(_LABEL_BELOW + labels[index + 1] - 1)


def _neighbourhood(prose: list[float]) -> tuple[list[float], list[float]]:
    """The prose before each passage and behind it, the nearer counting for more."""
    before, after = [], []
    run = 0.0
    for found in prose:
        before.append(run)
        run = run * _FADING + found
    run = 0.0
    for found in reversed(prose):
        after.append(run)
        run = run * _FADING + found
    after.reverse()
    return before, after


def _repeated(passages: list[Passage]) -> frozenset[str]:
    """Texts that stand on the page more than once."""
    seen: set[str] = set()
    again = set()
    for passage in passages:
        text = passage.text
        if text in seen:
            again.add(text)
        else:
            seen.add(text)
    return frozenset(again)
