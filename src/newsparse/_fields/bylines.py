"""Layer 1: which part of a line says who wrote the article, and how plainly it says so.

"By Ada Lovett" says it in words, "3 May 2024 | Ada Lovett" only by its form, and a name on a line of its own only by
where it stands: that is for the reader of the page to judge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from newsparse._data import code_of
from newsparse._fields._byline_words import Words, words_of
from newsparse._fields._roles import (
    AGENCIES,
    GROUP,
    LESSER_LABELS,
    OTHER_DEEDS,
    PARTICLES,
    PERSON_ROLES,
    PLACE_WORDS,
    PREPOSITIONS,
)
from newsparse._fields.authors import split_authors
from newsparse._fields.dates import find_dates
from newsparse._fields.signatures import reporters

if TYPE_CHECKING:
    from collections.abc import Sequence

#: How a line tells: by a word; by one for its editor or source; by a word inside what may be a sentence; by a date
#: beside a name; by being nothing but names.
Manner: TypeAlias = Literal["by", "lesser", "loose", "date", "name"]

#: A line with more characters is prose.
LONGEST: Final = 160
#: A line that is nothing but names, or names and a date, is no longer than this.
NAMES_LONGEST: Final = 100
#: So many words may stand in front of "by", where nothing else tells that it is no sentence ("A comment by").
_WORDS_BEFORE: Final = 4
#: A name of a person has so many words where nothing but its form tells that it is one.
_SURE_WORDS: Final = (2, 4)
#: Four names with a date and a time have no more words.
_LINE_WORDS: Final = 16
#: Such a share of a line's characters is names and roles.
_TOLD: Final = 0.75
#: Words in front of "von" that may make one name with what stands behind it.
_NAME_BEFORE: Final = 2
_CUT: Final = re.compile(r"\s*[|│•·⋅●\n\t、；;/]\s*|\s+[–—-]\s+|\s*[,，،]\s+")
_CLOSED: Final = ("|", "·", "•", "-", "–", "—", "/", ":", ",", ".", "*")
_EDGES: Final = " \t.,:;-–—|/()[]*·•⋅›»"
_SENTENCE: Final = re.compile(r"[?!…=]|(?<=[^\W\d_]{5})\.\s+\w")
_BRACKETED: Final = re.compile(r"\([^()]{0,40}\)")
_HANGING: Final = re.compile(r"\d|[:：]")
_CASELESS_NAME: Final = re.compile(r"[\u3400-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
_FILE: Final = re.compile(r"\.[a-z]{2,5}$")
_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")


#: A sentence has so many words at least.
_SENTENCE_WORDS: Final = 7
#: What parts a name from what else a theme tells of its post.
_BARS: Final = "|│•·⋅●"
#: A name and the word behind it.
_TWO: Final = 2
#: Words between an account and the rubric that its post is in.
_UNDER: Final = PLACE_WORDS | {"under", "unter", "sous", "bajo", "onder", "pod", "под", "sob"}
# "記者許維真/石門報導": a reporter, glued to the word for one, and behind a slash the place
_REPORTER: Final = re.compile(r"[\u3400-\u9fff]{2,4}(?=[/／])")
#: What parts the cells of a line about an article; a rubric beside a date and a name has so many words.
_CELLS: Final = ("|", "│", "•", "·", "\t")
_RUBRIC_WORDS: Final = 2


class Byline(NamedTuple):
    """The part of a line that names authors.

    Attributes:
        names: That part, for ``split_authors``.
        manner: What tells that it is one.
    """

    names: str
    manner: Manner


def read_byline(text: str, *, language: str | None = None, alone: bool = True) -> Byline | None:
    """What a short line says of the authors; ``None`` where it says nothing.

    Args:
        text: The line.
        language: Its BCP 47 tag.
        alone: Whether names without a word for "by" are sought too.

    >>> read_byline("Published 8 November 2022 by Ada Lovett")
    Byline(names='by Ada Lovett', manner='by')
    >>> read_byline("Ada Lovett | 23.04.2019")
    Byline(names='Ada Lovett', manner='date')
    >>> read_byline("Ada Lovett")
    Byline(names='Ada Lovett', manner='name')
    >>> read_byline("The bridge was built by Ada Lovett in a year."), read_byline("Photo by Ada Lovett")
    (None, None)
    """
    text = text.strip()
    if not 1 < len(text) <= LONGEST or _SENTENCE.search(text[:-1]):
        return None
    reporter = reporters(text)
    if reporter:
        return Byline("; ".join(reporter), "by")
    words = words_of(code_of(language))
    folded = text.casefold()
    folded = folded if len(folded) == len(text) else text.lower()
    if len(folded) == len(text):
        said = _said(text, folded, words, language)
        if said is not None:
            return said if said.names else None
    return _names_alone(text, language, words) if alone and len(text) <= NAMES_LONGEST else None


def is_by(text: str, *, language: str | None = None) -> bool:
    """Whether a line is the word for "by" or "author" and nothing else: the next one has the name.

    >>> is_by("Written by:"), is_by("By Ada Lovett")
    (True, False)
    """
    return len(text) <= _WORDS_BEFORE * 10 and text.casefold().strip(_EDGES) in words_of(code_of(language)).by_set


def is_furniture(text: str, *, language: str | None = None) -> bool:
    """Whether a short text has a word that no name has: a link beside a name, and not to its owner.

    >>> is_furniture("More articles"), is_furniture("Ada Lovett")
    (True, False)
    """
    no_names = words_of(code_of(language)).no_names
    return any(word.strip(_EDGES) in no_names for word in text.casefold().split())


def tells_of_another(text: str) -> bool:
    """Whether the words before a name say what somebody other than the author did.

    >>> tells_of_another("Fact-checked by "), tells_of_another("Written by ")
    (True, False)
    """
    return any(word.strip(_EDGES) in OTHER_DEEDS for word in text.casefold().split())


def _said(text: str, folded: str, words: Words, language: str | None) -> Byline | None:
    """The names behind a word for "by"; without names where the word tells of another deed."""
    start = next((at for at, char in enumerate(folded) if char.isalnum()), 0)
    label, colon, behind = folded.replace("：", ":").partition(":")
    if colon and label[start:].strip() in words.interview:
        # whoever is asked may stand there too, so this tells only what nothing gainsays
        name = _CUT.split(text[len(text) - len(behind) :])[0].strip(_EDGES)
        return Byline(name, "loose") if _sure(name, words, language) else None
    for word in words.by.get(folded[start], ()):
        end = start + len(word)
        if not folded.startswith(word, start) or not folded[end:].strip(_EDGES):
            continue
        reporter = _REPORTER.match(text, end)
        if reporter is not None:
            return Byline(reporter[0], _manner(word))
        if not folded[end : end + 1].isalnum() or (word == "by" and text[start:end] == "by" and text[end].isupper()):
            if word.split()[-1] not in PREPOSITIONS and text[end:].lstrip()[:1].islower():
                continue  # "Text kopieren"
            told = _until_label(_until_deed(text[start:], words), len(word), words)
            return None if _is_sentence(told) else Byline(told, _manner(word))
    if ":" not in folded and "：" not in folded and words.prepositions.isdisjoint(folded.split()):
        return None
    for found in words.inner.finditer(folded):
        front, behind = folded[: found.start()].rstrip(), text[found.end() :]
        if front:
            return _inside(text, front, behind, found, words, language)
    return None


def _inside(
    text: str, front: str, behind: str, found: re.Match[str], words: Words, language: str | None
) -> Byline | None:
    """A byline that begins inside a line, where what stands in front of it is no sentence and no other deed."""
    before = front.strip(_EDGES).split()
    if not before or tells_of_another(" ".join(before[-2:])):
        return Byline("", "by")
    told = _until_deed(text[found.start() :], words)
    names = Byline(_until_label(told, len(found[0]), words), _manner(found[0]))
    if front.endswith(_CLOSED) or front.startswith(words.about):
        return names
    if any(map(str.isdigit, front)) and any(True for _ in find_dates(text[: found.start()], language=language)):
        return names
    if len(before) > _WORDS_BEFORE:
        return None
    # "Christoph von Eichhorn" is a name, "A comment by Ada Lovett" is none
    first = text.split()[len(before) - 1]
    if found[0] in PARTICLES and first[:1].isupper() and len(before) <= _NAME_BEFORE and " " not in behind.strip():
        return None
    name = _CUT.split(behind)[0].strip(_EDGES)
    return Byline(name, "loose") if _sure(name, words, language) else None


def _manner(word: str) -> Manner:
    return "lesser" if any(part.strip(_EDGES) in LESSER_LABELS for part in word.split()) else "by"


def _until_deed(text: str, words: Words) -> str:
    """A byline up to those who only checked, edited or took pictures."""
    pieces = re.split(r"(\s*[|│•·⋅●]\s*)", text)
    kept = pieces[0]
    for bar, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if tells_of_another(" ".join(piece.split()[:3])):
            break
        kept += bar + piece
    found = kept.split()
    folded = [word.casefold().strip(_EDGES) for word in found]
    for at in range(2, len(found) - 1):
        if folded[at] in OTHER_DEEDS and folded[at + 1] in words.by_set:
            return " ".join(found[:at])
    return kept


def _is_sentence(text: str) -> bool:
    """Whether what begins with a word for "by" is mostly words in lower case: "By signing up, you agree to our terms"."""
    found = text.split()
    return len(found) >= _SENTENCE_WORDS and sum(word.islower() for word in found) * 2 > len(found)


def _until_label(text: str, by: int, words: Words) -> str:
    """A byline up to what a blog's theme puts behind the name: its rubric, its labels, its count of comments.

    Args:
        text: The byline.
        by: How many characters of it are the word for "by".
        words: The language's words.
    """
    found = words.labels.search(text, by + 1)
    if found is not None:
        kept = text[: found.start()].rstrip(_EDGES).split()
        while len(kept) > 1 and (kept[-1].isdecimal() or kept[-1].casefold() in words.no_names):
            kept.pop()
        text = " ".join(kept)
        if text[-1] not in _BARS:
            # what is left behind the last bar belongs to the label: "Ada Lovett | Leave a comment"
            bars = [at for at in map(text.rfind, _BARS) if at > by]
            text = text[: max(bars)] if bars else text
    behind = text[by:].split()
    if len(behind) > _TWO and behind[1] in _UNDER and behind[2][:1].isupper() and " " in text[:by]:
        return f"{text[:by]} {behind[0]}"
    return text


def _names_alone(text: str, language: str | None, words: Words) -> Byline | None:
    """Names that a line consists of, but for dates and what tells of them."""
    line, dated = text, any(map(str.isdigit, text))
    if not _may_be_names(text, words, dated=dated):
        return None
    if dated:
        text = words.span.sub("", _without_dates(text, language))
    kept: list[str] = []
    for piece in _CUT.split(_BRACKETED.sub(" ", text) if dated else text):
        bare = piece.strip(_EDGES)
        folded = bare.casefold()
        if not bare or _HANGING.search(bare) or folded.startswith(words.about) or folded.endswith(words.about):
            continue
        kept.append(bare)
    if dated and len(kept) > 1 and _sure(kept[0], words, language, dated=True):
        # behind a name and before the day stands where it was written
        kept = [kept[0], *(piece for piece in kept[1:] if " " in piece or not piece.istitle())]
    sure = [piece for piece in kept if _sure(piece, words, language, dated=dated)]
    if not sure or (len(sure) < len(kept) and not (dated and _beside_rubric(line, kept, sure))):
        return None
    return Byline("; ".join(sure), "date" if dated else "name")


def _beside_rubric(text: str, pieces: Sequence[str], sure: Sequence[str]) -> bool:
    """Whether a line of cells with a date has one name and a rubric ("Local | 18/02/2020 | Ada Lovett")."""
    others = [piece for piece in pieces if piece not in sure]
    return (
        len(sure) == len(others) == 1
        and len(others[0].split()) <= _RUBRIC_WORDS
        and any(mark in text for mark in _CELLS)
    )


def _may_be_names(text: str, words: Words, *, dated: bool) -> bool:
    """A quick look at a line's words, which most lines do not stand."""
    found = text.split()
    if len(found) > _LINE_WORDS or text[-1] in ":!?…":
        return False
    if text.isascii() and sum(word[0].isupper() or not word[0].isalpha() for word in found) * 2 < len(found):
        return text in AGENCIES
    return dated or not any(word.casefold().strip(_EDGES) in words.no_names for word in found)


