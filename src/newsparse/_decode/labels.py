"""Layer 1: labels of encodings, as the WHATWG knows them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from newsparse._encodings import ENCODINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {label: (name, codec) for name, codec, labels in ENCODINGS for label in labels.split()}
)


def lookup(label: str) -> tuple[str, str] | None:
    """The WHATWG's name and Python's codec for a label; ``None`` for a label that the standard does not know.

    >>> lookup(" ISO-8859-1 ")
    ('windows-1252', 'cp1252')
    >>> lookup("gb2312")
    ('GBK', 'gb18030')
    >>> lookup("utf-7") is None
    True
    """
    return _LABELS.get(label.strip("\t\n\f\r ").lower())
