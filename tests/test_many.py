"""Many pages in worker processes: the same articles in the same order, and a bad page costs one row."""

from __future__ import annotations

import inspect
import itertools
import os
import subprocess
import sys
import time
import tracemalloc
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Notice
from newsparse._many import pool
from newsparse._options import NAMES, Options

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").glob("*.html"))]
TEXT = (Path(__file__).parent.parent / "examples" / "article.txt").read_text(encoding="utf-8")


def act(what) -> Any:
    """What a page may do to its worker; stands in for ``parse``, which no page is known to hurt."""
    match what:
        case "die":
            os._exit(3)
        case "hang":
            time.sleep(60)
        case "raise":
            raise ValueError("no page")
        case "print":
            os.write(1, b"among the messages")
        case "deep":
            return act(what)
        case "huge":
            return "x" * 3_000_000
    return what


def codes(results):
    return [result.code if isinstance(result, Notice) else "" for _, result in results]


def test_options_are_those_of_parse():
    taken = {
        name: parameter.default
        for name, parameter in inspect.signature(newsparse.explain).parameters.items()
        if parameter.kind is parameter.KEYWORD_ONLY
    }
    assert tuple(taken) == NAMES
    assert Options().known() == taken
    assert [*inspect.signature(newsparse.parse).parameters][1:] == [name for name in NAMES if name != "chrome"]
    many = inspect.signature(newsparse.parse_many).parameters
    assert {name: many[name].default for name in NAMES} == taken
    assert set(many) - set(NAMES) == {"sources", "workers", "time_limit"}


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_articles_are_those_of_parse_in_order(workers):
    sources: list[str | bytes] = [*PAGES, TEXT, "", b""] * 2
    assert list(newsparse.parse_many(sources, workers=workers)) == [newsparse.parse(source) for source in sources]


def test_a_page_s_own_options_stand_in_place_of_the_common_ones():
    source = "A headline for the day\n\n03/04/2024 10:30\n\n" + "A sentence of the article, long enough. " * 8
    own = {"language": "en-US", "url": "https://example.com/a"}
    found = list(
        newsparse.parse_many([source, (source, own), (source, {})], workers=2, language="en-GB", timezone="UTC")
    )
    common: dict[str, Any] = {"language": "en-GB", "timezone": "UTC"}
    assert found == [
        newsparse.parse(source, **common),
        newsparse.parse(source, **common | own),
        newsparse.parse(source, **common),
    ]
    assert found[0] != found[1]


