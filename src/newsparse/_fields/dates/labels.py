"""Layer 1: what announces a date: "Published", "Last updated on"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, cast

from newsparse._fields.dates.lines import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._fields.dates.days import Setting
    from newsparse._fields.dates.lines import Line

#: What announces a date.
Label = Literal["published", "updated"]

#: Tokens before a date among which the words that announce it are looked for, and the marks that may stand there.
_ANNOUNCING: Final = 6
_WEAK_MARKS: Final = frozenset(":-,|.(>»·•")
#: Scripts without spaces between words.
_UNSPACED: Final = re.compile("[\u0e01-\u0e2e\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def label_of(line: Line, start: int, end: int, setting: Setting) -> Label | None:
    """What announces the date: words right before it, or behind it where nothing is written with spaces."""
    tokens, labels = line.tokens, setting.words.labels
    at = start - 1
    while at >= 0 and start - at <= _ANNOUNCING:
        token = tokens[at]
        if token.kind == WORD:
            for size in (4, 3, 2, 1):
                phrase = tuple(other.text for other in tokens[max(0, at + 1 - size) : at + 1])
                found = labels.get(phrase) or (_ending(phrase[0], labels) if size == 1 else None)
                if found is not None:
                    return cast("Label", found)
            if token.text not in setting.words.filler and token.text not in setting.words.weekdays:
                break
        elif token.kind == NUMBER or token.text not in _WEAK_MARKS:
            break
        at -= 1
    if setting.code in {"zh", "ja", "ko"} and end < len(tokens) and tokens[end].kind == WORD:
        alone = end + 1 == len(tokens) or (tokens[end + 1].kind == MARK and tokens[end + 1].text != ":")
        found = labels.get((tokens[end].text,)) if alone else None
        return cast("Label | None", found)
    return None


def _ending(word: str, labels: Mapping[tuple[str, ...], str]) -> str | None:
    """What a run of words without spaces ends with: "记者发布时间"."""
    if _UNSPACED.search(word) is None:
        return None
    return next((labels[word[cut:],] for cut in range(1, len(word) - 1) if (word[cut:],) in labels), None)
