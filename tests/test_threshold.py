"""The option that leans to precision or to recall."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import explain, parse, parse_html, parse_text
from newsparse._label.sequence import decode
from newsparse._label.weights import table

STORY = "The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning."
PAGE = (
    f"<h1>The ferry is back</h1><p>{STORY}</p><p>{STORY.replace('again', 'every day')}</p><p>{STORY[:70]}.</p>"
    "<div class=note><div>Boats, 2, and crew</div></div>"
)


def body(threshold: float) -> list[str]:
    return parse(PAGE, threshold=threshold).body.split("\n\n")


def test_a_doubtful_block_goes_by_the_threshold():
    """Its probability is between the two."""
    doubtful = next(found for found in explain(PAGE).blocks if found.block.text == "Boats, 2, and crew")
    assert 0.05 < doubtful.probability < 0.95
    assert "Boats, 2, and crew" in body(0.01)
    assert "Boats, 2, and crew" not in body(0.99)
    assert STORY in body(0.99), "what is sure stays"


def test_a_page_with_prose_never_comes_out_empty():
    assert parse(f"<p>{STORY}</p>", threshold=0.9999).body == STORY


def test_all_functions_take_it():
    assert parse_html(PAGE, threshold=0.9) == parse(PAGE, threshold=0.9) == explain(PAGE, threshold=0.9).article
    assert parse_text(STORY, threshold=0.9) == parse(STORY, threshold=0.9)
    assert parse(PAGE.encode(), threshold=0.9) == parse(PAGE, threshold=0.9)


def test_one_half_is_the_default():
    assert parse(PAGE, threshold=0.5) == parse(PAGE)


@pytest.mark.parametrize("threshold", [0, 1, -0.5, 2, 80, math.nan, math.inf])
def test_what_is_not_between_0_and_1(threshold):
    with pytest.raises(ValueError, match="leans to precision"):
        parse("", threshold=threshold)


@pytest.mark.parametrize("threshold", ["0.5", None, True, [0.5]])
def test_what_is_no_number(threshold):
    with pytest.raises(TypeError, match="a number between 0 and 1"):
        parse("", threshold=threshold)


@given(st.lists(st.floats(-8, 8), max_size=30), st.floats(-4, 4), st.floats(0, 4))
def test_a_higher_threshold_takes_nothing_more(scores, least, more):
    """The likeliest sequence loses passages only, since neighbours pull each other the same way."""
    switch = table("markup").switch
    low, high = (decode([score - at for score in scores], switch)[0] for at in (least, least + more))
    assert all(inside or not within for inside, within in zip(low, high, strict=True))


def test_a_lean_to_precision_makes_no_body_unlikely():
    """What was likely at even odds needs no warning because a caller wants to be surer."""
    sure = next(found for found in explain(PAGE).blocks if found.block.text == STORY).probability
    article = parse(f"<p>{STORY}</p>", threshold=0.9999)
    assert sure < 0.99995, "else the threshold takes nothing away"
    assert "unlikely-body" not in [notice.code for notice in article.warnings]
