"""The command's entry, and what it tells the shell."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from newsparse._cli.arguments import read_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Exit statuses: all was read; something could not be; Ctrl-C; a reader such as ``head`` closed the pipe.
#: argparse itself exits with 2 for wrong usage. 130 and 141 are what a shell reports for the two signals.
DONE: Final = 0
FAILED: Final = 1
WRONG: Final = 2
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Parse the pages named on the command line and print their articles, or write them to a file or folder.

    Args:
        argv: The arguments without the program's name; ``sys.argv`` where left out.

    Returns:
        The exit status: 0, or 1 where a page could not be read or parsed.

    Raises:
        SystemExit: With status 2 for wrong usage, 0 for ``--help`` and ``--version``.
    """
    options = read_arguments(argv)
    from newsparse._cli.run import Wrong, run

    try:
        return DONE if run(options) else FAILED
    except Wrong as error:
        print(f"newsparse: {error}", file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        # The interpreter flushes standard output once more at its end: give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
