"""Layer 1: JSON as pages write it: read in one pass, whatever is broken.

A parser with a stack of its own instead of patches to the text: one pass is linear, and what is open at the end is
closed, but for a string, which says nothing cut short. It takes objects, lists, strings, numbers and words as they come
and forgives the rest: control characters, missing and trailing commas, semicolons, comments, unescaped quotes inside
strings, several values in a row.
"""

from __future__ import annotations

import math
import re
from typing import Final

from newsparse._decode import clean_str

#: Deeper nesting than this is hostile or broken: real JSON-LD nests ten levels or so.
DEEPEST: Final = 200

_SKIPPED: Final = re.compile(
    r"(?:[\s,;\ufeff\x00-\x1f]++|<!--|-->|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/)?|<!\[CDATA\[|\]\]>)++"
)
_WORD: Final = re.compile(r"[^\s,:;{}\[\]\"]++")
_TO_QUOTE: Final = re.compile(r"[^\"\\]*+")
_AFTER_END: Final = re.compile(
    r"[ \t]*+\r?\n\s*+\""  # a comma is missing at the line's end
    r"|\s*+(?:[:}\]]|,\s*+(?:[\"{}\[\]\d-]|true|false|null|//|/\*)|;?\s*+\Z|//|/\*|<!|-->)"
)
_NUMBER: Final = re.compile(r"-?\d{1,300}(?:\.\d{0,300})?(?:[eE][+-]?\d{1,4})?", re.ASCII)
_HEX: Final = re.compile(r"[0-9a-fA-F]{4}")
_ESCAPES: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": "\n"}
_CONSTANTS: Final[dict[str, object]] = {"true": True, "false": False}


def whole_number(literal: str) -> int | None:
    """A JSON integer; ``None`` where it has more digits than Python converts.

    >>> whole_number("12"), whole_number("9" * 10_000)
    (12, None)
    """
    try:
        return int(literal)
    except ValueError:
        return None


def fraction(literal: str) -> float | None:
    """A JSON number with a fraction or exponent; ``None`` where it is beyond what a float holds.

    >>> fraction("1.5"), fraction("1e999")
    (1.5, None)
    """
    value = float(literal)
    return value if math.isfinite(value) else None


def read_damaged(text: str) -> list[object]:
    """Every value that stands in ``text`` at its outermost level, as far as it can be read.

    >>> read_damaged('{"a": [1, 2,], "b": "He said "yes" twice",};')
    [{'a': [1, 2], 'b': 'He said "yes" twice'}]
    >>> read_damaged('{"a": {"b": "whole", "c": "cut of')
    [{'a': {'b': 'whole', 'c': None}}]
    >>> read_damaged("no JSON")
    []
    """
    return _Reader(text).read()


class _Reader:
    """One pass over a text: the place in it and what is open there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.top: list[object] = []
        self.open: list[dict[str, object] | list[object]] = []
        # The key that waits for its value, one for each open object.
        self.keys: list[str | None] = []

    def read(self) -> list[object]:
        text, end = self.text, len(self.text)
        while True:
            skipped = _SKIPPED.match(text, self.at)
            if skipped is not None:
                self.at = skipped.end()
                if self.keys and self.keys[-1] is not None and skipped.group().lstrip().startswith(","):
                    # A comma where a value should be: the key has none.
                    self.keys[-1] = None
            if self.at >= end:
                return [value for value in self.top if isinstance(value, (dict, list))]
            character = text[self.at]
            if character in "{[":
                self.at += 1
                if not self._enter({} if character == "{" else []):
                    return []
            elif character in "}]":
                self.at += 1
                self._leave(dict if character == "}" else list)
            elif character == '"':
                self._take(self._string())
            elif character == ":":
                self.at += 1
            else:
                self._take_word()

    def _enter(self, container: dict[str, object] | list[object]) -> bool:
        if len(self.open) >= DEEPEST:
            return False
        while self._wants_key():
            # An object where a key should be: the outer one was never closed.
            self.open.pop()
            self.keys.pop()
        self._put(container)
        self.open.append(container)
        self.keys.append(None)
        return True

    def _wants_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1], dict) and self.keys[-1] is None

    def _leave(self, kind: type) -> None:
        """Close the innermost container of a kind, and what is open inside it; a closer too many is passed over."""
        depth = len(self.open) - 1
        while depth >= 0 and not isinstance(self.open[depth], kind):
            depth -= 1
        if depth >= 0:
            del self.open[depth:], self.keys[depth:]

    def _put(self, value: object) -> None:
        if not self.open:
            self.top.append(value)
            return
        holder = self.open[-1]
        if isinstance(holder, list):
            holder.append(value)
            return
        key = self.keys[-1]
        if key is not None:
            holder[key] = value
            self.keys[-1] = None

    def _take(self, value: object) -> None:
        """A string, number or word: a key where an object waits for one, else a value."""
        if self._wants_key():
            self.keys[-1] = str(value)
        else:
            self._put(value)

    def _take_word(self) -> None:
        found = _WORD.match(self.text, self.at)
        if found is None:
            self.at += 1
            return
        self.at = found.end()
        word = found.group()
        number = _NUMBER.fullmatch(word)
        if number is None:
            # Other bare words (undefined, NaN, template marks) say nothing, but may stand where a key does.
            self._take(word if self._wants_key() else _CONSTANTS.get(word))
        else:
            self._take(whole_number(word) if word.lstrip("-").isdigit() else fraction(word))

    def _string(self) -> str | None:
        """The string that begins here, to the quote that ends it: the first that a colon, comma or closer follows.

        ``None`` where none does: a headline or a date that is cut off would be a wrong one.
        """
        text, parts = self.text, list[str]()
        self.at += 1
        while True:
            run = _TO_QUOTE.match(text, self.at)
            stop = run.end() if run is not None else len(text)
            parts.append(text[self.at : stop])
            self.at = stop + 1
            if stop >= len(text):
                return None
            if text[stop] == "\\":
                parts.append(self._escape())
            elif _AFTER_END.match(text, self.at):
                # Pairs of surrogates come as two escapes.
                return clean_str("".join(parts))
            else:
                parts.append('"')

    def _escape(self) -> str:
        """What the escape behind a backslash means; an unknown one means its own character."""
        letter = self.text[self.at : self.at + 1]
        self.at += 1
        if letter != "u":
            return _ESCAPES.get(letter, letter)
        digits = _HEX.match(self.text, self.at)
        if digits is None:
            return "u"
        self.at = digits.end()
        return chr(int(digits.group(), 16))
