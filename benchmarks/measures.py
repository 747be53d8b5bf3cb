"""The measures by which an extracted article is held against the truth: each one published, none of our own making.

All are pure functions of strings. Precision is the share of what was extracted that is wanted, recall the share of what
is wanted that was extracted, F1 their harmonic mean.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Typographic signs that count as their plain twins.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—‑", "-"),
        "…": "...",
    },
)
WORD = re.compile(r"\w+")
#: What a list item may start with: extractors differ in whether they keep it.
LIST_MARKER = re.compile(r"\s*(?:[-*+•·–—▪◦‣●○■□►▶✓✔]|\(?\d{1,3}[.)])\s+")
#: What may stand between two names of one string.
NAME_BREAK = re.compile(r"\s*(?:[;,&|/]|\b(?:and|und|et|y|e|och|og|en)\b)\s*")
#: Letters behind a name, such as MS, RD or Ph.D.
CREDENTIAL = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z.]{0,4}\.?")


class Scores(NamedTuple):
    """Precision, recall and F1 of one page."""

    precision: float
    recall: float
    f1: float


class Confusion(NamedTuple):
    """Segments of one page: wanted and found, wanted and missed, unwanted and found, unwanted and left out."""

    found: int = 0
    missed: int = 0
    unwanted: int = 0
    avoided: int = 0


def harmonic(precision: float, recall: float) -> float:
    """F1.

    >>> harmonic(1.0, 0.5)
    0.6666666666666666
    >>> harmonic(0.0, 0.0)
    0.0
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(part: float, whole: float) -> float:
    """``part / whole``, 0 of nothing."""
    return part / whole if whole else 0.0


def folded(text: str | None) -> str:
    """A text without what typography changes: Unicode NFKC, plain quotes and dashes, single spaces, no letter case.

    >>> folded("The  “High-Water\u00ad” Mark…")
    'the "high-water" mark...'
    >>> folded(None)
    ''
    """
    plain = unicodedata.normalize("NFKC", text or "").translate(PLAIN)
    shown = "".join(char for char in plain if unicodedata.category(char) != "Cf")
    return " ".join(shown.split()).casefold()


def bag(truth: str, made: str) -> Scores:
    """Bag of words, as in the Web Content Extraction Benchmark.

    >>> bag("one two two", "Two three")
    Scores(precision=0.5, recall=0.3333333333333333, f1=0.4)
    >>> bag("one", "")
    Scores(precision=0.0, recall=0.0, f1=0.0)
    """
    wanted, got = (Counter(WORD.findall(text.lower())) for text in (truth, made))
    if not wanted:
        return Scores(1.0, 1.0, 1.0) if not got else Scores(0.0, 1.0, 0.0)
    if not got:
        return Scores(0.0, 0.0, 0.0)
    common = (wanted & got).total()
    precision, recall = common / got.total(), common / wanted.total()
    return Scores(precision, recall, harmonic(precision, recall))


def shingles(truth: str, made: str, size: int = 4) -> tuple[float, float, float]:
    """Runs of four words as in Zyte's article extraction benchmark: shares of the page that hit, are extra, are missed.

    >>> shingles("a b c d e", "a b c d")
    (0.5, 0.0, 0.5)
    >>> shingles("", "")
    (0.0, 0.0, 0.0)
    """
    wanted, got = (_runs(text, size) for text in (truth, made))
    hit = (wanted & got).total()
    extra, missed = got.total() - hit, wanted.total() - hit
    total = hit + extra + missed
    return (hit / total, extra / total, missed / total) if total else (0.0, 0.0, 0.0)


def _runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[start : start + size]) for start in range(max(1, len(words) - size + 1)))


def shingle_scores(pages: Iterable[tuple[float, float, float]]) -> Scores:
    """A set's shingle figures: mean precision, mean recall, and the F1 of the two means."""
    rows = list(pages)
    precisions = [share(hit, hit + extra) for hit, extra, _ in rows if hit + extra > 0]
    recalls = [share(hit, hit + missed) for hit, _, missed in rows if hit + missed > 0]
    precision, recall = share(sum(precisions), len(precisions)), share(sum(recalls), len(recalls))
    return Scores(precision, recall, harmonic(precision, recall))


