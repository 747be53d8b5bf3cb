"""Layer 1: text that can be written as UTF-8."""

from __future__ import annotations


def clean_str(text: str) -> str:
    """``text`` with lone surrogates replaced by U+FFFD, and paired ones joined: the same object where it has none.

    >>> clean_str("a\\ud800b") == "a\\ufffdb"
    True
    >>> clean_str("\\ud83d\\ude00") == "\\U0001f600"
    True
    >>> clean_str("plain")
    'plain'
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
