"""A mail's transfer encoding left in raw text: when it is read, what it gives, and where that stood."""

from __future__ import annotations

import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_text
from newsparse._text.quoted_printable import without_escapes

HEADER = "Content-Transfer-Encoding: quoted-printable\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (HEADER + "caf=C3=A9", HEADER + "café"),
        (HEADER + "caf=E9", HEADER + "café"),
        (HEADER + "a =3D b", HEADER + "a = b"),
        ("The caf=C3=A9 is o=\npen, and th=\r\ne r=C3=B4le too", "The café is open, and the rôle too"),
        ("The caf=C3=A9 is open", None),
        ("x =\n1 and y =\n2", None),
        ("a=3D1&b=C3=A9 of a long address" + "g" * 60 + "\nx=\ny=\n", None),
        ("====\n====\nThe ferry =AB =CD", None),
        ("", None),
    ],
)
def test_table(text: str, wanted: str | None) -> None:
    assert without_escapes(text)[0] == (text if wanted is None else wanted)


LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=200)


@given(LETTERS)
def test_what_python_writes_is_read_back(text: str) -> None:
    source = HEADER + quopri.encodestring(text.encode()).decode("ascii")
    left, moves = without_escapes(source)
    assert left == HEADER + text
    for at in range(len(HEADER), len(left)):
        spans: tuple[tuple[int, int], ...] = ((0, at + 1),)
        for move in moves:
            spans = move(spans)
        assert len(HEADER) < spans[0][1] <= len(source)


def test_spans_are_those_of_the_source() -> None:
    line = (
        "The caf=C3=A9 on Mill Street, closed since spring, opens again on Saturday =\n"
        "for good, said its owner, who pro=\nmises the old menu."
    )
    article = parse_text(f"Subject: The week\n{HEADER}{line}\n")
    ((start, end),) = article.blocks[0].spans
    assert article.blocks[0].text.startswith("The café on Mill Street, closed")
    assert article.title == "The week"
    assert f"Subject: The week\n{HEADER}{line}\n"[start:end] == line
