"""What Hypothesis draws for the properties: hostile input, and whole articles with the pages that show them.

``stories`` are articles of an invented coast: the grammar is English with its function words, so that the language can
be told and paragraphs read as prose; names and things are made up. ``pages`` write a story as HTML with the chrome that
pages have, ``Shown.text`` is the same page as a browser's copy of it.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import textwrap
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import attrs
from hypothesis import strategies as st

from newsparse import Article, Block
from newsparse._model import ArticleKind, Counts, Image, Inline, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# ---- hostile input ----

#: Any string that Python can hold: surrogates alone, controls, characters that show nothing.
anything = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet="\x00\x01\x0b\x0c\x1b\x7f\x85\xa0\xad\u200b\u200d\u2028\u202e\ufeff\ufffe\ud800\udfff\n\r\t ab.,<&"
)

_TAGS: Final = (
    "html head body title base p div span a b i em strong code br hr h1 h2 h6 ul ol li dl dt dd table tbody tr td th"
    " caption blockquote pre article main section aside nav header footer figure figcaption form button select option"
    " textarea script style template noscript iframe svg math title time meta link img input details summary font"
    " center frameset noframes xmp plaintext rp rt ruby my-element object"
).split()
_ATTRIBUTES: Final = (
    'class="story-body"',
    "class=comment",
    'id="related"',
    "hidden",
    "hidden=until-found",
    'style="display: none"',
    "style='color:red'",
    'aria-hidden="true"',
    'href="/a b?c=d&amp;e"',
    "href=//[bad",
    'href="javascript:void(0)"',
    'rel="canonical"',
    'itemprop="datePublished headline author"',
    'content="2024-05-03T08:05:00+02:00"',
    'datetime="2024-13-45"',
    'property="og:title"',
    'name="author"',
    'lang="x-\xad"',
    "data-views=7",
    "class='views'",
    'type="application/ld+json"',
    'a="unclosed',
    "=",
    '"',
)
_PIECES: Final = (
    "word",
    "two words",
    " ",
    "\n",
    "\t",
    "\x00",
    "\u200b",
    "\xad",
    "\ufeff",
    "漢字",
    "العربية",
    "&amp;",
    "&nbsp;",
    "&#0;",
    "&#xD800;",
    "&#99999999;",
    "&bogus;",
    "&lt;b&gt;",
    "&",
    "<",
    ">",
    "<!--",
    "-->",
    "<!-- a -->",
    "<![CDATA[ a ]]>",
    "<!doctype html>",
    "<?php ?>",
    "</",
    "</p",
    "<table><tr><td>a<td>b</table>",
    "<tr><td><b>a</b><td>&nbsp;<th>b",
    "<ol><li>a<ul><li>b",
    "<h2>a</h2>",
    "<pre>a\n  b</pre>",
    "<p><a href=/a><i>a</i> b</a>",
    "3 May 2024, 8:05",
    "476 views",
    "By Ann Reed",
    "Tags: a, b",
    "The harbour board said on Monday that the boat is back, and that nobody was hurt in the storm of the week before.",
)

opening_tags = st.builds(
    lambda name, attributes, end: f"<{' '.join([name, *attributes])}{end}",
    st.sampled_from(_TAGS),
    st.lists(st.sampled_from(_ATTRIBUTES), max_size=2),
    st.sampled_from((">", ">", ">", "/>", "")),
)
closing_tags = st.sampled_from(_TAGS).map(lambda name: f"</{name}>")

#: Tag soup: whatever a browser must make something of.
soups = st.lists(
    st.sampled_from(_PIECES) | opening_tags | closing_tags | anything.map(lambda text: text[:20]), max_size=30
).map("".join)


def nested(name: str, depth: int, inner: str) -> str:
    """An element in itself, and never closed."""
    return f"<{name}>" * depth + inner


#: One element thousands of times inside itself.
deep_pages = st.builds(
    nested,
    st.sampled_from(["div", "b", "a href=x", "ul><li", "table><tr><td", "blockquote", "span", "font"]),
    st.sampled_from([200, 2000]),
    st.just("The ferry sails again."),
)

_JSON_KEYS: Final = (
    "@type @id @graph headline datePublished dateModified author creator name url image publisher keywords"
    " articleSection inLanguage description interactionStatistic interactionType userInteractionCount"
    " itemListElement item mainEntityOfPage"
).split()
_JSON_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["NewsArticle", "BreadcrumbList", "WebSite", "Person", "#a", "2024-05-03", "http://[", ""])
    | anything
)
#: JSON-LD that no schema allows: any type in any place, references in circles, and texts cut off in the middle.
_json_values = st.recursive(
    _JSON_LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_JSON_KEYS), inner, max_size=5),
    max_leaves=20,
)
jsonld_pages = st.builds(
    lambda value, cut, tail: f'<script type="application/ld+json">{json.dumps(value)[: cut or None]}</script>{tail}',
    _json_values,
    st.sampled_from([0, 0, 0, -1, 7, 40]),
    soups,
)

hostile = anything | soups | deep_pages | jsonld_pages

# ---- articles as records ----

_words = st.text(min_size=1, max_size=30)
_lines = st.none() | _words
_counts = st.none() | st.integers(0)
_zones = st.none() | st.integers(-23 * 60, 23 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
_stamps = st.none() | st.dates() | st.datetimes(timezones=_zones)
_inlines = st.builds(
    lambda start, size, kind, url: Inline(
        start=start, end=start + size, kind=kind, url=url if kind == "link" else None
    ),
    st.integers(0, 20),
    st.integers(1, 10),
    st.sampled_from(["link", "emphasis", "strong", "code"]),
    _lines,
)
blocks = st.builds(
    Block,
    text=_words,
    kind=st.sampled_from(["paragraph", "heading", "item", "quotation", "row", "preformatted", "caption"]),
    level=st.none() | st.integers(1, 6),
    list=st.sampled_from([None, "ordered", "unordered"]),
    depth=st.none() | st.integers(1, 5),
    cells=st.lists(st.text(max_size=10), max_size=3).map(tuple),
    inlines=st.lists(_inlines, max_size=3).map(tuple),
)
#: Any article that the types allow, whether or not a page could give it.
articles = st.builds(
    Article,
    title=_lines,
    subtitle=_lines,
    date=_stamps,
    modified=_stamps,
    blocks=st.lists(blocks, max_size=4).map(tuple),
    views=_counts,
    tags=st.lists(_words, max_size=3).map(tuple),
    section=_lines,
    authors=st.lists(_words, max_size=3).map(tuple),
    language=_lines,
    site_name=_lines,
    url=_lines,
    image=_lines,
    images=st.lists(st.builds(Image, url=_words, caption=_lines, credit=_lines), max_size=2).map(tuple),
    kind=st.sampled_from(get_args(ArticleKind)),
    is_free=st.none() | st.booleans(),
    counts=st.builds(Counts, comments=_counts, likes=_counts, shares=_counts),
    description=_lines,
    confidence=st.floats(0, 1),
    warnings=st.lists(st.builds(Notice, code=_words, message=_words), max_size=2).map(tuple),
)

# ---- stories ----

PartKind: TypeAlias = Literal["paragraph", "heading", "item", "quotation"]


@attrs.frozen
class Part:
    """One block of a story's body."""

    kind: PartKind
    text: str


