"""Tags' claims: which labels are the article's, and not the site's or a search engine's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import host_of
from newsparse._fields.tags import are_labels, clean_tags, is_fixed, is_part, is_squashed, split_tags

if TYPE_CHECKING:
    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: What stands between the words of an address.
_SLUG: Final = re.compile(r"[-_/.+]")


def tags_of(claim: Said, known: Known) -> tuple[str, ...] | None:
    """The labels of a claim; ``None`` where they are not the article's."""
    tags = _labels(claim)
    if known.base is not None and (host := host_of(known.base)):
        tags = tuple(tag for tag in tags if "." not in tag or tag.lower().removeprefix("www.") not in host)
    address = _SLUG.sub(" ", known.base or "")
    if not tags or not are_labels(tags, known.title or "") or not are_labels(tags, address):
        return None
    if len(tags) == 1 and any(is_squashed(tags[0], _labels(rival)) for rival in known.rivals):
        return None
    if claim.source == "meta.keywords" and is_fixed(tags, known.text):
        return None
    if claim.source == "tag links" and any(is_part(tags, _labels(rival), known.text) for rival in known.rivals):
        return None
    return tags


def _labels(claim: Said) -> tuple[str, ...]:
    parts = claim.parts or (claim.raw,)
    return clean_tags([label for part in parts for label in split_tags(part)] if len(parts) < 3 else parts)
