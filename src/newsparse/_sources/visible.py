"""What the page shows in words about its article, in HTML and raw text alike: date lines, tag lines, counters."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from newsparse._fields.comments import find_comments, find_count
from newsparse._fields.dates import find_dates
from newsparse._fields.strings import SENTENCE_ENDS, ends_in
from newsparse._fields.views import find_views, parse_views
from newsparse._label.phrases import opens_entry, phrase_of
from newsparse._sources.openings import openings
from newsparse._sources.place import is_comment
from newsparse._sources.said import Said
from newsparse._text.title import lower_words, split_headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._fields.comments import CountKey
    from newsparse._model import Field, When
    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: Lines about an article stand so many passages above its headline or first paragraph, and below its last.
_ABOVE: Final = 5
_BELOW: Final = 6
#: So many passages behind the first paragraph the lines about the article may go on, beside it on the page.
_BESIDE: Final = 3
#: So many passages behind the headline they go on, whatever of them is body.
_BY_HEADLINE: Final = 8
#: Dates that say that they are the publication's stand further off too, and in shorter lines (passages, characters).
_FAR: Final = 20
_FAR_LINE: Final = 80
#: A line that announces what the next one says: "Published", "Datum:" (characters).
_HEAD: Final = 30
#: What parts a date at the head of a line from what else is said about the article.
_HEADS: Final = re.compile(r"\s?[|·•]")
#: What makes a date the beginning of something: "13:15 Uhr - 19:00 Uhr".
_UNTIL: Final = re.compile(
    r"\s?[^\W\d_]{0,4}\.?\s?(?:[-–—]|to|bis|until)\s?\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m)", re.IGNORECASE
)
#: Words that announce the date of something else.
_OTHER: Final = re.compile(
    r"\b(?:deadline|born|died|expires?|starts?|ends?|until|anmeldeschluss|einsendeschluss|beginn|ende|bis|geboren)"
    r"(?: (?:on|am|zum))?\W{0,3}$"
    # when the page was printed, looked up or shown, a licence was written, somebody joined, a post was made
    r"|\b(?:(?:printed|gedruckt|accessed|retrieved|abgerufen|last checked)(?: (?:on|am))?|print date|ausdruck vom"
    r"|current (?:date|time)|aktuelle (?:uhr)?zeit|aktuelles datum(?: und uhrzeit)?|version [\d.]{1,9}"
    r"|kundenbewertung|preis vom|joined|registered|member since|registriert|mitglied seit|dabei seit"
    r"|inscrit(?: le)?|(?:data|figures|prices) as of)\W{0,3}$"
    r"|\(@\w{1,30}\)(?: \w{1,3})?\W{0,3}$",
    re.IGNORECASE,
)
#: What stands behind a comment's date and closes its line: the link to answer it, or that its author said so.
_ANSWER: Final = re.compile(
    r"\W{0,3}(?:reply|antworten|permalink|permanenter link|répondre|responder|rispondi|odpowiedz|svara|yanıtla|ответить"
    r"|(?:said|says|sagt|wrote|schrieb)\s?:)\W{0,3}$",
    re.IGNORECASE,
)
#: What stands between the two days of a range.
_DASH: Final = re.compile(r"\s?[-–—]\s?")
#: Elements around a line that hold another's counter, and how many of them are asked.
_PLAYER: Final = re.compile(r"(?<![a-z])(?:videos?|player|tweet|embed)(?![a-z])", re.IGNORECASE)
_INSET: Final = 3
#: A date is all that these announce: in a list of facts it is an event's or a picture's.
_DATE: Final = re.compile(
    r"(?:^|[^\w\s]\s?)(?:date|datums?|data|dato|dáta|dátum|fecha|дата|датум|tarih|tarix|tarikh|تاريخ|التاريخ|تاریخ|日期|日付)\W{0,3}$",
    re.IGNORECASE,
)
#: A headline that is a link has so many spaces; a line that says several things of a date so many words and a clock.
_HEADLINE_SPACES: Final = 4
_SENTENCE_WORDS: Final = 5
_CLOCK: Final = re.compile(r"\d[:.h]\d\d")
#: A line longer than this is prose (characters).
_LINE: Final = 160
#: Pictures and arrows with which a channel starts its headlines.
_ORNAMENTS: Final = re.compile("^(?:[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+ )+")
#: What raw text counts beside views and comments.
_REACTIONS: Final[tuple[tuple[Field, CountKey], ...]] = (("counts.likes", "likes"), ("counts.shares", "shares"))
#: So ends what a reader says; a question may be the page's, whether the article was of use.
_STATES: Final = SENTENCE_ENDS - frozenset("?？؟")
#: A line between two marks of emphasis has more characters than these.
_MARKED: Final = 4
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
    if at is not None and passages[at].container < 0 and all(at != line.passage for line in reading.page.record):
        yield from _headline(reading, at, first)
    if labels.subtitle_at is not None:
        yield Said("subtitle", passages[labels.subtitle_at].text, "shown below the headline", at=(labels.subtitle_at,))
    start = min(at, first) if at is not None else first
    last = reading.last if reading.last is not None else first
    beside = first + 1 + _BESIDE
    if at is not None and at < first:
        # a lead above the date is not the end of what stands by the headline
        beside = max(beside, at + 1 + _BY_HEADLINE)
    if reading.page.containers.parents:
        # below a short article stand others
        beside = min(beside, last + 1)
    # what stands between headline and text comes first: above it may be the day on which the page was looked at
    between = range(at + 1, first) if at is not None else range(0)
    for index in between:
        yield from _line(reading, index, below=False)
    for index in range(max(0, start - _ABOVE), min(len(passages), beside)):
        if index != at and index not in between:
            yield from _line(reading, index, below=False)
    for index in range(max(last, beside), min(len(passages), last + 1 + _BELOW)):
        yield from _line(reading, index, below=True)
    yield from openings(reading, first)
    yield from _entry(reading, range(last, min(len(passages), last + 1 + _BELOW)))
    yield from _far(reading, range(max(0, start - _FAR), max(0, start - _ABOVE)))
    yield from _far(reading, range(last + 1 + _BELOW, min(len(passages), last + 1 + _FAR)))


def tells_of_other(before: str) -> bool:
    """Whether the words before a date say that it is not the article's: an event's, a post's, a print-out's.

    >>> tells_of_other("Deadline: "), tells_of_other("Lindgate, ")
    (True, False)
    """
    return _OTHER.search(before) is not None


def _headline(reading: Reading, at: int, first: int) -> Iterator[Said]:
    """The headline of raw text, parted from a subtitle that stands on its line."""
    passages, inside = reading.page.passages, reading.labels.inside
    body = " ".join(passages[index].text for index in range(first, min(len(passages), first + _READ)) if inside[index])
    line = passages[at].text
    line = _ORNAMENTS.sub("", line, count=1)
    if len(line) > _MARKED and line[0] == line[-1] and line[0] in "*_":
        line = line.strip("*_ ")  # bold or italic in a messenger
    title, subtitle = split_headline(line, lower_words(body))
    yield Said("title", title, "line above the body", at=(at,))
    if subtitle is not None:
        yield Said("subtitle", subtitle, "part of the headline's line", at=(at,))


def _line(reading: Reading, index: int, *, below: bool) -> Iterator[Said]:
    passage = reading.page.passages[index]
    text = passage.text
    if index in reading.page.sites:
        return
    if len(text) > _LINE or (reading.labels.inside[index] and not below and len(text) > _LINE // 2):
        return
    if is_comment(reading, index):
        return
    language = reading.language
    code = (language or "en").partition("-")[0]
    said = phrase_of(text, (code, "en") if code != "en" else ("en",))
    announced = said[0] if said is not None else None
    for raw, when, label in _dates(reading, index):
        if label == "updated":
            yield Said("modified", raw, "updated line", when=when, at=(index,))
        elif label == "published" and _DATE.search(text.partition(raw)[0]) is None:
            yield Said("date", raw, "published line", when=when, at=(index,))
        elif _is_bare(reading, index, raw, below=below and label is None):
            source = "date line below the body" if below else "date line near the headline"
            yield Said("date", raw, source, when=when, at=(index,))
    if any(map(str.isdigit, text)):
        found = find_views(text, language=language)
        if found is not None and not _is_inset(reading, index):
            yield Said("views", text, "views line", at=(index,))
        elif found is None and not reading.page.containers.parents and text[0].isdigit() and len(text) <= _HEAD:
            yield from _parted(reading, index)
        comments = find_comments(text, language=language)
        if comments is not None:
            yield Said("counts.comments", text, "comments line", at=(index,))
        if not reading.page.containers.parents:
            yield from _reactions(reading, index)
    # without a colon it may be a headline, or a row of menu items
    if announced == "tags" and said is not None and not said[1] and ":" in text:
        yield Said("tags", text.partition(":")[2].strip(), "tags line", at=(index,))


def _reactions(reading: Reading, index: int) -> Iterator[Said]:
    """Likes and shares of raw text, with no comment, nor the heading of comments, between it and them: each has its own."""
    passages, last = reading.page.passages, reading.last
    if last is not None and any(
        _has_phrase(reading, at, "comments") or ends_in(passages[at].text, _STATES)
        for at in range(last + 1, min(index, len(passages)))
    ):
        return
    for field, key in _REACTIONS:
        if find_count(passages[index].text, key, language=reading.language) is not None:
            yield Said(field, passages[index].text, f"{key} line", at=(index,))


def _has_phrase(reading: Reading, index: int, key: str) -> bool:
    return reading.labels.has(index, f"phrase={key}") or reading.labels.has(index, f"only={key}")


def _parted(reading: Reading, index: int) -> Iterator[Said]:
    """Views or comments whose number and word stand on a line each, as where every text node has its own.

    The word comes first. A word between two numbers may belong to either, so it tells only where the line above it is none.
    """
    passages, language = reading.page.passages, reading.language
    texts = [passages[at].text if 0 <= at < len(passages) else "" for at in range(index - 2, index + 3)]
    before, above, number, below, after = texts
    if 0 < len(above) <= _HEAD and 0 < len(below) <= _HEAD and not any(map(str.isdigit, above + below)):
        line = f"{above} {number} {below}"  # "Seen", "1,120", "times"
        if find_views(line, language=language) is not None:
            yield Said("views", line, "views line", at=(index - 1, index, index + 1))
            return
    for label, beyond, line, start in (
        (above, before, f"{above} {number}", -1),
        (below, after, f"{number} {below}", 0),
    ):
        if len(label) > _HEAD or any(map(str.isdigit, label)) or parse_views(beyond, language=language) is not None:
            continue
        if find_views(line, language=language) is not None:
            yield Said("views", line, "views line", at=(index + start, index + start + 1))
            return
        if find_comments(line, language=language) is not None:
            yield Said("counts.comments", line, "comments line", at=(index + start, index + start + 1))
            return


def _is_inset(reading: Reading, index: int) -> bool:
    """Whether a line stands in a player or a quotation inside the text: what is counted there is not the article."""
    containers, around = reading.page.containers, reading.page.passages[index].container
    inner = islice(containers.above(around), _INSET)
    return any(containers.tags[at] == "blockquote" or _PLAYER.search(containers.names[at]) for at in inner)


def _is_bare(reading: Reading, index: int, raw: str, *, below: bool) -> bool:
    """Whether a date may be the article's: not that of an event, a picture, a sentence or another article's teaser.

    Args:
        reading: The page.
        index: The passage that has it.
        raw: The date.
        below: Whether it stands below the body and nothing announces it.
    """
    passage = reading.page.passages[index]
    text = passage.text
    before, _, behind = text.partition(raw)
    if passage.kind == "caption" or any(picture.alt == text for picture in reading.page.pictures):
        # when the picture was taken
        return False
    if _is_teaser(passage, raw) or (below and reading.labels.has(index, "class=related")):
        return False
    if _is_told(before, behind):
        return False
    if "©" in before or _UNTIL.match(behind) or tells_of_other(before) or _ANSWER.match(behind):
        return False
    if reading.first is None:
        # on a page without an article it is today's
        return False
    if index <= reading.first or not reading.labels.inside[index]:
        return True
    return 2 * len(raw) >= len(text) or _HEADS.match(behind) is not None


def _is_teaser(passage: Passage, raw: str) -> bool:
    """Whether a line has another story's headline beside a date: a link of several words that has not the date itself."""
    return any(
        kind == "link"
        and passage.text.count(" ", start, end) >= _HEADLINE_SPACES
        and raw not in passage.text[start:end]
        for start, end, kind, _ in passage.marks
    )


