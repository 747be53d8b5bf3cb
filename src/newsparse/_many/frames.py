"""Messages over a pipe: the length in eight bytes, then the message."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import IO

_LENGTH: Final = struct.Struct("<Q")


def write(pipe: IO[bytes], message: bytes) -> None:
    """One message; it is on its way when this returns.

    >>> import io
    >>> pipe = io.BytesIO(); write(pipe, b"page"); len(pipe.getvalue())
    12
    >>> pipe = io.BytesIO(); write(pipe, b""); len(pipe.getvalue())
    8
    """
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def read(pipe: IO[bytes]) -> bytes:
    r"""The next message.

    Raises:
        EOFError: If the other end is gone, even in the middle of a message.

    >>> import io
    >>> read(io.BytesIO(b"\4\0\0\0\0\0\0\0page"))
    b'page'
    >>> read(io.BytesIO(b"\4\0\0\0\0\0\0\0pa"))
    Traceback (most recent call last):
    EOFError
    """
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    message = pipe.read(length)
    if len(message) < length:
        raise EOFError
    return message