@pytest.mark.parametrize(
    ("sources", "options", "error", "words"),
    [
        (b"<p>", {}, TypeError, "put it in a list"),
        (["a"], {"url": 1}, TypeError, "url takes str"),
        (["a"], {"timezone": "Europe/Nowhere"}, ValueError, "IANA name"),
        (["a"], {"threshold": 80}, ValueError, "between 0 and 1"),
        (["a"], {"workers": 0}, ValueError, "1 or more"),
        (["a"], {"workers": "2"}, TypeError, "whole number"),
        (["a"], {"workers": True}, TypeError, "whole number"),
        (["a"], {"time_limit": 0}, ValueError, "seconds above 0"),
        (["a"], {"time_limit": "1"}, TypeError, "seconds or None"),
        ([None], {}, TypeError, "source 0 is of type NoneType"),
        (["a", ("a",)], {}, TypeError, "source 1 is a tuple of 1"),
        ([("a", "https://example.com")], {}, TypeError, "dict such as"),
        ([("a", {"uri": "https://example.com"})], {}, ValueError, "no option 'uri': choose among url"),
        ([("a", {"url": b"https://example.com"})], {}, TypeError, "url takes str"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_wrong_arguments(sources, options, error, words, workers):
    with pytest.raises(error, match=words):
        list(newsparse.parse_many(sources, **{"workers": workers} | options))


def test_options_of_a_wrong_kind_are_told_before_the_first_page():
    with pytest.raises(TypeError):
        newsparse.parse_many([], language=3)  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_source_s_own_error_comes_behind_what_came_before_it(workers):
    def sources():
        yield from PAGES[:5]
        raise OSError("the disk is gone")

    found: list[Article | Notice] = []
    with pytest.raises(OSError, match="the disk is gone"):
        found.extend(newsparse.parse_many(sources(), workers=workers))
    assert len(found) in (0, 5)  # list.extend keeps what came; either way nothing else did
    results = newsparse.parse_many(sources(), workers=workers)
    assert [next(results) for _ in range(5)] == [newsparse.parse(page) for page in PAGES[:5]]


@pytest.mark.parametrize(
    ("bad", "code", "words"),
    [
        ("die", "worker-died", "status 3"),
        ("hang", "time-limit", "2 seconds"),
        ("raise", "parse-failed", "ValueError: no page"),
        ("deep", "parse-failed", "RecursionError"),
        ("print", "", ""),
        ("huge", "", ""),
    ],
)
@pytest.mark.parametrize("place", [0, 7, 39])
def test_a_bad_page_costs_one_row(bad, code, words, place):
    items = [str(at) for at in range(40)]
    items[place] = bad
    found = list(pool.run(act, list(enumerate(items)), workers=2, limit=2))
    assert [tag for tag, _ in found] == list(range(40))
    assert codes(found) == ["" if at != place else code for at in range(40)]
    if code:
        assert words in found[place][1].message


def test_many_bad_pages_one_after_the_other():
    items = ["die", "die", "a", "hang", "die", "raise", "hang", "b"] * 2
    found = list(pool.run(act, list(enumerate(items)), workers=2, limit=2))
    wanted = {"die": "worker-died", "hang": "time-limit", "raise": "parse-failed"}
    assert codes(found) == [wanted.get(item, "") for item in items]


def test_one_worker_with_a_limit_is_a_process():
    assert codes(pool.run(act, [(0, "hang"), (1, "a")], workers=1, limit=2)) == ["time-limit", ""]


@settings(max_examples=10)
@given(st.lists(st.sampled_from(["a", "raise", "b" * 70_000, "die", "huge"]), max_size=30), st.integers(1, 3))
def test_one_row_for_each_page_whatever_they_do(items, workers):
    found = list(pool.run(act, list(enumerate(items)), workers=workers, limit=20))
    wanted = {"die": "worker-died", "raise": "parse-failed"}
    assert codes(found) == [wanted.get(item, "") for item in items]
    assert [tag for tag, _ in found] == list(range(len(items)))


def test_pages_are_taken_as_results_are_asked_for():
    taken = itertools.count()
    stream = ((next(taken), "page") for _ in itertools.count())
    results = pool.run(len, stream, workers=2)
    for _ in range(500):
        next(results)
    ahead = next(taken) - 500
    assert 0 < ahead <= pool.CHUNK_PAGES * (pool.CHUNKS_EACH * 2 + 1)
    results.close()


def test_memory_is_flat():
    """Two hundred megabytes go through; what is kept at once are some chunks of a megabyte."""
    page = "<p>" + "word " * 40_000
    tracemalloc.start()
    for _ in pool.run(len, ((at, page + str(at)) for at in range(1000)), workers=2):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000


def test_no_process_is_left():
    results = pool.run(pid, [(0, ""), (1, "")] * 50, workers=2)
    ids: set[Any] = {next(results)[1] for _ in range(20)}
    results.close()
    assert ids
    for process in ids:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def pid(_) -> Any:
    return os.getpid()


def test_a_function_that_no_worker_can_read():
    with pytest.raises(RuntimeError, match="workers=1 parses in this process"):
        list(pool.run(partial(act, Unreadable()), [(0, "a")], workers=2))


class Unreadable:
    def __reduce__(self):
        return int, ("no number",)


def test_a_script_needs_no_guard(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import newsparse\n"
        "for article in newsparse.parse_many(['Views: 476', 'Views: 477'], workers=2):\n"
        "    print(article.views)\n"
    )
    for command, stdin in (([script], ""), (["-"], script.read_text())):
        done = subprocess.run(
            [sys.executable, *map(str, command)], input=stdin, capture_output=True, text=True, check=False, timeout=60
        )
        assert (done.stdout, done.stderr) == ("476\n477\n", "")


def test_a_script_that_has_enough_ends(tmp_path):
    """Results that nobody takes keep neither the script nor its processes."""
    script = tmp_path / "script.py"
    script.write_text(
        "import newsparse\n"
        "results = newsparse.parse_many(('Views: 476' for _ in range(10**9)), workers=2)\n"
        "print(next(results).views)\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("476\n", "")


def test_results_are_articles():
    for result in newsparse.parse_many(PAGES[:2], workers=2):
        assert isinstance(result, Article)
