"""Images' claims: all that the article shows win, each once; where it shows none, the best that is declared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import absolute
from newsparse._fields.strings import clean
from newsparse._model import Claim, Image
from newsparse._sources.trust import TRUST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: Sources that say what the article shows; the others what its metadata name.
_SHOWN: Final = frozenset(("figure", "picture by the text"))
#: Longest caption and credit (characters).
_CAPTION: Final = 3000
_CREDIT: Final = 300
#: What differs between renditions of one picture behind its name: "-1024x768", "_large", "@2x", "-scaled", "-e1622".
_SIZE: Final = re.compile(
    r"(?:[-_@.](?:\d{2,4}x\d{2,4}|\d{2,4}w?|[1-4]x|scaled|large|small|medium|thumb(?:nail)?|square|big|e\d{10,13}))+$"
)
#: They are looked for in so many characters of a name's end.
_SIZES: Final = 80
#: A shorter name ("photo", "1") is only told from others by the folder that it stands in (characters).
_NAME: Final = 8


def resolve_images(said: Sequence[Said], known: Known, *, account: bool) -> tuple[tuple[Image, ...], list[Claim]]:
    """The article's images in page order, and with ``account`` the claims.

    Args:
        said: What the sources said of images, in page order.
        known: For the address that others are relative to.
        account: Whether claims are asked for.
    """
    won: dict[str, tuple[Said, Image]] = {}
    made: list[tuple[Said, Image | None, str | None]] = []
    ranked = sorted(said, key=lambda claim: claim.source not in _SHOWN)
    declared: Said | None = None
    for claim in ranked:
        value = _image(claim, known)
        reason = "refused" if value is None else None
        if value is not None:
            key = rendition(value.url)
            if key in won:
                reason = f"outranked by {won[key][0].source}"
                won[key] = won[key][0], _whole(won[key][1], value)
            elif claim.source in _SHOWN or not won:
                won[key] = claim, value
                declared = declared or claim
            else:
                reason = f"outranked by {declared.source if declared is not None else 'another'}"
        made.append((claim, value, reason))
    images = tuple(image for _, image in won.values())
    if not account:
        return images, []
    whole = {id(claim): image for claim, image in won.values()}
    return images, [
        Claim(
            field="images",
            raw=claim.raw,
            source=claim.source,
            value=whole.get(id(claim), value),
            won=reason is None,
            trust=TRUST["images"][claim.source],
            reason=reason,
        )
        for claim, value, reason in made
    ]


def _image(claim: Said, known: Known) -> Image | None:
    address = absolute(claim.raw, known.base)
    if address is None:
        return None
    caption, credit = claim.parts or ("", "")
    return Image(url=address, caption=clean(caption, _CAPTION) or None, credit=clean(credit, _CREDIT) or None)


def _whole(image: Image, other: Image) -> Image:
    """An image with what another rendition of it says besides."""
    if image.caption is not None and image.credit is not None:
        return image
    return Image(url=image.url, caption=image.caption or other.caption, credit=image.credit or other.credit)


def rendition(url: str) -> str:
    """What the addresses of one picture in several sizes share.

    >>> rendition("https://example.org/a/ferry-at-dusk-1024x768.jpg?w=300") == rendition("/b/ferry-at-dusk.webp")
    True
    >>> rendition("https://example.org/a/1.jpg") == rendition("https://example.org/b/1.jpg")
    False
    """
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    stem = stem[:-_SIZES].lower() + _SIZE.sub("", stem[-_SIZES:].lower())
    return stem if len(stem) >= _NAME else f"{folder}/{stem}"
