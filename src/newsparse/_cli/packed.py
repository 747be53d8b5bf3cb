"""Compressed files, told by how they begin."""

from __future__ import annotations

import gzip
import importlib.util
import io
import sys
import zlib
from typing import IO, Any, Final, cast

_GZIP: Final = b"\x1f\x8b"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
#: So much of a zstd file is taken at once (bytes).
_STEP: Final = 1 << 16
_SUFFIXES: Final = (".gz", ".zst")


class Unreadable(Exception):
    """A file that cannot be read, with the reason as its message."""


def without_packing(name: str) -> str:
    """A file's name without the suffix of its compression.

    >>> without_packing("page.html.gz")
    'page.html'
    >>> without_packing("page.html")
    'page.html'
    """
    for suffix in _SUFFIXES:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


def unpacked(data: bytes) -> bytes:
    """What a file holds.

    Raises:
        Unreadable: If it is damaged, or nothing here can read it.

    >>> unpacked(gzip.compress(b"page"))
    b'page'
    >>> unpacked(b"page")
    b'page'
    """
    if not data.startswith((_GZIP, _ZSTD)):
        return data
    with opened(io.BytesIO(data)) as stream:
        return read(stream)


def read(stream: IO[bytes]) -> bytes:
    """The rest of a stream of ``opened``.

    Raises:
        Unreadable: If it is damaged.
    """
    try:
        return stream.read()
    except (OSError, EOFError, zlib.error, zstd_error()) as error:
        raise Unreadable(f"the compressed file is damaged: {error}") from error


def opened(stream: IO[bytes]) -> IO[bytes]:
    """A stream of what a seekable file holds, compressed or not.

    Raises:
        Unreadable: If nothing here can read it.
    """
    start = stream.read(len(_ZSTD))
    stream.seek(0)
    if start.startswith(_GZIP):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
    if start.startswith(_ZSTD):
        return _zstd(stream)
    return stream


def _zstd(stream: IO[bytes]) -> IO[bytes]:
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd.ZstdFile(stream)
    if importlib.util.find_spec("zstandard") is None:
        raise Unreadable("a zstd file needs zstandard: pip install 'newsparse[cli]'")
    return io.BufferedReader(_Zstd(stream))


class _Zstd(io.RawIOBase):
    """A zstd file's content. zstandard's own reader takes a file that is cut for one that has ended."""

    def __init__(self, stream: IO[bytes]) -> None:
        import zstandard

        self._stream = stream
        self._frame = zstandard.ZstdDecompressor().decompressobj
        self._now = self._frame()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            packed = self._stream.read(_STEP)
            if not packed:
                if not self._now.eof:
                    raise EOFError("it ends too early")
                return 0
            while packed:  # one frame may follow on another
                if self._now.eof:
                    self._now = self._frame()
                self._ready += self._now.decompress(packed)
                packed = self._now.unused_data if self._now.eof else b""
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count


def zstd_error() -> type[Exception]:
    """What a damaged zstd file raises; what any file may raise, where nothing here reads zstd."""
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd.ZstdError
    if "zstandard" in sys.modules:
        import zstandard

        return zstandard.ZstdError
    return EOFError
