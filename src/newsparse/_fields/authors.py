"""Layer 1: the names in a byline or a metadata string.

A byline is cut at its separators and at the language's words for "and"; what is no name goes: the words for "by",
roles, places, times, addresses, handles. What is left must look like a name, or nothing is claimed: empty beats wrong.
Wording and letter case stay as the page has them (25 of 686 true author strings are in capitals, and stay so).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._data import code_of, with_english
from newsparse._fields._people import CASELESS, DIGIT, EDGES, all_roles, is_role, name_of
from newsparse._fields._roles import AGENCIES, GROUP, NOBODY, OF_GROUPS, PARTICLES, POSITION_WORDS
from newsparse._fields.strings import bare, by_start, clean, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Characters that are read: eight true authors in one string take 118.
LONGEST: Final = 400
#: A date in front of "by" takes no more characters.
BEFORE_BY: Final = 80
#: More pieces than this are a list of something else.
MOST: Final = 25

# Phrases that page furniture is made of: no name among them.
_NO_NAMES: Final = (
    "published", "updated", "share", "related", "comments", "newsletter", "menu", "read_time", "tags", "advertisement"
)  # fmt: skip

_ADDRESS: Final = re.compile(
    r"[\w.-]{1,40}\s?[\[(](?:at|ät)[\])]\s?[\w.-]{1,60}"
    r"|\(?\b(?:https?://|www\.)[^\s,;)]{1,300}\)?"
    r"|[^\s,;()<>]{1,80}@[^\s,;()<>]{1,80}"
    r"|[<(]?(?<!\w)@\w{1,40}[)>]?"
)
_BRACKETS: Final = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]|<[^<>]{0,100}>")
_HARD: Final = re.compile(r"\s*[;|│•·⋅●\n\t、；/]\s*|\s+[–—-]\s+|\s*//\s*")
_SOFT: Final = re.compile(r"\s*[,，،]\s*")
_STARTS_DATE: Final = re.compile(r"^\W*\d")
# "Autor:in", "Autorin/Autor", "AUTOR*INNEN": a label for writers of either sex
_GENDERED: Final = re.compile(
    r"^(\W{0,3}(?:autor|auteur|redakteur|redaktor))(?:in|a|e|rice)?\s?[:/*_·(-]{1,2}(?:in(?:nen)?|autor(?:in)?|a|es?|as|rice)"
    r"\b\)?:?",
    re.IGNORECASE,
)
_BOTH: Final = (":", "/", "*", "_", "·", "-")
_FIRST_INITIAL: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]\.)+")
# "Ada Lovett on behalf of the harbour board"
_BEHALF: Final = re.compile(
    r"\s(?:on behalf of|im auftrag|im namen|au nom d|en nombre de|em nome d|per conto d|namens|på vegne af|på vegne av)\b",
    re.IGNORECASE,
)
# "By Ada Lovett, in News, Harbour", "By Ada Lovett In Harbour, Travel Tips"
_RUBRICS: Final = re.compile(r"(\w\s\w[^,|]*?)(?:\s*,\s+[Ii]n|\s+In)\s[A-Z].*\Z|(\w), in [A-Z].*\Z")
_CLOCK: Final = re.compile(r"^\W*\d{1,4}(?:[:./]\d\d|\b)")
# A word between a name and a date.
_ON: Final = re.compile(r"[a-zà-ÿ]{1,3}")
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\d[:./]\d")


def split_authors(raw: str, *, language: str | None = None, sites: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of people or agencies in ``raw``, in order, each once; ``()`` where there are none to be sure of.

    Args:
        raw: A byline or an author's metadata, such as "By A. Person and B. Person, in Example City".
        language: The page's language (BCP 47), whose words for "by" and "and" are read beside the English ones.
        sites: Names of the site: no author, unless there is no other.

    >>> split_authors("By Ada Lovett, Ben Ogden and Cem Yildiz in Berlin")
    ('Ada Lovett', 'Ben Ogden', 'Cem Yildiz')
    >>> split_authors("Von Anna Müller und Reuters", language="de")
    ('Anna Müller', 'Reuters')
    >>> split_authors("Staff Writer"), split_authors("https://example.org/ada"), split_authors("We asked why.")
    ((), (), ())
    """
    text = raw[:LONGEST].replace("\n", " | ")
    if "@" in text or "at]" in text or "at)" in text or "//" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    text = _BEHALF.split(clean(text, LONGEST), maxsplit=1)[0]
    if any(mark in text for mark in _BOTH):
        text = _GENDERED.sub(r"\1:", text)
    if not text or not any(c.isalpha() for c in text):
        return ()
    words = _words(code_of(language))
    pieces = _pieces(_behind_date(_unwrapped(text), words), words)
    names: dict[str, str] = {}
    site_names: dict[str, str] = {}
    known = {bare(site) for site in sites} - {""}
    # a clock or a count behind a name is no second one
    alone = not any(any(map(str.isalpha, piece)) and not _CLOCK.search(piece) for piece in pieces[1:])
    for piece in pieces[:MOST]:
        name = name_of(_without_site(piece, sites), alone=alone, known=known, other=words.other)
        if name:
            (site_names if bare(name) in known else names).setdefault(fold(name), name)
    return tuple((names or site_names).values())


