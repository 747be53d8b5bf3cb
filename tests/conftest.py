"""Hypothesis's settings for every test: the same examples in every run, and no clock."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "newsparse",
    derandomize=True,
    # shared machines are slow at times: how long an example takes is no failure
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # to say which lines of the package only a failure ran takes longer than all the tests
    phases=[phase for phase in Phase if phase is not Phase.explain],
)
settings.load_profile("newsparse")
