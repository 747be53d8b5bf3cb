"""Whether an article is the same in other dress: ``python -m benchmarks.dresses FILE``.

One raw text is changed as copying, mail programs and other sites change it, and parsed each time. What must come out is
what comes out of the text as it is: its title, subtitle, dates, section, tags, authors, counts, and every block.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

import newsparse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsparse import Article

#: Columns at which mail programs wrap.
WIDTH: Final = 72
#: White space that a line may start with, and end with.
BEFORE: Final = ("", "  ", "\t", " \u00a0", "    ")
BEHIND: Final = (" ", "", "\t ", "\u00a0")


def wrapped(text: str, _: Article) -> str:
    """Every line wrapped."""
    return "\n".join(textwrap.fill(line, WIDTH) if line.strip() else line for line in text.split("\n"))


def respaced(text: str, _: Article) -> str:
    """Other white space at both ends of every line."""
    return "\n".join(
        BEFORE[at % len(BEFORE)] + line.strip() + BEHIND[at % len(BEHIND)] for at, line in enumerate(text.split("\n"))
    )


def without_blank_lines(text: str, _: Article) -> str:
    """Nothing between paragraphs but their line ends."""
    return re.sub(r"\n\s*\n", "\n", text)


def with_more_blank_lines(text: str, _: Article) -> str:
    """Twice as many blank lines, and one between any two lines that had none."""
    return text.replace("\n", "\n\n")


def with_doubled_blank_lines(text: str, _: Article) -> str:
    """Twice as many blank lines."""
    return text.replace("\n\n", "\n\n\n\n")


def with_crlf(text: str, _: Article) -> str:
    """The line ends of mail and Windows."""
    return text.replace("\n", "\r\n")


def with_its_menu_reversed(text: str, _: Article) -> str:
    """The first run of lines in another order."""
    menu, blank, rest = text.partition("\n\n")
    return "\n".join(reversed(menu.split("\n"))) + blank + rest


def with_date_and_views_above(text: str, article: Article) -> str:
    """The lines of the date and of the counter right above the headline."""
    lines = text.split("\n")
    moved = [lines[at] for at in _lines_of(text, ("date", "views"))]
    kept = [line for line in lines if line not in moved]
    at = next(at for at, line in enumerate(kept) if article.title and article.title in line)
    return "\n".join([*kept[:at], *moved, "", *kept[at:]])


def with_title_in_capitals(text: str, article: Article) -> str:
    """The title's letters as capitals."""
    return text.replace(article.title or "", (article.title or "").upper())


def with_title_words_in_capitals(text: str, article: Article) -> str:
    """A capital for every word of the title."""
    return text.replace(article.title or "", _title_case(article.title or ""))


#: Every way, by its name.
DRESSES: Final[dict[str, Callable[[str, Article], str]]] = {
    dress.__name__.replace("_", " "): dress
    for dress in (
        wrapped,
        respaced,
        without_blank_lines,
        with_more_blank_lines,
        with_doubled_blank_lines,
        with_crlf,
        with_its_menu_reversed,
        with_date_and_views_above,
        with_title_in_capitals,
        with_title_words_in_capitals,
    )
}


def differences(text: str) -> dict[str, list[str]]:
    """For each dress, the fields that come out otherwise, but for the title's letter case and what follows from spans."""
    plain = newsparse.parse_text(text)
    found: dict[str, list[str]] = {}
    for name, dress in DRESSES.items():
        dressed = newsparse.parse_text(dress(text, plain))
        found[name] = [
            field.name
            for field in attrs.fields(type(plain))
            if field.name != "confidence" and _told(plain, field.name) != _told(dressed, field.name)
        ]
    return found


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dresses", description=__doc__)
    parser.add_argument("file", type=Path, help="an article as raw text, UTF-8")
    text = parser.parse_args(argv).file.read_text(encoding="utf-8")
    found = differences(text)
    for name, fields in found.items():
        print(f"{name:32} {'the same' if not fields else 'other: ' + ', '.join(fields)}")
    return 1 if any(found.values()) else 0


def _told(article: Article, field: str) -> object:
    if field == "blocks":
        return tuple(attrs.evolve(block, spans=()) for block in article.blocks)
    value: object = getattr(article, field)
    return value.casefold() if field == "title" and isinstance(value, str) else value


def _lines_of(text: str, fields: tuple[str, ...]) -> list[int]:
    """The lines on which fields stand, in order."""
    spans = [
        claim.spans[0][0]
        for claim in newsparse.explain(text).claims
        if claim.won and claim.field in fields and claim.spans
    ]
    return sorted({text.count("\n", 0, start) for start in spans})


def _title_case(title: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in title.split(" "))


if __name__ == "__main__":
    sys.exit(main())
