"""How often readers viewed, shared, liked or commented on an article, as JSON-LD and microdata state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.jsonld import strings
from newsparse._fields.strings import fold
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


def claims(reading: Reading) -> Iterator[Said]:
    """What the article's JSON-LD and microdata count."""
    if reading.article is not None:
        yield from _of_article(reading.article)
    for name, value, _ in reading.page.props:
        if name == "commentcount":
            yield Said("counts.comments", value, "itemprop.commentcount")


def _of_article(article: Mapping[str, Any]) -> Iterator[Said]:
    for count in strings(article.get("commentCount")):
        yield Said("counts.comments", count, "jsonld.commentCount")
        break
    stated = article.get("interactionStatistic")
    for counter in stated if isinstance(stated, list) else [stated]:
        if isinstance(counter, dict):
            kind = " ".join([*strings(_kind(counter.get("interactionType"))), *strings(counter.get("name"))])
            yield from _counted(kind, counter.get("userInteractionCount"))
    # what schema.org had before: "UserComments:12"
    for count in strings(article.get("interactionCount")):
        kind, _, number = count.rpartition(":")
        yield from _counted(kind or "views", number)


def _counted(kind: str, value: object) -> Iterator[Said]:
    folded = fold(kind)
    number = next(strings(value), None)
    for field, actions in _ACTIONS:
        if number is not None and any(action in folded for action in actions):
            yield Said(field, number, "jsonld.interactionStatistic")
            return


def _kind(value: object) -> object:
    return value.get("@type") or value.get("@id") if isinstance(value, dict) else value
