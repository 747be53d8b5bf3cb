"""Layer 3: an article as a string. A format is one function and one line in ``RENDERERS``."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from newsparse._dicts import to_dict
from newsparse._schema_org import news_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsparse._model import Article, Block, Inline

Format: TypeAlias = Literal["json", "text", "markdown", "jsonld"]


def render(article: Article, format: Format) -> str:  # noqa: A002 # the word that people look for
    r"""An article as one string, without a line break at its end.

    Args:
        article: What ``parse`` gave.
        format: ``json`` (the dict form, indented), ``text`` (title, subtitle, a line of facts, body), ``markdown``
            (CommonMark, with headings, lists, quotations, tables as GitHub writes them, links and emphasis) or
            ``jsonld`` (a schema.org ``NewsArticle``, indented, that may stand in a page's ``<script>`` as it is).

    Raises:
        ValueError: If there is no such format; the message lists those that there are.

    >>> from newsparse import Article, Block
    >>> render(Article(title="A title", blocks=(Block(text="One *star*."),)), "markdown")
    '# A title\n\nOne \\*star\\*.'
    >>> render(Article(), "pdf")
    Traceback (most recent call last):
    ValueError: no format 'pdf': choose json, text, markdown or jsonld
    """
    renderer = RENDERERS.get(format)
    if renderer is None:
        names = get_args(Format)
        raise ValueError(f"no format {format!r}: choose {', '.join(names[:-1])} or {names[-1]}")
    return renderer(article)


def _json(article: Article) -> str:
    return json.dumps(to_dict(article), ensure_ascii=False, indent=2)


def _jsonld(article: Article) -> str:
    # "</script>" in a string would end the script that holds it
    return json.dumps(news_article(article), ensure_ascii=False, indent=2).replace("</", "<\\/")


def _facts(article: Article) -> str:
    parts = [
        ", ".join(article.authors),
        str(article.date or ""),
    ]
    return " · ".join(part for part in parts if part)


#: Among so many first blocks the standfirst is looked for: behind a heading, say.
_SUBTITLE_AMONG: Final = 3


def _subtitle(article: Article) -> str | None:
    """The standfirst, unless the body begins with it: nothing is said twice."""
    first = [block.text for block in article.blocks[:_SUBTITLE_AMONG]]
    return article.subtitle if article.subtitle not in first else None


def _text(article: Article) -> str:
    parts = [article.title, _subtitle(article), _facts(article), article.body]
    return "\n\n".join(part for part in parts if part)


def _markdown(article: Article) -> str:
    parts = []
    if article.title:
        parts.append(f"# {_escaped(article.title)}")
    subtitle = _subtitle(article)
    if subtitle:
        parts.append(f"*{_escaped(subtitle)}*")
    facts = _facts(article)
    if facts:
        parts.append(_escaped(facts))
    blocks = article.blocks
    at = 0
    while at < len(blocks):
        end = at + 1
        # items of a list and rows of a table stand close together
        while blocks[at].kind in ("item", "row") and end < len(blocks) and blocks[end].kind == blocks[at].kind:
            end += 1
        parts.append(_run(blocks[at:end]))
        at = end
    return "\n\n".join(parts)


def _run(blocks: Sequence[Block]) -> str:
    first = blocks[0]
    if first.kind == "item":
        return "\n".join(_items(blocks))
    if first.kind == "row":
        return "\n".join(_rows(blocks))
    if first.kind == "heading":
        return f"{'#' * (first.level or 2)} {_inline(first)}"
    if first.kind == "quotation":
        return "> " + _inline(first).replace("\n", "\n> ")
    if first.kind == "preformatted":
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", first.text)), default=0))
        return f"{fence}\n{first.text}\n{fence}"
    return _inline(first)


def _items(blocks: Sequence[Block]) -> list[str]:
    lines = []
    counts: dict[int, int] = {}
    for block in blocks:
        depth = block.depth or 1
        counts = {level: count for level, count in counts.items() if level <= depth}
        counts[depth] = counts.get(depth, 0) + 1
        marker = f"{counts[depth]}." if block.list == "ordered" else "-"
        indent = "   " * (depth - 1)
        text = _inline(block).replace("\n", f"\n{indent}{' ' * (len(marker) + 1)}")
        lines.append(f"{indent}{marker} {text}")
    return lines


def _rows(blocks: Sequence[Block]) -> list[str]:
    width = max(len(block.cells) for block in blocks)
    lines = []
    for place, block in enumerate(blocks):
        cells = [_escaped(cell) for cell in block.cells] + [""] * (width - len(block.cells))
        lines.append(f"| {' | '.join(cells)} |")
        if place == 0:
            lines.append("|" + " --- |" * width)
    return lines


_OPENING: Final = {"emphasis": "*", "strong": "**", "code": "`"}


def _inline(block: Block) -> str:
    """A block's text with its links and emphasis; marks that cross others or repeat the one around them are left out."""
    text = block.text
    out: list[str] = []
    open_marks: list[tuple[int, str]] = []
    kinds: list[str] = []
    at = 0
    for mark in sorted(block.inlines, key=lambda m: (m.start, -m.end, m.kind)):
        while open_marks and open_marks[-1][0] <= mark.start:
            end, closing = open_marks.pop()
            kinds.pop()
            out += [_escaped(text[at:end], start=at == 0), closing]
            at = end
        if (
            (open_marks and mark.end > open_marks[-1][0])
            or mark.kind in kinds
            or "code" in kinds
            or not _wanted(mark, text)
        ):
            continue
        out.append(_escaped(text[at : mark.start], start=at == 0))
        at = mark.start
        opening, closing = _signs(mark)
        out.append(opening)
        open_marks.append((mark.end, closing))
        kinds.append(mark.kind)
    while open_marks:
        end, closing = open_marks.pop()
        out += [_escaped(text[at:end], start=at == 0), closing]
        at = end
    out.append(_escaped(text[at:], start=at == 0))
    return "".join(out)


def _wanted(mark: Inline, text: str) -> bool:
    if mark.kind == "link":
        return mark.url is not None
    words = text[mark.start : mark.end]
    return bool(words.strip()) and not (mark.kind == "code" and "\n" in words)


def _signs(mark: Inline) -> tuple[str, str]:
    if mark.kind == "link":
        address = (mark.url or "").replace(" ", "%20").replace("(", "%28").replace(")", "%29")
        return "[", f"]({address.replace('<', '%3C').replace('>', '%3E')})"
    sign = _OPENING[mark.kind]
    return sign, sign


_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~])")
_LINE_START: Final = re.compile(r"^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|\d{1,9}(?=[.)]\s)|=+\s*$|-{3,}\s*$)")


def _escaped(text: str, *, start: bool = True) -> str:
    """Text that CommonMark shows as it stands, line breaks included."""
    if "\n" in text:
        first, *others = text.split("\n")
        return "\\\n".join([_escaped(first, start=start), *map(_escaped, others)])
    text = _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;") if "&" in text and ";" in text else text)
    if start:
        found = _LINE_START.match(text)
        if found is not None:
            lead, sign = found[1], found[2]
            text = f"{lead}{sign}\\{text[found.end() :]}" if sign.isdigit() else f"{lead}\\{text[len(lead) :]}"
    return text


RENDERERS: Final[Mapping[str, Callable[[Article], str]]] = {
    "json": _json,
    "text": _text,
    "markdown": _markdown,
    "jsonld": _jsonld,
}
