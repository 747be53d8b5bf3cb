"""Layer 1: one piece of a byline as a name: what stands around it goes, and what is left must look like one."""

from __future__ import annotations

import re
from typing import Final

from newsparse._fields._roles import (
    AGENCIES,
    CREDENTIALS,
    FOLLOW,
    GROUP,
    NOBODY,
    OF_GROUPS,
    PARTICLES,
    PERSON_ROLES,
    PLACE_WORDS,
    ROLE_ADJECTIVES,
    ROLE_ENDINGS,
)
from newsparse._fields.strings import bare

#: A name has at most so many characters and words: the longest true one has 38 and 7.
NAME_LENGTH: Final = 60
NAME_WORDS: Final = 7
#: An initial and its stop: the same one twice is a name all the same ("R. R.").
_INITIAL: Final = 2
#: What stands around a name and is none of it.
EDGES: Final = " \t.,:;-–—・|/\\*+&\"'“”„«»‹›()[]{}<>#~_=…→"
#: Scripts without capitals.
CASELESS: Final = re.compile(r"[\u0590-\u08ff\u0900-\u0fff\u10a0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
DIGIT: Final = re.compile(r"\d")

_EDGES_BUT_POINT: Final = EDGES.replace(".", "")
_SENTENCE: Final = re.compile(r"[?!:;{}=<>\\|©]|\.\s+[a-zа-я]|\.{2,}|…")
_ABBREVIATED: Final = re.compile(r"(?:^|\s|\.)(?:\w|[JjSs]r)\.\Z")
_CLOCK: Final = re.compile(r"\d\s{0,2}[:./-]\s{0,2}\d|\b(?:19|20)\d\d\b|\d{1,2}\.?\s\w{3,}")
_SLUG: Final = re.compile(r"[a-z]+(?:-[a-z]+)+")
_ACCOUNT: Final = re.compile(r"[^\W\d_][\w.-]{2,29}")
# "Ada LovettTwitter": what links to accounts leaves behind a name
_GLUED_ACCOUNT: Final = re.compile(r"(?<=[a-zà-ÿ]{2})(?:Twitter|Facebook|Instagram|Follow|Email)\Z")
# "Ada LovettTravel Reporter": a role in an element of its own, glued to the name
_GLUED_ROLE: Final = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-Z][a-z]{3,20}(?:\s[\w-]{1,20}){0,3}\Z)")


def name_of(piece: str, *, alone: bool, known: set[str], other: frozenset[str]) -> str | None:
    """A piece as a name, without what stands around it; ``None`` where it is none.

    Args:
        piece: One piece of a byline.
        alone: Whether it is the only one; then an account or a name in lower case may be one.
        known: The site's names, bare.
        other: Words that are no name, such as those of dates.

    >>> name_of("Senior Reporter Ada Lovett, PhD", alone=True, known=set(), other=frozenset())
    'Ada Lovett'
    >>> name_of("Staff Writer", alone=True, known=set(), other=frozenset()) is None
    True
    """
    piece = piece.strip(_EDGES_BUT_POINT)
    if bare(piece) in known or piece.casefold() in AGENCIES:
        return piece.strip(EDGES)
    if piece.casefold() in other:
        return None
    piece = _GLUED_ACCOUNT.sub("", piece)
    if is_role(piece.casefold().rpartition(" ")[2]):
        piece = _GLUED_ROLE.sub(" ", piece)
    parts = _without_roles(_without_place(piece.split()))
    while len(parts) > 1 and _is_credential(parts[-1]):
        parts.pop()
    while len(parts) > 1 and (parts[-1].casefold().strip(EDGES) in FOLLOW or not parts[-1].strip(EDGES)):
        parts.pop()
    name = _once(" ".join(parts).strip(_EDGES_BUT_POINT))
    if not _ABBREVIATED.search(name):
        name = name.rstrip(".")
    return name if _sane(name, alone=alone) and name.casefold() not in other else None


def _once(name: str) -> str:
    """A name that stands twice, as alternative text and as text, once."""
    half = len(name) // 2
    twice = len(name) % 2 and name[half] == " " and name[:half] == name[half + 1 :]
    return name[:half] if half > _INITIAL and twice else name


def _is_credential(word: str) -> bool:
    """Whether a word is a degree or certificate: PhD, R.D., MBA; but not "Ma" or "Do", which are names."""
    word = word.strip(".,")
    return word.casefold().replace(".", "") in CREDENTIALS and not word.istitle()


def _without_place(words: list[str]) -> list[str]:
    """Words without "in Example City" behind at least two that make a name; "Da Silva" and "De Niro" stay."""
    for at in range(2, len(words) - 1):
        if words[at] in PLACE_WORDS and words[at] not in PARTICLES and words[at + 1][:1].isupper():
            return words[:at]
        if words[at] == "at" and words[at + 1][:1].isupper():
            return words[:at]
    return words


def _without_roles(words: list[str]) -> list[str]:
    """Words without roles before or behind the name; of nothing but roles nothing is left."""
    folded = [word.casefold().strip(".,") for word in words]
    if any(word in GROUP and word != "staff" for word in folded):
        return words
    if all(is_role(word) or word in ROLE_ADJECTIVES for word in folded):
        return [] if any(is_role(word) for word in folded) else words
    end = len(words)
    if is_role(folded[-1]):
        while end > 0 and (is_role(folded[end - 1]) or folded[end - 1] in ROLE_ADJECTIVES):
            end -= 1
    start = 0
    heads = [i for i, word in enumerate(folded[:end]) if is_role(word)]
    if heads and all(is_role(word) or word in ROLE_ADJECTIVES for word in folded[: heads[0] + 1]):
        start = heads[0] + 1
    kept = words[start:end]
    return kept if len(kept) > 1 or len(words) == 1 or (kept and CASELESS.match(kept[0])) else words


def _sane(name: str, *, alone: bool) -> bool:
    words = name.split()
    if not 1 < len(name) <= NAME_LENGTH or len(words) > NAME_WORDS or _is_credential(name):
        return False
    if not any(c.isalpha() for c in name) or _SENTENCE.search(name):
        return False
    if all(word.casefold() in NOBODY or word.casefold() == "the" for word in words) or _SLUG.fullmatch(name):
        return False
    if DIGIT.search(name):
        # An account's name may hold figures; a date, a time, a count of years does not stand in one word.
        return alone and len(words) == 1 and bool(_ACCOUNT.fullmatch(name)) and not _CLOCK.search(name)
    if all_roles(words):
        return False
    if len(words) == 1:
        return alone or not name[0].islower()
    lower = [word for word in words if word[0].islower() and word.rstrip(".") not in PARTICLES | OF_GROUPS]
    if len(lower) == len(words):
        return alone and len(words) <= 3  # a first, a middle, a last name
    return len(lower) <= (1 if any(word.casefold() in GROUP for word in words) else 0)


def all_roles(words: list[str]) -> bool:
    """Whether words are all roles and what stands before those."""
    return all(
        is_role(folded) or folded in ROLE_ADJECTIVES for word in words if (folded := word.casefold().strip(".,"))
    )


def is_role(folded: str) -> bool:
    """Whether a folded word is what people at newspapers are, or ends with that ("Wirtschaftsredakteur")."""
    return folded in PERSON_ROLES or folded.endswith(ROLE_ENDINGS)
