"""Reporters whom East Asian texts name, and what stands in the same places and is none."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse._fields.signatures import at_end, at_head, reporters


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("（本报记者王小明、李华）灯塔", ("王小明", "李华")),
        ("(항구=통신) 김하늘 기자 = 사진을 찍었다.", ("김하늘",)),
        ("【记者观察】灯塔", ()),
        ("（记者手记）", ()),
        ("（本报记者王小明摄）灯塔", ()),
        ("（记者李华报道）灯塔", ()),
        ("[사진=김하늘 기자] 등대에", ()),
        ("[앵커 멘트 기자] 등대에", ()),
    ],
)
def test_head(text: str, names: tuple[str, ...]) -> None:
    assert at_head(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("勝った。（佐藤美咲、鈴木一郎）", ("佐藤美咲", "鈴木一郎")),
        ("勝った。【長谷部健】", ("長谷部健",)),
        ("勝った。（敬称略）", ()),
        ("勝った。【共同】", ()),
        ("勝った。【毎日新聞】", ()),
        ("勝った。（編集部）", ()),
        ("勝った。【関連記事】", ()),
        ("报道。（新华社）", ()),
        ("（未完待续）", ()),
    ],
)
def test_end(text: str, names: tuple[str, ...]) -> None:
    assert at_end(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("항구일보 이도윤 기자", ("이도윤",)),
        ("대통령 기자 회견", ()),
        ("시민 기자 모집", ()),
        ("정치부 기자", ()),
        ("본지 기자", ()),
    ],
)
def test_line(text: str, names: tuple[str, ...]) -> None:
    assert reporters(text) == names


def test_titles_left_out_are_no_author() -> None:
    """Japanese papers end with the note that they left titles out."""
    text = "灯台に電気が通り、港の人々は広場に集まって祝った。灯台守は三代にわたり油のランプを守ってきた。"
    page = f"<h1>灯台に電気</h1><article><p>{text}</p><p>{text[::-1]}</p><p>{text}（敬称略）</p></article>"
    assert parse(page).authors == ()
