"""Parses in a process of their own, whose time and memory are bounded: what hangs or crashes there ends nothing else.

For systems that know ``resource`` and timers (not Windows).
"""

from __future__ import annotations

import contextlib
import json
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from benchmarks import attacks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.attacks import Attack

#: What an attack may be, and what it is measured against.
SOURCES: Final[dict[str, Attack]] = {
    "ordinary page": attacks.ordinary,
    "ordinary text": attacks.ordinary_text,
    **attacks.ATTACKS,
}


class Cost(NamedTuple):
    """What one parse cost.

    Attributes:
        seconds: CPU time of the process.
        megabytes: How far its memory grew beyond what the page itself took, at its peak; 0 where nothing grew, as on any
            but the first page of a process.
        length: Of the source.
        warnings: Codes of what the article says of the page.
    """

    seconds: float
    megabytes: float
    length: int
    warnings: tuple[str, ...]


class DiedError(Exception):
    """The process came to its limit or crashed."""


class Child:
    """A process that parses what it is told to."""

    def __init__(self, *, seconds: float, megabytes: int, whole: bool = False) -> None:
        """Limits for each parse; with ``whole``, no source is cut."""
        command = [sys.executable, "-m", "benchmarks.confined", str(seconds), str(megabytes), str(int(whole))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def parse(self, name: str, size: int) -> Cost:
        """What the parse of a source costs.

        Raises:
            DiedError: If the process did not live to tell it.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps([name, size]) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise DiedError(f"{name} of {size:,} bytes ended the process: {self._process.wait()}")
        found: dict[str, Any] = json.loads(answer)
        return Cost(found["seconds"], found["megabytes"], found["length"], tuple(found["warnings"]))

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


@contextlib.contextmanager
def child(*, seconds: float, megabytes: int, whole: bool = False) -> Iterator[Child]:
    made = Child(seconds=seconds, megabytes=megabytes, whole=whole)
    try:
        yield made
    finally:
        made.close()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _serve(seconds: float, megabytes: int, *, whole: bool) -> None:
    import newsparse

    for warm in ("<p>Warm.", "Warm."):
        newsparse.explain(warm)
    # a timer whose signal nobody handles ends the process in the middle of C code too
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    limits: dict[str, Any] = {"max_chars": None} if whole else {}
    for line in sys.stdin:
        name, size = json.loads(line)
        source = SOURCES[name](size)
        before = _peak()
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        start = time.process_time()
        article = newsparse.parse(source, **limits)
        spent = time.process_time() - start
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        told = {
            "seconds": spent,
            "megabytes": (_peak() - before) / unit,
            "length": len(source),
            "warnings": [notice.code for notice in article.warnings],
        }
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    _serve(float(sys.argv[1]), int(sys.argv[2]), whole=sys.argv[3] == "1")
