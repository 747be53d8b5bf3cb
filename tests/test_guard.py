"""What the look before the parse lets through untouched, and what it flattens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import newsparse
from benchmarks import attacks
from newsparse._html.guard import guard
from newsparse._html.limits import DEEPEST
from newsparse._html.nesting import Nesting
from newsparse._html.shallow import is_shallow
from newsparse._html.tokens import TOKEN
from tests.strategies.any_input import soups

SIZE = 300_000

#: What is long but does not nest: not one byte is left out of it.
UNTOUCHED = [
    "ordinary page",
    "paragraphs of a letter",
    "empty elements",
    "line breaks",
    "links in a row",
    "list items",
    "table cells",
    "table rows",
    "options",
    "definitions",
    "formatting ended by nothing",
    "one text",
    "class list",
    "class lists",
    "data addresses",
    "comments",
    "scripts",
    "plaintext",
    "formatting in cells",
    "nested headings",
    "nested buttons and forms",
]

FLATTENED = [
    "nested div",
    "nested div, closed",
    "nested div, padded with stray end tags",
    "nested span",
    "nested lists",
    "nested tables",
    "nested unknown elements",
    "nested custom elements, each of its own name",
    "nested templates",
    "nested svg",
    "nested svg and html in turn",
    "links closed across blocks",
    "links closed across blocks, each of its own",
    "unclosed fonts, each of its own",
    "fonts closed across others",
    "fonts in paragraphs",
    "nobr in blocks",
    "bodies",
    "one attribute alike",
    "attributes of one tag",
    "attributes of one tag, with end tags in quotation marks",
    "attributes of an end tag",
    "attributes without white space",
    "attributes where a script seems to be",
    "tags for attributes",
]


def attack(name):
    return {**attacks.ATTACKS, "ordinary page": attacks.ordinary}[name](SIZE)


def depth(tree):
    deepest = 0
    todo = [(tree.root, 1)]
    while todo:
        node, at = todo.pop()
        deepest = max(deepest, at)
        child = node.first_child
        while child is not None:
            if child.is_element_node:
                todo.append((child, at + 1))
            child = child.next
    return deepest


@pytest.mark.parametrize("name", UNTOUCHED)
def test_untouched(name):
    source = attack(name)
    flat, notices = guard(source)
    assert flat is source
    assert notices == ()


@pytest.mark.parametrize("name", FLATTENED)
def test_flattened(name):
    source = attack(name)
    flat, notices = guard(source)
    assert len(flat) < len(source)
    assert [notice.code for notice in notices] == ["flattened"]
    assert depth(LexborHTMLParser(flat, options=1)) < 2 * DEEPEST
    article = newsparse.parse(source)
    assert "flattened" in {notice.code for notice in article.warnings}


@pytest.mark.parametrize("name", ["nested div", "nested div, closed", "attributes of one tag", "fonts in paragraphs"])
def test_the_story_is_still_read(name):
    article = newsparse.parse(attack(name))
    assert article.title == "The ferry is back"
    assert article.body.startswith("The ferry between the island")


def test_where_looking_closely_would_take_too_long_no_tags_are_left():
    flat, _ = guard(attack("tags for attributes"))
    assert b"<" not in flat
    assert flat.split()[:4] == b"The ferry is back".split()


def test_a_less_than_sign_in_a_script_is_parted_from_what_follows():
    """With so long a stretch without an end of tag it might begin a tag; as text it says the same."""
    script = b"<script>for(var i=0;i<n.length;i++){" + b"f(i);" * 400 + b"}</script>"
    assert guard(b"<p>x</p>" + script) == (b"<p>x</p>" + script.replace(b"i<n", b"i< n"), ())


def test_what_goes_is_what_is_beyond():
    flat, _ = guard(b"<div>" * 20_000 + b"x" + b"</div>" * 20_000 + b"<p>y")
    assert flat == b"<div>" * DEEPEST + b"x" + b"</div>" * DEEPEST + b"<p>y"


@pytest.mark.parametrize(("tags", "kept"), [(2_000, True), (20_000, False)])
def test_scripts_full_of_tags_go_where_they_would_nest(tags, kept):
    """Whether a script is one hangs on the tree, which cannot be had."""
    source = b"<p>x</p><script>" + b"'<div>' + " * tags + b"</script>"
    flat, notices = guard(source)
    assert (flat is source) is kept
    assert bool(notices) is not kept
    assert b"<p>x</p>" in flat


@given(soups)
def test_small_pages_are_untouched(html):
    source = html.encode("utf-8", "replace")
    assert guard(source)[1] == ()


@given(st.lists(st.sampled_from("a b i p div li ul table tr td svg path select option h1 button".split()), max_size=60))
def test_the_tags_alone_tell_at_least_the_depth_of_the_tree(names):
    """``Nesting`` may take a page for deeper than lexbor does, and never for flatter."""
    source = "".join(f"<{name}>x" for name in names).encode()
    nesting = Nesting()
    deepest = 0
    at = 0
    for found in TOKEN.finditer(source):
        if found.start() > at:
            nesting.text()
        at = found.end()
        nesting.start(found["name"], found[0], closed=False)
        deepest = max(deepest, len(nesting.names))
    assert depth(LexborHTMLParser(source, options=1)) <= deepest + 6  # html, head, body, and tbody, tr, colgroup


@given(
    st.text("<>/ab=\"' -!", max_size=60),
    st.sampled_from("<ul><li> <div> <p> <svg><g> <b> <table><td>".split()),
)
def test_shallow_pages_are_shallow(noise, unit):
    source = (noise + unit).encode() * 600
    if is_shallow(source):
        assert depth(LexborHTMLParser(source, options=1)) < 2 * DEEPEST
