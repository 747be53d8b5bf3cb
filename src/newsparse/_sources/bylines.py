"""Who wrote it, as the page shows it: lines that say "by", names beside a date, names by the headline, signatures.

The plainer a line says it, the more it is trusted: a name that only stands by the headline must be told from a section's
label or a subject by what else the page has.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from newsparse._fields._people import is_role
from newsparse._fields._roles import PARTICLES
from newsparse._fields.bylines import LONGEST, NAMES_LONGEST, Byline, is_by, read_byline, tells_of_another
from newsparse._fields.signatures import at_end, at_head
from newsparse._sources.said import Said
from newsparse._sources.tag_words import leads_to_rubric, leads_to_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: Bylines stand so many passages above the headline or the first paragraph and below the headline.
_ABOVE: Final = 5
_BELOW_HEADLINE: Final = 14
#: A body may begin with its byline, or a line more.
_INTO: Final = 4
#: Those below the body stand so many passages behind its last one.
_BEHIND: Final = 8
#: Where nothing stands there, what says so in words stands so many behind it.
_FURTHER: Final = 24
#: So much of the body is read for its words and names (characters).
_READ: Final = 20_000
#: A line that only says what the next one did is shorter than this (characters).
_DEED: Final = 30
#: Behind it stands a name of so many characters.
_NAMED: Final = 40
#: An element named for authors is sought so many elements up.
_LEVELS: Final = 4

#: Metadata that names an author.
_STATED: Final = frozenset(("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator"))
#: A list of links has more than so many; they are counted so far on both sides of one.
_TWO: Final = 2
#: What leads to whom a quotation is from.
_DASHES: Final = "-–—―"
_NO_NAME: Final = re.compile(r"[@/\d]|\bno\b", re.IGNORECASE)
#: What class and id words of elements for authors hold, and of those for others.
_AUTHOR: Final = (
    "author", "byline", "writer", "autor", "auteur", "creator", "contributor", "journalist", "verfasser", "reporter",
    "firma", "giornalista", "periodista", "yazar", "penulis", "forfatter", "skribent", "toimittaja"
)  # fmt: skip
_OTHERS: Final = (
    "comment", "related", "teaser", "recommend", "newsletter", "popular", "latest", "sidebar", "widget"
)  # fmt: skip


def claims(reading: Reading) -> Iterator[Said]:
    """What lines near the headline and the body's end say of the authors."""
    near = _Near(reading)
    said = [*_by_headline(near), *_behind_body(near), *_signed(near)]
    yield from said or _further(near)


