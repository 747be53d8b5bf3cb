"""Layer 1: who wrote an article, as East Asian papers say it inside the text.

It stands at the head of the first paragraph or at the end of the last one, in brackets or beside the word for a reporter.
"""

from __future__ import annotations

import re
from typing import Final

#: So much of a paragraph's beginning and of its end is looked at (characters).
_HEAD: Final = 80
_TAIL: Final = 40
#: A line that has nothing but reporters and their addresses is no longer.
_LINE: Final = 60

_HANGUL: Final = "[가-힣]{2,4}"
_HAN: Final = "[\u3400-\u9fff々]{2,4}"
_REPORTER: Final = r"\s?(?:선임|수습|인턴|객원|전문|의학전문)?(?:기자|특파원|논설위원|통신원)"
#: "(Seoul=Agency) 김하늘 기자 =", "[항구일보 김하늘 기자]".
_KOREAN_HEAD: Final = re.compile(
    rf"[\[(【<][^\])】>]{{2,30}}[\])】>]\s?({_HANGUL}(?:[·,]\s?{_HANGUL}){{0,3}}){_REPORTER}\s?="
    rf"|[\[(【<](?:[^\])】>=]{{1,20}}[=\s])?({_HANGUL}(?:[·,]\s?{_HANGUL}){{0,3}}){_REPORTER}[\])】>]"
)
_KOREAN: Final = re.compile(rf"(?<![가-힣])({_HANGUL}(?:[·,]\s?{_HANGUL}){{0,3}}){_REPORTER}(?![가-힣])")
#: "新华社北京5月17日电（记者王小明、李华）".
_CHINESE_HEAD: Final = re.compile(
    rf"[（(【](?:本报)?(?:记者|記者|通讯员)[:：\s]?\s?({_HAN}(?:[、，,\s]\s?{_HAN}){{0,4}})[）)】]"
)
#: "【佐藤美咲】", "（佐藤美咲、鈴木一郎）" behind the last full stop.
_JAPANESE_TAIL: Final = re.compile(
    rf"(?:[。」』）]|^)\s?(?:【({_HAN}(?:、{_HAN}){{0,3}})(?:／[^】]{{1,10}})?】|（([\u3400-\u9fff々]{{3,4}}(?:、{_HAN}){{0,3}})）)$"
)
_PARTED: Final = re.compile(r"[·,、，\s]\s?")
#: The word for pictures: whoever is named beside it took one.
_PICTURE: Final = ("사진", "写真", "摄影", "攝影")


def at_head(text: str) -> tuple[str, ...]:
    """The reporters whom the beginning of a first paragraph names.

    >>> at_head("(항구=통신) 김하늘 기자 = 등대에 전기가 들어왔다."), at_head("新华社海港5月17日电（记者王小明、李华）灯塔")
    (('김하늘',), ('王小明', '李华'))
    >>> at_head("The lamp is lit.")
    ()
    """
    head = text[:_HEAD]
    if head.isascii():
        return ()
    found = _KOREAN_HEAD.search(head) or _CHINESE_HEAD.search(head)
    return _names(found) if found is not None else ()


def at_end(text: str) -> tuple[str, ...]:
    """The reporters with whom a last paragraph is signed.

    >>> at_end("灯台守はそう話す。【佐藤美咲】"), at_end("灯台守はそう話す。（共同）")
    (('佐藤美咲',), ())
    """
    tail = text[-_TAIL:].rstrip()
    if tail.isascii() or tail[-1:] not in "】）":
        return ()
    found = _JAPANESE_TAIL.search(tail)
    return _names(found) if found is not None else ()


def reporters(text: str) -> tuple[str, ...]:
    """The people of a line that has a Korean word for reporters behind their names.

    >>> reporters("항구일보 이도윤 기자"), reporters("김하늘 기자 sky@example.kr"), reporters("사진=김하늘 기자")
    (('이도윤',), ('김하늘',), ())
    """
    if text.isascii() or len(text) > _LINE or any(word in text for word in _PICTURE):
        return ()
    return tuple(dict.fromkeys(name for found in _KOREAN.finditer(text) for name in _names(found)))


def _names(found: re.Match[str]) -> tuple[str, ...]:
    named = next((group for group in found.groups() if group), "")
    return tuple(name for name in _PARTED.split(named) if name)