@attrs.frozen(kw_only=True)
class Story:
    """An article as its author wrote it, before any page shows it."""

    title: str
    date: dt.datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    section: str
    views: int
    parts: tuple[Part, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(part.text for part in self.parts)


def _one_of(words: str, separator: str = " ") -> st.SearchStrategy[str]:
    return st.sampled_from(words.split(separator))


_places = _one_of("Orsey Tarnholm Westmoor Ullesund Brackwater Pellin Hathersay Quillan Norvik Dunmarrow")
_things = _one_of(
    "harbour ferry school bridge library market lighthouse hospital railway theatre reservoir orchard quarry museum"
)
_groups = _one_of("council board union committee company ministry residents’_group trust inspectorate").map(
    lambda name: name.replace("_", " ")
)
_done = _one_of(
    "closed repaired sold reopened rebuilt inspected flooded extended moved painted abandoned renamed searched"
)
_first_names = _one_of("Maren Idris Hesper Anselm Odile Tobias Ines Lorcan Petra Yusuf Calla Bram")
_last_names = _one_of("Tully Pell Rowe Wick Farrow Lindqvist Okafor Marsh Deverell Haldane Sorley Brandt")
_people = st.builds("{} {}".format, _first_names, _last_names)
# None of these is anybody's in the text: a byline is not told by that.
_authors = st.builds(
    "{} {}".format, _one_of("Wanda Ruben Sigrid Owen Thea Marek"), _one_of("Fenn Castellan Ilves Pryor Novak Strand")
)
_weekdays = _one_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_numbers = st.integers(3, 97)

_SENTENCES: Final = (
    "The {thing} of {place} was {done} on {day}, and the {group} said that it would not be the last.",
    "It is the {number}th time that the {thing} has been {done}, according to figures from the {group}.",
    "“We have waited for this since the storm, and nobody told us why,” said {person}, who lives by the {thing}.",
    "In a letter to the {group} of {place}, {person} asked for {number} more days and for a report that can be read.",
    "At the same time the {other} was {done}, but the people of {place} do not think that this was by chance.",
    "There were {number} people at the meeting on {day}, and most of them had come on foot from {place}.",
    "Neither the {group} nor {person} would say whether the {other} will have been {done} by the end of the year.",
    "The cost of the {thing} has risen to {number} million since the plans were first shown, which is more than the "
    "whole town spends on its roads.",
    "Those who work there have been told to stay at home until {day}, when the {group} is to decide on the {other}.",
    "For {person} it was a day like any other: the boat left late, rain came from the west, and the {thing} was full.",
)
_sentences = st.builds(
    lambda template, **words: template.format(**words),
    st.sampled_from(_SENTENCES),
    thing=_things,
    other=_things,
    place=_places,
    done=_done,
    day=_weekdays,
    group=_groups,
    number=_numbers,
    person=_people,
)
_paragraphs = st.lists(_sentences, min_size=2, max_size=4, unique=True).map(" ".join)
_headings = st.builds("What the {} means for the {}".format, _groups, _things) | st.builds(
    "A {} that was never {}".format, _things, _done
)
_items = st.builds("The {} of {} will be {} before {}.".format, _things, _places, _done, _weekdays)
_titles = st.builds(
    lambda place, thing, done, group: f"{place} {thing} to be {done} as {group} ends long row",
    _places,
    _things,
    _done,
    _groups,
) | st.builds(
    lambda group, done, thing, place: f"{group.capitalize()} says {thing} in {place} was {done} in error",
    _groups,
    _done,
    _things,
    _places,
)
_tags = _one_of("Ferries;Tarn Island;Transport;Fishing;Local elections;Storm season;Tourism;Coast guard;Energy", ";")
_moments = st.datetimes(dt.datetime.fromisoformat("2004-01-01"), dt.datetime.fromisoformat("2025-12-31")).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
_sections = _one_of("Harbour Region Economy Culture Science")


@st.composite
def stories(draw: st.DrawFn, *, plain: bool = False) -> Story:
    """An article of five to nine paragraphs; ``plain`` ones have no headings, lists and quotations."""
    texts = draw(st.lists(_paragraphs, min_size=5, max_size=9, unique=True))
    parts = [Part("paragraph", text) for text in texts]
    if not plain:
        if draw(st.booleans()):
            parts[3:3] = [Part("quotation", draw(_sentences))]
        if draw(st.booleans()):
            parts[3:3] = [Part("item", text) for text in draw(st.lists(_items, min_size=2, max_size=4, unique=True))]
        if draw(st.booleans()):
            parts[2:2] = [Part("heading", draw(_headings))]
    return Story(
        title=draw(_titles),
        date=draw(_moments),
        authors=tuple(draw(st.lists(_authors, min_size=1, max_size=2, unique=True))),
        tags=tuple(draw(st.lists(_tags, min_size=1, max_size=4, unique=True))),
        section=draw(_sections),
        views=draw(st.integers(0, 2_000_000)),
        parts=tuple(parts),
    )


# ---- pages ----

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
_MENU: Final = ("News", "Harbour", "Sport", "Opinion", "Tides and weather", "Log in")
_TEASERS: Final = ("Market hall roof to be replaced before winter", "Gig crew rows to third title in a row")
_RELATED: Final = (
    "Fuel bill sinks the late boat",
    "Tern back in the water after refit",
    "Letters: an island is no suburb",
)
_COMMENTS: Final = (
    ("saltmarsh_77", "About time too. I have slept in that waiting room twice and once was enough for a lifetime."),
    ("Old Quay", "Wait until the first easterly gale and then tell me how happy you are with it."),
)
#: A line between paragraphs that leads elsewhere.
PROMO: Final = f"Read also: {_RELATED[0]}"
_CONSENT: Final = "We use cookies to remember your settings and to count visits."
_NEWSLETTER: Final = "Sign up for our free weekday letter."
_COPYRIGHT: Final = f"© 2024 {SITE}. All rights reserved."


@attrs.frozen(kw_only=True)
class Shown:
    """A story on a page.

    Attributes:
        story: What the page is about.
        metadata: Where it states its fields.
        setting: How it sets its paragraphs.
        layout: How ``text`` is laid out.
        chrome: What stands around it.
        html: The page.
        text: The page's words as raw text.
    """

    story: Story
    metadata: Metadata
    setting: Setting
    layout: Layout
    chrome: frozenset[str]
    html: str
    text: str


def show(
    story: Story,
    *,
    metadata: Metadata = "visible",
    setting: Setting = "p",
    layout: Layout = "blank",
    chrome: frozenset[str] = frozenset(),
    wrapper: str = "<article>|</article>",
) -> Shown:
    """A story on a page; ``wrapper`` is what opens and what closes around it, a bar between."""
    return Shown(
        story=story,
        metadata=metadata,
        setting=setting,
        layout=layout,
        chrome=chrome,
        html=_as_html(story, metadata, setting, chrome, wrapper.split("|")),
        text=_as_text(story, layout, chrome),
    )


def pages(*, plain: bool = False) -> st.SearchStrategy[Shown]:
    """Pages that show stories."""
    return st.builds(
        show,
        stories(plain=plain),
        metadata=st.sampled_from(METADATA),
        setting=st.sampled_from(SETTINGS),
        layout=st.sampled_from(LAYOUTS),
        chrome=st.frozensets(st.sampled_from(CHROME)),
        wrapper=st.sampled_from(
            ('<article class="post">|</article>', '<div class="story-body">|</div>', "<div>|</div>")
        ),
    )


def written_date(moment: dt.datetime) -> str:
    """A day and a time as pages show them.

    >>> written_date(dt.datetime(2024, 5, 3, 8, 5))
    '3 May 2024, 08:05'
    """
    months = "January February March April May June July August September October November December".split()
    return f"{moment.day} {months[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def _as_html(story: Story, metadata: Metadata, setting: Setting, chrome: frozenset[str], wrapper: Sequence[str]) -> str:
    before, after = wrapper
    lines = [
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">',
        f"<title>{_e(story.title)} | {SITE}</title>",
    ]
    lines += _head(story, metadata)
    lines += ["</head>\n<body>", *_above(chrome), "<main>", before, f"<h1>{_e(story.title)}</h1>"]
    lines.append(f'<div class="byline">By {_e(" and ".join(story.authors))}</div>')
    lines.append(f'<div class="date">{written_date(story.date)}</div>')
    if "share" in chrome:
        lines.append('<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Copy link</a></li></ul>')
    lines += _body(story, setting, chrome)
    if "newsletter" in chrome:
        lines.append(f'<div class="newsletter"><h3>In your inbox</h3><p>{_NEWSLETTER}</p></div>')
    links = " ".join(f'<a rel="tag" href="/tags/{tag.lower()}">{tag}</a>' for tag in story.tags)
    lines += [f'<div class="tags">Tags: {links}</div>', f'<div class="views">{story.views:,} views</div>', after]
    return "\n".join([*lines, *_below(chrome), "</main>", *_foot(chrome), "</body></html>"])


def _head(story: Story, metadata: Metadata) -> Iterable[str]:
    stamp = story.date.isoformat()
    if metadata in ("jsonld", "both"):
        stated = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": stamp,
            "author": [{"@type": "Person", "name": name} for name in story.authors],
            "articleSection": story.section,
            "keywords": list(story.tags),
            "publisher": {"@type": "Organization", "name": SITE},
            "interactionStatistic": {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/ReadAction",
                "userInteractionCount": story.views,
            },
        }
        yield f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    if metadata in ("meta", "both"):
        yield f'<meta property="og:title" content="{_e(story.title)}">'
        yield f'<meta property="og:site_name" content="{SITE}">'
        yield f'<meta property="article:published_time" content="{stamp}">'
        yield f'<meta property="article:section" content="{story.section}">'
        for name in story.authors:
            yield f'<meta name="author" content="{_e(name)}">'
        for tag in story.tags:
            yield f'<meta property="article:tag" content="{tag}">'


def _body(story: Story, setting: Setting, chrome: frozenset[str]) -> Iterable[str]:
    names = {"paragraph": setting, "heading": "h2", "quotation": "blockquote", "item": "li"}
    open_list = False
    for at, part in enumerate(story.parts):
        if (part.kind == "item") != open_list:
            open_list = not open_list
            yield "<ul>" if open_list else "</ul>"
        name = names[part.kind]
        yield f"{_e(part.text)}<br><br>" if name == "br" else f"<{name}>{_e(part.text)}</{name}>"
        if at == 1 and "promo" in chrome:
            yield f'<div class="promo">Read also: <a href="/news/1">{_RELATED[0]}</a></div>'
    if open_list:
        yield "</ul>"


def _above(chrome: frozenset[str]) -> Iterable[str]:
    if "consent" in chrome:
        yield f'<div class="cookie-banner"><p>{_CONSENT}</p><button>Accept all</button></div>'
    if "menu" in chrome:
        entries = "".join(f'<li><a href="/{at}">{name}</a></li>' for at, name in enumerate(_MENU))
        yield f"<nav><ul>{entries}</ul></nav>"
    if "teasers" in chrome:
        links = " ".join(f'<a href="/t/{at}">{name}</a>' for at, name in enumerate(_TEASERS))
        yield f"<aside>{links}</aside>"


