"""Pages made to cost without end cost in proportion to their size, and end nothing: each parsed in a process of its own.

What is measured is CPU time of that process at two sizes. An attack that costs the square of its size takes sixteen times
as long at four times the size; what is in proportion takes four times as long, and a little more where the machine is busy.
"""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("the system bounds no process's time and memory", allow_module_level=True)

from benchmarks import attacks, confined

SMALL, LARGE = 40_000, 160_000
#: How much longer the large page may take, and what any may take besides (seconds): only pages with very many tags are
#: looked at closely.
GROWTH, FREE = 8, 0.15
#: How much longer than an ordinary page of the size any page may take.
DEAR = 60
#: Each parse's limits: seconds, and megabytes of the whole process.
SECONDS, MEGABYTES = 20, 2_000
#: Other work on the machine may disturb a measurement; what is not in proportion never is.
TURNS = 4

#: The issue is with these sizes themselves: 200,000 elements deep, a million siblings and so on.
LARGE_ONES = {
    "nested div": 5 * 200_000,
    "nested div, closed": 11 * 100_000,
    "nested lists": 8 * 100_000,
    "paragraphs of a letter": 4 * 1_000_000,
    "attributes of one tag": 10 * 1_000_000,
    "links closed across blocks, each of its own": 24 * 200_000,
    "fonts closed across others": 30 * 100_000,
    "one text": 20_000_000,
    "JSON-LD nested lists": 2 * 100_000,
    "JSON-LD nested objects": 6 * 100_000,
    "JSON-LD objects": 74 * 10_000,
    "JSON-LD one string": 50_000_000,
    "text of lines of a letter": 2 * 1_000_000,
}


@pytest.fixture(scope="module")
def children():
    """A process that is used again until it dies."""
    living: list[confined.Child] = []

    def get():
        if not living:
            living.append(confined.Child(seconds=SECONDS, megabytes=MEGABYTES))
        return living[0]

    def drop():
        living.pop().close()

    yield get, drop
    while living:
        drop()


def cost(children, name, size):
    get, drop = children
    try:
        return get().parse(name, size)
    except confined.DiedError:
        drop()
        raise


@pytest.fixture(scope="module")
def ordinary(children):
    return {
        name: min(cost(children, name, LARGE).seconds for _ in range(3)) for name in ("ordinary page", "ordinary text")
    }


@pytest.mark.parametrize("name", attacks.ATTACKS)
def test_time_grows_with_the_size_and_no_faster(name, children, ordinary):
    small = large = float("inf")
    most = DEAR * max(ordinary.values())
    for _ in range(TURNS):
        small = min(small, cost(children, name, SMALL).seconds)
        large = min(large, cost(children, name, LARGE).seconds)
        if large <= GROWTH * small + FREE and large <= most:
            break
    assert large <= GROWTH * small + FREE
    assert large <= most


@pytest.mark.parametrize(("name", "size"), LARGE_ONES.items())
def test_large_ones(name, size, children, ordinary):
    """No more than so many times what ordinary pages of that size take, whatever is cut of them."""
    found = cost(children, name, size)
    assert found.seconds <= DEAR * max(ordinary.values()) * size / LARGE


def test_a_parse_without_end_would_be_told():
    """The limits bite: a process with hardly any time dies of an ordinary page."""
    with confined.child(seconds=0.01, megabytes=MEGABYTES) as child, pytest.raises(confined.DiedError):
        child.parse("ordinary page", 5_000_000)


def test_a_parse_that_eats_memory_would_be_told():
    with confined.child(seconds=SECONDS, megabytes=100) as child, pytest.raises(confined.DiedError):
        child.parse("ordinary page", 9_000_000)
