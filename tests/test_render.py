"""Articles as JSON, text and Markdown; what Markdown says is what a reader of CommonMark shows."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Article, Block, parse, render
from newsparse._assemble import assemble
from newsparse._model import Inline
from newsparse._reading import read_source
from newsparse._render import RENDERERS, Format
from tests.strategies import articles

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = sorted(path for path in (Path(__file__).parent / "pages").iterdir() if path.suffix != ".json")
BASE = "https://example.org/"


def linked(start: int, end: int, url: str = BASE + "x") -> Inline:
    return Inline(start=start, end=end, kind="link", url=url)


def item(text: str, depth: int = 1, kind: Any = "unordered") -> Block:
    return Block(text=text, kind="item", list=kind, depth=depth)


def markdown(*blocks: Block) -> str:
    return render(Article(blocks=blocks), "markdown")


def read_back(text: str) -> list[Block]:
    """The blocks that a reader of CommonMark, with GitHub's tables and struck text, shows."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page, context = read_source(reader.render(text), "html", url=BASE)
    return [found.block for found in assemble(page, context, account=True).blocks]


ARTICLE = Article(
    title="Ferry is back",
    subtitle="After four years",
    date=dt.datetime.fromisoformat("2024-05-17T06:40:00+01:00"),
    authors=("Maren Tully", "Idris Pell"),
    blocks=(Block(text="It sails."), Block(text="When", kind="heading", level=2), Block(text="On Monday.")),
)


# ---- formats ----


@pytest.mark.parametrize("name", ["pdf", "", "JSON", "md", None, 7])
def test_an_unknown_format_is_told(name):
    with pytest.raises(ValueError, match="choose json, text, markdown or jsonld"):
        render(ARTICLE, name)


def test_every_format_that_is_typed_is_there():
    assert set(get_args(Format)) == set(RENDERERS)


@given(articles)
@settings(max_examples=50)
def test_json_is_the_dict(article):
    text = render(article, "json")
    assert json.loads(text) == article.to_dict()
    assert Article.from_dict(json.loads(text)) == article
    assert text.startswith('{\n  "schema": ')


def test_json_keeps_letters():
    assert "Мария Седова" in render(Article(authors=("Мария Седова",)), "json")


def test_text():
    assert render(ARTICLE, "text") == (
        "Ferry is back\n\nAfter four years\n\nMaren Tully, Idris Pell · 2024-05-17 06:40:00+01:00\n\n"
        "It sails.\n\nWhen\n\nOn Monday."
    )


def test_a_standfirst_that_begins_the_body_is_said_once():
    article = Article(title="A", subtitle="It sails.", blocks=(Block(text="It sails."), Block(text="On Monday.")))
    assert render(article, "text") == "A\n\nIt sails.\n\nOn Monday."
    assert render(article, "markdown") == "# A\n\nIt sails.\n\nOn Monday."


def test_text_of_what_is_missing():
    assert render(Article(), "text") == ""
    assert render(Article(title="A", date=dt.date(2024, 5, 17)), "text") == "A\n\n2024-05-17"
    assert render(Article(blocks=(Block(text="b"),)), "text") == "b"


@given(articles)
@settings(max_examples=50)
def test_text_ends_with_the_body(article):
    assert render(article, "text").endswith(article.body)


def test_markdown():
    assert render(ARTICLE, "markdown") == (
        "# Ferry is back\n\n*After four years*\n\nMaren Tully, Idris Pell · 2024-05-17 06:40:00+01:00\n\n"
        "It sails.\n\n## When\n\nOn Monday."
    )


def test_markdown_of_nothing():
    assert render(Article(), "markdown") == ""


# ---- Markdown, block by block ----

