"""The strip of tag links that belongs to the article, told from tag clouds, teasers' tags and menus.

Links are taken strip by strip: those of one passage, or of passages in one list. A strip counts by what it says of
itself (its addresses lead to tags, its class words name tags, a line above announces them); a strip that says nothing
counts where it stands right behind the body and holds names of which the article speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.strings import fold
from newsparse._label.names import AT
from newsparse._sources.said import Said

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

_WORDS: Final = (
    r"(?:tags?|tagged|tagg|topics?|thema|themen|temas?|keywords?|(?:search/)?labels?|schlagw(?:o|oe|ö)rte?r?|stichw(?:o|oe|ö)rte?r?"
    r"|etiquetas?|sujets?|mots?(?:-cles?)?|subjects?|etiket(?:ler)?|tegi?|tag_[a-z]+|hashtags?)"
)
#: An address that leads to one tag, not to the list of all.
_TAG: Final = re.compile(rf"/{_WORDS}/[^/?#]|[?&](?:tag|topic|keyword)=[^&#]", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"/(?:categor(?:y|ies|ie|ia|ias)|kategorien?|rubri(?:k|ken|que|ques|ca)|sections?|ressort|authors?|autor(?:en|es|i)?|auteurs?"
    r"|profiles?|people|staff)/|^(?:#|mailto:|tel:|javascript:)|[?&]share=",
    re.IGNORECASE,
)
#: Class words of an article's own tags; WordPress writes each tag's name into the class of the post (``tag-harbour``).
_CLASS: Final = re.compile(
    r"(?:(?<![A-Za-z])(?i:tags?|hashtags?|keywords?|topics?|schlagw(?:o|ö|oe)rter?|themen|temas|etiquetas|mots-?cles|mots"
    r"|tax(?:onomy)?-tags?|taglist|taglinks|labels)|(?<=[a-z])(?:Tags?|Keywords?|Topics?))"
    r"(?=$|\s|__|--|_[A-Za-z0-9]*\b|[-_]?(?i:list|links?|items?|wrap(?:per)?|container|box|area|block|section)(?![a-z]))"
)
#: Class words of what is no article's.
_NOT_CLASS: Final = re.compile(
    r"cloud|trend|popular|menu|navbar|breadcrumb|comment|(?<![\w-])sidebar|site-?footer|page-?footer|header-?nav",
    re.IGNORECASE,
)
#: Elements whose class words speak of the whole page or post.
_LARGE: Final = frozenset(("article", "main", "body", "html"))
#: Links to all tags, and to more of them.
_ALL: Final = frozenset(
    (
        *("all", "all tags", "all topics", "more", "see all", "show all", "alle", "alle themen", "alle tags", "mehr"),
        *("weitere", "tous", "toutes", "plus", "voir plus", "todos", "todas", "ver todos", "más", "mais", "tutti"),
        *("altro", "все", "ещё", "еще", "всі", "więcej", "wszystkie", "meer", "mer", "flere", "tümü", "daha fazla"),
    )
)
#: What is not link in the passage of a strip, above the body's end and below it (characters).
_BETWEEN: Final = 60
_BETWEEN_BELOW: Final = 160
#: A labelled passage of the body is a strip only among its last so many.
_LAST: Final = 2
_SAYS_TAGS: Final = frozenset((AT["only=tags"], AT["phrase=tags"]))
#: A label of several words that ends as a sentence does is none.
_SENTENCE: Final = re.compile(r"\s\S+[.!?…:]$")
#: How often a tag was used, behind its name.
_COUNT: Final = re.compile(r"\s*\(\d[\d.,]*(?:\s[^()]*)?\)$")


@attrs.define
class _Strip:
    """Links that stand together.

    Attributes:
        holder: The container of them all.
        first, last: The passages that they stand in.
        links: Each one's words and address.
        named: Whether class words or a line above say that they are tags.
        whole: Whether there is nothing but links.
    """

    holder: int
    first: int
    last: int
    links: list[tuple[str, str]]
    named: bool
    whole: bool

    @property
    def addressed(self) -> bool:
        """Whether an address leads to a tag."""
        return any(_TAG.search(href) for _, href in self.links)


def tag_links(reading: Reading) -> Iterator[Said]:
    """The labels of the article's own tag links: the first strip behind the body, else the last one above it."""
    at, first, last = reading.labels.title_at, reading.first, reading.last
    start = at if at is not None else first
    if start is None or not reading.page.containers.parents:
        return
    end = last if last is not None else start
    begin = max(0, min(start, first if first is not None else start) - _BEFORE)
    strips = list(_strips(reading, begin, min(len(reading.page.passages), end + 1 + _AFTER)))
    # a lone link elsewhere leads to more on a subject, or stands in a teaser
    strips = [
        strip
        for strip in strips
        if strip.named or len(strip.links) > 1 or (end <= strip.last and strip.first <= end + _CLOSE)
    ]
    below = [strip for strip in strips if strip.last >= end]
    above = [strip for strip in strips if strip.last < end]
    for addressed in (True, False):
        for strip in (*below, *reversed(above)):
            labels = _telling(strip) if strip.addressed or not addressed else ()
            if labels:
                yield Said("tags", "; ".join(labels), "tag links", labels)
                return
    for strip in below:
        labels = _silent(strip, reading, end)
        if labels:
            yield Said("tags", "; ".join(labels), "links below the body", labels)
            return


