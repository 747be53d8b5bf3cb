"""Layer 4: the command ``newsparse``."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._model import Explanation, Notice

#: Exit statuses: every file was read; some file could not be; Ctrl-C; a reader such as ``head`` closed the pipe.
#: argparse itself exits with 2 for wrong usage. 130 and 141 are what a shell reports for the two signals.
DONE, UNREADABLE, INTERRUPTED, BROKEN_PIPE = 0, 1, 130, 141

#: The name that stands for standard input.
STDIN = "-"


def main(argv: Sequence[str] | None = None) -> int:
    """Parse the files named on the command line and print their articles.

    Args:
        argv: The arguments without the program's name; ``sys.argv`` where left out.

    Returns:
        The exit status: 0, or 1 where a file could not be read.

    Raises:
        SystemExit: With status 2 for wrong usage, 0 for ``--help`` and ``--version``.
    """
    options = _parser().parse_args(argv)
    try:
        return _run(options)
    except BrokenPipeError:
        # The interpreter flushes standard output once more at its end: give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    """Every file in turn; one that cannot be read is named and left out."""
    status, first = DONE, True
    close = options.format == "jsonl" and not options.explain  # else a blank line stands between two files
    for name in options.files:
        try:
            data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        except OSError as error:
            print(f"newsparse: {name}: {error.strerror or error}", file=sys.stderr)
            status = UNREADABLE
            continue
        text = _printed(name, data, options)
        _write(text if first or close else f"\n{text}")
        first = False
    return status


def _explained(data: bytes, options: argparse.Namespace) -> Explanation:
    """What ``explain`` gives, of the kind that the caller settled if any; without ``--explain``, only its article."""
    from newsparse._api import read_source
    from newsparse._assemble import assemble
    from newsparse._decode import decode

    source: str | bytes = data
    notices: tuple[Notice, ...] = ()
    known = {key: getattr(options, key) for key in ("url", "language", "timezone", "encoding", "threshold")}
    if options.kind == "text":
        source, _, notices = decode(data, encoding=options.encoding)
    page, context = read_source(source, options.kind, now=None, **known)
    page.notices[:0] = notices
    return assemble(page, context, account=options.explain)


def _printed(name: str, data: bytes, options: argparse.Namespace) -> str:
    """One file's article in the format that was asked for, or its account under its name."""
    explanation = _explained(data, options)
    if options.explain:
        from newsparse._account import account

        return f"{name}\n\n{account(explanation)}"
    if options.format == "jsonl":
        return json.dumps(explanation.article.to_dict(), ensure_ascii=False)
    from newsparse._render import render

    return render(explanation.article, options.format)


def _write(text: str) -> None:
    """Print in UTF-8 whatever the locale; a lone surrogate, which it cannot hold, goes out as JSON writes it."""
    sys.stdout.buffer.write((text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _threshold(text: str) -> float:
    """A number between 0 and 1.

    >>> _threshold("0.8")
    0.8
    >>> _threshold("80")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: threshold 80.0 is not between 0 and 1: 0.5 balances, 0.8 leans to precision
    """
    from newsparse._api import threshold_of

    try:
        return threshold_of(float(text))
    except ValueError as error:  # float's names what it was given
        raise argparse.ArgumentTypeError(str(error)) from error


def _zone(text: str) -> dt.tzinfo:
    """A time zone by its name in the IANA database, or an offset.

    >>> _zone("+05:30")
    datetime.timezone(datetime.timedelta(seconds=19800))
    >>> _zone("Europe/Nowhere")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: no time zone: 'Europe/Nowhere' (write it as Europe/Berlin or +01:00)
    """
    import zoneinfo

    if text[:1] in "+-":
        try:
            zone = dt.datetime.fromisoformat("2000-01-01T00:00" + text).tzinfo
        except ValueError:
            zone = None
    else:
        try:
            zone = zoneinfo.ZoneInfo(text)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of the database, as "Europe"
            zone = None
    if zone is None:
        raise argparse.ArgumentTypeError(f"no time zone: {text!r} (write it as Europe/Berlin or +01:00)")
    return zone


class _Version(argparse.Action):
    """``--version``, looked up only when asked for: the metadata of installed packages is slow to read."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib import metadata

        try:
            version = metadata.version("newsparse")
        except metadata.PackageNotFoundError:  # run from a source tree that was put on the path
            version = "(not installed)"
        print(f"newsparse {version}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Print the news article that each FILE holds, HTML or raw text, told apart by content.",
        epilog="Exit status: 0; 1 where a FILE could not be read (the others are still printed); 2 for wrong usage.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file of any encoding; - is standard input")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument(
        "--format",
        choices=("jsonl", "json", "markdown", "text"),
        default="jsonl",
        help="one JSON object a line (the default), indented JSON, Markdown, or plain text",
    )
    shape.add_argument("--explain", action="store_true", help="tell where each field came from and what each block is")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--html", dest="kind", action="store_const", const="html", help="every FILE is HTML")
    kind.add_argument("--text", dest="kind", action="store_const", const="text", help="every FILE is raw text")
    parser.add_argument("--url", help="the page's address, for relative links and the site's name")
    parser.add_argument("--language", metavar="TAG", help="the page's language, such as de or en-GB")
    parser.add_argument("--timezone", metavar="ZONE", type=_zone, help="the publisher's zone: Europe/Berlin or +01:00")
    parser.add_argument(
        "--threshold", type=_threshold, default=0.5, metavar="P", help="above 0.5 leans to precision, below to recall"
    )
    parser.add_argument("--encoding", metavar="NAME", help="the encoding that the transport stated")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser
