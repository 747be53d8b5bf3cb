"""Hostile input: any string, tag soup, elements thousands deep, JSON-LD that no schema allows."""

from __future__ import annotations

import json
from typing import Final

from hypothesis import strategies as st

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
