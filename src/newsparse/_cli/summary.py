"""What the command tells of itself: a progress bar on the way, a summary at the end."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from newsparse._cli.work import Written
    from newsparse._model import Notice

#: Of each kind of failure so many are named.
_NAMED: Final = 5


@attrs.define(kw_only=True)
class Summary:
    """What became of the pages so far.

    Attributes:
        articles: Pages with an article.
        empty: Pages without one: no body.
        done: Pages that an earlier run has done.
        warnings: How many pages have a warning of a code.
        failures: The names of pages that failed, by code: the first few, and how many there are.
        left_out: Records that are no pages, by code.
        started: When the run began.
    """

    articles: int = 0
    empty: int = 0
    done: int = 0
    warnings: Counter[str] = attrs.Factory(Counter)
    failures: dict[str, list[str]] = attrs.Factory(dict)
    failed_by: Counter[str] = attrs.Factory(Counter)
    left_out: Counter[str] = attrs.Factory(Counter)
    started: float = attrs.Factory(time.monotonic)

    @property
    def failed(self) -> int:
        """How many pages failed."""
        return self.failed_by.total()

    @property
    def pages(self) -> int:
        """How many pages this run has seen."""
        return self.articles + self.empty + self.failed

    def add(self, found: Written) -> None:
        """A page that was parsed."""
        if found.empty:
            self.empty += 1
        else:
            self.articles += 1
        self.warnings.update(found.warnings)

    def fail(self, name: str, problem: Notice) -> None:
        """A page that has no result."""
        self.failed_by[problem.code] += 1
        names = self.failures.setdefault(problem.code, [])
        if len(names) < _NAMED:
            names.append(f"{name}: {problem.message}")

    def told(self, *, interrupted: bool) -> str:
        """The summary's lines.

        >>> from newsparse import Notice
        >>> summary = Summary(articles=2, empty=1)
        >>> summary.fail("a.html", Notice(code="time-limit", message="It took more than 2 seconds."))
        >>> print(summary.told(interrupted=False))
        newsparse: 4 pages in 0 s: 2 articles, 1 empty, 1 failed
          failed, time-limit: 1
            a.html: It took more than 2 seconds.
        >>> print(Summary().told(interrupted=True))
        newsparse: 0 pages in 0 s: 0 articles, 0 empty, 0 failed
          interrupted: the same command with --resume goes on
        """
        seconds = time.monotonic() - self.started
        lines = [
            f"newsparse: {self.pages} pages in {seconds:.0f} s: "
            f"{self.articles} articles, {self.empty} empty, {self.failed} failed"
        ]
        if self.done:
            lines.append(f"  done before: {self.done}")
        lines += [f"  left out, {code}: {count}" for code, count in sorted(self.left_out.items())]
        lines += [f"  warning, {code}: {count}" for code, count in sorted(self.warnings.items())]
        for code, count in sorted(self.failed_by.items()):
            names = self.failures[code]
            lines += [f"  failed, {code}: {count}", *(f"    {name}" for name in names)]
            if count > len(names):
                lines.append(f"    and {count - len(names)} more")
        if interrupted:
            lines.append("  interrupted: the same command with --resume goes on")
        return "\n".join(lines)


@contextlib.contextmanager
def progress(size: int, *, shown: bool) -> Generator[Callable[[int, Summary], None]]:
    """A bar over the inputs' bytes, where standard error is a terminal and tqdm is there; else nothing."""
    bar_of = _tqdm() if shown and sys.stderr.isatty() else None
    if bar_of is None:
        yield lambda _size, _summary: None
        return
    with bar_of(total=size or None, unit="B", unit_scale=True, dynamic_ncols=True, leave=False) as bar:

        def step(read: int, summary: Summary) -> None:
            seconds = time.monotonic() - summary.started
            bar.set_postfix_str(f"{summary.pages} pages, {summary.pages / max(seconds, 0.001):.0f}/s", refresh=False)
            bar.update(read)

        yield step


def _tqdm() -> Callable[..., Any] | None:
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm
