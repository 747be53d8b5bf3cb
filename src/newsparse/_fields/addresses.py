"""Layer 1: web addresses, made absolute and read for what they say of a site and a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from newsparse._decode import clean_str

#: An address longer than this is no address: browsers and servers stop well below.
LONGEST: Final = 8_000

#: Years that an address of a news page may state.
YEARS: Final = range(1990, 2101)

# https://url.spec.whatwg.org/#concept-basic-url-parser drops these wherever they stand.
_DROPPED: Final = {ord("\t"): None, ord("\n"): None, ord("\r"): None, ord(" "): "%20"}
# These it writes in the form %XX, a lone surrogate as U+FFFD's.
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# An address with nothing left to do: most links of most pages.
_WHOLE: Final = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:[/?#][!-~]*)?")
# A path from the site's root, without segments to resolve and empty parts to drop; and what stands before it.
_FROM_ROOT: Final = re.compile(r"/(?!/)[!-~]*(?<![?#])")
_TO_RESOLVE: Final = re.compile(r"/\.|\?#")
_SITE: Final = re.compile(r"(https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)(?=[/?#]|$)")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_HOST: Final = re.compile(r"(?:[^@/?#\s]{0,200}@)?([^/?#:@\s]{1,253})")
_ADDRESS_V4: Final = re.compile(r"[0-9.]+")

#: Second-level labels under which countries register names, as in ``example.co.uk``.
_SECOND_LEVEL: Final = frozenset(
    "ac asso co com edu go gob gouv gov govt info mil ne net nic nom nsw or org sch".split()
)
_COUNTRY: Final = 2

_MONTHS: Final = "january february march april may june july august september october november december".split()
# Years, months and days in a path, each kept apart from other digits.
_IN_PATH: Final = (
    # /2024/05/03/, /2024/5/3.html
    re.compile(r"/(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=/|\.\D|$)", re.ASCII),
    # /2024/05/03-slug; but /2024/05/10-things may as well be ten things in May
    re.compile(r"/(?P<y>\d{4})/(?P<m>\d{2})/(?P<d>0\d)(?=[_-])", re.ASCII),
    # /2024/may/03/, /2024/october/3
    re.compile(r"/(?P<y>\d{4})/(?P<w>[a-z]{3,9})/(?P<d>\d{1,2})(?=/|\.\D|$)", re.IGNORECASE | re.ASCII),
    # /2024-05-03/, /2024-05-03-slug, /slug-2024-05-03/, /slug_2024-05-03.html
    re.compile(r"(?:(?<=/)|(?<=[^\d/][_-]))(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?=[/_-]|\.\D|$)", re.ASCII),
    # /20240503/
    re.compile(r"/(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?=/|$)", re.ASCII),
)


def absolute(href: str, base: str | None) -> str | None:
    """``href`` as an absolute http(s) address, by ``base``; ``None`` where it is none or cannot be made one.

    >>> absolute(" /news/1 ", "https://example.org/a/b")
    'https://example.org/news/1'
    >>> absolute("mailto:desk@example.org", "https://example.org/") is None
    True
    >>> absolute("#top", "https://example.org/") is None
    True
    """
    if len(href) > LONGEST:
        return None
    if _WHOLE.fullmatch(href):
        return href
    if base and _FROM_ROOT.fullmatch(href) and not _TO_RESOLVE.search(href) and (site := _SITE.match(base)):
        return site[1] + href
    href = _plain(href)
    if not href or href.startswith("#"):
        return None
    if not href[:8].lower().startswith(("https://", "http://")):
        if _SCHEME.match(href) or not base or len(base) > LONGEST:
            return None
        try:
            href = urljoin(_plain(base), href)
        except ValueError:
            return None
    try:
        parts = urlsplit(href)
        host = parts.hostname
    except ValueError:
        return None
    return href if parts.scheme in ("http", "https") and host and "%" not in host else None


def _plain(href: str) -> str:
    """An address without white space around it, and without what may not be in it as it is."""
    href = href.strip().translate(_DROPPED)
    return href if href.isprintable() else _CONTROLS.sub(_escaped, href)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in clean_str(found[0]).encode())


def host_of(url: str) -> str:
    """The host that an address names, in lower case, without ``www.``; ``""`` where there is none.

    >>> host_of("https://www.Example.co.uk:8080/news"), host_of("/news")
    ('example.co.uk', '')
    """
    before, slashes, behind = url[:600].strip().partition("//")
    found = _HOST.match(behind if slashes else before)
    host = found.group(1).lower().rstrip(".") if found else ""
    return host.removeprefix("www.") if "." in host else ""


def host_label(url: str) -> str:
    """The label under which an address's site is registered: its name, near enough; ``""`` where there is none.

    >>> host_label("https://www.example.co.uk/news/1"), host_label("https://news.example.com")
    ('example', 'example')
    >>> host_label("https://192.0.2.1/"), host_label("not an address")
    ('', '')
    """
    host = host_of(url)
    labels = host.split(".")
    if len(labels) < _COUNTRY or _ADDRESS_V4.fullmatch(host) or host.startswith("["):
        return ""
    second = len(labels) > _COUNTRY and len(labels[-1]) == _COUNTRY and labels[-2] in _SECOND_LEVEL
    return _shown(labels[-3 if second else -2])


def host_labels(url: str) -> tuple[str, ...]:
    """Every label of an address's host but the last: a blog is named by the first of them.

    >>> host_labels("https://harbour.example.org/2024/")
    ('harbour', 'example')
    >>> host_labels("")
    ()
    """
    return tuple(_shown(label) for label in host_of(url).split(".")[:-1])


def date_in_url(url: str) -> dt.date | None:
    """The day that an address's path states; ``None`` where it states none, or two, or only a month.

    Digits glued to others are no day, and neither is what stands in a query (``?v=20240503`` is a file's version).

    >>> date_in_url("https://example.org/2024/05/03/harbour")
    datetime.date(2024, 5, 3)
    >>> date_in_url("https://example.org/2014/04/harbour") is None
    True
    >>> date_in_url("https://example.org/kali-linux-2026-1-release") is None
    True
    """
    path = url[:LONGEST].split("?", 1)[0].split("#", 1)[0]
    days = {day for pattern in _IN_PATH for found in pattern.finditer(path) if (day := _day(found)) is not None}
    return days.pop() if len(days) == 1 else None


def _day(found: re.Match[str]) -> dt.date | None:
    parts = found.groupdict()
    month = _month(parts["w"].lower()) if "w" in parts else int(parts["m"])
    year = int(parts["y"])
    if year not in YEARS:
        return None
    try:
        return dt.date(year, month, int(parts["d"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of an English month, whole or its first three letters; 0 for none."""
    return next((at + 1 for at, name in enumerate(_MONTHS) if word in (name, name[:3])), 0)


def _shown(label: str) -> str:
    """A label as people see it: internationalised ones (RFC 3492) decoded."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError, ValueError):
        return label
