"""Layer 1: markup or raw text, told from the content alone.

The table that says what counts as which is ``tests/cases/sniff.toml``; the rules behind it, the first that speaks
decides:

1. Nothing but white space: text. ``{"…``, ``[{``, ``["``: JSON, so text, whatever tags its strings hold.
2. A doctype, or a first tag ``<html>``, ``<head>``, ``<body>``; a feed's or another XML document's root: markup.
   Comments and the XML declaration in front are passed over. ``<?php`` is source code, so text.
3. A last tag that closes the first one, or ``</html>`` or ``</body>`` at the very end: markup.
4. Markdown's own marks, at least as many as block tags: text, since Markdown may hold inline HTML, and since its line
   breaks, which HTML would swallow, part its paragraphs.
5. A known tag at the very start that has attributes, stands alone by nature (``<br>``, ``<img>``) or is closed later:
   markup.
6. Tags further in: markup where the page is one line with a pair of tags in it (``Hello <b>world</b>``), or where at
   least half of its lines begin or end with a block tag. Else text: prose about tags, blog posts whose paragraphs are
   parted by blank lines, source code.

Only the head (``HEAD`` characters) and the tail (``TAIL``) are looked at, so the cost does not grow with the page.
"""

from __future__ import annotations

import re
from typing import Final

#: How many characters from the first that is no white space bear on the verdict.
HEAD: Final = 4_000
#: How many characters at the end are searched for a closing tag.
TAIL: Final = 200
#: Share of the lines with text that must hold a block tag where the page does not begin with a tag.
TAGGED_LINES: Final = 0.5
#: A page that begins with a tag that stands alone has at least so many tags a line, if it is markup.
STRAY_TAGS: Final = 0.1
#: Text in front of a doctype, such as a server's warning or HTTP headers, is no longer than this.
PREAMBLE: Final = 400
#: Markdown's marks must be this many before they are believed.
MARKDOWN_MARKS: Final = 2

_BLOCK: Final = (
    "address|article|aside|blockquote|body|br|button|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    "h[1-6]|head|header|hr|html|iframe|li|link|main|meta|nav|noscript|ol|option|p|picture|pre|script|section|select|"
    "style|summary|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|ul|video"
)
_INLINE: Final = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|map|mark|nobr|picture|q|s|samp|"
    "small|source|span|strike|strong|sub|sup|tt|u|var|wbr"
)
_ALONE: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_ENDS: Final = r"\s{0,50}/?>|\s[^<>]{0,500}=[^<>]{0,1500}>"

