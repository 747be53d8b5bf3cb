"""Layer 1: bytes to text. What the bytes prove goes before what anybody says of them.

In order: a byte order mark; valid UTF-8; the encoding that the transport stated; the page's own declaration; then
windows-1252. Labels are the WHATWG's (https://encoding.spec.whatwg.org/#names-and-labels), so ``iso-8859-1`` is
windows-1252 and ``gb2312`` is GBK. A declaration that contradicts valid UTF-8 loses: text in another encoding is
valid UTF-8 by chance only where it is very short. Nothing here raises on content.
"""

from __future__ import annotations

import codecs
import functools
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from newsparse._encodings import ENCODINGS, PATCHES, SIGNATURES
from newsparse._model import Notice

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Where a declared charset is looked for. The WHATWG's prescan reads 1,024 bytes, but of news pages that declare one,
#: 8 to 16 of 100 do so later.
HEAD_BYTES: Final = 65_536

#: A page that declares nothing and is UTF-8 but for a few bytes: at most one bad spot for so many good characters.
GOOD_PER_BAD: Final = 50

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "UTF-32LE", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "UTF-32BE", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16LE", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16BE", "utf-16-be"),
)
_UTF8: Final = "UTF-8"
_FFFD: Final = "\ufffd"
_FFFD_UTF8: Final = b"\xef\xbf\xbd"
_ESCAPE: Final = b"\x1b"
_HALF: Final = 0x80
_C1_END: Final = 0xA0

# Both quantifiers are bounded, so that the search stays linear.
_DECLARATION: Final = re.compile(rb"<!--|<meta[\s/][^>]{0,1000}|<\?xml\s[^>]{0,300}", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w:.+-]{1,40})", re.IGNORECASE)
_XML_ENCODING: Final = re.compile(rb"encoding\s{0,20}=\s{0,20}[\"']\s{0,20}([\w:.+-]{1,40})", re.IGNORECASE)
_UTF8_NEXT: Final = re.compile(rb"charset\s{0,20}=\s{0,20}[\"']?\s{0,20}utf-?8\b", re.IGNORECASE)

_LABELS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {label: (name, codec) for name, codec, labels in ENCODINGS for label in labels.split()}
)
#: Control characters that text has none of.
_CONTROLS: Final = frozenset(range(0x20)) - frozenset(b"\t\n\f\r\x1b")


def lookup(label: str) -> tuple[str, str] | None:
    """The WHATWG's name and Python's codec for a label; ``None`` for a label that the standard does not know.

    >>> lookup(" ISO-8859-1 ")
    ('windows-1252', 'cp1252')
    >>> lookup("gb2312")
    ('GBK', 'gb18030')
    >>> lookup("utf-7") is None
    True
    """
    return _LABELS.get(label.strip("\t\n\f\r ").lower())


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
    kind = _signature(data)
    if kind is not None:
        return "", _UTF8, (_not_text(kind),)
    mark = _mark(data)
    if mark is not None:
        return mark
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, encoding, error)
    hidden = _seven_bit(data, text, encoding)
    if hidden is not None:
        return hidden
    return text, _UTF8, _contradictions(data, encoding, ascii_only=text.isascii())


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
    if name == _UTF8 and not any(n.code in ("undecodable-bytes", "not-text") for n in notices):
        return data, notices
    return text.encode("utf-8", "replace"), notices


