"""``python -m benchmarks.states_none``."""

from __future__ import annotations

import sys

from benchmarks.states_none import main

sys.exit(main())