_ROOT: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_DOCTYPE: Final = re.compile(r"<!doctype\b[^>]{0,400}>", re.IGNORECASE)
_INSTRUCTION: Final = re.compile(r"<\?(?:xml|xml-[\w-]{1,20})\s[^>]{0,400}>", re.IGNORECASE)
_XML_ROOT: Final = re.compile(
    r"<(?P<feed>rss|feed|rdf:rdf)[\s>]"
    r"|<(?:\w{1,20}:)?(?:svg|math|urlset|sitemapindex|opml|nitf|newsitem|newsml|newsmessage|xbrl|plist|mediawiki)[\s>]",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(r"<([A-Za-z][\w:.-]{0,60})(?=[\s/>])")
_KNOWN_FIRST: Final = re.compile(rf"<({_BLOCK}|{_INLINE})(?:{_ENDS})", re.IGNORECASE)
_LATE_ROOT: Final = re.compile(r"^\s{0,20}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.MULTILINE)
_LAST: Final = re.compile(r"</([A-Za-z][\w:.-]{0,60})\s{0,20}>(?:\s{0,50}<!--[^<>]{0,100}-->)?\s{0,100}\Z")
_BLOCK_TAG: Final = re.compile(rf"(?<!`)<(?:/(?:{_BLOCK})\s{{0,50}}>|(?:{_BLOCK})(?:{_ENDS}))", re.IGNORECASE)
_NEXT_BLOCK: Final = re.compile(rf"(?:^|[.!?>])\s{{0,20}}<(?:{_BLOCK})(?:{_ENDS})", re.IGNORECASE | re.MULTILINE)
_EDGE_BLOCK: Final = re.compile(
    rf"\A\s{{0,50}}</?(?:{_BLOCK})(?:{_ENDS})|<(?:/(?:{_BLOCK})|br)\s{{0,20}}/?>\s{{0,50}}\Z", re.IGNORECASE
)
_OPENED: Final = re.compile(rf"(?<!`)<({_BLOCK}|{_INLINE})(?:{_ENDS})", re.IGNORECASE)
_JSON: Final = re.compile(r"\{\s{0,100}[\"}]|\[\s{0,100}[\[{\"\]]")
# Marks that plain text does not use; lists and quotations it does.
_MARKDOWN: Final = re.compile(
    r"^\#{1,6}\s+\S"  # a heading
    r"|^(?:```|~~~)"  # a fence
    r"|!?\[[^\[\]\n]{1,200}\]\([^()\s]{1,300}\)"  # a link or an image
    r"|\*\*[^*\n]{1,200}\*\*"  # strong
    r"|^\[[^\[\]\n]{1,60}\]:\s+\S",  # a link's definition
    re.MULTILINE,
)


def is_html(text: str | bytes) -> bool:
    """Whether a page is markup (HTML, but XML and feeds too, whose tags are no prose either) rather than raw text.

    Args:
        text: The page; bytes in UTF-8 or another encoding that agrees with ASCII.

    >>> is_html("<p>One.</p><p>Two.</p>"), is_html("Hello <b>world</b>")
    (True, True)
    >>> is_html("We <3 it: a < b, and <https://example.org> too."), is_html("")
    (False, False)
    """
    head, tail = _ends(text)
    if "<" not in head or _JSON.match(head):
        return False
    at = _past_prolog(head)
    if head.startswith(("<?php", "<?="), at):
        return False
    if _ROOT.match(head, at) or _XML_ROOT.match(head, at):
        return True
    last = _LAST.search(tail)
    first = _FIRST.match(head, at)
    if last is not None:
        name = last.group(1).lower()
        if name == "html" or (name == "body" and "<" in head):
            return True
        if first is not None and first.group(1).lower() == name:
            return True
    late = _LATE_ROOT.search(head)
    if late is not None and late.start() <= PREAMBLE:
        return True
    blocks = sum(1 for _ in _BLOCK_TAG.finditer(head))
    marks = sum(1 for _ in _MARKDOWN.finditer(head))
    if marks >= max(MARKDOWN_MARKS, blocks):
        return False
    known = _KNOWN_FIRST.match(head, at)
    if known is not None and _counts(known, head):
        return True
    return _tagged(head, whole=len(head) < HEAD)


def looks_like(text: str) -> str | None:
    """What else a page looks like: ``rss`` (Atom too), ``xml``, ``json``, ``markdown``; ``None`` for HTML and prose.

    >>> looks_like('<?xml version="1.0"?><rss version="2.0"></rss>'), looks_like('{"title": "A title"}')
    ('rss', 'json')
    >>> looks_like("<p>One.</p>") is None
    True
    """
    head, tail = _ends(text)
    if not head:
        return None
    if _JSON.match(head):
        return "json" if tail.rstrip().endswith(("}", "]")) else None
    at = _past_prolog(head)
    if _ROOT.match(head, at):
        return None
    root = _XML_ROOT.match(head, at)
    if root is not None:
        return "rss" if root.group("feed") else "xml"
    if head.startswith("<?xml") and _FIRST.match(head, at) and not _KNOWN_FIRST.match(head, at):
        return "xml"
    if not is_html(text) and sum(1 for _ in _MARKDOWN.finditer(head)) >= MARKDOWN_MARKS:
        return "markdown"
    return None


def _ends(text: str | bytes) -> tuple[str, str]:
    """The head, from the first character that counts, and the tail."""
    if isinstance(text, bytes):
        start = re.search(rb"[^\s\xef\xbb\xbf\x00]", text)
        at = start.start() if start else len(text)
        ends = text[at : at + HEAD], text[max(at, len(text) - TAIL) :]
        return ends[0].decode("utf-8", "replace"), ends[1].decode("utf-8", "replace")
    found = re.search(r"[^\s\ufeff\u200b\x00]", text)
    at = found.start() if found else len(text)
    return text[at : at + HEAD], text[max(at, len(text) - TAIL) :]


def _past_prolog(head: str) -> int:
    """Where the first tag may stand: behind comments, XML instructions and a doctype that is not HTML's."""
    at = 0
    while True:
        while at < len(head) and head[at].isspace():
            at += 1
        if head.startswith("<!--", at):
            end = head.find("-->", at + 2)
            if end < 0:
                return at
            at = end + 3
            continue
        found = _INSTRUCTION.match(head, at)
        if found is None and not _ROOT.match(head, at):
            found = _DOCTYPE.match(head, at)
        if found is None:
            return at
        at = found.end()


def _counts(known: re.Match[str], head: str) -> bool:
    """Whether a tag at the very start is markup and not the subject of a sentence ("<p> is for paragraphs")."""
    name = known.group(1).lower()
    if name in _ALONE:
        # Raw text may begin with the one tag that a scraper let stand, such as a counting pixel in a noscript.
        return sum(1 for _ in _OPENED.finditer(head)) >= head.count("\n") * STRAY_TAGS
    if "=" in known.group() or f"</{name}" in head[known.end() :].lower():
        return True
    return bool(_BLOCK_TAG.match(head, known.end()) or _NEXT_BLOCK.search(head, known.end()))


def _tagged(head: str, *, whole: bool) -> bool:
    """Whether text that does not begin with a tag is a fragment of HTML all the same."""
    lines = [line for line in head.splitlines() if line.strip()]
    if len(lines) > 1:
        tagged = sum(1 for line in lines if _EDGE_BLOCK.search(line))
        return tagged >= len(lines) * TAGGED_LINES
    opened = _OPENED.search(head)
    if opened is None:
        return False
    name = opened.group(1).lower()
    if name in _ALONE or "=" in opened.group():
        return True
    rest = head[opened.end() :]
    close = rest.lower().find(f"</{name}>")
    return whole and any(c.isalnum() for c in rest[: max(close, 0)])
