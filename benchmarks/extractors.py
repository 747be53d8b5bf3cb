"""newsparse and its peers, each behind one function: a page's source and address in, the fields that it fills out.

The fields are ``title``, ``subtitle``, ``body``, ``date`` (ISO 8601), ``authors``, ``tags``, ``views``. A peer is
called as its own documentation shows it, with its defaults, comments off.
"""

from __future__ import annotations

import importlib.util
import logging
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

#: What an extractor says of a page.
Prediction: TypeAlias = dict[str, Any]


def newsparse(html: bytes, url: str) -> Prediction:
    import newsparse as package

    return _fields(package.parse_html(html, url=url))


def newsparse_text(text: str) -> Prediction:
    import newsparse as package

    return _fields(package.parse_text(text))


def _fields(article: Any) -> Prediction:
    return {
        "title": article.title,
        "subtitle": article.subtitle,
        "body": article.body,
        "date": article.date.isoformat() if article.date else None,
        "authors": list(article.authors),
        "tags": list(article.tags),
        "views": article.views,
    }


def long_lines(text: str) -> Prediction:
    r"""The naive way with raw text, for want of a peer.

    Lines of 80 characters and more are the body; the last short line of 20 and more before the first is the title.

    >>> long_lines("Menu\nA headline of a page\n" + "word " * 20)["title"]
    'A headline of a page'
    >>> long_lines("Menu")
    {'title': None, 'body': ''}
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    body = [index for index, line in enumerate(lines) if len(line) >= 80]
    above = lines[: body[0]] if body else []
    title = next((line for line in reversed(above) if len(line) >= 20), None)
    return {"title": title, "body": "\n\n".join(lines[index] for index in body)}


def trafilatura(html: bytes, url: str, *, fast: bool = False) -> Prediction:
    from trafilatura import bare_extraction

    document = bare_extraction(html, url=url, with_metadata=True, fast=fast, include_comments=False)
    if document is None:
        return {}
    fields = document.as_dict()
    return {
        "title": fields.get("title"),
        "body": fields.get("text"),
        "date": fields.get("date"),
        "authors": _split(fields.get("author")),
        "tags": fields.get("tags") if isinstance(fields.get("tags"), list) else _split(fields.get("tags")),
    }


def trafilatura_fast(html: bytes, url: str) -> Prediction:
    return trafilatura(html, url, fast=True)


def _split(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(";") if name.strip()]


def newspaper4k(html: bytes, url: str) -> Prediction:
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    return {
        "title": article.title,
        "body": article.text,
        "date": article.publish_date.isoformat() if article.publish_date else None,
        "authors": list(article.authors),
        "tags": sorted(article.tags or []) or list(article.meta_keywords or []),
    }


def goose3(html: bytes, url: str) -> Prediction:  # noqa: ARG001 -- takes no address beside a page
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=html.decode("utf-8", "replace"))
    date = article.publish_datetime_utc
    return {
        "title": article.title,
        "body": article.cleaned_text,
        "date": date.isoformat() if date else None,
        "authors": list(article.authors or []),
        "tags": list(article.tags or []),
    }


def readability_lxml(html: bytes, url: str) -> Prediction:  # noqa: ARG001 -- as goose3
    from lxml.html import fromstring
    from readability import Document

    document = Document(html.decode("utf-8", "replace"))
    body = fromstring(document.summary())
    # It gives HTML; as text, blocks would stick together without a line end.
    for element in body.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4"):
        element.tail = "\n" + (element.tail or "")
    return {"title": document.short_title(), "body": body.text_content()}


def resiliparse(html: bytes, url: str) -> Prediction:  # noqa: ARG001 -- as goose3
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(bytes_to_str(html, detect_encoding(html) or "utf-8"))
    return {"title": tree.title, "body": extract_plain_text(tree, main_content=True, alt_texts=False)}


def justext(html: bytes, url: str) -> Prediction:  # noqa: ARG001 -- as goose3
    import justext as package

    paragraphs = package.justext(html, package.get_stoplist("English"))
    return {"body": "\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)}


def htmldate(html: bytes, url: str) -> Prediction:
    from htmldate import find_date

    return {"date": find_date(html, url=url, original_date=True)}


def turbohtml(html: bytes, url: str) -> Prediction:  # noqa: ARG001 -- as goose3
    import turbohtml as package

    article = package.parse(html).article()
    return {
        "title": article.title,
        "body": article.text,
        "date": article.date,
        "authors": [article.byline] if article.byline else [],
        "tags": list(article.tags),
    }


#: Extractors of HTML by name.
HTML: dict[str, Callable[[bytes, str], Prediction]] = {
    "newsparse": newsparse,
    "trafilatura": trafilatura,
    "trafilatura_fast": trafilatura_fast,
    "newspaper4k": newspaper4k,
    "goose3": goose3,
    "readability_lxml": readability_lxml,
    "resiliparse": resiliparse,
    "justext": justext,
    "htmldate": htmldate,
    "turbohtml": turbohtml,
}

#: Extractors of raw text by name.
TEXT: dict[str, Callable[[str], Prediction]] = {"newsparse": newsparse_text, "long_lines": long_lines}

#: What to import for an extractor, where that is not its name.
MODULES = {"trafilatura_fast": "trafilatura", "newspaper4k": "newspaper", "readability_lxml": "readability"}


def installed(name: str) -> bool:
    """Whether an extractor of HTML can run here."""
    return importlib.util.find_spec(MODULES.get(name, name)) is not None


def silence() -> None:
    """Peers log what they do: switch that off."""
    logging.disable(logging.CRITICAL)
