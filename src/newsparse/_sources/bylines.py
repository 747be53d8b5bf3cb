"""Who wrote it, as the page shows it: lines that say "by", names beside a date, names by the headline, signatures.

The plainer a line says it, the more it is trusted: a name that only stands by the headline must be told from a section's
label or a subject by what else the page has.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from newsparse._fields.bylines import LONGEST, is_by, read_byline, tells_of_another
from newsparse._fields.strings import fold
from newsparse._sources.said import Said
from newsparse._text.title import lower_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._sources.said import Reading

#: Bylines stand so many passages above the headline or the first paragraph and below the headline.
_ABOVE: Final = 5
_BELOW_HEADLINE: Final = 14
#: A body may begin with its byline, or a line more.
_INTO: Final = 4
#: Those below the body stand so many passages behind its last one.
_BEHIND: Final = 8
#: So many passages are read for the words and names that the body has.
_READ: Final = 80
#: A line that only says what the next one did is shorter than this (characters).
_DEED: Final = 30
#: An element named for authors is sought so many elements up.
_LEVELS: Final = 4

_AUTHOR: Final = re.compile(
    r"author|byline|writer|autor|auteur|creator|contributor|journalist|verfasser|reporter", re.I
)
_OTHERS: Final = re.compile(r"comment|related|teaser|recommend|newsletter|popular|latest|sidebar|widget", re.I)


def claims(reading: Reading) -> Iterator[Said]:
    """What lines near the headline and the body's end say of the authors."""
    near = _Near(reading)
    yield from _by_headline(near)
    yield from _behind_body(near)


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

    @cached_property
    def around(self) -> frozenset[int]:
        """The elements that hold the headline or the first paragraph: their names say nothing of one line."""
        containers = self.reading.page.containers
        ends = [at for at in (self.title, self.reading.first) if at is not None]
        return frozenset(above for at in ends for above in containers.above(self.passages[at].container))

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that the page's text has in lower case: no names."""
        inside = self.reading.labels.inside
        return lower_words(" ".join(p.text for p, within in zip(self.passages, inside, strict=True) if within)[:20_000])

    @cached_property
    def told(self) -> str:
        """The headline and the body, folded: who stands in them is what the article is about."""
        inside = self.reading.labels.inside
        parts = [p.text for p, within in zip(self.passages, inside, strict=True) if within and len(p.text) > LONGEST]
        if self.title is not None:
            parts.append(self.passages[self.title].text)
        return fold(" ".join(parts)[:20_000])

    def of_author(self, index: int) -> bool | None:
        """Whether the elements around a passage are named for authors; ``None`` where they are for something else."""
        containers = self.reading.page.containers
        found = False
        for level, above in enumerate(containers.above(self.passages[index].container)):
            if level >= _LEVELS or above in self.around:
                break
            names = containers.names[above]
            if names:
                if _OTHERS.search(names):
                    return None
                found = found or _AUTHOR.search(names) is not None
        return found

    def is_deed(self, index: int) -> bool:
        """Whether a passage says what somebody other than the author did ("Fact checked by")."""
        text = self.passages[index].text if index >= 0 else ""
        return len(text) < _DEED and tells_of_another(text)

    def is_repeated(self, names: str, index: int) -> bool:
        """Whether another passage begins with a name: what is said of the author elsewhere, or a list of the author's."""
        first = names.partition("; ")[0]
        return any(passage.text.startswith(first) for passage in self.passages[index + 1 :])

    def is_name(self, names: str) -> bool:
        """Whether names are neither words of the language nor what the article is about."""
        return not any(
            fold(name) in self.told or any(word.casefold() in self.lower for word in name.split() if word[0].isupper())
            for name in names.split("; ")
        )


def _by_headline(near: _Near) -> Iterator[Said]:
    if near.first is None:
        zone = range(min(len(near.passages), _ABOVE))
    else:
        at = near.title if near.title is not None else near.first
        start, end = min(at, near.first), max(at, near.first)
        indexes = {*range(max(0, start - _ABOVE), min(at + _BELOW_HEADLINE, end + _INTO))}
        indexes.update(range(max(0, near.first - _ABOVE), near.first + _INTO))
        zone = sorted(index for index in indexes if index < len(near.passages))
    elements: list[str] = []
    element = -1
    plain: list[tuple[str, str, int]] = []
    for index in zone:
        text = near.passages[index].text
        if index == near.title or len(text) > LONGEST:
            continue
        found = read_byline(text, language=near.language)
        if found is None:
            continue
        if found.manner in ("by", "lesser"):
            yield Said("authors", found.names, "byline" if found.manner == "by" else "editor or source line")
            continue
        named = near.of_author(index)
        if found.manner == "loose":
            if named is not None and near.is_name(found.names):
                yield Said("authors", found.names, "byline")
            continue
        if named is None or near.passages[index].kind in ("heading", "caption", "row") or near.is_deed(index - 1):
            continue
        if index and is_by(near.passages[index - 1].text, language=near.language):
            yield Said("authors", found.names, "byline")
        elif named:
            if not elements or index <= element + 1:
                elements.append(found.names)
                element = index
        elif near.is_name(found.names):
            plain.append((found.names, found.manner, index))
    if elements:
        yield Said("authors", "; ".join(elements), "author element", tuple(dict.fromkeys(elements)))
    if len(plain) > 1:
        plain.sort(key=lambda found: not near.is_repeated(found[0], found[2]))
    for names, manner, index in plain:
        if manner == "date":
            yield Said("authors", names, "name beside a date")
        elif (
            near.title is not None
            and near.first is not None
            and near.title < index < min(near.first + _INTO, near.last or near.first + 1)
        ):
            yield Said("authors", names, "name by the headline")


def _behind_body(near: _Near) -> Iterator[Said]:
    if near.last is None:
        return
    # raw text has its body's last line from the same cloth as what is below it
    signed = 0 if near.reading.page.containers.parents else 1
    for index in range(near.last, min(len(near.passages), near.last + 1 + _BEHIND)):
        text = near.passages[index].text
        found = read_byline(text, language=near.language) if len(text) <= LONGEST else None
        if found is not None and (named := near.of_author(index)) is not None:
            if found.manner in ("by", "lesser"):
                yield Said(
                    "authors", found.names, "byline below the body" if found.manner == "by" else "editor or source line"
                )
            elif found.manner == "loose":
                continue
            elif named:
                yield Said("authors", found.names, "author element below the body")
            elif index <= near.last + signed and near.passages[index].kind != "heading" and near.is_name(found.names):
                yield Said("authors", found.names, "name below the body")
