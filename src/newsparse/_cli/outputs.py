"""Where articles go: standard output, or a file or folder that is whole whenever the command ends.

A file of JSON lines grows by whole lines. CSV and Parquet cannot be gone on with, so their rows are kept as JSON lines
beside them (``articles.parquet.part``) until all are there; then the file is written at once.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from newsparse._model import Notice

if TYPE_CHECKING:
    from newsparse._cli.work import Written

#: How a file's rows are kept until it can be written.
_PART: Final = ".part"
#: The list of a folder's files.
INDEX: Final = "index.jsonl"
#: A file's name is cut to so many characters.
_LONGEST: Final = 80


class Output(Protocol):
    """Where results go.

    Attributes:
        style: What ``work.write`` is to make.
        done: The names of pages that an earlier run has written, with how often.
    """

    style: str
    done: Counter[str]

    def add(self, name: str, found: Written | Notice) -> None:
        """One page's result."""

    def close(self, *, complete: bool) -> None:
        """The last has come, or the command was interrupted."""


class Printed:
    """Standard output, in UTF-8 whatever the locale; failures go to standard error alone."""

    def __init__(self, style: str) -> None:
        self.style = style
        self.done: Counter[str] = Counter()
        self._first = True

    def add(self, name: str, found: Written | Notice) -> None:
        del name
        if isinstance(found, Notice):
            return
        # a blank line stands between two articles that are more than a line each
        lead = "" if self._first or self.style == "jsonl" else "\n"
        self._first = False
        # a lone surrogate, which UTF-8 cannot hold, goes out as JSON writes it
        sys.stdout.buffer.write((lead + found.text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()

    def close(self, *, complete: bool) -> None:
        del complete


class Lines:
    """A file of JSON lines, one for each page, each with ``source`` and ``error``."""

    style = "row"

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.done: Counter[str] = Counter()
        self._whole = self._read(path) if resume and path.exists() else 0
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("r+b" if self._whole else "wb", buffering=0)
        self._file.truncate(self._whole)  # what a killed run left of its last line
        self._file.seek(self._whole)

    def _read(self, path: Path) -> int:
        """How far the file is whole lines."""
        whole = 0
        with path.open("rb") as lines:
            for line in lines:
                try:
                    row = json.loads(line) if line.endswith(b"\n") else None
                except ValueError:
                    row = None
                if not isinstance(row, dict) or not isinstance(row.get("source"), str):
                    break
                self.taken(row)
                whole += len(line)
        return whole

    def taken(self, row: dict[str, Any]) -> None:
        """One row of an earlier run."""
        self.done[row["source"]] += 1

    def add(self, name: str, found: Written | Notice) -> None:
        self.write(failed_row(name, found) if isinstance(found, Notice) else found.text)

    def write(self, line: str) -> None:
        """One line, whole: an interruption in its midst takes it back."""
        data = memoryview((line + "\n").encode("utf-8", "backslashreplace"))
        size = len(data)
        while data:
            data = data[self._file.write(data) or 0 :]
        self._whole += size

    def close(self, *, complete: bool) -> None:
        del complete
        self._file.truncate(self._whole)
        self._file.close()


def failed_row(name: str, notice: Notice) -> str:
    """The line for a page without an article."""
    return json.dumps({"source": name, "error": {"code": notice.code, "message": notice.message}}, ensure_ascii=False)


class Table(Lines):
    """A CSV or Parquet file."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path = path
        self._part = path.with_name(path.name + _PART)
        super().__init__(self._part, resume=resume)

    def close(self, *, complete: bool) -> None:
        super().close(complete=complete)
        if not complete:
            return
        from newsparse._cli.tables import TABLES

        half = self._path.with_name(f".{self._path.name}.half")
        try:
            TABLES[self._path.suffix.lower()](self._part, half)
            half.replace(self._path)
        finally:
            half.unlink(missing_ok=True)
        self._part.unlink()


class Notes(Lines):
    """A folder of Markdown files, and a list of them."""

    style = "note"

    def __init__(self, folder: Path, *, resume: bool) -> None:
        self._folder = folder
        self._names: set[str] = {INDEX}
        super().__init__(folder / INDEX, resume=resume)

    def taken(self, row: dict[str, Any]) -> None:
        super().taken(row)
        self._names.add(str(row.get("file")))

    def add(self, name: str, found: Written | Notice) -> None:
        if isinstance(found, Notice):
            super().add(name, found)
            return
        file = note_name(name, self._names)
        half = self._folder / f".{file}.half"
        try:
            half.write_bytes(found.text.encode("utf-8", "backslashreplace"))
            half.replace(self._folder / file)
        finally:
            half.unlink(missing_ok=True)
        self._names.add(file)
        self.write(json.dumps({"source": name, "error": None, "file": file}, ensure_ascii=False))


def note_name(name: str, taken: set[str]) -> str:
    """A file name for a page's note that no other has.

    >>> note_name("../pages/a page.html", set())
    'pages-a-page.md'
    >>> note_name("...", {"page.md"})
    'page-2.md'
    """
    stem = re.sub(r"\.(?:gz|zst)$", "", name)
    stem = re.sub(r"\.(?:x?html?|mhtml?|txt|md|eml)$", "", stem, flags=re.IGNORECASE)
    stem = re.sub(r"[^\w.]+", "-", stem).strip("-._")[-_LONGEST:].lstrip("-._") or "page"
    found, number = f"{stem}.md", 1
    while found in taken:
        number += 1
        found = f"{stem}-{number}.md"
    return found


def there(path: str) -> str | None:
    """What of an output is there already: its path; ``None`` where nothing is."""
    for candidate in (path, path + _PART):
        if os.path.isfile(candidate):  # noqa: PTH113 # a name with a / at its end is no file
            return candidate
    index = Path(path) / INDEX
    return str(index) if index.is_file() else None


def is_complete(path: str) -> bool:
    """Whether an output was finished, where that can be told: a table without rows that wait."""
    suffix = Path(path).suffix.lower()
    return suffix in (".csv", ".parquet") and Path(path).is_file() and not Path(path + _PART).exists()


def output(path: str, *, resume: bool) -> Output | None:
    """The output of a name; ``None`` where its suffix is of none.

    Raises:
        OSError: If it cannot be written.
    """
    suffix = Path(path).suffix.lower()
    if path.endswith(("/", os.sep)) or Path(path).is_dir():
        return Notes(Path(path), resume=resume)
    if suffix in (".csv", ".parquet"):
        return Table(Path(path), resume=resume)
    return Lines(Path(path), resume=resume) if suffix in (".jsonl", ".ndjson") else None
