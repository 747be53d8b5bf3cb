"""What a site shows in the place of an article: that there is none, that one has to log in, that one has to consent.

Such pages say what they are in their title or heading, and in nothing else but a few lines; consent is asked for in a
text of its own words. None of the 1,572 pages of the evaluation sets in HTML is taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse import _data
from newsparse._fields.strings import fold

if TYPE_CHECKING:
    from newsparse._model import ArticleKind
    from newsparse._sources.said import Reading

#: More text than this stands in no article's place (characters, ``size_of``): a notice, and a consent text.
_NOTICE: Final = 1000
_CONSENT: Final = 6000
#: So many different stems of ``consent_text``, and one of them in so many characters, make a consent text.
_STEMS: Final = 3
_DENSITY: Final = 120
#: A title longer than this is a headline (characters).
_TITLE: Final = 120
#: A status of HTTP that says that the page is not there (https://www.rfc-editor.org/rfc/rfc9110#section-15.5), with or
#: without "error" around it.
_STATUS: Final = re.compile(r"(?:\berror )?\b(?:4[0-5]\d|50\d|52\d)\b(?: error\b)?")
#: What parts a title, and what may stand around a phrase.
_PARTS: Final = re.compile(r"\s[·•»«/-]\s|\s?\|\s?")
_AROUND: Final = " \t.,:;!?…-|#\"'()[]。！？¡¿"
#: All that a page says whose text scripts write, where they do not run.
_SCRIPT: Final = "javascript"
_SCRIPT_ONLY: Final = 200


def stand_in(reading: Reading, size: int) -> ArticleKind | None:
    """The kind of page that stands in an article's place; ``None`` where none does.

    Args:
        reading: The page.
        size: Its body's size (``size_of``).
    """
    if size > _CONSENT:
        return None
    passages = reading.page.passages
    if size <= _NOTICE:
        titles = _titles(reading)
        if any(_names(title, _phrases(reading, "error"), status=True) for title in titles):
            return "error"
        if any(_names(title, _phrases(reading, "login"), status=False) for title in titles):
            return "login"
    if size <= _SCRIPT_ONLY and any(len(p.text) <= _SCRIPT_ONLY and _SCRIPT in p.text.lower() for p in passages):
        return "error"
    text = fold("\n".join(p.text for p, within in zip(passages, reading.labels.inside, strict=True) if within))
    counts = [count for stem in _phrases(reading, "consent_text") if (count := text.count(stem))]
    return "consent" if len(counts) >= _STEMS and sum(counts) * _DENSITY >= size else None


def _phrases(reading: Reading, key: str) -> frozenset[str]:
    """The phrases of the page's language and of English, which stand on pages of every language."""
    known = filter(None, map(_data.language, (reading.language, "en")))
    return frozenset(phrase for language in known for phrase in language.phrases.get(key, ()))


def _titles(reading: Reading) -> list[str]:
    """The title, and the headings that the page shows."""
    page = reading.page
    shown = [p.text for p in page.passages if p.level == 1][:3]
    if reading.labels.title_at is not None:
        shown.append(page.passages[reading.labels.title_at].text)
    return [fold(text) for text in dict.fromkeys((page.title_tag, *shown)) if text and len(text) <= _TITLE]


def _names(title: str, phrases: frozenset[str], *, status: bool) -> bool:
    """Whether a folded title, or a part of it, is one of some phrases and nothing else, numbers of errors aside.

    >>> _names("404 - page not found | orsey herald", frozenset(["page not found"]), status=True)
    True
    >>> _names("page not found, and how links rot", frozenset(["page not found"]), status=True)
    False
    """
    for part in (title, *_PARTS.split(title)):
        rest = _STATUS.sub(" ", part) if status else part
        rest = " ".join(rest.split()).strip(_AROUND)
        if rest in phrases or (not rest and part.strip(_AROUND)):
            return True
    return False
