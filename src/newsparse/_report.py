"""Layer 3: an ``Explanation`` as one page for the browser, ``data/report.html``.

Whatever the parsed page held is text here: every string is escaped, nothing is a link, an attribute takes only words of
our own, and the page's content security policy lets nothing run or load.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Final

from newsparse._account import shown_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsparse._model import Claim, Explanation, Judgement

#: Roles of blocks that a field is read from: shown in full, as the body's are.
_FOUND: Final = frozenset(("title", "subtitle", "byline", "date", "section", "tags", "views"))
_LEGEND: Final = (
    '<span class="role role-body">body</span> is the article · '
    '<span class="role found">title, byline, …</span> gave a field · '
    '<span class="role">menu, related, …</span> was dropped: unfold it'
)
#: So much of a dropped block stands in its folded line (characters).
_LINE: Final = 90
#: What HTML cannot hold: control characters, and halves of surrogate pairs.
_NOT_HTML: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: A language tag that may stand in an attribute.
_TAG: Final = re.compile(r"[A-Za-z0-9-]{2,35}")


def report(explanation: Explanation, name: str = "") -> str:
    """The account of one article as a page of its own: no script, nothing to load, everything escaped.

    Args:
        explanation: What ``newsparse.explain`` gave.
        name: What the source is called, such as its path.

    >>> from newsparse import Article, Explanation
    >>> page = report(Explanation(article=Article(title="<b>One</b>")), "a.html")
    >>> "<h1 dir=\\"auto\\">&lt;b&gt;One&lt;/b&gt;</h1>" in page
    True
    >>> "<script" in report(Explanation(article=Article(title="<script>alert(1)</script>")))
    False
    """
    article = explanation.article
    template, style = _packaged()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    about = [name, article.kind, article.language or "", f"confidence {article.confidence:.2f}"]
    language = article.language if article.language and _TAG.fullmatch(article.language) else "und"
    return template.substitute(
        style=style,
        style_hash=f"sha256-{digest}",
        title=_escaped(article.title or "(no title)"),
        about=" · ".join(f"<bdi>{_escaped(part)}</bdi>" for part in about if part),
        warnings=_warnings(explanation),
        legend=_LEGEND,
        blocks=_blocks(explanation.blocks, language),
        fields=_fields(explanation.claims),
    )


@cache
def _packaged() -> tuple[Template, str]:
    data = resources.files("newsparse").joinpath("data")
    page, style = (data.joinpath(f"report.{kind}").read_text(encoding="utf-8") for kind in ("html", "css"))
    return Template(page), style


def _escaped(text: str) -> str:
    """Text that a browser shows as it stands.

    >>> _escaped("a < b & 'c'")
    'a &lt; b &amp; &#x27;c&#x27;'
    >>> _escaped("a\\x00b")
    'a\ufffdb'
    """
    return html.escape(_NOT_HTML.sub("\ufffd", text))


def _warnings(explanation: Explanation) -> str:
    if not explanation.warnings:
        return ""
    items = "".join(
        f'<li><span class="source">{_escaped(notice.code)}</span>: {_escaped(notice.message)}</li>'
        for notice in explanation.warnings
    )
    return f'<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">Warnings</h2><ul>{items}</ul></section>'


def _blocks(judgements: Iterable[Judgement], language: str) -> str:
    items = "\n".join(_block(judgement, language) for judgement in judgements)
    return f'<ol class="blocks">\n{items}\n</ol>' if items else "<p>The page has no text.</p>"


def _block(judgement: Judgement, language: str) -> str:
    block, role = judgement.block, judgement.role
    kept = role == "body" or role in _FOUND
    text = (
        f'<p class="text{" heading" if block.kind == "heading" else ""}" dir="auto" lang="{language}">'
        f"{_escaped(block.text)}</p>"
    )
    likely = (
        f'<meter min="0" max="1" value="{judgement.probability:.3f}" aria-hidden="true"></meter> '
        f"{judgement.probability:.2f}"
    )
    head = f'<span class="role">{_escaped(role)}</span> {likely} <span class="why">{_escaped(_kind(judgement))}</span>'
    features = _features(judgement)
    if kept:
        name = "role-body" if role == "body" else "found"
        return f'<li class="{name}">{text}<details><summary>{head}</summary>{features}</details></li>'
    line = " ".join(block.text.split())
    line = line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"
    return (
        f'<li class="dropped"><details><summary>{head}: <bdi lang="{language}">{_escaped(line)}</bdi></summary>'
        f"{text}{features}</details></li>"
    )


def _kind(judgement: Judgement) -> str:
    block = judgement.block
    return f"{block.kind} {block.level}" if block.level else block.kind


def _features(judgement: Judgement) -> str:
    """What weighed most: above 0 for the body, below against it."""
    if not judgement.weights:
        return '<p class="why">No feature weighed anything.</p>'
    rows = "".join(
        f'<tr><th scope="row" class="source">{_escaped(weight.feature)}</th><td>{weight.weight:+.2f}</td></tr>'
        for weight in judgement.weights
    )
    return f"<table>{rows}</table>"


def _fields(claims: Iterable[Claim]) -> str:
    """Every claim under its field, best first."""
    parts: list[str] = []
    heading = None
    for claim in claims:
        if claim.field != heading:
            if heading is not None:
                parts.append("</ul>")
            heading = claim.field
            parts.append(f'<h3>{_escaped(heading)}</h3>\n<ul class="claims">')
        parts.append(_claim(claim))
    if heading is None:
        return "<p>The page states none.</p>"
    return "\n".join([*parts, "</ul>"])


def _claim(claim: Claim) -> str:
    source = f'<span class="source">{_escaped(claim.source)}</span>, trust {claim.trust:.2f}'
    if claim.won:
        sure = f", confidence {claim.confidence:.2f}" if claim.confidence is not None else ""
        same = f"; the same say {_escaped(', '.join(claim.agreeing))}" if claim.agreeing else ""
        lead, mark, why = "won", "won", f"{source}{sure}{same}"
    else:
        lead, mark = "lost", "lost"
        why = f"{source}{f': {_escaped(claim.reason)}' if claim.reason else ''}"
    raw = f'<p class="why">as written: <bdi>{_escaped(claim.raw)}</bdi></p>' if claim.raw else ""
    return (
        f'<li class="{lead}"><span class="mark">{mark}</span> <bdi>{_escaped(shown_value(claim.value))}</bdi>'
        f'<p class="why">{why}</p>{raw}</li>'
    )
