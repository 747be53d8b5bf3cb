"""Pages out of web archives (WARC), as crawlers and Common Crawl write them. Extra ``warc``, on FastWARC.

``records`` gives every record that a server's answer is in, with what is wrong with it if no page can be had;
``sources`` gives what ``parse_many`` takes.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import attrs

from newsparse._model import Notice

try:
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader
    from fastwarc.warc import ArchiveIterator, WarcRecordType
except ImportError as error:  # pragma: no cover # shown by .ci/run, where the extra is not installed
    raise ImportError("newsparse.warc needs FastWARC: pip install 'newsparse[warc]'") from error

if TYPE_CHECKING:
    import datetime as dt
    from collections import Counter
    from collections.abc import Iterator

    from fastwarc.warc import WarcRecord

__all__ = ["Record", "records", "sources"]

#: Media types of pages; an answer without one is told by its content.
_PAGES: Final = frozenset(("text/html", "application/xhtml+xml", "text/plain", ""))
#: Records that pages are in.
_ANSWERS: Final = WarcRecordType.response | WarcRecordType.resource
#: What a record's block may be: more is no news page (bytes).
_LARGEST: Final = 64 << 20
#: A compressed record, and an uncompressed one, begin so.
_STARTS: Final = (b"\x1f\x8b\x08", b"WARC/1.")
#: How far one look for the next record goes (bytes).
_LOOK: Final = 1 << 20


@attrs.frozen(kw_only=True)
class Record:
    """One answer of a server, as an archive holds it.

    Attributes:
        url: The address that it is of; ``None`` where the record names none.
        at: Where the record stands in the file (bytes).
        page: The page's bytes; ``None`` where ``problem`` says why there are none.
        encoding: The ``charset`` of its ``Content-Type``, as written.
        date: When it was fetched.
        problem: ``not-a-page`` (another media type), ``no-answer`` (a status other than 200), ``truncated``, ``broken``
            or ``too-large``; of what is truncated, what there is of the page is given
            too.
    """

    url: str | None = None
    at: int = 0
    page: bytes | None = None
    encoding: str | None = None
    date: dt.datetime | None = None
    problem: Notice | None = None

    @property
    def options(self) -> dict[str, Any]:
        """What ``parse`` takes beside the page: ``url``, ``encoding``, and the date as ``now``.

        >>> Record(url="https://example.com/a").options["url"]
        'https://example.com/a'
        >>> Record().options["now"] is None
        True
        """
        return {"url": self.url, "encoding": self.encoding, "now": self.date}


def records(archive: str | Path | IO[bytes]) -> Iterator[Record]:
    """Every answer in an archive (``.warc``, ``.warc.gz``), one at a time: memory is that of one record.

    Damage never raises: a record that cannot be read is given with ``problem``, and reading goes on with the next one
    that can be found (where the stream cannot be rewound, it ends there).

    Args:
        archive: A path, or a binary file.

    Raises:
        OSError: If the file cannot be opened.

    >>> import io
    >>> [record.problem.code for record in records(io.BytesIO(b"no archive"))]
    ['broken']
    >>> list(records(io.BytesIO(b"")))
    []
    """
    if isinstance(archive, (str, Path)):
        with Path(archive).open("rb") as opened:
            yield from records(opened)
        return
    stream: Any = archive  # FastWARC's annotation asks for more than it uses
    start: int | None = 0
    damage: Record | None = None
    while start is not None:
        at, read = start, False
        try:
            for record in ArchiveIterator(stream, parse_http=False, record_types=WarcRecordType.any_type):
                if damage is not None:
                    yield damage
                at, read, damage = record.stream_pos, True, None
                if record.record_type & _ANSWERS:
                    found = _read(record, at)
                    if found is not None:
                        yield found
        except (OSError, ValueError) as error:
            # Behind a record that was read, the damage is in the one that follows: that is found and fails at once, or
            # is lost whole, and then this notice stands for it.
            damage = Record(at=at, problem=Notice(code="broken", message=f"The archive is damaged: {error}."))
            start = _next(archive, at + 1)
            if not read or start is None:
                yield damage
                damage = None
        else:
            break
    if damage is not None:
        yield damage


def sources(
    archive: str | Path | IO[bytes], skipped: Counter[str] | None = None
) -> Iterator[tuple[bytes, dict[str, Any]]]:
    """The pages of an archive with what it says of them, for ``parse_many``.

    Args:
        archive: As for ``records``.
        skipped: Where given, counts by its code what is left out, and what is truncated.

    Raises:
        OSError: If the file cannot be opened.

    >>> import io
    >>> from collections import Counter
    >>> counts: Counter[str] = Counter()
    >>> list(sources(io.BytesIO(b"no archive"), counts)), counts
    ([], Counter({'broken': 1}))
    >>> list(sources(io.BytesIO(b"")))
    []
    """
    for record in records(archive):
        if record.problem is not None and skipped is not None:
            skipped[record.problem.code] += 1
        if record.page is not None:
            yield record.page, record.options


def _read(record: WarcRecord, at: int) -> Record | None:
    """One record; ``None`` for what a crawler keeps of itself."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    if url is not None and not url.startswith(("http:", "https:")):
        return None
    found = Record(url=url, at=at, date=record.record_date)

    def but(code: str, message: str, page: bytes | None = None) -> Record:
        return attrs.evolve(found, page=page, problem=Notice(code=code, message=message))

    if record.content_length > _LARGEST:
        return but("too-large", f"The record has {record.content_length} bytes, more than any page.")
    try:
        record.parse_http(auto_decode="none")
    except (OSError, ValueError) as error:
        return but("broken", f"The answer's headers cannot be read: {error}.")
    headers: Any = record.http_headers  # None where there are none, whatever its annotation says
    status = headers.status_code if headers is not None else None
    if status is None and record.record_type == WarcRecordType.response:
        return but("broken", "The record ends before the answer's headers do.")
    if status is not None and status != 200:
        return but("no-answer", f"The server answered with status {status}.")
    media = (record.http_content_type if headers is not None else record.headers.get("Content-Type")) or ""
    media = media.partition(";")[0].strip().lower()
    if media not in _PAGES:
        return but("not-a-page", f"The answer is {media}.")
    stated = record.content_length
    data = record.reader.read()
    found = attrs.evolve(found, encoding=record.http_charset)
    cut = len(data) < stated or bool(record.headers.get("WARC-Truncated"))
    try:
        page = _decoded(data, dict(headers.items()) if headers is not None else {})
    except (OSError, ValueError) as error:
        return but("broken", f"The answer cannot be decompressed: {error}.")
    if cut:
        return but("truncated", f"Of {stated} bytes there are {len(data)}; the page goes as far.", page or None)
    return attrs.evolve(found, page=page)