def paragraphs(truth: str, made: str) -> float:
    r"""F1 over whole paragraphs, each worth its characters: strict on where they begin and end, blind to their order.

    >>> paragraphs("One.\n\nTwo.", "Two.\n- One.")
    1.0
    >>> paragraphs("One.\n\nTwo.", "One. Two.")
    0.0
    """
    wanted, got = _paragraphs(truth), _paragraphs(made)
    if not wanted:
        return 1.0 if not got else 0.0
    common = _characters(wanted & got)
    return share(2 * common, _characters(wanted) + _characters(got))


def _paragraphs(text: str) -> Counter[str]:
    unmarked = (line[found.end() :] if (found := LIST_MARKER.match(line)) else line for line in text.split("\n"))
    return Counter(line for line in map(folded, unmarked) if line)


def _characters(bag_of_lines: Counter[str]) -> int:
    return sum(len(line) * count for line, count in bag_of_lines.items())


def segments(wanted: Sequence[str], unwanted: Sequence[str], made: str) -> Confusion:
    """Snippets that must and must not be in the text, as in trafilatura's evaluation.

    >>> segments(["one", "two"], ["menu"], "One and only")
    Confusion(found=1, missed=1, unwanted=0, avoided=1)
    >>> segments([], ["menu"], "The menu")
    Confusion(found=0, missed=0, unwanted=1, avoided=0)
    """
    text = folded(made)
    found = sum(folded(snippet) in text for snippet in wanted)
    wrong = sum(folded(snippet) in text for snippet in unwanted)
    return Confusion(found, len(wanted) - found, wrong, len(unwanted) - wrong)


def names_f1(truth: Iterable[str], made: Iterable[str]) -> float:
    """F1 of two sets of names or labels, letter case and typography aside.

    >>> names_f1(["Ann Reed", "Omar Sy"], ["ann reed"])
    0.6666666666666666
    >>> names_f1(["Ann Reed"], [])
    0.0
    """
    wanted, got = _names(truth), _names(made)
    return share(2 * len(wanted & got), len(wanted) + len(got)) if wanted or got else 1.0


def names_hit(truth: Iterable[str], made: Iterable[str]) -> tuple[int, int]:
    """How many of the names that were claimed are right, and how many were claimed.

    >>> names_hit(["Ann Reed"], ["Ann Reed", "Staff"])
    (1, 2)
    >>> names_hit(["Ann Reed"], [])
    (0, 0)
    """
    got = _names(made)
    return len(_names(truth) & got), len(got)


def _names(names: Iterable[str]) -> set[str]:
    return {folded(name) for name in names if name}


def split_names(text: str) -> list[str]:
    """One string of authors, as some truths have it, into names; credentials are none.

    >>> split_names("Ann Reed, MS, RD and Omar Sy")
    ['Ann Reed', 'Omar Sy']
    >>> split_names("MS")
    ['MS']
    """
    parts = [part for part in NAME_BREAK.split(text) if part and not CREDENTIAL.fullmatch(part)]
    return parts or [text]


def same_title(truth: Iterable[str], made: str | None) -> bool:
    """Whether a title is one of the wordings that the page gives it.

    >>> same_title(["The rise", "The Rise of It"], "the  rise")
    True
    >>> same_title(["The rise"], None)
    False
    """
    return folded(made) in {folded(title) for title in truth}


def instant(text: str | None) -> datetime | None:
    """A truth's or a prediction's date; ``None`` for none or for what is not ISO 8601."""
    try:
        return datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None


def same_day(truth: str, made: str | None) -> bool:
    """The same calendar day, each as written; or the same instant, where both state a zone.

    >>> same_day("2024-05-03", "2024-05-03T08:00:00+02:00")
    True
    >>> same_day("2024-05-03T23:30:00+00:00", "2024-05-04T01:30:00+02:00")
    True
    >>> same_day("2024-05-03", None)
    False
    """
    wanted, got = instant(truth), instant(made)
    if wanted is None or got is None:
        return False
    return wanted.date() == got.date() or (None not in (wanted.tzinfo, got.tzinfo) and wanted == got)


def same_instant(truth: str, made: str | None) -> bool:
    """The same instant to the minute, both with a zone.

    >>> same_instant("2024-05-03T08:00:20+00:00", "2024-05-03T10:00+02:00")
    True
    >>> same_instant("2024-05-03T08:00:00+00:00", "2024-05-03T08:00")
    False
    """
    wanted, got = instant(truth), instant(made)
    if wanted is None or got is None or wanted.tzinfo is None or got.tzinfo is None:
        return False
    return abs((wanted - got).total_seconds()) < 60