def _without_site(piece: str, sites: Sequence[str]) -> str:
    """A piece without the site's name behind a whole name: "Ada Lovett Example Times".

    A site of one word may be named as a family is, so that goes only behind "for" or "the", or where it is an agency's.
    """
    for site in sites:
        name = piece[: -len(site)].rstrip() if site and piece.endswith(f" {site}") else ""
        told = name.removesuffix(" the").removesuffix(" for")
        if " " in told and (" " in site or told != name or site.casefold() in AGENCIES):
            return told
    return piece


class _Words(NamedTuple):
    """What a language's vocabulary says of bylines."""

    #: Words for "by" by their first character, the longest first.
    by: dict[str, tuple[str, ...]]
    #: " by " after a date.
    inner: re.Pattern[str]
    #: What stands between two names.
    joint: re.Pattern[str]
    #: Words of dates and of the page's own buttons, which end a name and are none.
    other: frozenset[str]


@cache
def _words(code: str | None) -> _Words:
    found = with_english(code)
    by = {word for one in found for word in one.phrases.get("by", ())}
    conjunctions = sorted({word for one in found for word in one.phrases.get("and", ())} | {"&", "+"})
    other = {word for one in found for key in _NO_NAMES for word in one.phrases.get(key, ())}
    for one in found:
        other.update(one.filler, *one.months, *one.weekdays)
    # "and" stands between names, or in front of the last one where a comma was cut off; a letter there is an initial
    longer = [word for word in conjunctions if len(word) > 1 or not word.isalpha()]
    between, before = ("|".join(map(re.escape, choice)) for choice in (conjunctions, longer))
    joint = re.compile(rf"\s+(?:{between})\s+|^(?:{before})\s+", re.IGNORECASE)
    inner = re.compile(rf" (?:{'|'.join(map(re.escape, sorted(by)))}) ")
    return _Words(by_start(by), inner, joint, frozenset(by | other))


def _unwrapped(text: str) -> str:
    """``text`` without brackets around all of it, or inside it."""
    if text[0] in "([" and text[-1] in ")]" and text.count(text[0]) == 1:
        return text[1:-1].strip()
    return _BRACKETS.sub(" ", text).strip() if "(" in text or "[" in text or "<" in text else text


def _without_by(text: str, by: dict[str, tuple[str, ...]]) -> str:
    """``text`` without a word for "by" in front; a name that only begins like one ("Byrne", "De Vries") stays."""
    for _ in range(2):
        folded = text.lower().replace("ς", "σ")  # as the phrases are folded
        if len(folded) != len(text):
            return text
        for word in by.get(folded[:1], ()):
            rest = text[len(word) :]
            if not folded.startswith(word) or not rest.strip(EDGES):
                continue
            after = rest.lstrip()
            if after[:1] in ":：" or (word in GROUP and after[:1] == ","):
                text = after[1:].lstrip()
                break
            glued = rest == after and not CASELESS.match(word) and not (text.startswith("by") and rest[0].isupper())
            if glued or word in GROUP or (word in PARTICLES and after[:1].islower() and text[:1].isupper()):
                continue
            text = after.lstrip(EDGES)
            break
        else:
            break
    return text


def _behind_date(text: str, words: _Words) -> str:
    """``text`` from its word for "by" on, where a date stands in front ("3 May 2024, by …")."""
    folded = text.lower()
    if len(folded) != len(text):
        return text
    # A word such as "News" or "Opinion" in front; but "von" may be part of a name there.
    first = folded.find(" ")
    if first > 0:
        for word in words.by.get(folded[first + 1 : first + 2], ()):
            if word not in PARTICLES and folded.startswith(f"{word} ", first + 1):
                return text[first + 1 :]
    digit = DIGIT.search(folded, 0, BEFORE_BY)
    found = words.inner.search(folded, digit.start(), BEFORE_BY) if digit is not None else None
    return text[found.start() + 1 :] if found is not None else text


