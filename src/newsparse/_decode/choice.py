"""Layer 1: which encoding a page's bytes are in: what they prove goes before what anybody says of them."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from newsparse._decode.declarations import HEAD_BYTES, declared, declared_other
from newsparse._decode.evidence import by_mark, is_binary, signature
from newsparse._decode.labels import lookup
from newsparse._decode.notices import contradicted, cut_short, guessed, not_text, unknown
from newsparse._decode.tables import FFFD, UTF8, read

if TYPE_CHECKING:
    from newsparse._model import Notice

#: A page that declares nothing and is UTF-8 but for a few bytes: at most one bad spot for so many good characters.
GOOD_PER_BAD: Final = 50

_ESCAPE: Final = b"\x1b"


def decode(data: bytes, *, encoding: str | None = None) -> tuple[str, str, tuple[Notice, ...]]:
    """The text of a page's bytes, the WHATWG's name of the encoding used, and what there is to say about it.

    Args:
        data: The page as it was served or saved.
        encoding: The label that the transport stated, as in ``Content-Type``; an unknown one is told and passed over.

    >>> decode("naïve".encode())
    ('naïve', 'UTF-8', ())
    >>> decode(b'<meta charset="iso-8859-1"><p>na\\xefve')[:2]
    ('<meta charset="iso-8859-1"><p>naïve', 'windows-1252')
    >>> decode(b"\\x1f\\x8b\\x08")[2][0].code
    'not-text'
    """
    kind = signature(data)
    if kind is not None:
        return "", UTF8, (not_text(kind),)
    marked = by_mark(data)
    if marked is not None:
        return marked
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, encoding, error)
    hidden = _seven_bit(data, text, encoding)
    if hidden is not None:
        return hidden
    return text, UTF8, _contradictions(data, encoding, ascii_only=text.isascii())


def utf8(data: bytes, encoding: str | None = None) -> tuple[bytes, tuple[Notice, ...]]:
    """The page as valid UTF-8 bytes without a byte order mark, the same object where it is that already.

    The HTML parser takes bytes a fifth faster than a str.

    >>> page = "<p>naïve".encode()
    >>> utf8(page)[0] is page
    True
    >>> utf8(b"<p>na\\xefve", "latin1")
    (b'<p>na\\xc3\\xafve', ())
    """
    if data.startswith(codecs.BOM_UTF8):
        body = data[len(codecs.BOM_UTF8) :]
        # A second look at what stands behind the mark: it may be damaged all the same.
        if _valid(body):
            return body, ()
    text, name, notices = decode(data, encoding=encoding)
    if name == UTF8 and not any(n.code in ("undecodable-bytes", "not-text") for n in notices):
        return data, notices
    return text.encode("utf-8", "replace"), notices


def _valid(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _seven_bit(data: bytes, text: str, encoding: str | None) -> tuple[str, str, tuple[Notice, ...]] | None:
    """ISO-2022-JP is pure ASCII with escapes, so it passes for valid UTF-8; only a declaration tells."""
    if not text.isascii() or _ESCAPE not in data:
        return None
    for label in (encoding, declared(data)):
        known = lookup(label) if label else None
        if known is not None and known[0] == "ISO-2022-JP":
            return read(data, known)
    return None


def _not_utf8(data: bytes, encoding: str | None, error: UnicodeDecodeError) -> tuple[str, str, tuple[Notice, ...]]:
    cut = error.reason == "unexpected end of data" and error.start >= len(data) - 3
    # A lone high byte behind ASCII proves nothing; behind other characters in good UTF-8 it is the cut end of one.
    if cut and not data[: error.start].isascii():
        return data[: error.start].decode("utf-8"), UTF8, (cut_short(),)
    if is_binary(data):
        return "", UTF8, (not_text("binary data"),)
    notices: tuple[Notice, ...] = ()
    for label, whose in ((encoding, "stated"), (declared(data), "declared")):
        if not label:
            continue
        known = lookup(label)
        if known is None:
            notices += (unknown(label),)
        elif known[0].startswith("UTF-16") and (whose == "declared" or b"\0" not in data[:HEAD_BYTES]):
            # https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding: whoever could read that
            # declaration did not read UTF-16.
            return read(data, (UTF8, "utf-8"), notices)
        elif known[0] == "x-user-defined" and whose == "declared":
            return read(data, ("windows-1252", "cp1252"), notices)
        else:
            return read(data, known, notices)
    return _guess(data, notices)


def _guess(data: bytes, notices: tuple[Notice, ...]) -> tuple[str, str, tuple[Notice, ...]]:
    text = data.decode("utf-8", "replace")
    bad = text.count(FFFD)
    # Every character beyond ASCII takes at least one byte more than it counts.
    good = (len(data) - len(text)) // 2
    if good >= bad * GOOD_PER_BAD:
        return read(data, (UTF8, "utf-8"), notices)
    return read(data, ("windows-1252", "cp1252"), (*notices, guessed()))


def _contradictions(data: bytes, encoding: str | None, *, ascii_only: bool) -> tuple[Notice, ...]:
    """What to say of a page that is valid UTF-8: labels that nobody knows, and labels that it proves wrong."""
    notices: tuple[Notice, ...] = ()
    known = lookup(encoding) if encoding else None
    if encoding and known is None:
        notices += (unknown(encoding),)
    if ascii_only:
        return notices
    if known is not None and known[0] != UTF8:
        notices += (contradicted(known[0], "The transport states"),)
    label = declared_other(data)
    stated = lookup(label) if label else None
    if stated is not None and stated[0] != UTF8 and not stated[0].startswith("UTF-16"):
        notices += (contradicted(stated[0], "The page declares"),)
    return notices
