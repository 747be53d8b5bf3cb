"""What is made of one page: the text that goes out, and what the summary counts. Run in worker processes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

if TYPE_CHECKING:
    from newsparse._model import Article, Explanation, Notice
    from newsparse._options import Options

#: A page as it goes to a worker: its name, its source (``None``: nothing to do), its options, its kind, and what its file
#: says against it, which becomes a warning.
Item: TypeAlias = "tuple[str, str | bytes | None, dict[str, Any], str | None, Notice | None]"


@attrs.frozen(kw_only=True)
class Written:
    """What came of a page.

    Attributes:
        text: What is to be written.
        empty: Whether it has no article: no body.
        warnings: The codes of its warnings.
    """

    text: str
    empty: bool
    warnings: tuple[str, ...] = ()


def write(style: str, common: Options, item: Item) -> Written | None:
    """One page in a style: a format of ``render``, ``jsonl``, ``explain``, or ``row`` and ``note`` for outputs.

    >>> from newsparse._options import Options
    >>> write("text", Options(), ("a.html", "<h1>Ferry is back</h1>", {}, None, None)).text
    'Ferry is back'
    >>> write("text", Options(), ("a.html", None, {}, None, None)) is None
    True
    """
    name, source, own, kind, problem = item
    if source is None:
        return None
    options = common.but(stated(own))
    explanation = explained(source, options, kind, problem, account=style == "explain")
    article = explanation.article
    return Written(
        text=_text(style, name, explanation),
        empty=not article.blocks,
        warnings=tuple(dict.fromkeys(notice.code for notice in article.warnings)),
    )


def stated(options: dict[str, Any]) -> dict[str, Any]:
    """The options that a file states, without those on which it is silent.

    >>> stated({"url": "https://example.com/a", "now": None})
    {'url': 'https://example.com/a'}
    >>> stated({"now": None})
    {}
    """
    return {name: value for name, value in options.items() if value is not None}


def explained(
    source: str | bytes, options: Options, kind: str | None, problem: Notice | None, *, account: bool
) -> Explanation:
    """What ``explain`` gives, of the kind that the caller settled if any; without ``account`` only its article."""
    from newsparse._assemble import assemble
    from newsparse._decode import decode
    from newsparse._reading import read_source

    notices: tuple[Notice, ...] = ()
    first = () if problem is None else (problem,)
    if kind == "text" and isinstance(source, bytes):
        source, _, notices = decode(source, encoding=options.encoding)
    page, context = read_source(source, kind, **options.known())
    page.notices[:0] = (*first, *notices)
    return assemble(page, context, account=account)


def _text(style: str, name: str, explanation: Explanation) -> str:
    article = explanation.article
    if style == "explain":
        from newsparse._account import account

        return f"{name}\n\n{account(explanation)}"
    if style == "jsonl":
        return json.dumps(article.to_dict(), ensure_ascii=False)
    if style == "row":
        return json.dumps({"source": name, "error": None, **article.to_dict()}, ensure_ascii=False)
    from newsparse._render import render

    if style == "note":
        return f"{front_matter(article, name)}\n{render(article, 'markdown')}\n"
    return render(article, style)  # type: ignore[arg-type] # one of the choices of --format


def front_matter(article: Article, name: str) -> str:
    """What an article states, as YAML between two lines of dashes. Its values are JSON, which YAML reads.

    >>> from newsparse import Article
    >>> print(front_matter(Article(title="Ferry: back", tags=("a",), confidence=0.5), "a.html"))
    ---
    title: "Ferry: back"
    tags: ["a"]
    kind: "unknown"
    confidence: 0.5
    source: "a.html"
    ---
    >>> print(front_matter(Article(), "a.html").splitlines()[1])
    kind: "unknown"
    """
    data = article.to_dict()
    told = {
        key: data[key]
        for key in (
            "title",
            "subtitle",
            "date",
            "modified",
            "authors",
            "tags",
            "section",
            "language",
            "site_name",
            "url",
            "image",
            "views",
            "description",
            "kind",
            "is_free",
            "confidence",
        )
        if data[key] not in (None, [])
    }
    told["source"] = name
    # ASCII alone: YAML forbids some characters that JSON takes as they stand
    return "\n".join(["---", *(f"{key}: {_yaml(value)}" for key, value in told.items()), "---"])


def _yaml(value: object) -> str:
    """A value in JSON that YAML reads: what YAML does not print is escaped, as JSON escapes it or in YAML's long form."""
    words = json.dumps(value, ensure_ascii=False)
    return words if words.isprintable() else "".join(map(_yaml_letter, words))


def _yaml_letter(letter: str) -> str:
    if letter.isprintable():
        return letter
    code = ord(letter)
    if 0xD800 <= code < 0xE000:  # a lone surrogate, which YAML cannot say
        return "\ufffd"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
