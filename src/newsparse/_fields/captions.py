"""Layer 1: a picture's caption parted from its credit: "The inner pier. Photo: Maren Tully / Agency"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from newsparse import _data

#: Longer texts are no caption (characters).
LONGEST: Final = 3000
#: A credit is no longer than this (characters); what is, is a sentence that begins with "Photo:".
_CREDIT: Final = 140
#: Words for pictures that announce the caption instead.
_CAPTIONS: Final = ("caption", "légende", "leyenda", "didascalia")
#: Phrases with such a word at the end need no sign behind them: "photo by", "courtesy of".
_BINDING: Final = re.compile(r"\b(?:by|of|von|par|por|di|da|door|av|af)$")
#: What stands between a word for pictures and a name.
_SIGN: Final = r"\s{0,2}(?:(?:by|credits?|courtesy|von|par|por)\s{0,2})?(?:[:：©/|]|\(c\)|(?:by|von|par|por|via)\s)"
#: Where a credit may begin: at the start, behind a sentence or a sign that parts.
_PARTED: Final = r"(?:^|(?<=[.!?…\"'”’»)\]|/(–—。-])|(?<=\s[/|–—•-])|(?-i:(?<=[a-zß-ÿ])(?=[A-Z])))\s{0,2}"
#: Agencies and picture archives of the world, whose name at the end of a caption is a credit without a word.
_AGENCY: Final = re.compile(
    r"\b(?:AP|AFP|EPA|EFE|dpa|APA|ANP|ANSA|TASS|PAP|ČTK|CTK|NTB|TT|STT|PTI|ANI|UPI|NTB|Keystone|Reuters|REUTERS|Xinhua"
    r"|Getty|Getty Images|Shutterstock|iStock|iStockphoto|Alamy|Adobe ?Stock|AdobeStock|Unsplash|Pexels|Pixabay|Flickr"
    r"|Wikimedia(?: Commons)?|Bloomberg|IMAGO|imago(?: images)?|picture ?alliance|Bridgeman|Magnum|Sipa|Anadolu(?: Agency)?"
    r"|Press Association|PA Wire|PA Media|Canadian Press|Associated Press|NurPhoto|Zuma|Newscom|ddp|epd|KNA|laif)\b"
)
#: A last bracket, and what stands behind the last sentence.
_BRACKET: Final = re.compile(r"\s{0,2}[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_TAIL: Final = re.compile(r"(?:(?<=[.!?…”\"»’)])\s{1,2}|\s[|–—/-]\s)([^.!?|]{2,80})\.?$")
#: The end of a sentence with another behind it, told from an initial.
_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?] ")
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = " \t:：/|–—-•,;"


def split_credit(text: str, *, language: str | None = None) -> tuple[str, str]:
    """The caption and the credit in a line below a picture; ``""`` for what it has not.

    A credit is what a word for pictures with a sign announces ("Photo:", "Foto ©"), what a copyright sign does, or the
    name of an agency in a last bracket or behind the last sentence. The word and its sign are left out.

    Args:
        text: The line.
        language: Its language (BCP 47), for the words; English ones are always known.

    >>> split_credit("The inner pier at dusk. Photo: Maren Tully")
    ('The inner pier at dusk.', 'Maren Tully')
    >>> split_credit("The inner pier at dusk (AP Photo/Maren Tully)")
    ('The inner pier at dusk', 'AP Photo/Maren Tully')
    >>> split_credit("The photo of the pier: a gift")
    ('The photo of the pier: a gift', '')
    """
    text = _SPACES.sub(" ", text[:LONGEST]).strip()
    if not text:
        return "", ""
    found = _announced(_data.code_of(language)).search(text)
    while found is not None:
        rest = text[found.end() :]
        opened = text[: found.start()].rstrip()[-1:] in ("(", "[") or found[0].lstrip()[:1] in ("(", "[")
        credit, closed, behind = _to_bracket(rest) if opened else (rest, "", "")
        if len(credit) <= _CREDIT and not _SENTENCE.search(credit):
            caption = text[: found.start()].rstrip().rstrip("([").rstrip(_EDGES)
            return f"{caption} {behind}".strip() if closed else caption, credit.strip(_EDGES).rstrip(".")
        found = _announced(_data.code_of(language)).search(text, found.end())
    for pattern in (_BRACKET, _TAIL):
        found = pattern.search(text[-_CREDIT:])
        if found is not None and _AGENCY.search(found[1]):
            start = max(0, len(text) - _CREDIT) + found.start()
            return text[:start].rstrip(" |/–—-"), found[1].strip(_EDGES)
    if len(text) <= _CREDIT // 2 and _AGENCY.search(text) and ("/" in text or _AGENCY.fullmatch(text)):
        return "", text
    return text, ""


def _to_bracket(rest: str) -> tuple[str, str, str]:
    """What stands before the closing bracket, the bracket, and what stands behind it."""
    found = re.search(r"[)\]]", rest)
    return (rest[: found.start()], found[0], rest[found.end() :]) if found else (rest, "", "")


@cache
def _announced(code: str | None) -> re.Pattern[str]:
    """What announces a credit in a language, where it may begin."""
    phrases: set[str] = set()
    for tag in (code, "en"):
        known = _data.language(tag)
        if known is not None:
            phrases.update(known.phrases.get("credit", ()))
    words = sorted((phrase for phrase in phrases if not any(word in phrase for word in _CAPTIONS)), key=_longest_first)
    binding = "|".join(re.escape(phrase) for phrase in words if _BINDING.search(phrase))
    others = "|".join(re.escape(phrase) for phrase in words if phrase != "©")
    return re.compile(rf"{_PARTED}(?:(?:{others}){_SIGN}|(?:{binding})\s)|(?:©|\(c\))", re.IGNORECASE)


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase
