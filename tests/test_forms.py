"""The forms in which pages set their article: none of it may be lost, and nothing beside it may come in."""

from __future__ import annotations

import pytest

from newsparse import parse_html

S = (
    "The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning.",
    "Its first boat left at six with forty passengers, most of them pupils of the school in Orsey, and one goat.",
    "The owners of the water taxis, who had the sound for themselves since the winter storms, are not pleased at all.",
    "A single ticket costs two crowns; children, cyclists and everybody with a parcel for the doctor pay nothing.",
    "The council wants to see by spring whether a second boat is needed, the mayor's deputy told the assembly.",
)
HEAD = "<title>The ferry is back - Orsey Herald</title>"
MENU = (
    "<ul class=menu>" + "".join(f"<li><a href=/{name}>{name}</a>" for name in ("News", "Sports", "Weather")) + "</ul>"
)
H1 = "<h1>The ferry is back</h1>"
FOOT = "<footer><a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a> © Orsey Herald</footer>"


def p(*texts: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def page(inner: str) -> str:
    return f"{HEAD}{MENU}<main>{inner}</main>{FOOT}"


FORMS: dict[str, tuple[str, list[str]]] = {
    "several containers": (
        H1 + "".join(f"<section class=part>{p(text)}</section>" for text in S), list(S)),
    "two containers with a box between": (
        f"{H1}<div class=text>{p(*S[:2])}</div><div class=related-box><a href=/a>Bees leave the tower</a></div>"
        f"<div class=text>{p(*S[2:])}</div>", list(S)),
    "line breaks": (f"{H1}<div class=text>{'<br><br>'.join(S)}</div>", list(S)),
    "a layout table": (f"<table><tr><td width=100>{MENU}</td><td>{H1}{p(*S)}</td></tr></table>", list(S)),
    "an aside": (f"<article>{H1}<aside>{p(*S)}</aside></article>", list(S)),
    "an AMP page": (
        f"<article class=amp-wp-article><header class=amp-wp-article-header>{H1}</header>"
        f"<amp-img src=/boat.jpg width=4 height=3></amp-img><div class=amp-wp-article-content>{p(*S)}</div></article>",
        list(S)),
    "a print view": (f"<body onload='print()'>{H1}<p>Orsey Herald, 6 May 2024</p>{p(*S)}", list(S)),
    "noscript": (f"<div id=app></div><noscript>{H1}{p(*S)}</noscript>", list(S)),
    "a first paragraph set apart": (f"{H1}<div class=first-par>{p(S[0])}</div><div class=text>{p(*S[1:])}</div>", list(S)),
    "subheadings": (
        f"{H1}{p(*S[:2])}<h2>Who is not pleased</h2>{p(*S[2:4])}<h3>What comes next</h3>{p(S[4])}",
        [*S[:2], "Who is not pleased", *S[2:4], "What comes next", S[4]]),
    "a list": (
        f"{H1}{p(*S[:2])}<ul><li>Two crowns for a single ticket</li><li>Nothing for children</li></ul>{p(*S[2:])}",
        [*S[:2], "Two crowns for a single ticket", "Nothing for children", *S[2:]]),
    "a quotation": (f"{H1}{p(*S[:3])}<blockquote>{p(S[3])}</blockquote>{p(S[4])}", list(S)),
    "a table of figures": (
        f"{H1}{p(*S[:3])}<table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Tern</td><td>40</td></tr></table>{p(*S[3:])}",
        [*S[:3], "Boat\tSeats", "Tern\t40", *S[3:]]),
    "code": (
        f"{H1}{p(*S[:3])}<pre><code>sail(\n  to='Tarn'\n)</code></pre>{p(*S[3:])}",
        [*S[:3], "sail(\n  to='Tarn'\n)", *S[3:]]),
    "an interview": (
        f"{H1}{p(S[0])}<p><strong>Is the boat full?</strong></p>{p(S[1])}<p><strong>And the taxis?</strong></p>{p(*S[2:])}",
        [S[0], "Is the boat full?", S[1], "And the taxis?", *S[2:]]),
    "a transcript": (
        f"{H1}{p(S[0], 'HOST: And now?', 'WICK: ' + S[2], 'HOST: Really?', 'WICK: ' + S[3])}{p(S[4])}",
        [S[0], "HOST: And now?", "WICK: " + S[2], "HOST: Really?", "WICK: " + S[3], S[4]]),
    "a poem": (
        f"{H1}{p(*S[:2])}<p>The ferry sails<br>the taxi fails<br>the goat looks on</p>{p(*S[2:])}",
        [*S[:2], "The ferry sails\nthe taxi fails\nthe goat looks on", *S[2:]]),
    "a recipe": (
        f"{H1}{p(*S[:2])}<h2>Ingredients</h2><ul><li>200 g of flour</li><li>2 eggs</li></ul><h2>Method</h2>"
        f"<ol><li>{S[2]}</li><li>{S[3]}</li></ol>{p(S[4])}",
        [*S[:2], "Ingredients", "200 g of flour", "2 eggs", "Method", *S[2:]]),
    "live entries": (
        H1 + p(S[0]) + "".join(f"<div class=entry><time datetime=2024-05-06T1{at}:05>1{at}:05</time>{p(text)}</div>"
                               for at, text in enumerate(S[1:])),
        [S[0], "10:05", S[1], "11:05", S[2], "12:05", S[3], "13:05", S[4]]),
    "an agency's flash": (f"{H1}{p(S[0] + ' ' + S[1])}", [S[0] + " " + S[1]]),
}  # fmt: skip

#: What comes out otherwise, and why.
FAULTS = {"a print view": "a line with the site and the day is taken for the first paragraph"}


PARAMETERS = [
    pytest.param(*form, id=name, marks=[pytest.mark.xfail(reason=FAULTS[name])] if name in FAULTS else [])
    for name, form in FORMS.items()
]


@pytest.mark.parametrize(("inner", "wanted"), PARAMETERS)
def test_form(inner, wanted):
    assert [block.text for block in parse_html(page(inner)).blocks] == wanted


FOREIGN = {
    "a related line": '<p>Read also: <a href="/b">Bees leave the tower</a></p>',
    "related links": '<div class="related"><h3>Related</h3><ul><li><a href="/b">Bees leave the tower</a></li></ul></div>',
    "a newsletter": '<div class="newsletter-signup"><p>Get the Herald in your inbox every morning.</p></div>',
    "a donation": '<div class="donate-box"><p>Support our work with a small gift.</p></div>',
    "a caption": "<figure><img src=/b.jpg alt=''><figcaption>The boat. Photo: Idris Pell</figcaption></figure>",
    "share buttons": '<div class="share"><a href="#">Facebook</a> <a href="#">Share</a></div>',
    "consent": '<div class="cookie-banner"><p>We use cookies to make this site work.</p><button>Accept</button></div>',
    "a login": '<div class="paywall"><p>Sign in to read more.</p></div>',
    "an advertisement": '<div class="ad"><span>Advertisement</span></div>',
}


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
def test_foreign_between_paragraphs(foreign):
    inner = f"<article>{H1}{p(*S[:3])}{foreign}{p(*S[3:])}</article>"
    assert [block.text for block in parse_html(page(inner)).blocks] == list(S)


BELOW = {
    "comments": '<div class="comments"><h3>2 comments</h3><div class="comment"><p>I took the first boat.</p></div></div>',
    "a biography": '<div class="author-bio"><p>Maren Tully writes about the sound and its boats.</p></div>',
    "copyright": "<p>© 2024 Orsey Herald. All rights reserved.</p>",
    "tags": '<div class="tags">Tags: <a href="/tag/ferry">Ferry</a> <a href="/tag/orsey">Orsey</a></div>',
    "teasers": '<div class="more"><h2>More news</h2><div class="card"><a href="/b"><h3>Bees leave the tower</h3>'
               "<p>They had been there since May.</p></a></div></div>",
}  # fmt: skip


@pytest.mark.parametrize("foreign", BELOW.values(), ids=BELOW)
def test_foreign_below(foreign):
    inner = f"<article>{H1}{p(*S)}</article>{foreign}"
    assert [block.text for block in parse_html(page(inner)).blocks] == list(S)


def test_a_page_whose_only_text_is_a_caption_keeps_it():
    inner = f"<figure><img src=/b.jpg alt='' width=900 height=600><figcaption>{S[0]}</figcaption></figure>"
    assert parse_html(f"<title>A boat</title>{inner}").body == S[0]
