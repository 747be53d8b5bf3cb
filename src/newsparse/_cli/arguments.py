"""The command line: its options, its help, and what they may be."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from newsparse._limits import MAX_CHARS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ABOUT: Final = "Print the news article that each PATH holds, HTML or raw text, told apart by content."

_EXAMPLES: Final = """\
examples:
  newsparse page.html                          one page, as a JSON object on a line
  newsparse --format markdown page.html        the same to read
  curl -s URL | newsparse --url URL -          a page from a pipe
  newsparse --explain page.html                where each field came from
  newsparse --explain-html why.html page.html  the same as a page to look at
  newsparse -o articles.jsonl pages/           a folder, with all below it
  newsparse -o articles.parquet 'crawl/*.warc.gz' --time-limit 10
  newsparse -o articles.parquet crawl/ --resume   go on where that was interrupted
  newsparse -o notes/ pages/                   Markdown files with front matter
  newsparse -o articles.csv rows.parquet --column html --url-column url

Inputs: .html .htm .xhtml .mhtml .txt .md .eml, these with .gz or .zst, archives (.warc .warc.gz), and rows
(.jsonl .csv .parquet). Outputs, by the name after -o: .jsonl, .csv, .parquet, or a folder (a name with a / at its end).

exit status:
  0 all was read   1 a page could not be read or parsed, and with --strict one that has no article (the others are
  still written)   2 wrong usage   130 Ctrl-C   141 the reader of the output, such as head, closed the pipe
"""


def read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options of a command line.

    Raises:
        SystemExit: With status 2 for wrong usage, 0 for ``--help`` and such.

    >>> read_arguments(["--format", "text", "page.html"]).format
    'text'
    >>> read_arguments(["page.html"]).format
    'jsonl'
    """
    parser = _parser()
    options = parser.parse_args(argv)
    if options.output is None:
        for name in ("resume", "force"):
            if getattr(options, name):
                parser.error(f"--{name} needs an output: -o FILE")
    elif options.explain or options.explain_html or options.format != "jsonl":
        parser.error("-o writes what its name says: leave out --format and --explain")
    if options.explain_html is not None and len(options.paths) != 1:
        parser.error("--explain-html shows one page: name one PATH")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file of any encoding, a folder or a pattern; - is standard input"
    )
    _add_shape(parser)
    _add_known(parser)
    rows = parser.add_argument_group("rows (.jsonl, .csv, .parquet)")
    rows.add_argument("--column", default="html", metavar="NAME", help="the column that holds the pages: html")
    rows.add_argument("--url-column", metavar="NAME", help="the column that holds their addresses")
    many = parser.add_argument_group("many pages")
    many.add_argument(
        "--workers", type=_number, metavar="N", help="processes; one a processor where there is much to do"
    )
    many.add_argument("--time-limit", type=_seconds, metavar="S", help="leave a page after so many seconds")
    many.add_argument("--resume", action="store_true", help="go on with an output that was interrupted")
    many.add_argument("--force", action="store_true", help="write over an output that is there")
    many.add_argument("--strict", action="store_true", help="exit with 1 also where a page has no article")
    many.add_argument("--quiet", action="store_true", help="no progress, no summary")
    parser.add_argument("--print-completion", action=_Completion, metavar="SHELL", help="bash, zsh or tcsh")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


def _add_shape(parser: argparse.ArgumentParser) -> None:
    """What is written, and where to."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument(
        "--format",
        choices=("jsonl", "json", "markdown", "text", "jsonld"),
        default="jsonl",
        help="one JSON object a line (the default), indented JSON, Markdown, plain text, or schema.org's JSON-LD",
    )
    shape.add_argument("--explain", action="store_true", help="tell where each field came from and what each block is")
    shape.add_argument("--explain-html", metavar="FILE", help="the same as a page for the browser")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write here: a .jsonl, .csv or .parquet file, or a folder/"
    )


def _add_known(parser: argparse.ArgumentParser) -> None:
    """What the caller knows of the pages."""
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--html", dest="kind", action="store_const", const="html", help="every page is HTML")
    kind.add_argument("--text", dest="kind", action="store_const", const="text", help="every page is raw text")
    parser.add_argument("--url", help="the page's address, for relative links and the site's name")
    parser.add_argument("--language", metavar="TAG", help="the page's language, such as de or en-GB")
    parser.add_argument("--timezone", metavar="ZONE", type=_zone, help="the publisher's zone: Europe/Berlin or +01:00")
    parser.add_argument(
        "--threshold", type=_threshold, default=0.5, metavar="P", help="above 0.5 leans to precision, below to recall"
    )
    parser.add_argument(
        "--max-chars", type=_whole, default=MAX_CHARS, metavar="N", help="read no more than so many bytes of a page"
    )
    parser.add_argument("--encoding", metavar="NAME", help="the encoding that the transport stated")


def _checked(check: Callable[[Any], Any], value: object) -> Any:
    try:
        return check(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _threshold(text: str) -> float:
    """A number between 0 and 1.

    >>> _threshold("0.8")
    0.8
    >>> _threshold("80")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: threshold 80.0 is not between 0 and 1: 0.5 balances, 0.8 leans to precision
    """
    from newsparse._reading import threshold_of

    return float(_checked(lambda words: threshold_of(float(words)), text))


def _whole(text: str) -> int:
    """A whole number, at least 1.

    >>> _whole("1000")
    1000
    >>> _whole("0")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: no whole number of at least 1: '0'
    """
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"no whole number of at least 1: {text!r}")
    return int(text)


def _number(text: str) -> int:
    """A number of processes.

    >>> _number("2")
    2
    >>> _number("0")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: workers 0 is too few: give 1 or more, or None for one a processor
    """
    from newsparse._many.pool import workers_of

    return int(_checked(lambda words: workers_of(int(words)), text))


def _seconds(text: str) -> float:
    """A time limit.

    >>> _seconds("2.5")
    2.5
    >>> _seconds("-1")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: time_limit -1.0 is no time: give seconds above 0, or None for no limit
    """
    from newsparse._many.pool import limit_of

    return float(_checked(lambda words: limit_of(float(words)), text))


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


class _Completion(argparse.Action):
    """``--print-completion SHELL``: what the shell needs to complete this command's options and file names."""

    def __call__(self, parser: argparse.ArgumentParser, _: object, value: Any, __: object = None) -> None:
        try:
            import shtab
        except ImportError:
            parser.error("--print-completion needs shtab: pip install 'newsparse[cli]'")
        if value not in shtab.SUPPORTED_SHELLS:
            parser.error(f"no completion for {value!r}: choose {', '.join(shtab.SUPPORTED_SHELLS)}")
        for action in parser._actions:  # noqa: SLF001 # the way that shtab documents for its attribute
            if action.dest in ("paths", "output", "explain_html"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
        print(shtab.complete(parser, shell=value))
        parser.exit()
