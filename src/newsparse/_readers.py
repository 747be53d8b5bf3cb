"""Layer 3: values read back from plain data, with errors that name the place and say what belongs there.

A reader is called with a value and its place, such as ``blocks[0].text``. Of types JSON's are taken, and tuples for
lists; ``True`` is no number.
"""

from __future__ import annotations

import datetime as dt
import reprlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsparse._model import When

#: Keys that an error lists; a dict of another kind may have thousands.
LISTED: Final = 20
#: Longer numbers are not written down: Python refuses to, from 4,300 digits on.
SHOWN_BITS: Final = 100


class Reader(NamedTuple):
    """How one value is read.

    Attributes:
        wanted: What it must be, in the words of the error.
        types: The types of plain data that it may have.
        read: From a value of these types and its place to the value of the record.
    """

    wanted: str
    types: tuple[type, ...]
    read: Callable[[Any, str], Any]

    def __call__(self, value: object, at: str) -> Any:
        """The value of the record.

        Raises:
            TypeError: If ``value`` has none of the types.
            ValueError: If it has, but cannot be read.

        >>> TEXT("a", "title")
        'a'
        >>> TEXT(7, "title")
        Traceback (most recent call last):
        TypeError: from_dict: title must be a str, got int
        """
        if not isinstance(value, self.types) or (isinstance(value, bool) and bool not in self.types):
            raise TypeError(f"from_dict: {at} must be {self.wanted}, got {type(value).__name__}")
        return self.read(value, at)


def plain(wanted: str, kind: type) -> Reader:
    """What is taken as it is.

    >>> plain("a bool", bool)(True, "free"), TEXT("a", "title")
    (True, 'a')
    """

    def read(value: object, _: str) -> object:
        return value

    return Reader(wanted, (kind,), read)


def optional(reader: Reader) -> Reader:
    """The same, or ``None``.

    >>> optional(TEXT)(None, "title") is None
    True
    >>> optional(TEXT)(7, "title")
    Traceback (most recent call last):
    TypeError: from_dict: title must be a str or None, got int
    """

    def read(value: object, at: str) -> Any:
        return None if value is None else reader.read(value, at)

    return Reader(f"{reader.wanted} or None", (*reader.types, type(None)), read)


def one_of(words: Sequence[str]) -> Reader:
    """One of some words.

    >>> one_of(["ordered", "unordered"])("ordered", "list")
    'ordered'
    >>> one_of(["ordered", "unordered"])("sorted", "list")
    Traceback (most recent call last):
    ValueError: from_dict: list must be 'ordered' or 'unordered', got 'sorted'
    """
    wanted = " or ".join(map(repr, words))

    def read(value: str, at: str) -> str:
        return value if value in words else refuse(at, wanted, value)

    return Reader(wanted, (str,), read)


def whole(least: int, most: int | None = None) -> Reader:
    """A whole number in a range.

    >>> whole(1, 6)(2, "level")
    2
    >>> whole(0)(-1, "views")
    Traceback (most recent call last):
    ValueError: from_dict: views must be an int from 0 on, got -1
    """
    wanted = f"an int from {least} on" if most is None else f"an int from {least} to {most}"

    def read(value: int, at: str) -> int:
        return value if least <= value and (most is None or value <= most) else refuse(at, wanted, value)

    return Reader(wanted, (int,), read)


def tuple_of(reader: Reader) -> Reader:
    """Any number of the same.

    >>> tuple_of(TEXT)(["a", "b"], "tags")
    ('a', 'b')
    >>> tuple_of(TEXT)("a, b", "tags")
    Traceback (most recent call last):
    TypeError: from_dict: tags must be a list, each of it a str, got str
    >>> tuple_of(TEXT)(["a", 7], "tags")
    Traceback (most recent call last):
    TypeError: from_dict: tags[1] must be a str, got int
    """

    def read(value: Sequence[object], at: str) -> tuple[Any, ...]:
        return tuple(reader(inner, f"{at}[{number}]") for number, inner in enumerate(value))

    return Reader(f"a list, each of it {reader.wanted}", (list, tuple), read)


