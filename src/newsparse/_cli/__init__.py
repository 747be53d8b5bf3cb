"""Layer 4: the command ``newsparse``.

``arguments`` reads the command line, ``inputs`` finds the pages that it names, ``work`` makes of each what is to be
written (in worker processes), ``outputs`` writes it, ``run`` ties them together.
"""

from __future__ import annotations

from newsparse._cli.main import main

__all__ = ["main"]
