"""The account of a parse: claims won and lost, blocks with their roles and what weighed, warnings."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path
from typing import get_args

import pytest

from newsparse import Explanation, explain, parse
from newsparse._account import account
from newsparse._label.measures import MEASURES
from newsparse._label.names import NAMES
from newsparse._label.rules import OTHERS
from newsparse._model import Field, Role
from newsparse._resolve.resolve import FIELDS
from newsparse._sources.trust import TRUST
from tests.strategies import CHROME, PROMO, Part, Story, show

ROOT = Path(__file__).parent.parent
PAGES = [
    *sorted((ROOT / "examples").glob("article.*")),
    *sorted(path for path in (Path(__file__).parent / "pages").iterdir() if path.suffix != ".json"),
]
PARAGRAPH = (
    "The night ferry between Orsey and Tarn Island will sail again from Monday, the harbour board said, and it was the"
    " first thing that anybody had asked of it this year."
)
PAGE = f"""<html lang="en"><head><title>Ferry is back on the sound | Orsey Herald</title>
<meta property="og:site_name" content="Orsey Herald"><meta name="author" content="staff@orsey.example">
<meta property="article:published_time" content=" 2024-05-17T06:40:00+01:00 "><meta name="date" content="2024-05-16">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry is back on the sound</h1><div class="byline">By Maren Tully</div><div>17 May 2024</div>
<p>{PARAGRAPH}</p><p>{PARAGRAPH} It sails.</p><p>{PARAGRAPH} It sails well.</p>
<figure><figcaption>The boat. Photo: Maren Tully</figcaption></figure>
<div class="tags">Tags: <a href="/tag/a">Ferries</a></div><div>476 views</div></article>
<section class="related"><h2>Read also</h2><ul><li><a href="/1">Harbour dredged again</a></li></ul></section>
<footer>© 2024 Orsey Herald</footer></body></html>"""


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(PAGE)


@pytest.fixture(scope="module")
def accounts() -> list[Explanation]:
    return [explain(path.read_bytes()) for path in PAGES]


def claims(explanation: Explanation, field: str) -> list[tuple[object, ...]]:
    return [(c.source, c.raw, c.won, c.reason) for c in explanation.claims if c.field == field]


# ---- claims ----


def test_winners_and_losers(explained):
    """With the source's own string, before any cleaning but that of its edges."""
    assert claims(explained, "date") == [
        ("meta.article:published_time", "2024-05-17T06:40:00+01:00", True, None),
        ("date line near the headline", "17 May 2024", False, "outranked by meta.article:published_time"),
        ("meta.date", "2024-05-16", False, "outranked by meta.article:published_time"),
    ]
    assert claims(explained, "title") == [
        ("headline shown", "Ferry is back on the sound", True, None),
        ("title", "Ferry is back on the sound | Orsey Herald", False, "outranked by headline shown"),
    ]


def test_a_refused_claim_is_told(explained):
    """Though it stands before the winner in trust or behind it."""
    assert claims(explained, "authors") == [
        ("byline", "By Maren Tully", True, None),
        ("meta.author", "staff@orsey.example", False, "refused"),
    ]


def test_losers_have_values_too(explained):
    values = [claim.value for claim in explained.claims if claim.field == "title"]
    assert values == ["Ferry is back on the sound", "Ferry is back on the sound"]


def test_fields_stand_in_one_order(accounts):
    for found in accounts:
        fields = [claim.field for claim in found.claims]
        assert fields == sorted(fields, key=FIELDS.index)
        for claim in found.claims:
            figure = TRUST[claim.field][claim.source]
            # authors are trusted less where another claim says them better
            assert claim.trust <= figure if claim.field == "authors" else claim.trust == figure


#: What a field is where nothing states it; of the others ``None``.
MISSING = {"tags": (), "authors": (), "kind": "unknown"}


