"""Pages whose tags list attributes without end, or name each attribute anew, cut to what lexbor reads in linear time.

Lexbor compares each attribute with all of its tag's others, and keeps all names of a page in a table of fixed size.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

from newsparse._html.tokens import ATTRIBUTE, NAME, NAMED, TOKEN, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Attributes of one tag.
MOST_ATTRIBUTES: Final = 500
#: Names of attributes on a page, and how long one with more than a page can bear is (bytes).
MOST_ATTRIBUTE_NAMES: Final = 20_000
_MANY_BYTES: Final = 1_000_000

#: Where a tag may begin; with a name as scripts have it behind a less-than sign, and tags do not.
_BEGINS: Final = re.compile(rb"</?+[a-zA-Z][\w:.-]*+(?P<odd>[^\t\n\f\r />])?+")
_MANY: Final = re.compile(
    rb"</?+" + NAME + rb"(?:" + ATTRIBUTE + rb"){0,%d}+((?=" % MOST_ATTRIBUTES + ATTRIBUTE + rb"))?+"
)
_BEYOND: Final = re.compile(rb"(?:" + ATTRIBUTE + rb")*+")
_LISTED: Final = re.compile(rb"</?+" + NAME + rb"((?:" + ATTRIBUTE + rb")++)")
_ITS_NAMES: Final = re.compile(rb"(" + NAMED + rb")" + VALUE)
_ANY_TAG: Final = re.compile(rb"<[^<>]*+>?+")
#: So many bytes without ``>`` hold too many attributes at least: each has its name's letter and white space.
_GAP: Final = 2 * MOST_ATTRIBUTES
#: An attribute whose value has ``>`` in it, and so many more.
_QUOTED: Final = re.compile(
    rb"=[\t\n\f\r ]*+(?:\"[^\">]*+>[^\"]*+\"|'[^'>]*+>[^']*+')(?:" + ATTRIBUTE + rb"){%d}+" % (MOST_ATTRIBUTES // 5)
)
#: Those are looked for in samples of this length, one a step. A tag that no sample is in costs little (bytes).
_SAMPLE: Final = 1_024
_STEP: Final = 16_384
#: For its names a sixteenth of each such stretch of the source is read.
_STRETCH: Final = 65_536
_SHARE: Final = 16
#: Looking closer may cost so many times the source's length, where it is no trap (bytes).
_WORK: Final = 8
_FREE: Final = 1_000_000


def with_fewer_attributes(source: bytes) -> tuple[bytes, bool]:
    """The source without the attributes of any tag beyond ``MOST_ATTRIBUTES``, and whether any had more.

    Each place where a tag may begin counts, inside scripts and comments too, so that nothing can hide a tag.

    >>> flat, cut = with_fewer_attributes(b"<p " + b"a " * 10_000)
    >>> flat.count(b"a"), cut
    (500, True)
    >>> with_fewer_attributes(b"<p a b>")
    (b'<p a b>', False)
    """
    pieces: list[bytes] = []
    done = 0
    cut = False
    tokens = token = None
    left = _WORK * len(source) + _FREE
    for low, high, plain in _suspects(source):
        for begin in _BEGINS.finditer(source, max(low, done), high):
            at = begin.start()
            if plain and begin["odd"]:
                if at >= done:
                    pieces.append(source[done : at + 1] + b" ")
                    done = at + 1
                continue
            many = _MANY.match(source, at) if at >= done else None
            if many is None:
                continue
            left -= many.end() - at
            if left < 0:
                return _ANY_TAG.sub(b" ", source), True
            if many[1] is None:
                continue
            if tokens is None:
                tokens = TOKEN.finditer(source)
                token = next(tokens, None)
            while token is not None and token.end() <= at:
                token = next(tokens, None)
            end = many.end()
            rest = _BEYOND.match(source, end)
            stop = rest.end() if rest is not None else end
            if token is not None and token.start() < at and token["raw"] is not None:
                end = min(end, token.end())
                stop = min(stop, token.end())
                if end == stop:
                    # It goes on behind the script, or is no tag: this ends a tag whatever is open, and says nothing else.
                    pieces.append(source[done:end] + b"\"'>")
                    done = end
                    continue
            cut = True
            pieces.append(source[done:end])
            done = stop
    return (b"".join([*pieces, source[done:]]) if pieces else source), cut


def with_fewer_names(source: bytes) -> tuple[bytes, bool]:
    """The source without attributes whose names are beyond the first ``MOST_ATTRIBUTE_NAMES``, and whether there were any.

    >>> page = b"".join(b"<p attribute%d=1>" % number for number in range(60_000))
    >>> with_fewer_names(page)[0].count(b"=")
    20000
    >>> with_fewer_names(b"<p a=1>")
    (b'<p a=1>', False)
    """
    if len(source) < _MANY_BYTES or not _may_have_many_names(source):
        return source, False
    known: set[bytes] = set()
    pieces: list[bytes] = []
    done = 0
    for found in _LISTED.finditer(source):
        known.update(_ITS_NAMES.findall(found[1]))
        if len(known) > MOST_ATTRIBUTE_NAMES:
            pieces.append(source[done : found.start(1)])
            done = found.end(1)
            known.difference_update(_ITS_NAMES.findall(found[1]))
    return (b"".join([*pieces, source[done:]]), True) if pieces else (source, False)


def _may_have_many_names(source: bytes) -> bool:
    """Whether samples of the source name more attributes than their share of ``MOST_ATTRIBUTE_NAMES``.

    Where a sample is taken hangs on what stands around it, so that no page can go round all of them.
    """
    known: set[bytes] = set()
    for at in range(0, len(source), _STRETCH):
        start = at + zlib.crc32(source[at : at + _STRETCH]) % (_STRETCH - _STRETCH // _SHARE)
        for found in _LISTED.finditer(source, start, start + _STRETCH // _SHARE):
            known.update(_ITS_NAMES.findall(found[1]))
    return len(known) > MOST_ATTRIBUTE_NAMES // _SHARE // 2


def _suspects(source: bytes) -> Iterator[tuple[int, int, bool]]:
    """Where a tag may begin that has too many attributes.

    Such a tag is long. Either it has no ``>`` in it for long, or it has many, in quotation marks.
    """
    size = len(source)
    find, last, quoted = source.find, source.rfind, _QUOTED.search
    at = 0
    sample = _STEP
    while at < size:
        end = last(b">", at, at + _GAP)
        if end >= 0:
            at = end + 1
        else:
            end = find(b">", at + _GAP)
            end = end if end >= 0 else size
            if end - _GAP > at:
                yield at, end - _GAP, True
            at = end + 1
        if at >= sample:
            if quoted(source, sample, min(sample + _SAMPLE, size)):
                yield sample - _STEP, sample + _SAMPLE, False
            sample += _STEP
