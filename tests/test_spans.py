"""Where in raw text its blocks and claims stand: the table, and what holds for any string."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsparse import explain, parse_text
from newsparse._assemble import assemble
from newsparse._decode import clean_str, text_decoded_once
from newsparse._fields.strings import safe
from newsparse._reading import read_source
from newsparse._text.read import read
from newsparse._text.spans import EDGES
from tests.strategies import anything, hostile, pages
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: What a block's text may lack of its slices: what shows nothing, and a hyphen at a line's end.
UNSEEN = re.compile(f"[{re.escape(EDGES)}]+")
#: Fields whose claims are told from the whole text, or from what the caller said.
TOLD = {"kind", "language", "url"}


def slices(source: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    return [clean_str(source[start:end]) for start, end in spans]


def seen(text: str) -> str:
    return safe(UNSEEN.sub("", text))


def once(text: str) -> str:
    """Of a text that was encoded twice."""
    return text.encode("latin-1").decode()


def check(source: str, spans: tuple[tuple[int, int], ...], text: str, repaired: Callable[[str], str] = str) -> None:
    """Ordered, apart, not empty, free of white space at their ends, and of the text's characters."""
    assert spans
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(flat)
    assert flat[-1] <= len(source)
    found = slices(source, spans)
    assert all(piece and piece == piece.strip(EDGES) for piece in found)
    found = [repaired(piece) for piece in found]
    if seen("".join(found)) != seen(text):
        # a wrapped word's hyphen went
        assert [piece.rstrip("-‐") for piece in found] != found
        assert seen("".join(found)).replace("-", "").replace("‐", "") == seen(text).replace("-", "").replace("‐", "")


@pytest.mark.parametrize("row", rows("spans"))
def test_table(row: dict[str, Any]) -> None:
    raw = row["raw"]
    account = explain(raw)
    blocks = {judgement.block.text: judgement.block for judgement in account.blocks}
    for text, want in row.get("blocks", {}).items():
        assert slices(raw, blocks[text].spans) == want
    winners = {claim.field: claim for claim in account.claims if claim.won}
    for field, want in row.get("claims", {}).items():
        assert slices(raw, winners[field].spans) == want


DRESSES = st.sampled_from(
    (
        str,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", " \n\t "),
        lambda text: text.replace("a", "a\u00ad"),
        lambda text: text.replace(" ", "\u00a0\u200b "),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\n> "),
        lambda text: text.encode().decode("latin-1"),
    )
)


@given(pages(), DRESSES)
@settings(max_examples=60)
def test_an_article_in_any_dress_has_its_spans(page, dress):
    raw = dress(page.text)
    account = explain(raw)
    assert account.article.blocks == parse_text(raw).blocks
    repaired = once if text_decoded_once(raw)[1] else str
    for block in account.article.blocks:
        check(raw, block.spans, block.text, repaired)
    for claim in account.claims:
        if claim.field not in TOLD:
            assert claim.spans, claim
            assert all(source.strip(EDGES) == source for source in slices(raw, claim.spans))
            joined = seen(repaired("".join(slices(raw, claim.spans)))).casefold()
            assert joined == seen(claim.raw.replace("; ", "")).casefold()


@given(anything | hostile)
@settings(max_examples=200)
def test_any_text_has_its_spans(text):
    last = 0
    for judgement in assemble(*read_source(text, "text"), account=True).blocks:
        spans = judgement.block.spans
        if not text_decoded_once(text)[1]:
            check(text, spans, judgement.block.text)
        assert spans[0][0] >= last
        last = spans[-1][1]


@example("# # #\n\n#\n\n.")
@example("a b c d\n> \u00ad\n\n- \u200b\n- \u2060\n\n# \ufeff\n\n1. \u00ad")
@example("# Bus line # #\n\nRain.")
@given(st.text(alphabet="ab-# >1.\u00ad\u200b\n\t"))
@settings(max_examples=300)
def test_signs_and_markers(text):
    """The reader's own decisions hang on these characters; offsets are those of the text read."""
    last = 0
    for passage in read(text).passages:
        check(text, tuple(passage.spans), passage.text)
        assert passage.spans[0][0] >= last
        last = passage.spans[-1][1]


def test_html_has_none():
    account = explain("<h1>Ferry is back</h1><p>The ferry sails again, the harbour office said on Monday.</p>")
    assert [judgement.block.spans for judgement in account.blocks] == [(), ()]
    assert {claim.spans for claim in account.claims} == {()}