def _pieces(text: str, words: _Words) -> list[str]:
    """``text`` cut where one name ends and the next begins."""
    pieces: list[str] = []
    dated = False
    for part in _HARD.split(_RUBRICS.sub(r"\1\2", text)):
        if pieces and dated:
            break  # behind the date stand rubrics
        dated = _DATED.search(part) is not None
        if pieces and (_of_another(part) or _is_place(part, pieces[0])):
            continue
        if part.casefold().strip(EDGES) in words.other:
            continue
        commas = _SOFT.split(_without_by(part, words.by))
        last_first = len(commas) == 2 and _is_one_name(commas[0])
        if last_first and (_is_one_name(commas[1]) or _FIRST_INITIAL.fullmatch(commas[1])):
            commas = [f"{commas[1]} {commas[0]}"]
        several = " " in commas[0]
        behind = [(_behind_role(one, words.joint), one) for one in commas[1:]]
        kept = [next_one for next_one, one in behind if next_one != one or not _is_position(one, several=several)]
        for piece in commas[:1] + kept:
            found = _joined(words.joint.split(piece), words.joint.findall(piece))
            for name in found:
                bare_name = _without_by(name, words.by)
                told = not pieces and (bare_name != name or commas[0] != part)
                pieces.append(_before_date(bare_name, words.other, told=told))
    return [piece for piece in pieces if piece.strip(EDGES)]


def _of_another(part: str) -> bool:
    """Whether a part behind a bar says what the one before it is, or the desk that it is of."""
    words = [word.casefold().strip(".,") for word in part.split()]
    return len(words) > 1 and (is_role(words[-1]) or any(word in GROUP for word in words))


def _is_place(part: str, name: str) -> bool:
    """Whether a part behind a dash, bar or comma is one word behind a whole name: where it was written, or a rubric."""
    word = part.strip(EDGES)
    return (
        word.istitle()
        and word.isalpha()
        and " " in name
        and not CASELESS.match(word)
        and word.casefold() not in AGENCIES
    )


def _before_date(piece: str, other: frozenset[str], *, told: bool) -> str:
    """A piece up to the date that is glued to it ("Ada Lovett 3 May 2024"), if a whole name stands in front.

    Args:
        piece: One name, perhaps with a date behind.
        other: Words of dates and buttons.
        told: Whether a word for "by" stood in front; then one word, or an account with figures, is a name.
    """
    found = piece.split()
    dated = _STARTS_DATE if told else DIGIT
    end = next((at for at, word in enumerate(found) if dated.search(word)), len(found))
    whole = end == len(found)
    if told and not whole and end > 1 and _ON.fullmatch(found[end - 1]):
        end -= 1  # "on", "am", "el", "le"; the page's menus may be in another language than its text
    while end > 1 and found[end - 1].casefold().strip(EDGES) in other:
        end -= 1
    return " ".join(found[:end]) if end > (0 if told else 1) else piece if whole or len(found) == 1 else ""


def _is_one_name(piece: str) -> bool:
    """Whether a piece may be the half of "Last, First": one word in title case, and no agency."""
    return piece.istitle() and piece.replace("-", "").isalpha() and piece.casefold() not in AGENCIES | NOBODY


def _is_position(piece: str, *, several: bool) -> bool:
    """Whether a piece behind a comma says what the one before it is ("CEO of Example") or where ("Example City").

    Args:
        piece: What stands behind the comma.
        several: Whether the name before it has several words; then one word alone is a place rather than a name.
    """
    one_word = piece.strip(EDGES)
    if several and one_word.istitle() and one_word.isalpha() and not CASELESS.match(one_word):
        return one_word.casefold() not in AGENCIES and one_word.casefold() not in GROUP
    words = [word.casefold().strip(".,") for word in piece.split()]
    if several and words and is_role(words[-1]):
        return True  # "Ada Lovett, Example Columnist"
    return any(is_role(word) for word in words[:-1]) and any(word in POSITION_WORDS for word in words[1:])


def _behind_role(piece: str, joint: re.Pattern[str]) -> str:
    """A piece without the role in front of "and", where what stands behind it is none: the next name."""
    found = joint.search(piece)
    if found is None or found.start() == 0:
        return piece
    before, after = piece[: found.start()].split(), piece[found.end() :].split()
    name_behind = not all_roles(after[:1]) and not POSITION_WORDS.intersection(after)
    return " ".join(after) if all_roles(before) and name_behind else piece


def _joined(pieces: list[str], joints: list[str]) -> list[str]:
    """Pieces cut at "and", where it stood between names; "Ortega y Gasset" is one, since neither half is whole."""
    out = [pieces[0]]
    for joint, piece in zip(joints, pieces[1:], strict=True):
        halves = (out[-1].split(), piece.split())
        short = len(joint.strip()) == 1 and joint.strip().isalpha()
        lone = [len(half) == 1 and half[0].casefold() not in AGENCIES for half in halves]
        if (short and any(lone)) or (lone[1] and OF_GROUPS.intersection(halves[0])):
            out[-1] += joint + piece
        else:
            out.append(piece)
    return out
