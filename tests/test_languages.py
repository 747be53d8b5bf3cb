"""The language of a text: the table, and what holds for any string."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._data import languages
from newsparse._fields._spelling import LETTERS, TELLING
from newsparse._fields.languages import LONGEST, guess_language
from tests.tables import rows

CASES = [row.values[0] for row in rows("languages")]
SENTENCES = {row["want"]: row["raw"] for row in CASES if row["origin"] == "language" and row["why"].startswith("one")}
WORDS = sorted({word for row in CASES for word in row["raw"].split()})


@pytest.mark.parametrize("row", rows("languages"))
def test_texts(row: dict[str, Any]) -> None:
    assert guess_language(row["raw"]) == row.get("want"), json.dumps(row["raw"])


def test_every_language_has_a_sentence() -> None:
    assert set(SENTENCES) == set(languages())


def test_every_language_has_its_spelling_told() -> None:
    assert set(TELLING) <= set(languages())
    assert set(LETTERS) - {""} <= set(languages())
    assert [letters for letters in LETTERS.values() if letters != letters.casefold()] == []
    assert [words for words in TELLING.values() if words != words.casefold()] == []


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_never_raises_and_guesses_the_same_again(text: str) -> None:
    found = guess_language(text)
    assert found is None or (found.isascii() and found.islower() and len(found) == 2)
    assert guess_language(text) == found


@given(st.sampled_from(sorted(SENTENCES)), st.integers(2, 5), st.sampled_from([" ", "\n", "\n\n", "\r\n"]))
def test_more_of_the_same_is_the_same(code: str, times: int, joint: str) -> None:
    assert guess_language(joint.join([SENTENCES[code]] * times)) == code


@given(st.sampled_from(sorted(SENTENCES)), st.randoms(use_true_random=False))
def test_the_order_of_words_tells_nothing(code: str, random: Any) -> None:
    words = SENTENCES[code].split()
    random.shuffle(words)
    assert guess_language(" ".join(words)) == code


@given(st.sampled_from(sorted(SENTENCES)), st.text(max_size=300))
def test_only_so_much_is_read(code: str, tail: str) -> None:
    text = (SENTENCES[code] + " ") * (LONGEST // len(SENTENCES[code]) + 1)
    assert guess_language(text[:LONGEST] + tail) == guess_language(text[:LONGEST]) == code


def test_no_sentence_is_taken_for_another_language_when_half_of_it_is_left() -> None:
    # a half may be too little to tell, but must not tell another
    told = Counter[str]()
    for code, sentence in SENTENCES.items():
        for half in (sentence[: len(sentence) // 2], sentence[len(sentence) // 2 :]):
            found = guess_language(half)
            told["right" if found == code else "open" if found is None else f"{code} as {found}"] += 1
    assert set(told) == {"right", "open"}
    assert told["right"] > told["open"]
