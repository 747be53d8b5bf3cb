"""Names for what is not body, from the features that gave it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import fold
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

#: How far below the headline a standfirst may stand (passages).
_SUBTITLE_REACH: Final = 4
#: Its length in characters.
_SUBTITLE_SHORTEST: Final = 15
_SUBTITLE_LONGEST: Final = 450
_SUBTITLE_WORDS: Final = frozenset(
    "subtitle subheadline subheading subhead standfirst deck dek teaser lead lede chapo sumario bajada entradilla"
    " kicker summary description strapline occhiello ingress abstract excerpt".split()
)


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

    A first paragraph that only the summary repeats is body: half of all pages copy their lead into it.
    """
    if title_at is None:
        return None
    summary = fold(description)
    first_body = next((at for at, within in enumerate(inside) if within and at != title_at), len(inside))
    for index in range(title_at + 1, min(title_at + 1 + _SUBTITLE_REACH, len(page.passages))):
        passage = page.passages[index]
        if not _SUBTITLE_SHORTEST <= len(passage.text) <= _SUBTITLE_LONGEST or passage.kind in (
            "item",
            "row",
            "caption",
        ):
            continue
        if passage.container >= 0 and _named_subtitle(page, passage):
            return index
        text = fold(passage.text)
        same = bool(summary) and (text == summary or text.rstrip(".") == summary.rstrip("."))
        if same and (passage.kind == "heading" or index < first_body):
            return index
        if passage.kind == "heading" and passage.level == 2 and index == title_at + 1 and len(text) > 40:
            return index
    return None


def _named_subtitle(page: Page, passage: Passage) -> bool:
    containers = page.containers
    own = containers.names[passage.container]
    parent = containers.parents[passage.container]
    above = containers.names[parent] if parent >= 0 else ""
    words = set(_tokens(own)) | set(_tokens(above))
    return bool(words & _SUBTITLE_WORDS) and not verdict(own) & _RELATED


def _tokens(names: str) -> list[str]:
    return [token for token in "".join(c.lower() if c.isalnum() else " " for c in names[:200]).split() if token]


_RELATED: Final = 1 << BUCKETS.index("comment")
