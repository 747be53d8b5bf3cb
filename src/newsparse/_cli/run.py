"""The command at work: pages in, results out, progress on the way, a summary at the end."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._cli import outputs
from newsparse._cli.inputs import STDIN, Columns, Page, found, pages
from newsparse._cli.summary import Summary, progress
from newsparse._cli.work import Item, explained, stated, write
from newsparse._many.pool import run as run_many
from newsparse._many.pool import workers_of
from newsparse._model import Notice
from newsparse._options import Options

if TYPE_CHECKING:
    import argparse
    from collections import Counter
    from collections.abc import Iterable, Iterator

#: Inputs of less than this are parsed sooner in one process than others start (bytes).
_MUCH: Final = 16 << 20


class Wrong(Exception):
    """Wrong usage that only the files tell of, with the remedy as its message."""


def run(options: argparse.Namespace) -> bool:
    """All pages of all paths. Whether nothing failed (and, with ``--strict``, every page has an article).

    Raises:
        Wrong: If the output cannot be written as asked for.
        KeyboardInterrupt: On Ctrl-C, when the output is whole.
    """
    common = Options(
        url=options.url,
        language=options.language,
        timezone=options.timezone,
        encoding=options.encoding,
        threshold=options.threshold,
        max_chars=options.max_chars,
    )
    if options.explain_html is not None:
        return _show(options, common)
    output = _output(options)
    if output is None:
        return True
    files = list(found(options.paths))
    size = sum(Path(file).stat().st_size for file in files if isinstance(file, str) and Path(file).is_file())
    workers = options.workers or (workers_of(None) if size > _MUCH else 1)
    told = options.output is not None and not options.quiet
    summary = Summary()
    complete = False
    results = run_many(
        partial(write, output.style, common),
        _items(_pages(files, options), output.done, summary, options.kind),
        workers=workers,
        limit=options.time_limit,
    )
    try:
        with progress(size, shown=told) as bar, contextlib.closing(results):
            for page, result in results:
                _take(page, result, output, summary, aloud=not told)
                bar(page.size, summary)
        complete = True
    finally:
        output.close(complete=complete)
        if told:
            print(summary.told(interrupted=not complete), file=sys.stderr)
    return not summary.failed and not (options.strict and summary.empty)


def _show(options: argparse.Namespace, common: Options) -> bool:
    """The page that shows why, of the first page that the path holds."""
    from newsparse._report import report

    for page in _pages(found(options.paths), options):
        if page.source is not None:
            explanation = explained(
                page.source, common.but(stated(page.options)), options.kind or page.kind, page.problem, account=True
            )
            try:
                Path(options.explain_html).write_text(report(explanation, page.name), encoding="utf-8")
            except OSError as error:
                raise Wrong(f"{options.explain_html}: {error.strerror or error}") from error
            return True
        if page.problem is not None and not page.counted:
            print(f"newsparse: {page.name}: {page.problem.message}", file=sys.stderr)
    return False


def _take(page: Page, result: object, output: outputs.Output, summary: Summary, *, aloud: bool) -> None:
    """One page's result to where it belongs."""
    if page.counted and page.problem is not None:
        summary.left_out[page.problem.code] += 1
        return
    problem = result if isinstance(result, Notice) else page.problem
    if isinstance(result, Notice) or result is None:
        assert problem is not None
        summary.fail(page.name, problem)
        output.add(page.name, problem)
    else:
        summary.add(result)  # type: ignore[arg-type] # what is no notice is what work.write gives
        output.add(page.name, result)  # type: ignore[arg-type] # likewise
    if problem is not None and aloud:
        print(f"newsparse: {page.name}: {problem.message}", file=sys.stderr)


def _pages(files: Iterable[str | Page], options: argparse.Namespace) -> Iterator[Page]:
    columns = Columns(page=options.column, url=options.url_column)
    for file in files:
        if isinstance(file, Page):
            yield file
        else:
            yield from pages(file, columns)


def _items(
    stream: Iterable[Page], done: Counter[str], summary: Summary, kind: str | None
) -> Iterator[tuple[Page, Item]]:
    """What the workers get, without what an earlier run has done; a page's text itself is not kept here."""
    for page in stream:
        if done[page.name] > 0:
            done[page.name] -= 1
            summary.done += 1
            continue
        item = (page.name, page.source, page.options, kind or page.kind, page.problem)
        yield attrs.evolve(page, source=None), item


def _output(options: argparse.Namespace) -> outputs.Output | None:
    """Where the results go; ``None`` where they are there already."""
    path = options.output
    if path is None or path == STDIN:
        return outputs.Printed("explain" if options.explain else options.format)
    if path.lower().endswith(".parquet") and importlib.util.find_spec("pyarrow") is None:
        raise Wrong("a Parquet file needs pyarrow: pip install 'newsparse[arrow]'")
    there = outputs.there(path)
    if options.resume and outputs.is_complete(path):
        if not options.quiet:
            print(f"newsparse: {path} is complete; --force writes it anew", file=sys.stderr)
        return None
    if there is not None and not options.resume and not options.force:
        raise Wrong(f"{there} is there already: --resume goes on with it, --force writes it anew")
    try:
        found_output = outputs.output(path, resume=options.resume)
    except OSError as error:
        raise Wrong(f"{path}: {error.strerror or error}") from error
    if found_output is None:
        raise Wrong(f"no output {path!r}: name it .jsonl, .csv or .parquet, or a folder with a / at its end")
    return found_output
