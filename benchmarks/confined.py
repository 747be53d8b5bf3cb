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
import tempfile
import time
from pathlib import Path
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
        megabytes: How far its memory grew beyond what it held before, the source included, at its peak.
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
        self._folder = tempfile.TemporaryDirectory()
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def parse(self, name: str, size: int) -> Cost:
        """What the parse of a source costs.

        Raises:
            DiedError: If the process did not live to tell it.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        source = SOURCES[name](size)
        file = Path(self._folder.name) / "source"
        file.write_bytes(source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source)
        try:
            self._process.stdin.write(json.dumps([str(file), isinstance(source, str)]) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise DiedError(f"{name} of {size:,} bytes ended the process: {self._process.wait()}")
        found: dict[str, Any] = json.loads(answer)
        return Cost(found["seconds"], found["megabytes"], len(source), tuple(found["warnings"]))

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()
        self._folder.cleanup()


@contextlib.contextmanager
def child(*, seconds: float, megabytes: int, whole: bool = False) -> Iterator[Child]:
    made = Child(seconds=seconds, megabytes=megabytes, whole=whole)
    try:
        yield made
    finally:
        made.close()


def memory(line: str) -> float:
    """Megabytes that the process holds (``VmRSS``), or held at most (``VmHWM``); elsewhere than on Linux, the latter."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return int(status.partition(f"{line}:")[2].split(None, 1)[0]) / 1024


def _forget_peak() -> None:
    """Let the peak be what is held now, where the system can."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _serve(seconds: float, megabytes: int, *, whole: bool) -> None:
    import newsparse

    for warm in ("<p>Warm.", "Warm."):
        newsparse.explain(warm)
    # a timer whose signal nobody handles ends the process in the middle of C code too
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    limits: dict[str, Any] = {"max_chars": None} if whole else {}
    for line in sys.stdin:
        file, is_text = json.loads(line)
        _forget_peak()
        before = memory("VmRSS")
        data = Path(file).read_bytes()
        source = data.decode("utf-8", "surrogatepass") if is_text else data
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        start = time.process_time()
        article = newsparse.parse(source, **limits)
        spent = time.process_time() - start
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        warnings = [notice.code for notice in article.warnings]
        told = {"seconds": spent, "megabytes": memory("VmHWM") - before, "warnings": warnings}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    _serve(float(sys.argv[1]), int(sys.argv[2]), whole=sys.argv[3] == "1")
