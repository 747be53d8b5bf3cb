"""What a site's pages have in common: learned from their raw text, and left out of their articles."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Chrome, explain, learn_chrome, parse_html, parse_text
from newsparse._chrome import CELLS, ROWS
from tests.strategies import anything, pages

#: A site's chrome, with what looks like an article's text: its slogan, a note on the author, a note for readers.
SLOGAN = "Hathersay Observer: what the harbour talks about in the morning"
DATED = "Thursday 7 March 2024"
NOTES = (
    "Maren Tully has reported on the harbours of the north for this paper since the spring of 2009. Before that she was"
    " a teacher at Pellin, and she still teaches there in the evenings.",
    "We check what we print before we print it, and say so where we were wrong. If you have found a mistake in this"
    " article, the editors would like to hear of it, by letter or in person at the quay.",
)
SUBJECTS = (
    ("Ferry to Orsey returns in May", "the ferry to the island of Orsey"),
    ("School at Pellin is to be sold", "the old school above the market at Pellin"),
    ("Third storm in a week takes the pier", "the wooden pier below the church"),
    ("Theatre opens its doors after the flood", "the theatre at the end of Quay Street"),
    ("A bridge that nobody will pay for", "the footbridge over the Tarn"),
    ("Library is to lend tools from autumn on", "the library in the former bank"),
    ("Herring is back in the northern bay", "the herring of the northern bay"),
    ("Council votes on the new bus to Norvik", "the bus line from the square to Norvik"),
)


def article(subject: str) -> str:
    return "\n\n".join(
        (
            f"The council spoke of {subject} for three hours on Monday, and there were more people in the hall than"
            " there are chairs. Nobody left before the end.",
            f"“Of {subject} we have heard a great deal, and seen very little,” said Idris Pell, who lives by the quay and"
            " has written to the board four times since the winter.",
            f"What is to become of {subject} will be told on Friday. Until then the clerk takes letters, which should be"
            " short, signed, and no more than a page long.",
        )
    )


def dump() -> list[str]:
    return [
        "\n\n".join((SLOGAN, DATED, "Home", "Harbour", "Letters", title, article(subject), *NOTES, "Home", "Contact"))
        for title, subject in SUBJECTS
    ]


def test_what_recurs_is_no_articles() -> None:
    texts = dump()
    chrome = learn_chrome(texts)
    for text, (title, subject) in zip(texts, SUBJECTS, strict=True):
        assert NOTES[0] in parse_text(text).body  # which looks like the text that it stands below
        known = parse_text(text, chrome=chrome)
        assert known.body == article(subject)
        assert known.title == title
        assert known.date is None  # the day on which the site was read
        assert explain(text, chrome=chrome).article == known


def test_an_explanation_says_that_a_line_recurs() -> None:
    texts = dump()
    told = {judgement.block.text: judgement for judgement in explain(texts[0], chrome=learn_chrome(texts)).blocks}
    assert told[NOTES[0]].weights[0].feature == "recurs on other pages"
    assert told[NOTES[0]].role != "body"
    assert all(weight.feature != "recurs on other pages" for weight in told[SUBJECTS[0][0]].weights)


def test_an_article_that_was_learned_from_thrice_is_still_there() -> None:
    texts = dump()
    chrome = learn_chrome([*texts, texts[0], texts[0], texts[0]])
    assert article(SUBJECTS[0][1]) in parse_text(texts[0], chrome=chrome).body


def test_a_page_of_another_site_stays_as_it_is() -> None:
    chrome = learn_chrome(dump())
    text = f"Harbour news\n\n{article('the lighthouse')}"
    assert parse_text(text, chrome=chrome) == parse_text(text)


def test_less_than_three_pages_teach_nothing() -> None:
    text = dump()[0]
    assert parse_text(text, chrome=learn_chrome([text, text])) == parse_text(text)
    assert parse_text(text, chrome=learn_chrome([])) == parse_text(text, chrome=Chrome()) == parse_text(text)


def test_it_bears_on_raw_text_alone() -> None:
    chrome = learn_chrome(["Ferry is back"] * 5)
    page = "<h1>Ferry is back</h1><p>The ferry sails again, the harbour office said on Monday.</p>"
    assert explain(page, chrome=chrome).article == parse_html(page)


def test_white_space_case_and_line_ends_are_one() -> None:
    chrome = learn_chrome(["Read  Also\r\n", "\ufeffread also", "READ\u00a0ALSO\n\nand more"])
    assert chrome.count("read also") == 3
    assert chrome.count("read") == 0


def test_its_memory_is_bounded() -> None:
    """A table of one size, whatever it learned from, and few false counts: 20,000 lines in 65,536 cells, four times."""
    chrome = learn_chrome("\n\n".join(f"Line {page} {line}." for line in range(100)) for page in range(200))
    assert len(chrome.counts) == ROWS * CELLS * 4
    assert chrome.pages == 200
    wrong = sum(chrome.count(f"Line {page} {line}.") > 1 for page in range(0, 200, 10) for line in range(100))
    assert wrong <= 40
    assert not any(chrome.recurs(f"Line {page} {line}.") for page in range(0, 200, 10) for line in range(100))


@given(st.lists(anything | pages().map(lambda page: page.text), max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_any_texts_in_any_order(texts, random):
    chrome = learn_chrome(texts)
    shuffled = [*texts]
    random.shuffle(shuffled)
    assert learn_chrome(iter(shuffled)) == chrome
    assert hash(learn_chrome(shuffled)) == hash(chrome)
    assert pickle.loads(pickle.dumps(chrome)) == chrome  # noqa: S301 # our own
    for text in texts:
        parse_text(text, chrome=chrome)


@given(st.lists(st.lists(st.sampled_from("One. Two. Three. Four. Five.".split()), max_size=5), max_size=12))
@settings(max_examples=50)
def test_counts_are_numbers_of_pages(texts):
    chrome = learn_chrome("\n\n".join(lines) for lines in texts)
    for line in "One. Two. Three. Four. Five.".split():
        count = sum(line in lines for lines in texts)
        assert chrome.count(line) == count
        assert chrome.recurs(line) == (count >= 3)
        assert chrome.is_everywhere(line) == (count >= 3 and 2 * count >= len(texts))


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ("Home", "not one str: give it a list"),
        (b"Home", "not one bytes: give it a list"),
        (["Home", b"Home"], "text 2 is bytes: learn_chrome takes str, decode bytes first"),
        ([None], "text 1 is NoneType"),
    ],
)
def test_wrong_texts(texts, says):
    with pytest.raises(TypeError, match=re.escape(says)):
        learn_chrome(texts)


def test_wrong_chrome():
    with pytest.raises(TypeError, match="chrome takes what learn_chrome\\(\\) gives, or None, not list"):
        parse_text("Home", chrome=["Home"])  # type: ignore[arg-type]