def test_every_field_of_the_article_has_a_claim_that_won(accounts):
    """Nothing comes from nowhere: a field has a value where a claim won, and only there."""
    for found in accounts:
        assert found.article.images == tuple(c.value for c in found.claims if c.won and c.field == "images")
        winners = [claim for claim in found.claims if claim.won and claim.field != "images"]
        won = {claim.field: claim.value for claim in winners}
        assert len(won) == len(winners)
        for field in set(get_args(Field)) - {"images"}:
            value = attrgetter(field)(found.article)
            if field == "tags" and field not in won and "section" in won:
                assert value == (won["section"],)
            else:
                assert value == won.get(field, MISSING.get(field))


def test_what_was_said_stands_in_the_page():
    """The words of a visible claim are the page's."""
    for path in PAGES:
        data = path.read_text("utf-8")
        for claim in explain(data).claims:
            if claim.source.startswith("meta.") and claim.field not in ("authors", "tags"):
                assert claim.raw in data.replace("&amp;", "&")


# ---- blocks ----


def test_roles(explained):
    assert [(found.role, found.block.text.removeprefix(PARAGRAPH)) for found in explained.blocks] == [
        ("menu", "Home News"),
        ("title", "Ferry is back on the sound"),
        ("byline", "By Maren Tully"),
        ("other", "17 May 2024"),
        ("body", ""),
        ("body", " It sails."),
        ("body", " It sails well."),
        ("caption", "The boat. Photo: Maren Tully"),
        ("tags", "Tags: Ferries"),
        ("other", "476 views"),
        ("related", "Read also"),
        ("related", "Harbour dredged again"),
        ("footer", "© 2024 Orsey Herald"),
    ]


BARE = {
    "<div>17 May 2024</div>": "date",
    '<div class="date">17 May 2024</div>': "date",
    "<div>476 views</div>": "views",
    '<div class="views">476 views</div>': "views",
}


@pytest.mark.xfail(reason="a date without a word for it and a count before its word have no role of their own")
@pytest.mark.parametrize("line", BARE)
def test_lines_are_named_without_a_word_in_front(line):
    found = explain(f"<h1>Ferry is back on the sound</h1>{line}{f'<p>{PARAGRAPH}</p>' * 3}").blocks[1]
    assert found.role == BARE[line]


def test_every_block_has_a_role_a_probability_and_weights(accounts):
    for found in accounts:
        assert found.blocks
        for judged in found.blocks:
            assert judged.role in get_args(Role)
            assert 0 <= judged.probability <= 1
            assert 1 <= len(judged.weights) <= 5
            sizes = [abs(weight.weight) for weight in judged.weights]
            assert sizes == sorted(sizes, reverse=True)
            told = {name for weight in judged.weights for name in weight.feature.split(" and ")}
            assert told <= {*NAMES, *MEASURES, OTHERS, "set like others"}
            assert len({weight.feature for weight in judged.weights}) == len(judged.weights)


def test_the_body_is_the_blocks_that_are_body(accounts):
    for found in accounts:
        assert found.article.blocks == tuple(judged.block for judged in found.blocks if judged.role == "body")


def test_body_is_likelier_than_the_rest(accounts):
    """Probabilities mean something: on every page the body's mean is above that of the other blocks."""
    for found in accounts:
        inside = [judged.probability for judged in found.blocks if judged.role == "body"]
        outside = [judged.probability for judged in found.blocks if judged.role != "body"]
        assert not outside or sum(inside) / len(inside) > 0.5 > sum(outside) / len(outside)


def test_no_more_than_one_title_and_subtitle(accounts):
    for found in accounts:
        roles = [judged.role for judged in found.blocks]
        assert roles.count("title") <= 1
        assert roles.count("subtitle") <= 1


STORY = Story(
    title="Orsey harbour to be closed as board ends long row",
    date=parse('<meta name="date" content="2024-05-03T08:05">').date,  # type: ignore[arg-type]
    authors=("Wanda Fenn",),
    tags=("Ferries",),
    section="Harbour",
    views=7,
    parts=tuple(Part("paragraph", f"{PARAGRAPH} {word}.") for word in ("Once", "Twice", "Thrice", "Again")),
)
ROLES = {
    "Orsey harbour to be closed as board ends long row": "title",
    "By Wanda Fenn": "byline",
    "We use cookies to remember your settings and to count visits.": "promo",
    "Accept all": "promo",
    "Share": "share",
    "Copy link": "share",
    PROMO: "related",
    "Sign up for our free weekday letter.": "promo",
    "Tags: Ferries": "tags",
    "More on this": "related",
    "2 comments": "comment",
    "© 2024 The Orsey Sound Herald. All rights reserved.": "footer",
}


