"""Pictures: which ``<img>`` shows what, captions and credits, and which of them are the article's."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Image, explain, parse_html
from newsparse._fields.captions import split_credit
from newsparse._html.pictures import picture_of
from newsparse._resolve.images import rendition
from tests.tables import rows

PARAGRAPHS = [
    "The night ferry between Orsey and Tarn Island will sail again from Monday, the harbour board said.",
    "The last boat will leave the inner pier at a quarter past eleven every day but Sunday, as it did before.",
    "Not everybody is content. The owners of the two water taxis say that they were told of it by a neighbour.",
]
FIRST, SECOND, THIRD = (f"<p>{text}</p>" for text in PARAGRAPHS)
FIGURE = '<figure><img src="/{0}.jpg"><figcaption>{1}</figcaption></figure>'


def page(*, head: str = "", above: str = "", within: str = "", after: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><main><article><h1>The night ferry sails again</h1>{above}{FIRST}{within}"
        f"{SECOND}{THIRD}</article>{after}</main></body></html>"
    )


def images(source: str) -> list[tuple[str, str | None, str | None]]:
    found = parse_html(source, url="https://example.org/ferry").images
    return [(image.url.removeprefix("https://example.org"), image.caption, image.credit) for image in found]


@pytest.mark.parametrize("row", rows("captions"))
def test_captions(row: dict[str, Any]) -> None:
    assert split_credit(row["text"], language=row.get("language")) == (row.get("caption", ""), row.get("credit", ""))


@given(st.text(max_size=400), st.sampled_from([None, "en", "de", "ja", "tlh"]))
def test_captions_are_made_of_the_line(text: str, language: str | None) -> None:
    line = " ".join(text.split())
    for part in split_credit(text, language=language):
        assert all(word in line for word in part.split())


@pytest.mark.parametrize(
    ("attributes", "wanted"),
    [
        ({"src": "/a.jpg"}, "/a.jpg"),
        ({"src": "/lazy.gif", "data-src": "/a.jpg"}, "/a.jpg"),
        ({"src": "data:image/gif;base64,R0lGOD", "data-original": "/a.jpg"}, "/a.jpg"),
        ({"src": "/a.jpg", "srcset": "/s.jpg 300w, /l.jpg 900w,/m.jpg 600w"}, "/l.jpg"),
        ({"srcset": "/a.jpg, /b.jpg 2x"}, "/b.jpg"),
        ({"srcset": "/a,b.jpg 1.5x"}, "/a,b.jpg"),
        ({"srcset": " , ,, "}, None),
        ({"src": "/a.jpg", "width": "1", "height": "1"}, None),
        ({"src": "/a.jpg", "width": "640px", "height": "auto"}, "/a.jpg"),
        ({"src": "https://cdn.example.org/${formatId}.jpg"}, None),
        ({"src": None}, None),
        ({"srcset": " \n", "src": "/a.jpg"}, "/a.jpg"),
        ({"srcset": "/s.jpg 1x, /l.jpg 2x", "src": "/a.jpg"}, "/l.jpg"),
        ({}, None),
    ],
)
def test_what_an_element_shows(attributes: dict[str, str | None], wanted: str | None) -> None:
    assert picture_of(attributes) == wanted


@given(st.dictionaries(st.sampled_from(["src", "srcset", "data-src", "width", "height"]), st.none() | st.text()))
def test_any_attributes_will_do(attributes: dict[str, str | None]) -> None:
    found = picture_of(attributes)
    assert found is None or any(found in (value or "") for value in attributes.values())


def test_pictures_in_page_order_with_captions_and_credits() -> None:
    source = page(
        above=FIGURE.format("first", "The old boat. Photo: Maren Tully"),
        within=FIGURE.format("second", "The inner pier"),
        after='<aside><a href="/other"><img src="/teaser.jpg"></a>Another story</aside>',
    )
    assert images(source) == [("/first.jpg", "The old boat.", "Maren Tully"), ("/second.jpg", "The inner pier", None)]


def test_a_credit_in_an_element_of_its_own() -> None:
    figure = (
        '<figure><img src="/a.jpg"><figcaption>The inner pier at dusk</figcaption>'
        '<div class="photo-credit">Maren Tully</div></figure>'
    )
    assert images(page(within=figure)) == [("/a.jpg", "The inner pier at dusk", "Maren Tully")]


@pytest.mark.parametrize(
    "other",
    [
        '<a href="/another-story"><img src="/b.jpg"></a>',
        '<img class="avatar" src="/b.jpg">',
        '<img src="/share-icon.png">',
        '<img src="/b.jpg" width="16" height="16">',
        '<div class="related"><img src="/b.jpg"><p><a href="/c">Another story</a></p></div>',
        '<img src="/drawing.svg">',
        '<img src="data:image/png;base64,iVBORw0KGgo=">',
        '<div hidden><img src="/b.jpg"></div>',
    ],
)
def test_what_is_no_picture_of_the_article(other: str) -> None:
    assert images(page(within='<img src="/ferry.jpg">' + other)) == [("/ferry.jpg", None, None)]


def test_a_link_to_the_picture_itself_is_no_teaser() -> None:
    assert images(page(within='<a href="/large/ferry.jpg"><img src="/ferry.jpg"></a>')) == [("/ferry.jpg", None, None)]


def test_renditions_of_one_picture_are_one() -> None:
    within = (
        '<img src="/up/ferry-at-dusk-1024x768.jpg"><img src="/up/ferry-at-dusk.jpg?w=300"><img src="/up/other.jpg">'
    )
    assert [url for url, *_ in images(page(within=within))] == ["/up/ferry-at-dusk-1024x768.jpg", "/up/other.jpg"]
    assert rendition("/a/1.jpg") != rendition("/b/1.jpg")


DECLARED = """<script type="application/ld+json">{"@type": "NewsArticle", "image": [{"@type": "ImageObject",
"url": "/up/ferry-at-dusk.jpg", "caption": "The ferry at dusk", "creditText": "Maren Tully"}, "/up/pier.jpg"]}</script>
<meta property="og:image" content="/up/social.jpg">"""


def test_where_the_page_shows_none_the_one_that_it_names() -> None:
    assert images(page(head=DECLARED)) == [("/up/ferry-at-dusk.jpg", "The ferry at dusk", "Maren Tully")]


def test_what_metadata_say_of_a_picture_that_is_shown() -> None:
    source = page(head=DECLARED, within='<figure><img src="/up/ferry-at-dusk-800x600.jpg"></figure>')
    assert images(source) == [("/up/ferry-at-dusk-800x600.jpg", "The ferry at dusk", "Maren Tully")]


def test_claims_won_and_lost() -> None:
    source = page(head=DECLARED, within='<figure><img src="/a.jpg"></figure><img src="javascript:x">')
    claims = [claim for claim in explain(source, url="https://example.org/").claims if claim.field == "images"]
    assert [(claim.source, claim.raw, claim.won, claim.reason) for claim in claims] == [
        ("figure", "/a.jpg", True, None),
        ("picture by the text", "javascript:x", False, "refused"),
        ("jsonld.image", "/up/ferry-at-dusk.jpg", False, "outranked by figure"),
        ("jsonld.image", "/up/pier.jpg", False, "outranked by figure"),
        ("og:image", "/up/social.jpg", False, "outranked by figure"),
    ]
    assert claims[0].value == Image(url="https://example.org/a.jpg")


def test_raw_text_has_none() -> None:
    from newsparse import parse_text

    assert parse_text("\n\n".join(["The night ferry", *PARAGRAPHS])).images == ()