def record(
    make: Callable[..., Any], required: Mapping[str, Reader], more: Mapping[str, Reader] | None = None
) -> Reader:
    """A record of its own, in a dict; ``more`` are the keys that it may lack.

    >>> record(dict, {"code": TEXT})({"code": "a"}, "warnings[0]")
    {'code': 'a'}
    >>> record(dict, {"code": TEXT})("a", "warnings[0]")
    Traceback (most recent call last):
    TypeError: from_dict: warnings[0] must be a dict, got str
    """

    def read(value: Mapping[Any, object], at: str) -> Any:
        return make(**read_keys(value, at, required, more or {}))

    return Reader("a dict", (Mapping,), read)


def read_keys(
    data: Mapping[Any, object], at: str, required: Mapping[str, Reader], more: Mapping[str, Reader]
) -> dict[str, Any]:
    """The values of a dict by key, those of ``more`` where they are there. Another key is refused, not passed over.

    >>> read_keys({"a": "x"}, "", {"a": TEXT}, {"b": TEXT})
    {'a': 'x'}
    >>> read_keys({"a": "x", "c": "y"}, "blocks[0]", {"a": TEXT}, {})
    Traceback (most recent call last):
    ValueError: from_dict: blocks[0] has what this newsparse does not know: 'c'; leave it out, ...
    """
    where = at or "the dict"
    missing = [key for key in required if key not in data]
    if missing:
        raise ValueError(f"from_dict: {where} lacks {_listed(missing)}; give a dict as Article.to_dict() writes it")
    unknown = [key for key in data if key not in required and key not in more]
    if unknown:
        raise ValueError(
            f"from_dict: {where} has what this newsparse does not know: {_listed(unknown)}; "
            "leave it out, or read it with the version that wrote it"
        )
    before = f"{at}." if at else ""
    return {
        key: reader(data[key], before + key)
        for table in (required, more)
        for key, reader in table.items()
        if key in data
    }


def refuse(at: str, wanted: str, value: object) -> NoReturn:
    """The error for a value of the right type that cannot be read.

    Raises:
        ValueError: Always.
    """
    raise ValueError(f"from_dict: {at} must be {wanted}, got {shown(value)}")


def shown(value: object) -> str:
    """A value for an error, cut short.

    >>> shown("soon"), shown("a" * 10_000), shown(10**5000)
    ("'soon'", "'aaaaaaaaaaaa...aaaaaaaaaaaaa'", 'an int of more than 100 bits')
    """
    if isinstance(value, int) and value.bit_length() > SHOWN_BITS:
        return f"an int of more than {SHOWN_BITS} bits"
    return reprlib.repr(value) if isinstance(value, str | int | float) else f"a value of type {type(value).__name__}"


def _listed(keys: Sequence[object]) -> str:
    more = f" and {len(keys) - LISTED} more" if len(keys) > LISTED else ""
    return ", ".join(map(shown, keys[:LISTED])) + more


def _read_share(value: float, at: str) -> float:
    return float(value) if 0 <= value <= 1 else refuse(at, SHARE.wanted, value)


def _read_moment(value: str, at: str) -> When:
    try:
        # only a datetime's form holds a "T"
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except ValueError:
        refuse(at, f"{MOMENT.wanted} such as '2024-05-03' or '2024-05-03T08:05:00+02:00'", value)


#: Any string.
TEXT: Final = plain("a str", str)
#: True or false.
TRUTH: Final = plain("a bool", bool)
#: A share or a probability. A whole one may have lost its point on the way: what writes JSON elsewhere makes 1.0 a 1.
SHARE: Final = Reader("a number from 0 to 1", (int, float), _read_share)
#: A day, or a day with its time.
MOMENT: Final = Reader("an ISO 8601 string", (str,), _read_moment)
