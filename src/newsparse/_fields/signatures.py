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
#: What ends so is a picture's credit, a report, a desk, an agency, a paper or a place.
_NO_NAME_ENDS: Final = (
    "摄", "攝", "报道", "報道", "報導", "新聞", "通信", "通讯", "社", "取材班", "日报", "日報", "晚报", "晚報",
    "县", "県", "提供", "記事", "敬称略", "转载", "転載", "编辑", "編集", "限定"
)  # fmt: skip
#: A desk, from three characters on: there are families of two.
_DESK_ENDS: Final = ("部", "부")
_DESK_SHORTEST: Final = 3
#: Rubrics, notes, agencies, and words for reporters of some kind, that stand where names do.
_NO_NAMES: Final = frozenset(
    """
    手记 手記 观察 觀察 调查 調查 专访 專訪 目击 目擊 视角 視角 直击 直擊 连线 連線 探访 探訪 走访 走訪 暗访 暗訪
    见闻 見聞 述评 述評 会上 會上
    问答 問答 提问 提問 发布会 發布會 招待会 招待會 完结篇 未完待续 完结
    共同 時事 写真 動画 速報 独自 関連 続報 東京都 京都府 大阪府 北海道
    사진 멘트 시민 본지 담당 외신 취재 현장 동료 여성 남성 선배 후배 전직 현직
    대통령 총리 장관 스포츠 연예 방송 신문 사회 정치 경제 문화
    해외 국내 출입 인터넷
    """.split()
)


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
    return _names(found) if found is not None and not any(word in found[0] for word in _PICTURE) else ()


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
    """The names that a pattern found, but for what is none."""
    named = next((group for group in found.groups() if group), "")
    return tuple(name for name in _PARTED.split(named) if name and _may_be_name(name))


def _may_be_name(name: str) -> bool:
    """Whether what stands where names do may be one.

    >>> _may_be_name("김하늘"), _may_be_name("정치부"), _may_be_name("敬称略"), _may_be_name("毎日新聞")
    (True, False, False, False)
    """
    return (
        name not in _NO_NAMES
        and not name.endswith(_NO_NAME_ENDS)
        and not (len(name) >= _DESK_SHORTEST and name.endswith(_DESK_ENDS))
    )
