"""What the page shows in words about its article, in HTML and raw text alike: date lines, tag lines, counters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._fields.views import find_views
from newsparse._label.phrases import phrase_of
from newsparse._sources.said import Said
from newsparse._text.title import lower_words, split_headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._sources.said import Reading

#: Lines about an article stand so many passages above its headline or first paragraph, and below its last.
_ABOVE: Final = 5
_BELOW: Final = 6
#: A line longer than this is prose (characters).
_LINE: Final = 160
#: So many passages are read for the words that the body has in lower case.
_READ: Final = 60


def claims(reading: Reading) -> Iterator[Said]:
    """What the lines around the body say."""
    labels = reading.labels
    at = labels.title_at
    passages = reading.page.passages
    first = reading.first if reading.first is not None else at
    if first is None:
        for index in range(min(len(passages), _ABOVE)):
            yield from _line(reading, index, below=False)
        return
    if at is not None and passages[at].container < 0:
        yield from _headline(reading, at, first)
    if labels.subtitle_at is not None:
        yield Said("subtitle", passages[labels.subtitle_at].text, "shown below the headline")
    start = min(at, first) if at is not None else first
    last = reading.last if reading.last is not None else first
    for index in range(max(0, start - _ABOVE), first + 2):
        if index < len(passages) and index != at:
            yield from _line(reading, index, below=False)
    for index in range(last, min(len(passages), last + 1 + _BELOW)):
        yield from _line(reading, index, below=True)


def _headline(reading: Reading, at: int, first: int) -> Iterator[Said]:
    """The headline of raw text, parted from a subtitle that stands on its line."""
    passages, inside = reading.page.passages, reading.labels.inside
    body = " ".join(passages[index].text for index in range(first, min(len(passages), first + _READ)) if inside[index])
    title, subtitle = split_headline(passages[at].text, lower_words(body))
    yield Said("title", title, "line above the body")
    if subtitle is not None:
        yield Said("subtitle", subtitle, "part of the headline's line")


def _line(reading: Reading, index: int, *, below: bool) -> Iterator[Said]:
    passage = reading.page.passages[index]
    text = passage.text
    if len(text) > _LINE or (reading.labels.inside[index] and not below and len(text) > _LINE // 2):
        return
    language = reading.language
    code = (language or "en").partition("-")[0]
    said = phrase_of(text, (code, "en") if code != "en" else ("en",))
    announced = said[0] if said is not None else None
    for raw, label in _dates(text, reading):
        if label == "updated":
            yield Said("modified", raw, "updated line")
        elif label == "published":
            yield Said("date", raw, "published line")
        else:
            yield Said("date", raw, "date line below the body" if below else "date line near the headline")
    if any(map(str.isdigit, text)):
        found = find_views(text, language=language)
        if found is not None:
            yield Said("views", text, "views line")
    # without a colon it may be a headline, or a row of menu items
    if announced == "tags" and said is not None and not said[1] and ":" in text:
        yield Said("tags", text.partition(":")[2].strip(), "tags line")


def _dates(text: str, reading: Reading) -> Iterator[tuple[str, str | None]]:
    """The dates of a line and what announces them.

    Words such as "yesterday" stand in prose too, so a relative date counts only where it is announced or most of the
    line.
    """
    language, now = reading.language, reading.context.now
    found = list(find_dates(text, language=language)) if any(map(str.isdigit, text)) else []
    if not found and now is not None:
        relative = find_dates(text, language=language, now=now)
        found = [date for date in relative if date[3] is not None or 2 * (date[1] - date[0]) >= len(text)]
    for start, end, _, label in found:
        yield text[start:end], label
