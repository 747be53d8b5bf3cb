"""How often readers viewed, shared, liked or commented on an article, as metadata, state and counters say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.jsonld import strings, types_of
from newsparse._fields.strings import fold
from newsparse._fields.views import find_views
from newsparse._sources.place import is_by_article
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._model import Field
    from newsparse._sources.said import Reading

#: What a kind of interaction counts (https://schema.org/interactionType and the names before it), folded.
_ACTIONS: Final[tuple[tuple[Field, tuple[str, ...]], ...]] = (
    ("counts.comments", ("commentaction", "usercomments", "replyaction")),
    ("counts.likes", ("likeaction", "userlikes", "agreeaction", "endorseaction", "userplusones")),
    ("counts.shares", ("shareaction", "usertweets", "usershares")),
    ("views", ("viewaction", "readaction", "watchaction", "userpagevisits", "userplays", "userpageviews", "views")),
)
#: Counters stand so many passages behind the body at most, and a line of more link characters than this is a teaser.
_BELOW: Final = 6
_TEASER: Final = 25
_DATA: Final = re.compile(r"data-[a-z-]*views?[a-z-]*=(\d{1,12})\b")


def claims(reading: Reading) -> Iterator[Said]:
    """What the page counts of the article."""
    if reading.article is not None:
        yield from _of_article(reading.article)
    yield from _of_microdata(reading)
    yield from _of_state(reading)
    yield from _of_counters(reading)


def _of_microdata(reading: Reading) -> Iterator[Said]:
    """Properties by the article, and those in ``<meta>`` and ``<link>``, where kinds and numbers pair up.

    The latter have no place on the page, so counts of one kind that differ are another's, or nobody's.
    """
    metas = reading.page.metas
    props = [(name, value) for name, value, passage in reading.page.props if is_by_article(reading, passage)]
    for name, value, _ in reading.page.props:
        if name == "commentcount":
            yield Said("counts.comments", value, "itemprop.commentcount")
    pairs = [value.rpartition(":")[::2] for name, value in [*props, *metas] if name == "interactioncount"]
    kinds = [content for key, content in metas if key == "interactiontype"]
    numbers = [value for name, value in [*metas, *props] if name == "userinteractioncount"]
    if len(kinds) == len(numbers):
        pairs += zip(kinds, numbers, strict=True)
    said = [claim for kind, number in pairs for claim in _counted(kind or "views", number, "itemprop.interactioncount")]
    for claim in said:
        if all(other.raw == claim.raw for other in said if other.field == claim.field):
            yield claim


def _of_state(reading: Reading) -> Iterator[Said]:
    """State whose title is the headline that the page shows or names."""
    page, at = reading.page, reading.labels.title_at
    if page.state:
        shown = [] if at is None else [page.passages[at].text]
        headlines = {
            fold(title) for title in [*shown, page.title_tag, *strings((reading.article or {}).get("headline"))]
        }
        for title, value in page.state:
            if fold(title) in headlines:
                yield Said("views", value, "state")


def _of_counters(reading: Reading) -> Iterator[Said]:
    last = reading.last
    below: list[Said] = []
    for words, value, label, passage in reading.page.counters:
        text = f"{label}: {value}" if label else value
        if not label and not any(map(str.isdigit, value)):
            found = _DATA.search(words)
            if found is not None:
                yield Said("views", found[1], "counter")
        elif label and find_views(text, language=reading.language) is None:
            continue
        elif last is None or passage <= last:
            yield Said("views", text, "counter")
        elif passage <= last + _BELOW and not _teaser_between(reading, last + 1, passage):
            below.append(Said("views", text, "counter"))
    # several counts behind the body are those of a list of other articles
    if len({said.raw for said in below}) == 1:
        yield from below


def _teaser_between(reading: Reading, start: int, end: int) -> bool:
    """Whether another article's headline stands there: a heading, or a long line that is a link."""
    return any(
        passage.kind == "heading" or (passage.link_chars >= _TEASER and passage.link_chars * 5 >= len(passage.text) * 4)
        for passage in reading.page.passages[start:end]
    )


def _of_article(article: Mapping[str, Any]) -> Iterator[Said]:
    for count in strings(article.get("commentCount")):
        yield Said("counts.comments", count, "jsonld.commentCount")
        break
    if "VideoObject" in types_of(article):
        return  # how often a video was played
    stated = article.get("interactionStatistic")
    for counter in stated if isinstance(stated, list) else [stated]:
        if isinstance(counter, dict):
            kind = " ".join([*strings(_kind(counter.get("interactionType"))), *strings(counter.get("name"))])
            yield from _counted(kind, counter.get("userInteractionCount"), "jsonld.interactionStatistic")
    # what schema.org had before: "UserComments:12"
    for count in strings(article.get("interactionCount")):
        kind, _, number = count.rpartition(":")
        yield from _counted(kind or "views", number, "jsonld.interactionStatistic")


def _counted(kind: str, value: object, source: str) -> Iterator[Said]:
    folded = fold(kind)
    number = next(strings(value), None)
    for field, actions in _ACTIONS:
        if number is not None and any(action in folded for action in actions):
            yield Said(field, number, source)
            return


def _kind(value: object) -> object:
    return value.get("@type") or value.get("@id") if isinstance(value, dict) else value
