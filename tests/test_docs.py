"""Every example that a reader can find runs: README.md, docs/, the docstrings of the package and of the benchmarks.

In Markdown, ``pycon`` blocks are doctests that share the names of their file, ``console`` blocks hold one ``newsparse``
command after ``$`` and what it prints, ``toml`` and ``json`` blocks can be read. Other kinds show what cannot be run
here (``text`` is a drawing, ``sh`` installs, and .ci/run runs README's); a block without a kind is a mistake.
"""

from __future__ import annotations

import ast
import doctest
import importlib
import json
import pkgutil
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import benchmarks
import newsparse

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\S*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KINDS = {"pycon", "console", "toml", "json", "python", "text", "sh"}


def modules(package):
    yield package.__name__
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.name.endswith("__main__"):
            yield found.name


def blocks(path):
    """(line, kind, text) of every fenced block; MyST's own directives stand in braces and are not code."""
    text = path.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        if not match[1].startswith("{"):
            yield text.count("\n", 0, match.start()) + 2, match[1], match[2]


@pytest.mark.parametrize("name", [*modules(newsparse), *modules(benchmarks)])
def test_docstrings(name):
    assert doctest.testmod(importlib.import_module(name), optionflags=FLAGS).failed == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_python_of_a_page(path, monkeypatch):
    monkeypatch.chdir(ROOT)
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    names: dict[str, object] = {}
    for line, kind, text in blocks(path):
        if kind == "pycon":
            test = doctest.DocTestParser().get_doctest(text, names, path.name, str(path), line - 1)
            runner.run(test, clear_globs=False)
            names = test.globs
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_of_a_page(path):
    for line, kind, text in blocks(path):
        if kind != "console":
            continue
        command, _, wanted = text.partition("\n")
        program, *arguments = shlex.split(command.removeprefix("$ "))
        assert program == "newsparse", f"{path.name}:{line}"
        run = subprocess.run(
            [sys.executable, "-m", "newsparse", *arguments], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
        )
        assert doctest.OutputChecker().check_output(wanted, run.stdout, FLAGS), f"{path.name}:{line}\n{run.stdout}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_other_blocks_of_a_page(path):
    readers: dict[str, Callable[[str], object]] = {"toml": tomllib.loads, "json": json.loads, "python": ast.parse}
    for line, kind, text in blocks(path):
        assert kind in KINDS, f"{path.name}:{line}: a block of kind {kind!r}"
        readers.get(kind, str)(text)
