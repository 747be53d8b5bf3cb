"""Any function of a page over a stream of pages: in order, with bounded memory, in one process or several."""

from __future__ import annotations

import os
import pickle
import queue
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, TypeVar

from newsparse._many.child import failed
from newsparse._many.workers import Watchman, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future

    from newsparse._model import Notice

Item = TypeVar("Item")
Found = TypeVar("Found")
Tag = TypeVar("Tag")

#: What goes to a worker at once: enough that the way to it costs little beside the parsing, little enough to be shared
#: out evenly. Pages, and pickled bytes.
CHUNK_PAGES: Final = 16
CHUNK_BYTES: Final = 1 << 20
#: So many chunks are under way for each worker: one at work, one that waits, and some whose results wait for those
#: before them.
CHUNKS_EACH: Final = 4


def run(
    function: Callable[[Item], Found],
    items: Iterable[tuple[Tag, Item]],
    *,
    workers: int,
    limit: float | None = None,
) -> Generator[tuple[Tag, Found | Notice]]:
    """``function`` of each item, in order, with the tag that it came with (which stays in this process).

    One process and no limit: all is done in this process. An exception is a notice in the item's place. Items are
    taken as results are asked for, at most some chunks ahead.

    Args:
        function: What can be pickled: a function of a module, ``functools.partial`` of one.
        items: Tags and items.
        workers: How many processes.
        limit: Seconds that one item may take.

    Raises:
        RuntimeError: If no worker process can start.

    >>> list(run(len, [("a", "page")], workers=1))
    [('a', 4)]
    >>> list(run(len, [], workers=2))
    []
    """
    if workers == 1 and limit is None:
        for tag, item in items:
            try:
                found: Found | Notice = function(item)
            except Exception as error:  # noqa: BLE001 # as in a worker process: one item's error is one row
                found = failed(error)
            yield tag, found
        return
    yield from _in_processes(function, items, workers, limit)


def _in_processes(
    function: Callable[[Item], Found], items: Iterable[tuple[Tag, Item]], workers: int, limit: float | None
) -> Generator[tuple[Tag, Found | Notice]]:
    pickled = pickle.dumps(function, pickle.HIGHEST_PROTOCOL)
    staff = [Worker(pickled, limit) for _ in range(workers)]
    free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    for worker in staff:
        free.put(worker)

    def results(chunk: list[bytes]) -> list[bytes]:
        worker = free.get()
        try:
            return worker.results(chunk)
        finally:
            free.put(worker)

    ahead: deque[tuple[list[Tag], Future[list[bytes]]]] = deque()
    threads = ThreadPoolExecutor(workers)
    stream = _chunks(items, workers)
    ended: Exception | None = None
    more = True
    try:
        with Watchman(staff, limit):
            while True:
                while more and len(ahead) < CHUNKS_EACH * workers and not (ahead and ahead[0][1].done()):
                    try:
                        tags, chunk = next(stream)
                    except StopIteration:
                        more = False
                    except Exception as error:  # noqa: BLE001 # the caller's own, raised again behind what came before
                        ended, more = error, False
                    else:
                        ahead.append((tags, threads.submit(results, chunk)))
                if not ahead:
                    break
                tags, future = ahead.popleft()
                for tag, found in zip(tags, future.result(), strict=True):
                    yield tag, pickle.loads(found)  # noqa: S301 # written by our own child
        if ended is not None:
            raise ended
    finally:
        for worker in staff:
            worker.close()
        threads.shutdown(cancel_futures=True)


def _chunks(items: Iterable[tuple[Tag, Item]], workers: int) -> Iterator[tuple[list[Tag], list[bytes]]]:
    """Items together, few at first, so that every worker soon has some and the first results come early."""
    tags: list[Tag] = []
    chunk: list[bytes] = []
    size, seen = 0, 0
    stream = iter(items)
    while True:
        try:
            tag, item = next(stream)
        except StopIteration:
            break
        except Exception:
            if chunk:
                yield tags, chunk
            raise
        page = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
        tags.append(tag)
        chunk.append(page)
        size += len(page)
        seen += 1
        if size >= CHUNK_BYTES or len(chunk) >= min(CHUNK_PAGES, 1 + seen // (2 * workers)):
            yield tags, chunk
            tags, chunk, size = [], [], 0
    if chunk:
        yield tags, chunk


def workers_of(workers: Any) -> int:
    """A number of processes: the caller's, or as many as this process may use processors.

    >>> workers_of(3)
    3
    >>> workers_of(0)
    Traceback (most recent call last):
    ValueError: workers 0 is too few: give 1 or more, or None for one a processor
    """
    if workers is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if isinstance(workers, bool) or not isinstance(workers, int):
        raise TypeError(f"workers takes a whole number or None, not {type(workers).__name__}")
    if workers < 1:
        raise ValueError(f"workers {workers} is too few: give 1 or more, or None for one a processor")
    return workers


def limit_of(limit: Any) -> float | None:
    """Seconds that a page may take: the caller's, or none.

    >>> limit_of(2)
    2.0
    >>> limit_of(-1)
    Traceback (most recent call last):
    ValueError: time_limit -1 is no time: give seconds above 0, or None for no limit
    """
    if limit is None:
        return None
    if isinstance(limit, bool) or not isinstance(limit, (int, float)):
        raise TypeError(f"time_limit takes seconds or None, not {type(limit).__name__}")
    if not limit > 0:
        raise ValueError(f"time_limit {limit!r} is no time: give seconds above 0, or None for no limit")
    return float(limit)
