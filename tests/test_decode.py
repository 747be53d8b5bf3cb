"""Bytes to text: the table, and what holds for any bytes."""

from __future__ import annotations

import codecs
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse._decode import clean_str, declared, decode, decoded_once, lookup, utf8
from newsparse._encodings import ENCODINGS
from tests.tables import rows

LABELS = [label for _, _, labels in ENCODINGS for label in labels.split()]


def data_of(row: dict[str, Any]) -> bytes:
    if "data" in row:
        decoded: bytes = codecs.escape_decode(row["data"].encode())[0]
        return decoded
    return str(row["text"]).encode(row["codec"])


@pytest.mark.parametrize("row", rows("decode"))
def test_bytes_to_text(row: dict[str, Any]) -> None:
    """The text, the encoding's name, and what is to be said of it; as UTF-8 bytes it is the same text."""
    data = data_of(row)
    text, name, notices = decode(data, encoding=row.get("encoding"))
    assert (text, name, [notice.code for notice in notices]) == (row["want"], row["name"], row["notices"])
    page, same = utf8(data, row.get("encoding"))
    assert (page.decode(), same) == (text, notices)


@given(st.binary(), st.none() | st.sampled_from(LABELS) | st.text(max_size=20))
def test_any_bytes_give_text(data: bytes, encoding: str | None) -> None:
    """Nothing raises, the text can be written again, and both forms agree."""
    text, _, notices = decode(data, encoding=encoding)
    assert utf8(data, encoding) == (text.encode(), notices)


@given(st.text(), st.sampled_from(LABELS))
def test_valid_utf8_wins(text: str, label: str) -> None:
    """Whatever anybody says of it."""
    data = b"\xc3\xaf " + text.encode()
    assert decode(data, encoding=label)[:2] == ("ï " + text, "UTF-8")


@given(st.text().map(str.encode))
def test_good_bytes_are_not_copied(data: bytes) -> None:
    """The same object comes back where it is valid UTF-8 without a mark."""
    if decode(data)[1] == "UTF-8" and not decode(data)[2] and not data.startswith(codecs.BOM_UTF8):
        assert utf8(data)[0] is data


def twice(text: str) -> bytes:
    """The bytes of a text that was encoded as UTF-8, taken for Latin-1 and encoded again."""
    return text.encode().decode("latin-1").encode()


@given(st.text())
def test_text_that_was_encoded_twice_is_decoded_once_more(text: str) -> None:
    """Wherever a control character proves it, and nowhere else."""
    data = twice(text)
    proven = any("\x80" <= char <= "\x9f" for char in data.decode())
    once, notices = decoded_once(data)
    assert once == (text.encode() if proven else data)
    assert [notice.code for notice in notices] == ["encoded-twice"] * proven


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FranÃ§ais written like that is an example", "no control character proves anything"),
        ("A line ends here\x85and it is â\x80\x99s", "a control character outside any sequence"),
        ("don’t", "nothing is wrong"),
        ("Ã\x80 \xed\xa0\x80", "a surrogate is no character"),
        ("Ã\x80 \xc0\x80", "an overlong sequence is none"),
    ],
)
def test_text_that_was_not_encoded_twice_stays(text: str, why: str) -> None:
    data = text.encode()
    assert decoded_once(data) == (data, ()), why


STORY = "The ferry didn’t sail – “never again”, the harbour’s master said on Monday in Orsey."


@pytest.mark.parametrize("page", [f"<p>{STORY}</p>", STORY])
def test_a_page_that_was_encoded_twice(page: str) -> None:
    """As bytes and as text, as HTML and as raw text."""
    for source in (twice(page), twice(page).decode()):
        article = parse(source)
        assert article.body == STORY
        assert "encoded-twice" in [notice.code for notice in article.warnings]


def test_every_label_has_a_codec() -> None:
    """The WHATWG's 228 labels, each once, each with a codec that Python has."""
    assert len(LABELS) == len(set(LABELS)) == 228
    for _, codec, _ in ENCODINGS:
        if codec:
            codecs.lookup(codec)
    assert lookup("\tUTF8 ") == ("UTF-8", "utf-8")


@given(st.lists(st.integers(0, 0x10FFFF) | st.integers(0xD800, 0xDFFF)))
def test_clean_str_can_be_written(points: list[int]) -> None:
    """Lone surrogates go, pairs are joined, the rest stays.

    Code points, not characters, are drawn and compared: what is said of a failure must be fit to be written.
    """
    want = list[int]()
    for point in points:
        if 0xDC00 <= point <= 0xDFFF and want and 0xD800 <= want[-1] <= 0xDBFF:
            want[-1] = 0x10000 + ((want[-1] - 0xD800) << 10) + (point - 0xDC00)
        else:
            want.append(point)
    want = [0xFFFD if 0xD800 <= point <= 0xDFFF else point for point in want]
    cleaned = clean_str("".join(map(chr, points)))
    assert [ord(char) for char in cleaned] == want
    assert clean_str(cleaned) is cleaned


def test_a_declaration_is_found_late() -> None:
    """One page in ten declares its encoding behind the first thousand bytes, but none behind 64 KB."""
    late = b"<p>" + b" " * 30_000 + b"<meta charset=koi8-r>"
    assert declared(late) == "koi8-r"
    assert declared(b" " * 70_000 + late) is None


@pytest.mark.parametrize("piece", [b"<!--", b"<meta ", b"<meta charset", b"<?xml ", b"<!-- -->", b"\xe9<meta>"])
def test_long_heads_end(piece: bytes) -> None:
    """Nothing here is quadratic: this would not end otherwise."""
    decode(b"\xff\xe9" + piece * 200_000)


def test_nearly_utf8() -> None:
    """A page that declares nothing and has one bad byte among many good characters is UTF-8."""
    text, name, notices = decode("ï".encode() * 100 + b"\xff")
    assert (text.count("ï"), name, [notice.code for notice in notices]) == (100, "UTF-8", ["undecodable-bytes"])
