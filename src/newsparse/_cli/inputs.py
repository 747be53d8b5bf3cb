"""What the paths of a command line name, as a stream of pages."""

from __future__ import annotations

import glob
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse._cli.packed import Unreadable, unpacked, without_packing
from newsparse._model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: The name that stands for standard input.
STDIN: Final = "-"

#: Suffixes of files with one page, those of archives, and those of files with rows.
_PAGES: Final = frozenset((".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".md", ".eml"))
_ARCHIVES: Final = frozenset((".warc",))
_ROWS: Final = frozenset((".jsonl", ".ndjson", ".csv", ".parquet"))
_MAIL: Final = frozenset((".mhtml", ".mht", ".eml"))


@attrs.frozen(kw_only=True)
class Page:
    """A page on its way, or what stands in its place.

    Attributes:
        name: What it is called in the output: its path, with the row's number or the record's place behind a colon.
        source: Its bytes or text; ``None`` where ``problem`` says why there are none.
        options: What its file says of it, for ``parse``.
        kind: ``html`` or ``text`` where the file's name settles it.
        problem: Why it cannot be read.
        counted: Whether it is only counted, as an archive's pictures are, and no page that should have been one.
        size: How much of the input's bytes this page stands for.
    """

    name: str
    source: bytes | str | None = None
    options: dict[str, Any] = attrs.Factory(dict)
    kind: str | None = None
    problem: Notice | None = None
    counted: bool = False
    size: int = 0


@attrs.frozen(kw_only=True)
class Columns:
    """Which columns of rows hold what."""

    page: str = "html"
    url: str | None = None


def unreadable(name: str, message: str, *, size: int = 0) -> Page:
    """The row for something that cannot be read."""
    return Page(name=name, problem=Notice(code="unreadable", message=message), size=size)


def found(paths: Iterable[str]) -> Iterator[str | Page]:
    """Every file that paths name, in order: a folder's are those of known kinds, sorted; a pattern's likewise.

    A path that names nothing comes as the page that tells so.

    >>> list(found(["-"]))
    ['-']
    >>> [page.problem.message for page in found(["no/such.html"])]
    ['No such file or directory']
    """
    for path in paths:
        if path == STDIN or Path(path).is_file():
            yield path
        elif Path(path).is_dir():
            inside = [str(file) for file in sorted(Path(path).rglob("*")) if _is_known(file)]
            yield from inside
            if not inside:
                yield unreadable(path, "a folder without pages: " + " ".join(sorted(_PAGES | _ARCHIVES)))
        elif glob.has_magic(path) and (matches := sorted(glob.glob(path, recursive=True))):  # noqa: PTH207 # takes any
            for match in matches:
                if Path(match).is_file():
                    yield match
        elif Path(path).exists():  # a pipe, a device
            yield path
        else:
            yield unreadable(path, "No such file or directory")


def _is_known(path: Path) -> bool:
    suffix = Path(without_packing(path.name)).suffix.lower()
    return suffix in _PAGES | _ARCHIVES and path.is_file() and not path.name.startswith(".")


def pages(path: str, columns: Columns) -> Iterator[Page]:
    """The pages of one file; what cannot be read of it comes as a page that tells so."""
    suffix = Path(without_packing(path)).suffix.lower()
    try:
        if suffix in _ARCHIVES:
            yield from _archive(path)
        elif suffix in _ROWS:
            from newsparse._cli.rows import rows

            yield from rows(path, suffix, columns)
        else:
            yield _page(path, suffix)
    except (OSError, Unreadable) as error:
        yield unreadable(path, getattr(error, "strerror", None) or str(error))


def _page(path: str, suffix: str) -> Page:
    packed = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    data = unpacked(packed)
    if suffix in _MAIL:
        from newsparse._cli.mail import page_of_mail

        source, options = page_of_mail(data)
        return Page(name=path, source=source, options=options, size=len(packed))
    if suffix == ".md":
        from newsparse._cli.mail import html_of_markdown

        return Page(name=path, source=html_of_markdown(data), kind="html", size=len(packed))
    return Page(name=path, source=data, size=len(packed))


def _archive(path: str) -> Iterator[Page]:
    try:
        from newsparse import warc
    except ImportError as error:
        raise Unreadable(str(error)) from error
    before = 0
    for record in warc.records(path):
        name, size = f"{path}:{record.at}", max(record.at - before, 0)
        before = max(record.at, before)
        if record.page is not None:
            yield Page(name=name, source=record.page, options=record.options, problem=record.problem, size=size)
        else:
            counted = record.problem is not None and record.problem.code in ("not-a-page", "no-answer")
            yield Page(name=name, problem=record.problem, counted=counted, size=size)
