"""Every regular expression of the package, run against bait made from its own parts: time grows with the bait's length.

Each part of a pattern is repeated many times, alone, behind what the pattern begins with and before what it cannot match:
where two repetitions can share out a run of characters in many ways, one of these takes the square of its length or more.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
import warnings
from functools import cache
from typing import Any

import pytest

import newsparse
from newsparse._fields import authors, bylines, tags, titles
from newsparse._resolve import images
from newsparse._sources import tag_words

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    sre_parse = importlib.import_module("re._parser")
    constants = importlib.import_module("re._constants")

#: Characters of a bait.
LONG = 16_000
#: Seconds that a search in it may take, and how much longer than in a quarter of it where it takes more.
FREE, GROWTH = 0.02, 9
#: Patterns that are run only from a given place on, or on whole strings.
ANCHORED = {
    "_fields._damaged_json._AFTER_END": "match",
    "_fields._people._SLUG": "fullmatch",
    "_fields.authors._FIRST_INITIAL": "fullmatch",
    "_fields.tags._FOR_MACHINES": "match",
    "_html.attributes._BEYOND": "match",
    "_html.pictures._PIXELS": "fullmatch",
    "_label.headline._STARTS_APART": "match",
}
#: Patterns that are run only on strings of so many characters at most.
BOUNDED = {
    "_fields.authors._HARD": authors.LONGEST,
    "_fields.authors._SOFT": authors.LONGEST,
    "_fields.authors._RUBRICS": authors.LONGEST,
    "_fields.bylines._CUT": bylines.LONGEST,
    # runs of white space are single by then
    **{f"_fields.tags._SEPARATORS[{at}]": tags.TAG_LENGTH for at in range(6)},
    "_fields.titles._SEPARATOR": titles.LONGEST,
    "_resolve.images._SIZE": images._SIZES,
    "_sources.tag_words._COUNT": tag_words._READ,
    "_text.join._LAST_WORD": 60,
}
#: No pattern has more parts that are tried.
PARTS = 40


def modules():
    yield newsparse
    for found in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if not found.name.endswith("__main__"):
            try:
                yield importlib.import_module(found.name)
            except ModuleNotFoundError:  # of an optional extra
                continue


@cache
def patterns() -> dict[str, re.Pattern[Any]]:
    """Each compiled expression of the package, named by its first place, once; those inside tables too."""
    found: dict[int, tuple[str, re.Pattern[Any]]] = {}
    for module in modules():
        for name, value in sorted(vars(module).items()):
            for at, pattern in enumerate(inside(value)):
                if id(pattern) not in found:
                    label = f"{module.__name__.removeprefix('newsparse.')}.{name}"
                    found[id(pattern)] = (f"{label}[{at}]" if pattern is not value else label, pattern)
    return dict(found.values())


def inside(value: object, depth: int = 0) -> Any:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 4:
        for inner in value.values():
            yield from inside(inner, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset) and depth < 4:
        for inner in value:
            yield from inside(inner, depth + 1)


def example(parsed: Any, *, often: int = 1) -> str:
    """A string that a parsed pattern matches, near enough; what repeats does so ``often`` times, or as often as it must."""
    out = []
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            out.append(chr(argument))
        elif name == "NOT_LITERAL":
            out.append("a" if argument != ord("a") else "b")
        elif name == "ANY":
            out.append("a")
        elif name == "IN":
            out.append(member(argument))
        elif name == "BRANCH":
            out.append(example(argument[1][0], often=often))
        elif name == "SUBPATTERN":
            out.append(example(argument[-1], often=often))
        elif name == "ATOMIC_GROUP":
            out.append(example(argument, often=often))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, inner = argument
            times = max(int(low), min(int(high), often))
            out.append(example(inner, often=1) * times)
    return "".join(out)


def member(items: Any) -> str:
    """A character of a set."""
    negated = str(items[0][0]) == "NEGATE"
    if not negated:
        operation, argument = items[0]
        if str(operation) == "LITERAL":
            return chr(argument)
        if str(operation) == "RANGE":
            return chr(argument[0])
        return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a"}.get(str(argument), "-")
    pattern = re.compile("[" + "".join(shown(item) for item in items[1:]) + "]")
    return next((char for char in "a1 -.<\"'=\n" if not pattern.match(char)), "\u00e9")


def shown(item: Any) -> str:
    operation, argument = item
    if str(operation) == "LITERAL":
        return re.escape(chr(argument))
    if str(operation) == "RANGE":
        return f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}"
    return {
        "CATEGORY_DIGIT": r"\d",
        "CATEGORY_NOT_DIGIT": r"\D",
        "CATEGORY_SPACE": r"\s",
        "CATEGORY_NOT_SPACE": r"\S",
        "CATEGORY_WORD": r"\w",
        "CATEGORY_NOT_WORD": r"\W",
    }[str(argument)]


def parts(parsed: Any) -> Any:
    """A pattern's own repetitions, and what they are made of, however deep inside."""
    for operation, argument in parsed:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield argument[2]
            yield from parts(argument[2])
        elif name == "SUBPATTERN":
            yield from parts(argument[-1])
        elif name == "ATOMIC_GROUP":
            yield from parts(argument)
        elif name == "BRANCH":
            for inner in argument[1]:
                yield inner
                yield from parts(inner)


def baits(pattern: re.Pattern[Any]) -> list[tuple[str, str, str]]:
    """What stands in front, what repeats, what ends it."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags & ~re.UNICODE
    parsed = sre_parse.parse(source, flags)
    whole = example(parsed)
    units = dict.fromkeys(unit for part in parts(parsed) if (unit := example(part)))
    repeated = [*list(units)[:PARTS], whole, whole[:-1], whole[:1], " ", "a", "a ", "1"]
    found = []
    for unit in dict.fromkeys(filter(None, repeated)):
        found += [("", unit, "\u0001"), (whole[: max(1, len(whole) // 2)], unit, "\u0001"), (whole, unit, "")]
    return list(dict.fromkeys(found))


def seconds(pattern: re.Pattern[Any], bait: str, method: str = "search") -> float:
    """CPU time of finding all matches, or one from the beginning on."""
    subject: Any = bait if isinstance(pattern.pattern, str) else bait.encode("utf-8", "replace")
    start = time.process_time()
    if method == "search":
        for _ in pattern.finditer(subject):
            pass
    else:
        getattr(pattern, method)(subject)
    return time.process_time() - start


def made(front: str, unit: str, end: str, size: int) -> str:
    return front + unit * (size // len(unit)) + end


def test_all_are_found():
    assert len(patterns()) > 150


@pytest.mark.parametrize("name", patterns())
def test_no_pattern_takes_the_bait(name):
    pattern = patterns()[name]
    how = ANCHORED.get(name, "search")
    size = min(LONG, BOUNDED.get(name, LONG))
    for bait in baits(pattern):
        spent = seconds(pattern, made(*bait, size), how)
        if spent <= FREE:
            continue
        least = min(seconds(pattern, made(*bait, size // 4), how) for _ in range(3))
        spent = min(spent, seconds(pattern, made(*bait, size), how))
        assert spent <= max(FREE, GROWTH * least), (pattern.pattern, bait)


def test_the_tables_name_patterns():
    assert {*ANCHORED, *BOUNDED} <= patterns().keys()


@pytest.mark.parametrize(("pattern", "size"), [(r"(a+)+$", 22), (r"\s+$", LONG), (r"<[^>]*>x", LONG)])
def test_bad_ones_do(pattern, size):
    compiled = re.compile(pattern)
    assert max(seconds(compiled, made(*bait, size)) for bait in baits(compiled)) > FREE
