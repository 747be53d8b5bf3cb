"""Pages in another dress: in a mail (``.eml``), a browser's archive (``.mhtml``), or Markdown."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any, Final

from newsparse._cli.packed import Unreadable

if TYPE_CHECKING:
    from email.message import EmailMessage

_FRONT_MATTER: Final = re.compile(
    r"\A\ufeff?---[^\S\n]*\n.*?^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


def page_of_mail(data: bytes) -> tuple[bytes, dict[str, Any]]:
    """The page that a mail or a browser's archive holds, with its address, encoding, and date as ``now``.

    Raises:
        Unreadable: If it holds no page.

    >>> page_of_mail(b"Content-Type: text/html; charset=koi8-r\\n\\n<p>page")
    (b'<p>page', {'encoding': 'koi8-r'})
    >>> page_of_mail(b"Content-Type: image/png\\n\\n")
    Traceback (most recent call last):
    newsparse._cli.packed.Unreadable: the message holds no page, neither HTML nor text
    """
    mail: EmailMessage = message_from_bytes(data, policy=policy.default)
    part = mail.get_body(("html", "plain")) or next(
        (at for at in mail.walk() if at.get_content_maintype() == "text"), None
    )
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        raise Unreadable("the message holds no page, neither HTML nor text")
    options: dict[str, Any] = {}
    url = mail.get("Snapshot-Content-Location") or part.get("Content-Location")
    if url is not None and str(url).startswith(("http:", "https:")):
        options["url"] = str(url)
    charset = part.get_content_charset()
    if charset is not None:
        options["encoding"] = charset
    try:
        moment = getattr(mail.get("Date"), "datetime", None)
    except ValueError:  # a header that is no date
        moment = None
    if moment is not None:
        options["now"] = moment
    return content, options


def html_of_markdown(data: bytes) -> str:
    """The HTML that a Markdown file stands for; front matter is left out.

    Raises:
        Unreadable: If nothing here reads Markdown.

    >>> html_of_markdown(b"---\\ntags: [a]\\n---\\n# Ferry is back\\n")
    '<h1>Ferry is back</h1>\\n'
    >>> html_of_markdown(b"")
    ''
    """
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise Unreadable("a Markdown file needs markdown-it-py: pip install 'newsparse[cli]'") from error
    from newsparse._decode import decode

    text, _, _ = decode(data)
    return str(MarkdownIt("commonmark").enable("table").render(_FRONT_MATTER.sub("", text)))
