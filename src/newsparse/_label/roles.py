"""Names for what is not body, from the features that gave it away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import SENTENCE_ENDS, ends_in, fold
from newsparse._label.class_words import BUCKETS, verdict
from newsparse._label.names import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._model import Role
    from newsparse._page import Page, Passage

#: What a feature makes of a passage that is not body; the first that a passage has decides.
_ROLE_OF: Final[tuple[tuple[str, Role], ...]] = (
    ("kind=caption", "caption"),
    ("phrase=credit", "caption"),
    ("only=views", "views"),
    ("phrase=views", "views"),
    ("phrase=tags", "tags"),
    ("only=tags", "tags"),
    ("phrase=updated", "date"),
    ("phrase=published", "date"),
    ("phrase=by", "byline"),
    ("only=share", "share"),
    ("phrase=share", "share"),
    ("only=related", "related"),
    ("phrase=related", "related"),
    ("phrase=newsletter", "promo"),
    ("only=newsletter", "promo"),
    ("only=advertisement", "promo"),
    ("phrase=advertisement", "promo"),
    ("phrase=consent", "promo"),
    ("phrase=comments", "comment"),
    ("only=comments", "comment"),
    ("phrase=copyright", "footer"),
    ("inside=nav", "menu"),
    ("inside=footer", "footer"),
    ("class=comment", "comment"),
    ("class=share", "share"),
    ("class=newsletter", "promo"),
    ("class=consent", "promo"),
    ("class=ad", "promo"),
    ("class=byline", "byline"),
    ("class=tags", "tags"),
    ("class=related", "related"),
    ("class=caption", "caption"),
    ("inside=figure", "caption"),
    ("class=menu", "menu"),
    ("class=footer", "footer"),
    ("inside=aside", "related"),
    ("links=all", "menu"),
)
_RANK: Final[Mapping[int, tuple[int, Role]]] = {
    NAMES.index(feature): (rank, role) for rank, (feature, role) in enumerate(_ROLE_OF)
}

#: A standfirst stands no further below the headline, and no later than the body's second block (passages).
_SUBTITLE_REACH: Final = 25
#: Its length in characters.
_SUBTITLE_SHORTEST: Final = 15
_SUBTITLE_LONGEST: Final = 500
_SUBTITLE_WORDS: Final = frozenset(
    "subtitle subtitles subheadline subheading subheader subhead standfirst deck dek teaser lead lede leadin leadtext"
    " chapo chapeau sumario bajada entradilla summary description strapline occhiello ingress preamble preface vorspann"
    " einleitung intro abstract excerpt epigraph epigrafe copete subtitulo sottotitolo sommario catenaccio manchet"
    " underrubrik perex zajawka spot anons".split()
)
#: So close to the headline, and so long, a sentence apart from the body is one without a name (passages, characters).
_NAMELESS_REACH: Final = 4
_NAMELESS_SHORTEST: Final = 80
_TOKEN: Final = re.compile(r"[^\W_]+")
#: A short line with a year in it is a byline or a date.
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
#: A summary that was cut off says as much as the whole from so many characters on.
_CUT_AT_LEAST: Final = 60
#: A first paragraph in strong type is told from so many others, and so much of it may be left out (characters).
_OTHERS: Final = 2
_LOOSE: Final = 2
#: Its rank.
_STRONG: Final = 5
#: The rank of a passage whose start is a summary.
_TOLD: Final = 2
#: A second heading right below the first is one from so many characters on.
_HEADING_SHORTEST: Final = 40
#: A body of fewer blocks loses none of them.
_BODY_LEAST: Final = 3
#: So many of the body's blocks, behind the first, show what its paragraphs are.
_USUAL: Final = 6


def role_of(passage: Passage, row: Sequence[int]) -> Role:
    """What a passage that is not body is taken for.

    ``other`` where nothing gives it away.
    """
    if passage.tag in ("nav", "footer"):
        return "menu" if passage.tag == "nav" else "footer"
    found = [_RANK[at] for at in row if at in _RANK]
    return min(found)[1] if found else "other"


def subtitle_at(page: Page, title_at: int | None, inside: Sequence[bool], description: str) -> int | None:
    """The passage that is the standfirst: below the headline, named so by its class or told by the metadata's summary.

    A first paragraph that only the summary repeats is body: half of all pages copy their lead into it. One that was
    taken for body is the standfirst too where its own class says so, or the paragraphs behind it are set in another way.

    Args:
        page: The page.
        title_at: The passage that is the headline.
        inside: For each passage, whether it is body.
        description: The metadata's summaries, one a line.
    """
    if title_at is None:
        return None
    title = fold(page.passages[title_at].text)
    summaries = [summary.rstrip(".") for summary in map(fold, description.split("\n")) if summary]
    body = [at for at, within in enumerate(inside) if within and at > title_at][: _USUAL + 1]
    end = min(title_at + 1 + _SUBTITLE_REACH, len(page.passages), body[1] + 1 if len(body) > 1 else len(page.passages))
    usual = [(at, _element(page, page.passages[at])) for at in body[1:]]
    best: tuple[int, int] | None = None
    for index in range(title_at + 1, end):
        passage = page.passages[index]
        size = len(passage.text)
        if not _SUBTITLE_SHORTEST <= size <= _SUBTITLE_LONGEST or passage.kind in ("item", "row", "caption"):
            continue
        if passage.link_chars * 2 > size:
            continue
        text = fold(passage.text)
        if text in title or title in text:
            continue
        if inside[index] and passage.kind == "heading" and size <= _HEADING_SHORTEST:
            continue
        apart = index == body[0] and _is_set_apart(page, body) if body else False
        if (
            inside[index]
            and not apart
            and (len(body) < _BODY_LEAST or _is_usual(_element(page, passage), index, usual))
        ):
            continue
        rank = _STRONG if apart else _rank(page, passage, text, summaries, index - title_at)
        if inside[index] and (rank == _TOLD or (rank < _TOLD and index != body[0])):
            # the summary is the start of some paragraph; only the first may stand apart without a word for it
            continue
        if rank and (best is None or rank > best[0]):
            best = rank, index
    return best[1] if best is not None else None


def _is_usual(element: tuple[int, str], index: int, others: Sequence[tuple[int, tuple[int, str]]]) -> bool:
    """Whether another paragraph of the body is set in the same element and class as the one at an index."""
    return any(at != index and other == element for at, other in others)


def _is_set_apart(page: Page, body: Sequence[int]) -> bool:
    """Whether the first paragraph is in strong type throughout, and none of the next ones, as questions would be."""
    first, *others = (page.passages[at] for at in body)
    if first.kind == "heading" or len(first.text) < _NAMELESS_SHORTEST or not ends_in(first.text, SENTENCE_ENDS):
        return False
    return len(others) >= _OTHERS and _is_strong(first) and not any(map(_is_strong, others))


def _is_strong(passage: Passage) -> bool:
    return any(kind == "strong" and end - start >= len(passage.text) - _LOOSE for start, end, kind, _ in passage.marks)


def _rank(page: Page, passage: Passage, text: str, summaries: Sequence[str], below: int) -> int:
    """How much speaks for a passage as the standfirst; 0 for nothing."""
    names = _names(page, passage)
    said = verdict(names)
    if len(text) < _NAMELESS_SHORTEST and _YEAR.search(text) and not ends_in(text, SENTENCE_ENDS):
        return 0
    if not said & _NO_SUBTITLE and not _SUBTITLE_WORDS.isdisjoint(_tokens(names)):
        return 4
    heading = passage.kind == "heading"
    if text.rstrip(".") in summaries:
        return 3
    cut = text[:_CUT_AT_LEAST]
    if len(text) > _CUT_AT_LEAST and any(summary.startswith(cut) for summary in summaries):
        return _TOLD
    if heading:
        return int(passage.level == 2 and below == 1 and len(text) > _HEADING_SHORTEST and not said & _TITLE)
    if passage.container < 0 or below > _NAMELESS_REACH or passage.link_chars or said & _NO_NAMELESS:
        return 0
    return int(len(text) >= _NAMELESS_SHORTEST and ends_in(passage.text, SENTENCE_ENDS))


def _element(page: Page, passage: Passage) -> tuple[int, str]:
    """What a paragraph is set in: the element around its own, and its own class words."""
    if passage.container < 0:
        return -1, ""
    return page.containers.parents[passage.container], page.containers.names[passage.container]


def _names(page: Page, passage: Passage) -> str:
    """Class words of a passage's element and of the one around it."""
    containers = page.containers
    if passage.container < 0:
        return ""
    parent = containers.parents[passage.container]
    names = containers.names[passage.container][:200]
    return names if parent < 0 else f"{names} {containers.names[parent][:100]}"


def _tokens(names: str) -> list[str]:
    return _TOKEN.findall(names.lower())


def _bits(*buckets: str) -> int:
    return sum(1 << BUCKETS.index(bucket) for bucket in buckets)


_NO_SUBTITLE: Final = _bits("comment", "caption", "share", "ad", "newsletter")
_NO_NAMELESS: Final = _bits("comment", "caption", "share", "ad", "newsletter", "footer", "menu", "byline", "consent")
_TITLE: Final = _bits("title")
