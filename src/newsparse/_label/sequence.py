"""One pass over the sequence: an article is contiguous, so a passage's neighbours bear on what it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


def decode(scores: Sequence[float], switch: float) -> tuple[list[bool], list[float]]:
    """The likeliest in-or-out sequence under a two-state chain, and each passage's probability of being in.

    Args:
        scores: Each passage's own log-odds of being body.
        switch: Log-odds lost where body begins or ends: what keeps single blocks from flipping.

    >>> decode([4.0, -0.5, 4.0], 1.2)[0]
    [True, True, True]
    >>> decode([-4.0, 0.5, -4.0], 1.2)[0]
    [False, False, False]
    >>> decode([], 1.2)
    ([], [])
    """
    return _best(scores, switch), _marginals(scores, switch)


def _best(scores: Sequence[float], switch: float) -> list[bool]:
    out, inside = 0.0, -switch
    came: list[tuple[bool, bool]] = []
    for score in scores:
        leave, enter = inside - switch, out - switch
        from_in_out, from_out_in = leave > out, enter > inside
        came.append((from_in_out, from_out_in))
        if from_in_out:
            out = leave
        inside = (enter if from_out_in else inside) + score
    state = inside - switch > out
    path = []
    for from_in_out, from_out_in in reversed(came):
        path.append(state)
        state = (not from_out_in) if state else from_in_out
    path.reverse()
    return path


def _marginals(scores: Sequence[float], switch: float) -> list[float]:
    """Forward and backward odds of being in: one number a passage and direction, without a logarithm.

    With ``r`` the odds that the chain carries and ``c`` what a change of state leaves of them, a neighbour's odds are
    ``(r + c) / (r * c + 1)``: from in or by entering, over by leaving or from out.
    """
    change = math.exp(-switch)
    exp = math.exp
    own = [exp(score if -_SUREST < score < _SUREST else math.copysign(_SUREST, score)) for score in scores]
    forward: list[float] = []
    carried = change
    for odds in own:
        forward.append(carried)
        odds *= carried  # noqa: PLW2901 -- the odds with what came before
        carried = (odds + change) / (odds * change + 1.0)
    found = [0.0] * len(own)
    carried = change
    for index in range(len(own) - 1, -1, -1):
        behind = own[index] * carried
        odds = behind * forward[index]
        found[index] = odds / (1.0 + odds)
        carried = (behind + change) / (behind * change + 1.0)
    return found


#: Log-odds beyond this are as good as certain, and keep exponentials in range.
_SUREST: Final = 30.0