def test_chrome_is_named():
    """Each kind of thing around an article by its own name, in HTML."""
    found = {judged.block.text: judged.role for judged in explain(show(STORY, chrome=frozenset(CHROME)).html).blocks}
    shown = {text: found[text] for text in ROLES if text in found}
    assert shown == {text: role for text, role in ROLES.items() if text in found}
    assert len(shown) >= len(ROLES) - 1  # the footer is one block with its links
    assert {text for text, role in found.items() if role == "body"} == {part.text for part in STORY.parts}


# ---- warnings ----


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("", ["no-body"]),
        ("<p>Home</p>", ["no-body"]),
        (f"<p>{PARAGRAPH}</p><p>{PARAGRAPH} It sails.</p>", []),
        (f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A</script><p>{PARAGRAPH}</p>' * 2,
         ["jsonld-damaged"]),
        (f"<div hidden><p>{PARAGRAPH}</p><p>{PARAGRAPH} It sails.</p></div>", ["hidden-text"]),
        (f"<meta charset=utf-8><p>{PARAGRAPH}</p><p>So: {PARAGRAPH}</p>".encode() + b"\xff", ["undecodable-bytes"]),
    ],
    ids=["empty", "no-article", "nothing-to-say", "jsonld-damaged", "hidden-text", "bytes"],
)  # fmt: skip
def test_warnings(source, codes):
    found = explain(source)
    assert [notice.code for notice in found.warnings] == codes
    assert found.warnings == found.article.warnings
    for notice in found.warnings:
        assert notice.code == notice.code.lower().strip()
        assert not notice.message[0].islower()
        assert notice.message.endswith(".")


def test_a_short_body_is_told():
    found = parse(f"<article><h1>Ferry is back on the sound</h1><p>{PARAGRAPH[:100]}.</p></article>")
    assert [notice.code for notice in found.warnings] == ["short-body"]
    assert str(len(found.body)) in found.warnings[0].message


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>Ferry is back on the sound</h1><p>{PARAGRAPH[:100]}.</p>",
        f"<div>{PARAGRAPH}</div>",
        f"Ferry is back on the sound\n\n{PARAGRAPH}",
        PARAGRAPH,
    ],
)
def test_a_page_with_prose_never_comes_out_empty(source):
    found = parse(source)
    assert found.blocks
    assert "no-body" not in {notice.code for notice in found.warnings}


def test_no_warning_twice():
    damaged = '<script type="application/ld+json">{"@type": </script>' * 3
    assert [notice.code for notice in parse(damaged).warnings].count("jsonld-damaged") <= 1


# ---- confidence, and the account as text ----


def test_confidence(accounts):
    for found in accounts:
        assert 0 <= found.article.confidence <= 1
        assert (found.article.confidence > 0) == bool(found.article.blocks)
    assert explain("").article.confidence == 0
    assert explain("<p>Home</p>").article.confidence == 0
    assert explain(PAGE).article.confidence > 0.8


def test_a_short_body_is_less_sure():
    longer = parse(f"<h1>Ferry is back on the sound</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH} It sails.</p>")
    short = parse(f"<h1>Ferry is back on the sound</h1><p>{PARAGRAPH[:60]}.</p>")
    assert short.confidence < longer.confidence


def test_explaining_nothing():
    found = explain("")
    assert (found.claims, found.blocks, found.article.blocks) == ((), (), ())


def test_the_account_names_everything(explained):
    text = account(explained)
    for claim in explained.claims:
        assert claim.source in text
    for judged in explained.blocks:
        assert judged.block.text[:60] in text
    for heading in ("fields", "blocks", f"confidence {explained.article.confidence:.2f}"):
        assert heading in text.splitlines()
    assert max(map(len, text.splitlines())) < 260
