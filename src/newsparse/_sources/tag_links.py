"""The strip of tag links that belongs to the article, told from tag clouds, teasers' tags and menus.

Links are taken strip by strip: those of one passage, or of passages in one list. A strip counts by what it says of
itself (its addresses lead to tags, its class words name tags, a line above announces them); a strip that says nothing
counts where it stands right behind the body and holds names of which the article speaks.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.strings import fold
from newsparse._label.names import AT
from newsparse._sources.said import Said
from newsparse._sources.tag_words import label_of, leads_elsewhere, leads_to_tag, says_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._page import Page, Passage
    from newsparse._sources.said import Reading

#: Strips stand so many passages before the headline, or behind the body: as far as the reader notes links' addresses.
_BEFORE: Final = 4
_AFTER: Final = 30
#: A strip that says nothing of itself stands so close to the body.
_CLOSE: Final = 5
#: It has so many labels, each at most so many characters and words, and so large a share is named in the article.
_NAMES: Final = 2
_NAME_LENGTH: Final = 40
_NAME_WORDS: Final = 4
_NAMED: Final = 0.6
#: First character of the scripts that write a word in one or two characters.
_DENSE: Final = 0x2E80
#: More links than this are a cloud of all the site's tags, or a menu.
_MOST: Final = 40

#: Elements whose class words speak of the whole page or post.
_LARGE: Final = frozenset(("article", "main", "body", "html"))
_LISTS: Final = frozenset(("ul", "ol", "dl"))
#: What is not link in the passage of a strip, above the body's end and below it (characters).
_BETWEEN: Final = 60
_BETWEEN_BELOW: Final = 160
#: The line that tells of an entry has at most so many characters, a third of them links.
_ENTRY: Final = 300
#: A labelled passage of the body is a strip only among its last so many.
_LAST: Final = 2
#: The passages of a strip stand next to one another, but for a comma or a button.
_GAP: Final = 2
#: So many elements around a strip are asked for class words.
_LEVELS: Final = 3
_PARTING: Final = " ,;|/·•"
_ARROWS: Final = "«»←→"
_ANNOUNCED: Final = frozenset((AT["only=tags"], AT["phrase=tags"]))


@attrs.define
class _Strip:
    """Links that stand together.

    Attributes:
        holder: The container of them all.
        first, last: The passages that they stand in.
        links: Each one's words and address.
        addressed: Whether an address leads to a tag.
        whole: Whether there is nothing but links.
    """

    holder: int
    first: int
    last: int
    links: list[tuple[str, str]] = attrs.Factory(list)
    addressed: bool = False
    whole: bool = True


def claims(reading: Reading) -> Iterator[Said]:
    """The labels of the article's own tag links: the first strip behind the body, else the last one above it.

    A strip whose addresses lead to tags comes before one that only its class words or the line above call so.
    """
    at, first, last = reading.labels.title_at, reading.first, reading.last
    start = at if at is not None else first
    if start is None or not reading.page.containers.parents:
        return
    end = last if last is not None else start
    begin = max(0, min(start, first if first is not None else start) - _BEFORE)
    strips = _strips(reading, begin, min(len(reading.page.passages), end + 1 + _AFTER), end)
    below = [strip for strip in strips if strip.last >= end]
    above = [strip for strip in reversed(strips) if strip.last < end]
    for addressed in (True, False):
        for strip in (*below, *above):
            labels = _telling(strip, reading, end) if strip.addressed is addressed else ()
            if labels:
                yield Said("tags", "; ".join(labels), "tag links", labels)
                return
    for strip in below:
        labels = _silent(strip, reading, end)
        if labels:
            yield Said("tags", "; ".join(labels), "links below the body", labels)
            return


def _strips(reading: Reading, begin: int, end: int, body_end: int) -> list[_Strip]:
    passages, inside = reading.page.passages, reading.labels.inside
    strips: list[_Strip] = []
    for index in range(begin, end):
        passage = passages[index]
        if not passage.link_chars or not passage.marks or passage.kind == "heading":
            continue
        size = len(passage.text)
        whole = passage.link_chars * 10 >= size * 9
        told = _tells_of_entry(passage)
        if inside[index] and not told and (not whole or index < body_end - _LAST):
            continue
        if not told and size - passage.link_chars > (_BETWEEN if index < body_end else _BETWEEN_BELOW):
            continue
        holder = _holder(reading.page, passage)
        strip = strips[-1] if strips else None
        if strip is None or strip.holder != holder or index - strip.last > _GAP:
            strip = _Strip(holder, index, index)
            strips.append(strip)
        strip.last = index
        strip.whole = strip.whole and whole
        if len(strip.links) > _MOST:
            continue
        for start, stop, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str):
                strip.links.append((passage.text[start:stop], href))
                strip.addressed = strip.addressed or leads_to_tag(href)
    return strips


def _tells_of_entry(passage: Passage) -> bool:
    """Whether a line tells of its entry alone, with day, author and rubric, several tags among them."""
    if len(passage.text) > _ENTRY or 3 * passage.link_chars < len(passage.text):
        return False
    tags = [mark for mark in passage.marks if mark[2] == "link" and isinstance(mark[3], str) and leads_to_tag(mark[3])]
    return any(passage.text[a[1] : b[0]].strip(_PARTING) == "" for a, b in pairwise(tags))


def _holder(page: Page, passage: Passage) -> int:
    """The list that a passage is an item of, or the element around it where it is all links of one line."""
    parents, tags = page.containers.parents, page.containers.tags
    above = passage.container
    for _ in range(_LEVELS + 1):
        if above < 0:
            break
        if tags[above] in _LISTS:
            return above
        above = parents[above]
    if passage.container < 0 or len(passage.marks) > 1:
        return passage.container
    return parents[passage.container]


def _named(strip: _Strip, reading: Reading) -> bool | None:
    """Whether class words or a line above call it tags; ``None`` where it is no article's, or another one's."""
    containers = reading.page.containers
    passages, rows = reading.page.passages, reading.labels.rows
    above = passages[strip.first].container
    named = False
    for _ in range(_LEVELS):
        if above < 0:
            break
        if containers.names[above] and containers.tags[above] not in _LARGE:
            said = says_tags(containers.names[above])
            if said is None:
                return None
            named = named or said
        above = containers.parents[above]
    if _in_other_article(reading, passages[strip.first].container):
        return None
    return named or any(
        not _ANNOUNCED.isdisjoint(rows[at]) and not (passages[at].marks and passages[at].marks[0][0] == 0)
        for at in (strip.first - 1, strip.first)
        if at >= 0
    )


def _in_other_article(reading: Reading, container: int) -> bool:
    """Whether it stands in an ``article`` element that does not hold the body: a teaser."""
    containers = reading.page.containers
    article = next((above for above in containers.above(container) if containers.tags[above] == "article"), None)
    if article is None:
        return False
    passages = reading.page.passages
    own = (passages[at].container for at in (reading.first, reading.labels.title_at) if at is not None)
    return not any(article in containers.above(at) for at in own)


def _telling(strip: _Strip, reading: Reading, end: int) -> tuple[str, ...]:
    """The labels of a strip that says that it holds tags.

    A lone link that only its address tells leads to more on a subject, or stands in a teaser, but for right behind the
    body.
    """
    if not strip.links or len(strip.links) > _MOST:
        return ()
    named = _named(strip, reading)
    if any(sign in text for text, _ in strip.links for sign in _ARROWS):
        return ()  # to the previous entry and the next one
    if named is False and len(strip.links) > 1 and all(map(_is_hashtag, strip.links)):
        named = True
    if named is None or not (named or strip.addressed):
        return ()
    if not named and len(strip.links) == 1 and not (end <= strip.last and strip.first <= end + _CLOSE):
        return ()
    links = [text for text, href in strip.links if leads_to_tag(href) or (named and not leads_elsewhere(href))]
    return tuple(dict.fromkeys(filter(None, map(label_of, links))))


def _is_hashtag(link: tuple[str, str]) -> bool:
    return len(link[0]) > 1 and link[0][0] == "#" and link[0][1].isalnum()


def _silent(strip: _Strip, reading: Reading, end: int) -> tuple[str, ...]:
    """The labels of a strip that says nothing of itself: short names right behind the body, of which it speaks."""
    if strip.first > end + _CLOSE or not strip.whole or not _NAMES <= len(strip.links) <= _MOST:
        return ()
    labels = tuple(dict.fromkeys(text for text, _ in strip.links if text))
    if len(labels) < _NAMES or not all(map(_is_name, labels)) or any(leads_elsewhere(href) for _, href in strip.links):
        return ()
    if _named(strip, reading) is None:
        return ()
    passages, inside = reading.page.passages, reading.labels.inside
    text = fold(" ".join(passages[index].text for index in range(end + 1) if inside[index]))
    named = sum(fold(label) in text for label in labels)
    return labels if named >= _NAMED * len(labels) else ()


def _is_name(label: str) -> bool:
    dense = ord(label[0]) >= _DENSE
    return (
        label[0].isalnum() and len(label) <= _NAME_LENGTH // (4 if dense else 1) and len(label.split()) <= _NAME_WORDS
    )