class _Near:
    """The passages around an article, and what is asked of several of them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.passages = reading.page.passages
        self.language = reading.language
        labels = reading.labels
        self.title = labels.title_at
        self.first = reading.first if reading.first is not None else labels.title_at
        self.last = reading.last if reading.last is not None else self.first

        self.marked = bool(reading.page.containers.parents)
        # names that nothing but their place shows to be authors are not looked for where the page's head has them
        self.stated = any("author" in thing for thing in reading.page.jsonld) or any(
            meta.key in _STATED and not _NO_NAME.search(meta.content) for meta in reading.page.metas
        )

    def read(self, index: int, *, alone: bool = True) -> Byline | None:
        """What a passage says of the authors, if what stands around it does not gainsay it; names alone where asked for."""
        passage = self.passages[index]
        # a quotation has its own author, and so has a post shown inside the article
        if len(passage.text) > LONGEST or passage.kind == "quotation":
            return None
        told = self.stated or passage.kind == "heading"
        alone = alone and len(passage.text) <= NAMES_LONGEST and passage.kind != "caption"
        alone = alone and (passage.kind != "row" or not self.marked)
        alone = alone and (not told or bool(self.of_author(index)))
        found = read_byline(passage.text, language=self.language, alone=alone)
        if found is not None and found.manner in ("by", "lesser"):
            return found
        if found is None and alone and passage.breaks:
            # a name, and below it what the person is
            found = read_byline(passage.text[: passage.breaks[0]], language=self.language)
        if found is None:
            return Byline(passage.text, "by") if self._follows_by(index) else None
        if passage.kind == "row" and found.manner == "name":
            return None  # of a table
        if passage.text[0] in _DASHES or self._is_rubric(passage, found.names):
            return None
        if found.manner != "date" and self._is_label(index):
            return None
        if self.of_author(index) is None or (found.manner == "loose" and not self.is_name(found.names)):
            return None
        if found.manner != "loose" and index:
            before = self.passages[index - 1].text
            if len(before) < _DEED and tells_of_another(before):
                return None
            if self._is_by(index - 1):
                return Byline(found.names, "by")
        return found

    def _is_by(self, index: int) -> bool:
        """Whether a passage is the word for "by" and nothing else, and no entry of a menu."""
        passage = self.passages[index]
        return len(passage.text) < _DEED and not passage.link_chars and is_by(passage.text, language=self.language)

    def _follows_by(self, index: int) -> bool:
        """Whether a short line, which has not the form of a name, has a line above it that says "by" and nothing else."""
        text = self.passages[index].text
        return index > 0 and len(text) <= _NAMED and text[0].isalpha() and self._is_by(index - 1)

    def _is_rubric(self, passage: Passage, names: str) -> bool:
        """Whether a name is a link that leads to a category or a tag."""
        return any(
            kind == "link"
            and isinstance(href, str)
            and passage.text[start:end].strip() in names.split("; ")
            and (leads_to_rubric(href) or leads_to_tag(href))
            for start, end, kind, href in passage.marks
        )

    def _is_label(self, index: int) -> bool:
        """Whether a line is one of a list of links, or stands among the labels: what it has is no name of a person."""
        passage = self.passages[index]
        if self.of_author(index):
            return False
        if passage.kind == "item" and passage.link_chars:
            around = self.passages[max(0, index - _TWO) : index + _TWO + 1]
            return sum(other.kind == "item" and other.link_chars > 0 for other in around) > _TWO
        labels = self.reading.labels
        return labels.role(index) == "tags" or labels.has(index, "class=tags")

    def is_below_headline(self, index: int) -> bool:
        """Whether a passage stands between headline and text, or among the first lines of that."""
        if self.title is None or self.first is None:
            return False
        return self.title < index < min(self.first + _INTO, self.last or self.first + 1)

    @cached_property
    def around(self) -> frozenset[int]:
        """The elements that hold the headline or the first paragraph: their names say nothing of one line."""
        containers = self.reading.page.containers
        ends = [at for at in (self.title, self.reading.first) if at is not None]
        return frozenset(above for at in ends for above in containers.above(self.passages[at].container))

    @cached_property
    def body(self) -> str:
        """The body's text, as far as it is read, between spaces."""
        inside, first = self.reading.labels.inside, self.reading.first or 0
        texts, size = [""], 0
        for index in range(first, len(self.passages)):
            if inside[index] and len(self.passages[index].text) > LONGEST:
                texts.append(self.passages[index].text)
                size += len(texts[-1])
                if size > _READ:
                    break
        return " ".join([*texts, ""])

    @cached_property
    def told(self) -> str:
        """Headline and body, folded: who stands in them is what the article is about."""
        headline = self.passages[self.title].text if self.title is not None else ""
        return f"{headline} {self.body}".casefold()

    def of_author(self, index: int) -> bool | None:
        """Whether the elements around a passage are named for authors; ``None`` where they are for something else."""
        containers = self.reading.page.containers
        found = False
        for level, above in enumerate(containers.above(self.passages[index].container)):
            if level >= _LEVELS or above in self.around:
                break
            names = containers.names[above]
            if names:
                meant = _meant(names)
                if meant is None:
                    return None
                found = found or meant
        return found

    def is_repeated(self, names: str, index: int) -> bool:
        """Whether another passage begins with a name: what is said of the author elsewhere, or a list of the author's."""
        first = names.partition("; ")[0]
        return any(passage.text.startswith(first) for passage in self.passages[index + 1 :])

    def is_name(self, names: str) -> bool:
        """Whether names are neither words that the body has in lower case, nor what the article is about, nor a heading."""
        if any(passage.kind == "heading" and passage.text == names for passage in self.passages):
            return False
        for name in names.split("; "):
            if name.casefold() in self.told:
                return False
            words = [word.casefold() for word in name.split() if word[0].isupper()]
            if any(f" {word} " in self.body for word in words if word not in PARTICLES):
                return False
        return True


