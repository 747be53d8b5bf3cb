"""Layer 3: the JSON Schema of an article's dict form."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from newsparse._model import SCHEMA_VERSION


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``Article.to_dict`` gives: a dict of the caller's own.

    It is packaged as ``newsparse/data/article-1.schema.json``, the number being that of ``schema`` in the dict form.

    >>> json_schema()["properties"]["schema"]
    {'description': 'The version of this form.', 'const': 1}
    >>> "byline" in json_schema()["properties"]
    False
    """
    name = f"article-{SCHEMA_VERSION}.schema.json"
    text = resources.files("newsparse").joinpath("data", name).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
