"""Layer 1: a headline from a metadata string: without the site's name or section, and never amputated.

``<title>`` and its like hold the headline and, behind or before it, what the page belongs to, with a separator between.
A separator alone proves nothing, so a part goes only on evidence: it names the site (as the page declares it, or as its
host is called), or a section that the page declares, or what is left is a headline that the page shows. Of the four
sets of news pages measured, a shown headline settles most titles and the names the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import host_labels
from newsparse._fields.strings import bare, clean, fold, same_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["clean_title", "fold", "names_site", "same_text", "shared_words", "subject_words"]

#: Characters of a title that are read: the longest of 947 true ones has 215.
LONGEST: Final = 600

#: A part that holds the site's name and more has at most so many characters for each of the name's.
ROOM: Final = 2.5
#: Names shorter than this are compared whole, never as part of a longer word.
SHORT: Final = 4
#: Characters that such a part may have beside that where the name is a word of its own ("Ex Sport Football").
SPARE: Final = 10
#: Words of a part that names the site by one of its words ("Latest news from Example").
FEW_WORDS: Final = 5
#: Parts looked at: a title of more separators is a list of search terms.
MOST_PARTS: Final = 12

# Between white space any of these parts; glued to the words only those that no word holds.
_SEPARATOR: Final = re.compile(
    r"\s+(?:[|│\-–—―»›·•⋅/_~:<>*‹«⋆]|::|\|\||//|--+|>>)(?:\s+[|»›])?\s+"
    r"|\s*(?:[|│｜_：]|--+|——|－)\s*"
    r"|\s+[-–—](?=\S)|(?<=\S)[-–—]\s+"
)
_DANGLING: Final = re.compile(r"\s[|│\-–—•·]\Z")
_WORD: Final = re.compile(r"\w+")
_LONG_WORD: Final = re.compile(r"[^\W_]{3,}")
_DENSE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7a3]{2,}")
_ARTICLES: Final = ("the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "de", "het", "o", "a")


def clean_title(
    raw: str,
    *,
    sites: Sequence[str] = (),
    host: str | None = None,
    sections: Sequence[str] = (),
    shown: Sequence[str] = (),
) -> str:
    """The headline in ``raw``, in its own words.

    Args:
        raw: A ``<title>``, an ``og:title``, a heading: any wording of the headline.
        sites: Names of the site or publisher that the page declares.
        host: The page's host or address.
        sections: Names of sections, rubrics and breadcrumbs that the page declares.
        shown: The headings that the page shows.

    >>> clean_title("Ferry is back \\u2014 Harbour \\u2014 The Example", sites=["The Example"], sections=["Harbour"])
    'Ferry is back'
    >>> clean_title("Ferry is back | Example News", host="www.example.com")
    'Ferry is back'
    >>> clean_title("Superbugs: the rise - and fall", sites=["The Example"], shown=["Other news"])
    'Superbugs: the rise - and fall'
    """
    text = clean(_DANGLING.sub("", raw[:LONGEST].rstrip()), LONGEST) or clean(raw, LONGEST)
    spans = _spans(text)
    if len(spans) == 1:
        return text
    headings = {folded: heading for heading in shown if (folded := fold(heading[:LONGEST]))}
    if fold(text) in headings:
        return text
    names = _Names(sites, host, sections)
    found = _shown_run(text, spans, headings, names)
    if found:
        return found
    first, last = 0, len(spans) - 1
    while last > first and names.is_extra(_part(text, spans, last, last)):
        last -= 1
    if last < len(spans) - 1 and last > first and names.is_section(_part(text, spans, last, last)):
        last -= 1
    while last > first and names.is_exactly(_part(text, spans, first, first)):
        first += 1
    return _part(text, spans, first, last)


def names_site(title: str, *, sites: Sequence[str] = (), host: str | None = None) -> bool:
    """Whether a title is nothing but the site's name, as a page's logo is.

    >>> names_site("The Example", sites=["Example"]), names_site("Harbour Post", host="www.harbourpost.co.uk")
    (True, True)
    >>> names_site("Harbour Post to close", host="www.harbourpost.co.uk")
    False
    """
    return _Names(sites, host, ()).is_exactly(title)


def shared_words(text: str, other: str) -> float:
    """The share of the words of ``text``, both folded, that ``other`` has too.

    >>> shared_words("the ferry is back", "night ferry back in service, say the owners")
    1.0
    >>> shared_words("the ferry is back", "harbour news"), shared_words("", "news")
    (0.0, 0.0)
    """
    words = set(subject_words(text))
    return len(words.intersection(subject_words(other))) / len(words) if words else 0.0


def subject_words(folded: str) -> list[str]:
    """The words that tell what a folded text is about: those of three letters and more, and pairs of ideographs.

    >>> subject_words("the ferry is back"), subject_words("渡轮回来")
    (['the', 'ferry', 'back'], ['渡轮', '轮回', '回来'])
    """
    found = _LONG_WORD.findall(folded)
    if not folded.isascii():
        found = [word for word in found if not _DENSE.match(word)]
        found += [run[at : at + 2] for run in _DENSE.findall(folded) for at in range(len(run) - 1)]
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    """Where the parts stand that separators part."""
    spans, start, at = list[tuple[int, int]](), 0, 0
    while len(spans) < MOST_PARTS and (found := _SEPARATOR.search(text, at)):
        quoted = "»" in found.group() and "«" in text[: found.start()]
        # the space behind a closing quotation mark may be the next separator's
        at = found.end() - 1 if quoted and found.group()[-1].isspace() else found.end()
        if found.start() > start and found.end() < len(text) and not quoted:
            spans.append((start, found.start()))
            start = found.end()
    spans.append((start, len(text)))
    return spans


def _part(text: str, spans: list[tuple[int, int]], first: int, last: int) -> str:
    return text[spans[first][0] : spans[last][1]]


def _shown_run(text: str, spans: list[tuple[int, int]], headings: dict[str, str], names: _Names) -> str:
    """The longest run of parts that is a heading of the page, unless that heading only names the site or a section."""
    best = ""
    if headings:
        for first in range(len(spans)):
            for last in range(len(spans) - 1, first - 1, -1):
                run = _part(text, spans, first, last)
                if len(run) <= len(best):
                    break
                folded = fold(run)
                if folded in headings and not names.is_extra(headings[folded]):
                    best = run
    return best


class _Names:
    """What a page belongs to, ready to be held against parts of its title."""

    def __init__(self, sites: Sequence[str], host: str | None, sections: Sequence[str]) -> None:
        self.sites = [name for site in sites if (name := bare(clean(site, LONGEST)))]
        self.names = [fold(clean(site, LONGEST)) for site in sites]
        self.labels = [name for label in (host_labels(host) if host else ()) if len(name := bare(label)) > 1]
        self.sections = {name for section in sections if (name := bare(clean(section, LONGEST)))}

    def is_exactly(self, part: str) -> bool:
        """Whether a part is the site's name or a section, no more and no less."""
        name = bare(part)
        return name in self.sections or any(_same_name(name, site) for site in (*self.sites, *self.labels))

    def is_section(self, part: str) -> bool:
        """Whether a part is a section with a word more ("Harbour News"), as stands between headline and site."""
        words = _WORD.findall(fold(part))
        return any("".join(words[:-1]) == name or "".join(words[1:]) == name for name in self.sections)

    def is_extra(self, part: str) -> bool:
        """Whether a part names the site or a section, perhaps with a word or two more ("Example News Online")."""
        name = bare(part)
        if not name or self.is_exactly(part):
            return True
        words = _WORD.findall(fold(part))
        for site in self.sites:
            if len(site) >= SHORT and site in name and len(name) <= ROOM * len(site):
                return True
            if len(name) >= SHORT and name in site:
                return True
        if any(_is_short_for(name, site) for site in self.names):
            return True
        if len(words) > FEW_WORDS:
            return False
        return any(_names_label(name, words, label) for label in self.labels)


def _same_name(name: str, site: str) -> bool:
    return name == site or any(name == article + site or site == article + name for article in _ARTICLES)


def _is_short_for(name: str, site: str) -> bool:
    """Whether ``name`` is the initials of a site's name, or the short form that stands before it: "VSI (Vale Sport)"."""
    words = _WORD.findall(site)
    return len(words) > 1 and name in (words[0], "".join(word[0] for word in words)) and len(name) >= SHORT - 1


def _names_label(name: str, words: list[str], label: str) -> bool:
    """Whether a part is what a host's label stands for: "Example News" for example, "The New Times" for newtimes."""
    if (label in words and len(name) <= ROOM * len(label) + SPARE) or (
        len(label) >= SHORT and label in name and len(name) <= ROOM * len(label)
    ):
        return True
    if len(name) >= SHORT and name in label and len(name) * ROOM >= len(label):
        return True
    initials = "".join(word[0] for word in words)
    tails = [initials, initials[:-1] + words[-1]] if len(words) > 1 else []
    return any(len(tail) >= SHORT - 1 and label in (tail, tail[1:]) for tail in tails)