@lru_cache(maxsize=1024)
def _meant(names: str) -> bool | None:
    """What class and id words say, as ``of_author`` has it. The cache holds what this pure function gives."""
    folded = names.lower()
    author = any(word in folded for word in _AUTHOR)
    if any(word in folded and not (author and word == "widget") for word in _OTHERS):
        return None
    return author


def _by_headline(near: _Near) -> Iterator[Said]:
    elements: dict[int, str] = {}
    plain: list[tuple[str, str, int]] = []
    for index in _zone(near):
        found = near.read(index)
        if found is None:
            continue
        if found.manner in ("by", "lesser", "loose"):
            yield Said(
                "authors", found.names, "editor or source line" if found.manner == "lesser" else "byline", at=(index,)
            )
        elif near.of_author(index):
            if elements and is_role(found.names.casefold().rpartition(" ")[2]):
                continue  # what the one above is: "Former Example Consultant"
            if not elements or index - 1 in elements:
                elements[index] = found.names
        elif near.is_name(found.names):
            plain.append((found.names, found.manner, index))
    if elements:
        apart = tuple(elements.values())
        yield Said("authors", "; ".join(apart), "author element", tuple(dict.fromkeys(apart)), at=tuple(elements))
    if len(plain) > 1:
        plain.sort(key=lambda found: not near.is_repeated(found[0], found[2]))
    for names, manner, index in plain:
        if manner == "date":
            yield Said("authors", names, "name beside a date", at=(index,))
        elif near.is_below_headline(index):
            yield Said("authors", names, "name by the headline", at=(index,))


def _behind_body(near: _Near) -> Iterator[Said]:
    if near.last is None:
        return
    # in raw text nothing tells the body's last line from the first below it
    signed = near.last + (0 if near.marked else 1)
    for index in range(near.last, min(len(near.passages), near.last + 1 + _BEHIND)):
        found = near.read(index)
        if found is None or found.manner == "loose":
            continue
        if found.manner in ("by", "lesser"):
            source = "editor or source line" if found.manner == "lesser" else "byline below the body"
            yield Said("authors", found.names, source, at=(index,))
        elif near.of_author(index):
            yield Said("authors", found.names, "author element below the body", at=(index,))
        elif index <= signed and near.is_name(found.names):
            yield Said("authors", found.names, "name below the body", at=(index,))


def _signed(near: _Near) -> Iterator[Said]:
    """Who the first paragraph says reports, or with whom the last one is signed."""
    first, last = near.reading.first, near.reading.last
    if first is None or last is None:
        return
    for index, names in ((first, at_head(near.passages[first].text)), (last, at_end(near.passages[last].text))):
        if names:
            yield Said("authors", "; ".join(names), "signature", names, at=(index,))


def _further(near: _Near) -> Iterator[Said]:
    """Where nothing stands in its place: what says "Author: …" further off, if it says it of one alone.

    Teasers of other articles say it of several.
    """
    if near.last is None or near.first is None or not near.marked:
        return
    inside = near.reading.labels.inside
    found: dict[str, int] = {}
    for index in range(near.first, min(len(near.passages), near.last + 1 + _FURTHER)):
        if inside[index] or len(near.passages[index].text) > LONGEST:
            continue
        said = near.read(index, alone=False)
        if said is not None and said.manner == "by" and near.of_author(index) is not None:
            found.setdefault(said.names, index)
    if len(found) == 1:
        names, index = found.popitem()
        yield Said("authors", names, "author further below", at=(index,))


def _zone(near: _Near) -> Sequence[int]:
    """The passages near the headline and the first paragraph, but for the headline itself."""
    if near.first is None:
        return range(min(len(near.passages), _ABOVE))
    at = near.title if near.title is not None else near.first
    start, end = min(at, near.first), max(at, near.first)
    # in raw text a headline that is not found may stand above its byline and the pictures
    above = _BELOW_HEADLINE if near.title is None and not near.marked else _ABOVE
    indexes = {*range(max(0, start - above), min(at + _BELOW_HEADLINE, end + _INTO))}
    indexes.update(range(max(0, near.first - _ABOVE), near.first + _INTO))
    return sorted(index for index in indexes if index < len(near.passages) and index != near.title)
