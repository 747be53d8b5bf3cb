"""What runs in a worker process: take a chunk of pages, give a result for each as soon as it is there."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import TYPE_CHECKING

from newsparse._many import frames
from newsparse._model import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO, Any


def main() -> None:
    """Serve the parent over standard input and output until it closes them."""
    # Ctrl-C goes to every process of the terminal: the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    talk = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints must not get among the messages
    try:
        serve(sys.stdin.buffer, talk)
    except (EOFError, BrokenPipeError):
        os._exit(0)  # the parent is gone or has closed us: there is nobody to tell


def serve(pipe: IO[bytes], talk: IO[bytes]) -> None:
    """The function first, then chunks, until the pipe ends.

    Raises:
        EOFError: If the pipe ends.
    """
    try:
        function = pickle.loads(frames.read(pipe))  # noqa: S301 # written by our own parent
    except EOFError:
        raise
    except Exception as error:  # noqa: BLE001 # whatever unpickling raises is told to the parent
        frames.write(talk, f"{type(error).__name__}: {error}".encode())
        return
    frames.write(talk, b"")
    while True:
        # The whole chunk is taken in before the first result goes out: else both ends could wait for the other to read.
        chunk: list[bytes] = pickle.loads(frames.read(pipe))  # noqa: S301 # as above
        for page in chunk:
            frames.write(talk, result(function, page))


def result(function: Callable[[Any], object], page: bytes) -> bytes:
    """The pickled result for one pickled page, or the pickled notice of what went wrong.

    >>> pickle.loads(result(len, pickle.dumps("page")))
    4
    >>> pickle.loads(result(len, pickle.dumps(1))).code
    'parse-failed'
    """
    try:
        found = function(pickle.loads(page))  # noqa: S301 # as above
        return pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 # one page's error, MemoryError and RecursionError too, is one row
        return pickle.dumps(failed(error), pickle.HIGHEST_PROTOCOL)


def failed(error: Exception) -> Notice:
    """The notice that stands for a page that raised.

    >>> failed(ValueError("no page")).message
    'ValueError: no page'
    >>> failed(ValueError()).message
    'ValueError'
    """
    return Notice(code="parse-failed", message=f"{type(error).__name__}: {error}".removesuffix(": "))