def clean_str(text: str) -> str:
    """``text`` with lone surrogates replaced by U+FFFD, and paired ones joined: the same object where it has none.

    >>> clean_str("a\\ud800b") == "a\\ufffdb"
    True
    >>> clean_str("\\ud83d\\ude00") == "\\U0001f600"
    True
    >>> clean_str("plain")
    'plain'
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _valid(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _signature(data: bytes) -> str | None:
    head = data[:32]
    for name, magic, at in SIGNATURES:
        # Prose may begin with "GIF89a"; a file of that kind has bytes there that no text has.
        if head.startswith(magic, at) and (name == "PDF" or not head.isascii() or _CONTROLS.intersection(head)):
            return name
    return None


def _not_text(kind: str) -> Notice:
    return Notice(code="not-text", message=f"The bytes look like {kind}, not like text: nothing was read.")


def _undecodable(count: int, name: str) -> tuple[Notice, ...]:
    if not count:
        return ()
    spots = "1 spot" if count == 1 else f"{count} spots"
    return (Notice(code="undecodable-bytes", message=f"{spots} could not be decoded as {name} and became U+FFFD."),)


def _mark(data: bytes) -> tuple[str, str, tuple[Notice, ...]] | None:
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            text = body.decode(codec, "replace")
            stated = body.count(_FFFD_UTF8) if name == _UTF8 else body.count(_FFFD.encode(codec))
            return text, name, _undecodable(max(0, text.count(_FFFD) - stated), name)
    head = data[:64]
    if b"\0" in head:
        # Without a mark: every second byte of Latin markup is NUL (the first row of
        # https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding for "<?xml").
        for first, name, codec in ((0, "UTF-16LE", "utf-16-le"), (1, "UTF-16BE", "utf-16-be")):
            if len(head) > 3 and not any(head[1 - first :: 2]) and all(head[first::2]):
                text = data.decode(codec, "replace")
                return text, name, _undecodable(text.count(_FFFD), name)
    return None


def _seven_bit(data: bytes, text: str, encoding: str | None) -> tuple[str, str, tuple[Notice, ...]] | None:
    """ISO-2022-JP is pure ASCII with escapes, so it passes for valid UTF-8; only a declaration tells."""
    if not text.isascii() or _ESCAPE not in data:
        return None
    for label in (encoding, declared(data)):
        known = lookup(label) if label else None
        if known is not None and known[0] == "ISO-2022-JP":
            return _read(data, known)
    return None


def _not_utf8(data: bytes, encoding: str | None, error: UnicodeDecodeError) -> tuple[str, str, tuple[Notice, ...]]:
    cut = error.reason == "unexpected end of data" and error.start >= len(data) - 3
    # A lone high byte behind ASCII proves nothing; behind other characters in good UTF-8 it is the cut end of one.
    if cut and not data[: error.start].isascii():
        message = "The last character is cut short and was dropped."
        return data[: error.start].decode("utf-8"), _UTF8, (Notice(code="undecodable-bytes", message=message),)
    notices: tuple[Notice, ...] = ()
    for label, whose in ((encoding, "stated"), (declared(data), "declared")):
        if not label:
            continue
        known = lookup(label)
        if known is None:
            notices += (_unknown(label),)
        elif known[0].startswith("UTF-16") and (whose == "declared" or b"\0" not in data[:HEAD_BYTES]):
            # https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding: whoever could read that
            # declaration did not read UTF-16.
            return _read(data, (_UTF8, "utf-8"), notices)
        elif known[0] == "x-user-defined" and whose == "declared":
            return _read(data, ("windows-1252", "cp1252"), notices)
        else:
            return _read(data, known, notices)
    return _guess(data, notices)


def _guess(data: bytes, notices: tuple[Notice, ...]) -> tuple[str, str, tuple[Notice, ...]]:
    text = data.decode("utf-8", "replace")
    bad = text.count(_FFFD)
    # Every character beyond ASCII takes at least one byte more than it counts.
    good = (len(data) - len(text)) // 2
    if good >= bad * GOOD_PER_BAD:
        return _read(data, (_UTF8, "utf-8"), notices)
    message = "The page declares no encoding and is not UTF-8: windows-1252 was taken."
    return _read(data, ("windows-1252", "cp1252"), (*notices, Notice(code="encoding-guessed", message=message)))


def _read(data: bytes, known: tuple[str, str], notices: tuple[Notice, ...] = ()) -> tuple[str, str, tuple[Notice, ...]]:
    name, codec = known
    stated = 0
    if name == "x-user-defined":
        # https://encoding.spec.whatwg.org/#x-user-defined-decoder
        table = "".join(map(chr, [*range(_HALF), *range(0xF780, 0xF800)]))
        text = codecs.charmap_decode(data, "replace", table)[0]  # pyright: ignore[reportArgumentType]
    elif not codec:
        # https://encoding.spec.whatwg.org/#replacement: one U+FFFD for the whole page, lest it hide markup.
        text = _FFFD if data else ""
    elif _one_byte(codec):
        text = codecs.charmap_decode(data, "replace", _table(codec))[0]  # pyright: ignore[reportArgumentType]
    else:
        text = data.decode(codec, "replace")
        stated = data.count(_FFFD_UTF8) if codec == "utf-8" else 0
    return text, name, notices + _undecodable(max(0, text.count(_FFFD) - stated), name)


def _one_byte(codec: str) -> bool:
    return codec.startswith(("cp125", "cp866", "cp874", "iso8859", "koi8", "mac"))


@functools.cache
def _table(codec: str) -> str:
    """The 256 characters of a one-byte encoding.

    What is undefined among the C1 bytes stays as it is, by the WHATWG's indexes; what is undefined elsewhere is U+FFFD.

    >>> _table("cp1252")[0x81] == "\\x81", _table("cp1253")[0xAA] == "\\ufffd"
    (True, True)
    """
    characters = list(bytes(range(256)).decode(codec, "replace"))
    for byte in range(_HALF, _C1_END):
        if characters[byte] == _FFFD:
            characters[byte] = chr(byte)
    for byte, character in PATCHES.get(codec, {}).items():
        characters[byte] = character
    return "".join(characters)


def declared(data: bytes) -> str | None:
    """The label that the page's head declares in ``<meta>`` or the XML declaration, as written; else ``None``.

    >>> declared(b'<html><META http-equiv=Content-Type content="text/html; charset=Shift_JIS">')
    'Shift_JIS'
    >>> declared(b'<!-- <meta charset="koi8-r"> -->') is None
    True
    """
    head = data[:HEAD_BYTES]
    at = 0
    while (found := _DECLARATION.search(head, at)) is not None:
        tag = found.group()
        at = found.end()
        if tag == b"<!--":
            at = head.find(b"-->", found.start() + 2)
            if at < 0:
                return None
            continue
        pattern = _XML_ENCODING if tag[1:2] == b"?" else _CHARSET
        label = pattern.search(tag)
        if label is not None:
            return label.group(1).decode("ascii", "replace")
    return None


def _unknown(label: str) -> Notice:
    shown = label.strip()[:40]
    return Notice(code="encoding-unknown", message=f"The encoding {shown!r} is not known and was passed over.")


def _contradictions(data: bytes, encoding: str | None, *, ascii_only: bool) -> tuple[Notice, ...]:
    """What to say of a page that is valid UTF-8: labels that nobody knows, and labels that it proves wrong."""
    notices: tuple[Notice, ...] = ()
    known = lookup(encoding) if encoding else None
    if encoding and known is None:
        notices += (_unknown(encoding),)
    if ascii_only:
        return notices
    if known is not None and known[0] != _UTF8:
        notices += (_contradicted(known[0], "The transport states"),)
    # The usual declaration is found in a microsecond; only another one is worth the careful search.
    at = data.find(b"charset", 0, HEAD_BYTES)
    if at >= 0 and not _UTF8_NEXT.match(data, at):
        label = declared(data)
        stated = lookup(label) if label else None
        if stated is not None and stated[0] != _UTF8 and not stated[0].startswith("UTF-16"):
            notices += (_contradicted(stated[0], "The page declares"),)
    return notices


def _contradicted(name: str, who: str) -> Notice:
    return Notice(code="encoding-contradicted", message=f"{who} {name}, but the bytes are valid UTF-8.")
