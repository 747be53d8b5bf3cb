"""The pictures that an article shows, with caption and credit; and those that its metadata name."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.captions import split_credit
from newsparse._fields.jsonld import by_id, resolve, strings
from newsparse._label.class_words import BUCKETS, verdict
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._page import Picture
    from newsparse._sources.said import Reading

#: Pictures stand so many passages above the headline or the body, and behind its last one.
_ABOVE: Final = 3
_BEHIND: Final = 1
#: A caption stands so many passages behind its picture, and is no longer than this (characters).
_CAPTION_REACH: Final = 4
_CAPTION_LONGEST: Final = 1000
#: So many elements around a picture are asked for their class words, or for a caption.
_LEVELS: Final = 5
#: An article has no more pictures than a long gallery.
_MOST: Final = 200
#: Class words of a credit's element.
_CREDIT: Final = re.compile(
    r"credit|copyright|photographer|quelle|source|fotograf|agency|byline|bildnachweis|crédit", re.IGNORECASE
)
#: Class words of pictures that are not the article's.
_ICON: Final = re.compile(
    r"(?<![a-z])(?:avatar|logo|icon|emoji|gravatar|badge|spinner|author|profile|share|sprite|button)s?(?![a-z])",
    re.IGNORECASE,
)
#: So much of an address holds the file's name (characters).
_NAME: Final = 60
#: What a link around a picture may lead to: the picture itself.
_FILE: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)", re.IGNORECASE)
_ELSEWHERE: Final = sum(
    1 << BUCKETS.index(bucket)
    for bucket in ("related", "comment", "share", "ad", "newsletter", "sidebar", "footer", "menu", "byline", "consent")
)
#: Class words that pictures of the article have too: a gallery is a "slider", a caption has "credits".
_GALLERY: Final = 1 << BUCKETS.index("caption")


def claims(reading: Reading) -> Iterator[Said]:
    """The pictures between headline and the body's end, then those that metadata name."""
    if reading.page.pictures:
        around = _Around(reading)
        for picture in around.pictures():
            said = around.said(picture)
            if said is not None:
                yield said
    yield from _declared(reading)


class _Around:
    """What stands around an article's pictures."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.containers = reading.page.containers
        self.passages = reading.page.passages

    def pictures(self) -> Iterator[Picture]:
        """Those that stand by the article."""
        title_at, first, last = self.reading.labels.title_at, self.reading.first, self.reading.last
        start = title_at if title_at is not None else first
        if start is None:
            return
        start = min(start, first) if first is not None else start
        end = last if last is not None else start
        count = 0
        for picture in self.reading.page.pictures:
            if start - _ABOVE <= picture.passage <= end + _BEHIND and count < _MOST:
                count += 1
                yield picture

    def said(self, picture: Picture) -> Said | None:
        """The claim for a picture; ``None`` for one of something else than the article."""
        if _ICON.search(picture.names) or _ICON.search(picture.href[-_NAME:]):
            return None
        box = self._box(picture.container)
        if any(self.containers.tags[at] == "aside" or self._is_elsewhere(at) for at in box):
            return None
        in_figure = any(self.containers.tags[at] == "figure" for at in box)
        caption, credit = self._caption(picture, box[-1] if box else None)
        if not in_figure and not caption:
            # a linked picture leads to the article that it is a teaser of
            if picture.link and not _FILE.search(picture.link):
                return None
            if picture.href.partition("?")[0].lower().endswith(".svg"):
                return None  # a drawing of the page's own
            if self.reading.first is not None and picture.passage < self._start:
                return None
        source = "figure" if in_figure else "picture by the text"
        return Said("images", picture.href, source, (caption, credit))

    @cached_property
    def _start(self) -> int:
        """Where the article begins: at its headline, or at the body without one."""
        labels, first = self.reading.labels, self.reading.first
        return labels.title_at if labels.title_at is not None else first or 0

    @cached_property
    def _whole(self) -> frozenset[int]:
        """The elements that hold several of the article's parts: what they are named for is no single picture."""
        inside = self.reading.labels.inside
        ends = [at for at, within in enumerate(inside) if within]
        ends = [*ends[:1], *ends[-1:]]
        title_at = self.reading.labels.title_at
        if title_at is not None:
            ends.append(title_at)
        return frozenset(above for at in ends for above in self.containers.above(self.passages[at].container))

    def _box(self, container: int) -> list[int]:
        """The elements around a picture and what belongs to it, innermost first."""
        box: list[int] = []
        for above in self.containers.above(container):
            if above in self._whole or len(box) >= _LEVELS:
                break
            box.append(above)
        return box

    def _is_elsewhere(self, at: int) -> bool:
        said = verdict(self.containers.names[at])
        return bool(said & _ELSEWHERE) and not said & _GALLERY

    def _caption(self, picture: Picture, box: int | None) -> tuple[str, str]:
        """The caption and credit of a picture, from the passages in its box; ``""`` for what is not there."""
        captions: list[str] = []
        apart: list[str] = []
        for at in range(picture.passage, min(len(self.passages), picture.passage + _CAPTION_REACH)):
            passage = self.passages[at]
            if len(passage.text) > _CAPTION_LONGEST or (self.reading.labels.inside[at] and passage.kind != "caption"):
                break
            # a picture in a box has its caption there; one among the paragraphs has it right behind it
            if box is not None:
                if box not in self.containers.above(passage.container):
                    break
            elif at > picture.passage or passage.kind != "caption":
                break
            names = self.containers.names[passage.container] if passage.container >= 0 else ""
            if captions and _CREDIT.search(names):
                apart.append(passage.text)
            elif passage.kind == "caption" or self.reading.labels.role(at) == "caption":
                captions.append(passage.text)
        caption, credit = split_credit(" ".join(captions), language=self.reading.language)
        if apart:
            said = " ".join(apart)
            said = split_credit(said, language=self.reading.language)[1] or said
            credit = f"{credit} {said}" if credit else said
        return caption, credit


def _declared(reading: Reading) -> Iterator[Said]:
    if reading.article is not None:
        index = by_id(reading.page.jsonld)
        value = resolve(reading.article.get("image"), index)
        for item in value if isinstance(value, list) else [value]:
            href, parts = _object(item)
            if href:
                yield Said("images", href, "jsonld.image", parts)
    for key, content in reading.page.metas:
        if key in ("og:image", "og:image:url") and content.strip():
            yield Said("images", content.strip(), "og:image")


def _object(value: Any) -> tuple[str, tuple[str, ...]]:
    """The address of an ``ImageObject``, and its caption and credit."""
    if isinstance(value, str):
        return value.strip(), ()
    if not isinstance(value, dict):
        return "", ()
    href = next((value[key] for key in ("contentUrl", "url", "@id") if isinstance(value.get(key), str)), "")
    return href.strip(), (_text(value, ("caption", "description")), _text(value, _CREDITS))


_CREDITS: Final = ("creditText", "copyrightHolder", "creator", "author", "copyrightNotice")


def _text(value: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next((text for key in keys for text in strings(value.get(key))), "")