def _without_dates(text: str, language: str | None) -> str:
    out, at = [], 0
    for start, end, _, _ in find_dates(text, language=language):
        out.append(text[at:start])
        at = end
    return " | ".join([*out, text[at:]])


def _sure(piece: str, words: Words, language: str | None, *, dated: bool = False) -> bool:
    """Whether a piece has the form of names: two to four words each, all in capitals or title case, or an agency."""
    if any(word.casefold().strip(_EDGES) in words.no_names for word in piece.split()):
        return False
    names = split_authors(piece, language=language)
    if not names:
        return False
    for name in names:
        if name.casefold() in AGENCIES:
            continue
        if _CASELESS_NAME.fullmatch(name):
            # so few signs may be a button too: a date or a role tells
            if not dated and name == piece:
                return False
            continue
        solid = [word for word in name.split() if word not in PARTICLES]
        if not _SURE_WORDS[0] <= len(solid) <= _SURE_WORDS[1]:
            return False
        for word in solid:
            folded = word.casefold().strip(".")
            if (
                not word[0].isupper()
                or not _WORD.fullmatch(word)
                or _FILE.search(word)
                or folded in words.no_names
                or folded in GROUP
            ):
                return False
    told = sum(len(name) for name in names)
    roles = sum(len(word) for word in piece.split() if word.casefold().strip(_EDGES) in PERSON_ROLES)
    return told + roles >= _TOLD * len(piece)