CASES: list[tuple[str, tuple[Block, ...], str]] = [
    ("paragraphs", (Block(text="a"), Block(text="b")), "a\n\nb"),
    ("heading", (Block(text="a", kind="heading", level=4),), "#### a"),
    ("heading of raw text", (Block(text="a", kind="heading"),), "## a"),
    ("quotation", (Block(text="a", kind="quotation"),), "> a"),
    ("verses", (Block(text="a\n- b\n1. c"),), "a\\\n\\- b\\\n1\\. c"),
    ("a quotation of two lines", (Block(text="a\n> b", kind="quotation"),), "> a\\\n> \\> b"),
    ("an item of two lines", (item("a"), item("b\nc", 2, "ordered")), "- a\n   1. b\\\n      c"),
    ("code over two lines", (Block(text="a\nb", inlines=(Inline(start=0, end=3, kind="code"),)),), "a\\\nb"),
    ("list", (item("a"), item("b"), Block(text="c")), "- a\n- b\n\nc"),
    ("numbers", (item("a", kind="ordered"), item("b", kind="ordered")), "1. a\n2. b"),
    ("nested", (item("a"), item("b", 2, "ordered"), item("c", 2, "ordered"), item("d")), "- a\n   1. b\n   2. c\n- d"),
    ("numbers begin anew", (item("a"), item("b", 2, "ordered"), item("c"), item("d", 2, "ordered")),
     "- a\n   1. b\n- c\n   1. d"),
    ("table", (Block(text="a\tb", kind="row", cells=("a", "b")), Block(text="c\t", kind="row", cells=("c", ""))),
     "| a | b |\n| --- | --- |\n| c |  |"),
    ("uneven rows", (Block(text="a", kind="row", cells=("a",)), Block(text="b\tc", kind="row", cells=("b", "c"))),
     "| a |  |\n| --- | --- |\n| b | c |"),
    ("preformatted", (Block(text="  a\nb *c*", kind="preformatted"),), "```\n  a\nb *c*\n```"),
    ("a fence inside", (Block(text="```\na", kind="preformatted"),), "````\n```\na\n````"),
    ("link", (Block(text="see here now", inlines=(linked(4, 8),)),), f"see [here]({BASE}x) now"),
    ("address with brackets and spaces", (Block(text="a", inlines=(linked(0, 1, BASE + "a b_(c)"),)),),
     f"[a]({BASE}a%20b_%28c%29)"),
    ("link without an address", (Block(text="a", inlines=(Inline(start=0, end=1, kind="link"),)),), "a"),
    ("emphasis", (Block(text="a b c", inlines=(Inline(start=2, end=3, kind="emphasis"),)),), "a *b* c"),
    ("strong", (Block(text="a b c", inlines=(Inline(start=2, end=3, kind="strong"),)),), "a **b** c"),
    ("code", (Block(text="a b c", inlines=(Inline(start=2, end=3, kind="code"),)),), "a `b` c"),
    ("one in another", (Block(text="a b c", inlines=(linked(0, 5), Inline(start=2, end=3, kind="strong"))),),
     f"[a **b** c]({BASE}x)"),
    ("one after another", (Block(text="ab", inlines=(Inline(start=0, end=1, kind="strong"), linked(1, 2))),),
     f"**a**[b]({BASE}x)"),
    ("crossing", (Block(text="abc", inlines=(linked(0, 2), Inline(start=1, end=3, kind="strong"))),),
     f"[ab]({BASE}x)c"),
    ("repeated", (Block(text="abc", inlines=tuple(Inline(start=at, end=3 - at, kind="strong") for at in (0, 1))),),
     "**abc**"),
    ("signs", (Block(text=r"*a* _b_ `c` [d](e) <f> \ | ~"),), r"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \\ \| \~"),
    ("signs at the start", tuple(Block(text=text) for text in ("# a", "- b", "+ c", "1. d", "2) e")),
     "\\# a\n\n\\- b\n\n\\+ c\n\n1\\. d\n\n2\\) e"),
    ("no signs at the start", tuple(Block(text=text) for text in ("#a", "-b", "1.5 d", "1990s")),
     "#a\n\n-b\n\n1.5 d\n\n1990s"),
    ("entities", (Block(text="AT&T &amp; &copy;"),), "AT&amp;T &amp;amp; &amp;copy;"),
    ("an ampersand alone", (Block(text="fish & chips"),), "fish & chips"),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_markdown_of(blocks, wanted):
    assert markdown(*blocks) == wanted


@pytest.mark.parametrize(
    "article", [Article(title="*a* [b]"), Article(subtitle="*a* [b]"), Article(authors=("*a* [b]",))]
)
def test_signs_in_other_fields(article):
    assert r"\*a\* \[b\]" in render(article, "markdown")


# ---- Markdown, read back ----


def same(found: Sequence[Block], wanted: Sequence[Block]) -> bool:
    """Whether blocks are the same but for what Markdown has no signs for."""
    names = ("text", "kind", "list", "depth", "inlines")
    return [[getattr(block, name) for name in names] for block in found] == [
        [getattr(block, name) for name in names] for block in wanted
    ]


lines = (
    st.text(alphabet="\\`*_[]<>|~#+-=.!()&;:/019 ab\"'@^$%{}ä…“", min_size=2, max_size=14)
    .map(lambda text: " ".join(text.split()))
    # what these two leave out is below, as known failures
    .filter(lambda text: re.fullmatch(r"[#+-]*|\d+[.)]|.* #+", text) is None)
)
verses = st.lists(lines, min_size=1, max_size=3).map("\n".join)
plain = st.one_of(
    st.builds(Block, text=verses),
    st.builds(Block, text=verses, kind=st.just("quotation")),
    st.builds(Block, text=verses, kind=st.just("item"), list=st.just("ordered"), depth=st.just(1)),
    st.builds(Block, text=lines, kind=st.just("heading"), level=st.integers(1, 6)),
)


@given(plain)
@settings(max_examples=300)
def test_any_line_reads_as_it_stands(block):
    assert same(read_back(markdown(block)), [block])


@given(st.lists(lines, min_size=2, max_size=4).map(tuple))
def test_any_cell_reads_as_it_stands(cells):
    block = Block(text="\t".join(cells), kind="row", cells=cells)
    assert [found.cells for found in read_back(markdown(block, block))] == [cells, cells]


@given(st.lists(st.tuples(st.sampled_from(["ordered", "unordered"]), st.integers(-2, 1)), min_size=1, max_size=8))
def test_any_list_reads_as_it_is_nested(steps):
    """Lists of up to nine items, each at most one level deeper than the one above."""
    depth = 0
    blocks: list[Block] = []
    kinds: dict[int, str] = {}
    for at, (kind, step) in enumerate(steps):
        depth = max(1, depth + step)
        kinds = {level: known for level, known in kinds.items() if level <= depth}
        blocks.append(item(f"w{at}x", depth, kinds.setdefault(depth, kind)))
    assert same(read_back(markdown(*blocks)), blocks)


@pytest.mark.parametrize("kind", ["emphasis", "strong", "code"])
@given(words=st.lists(st.sampled_from(["ferry", "Orsey", "is", "back"]), min_size=3, max_size=6))
@settings(max_examples=20)
def test_marked_words_read_as_marked(kind, words):
    text = " ".join(words)
    mark = Inline(start=len(words[0]) + 1, end=len(" ".join(words[:2])), kind=kind)
    block = Block(text=text, inlines=(mark, linked(len(text) - len(words[-1]), len(text))))
    assert same(read_back(markdown(block)), [block])


def marked(kind: Any, text: str, part: str) -> Block:
    start = text.index(part)
    return Block(text=text, inlines=(Inline(start=start, end=start + len(part), kind=kind),))


BROKEN = {
    "a plus sign": [Block(text="+")],
    "a dash": [Block(text="-")],
    "a hash": [Block(text="#")],
    "a number and a full stop": [Block(text="1.")],
    "a heading that ends with a hash": [Block(text="We are number #", kind="heading", level=2)],
    "signs in code": [marked("code", "call f(*args) now", "f(*args)")],
    "a backtick in code": [marked("code", "the ` sign", "`")],
    "emphasis that ends with a sign, a letter behind it": [marked("emphasis", "(a)b", "(a)")],
    "emphasis of a full stop": [marked("strong", "It sails.", ".")],
    "a list that begins inside": [item("a", 3), item("b")],
    "a list that skips a level": [item("a"), item("b", 3)],
    "a link in a cell": [Block(text="a\tb", kind="row", cells=("a", "b"), inlines=(linked(2, 3),))],
    "an address that ends with a backslash": [Block(text="a", inlines=(linked(0, 1, BASE + "\\"),))],
}


@pytest.mark.xfail(reason="read by CommonMark as something else")
@pytest.mark.parametrize("blocks", BROKEN.values(), ids=BROKEN)
def test_markdown_that_reads_as_something_else(blocks):
    found = read_back(markdown(*blocks))
    assert [block.text for block in found] == [block.text for block in blocks]
    assert [block.kind for block in found] == [block.kind for block in blocks]
    assert [[(m.kind, m.start, m.end) for m in block.inlines] for block in found] == [
        [(m.kind, m.start, m.end) for m in block.inlines] for block in blocks
    ]


@pytest.mark.xfail(reason="two digits need an indent of four")
def test_a_list_in_the_tenth_item():
    blocks = [*(item(f"w{at}x", kind="ordered") for at in range(10)), item("in", 2, "ordered")]
    assert same(read_back(markdown(*blocks)), blocks)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_markdown_of_the_golden_pages_reads_as_such(path):
    """Title, standfirst and facts, then the body's blocks, each of its kind, with its links and emphasis.

    A standfirst that the body begins with is left out.
    """
    article = parse(path.read_bytes(), url=BASE)
    found = read_back(render(article, "markdown"))
    begun = article.subtitle in [block.text for block in article.blocks[:3]]
    head = [text for text in (article.title, None if begun else article.subtitle) if text]
    assert [block.text for block in found[: len(head)]] == head
    rest = found[len(head) + bool(article.authors or article.date) :]
    captions = [
        Block(text=block.text, inlines=block.inlines) if block.kind == "caption" else block for block in article.blocks
    ]
    assert same(rest, captions)
