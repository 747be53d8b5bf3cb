"""Layer 1: names that say little: the site's own, a desk, an account, initials. A person's name elsewhere beats them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsparse._fields._roles import AGENCIES, GROUP, NOBODY
from newsparse._fields.strings import bare, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What may stand around a site's name in the name of its desk, its company or its pages.
_AROUND: Final = re.compile(
    r"(?:the|die|der|das|le|la|el|news|nachrichten|noticias|online|digital|magazin|magazine|blog|media|com|org|net|de|ch"
    r"|at|fr|co|uk|ltd|inc|gmbh|llc|ag|ev|agencias|agencies|developer|admin|web)*"
)
#: A name and a site's name that hold one another have at least so many letters.
_PART: Final = 5
#: Capitals of a name, and no more, are so many.
_INITIALS: Final = 3
_ENDING: Final = re.compile(r"\.[a-z]{2,6}/?\Z")


def is_desk(name: str, sites: Sequence[str] = ()) -> bool:
    """Whether a name is the site's own, a desk's or an account's, rather than a person's or an agency's.

    Args:
        name: A name as ``split_authors`` gives it.
        sites: The site's names, and its host.

    >>> is_desk("Example Times Online", ["example-times.org"]), is_desk("Editorial Team"), is_desk("jdoe42")
    (True, True, True)
    >>> is_desk("Ada Lovett", ["example-times.org"]), is_desk("Reuters")
    (False, False)
    """
    words = name.casefold().split()
    if name.casefold() in AGENCIES:
        return False
    if any(word in GROUP for word in words) or any(word in NOBODY for word in words[-1:]):
        return True
    if len(words) == 1 and name.isascii() and (name.islower() or (name.isupper() and len(name) <= _INITIALS)):
        return True
    own = _core(name)
    return any(_same(own, core) for core in map(_core, sites) if core)


def is_first_name_of(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one name is but a word of the only other one, as accounts on a site have it.

    >>> is_first_name_of(["Ada"], ["Ada Lovett"]), is_first_name_of(["Ada"], ["Ben Ogden"])
    (True, False)
    """
    if len(names) != 1 or len(others) != 1 or " " in names[0]:
        return False
    return fold(names[0]) in fold(others[0]).split()[:-1] and not is_desk(others[0])


def is_part(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether every name stands among the others, titles such as "Dr" aside, and they are more.

    >>> is_part(["Ada Lovett"], ["Dr Ada Lovett", "Ben Ogden"]), is_part(["Ada Lovett"], ["Ben Ogden", "Cem Yildiz"])
    (True, False)
    """
    if not 0 < len(names) < len(others):
        return False
    whole = [f" {fold(other)} " for other in others]
    return all(any(f" {fold(name)} " in other for other in whole) for name in names)


def _same(own: str, core: str) -> bool:
    """Whether one name is the other, or holds it with nothing but what stands around a site's name."""
    if own == core:
        return True
    short, long = sorted((own, core), key=len)
    before, found, behind = long.partition(short)
    return len(short) >= _PART and bool(found) and all(_AROUND.fullmatch(rest) for rest in (before, behind))


@lru_cache(maxsize=256)
def _core(name: str) -> str:
    """The letters of a name without an address's ending. The cache holds what a pure function gives."""
    return bare(_ENDING.sub("", name.strip().lower().removeprefix("https://").removeprefix("www.")))
