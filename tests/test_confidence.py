"""How likely a field is right: what holds of every confidence, and which way each kind of evidence moves it."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files

import pytest
from hypothesis import given

from newsparse import Claim, explain
from newsparse._confidence import GENERAL, agrees, confidence
from tests.strategies import hostile

PARAGRAPHS = (
    "The night ferry between Orsey and Tarn Island will sail again from Monday, the harbour board said on Friday.",
    "The last boat will leave the inner pier at a quarter past eleven every day but Sunday, as it did before.",
    "Not everybody is content. The owners of the two water taxis say that they were told of it by a neighbour.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
TITLE = "The night ferry to Tarn Island sails again"


def of(field: str, *, head: str = "", title: str = TITLE, below: str = "") -> Claim:
    page = f"<html lang=en><head>{head}</head><body><article><h1>{title}</h1>{below}{BODY}</article></body></html>"
    return next(claim for claim in explain(page).claims if claim.field == field and claim.won)


def certainty(field: str, *, head: str = "", title: str = TITLE, below: str = "") -> float:
    found = of(field, head=head, title=title, below=below).confidence
    assert found is not None
    return found


@given(hostile)
def test_winners_have_one_and_losers_none(source: str) -> None:
    for claim in explain(source).claims:
        assert (claim.confidence is not None) == claim.won
        assert claim.confidence is None or 0 <= claim.confidence <= 1
        assert claim.won or claim.agreeing == ()


META = '<meta property="og:title" content="{}">'
STAMP = '<meta property="article:published_time" content="2024-05-{:02}T06:40:00Z">'


def test_sources_that_say_the_same_make_it_surer() -> None:
    assert certainty("title", head=META.format(TITLE)) > certainty("title")
    assert of("title", head=META.format(TITLE)).agreeing == ("meta.og:title",)


def test_what_the_page_shows_confirms_what_its_metadata_say() -> None:
    alone = certainty("date", head=STAMP.format(17))
    assert certainty("date", head=STAMP.format(17), below="<div>Published 17 May 2024</div>") > alone


def test_a_stamp_beside_a_change_that_is_shown_alone_is_less_sure() -> None:
    changed = "<div>Updated 20 May 2024</div>"
    assert certainty("date", head=STAMP.format(17), below=changed) < certainty("date", head=STAMP.format(17))


def test_a_headline_of_words_that_the_text_has_not_is_less_sure() -> None:
    other = certainty("title", title="Quarterly figures of brickmaking disappoint")
    assert certainty("title") > other


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("A title", "a “title”", True),
        ("A title", "Another title", False),
        (("Ada Reed", "Omar Sy"), ("Omar Sy", "Ada Reed"), True),
        (("Ada Reed", "Omar Sy"), ("Ada Reed",), False),
        (dt.date(2024, 5, 17), dt.datetime.fromisoformat("2024-05-17T06:40"), True),
        (dt.date(2024, 5, 17), dt.date(2024, 5, 18), False),
        (476, 476, True),
        (None, None, False),
    ],
)
def test_what_agrees(first: object, second: object, wanted: bool) -> None:
    one, two = (Claim(field="title", raw="", source="title", value=value) for value in (first, second))  # type: ignore[arg-type]
    assert agrees(one, two) is agrees(two, one) is wanted


def test_fields_without_a_known_truth_share_weights() -> None:
    learned = json.loads(files("newsparse").joinpath("data", "confidence.json").read_text("utf-8"))
    assert set(learned) == {"title", "subtitle", "date", "authors", "tags", "any"}
    assert set(learned["any"]) == GENERAL
    found = {"always": 1.0, "trust": 2.0, "agreeing": 1.0}
    assert confidence("section", found) == confidence("language", found) != confidence("title", found)


def test_signs_without_end_overflow_nothing() -> None:
    assert (confidence("title", {"trust": 1e9}), confidence("title", {"trust": -1e9})) == (1.0, 0.0)
