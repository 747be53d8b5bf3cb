"""One worker process, seen from the parent, and the watchman that ends those that take too long over a page."""

from __future__ import annotations

import contextlib
import json
import pickle
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Final

from newsparse._many import frames
from newsparse._model import Notice

if TYPE_CHECKING:
    from types import TracebackType

#: Run in the child: the parent's search path, so that it finds the same package, and nothing of the parent's own main
#: module, so that scripts need no ``if __name__ == "__main__"``.
_START: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from newsparse._many.child import main; main()"
)
#: The watchman looks so often within a time limit, and at least this often (seconds).
_LOOKS: Final = 10
_AT_LEAST: Final = 0.25


class Worker:
    """A process that applies one function to pages. Used by one thread at a time; started on first use.

    Args:
        function: What it applies, pickled.
        limit: Seconds that one page may take; ``None`` for any.
    """

    def __init__(self, function: bytes, limit: float | None) -> None:
        self._function = function
        self._limit = limit
        self._process: subprocess.Popen[bytes] | None = None
        self._began: float | None = None  # when the page at work was begun
        self._late = False
        self._closed = False
        self._lock = threading.Lock()

    def results(self, chunk: list[bytes]) -> list[bytes]:
        """The pickled results of pickled pages, one each in order; one that kills or hangs the process has a notice."""
        done: list[bytes] = []
        while len(done) < len(chunk):
            process = self._running()
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                frames.write(process.stdin, pickle.dumps(chunk[len(done) :], pickle.HIGHEST_PROTOCOL))
                while len(done) < len(chunk):
                    self._began = time.monotonic()
                    done.append(frames.read(process.stdout))
                    self._began = None
            except (EOFError, OSError):
                done.append(pickle.dumps(self._verdict(process)))
        return done

    def look(self) -> None:
        """End the process if its page has taken too long; the thread that waits for it then sees to the rest."""
        began, process = self._began, self._process
        if process is not None and began is not None and self._limit is not None:
            with self._lock:
                if self._began == began and time.monotonic() - began > self._limit:
                    self._late = True
                    process.kill()

    def close(self) -> None:
        """End the process, whatever it does, for good."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise RuntimeError("the workers are closed")
            if self._process is not None:
                return self._process
            process = self._process = subprocess.Popen(  # noqa: S603 # this interpreter and a text of our own
                [sys.executable, "-c", _START, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            frames.write(process.stdin, self._function)
            said = frames.read(process.stdout).decode()
        except (EOFError, OSError):
            said = f"it ended with status {process.wait()}"
        if said:
            self.close()
            raise RuntimeError(
                f"a worker process cannot start: {said}; workers=1 parses in this process (options must be of classes "
                "that can be imported by their module's name)"
            )
        return process

    def _verdict(self, process: subprocess.Popen[bytes]) -> Notice:
        """What became of the page that the process ended over."""
        self._began = None
        with self._lock:
            late, self._late = self._late, False
            if self._process is process:
                self._process = None
        _end(process)
        if late:
            return Notice(code="time-limit", message=f"The page took more than {self._limit:g} seconds; it was left.")
        return Notice(
            code="worker-died", message=f"The process that parsed the page ended with status {process.returncode}."
        )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # what was still to be flushed has nowhere to go
                pipe.close()


class Watchman:
    """A thread that looks at workers now and then, for as long as the ``with`` block lasts; none without a limit."""

    def __init__(self, workers: list[Worker], limit: float | None) -> None:
        self._workers = workers
        self._over = threading.Event()
        self._every = min(_AT_LEAST, limit / _LOOKS) if limit is not None else None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> None:
        if self._every is not None:
            self._thread = threading.Thread(target=self._watch, daemon=True)
            self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(self._every):
            for worker in self._workers:
                worker.look()