def _decoded(data: bytes, headers: dict[str, str]) -> bytes:
    """The page out of its transfer and content encodings; some archives keep the headers but not the encoding."""
    said = {name.lower(): value.lower() for name, value in headers.items()}
    if "chunked" in said.get("transfer-encoding", "") and data.split(b"\r\n", 1)[0].split(b";")[0].strip().isalnum():
        data = ChunkedReader(io.BytesIO(data)).read(_LARGEST)
    coding = said.get("content-encoding", "")
    if data[:2] == b"\x1f\x8b":
        return GzipReader(io.BytesIO(data)).read(_LARGEST)
    if coding == "deflate":
        import zlib

        for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
            try:
                return zlib.decompressobj(window).decompress(data, _LARGEST)
            except zlib.error:
                continue
    if coding == "br" and b"<" not in data[:1]:
        return BrotliReader(io.BytesIO(data)).read(_LARGEST)
    return data


def _next(stream: IO[bytes], start: int) -> int | None:
    """Where the next record may begin, the stream set there; ``None`` without one."""
    if not stream.seekable():
        return None
    overlap = max(map(len, _STARTS)) - 1
    while True:
        stream.seek(start)
        look = stream.read(_LOOK)
        found = [place for place in map(look.find, _STARTS) if place >= 0]
        if found:
            stream.seek(start + min(found))
            return start + min(found)
        if len(look) < _LOOK:
            return None
        start += len(look) - overlap