def _is_told(before: str, behind: str) -> bool:
    """Whether the words around a date are mostly in lower case, as in a sentence, and a clock stands among them.

    >>> _is_told("Concert on ", " at 19:30, doors open at 18:30"), _is_told("By Ada Lovett, ", "")
    (True, False)
    """
    words = f"{before} {behind}".split()
    return (
        len(words) >= _SENTENCE_WORDS
        and sum(word.islower() for word in words) * 2 > len(words)
        and _CLOCK.search(behind) is not None
    )


def _dates(reading: Reading, index: int) -> Iterator[tuple[str, When, str | None]]:
    """The dates of a line and what announces them, in the line or right above it.

    Words such as "yesterday" stand in prose too, so a relative date counts only where it is announced or most of the
    line.
    """
    text, language, now = reading.page.passages[index].text, reading.language, reading.context.now
    found = list(find_dates(text, language=language)) if any(map(str.isdigit, text)) else []
    if not found and now is not None:
        relative = find_dates(text, language=language, now=now)
        found = [date for date in relative if date[3] is not None or 2 * (date[1] - date[0]) >= len(text)]
    for at, (start, end, when, label) in enumerate(found):
        if any(_DASH.fullmatch(text[a[1] : b[0]]) for a, b in pairwise(found[max(0, at - 1) : at + 2])):
            continue  # from one day to another: an event, an archive's captures
        if label is None and start == 0 and end == len(text) and index:
            yield text, when, _announced(reading.page.passages[index - 1].text, text, language)
        else:
            yield text[start:end], when, label


def _announced(above: str, text: str, language: str | None) -> str | None:
    """What a line of its own announces of the date in the next one."""
    if len(above) > _HEAD or any(map(str.isdigit, above)):
        return None
    return next((label for *_, label in find_dates(f"{above}: {text}", language=language)), None)


def _entry(reading: Reading, indices: range) -> Iterator[Said]:
    """The day in a blog's own sentence below its entry: "This entry was posted on 3 May 2024 and is filed under"."""
    for index in indices:
        text = reading.page.passages[index].text
        if len(text) > _LINE and opens_entry(text) and not is_comment(reading, index):
            for start, end, when, label in find_dates(text, language=reading.language):
                if label != "updated":
                    yield Said("date", text[start:end], "published line", when=when, at=(index,))
                    return


def _far(reading: Reading, indices: range) -> Iterator[Said]:
    """Dates further off that say that they are the publication's or the last change's."""
    for index in indices:
        text = reading.page.passages[index].text
        if len(text) <= _FAR_LINE and index not in reading.page.sites and any(map(str.isdigit, text)):
            for raw, when, label in _dates(reading, index):
                if label == "published":
                    yield Said("date", raw, "published line elsewhere", when=when, at=(index,))
