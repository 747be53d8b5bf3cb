"""The invented site: the ways in which it shows an article, and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    import datetime as dt

#: Where a page says what it knows of its article.
Metadata: TypeAlias = Literal["jsonld", "meta", "both", "visible"]
METADATA: Final[tuple[Metadata, ...]] = ("jsonld", "meta", "both", "visible")

#: How a page sets its paragraphs: each in an element of its own, or all in one, line breaks between them.
Setting: TypeAlias = Literal["p", "div", "br"]
SETTINGS: Final[tuple[Setting, ...]] = ("p", "p", "div", "br")

#: How raw text is laid out: blank lines between blocks, a line each, or lines of 72 columns with blank lines between.
Layout: TypeAlias = Literal["blank", "lines", "wrapped"]
LAYOUTS: Final[tuple[Layout, ...]] = ("blank", "blank", "lines", "wrapped")

#: Parts of a page that are not the article.
CHROME: Final = ("menu", "consent", "teasers", "share", "promo", "newsletter", "related", "comments", "footer")

SITE: Final = "The Orsey Sound Herald"
MENU: Final = ("News", "Harbour", "Sport", "Opinion", "Tides and weather", "Log in")
TEASERS: Final = ("Market hall roof to be replaced before winter", "Gig crew rows to third title in a row")
RELATED: Final = (
    "Fuel bill sinks the late boat",
    "Tern back in the water after refit",
    "Letters: an island is no suburb",
)
COMMENTS: Final = (
    ("saltmarsh_77", "About time too. I have slept in that waiting room twice and once was enough for a lifetime."),
    ("Old Quay", "Wait until the first easterly gale and then tell me how happy you are with it."),
)
#: A line between paragraphs that leads elsewhere.
PROMO: Final = f"Read also: {RELATED[0]}"
CONSENT: Final = "We use cookies to remember your settings and to count visits."
NEWSLETTER: Final = "Sign up for our free weekday letter."
COPYRIGHT: Final = f"© 2024 {SITE}. All rights reserved."


def written_date(moment: dt.datetime) -> str:
    """A day and a time as pages show them.

    >>> import datetime as dt
    >>> written_date(dt.datetime(2024, 5, 3, 8, 5))
    '3 May 2024, 08:05'
    """
    months = "January February March April May June July August September October November December".split()
    return f"{moment.day} {months[moment.month - 1]} {moment.year}, {moment:%H:%M}"
