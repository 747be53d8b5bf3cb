"""Paragraphs that are set alike are body together or not at all."""

from __future__ import annotations

import pytest

from newsparse import explain
from newsparse._label import label
from newsparse._label.alike import PULL, pulls
from newsparse._page import Containers, Passage

#: An element around two boxes, and paragraphs in these and in it: the container of each, by a name.
PLACES = Containers(
    parents=[-1, 0, 0, 0, 1, 1, 2, 0],
    tags=["div", "div", "div", "p", "p", "p", "p", "blockquote"],
    names=["", "box", "box", "", "", "big", "", ""],
)
AT = {"text": 3, "boxed": 4, "big": 5, "boxed elsewhere": 6, "quoted": 7, "raw": -1}

#: Paragraphs (where, log-odds, characters of prose), and what is added to each; ``None`` where nothing may be.
CASES = {
    "two of a kind meet": ([("text", 1.0, 100), ("text", -1.0, 100)], [-PULL, PULL]),
    "wherever their boxes stand": ([("boxed", 1.0, 100), ("boxed elsewhere", -1.0, 100)], [-PULL, PULL]),
    "one alone stays": ([("text", -1.0, 100)], [None]),
    "another class is another kind": ([("boxed", 1.0, 100), ("big", -1.0, 100)], [None, None]),
    "so is another tag": ([("text", 1.0, 100), ("quoted", -1.0, 100)], [None, None]),
    "and another box": ([("text", 1.0, 100), ("boxed", -1.0, 100)], [None, None]),
    "a long one says more": ([("text", 1.0, 900), ("text", -1.0, 100)], [-0.5 * PULL, 1.5 * PULL]),
    "a label says nothing": ([("text", 1.0, 100), ("text", -1.0, 0)], [None, None]),
    "one that is sure says no more than two": ([("text", 9.0, 100), ("text", 0.0, 100)], [-PULL, PULL]),
    "raw text has no kinds": ([("raw", 1.0, 100), ("raw", -1.0, 100)], [None, None]),
    "nothing gives nothing": ([], []),
}


@pytest.mark.parametrize(("paragraphs", "added"), CASES.values(), ids=CASES)
def test_what_others_add(paragraphs: list[tuple[str, float, int]], added: list[float | None]):
    passages = [Passage("Rain", container=AT[where], tag=PLACES.tags[AT[where]]) for where, *_ in paragraphs]
    found = pulls([odds for _, odds, _ in paragraphs], passages, PLACES, [float(size) for *_, size in paragraphs])
    assert [found.get(at) for at in range(len(paragraphs))] == [
        pull if pull is None else pytest.approx(pull) for pull in added
    ]


def test_what_others_add_counts_and_is_told(monkeypatch: pytest.MonkeyPatch):
    page = "<h1>The ferry is back</h1><p>The ferry to Tarn Island sails again after four years, it was said.</p>" * 2
    monkeypatch.setattr(label, "pulls", lambda *_: {1: -9.5})
    judged = explain(page).blocks
    assert {weight.feature: weight.weight for weight in judged[1].weights}["set like others"] == -9.5
    assert "set like others" not in {weight.feature for weight in judged[3].weights}
    assert judged[1].probability < judged[3].probability