def _below(chrome: frozenset[str]) -> Iterable[str]:
    if "related" in chrome:
        links = "".join(f'<li><a href="/r/{at}">{name}</a></li>' for at, name in enumerate(_RELATED))
        yield f'<section class="related"><h2>More on this</h2><ul>{links}</ul></section>'
    if "comments" in chrome:
        yield '<section id="comments"><h2>2 comments</h2>'
        for name, said in _COMMENTS:
            yield f'<div class="comment"><b>{name}</b> <p>{said}</p></div>'
        yield "</section>"


def _foot(chrome: frozenset[str]) -> Iterable[str]:
    if "footer" in chrome:
        yield f'<footer><p>{_COPYRIGHT}</p><a href="/privacy">Privacy</a> <a href="/contact">Contact</a></footer>'


def _as_text(story: Story, layout: Layout, chrome: frozenset[str]) -> str:
    lines: list[str] = []
    if "consent" in chrome:
        lines += [_CONSENT, "Accept all"]
    if "menu" in chrome:
        lines += _MENU
    if "teasers" in chrome:
        lines += _TEASERS
    lines += [story.title, f"By {' and '.join(story.authors)}", written_date(story.date)]
    if "share" in chrome:
        lines += ["Share", "Copy link"]
    for at, part in enumerate(story.parts):
        lines.append(part.text)
        if at == 1 and "promo" in chrome:
            lines.append(PROMO)
    if "newsletter" in chrome:
        lines += ["In your inbox", _NEWSLETTER]
    lines += [f"Tags: {', '.join(story.tags)}", f"{story.views:,} views"]
    if "related" in chrome:
        lines += ["More on this", *_RELATED]
    if "comments" in chrome:
        lines += ["2 comments", *(line for comment in _COMMENTS for line in comment)]
    if "footer" in chrome:
        lines += [_COPYRIGHT, "Privacy", "Contact"]
    if layout == "wrapped":
        lines = [textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in lines]
    return ("\n" if layout == "lines" else "\n\n").join(lines) + "\n"


def _e(text: str) -> str:
    return html.escape(text)
