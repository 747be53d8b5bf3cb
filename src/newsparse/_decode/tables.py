"""Layer 1: bytes read in a known encoding, by the WHATWG's tables."""

from __future__ import annotations

import codecs
import functools
from typing import TYPE_CHECKING, Final

from newsparse._decode.notices import undecodable
from newsparse._encodings import PATCHES

if TYPE_CHECKING:
    from newsparse._model import Notice

#: The WHATWG's name of the encoding that all but a few pages are in.
UTF8: Final = "UTF-8"
#: What stands for bytes that say nothing in an encoding, and its own bytes in UTF-8: a page may have them itself.
FFFD: Final = "\ufffd"
FFFD_UTF8: Final = b"\xef\xbf\xbd"
_HALF: Final = 0x80
_C1_END: Final = 0xA0


def read(data: bytes, known: tuple[str, str], notices: tuple[Notice, ...] = ()) -> tuple[str, str, tuple[Notice, ...]]:
    """The text, the encoding's name and what there is to say.

    Args:
        data: The page's bytes.
        known: The WHATWG's name and Python's codec, as ``lookup`` gives them.
        notices: What was to be said before.

    >>> read(b"na\\xefve", ("windows-1252", "cp1252"))
    ('naïve', 'windows-1252', ())
    >>> read(b"na\\xefve", ("UTF-8", "utf-8"))[2][0].message
    '1 spot could not be decoded as UTF-8 and became U+FFFD.'
    """
    name, codec = known
    stated = 0
    if name == "x-user-defined":
        # https://encoding.spec.whatwg.org/#x-user-defined-decoder
        table = "".join(map(chr, [*range(_HALF), *range(0xF780, 0xF800)]))
        text = codecs.charmap_decode(data, "replace", table)[0]  # pyright: ignore[reportArgumentType]
    elif not codec:
        # https://encoding.spec.whatwg.org/#replacement: one U+FFFD for the whole page, lest it hide markup.
        text = FFFD if data else ""
    elif _one_byte(codec):
        text = codecs.charmap_decode(data, "replace", _table(codec))[0]  # pyright: ignore[reportArgumentType]
    else:
        text = data.decode(codec, "replace")
        stated = data.count(FFFD_UTF8) if codec == "utf-8" else 0
    return text, name, notices + undecodable(max(0, text.count(FFFD) - stated), name)


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
        if characters[byte] == FFFD:
            characters[byte] = chr(byte)
    for byte, character in PATCHES.get(codec, {}).items():
        characters[byte] = character
    return "".join(characters)
