"""A module imports only from its own layer and from lower ones: docs/how-it-decides.md draws them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import newsparse

#: The layer of every module, by its first name inside the package; a folder's modules are all of one layer.
LAYERS = {
    "_model": 0,
    "_page": 0,
    "_data": 0,
    "_encodings": 0,
    "_limits": 0,
    "_decode": 1,
    "_sniff": 1,
    "_html": 1,
    "_text": 1,
    "_fields": 1,
    "_sources": 2,
    "_label": 2,
    "_chrome": 2,
    "_resolve": 3,
    "_render": 3,
    "_dicts": 3,
    "_report": 3,
    "_schema": 3,
    "_schema_org": 3,
    "_readers": 3,
    "_account": 3,
    "_confidence": 3,
    "_scripted": 3,
    "_assemble": 3,
    "_reading": 4,
    "_api": 4,
    "_options": 4,
    "_many": 4,
    "arrow": 4,
    "warc": 4,
    "_cli": 4,
    "__init__": 4,
    "__main__": 4,
}

#: Imports of a higher layer, from inside a function: each is a method that is short for a function of that layer.
SHORTHANDS = {("_model", "_dicts")}

#: What only these modules may import from outside.
OUTSIDE = {"selectolax": {"_html"}, "dateutil": {"_fields"}}

#: What nothing may import: the network, and the machine's own settings.
NEVER = {"socket", "http", "urllib.request", "ssl", "locale", "asyncio", "requests", "random"}

PACKAGE = Path(newsparse.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))


def imports(path, names):
    """(module inside the package or "", outside name or "", inside a function?) for each import of one source file.

    ``names`` are the package's own modules: ``from newsparse import X`` is one of them or a name of ``__init__``.
    """
    tree = ast.parse((PACKAGE / path).with_suffix(".py").read_text(encoding="utf-8"))
    late = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            targets = whole if node.module == "newsparse" else [node.module or ""]
        else:
            continue
        for target in targets:
            first, _, rest = target.partition(".")
            inner = rest.partition(".")[0]
            if first == "newsparse":
                yield inner if inner in names else "__init__", "", node in late
            else:
                yield "", target, node in late


def first(path):
    return path.parts[0]


def test_every_module_has_a_layer():
    assert {first(path) for path in MODULES} == set(LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_down(path):
    upward = {
        inner
        for inner, _, late in imports(path, LAYERS)
        if inner and LAYERS[inner] > LAYERS[first(path)] and not (late and (first(path), inner) in SHORTHANDS)
    }
    assert not upward


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_dependencies_are_used_where_they_belong(path):
    outside = {target for _, target, _ in imports(path, LAYERS) if target}
    tops = {target.partition(".")[0] for target in outside}
    assert not {top for top in tops & set(OUTSIDE) if first(path) not in OUTSIDE[top]}
    assert not NEVER & (tops | outside)


def test_only_the_shorthands_that_there_are():
    found = {
        (first(path), inner)
        for path in MODULES
        for inner, _, _ in imports(path, LAYERS)
        if inner and LAYERS[inner] > LAYERS[first(path)]
    }
    assert found == SHORTHANDS
