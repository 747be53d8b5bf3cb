"""Layer 1: what the first bytes prove: a file that is no text, a byte order mark, UTF-16 without one."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from newsparse._decode.notices import undecodable
from newsparse._decode.tables import FFFD, FFFD_UTF8, UTF8
from newsparse._encodings import SIGNATURES

if TYPE_CHECKING:
    from newsparse._model import Notice

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "UTF-32LE", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "UTF-32BE", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16LE", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16BE", "utf-16-be"),
)

#: Control characters that text has none of.
_CONTROLS: Final = frozenset(range(0x20)) - frozenset(b"\t\n\f\r\x1b")

_CONTROL_BYTES: Final = tuple(bytes((code,)) for code in sorted(_CONTROLS))
#: Share of control characters from which on bytes are no text, and how many bytes are looked at. Noise has a tenth.
_BINARY: Final = 0.05
_BINARY_HEAD: Final = 1_024


def signature(data: bytes) -> str | None:
    """The kind of file that the bytes are, where it is none of text.

    >>> signature(b"%PDF-1.7"), signature(b"GIF89a is a format of the year 1989.")
    ('PDF', None)
    """
    head = data[:32]
    for name, magic, at in SIGNATURES:
        # Prose may begin with "GIF89a"; a file of that kind has bytes there that no text has.
        if head.startswith(magic, at) and (name == "PDF" or not head.isascii() or _CONTROLS.intersection(head)):
            return name
    return None


def is_binary(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 are no text in any encoding either, by the control characters at their beginning.

    >>> is_binary(bytes(range(256))), is_binary("naïve".encode("latin-1"))
    (True, False)
    """
    head = data[:_BINARY_HEAD]
    controls = sum(map(head.count, _CONTROL_BYTES))
    return controls > _BINARY * len(head)


def by_mark(data: bytes) -> tuple[str, str, tuple[Notice, ...]] | None:
    """The text, the encoding's name and what there is to say, where a mark or the place of zeros tells the encoding.

    >>> by_mark(b"\\xff\\xfea\\0"), by_mark(b"<\\0p\\0>\\0"), by_mark(b"<p>")
    (('a', 'UTF-16LE', ()), ('<p>', 'UTF-16LE', ()), None)
    """
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            text = body.decode(codec, "replace")
            stated = body.count(FFFD_UTF8) if name == UTF8 else body.count(FFFD.encode(codec))
            return text, name, undecodable(max(0, text.count(FFFD) - stated), name)
    head = data[:64]
    if b"\0" in head:
        # Without a mark: every second byte of Latin markup is NUL (the first row of
        # https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding for "<?xml").
        for first, name, codec in ((0, "UTF-16LE", "utf-16-le"), (1, "UTF-16BE", "utf-16-be")):
            if len(head) > 3 and not any(head[1 - first :: 2]) and all(head[first::2]):
                text = data.decode(codec, "replace")
                return text, name, undecodable(text.count(FFFD), name)
    return None
