"""Running scores of one extractor over the pages of a set."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from typing import Any

from benchmarks import measures

#: Figures that are means over pages, by what one page's score is called.
MEANS = ("bag_prec", "bag_rec", "bag_f1", "para_f1", "title", "subtitle", "instant", "authors", "tags")


class Tally:
    """Add page after page, then ask for ``figures``."""

    def __init__(self) -> None:
        self.pages = self.crashes = self.empty = 0
        self.seconds: list[float] = []
        self.scores: defaultdict[str, list[float]] = defaultdict(list)
        self.shingles: list[tuple[float, float, float]] = []
        self.segments = measures.Confusion()
        self.claimed: dict[str, tuple[int, int]] = {}
        self.dates: Counter[str] = Counter()
        self.views: Counter[str] = Counter()

    def add(self, truth: dict[str, Any], made: dict[str, Any], seconds: float) -> None:
        """Score one page. What the truth does not know is not scored."""
        self.pages += 1
        self.crashes += "crash" in made
        self.seconds.append(seconds)
        self._add_body(truth, made.get("body") or "")
        if truth.get("title"):
            wordings = [truth["title"], *truth.get("title_alt", [])]
            self.scores["title"].append(float(measures.same_title(wordings, made.get("title"))))
        if truth.get("subtitle"):
            self.scores["subtitle"].append(float(measures.same_title([truth["subtitle"]], made.get("subtitle"))))
        self._add_date(truth, made.get("date"))
        self._add_names("authors", authors_of(truth), made.get("authors") or [])
        self._add_names("tags", truth.get("tags"), made.get("tags") or [])

    def _add_body(self, truth: dict[str, Any], body: str) -> None:
        if truth.get("body"):
            self.empty += not body.strip()
            # Some truths state the body with and without its standfirst: either reading is right.
            readings = [text for text in (truth["body"], truth.get("body_alt")) if text]
            wanted = max(readings, key=lambda text: measures.bag(text, body).f1)
            precision, recall, f1 = measures.bag(wanted, body)
            page = {"bag_prec": precision, "bag_rec": recall, "bag_f1": f1}
            page["para_f1"] = measures.paragraphs(wanted, body)
            for figure, score in page.items():
                self.scores[figure].append(score)
            self.shingles.append(measures.shingles(wanted, body))
        if "with" in truth:
            page_segments = measures.segments(truth["with"], truth["without"], body)
            self.segments = measures.Confusion(*map(sum, zip(self.segments, page_segments, strict=True)))

    def _add_date(self, truth: dict[str, Any], date: str | None) -> None:
        wanted = truth.get("date")
        if wanted:
            right = measures.same_day(wanted, date)
            self.dates["right" if right else "wrong" if date else "missing"] += 1
            stated = measures.instant(wanted)
            if stated is not None and stated.tzinfo is not None:
                self.scores["instant"].append(float(measures.same_instant(wanted, date)))
        elif "origin" in truth and date:  # a page known to state none
            self.dates["wrong"] += 1

    def _add_names(self, field: str, wanted: list[str] | None, names: list[str]) -> None:
        if wanted:
            self.scores[field].append(measures.names_f1(wanted, names))
            before = self.claimed.get(field, (0, 0))
            right, claimed = measures.names_hit(wanted, names)
            self.claimed[field] = (before[0] + right, before[1] + claimed)

    def add_views(self, truth: int | None, made: int | None) -> None:
        """Score one page's view count; a page that shows none has ``None``."""
        if made is not None:
            self.views["right" if made == truth else "wrong"] += 1
        elif truth is not None:
            self.views["missing"] += 1

    def figures(self) -> dict[str, float]:
        """Every figure that the set's truth allows, by name."""
        table: dict[str, float] = {"pages": self.pages}
        if self.shingles:
            precision, recall, f1 = measures.shingle_scores(self.shingles)
            table |= {"shingle_f1": f1, "shingle_pr": precision, "shingle_re": recall}
        table |= {name: statistics.fmean(self.scores[name]) for name in MEANS if name in self.scores}
        table |= {f"{field[:4]}_prec": measures.share(*counts) for field, counts in self.claimed.items()}
        found, missed, unwanted, avoided = self.segments
        if found + missed:
            f1 = measures.harmonic(measures.share(found, found + unwanted), measures.share(found, found + missed))
            table |= {"seg_f1": f1, "seg_acc": measures.share(found + avoided, sum(self.segments))}
        if self.dates:
            right, wrong = self.dates["right"], self.dates["wrong"]
            table |= {"date_acc": right / self.dates.total(), "date_prec": measures.share(right, right + wrong)}
        table |= self.views_figures()
        table |= {"empty": self.empty} if self.shingles else {}
        seconds = self.seconds or [0.0]
        table |= {"ms_median": statistics.median(seconds) * 1000, "ms_mean": statistics.fmean(seconds) * 1000}
        return table | {"crashes": self.crashes}

    def views_figures(self) -> dict[str, float]:
        """The figures of the view counts alone; nothing where no page showed and none was claimed."""
        right, wrong, missing = (self.views[key] for key in ("right", "wrong", "missing"))
        if not self.views:
            return {}
        return {"views_prec": measures.share(right, right + wrong), "views_rec": measures.share(right, right + missing)}


def authors_of(truth: dict[str, Any]) -> list[str] | None:
    """A truth's authors, one string of them split."""
    names: list[str] | None = truth.get("authors")
    if names is None and truth.get("authors_raw"):
        return measures.split_names(truth["authors_raw"])
    return names
