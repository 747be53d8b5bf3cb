"""The measures and rules that raw text is labelled by."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from newsparse import explain, parse_text
from newsparse._label.features import facts, features
from newsparse._label.mass import weigh
from newsparse._label.measures import MEASURES, measures
from newsparse._label.rules import from_names, scorer
from newsparse._label.weights import table
from newsparse._text.read import read

STORY = (
    "The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning.",
    "Its first boat left at six with forty passengers, most of them pupils of the school in Orsey, and one goat.",
    "The owners of the water taxis, who had the sound for themselves since the winter storms, are not pleased at all.",
)
LINES = (
    "News",
    "Sport",
    "Share",
    "Tags: Ferries",
    "Most read",
    "3 May 2024",
    "Read also: Bees leave the tower",
    *STORY,
)

texts = st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=30).map("\n".join)


def measured(text: str) -> list[tuple[float, ...]]:
    page = read(text)
    mass = weigh(page.passages, page.containers)
    return measures(page.passages, mass, features(page, mass, facts(page, mass, ("en",)), None), None)


@given(texts)
def test_every_passage_has_every_measure(text):
    found = measured(text)
    assert len(found) == len(read(text).passages)
    assert all(len(own) == len(MEASURES) for own in found)
    assert all(math.isfinite(number) for own in found for number in own)


@given(texts)
def test_what_is_told_adds_up_to_the_score(text):
    rules = table("text").rules
    for own in measured(text):
        told = rules.told(own)
        assert math.isclose(sum(weight for _, weight in told), scorer(rules)(own), abs_tol=0.0006 * len(told))


def test_the_packaged_rules_are_kept_by_their_names():
    rules = table("text").rules
    assert len(rules.rules) == 200
    assert from_names(rules.named()) == rules


def test_measures_by_hand():
    """Two paragraphs, a line, a paragraph: one run, in which the line stands."""
    by_name = [
        dict(zip(MEASURES, own, strict=True)) for own in measured("\n\n".join([*STORY[:2], "A line", STORY[2], "Last"]))
    ]
    line, last = by_name[2], by_name[4]
    assert line["size"] == len("A line")
    assert line["paragraphs_before_3"] == len(STORY[0]) + len(STORY[1])
    assert line["paragraphs_after_3"] == len(STORY[2])
    assert (line["before_main"], line["behind_main"], last["behind_main"]) == (-2, -1, 1)
    assert (line["run_paragraphs"], line["main_length"], line["run_share"]) == (3, 3, 1)
    assert (line["sentence-1"], line["sentence+1"], last["sentence+1"]) == (1, 1, -1)


def test_an_article_with_nothing_around_it_comes_through_untouched():
    text = "\n\n".join(STORY)
    assert parse_text(text).body == text


def test_what_behind_an_article_asks_to_sign_up_goes():
    text = "\n\n".join([*STORY, "In your inbox", "Sign up for our free weekday letter.", "Share"])
    assert parse_text(text).body == "\n\n".join(STORY)


def test_an_explanation_names_measures():
    judged = explain("\n\n".join(STORY)).blocks[0]
    assert all(name in MEASURES for weight in judged.weights for name in weight.feature.split(" and "))


def test_a_paragraph_that_begins_with_the_word_stays():
    lines = [
        *STORY[:2],
        "Newsletters are back in fashion in Orsey, where three of them now tell of the ferry.",
        STORY[2],
    ]
    assert parse_text("\n\n".join(lines)).body == "\n\n".join(lines)
