"""What is left of a mail's transfer encoding in its text: ``=C3=A9`` for é, ``=`` at a line's end for no line's end.

https://www.rfc-editor.org/rfc/rfc2045#section-6.7: lines have 76 characters at most, and each that is broken so ends with
``=``. A text is read so where its header says it, or where several lines are broken so and signs are escaped.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from newsparse._decode import Cuts, Moves

_HEADER: Final = re.compile(r"^content-transfer-encoding:\s*quoted-printable\s*$", re.IGNORECASE | re.MULTILINE)
#: A word of it: to look for the whole at each line of every text costs more.
_HINT: Final = "rintable"
_SOFT: Final = re.compile(r"(?<=[^\n=])=[ \t]*\r?\n")
_ESCAPED: Final = re.compile(r"(?:=[0-9A-F]{2}){1,2000}")
#: Soft breaks and escapes that tell without a header; no line is longer.
_LEAST: Final = 2
_LONGEST: Final = 76


def without_escapes(text: str) -> tuple[str, tuple[Moves, ...]]:
    """A text without such leftovers, and what that did to the offsets, last things first.

    >>> without_escapes("Content-Transfer-Encoding: quoted-printable\\n\\nThe caf=C3=A9 is o=\\npen.")[0].splitlines()[-1]
    'The café is open.'
    >>> without_escapes("a = 3D and b=C3=A9, which\\nis no mail.")
    ('a = 3D and b=C3=A9, which\\nis no mail.', ())
    """
    if not _is_encoded(text):
        return text, ()
    text, soft = _replaced(text, _SOFT)
    text, escapes = _replaced(text, _ESCAPED)
    return text, (Moves(escapes), Cuts(soft))


def _is_encoded(text: str) -> bool:
    if _HINT in text and _HEADER.search(text) is not None:
        return True
    if not all(len(list(islice(pattern.finditer(text), _LEAST))) == _LEAST for pattern in (_SOFT, _ESCAPED)):
        return False
    return all(len(line) <= _LONGEST for line in text.splitlines())


def _replaced(text: str, pattern: re.Pattern[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text with each match decoded (a soft break to nothing), and where it got shorter."""
    parts: list[str] = []
    moves: list[tuple[int, int]] = []
    last = size = 0
    for found in pattern.finditer(text):
        before = text[last : found.start()]
        signs = "" if pattern is _SOFT else _decoded(found[0])
        size += len(before)
        if not signs:
            moves.append((size, len(found[0])))
        width = len(found[0]) // len(signs) if signs else 0
        for at in range(len(signs)):
            # the characters of one run share its escapes; what is left over goes to the last
            rest = len(found[0]) - width * len(signs) if at == len(signs) - 1 else 0
            moves.append((size + at + 1, width - 1 + rest))
        size += len(signs)
        parts += (before, signs)
        last = found.end()
    return "".join([*parts, text[last:]]), moves


def _decoded(escapes: str) -> str:
    data = bytes.fromhex(escapes.replace("=", ""))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
