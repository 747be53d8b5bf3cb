"""How much of a source is read, and what is said where that is not all."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import _cli
from newsparse._limits import MAX_CHARS, MOST_PASSAGES

STORY = "The ferry sails again, the harbour office said on Monday, after nine days in which nobody came or went. "


def codes(article):
    return [notice.code for notice in article.warnings]


@pytest.mark.parametrize(
    ("call", "source"),
    [
        (newsparse.parse, f"<p>{STORY}</p><p>{STORY}Then the storm came.</p>"),
        (newsparse.parse, f"<p>{STORY}</p><p>{STORY}Then the storm came.</p>".encode()),
        (newsparse.parse, bytearray(f"<p>{STORY}</p><p>{STORY}Then the storm came.</p>".encode())),
        (newsparse.parse_html, f"<p>{STORY}</p><p>{STORY}Then the storm came.</p>"),
        (newsparse.parse_text, f"{STORY}\n\n{STORY}Then the storm came."),
        (lambda *a, **k: newsparse.explain(*a, **k).article, f"{STORY}\n\n{STORY}Then the storm came."),
    ],
)
def test_a_long_source_is_cut_and_said_to_be(call, source):
    whole, cut = call(source), call(source, max_chars=len(STORY) + 10)
    assert "cut" not in codes(whole)
    assert "storm" in whole.body
    assert codes(cut)[0] == "cut"
    assert "storm" not in cut.body
    assert STORY.strip() in cut.body
    assert call(source, max_chars=None) == call(source, max_chars=len(source)) == whole


def test_the_message_says_how_much():
    assert newsparse.parse("x" * 50, max_chars=20).warnings[0].message == (
        "The page has 50 characters: only the first 20 were read (max_chars)."
    )


def test_no_character_is_cut_in_two():
    page = ("<p>" + "é€😀" * 40).encode()
    for most in range(20, 60):
        article = newsparse.parse_html(page, max_chars=most)
        assert codes(article)[0] == "cut"
        assert "undecodable-bytes" not in codes(article)


def test_cut_to_nothing():
    assert newsparse.parse("😀".encode() * 9, max_chars=1).blocks == ()


def test_the_default():
    assert codes(newsparse.parse_text(" " * MAX_CHARS)) == ["no-body"]
    assert codes(newsparse.parse_text(" " * (MAX_CHARS + 1))) == ["cut", "no-body"]


@pytest.mark.parametrize(
    ("value", "error", "said"),
    [
        ("100", TypeError, "max_chars takes a whole number or None, not str"),
        (1e6, TypeError, "max_chars takes a whole number or None, not float"),
        (True, TypeError, "max_chars takes a whole number or None, not bool"),
        (0, ValueError, "max_chars 0 leaves nothing to read: give at least 1, or None to cut nothing"),
        (-1, ValueError, "max_chars -1 leaves nothing to read: give at least 1, or None to cut nothing"),
    ],
)
@pytest.mark.parametrize("call", [newsparse.parse, newsparse.parse_html, newsparse.parse_text, newsparse.explain])
def test_wrong_values(call, value, error, said):
    with pytest.raises(error) as raised:
        call("<p>x", max_chars=value)
    assert str(raised.value) == said


@pytest.mark.parametrize("unit", ["<p>Word</p>", "Word\n\n", "<nav>Word</nav>"])
def test_no_more_passages_than_are_read(unit):
    few, many = newsparse.explain(unit * 1_000), newsparse.explain(unit * (MOST_PASSAGES + 1))
    assert "cut" not in codes(few.article)
    assert "cut" in codes(many.article)
    assert len(few.blocks) == 1_000
    assert len(many.blocks) == MOST_PASSAGES


def test_the_story_above_is_read():
    page = f"<h1>Ferry is back</h1><p>{STORY}</p>" + "<p>x</p>" * MOST_PASSAGES
    article = newsparse.parse(page)
    assert article.title == "Ferry is back"
    assert article.body.startswith(STORY.strip())


def test_the_command_line(tmp_path, capsysbinary):
    page = tmp_path / "page.html"
    page.write_text(f"<p>{STORY}</p><p>{STORY}Then the storm came.</p>", encoding="utf-8")
    assert _cli.main(["--format", "text", str(page)]) == 0
    assert b"storm" in capsysbinary.readouterr().out
    assert _cli.main(["--format", "text", "--max-chars", "120", str(page)]) == 0
    assert b"storm" not in capsysbinary.readouterr().out
