"""Many generated and mutated pages in one process: ``python -m benchmarks.soak --pages 200000 --threads 16``.

Shows that memory stays flat, that nothing raises, and that threads which parse at once get what one alone gets. The pages
are those of ``benchmarks.attacks`` in small, ordinary ones, those in ``examples/`` and, where it is named, a folder of
labelled pages; each is mutated: parts are cut out, doubled, moved into others, overwritten with noise.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import newsparse
from benchmarks import confined, corpora

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Source = bytes | str

EXAMPLES: Final = Path(__file__).parent.parent / "examples"
#: Bytes of the pages made from attacks: large enough for each to bite, small enough for very many pages.
SMALL: Final = (500, 4_000, 20_000)
#: Longer pages of a folder are left out, so that time goes into many of them.
LONGEST: Final = 150_000
#: Memory is told so many times.
TOLD: Final = 10
#: Every page of so many is parsed by all threads too.
SHARED: Final = 50


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--corpora", type=Path, help="a folder of labelled pages")
    options = parser.parse_args(argv)
    chance = random.Random(options.seed)
    found = seeds(options.corpora)
    print(f"{len(found)} seeds, {options.pages:,} pages, {sys.version.split()[0]}", flush=True)
    kept: list[tuple[Source, bytes]] = []
    memory: list[float] = []
    size = 0
    start = time.process_time()
    for number, source in enumerate(islice(pages(found, chance), options.pages), 1):
        size += len(source)
        result = digest(source)
        if number % SHARED == 0 and len(kept) < options.threads * SHARED:
            kept.append((source, result))
        if number % max(1, options.pages // TOLD) == 0:
            memory.append(confined.memory("VmRSS"))
            print(f"{number:>9,} pages: {memory[-1]:.1f} MB, {time.process_time() - start:.0f} s CPU", flush=True)
    print(f"{size / 1e6:,.0f} MB parsed; peak {confined.memory('VmHWM'):.1f} MB")
    differing = threads_differ(kept, options.threads)
    print(f"{options.threads} threads at once, {len(kept)} pages each: {differing} results differ from one thread's")
    return int(bool(differing))


def seeds(folder: Path | None) -> list[Source]:
    found: list[Source] = [made(size) for made in confined.SOURCES.values() for size in SMALL]
    found += [path.read_bytes() for path in sorted(EXAMPLES.glob("article.*"))]
    for name in corpora.sets(folder) if folder is not None else ():
        assert folder is not None
        found += [page.source for page in corpora.read_pages(folder, name) if len(page.source) <= LONGEST]
    return found


def pages(found: Sequence[Source], chance: random.Random) -> Iterator[Source]:
    """Seeds mutated, without end."""
    while True:
        source = chance.choice(found)
        if isinstance(source, str):
            yield "".join(map(chr, mutated(list(map(ord, source)), list(map(ord, "<p>\ud800\x00\n")), chance)))
        else:
            other = chance.choice(found)
            yield bytes(mutated(list(source), list(other) if isinstance(other, bytes) else [0xFF], chance))


def mutated(source: list[int], other: Sequence[int], chance: random.Random) -> list[int]:
    """A page with up to three parts changed."""
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(source) + 1)
        end = min(len(source), at + int(chance.expovariate(1 / 200)))
        from_ = chance.randrange(len(other))
        piece = other[from_ : from_ + int(chance.expovariate(1 / 200))]
        source[at:end] = chance.choice(
            ([], source[at:end] * 2, list(piece), [chance.randrange(128) for _ in range(chance.randrange(8))])
        )
    return source


def digest(source: Source) -> bytes:
    """What ``parse`` gives, in short."""
    return hashlib.blake2b(ascii(newsparse.parse(source)).encode(), digest_size=16).digest()


def threads_differ(kept: Sequence[tuple[Source, bytes]], threads: int) -> int:
    """How many results of threads that all parse all of the pages at once are not those of one thread."""

    def run(turn: int) -> int:
        # each in an order of its own
        mine = list(kept)
        random.Random(turn).shuffle(mine)
        return sum(digest(source) != result for source, result in mine)

    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(run, range(threads)))


if __name__ == "__main__":
    raise SystemExit(main())