def _strips(reading: Reading, begin: int, end: int) -> Iterator[_Strip]:
    passages, inside, rows = reading.page.passages, reading.labels.inside, reading.labels.rows
    body_end = reading.last if reading.last is not None else end
    open_strip: _Strip | None = None
    for index in range(begin, end):
        passage = passages[index]
        size = len(passage.text)
        whole = passage.link_chars * 10 >= size * 9
        if not passage.marks or not passage.link_chars or passage.kind == "heading":
            continue
        if inside[index] and (not whole or index < body_end - _LAST):
            continue
        if size - passage.link_chars > (_BETWEEN if index < body_end else _BETWEEN_BELOW):
            continue
        holder = _holder(reading.page, passage)
        if open_strip is not None and open_strip.holder == holder and index - open_strip.last <= 2:
            open_strip.last = index
            open_strip.whole = open_strip.whole and whole
        else:
            if open_strip is not None:
                yield open_strip
            says = any(
                _SAYS_TAGS.intersection(rows[at]) and not (passages[at].marks and passages[at].marks[0][0] == 0)
                for at in (index - 1, index)
                if at >= 0
            )
            classes = _classes(reading.page, passage.container)
            refused = _NOT_CLASS.search(classes) is not None or _in_other_article(reading, passage.container)
            if refused:
                open_strip = None
                continue
            open_strip = _Strip(holder, index, index, [], says or _CLASS.search(classes) is not None, whole)
        for start, stop, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str):
                open_strip.links.append((_COUNT.sub("", passage.text[start:stop].strip()), href))
    if open_strip is not None:
        yield open_strip


def _holder(page: Page, passage: Passage) -> int:
    """The list that a passage is an item of, or the element around it where it is all links of one line."""
    containers = page.containers
    index = passage.container
    for above, _ in zip(containers.above(index), range(4), strict=False):
        if containers.tags[above] in ("ul", "ol", "dl"):
            return above
    if sum(mark[2] == "link" for mark in passage.marks) > 1 or index < 0:
        return index
    return containers.parents[index]


def _classes(page: Page, container: int) -> str:
    containers = page.containers
    return " ".join(
        containers.names[above]
        for above, _ in zip(containers.above(container), range(3), strict=False)
        if containers.tags[above] not in _LARGE
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


def _telling(strip: _Strip) -> tuple[str, ...]:
    """The labels of a strip that says that it holds tags."""
    if strip.named:
        tags = [text for text, href in strip.links if _TAG.search(href) or not _OTHER.search(href)]
    else:
        tags = [text for text, href in strip.links if _TAG.search(href)]
    labels = tuple(dict.fromkeys(tag for tag in tags if tag and fold(tag) not in _ALL and not _SENTENCE.search(tag)))
    return labels if len(strip.links) <= _MOST else ()


def _silent(strip: _Strip, reading: Reading, end: int) -> tuple[str, ...]:
    """The labels of a strip that says nothing of itself: short names right behind the body, of which it speaks."""
    if strip.first > end + _CLOSE or not strip.whole or len(strip.links) > _MOST:
        return ()
    labels = tuple(dict.fromkeys(text for text, _ in strip.links if text))
    if len(labels) < _NAMES or not all(map(_is_name, labels)) or any(_OTHER.search(href) for _, href in strip.links):
        return ()
    passages, inside = reading.page.passages, reading.labels.inside
    text = fold(" ".join(passages[index].text for index in range(end + 1) if inside[index]))
    named = sum(fold(label) in text for label in labels)
    return labels if labels and named >= _NAMED * len(labels) else ()


def _is_name(label: str) -> bool:
    dense = ord(label[0]) >= _DENSE
    return (
        label[0].isalnum() and len(label) <= _NAME_LENGTH // (4 if dense else 1) and len(label.split()) <= _NAME_WORDS
    )
