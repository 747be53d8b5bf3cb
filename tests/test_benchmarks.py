"""The benchmarks' runner, on a set of one page that we wrote."""

from __future__ import annotations

import gzip
import json
import math
import tomllib
from pathlib import Path

import pytest

import newsparse
from benchmarks import corpora, extractors, imports, paired, quality, speed
from benchmarks.dresses import DRESSES, differences
from benchmarks.tally import Tally

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "examples" / "article.html"


@pytest.fixture
def folder(tmp_path):
    """Corpora with one set, ``own``: the example page twice, the second time with a rendering that lost the article."""
    html = PAGE.read_bytes()
    article = newsparse.parse_html(html)
    truth = {
        "id": "ferry",
        "url": "https://www.orseysoundherald.example/news/harbour/night-ferry-returns-4471",
        "title": "Night ferry returns to Orsey Sound after four-year gap",
        "date": "2024-05-17T06:40:00+01:00",
        "authors_raw": "Maren Tully and Idris Pell",
        "body": article.body,
        "with": ["The night ferry between Orsey Sound and Tarn Island"],
        "without": ["We use cookies"],
    }
    own = tmp_path / "own"
    for name in ("pages", "text-innertext"):
        (own / name).mkdir(parents=True)
    rows = [truth, truth | {"id": "lost"}]
    (own / "truth.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for row in rows:
        (own / "pages" / f"{row['id']}.html.gz").write_bytes(gzip.compress(html))
    text = f"Menu\n\n{article.title}\n\n{article.body}\n\nImprint\n"
    (own / "text-innertext" / "ferry.txt.gz").write_bytes(gzip.compress(text.encode()))
    (own / "text-innertext" / "lost.txt.gz").write_bytes(gzip.compress(b"Enable JavaScript\n"))
    views = [{"set": "own", "id": row["id"], "views": 1284, "confidence": "sure", "where": "markup"} for row in rows]
    (tmp_path / "views.jsonl").write_text("".join(json.dumps(row) + "\n" for row in views), encoding="utf-8")
    return tmp_path


def test_figures_of_a_page_that_is_right(folder):
    figures = quality.measure(folder, corpora.sets(folder), ["newsparse"])["own"]["newsparse"]
    for figure in ("bag_f1", "para_f1", "shingle_f1", "title", "authors", "seg_f1", "date_acc", "instant", "views_rec"):
        assert math.isclose(figures[figure], 1.0), figure
    assert (figures["pages"], figures["crashes"], figures["empty"]) == (2, 0, 0)


def test_a_rendering_that_lost_the_article_is_left_out(folder):
    figures = quality.measure(folder, ["own"], ["newsparse", "long_lines"], text="innertext")["own"]
    assert figures["newsparse"]["pages"] == figures["long_lines"]["pages"] == 1


def test_floors(folder, tmp_path, capsys):
    floors = tmp_path / "floors.toml"
    floors.write_text("[html.own]\nbag_f1 = 0.9\ncrashes = 0\n", encoding="utf-8")
    assert quality.main([str(folder), "--floors", str(floors)]) == 0
    floors.write_text("[html.own]\nbag_f1 = 1.5\nempty = -1\n", encoding="utf-8")
    assert quality.main([str(folder), "--floors", str(floors)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "html own: bag_f1 is 1, below 1.5",
        "html own: empty is 0, above -1",
    ]


def test_a_crash_is_counted_and_named(folder, monkeypatch, capsys):
    def broken(_, url):
        raise RuntimeError(url)

    monkeypatch.setitem(extractors.HTML, "broken", broken)
    figures = quality.measure(folder, ["own"], ["broken"])["own"]["broken"]
    assert (figures["crashes"], figures["empty"]) == (2, 2)
    assert "broken: own/ferry: RuntimeError" in capsys.readouterr().err


def test_either_reading_of_the_body_counts():
    tally = Tally()
    tally.add({"body": "Deck. Text of it.", "body_alt": "Text of it."}, {"body": "Text of it."}, 0.1)
    assert tally.figures()["bag_f1"] == 1.0


def test_an_invented_date_is_wrong():
    tally = Tally()
    tally.add({"origin": "x"}, {"date": "2024-05-03"}, 0.1)
    tally.add({"date": "2024-05-03"}, {"date": "2024-05-03"}, 0.1)
    assert tally.figures()["date_prec"] == 0.5


def test_pinned_figures_are_figures():
    pinned = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
    assert set(pinned) == {"html", "innertext", "gettext"}
    for sets in pinned.values():
        assert set(sets) <= set(corpora.SETS)
        for figures in sets.values():
            assert figures["crashes"] == 0


def test_speed(folder):
    rows = speed.figures(speed.measure(folder, ["own"], ["lexbor", "newsparse"], repeat=1))
    assert rows["lexbor"]["ratio"] == 1.0
    assert rows["newsparse"]["ratio"] > 0.0


def test_imports():
    assert all(seconds > 0 for seconds in imports.measure(1))


@pytest.mark.parametrize("name", DRESSES)
def test_the_example_in_other_dress(name: str) -> None:
    text = (ROOT / "examples" / "article.txt").read_text(encoding="utf-8")
    assert DRESSES[name](text, newsparse.parse_text(text)) != text
    assert differences(text)[name] == []


def test_what_comes_out_otherwise_is_told() -> None:
    first = (
        "The ferry sails again, the harbour office said on Monday, four years after the last boat had left the quay."
    )
    second = (
        "Crews have repaired the engine, and two captains were hired over the winter to sail it through the spring."
    )
    found = differences(f"Ferry is back\n{first}\n{second}\n\nContact")
    assert "blocks" in found["with its menu reversed"]  # the article itself, turned upside down
    assert found["with crlf"] == []


def test_bodies_are_held_against_a_peer_page_by_page(folder, tmp_path, capsys):
    """The one page against itself, and the other, which the predictions have without a body, against the whole of it."""
    body = newsparse.parse_html(PAGE.read_bytes()).body
    rows = [{"set": "own", "id": "ferry", "body": body}, {"set": "own", "id": "lost", "body": ""}]
    made = tmp_path / "made.jsonl"
    made.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert paired.main([str(folder), str(made), "--against", "newsparse"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[:5] for line in told] == [
        [figure, name, "2", "pages", "-0.5000,"] for figure in ("bag_f1", "para_f1") for name in ("own", "all")
    ]
    assert told[0].split()[5:] == ["-1.0000", "to", "+0.0000"]


def test_a_peer_that_breaks_down_finds_nothing():
    def broken(_html, _url):
        raise RuntimeError

    assert paired.body_of(broken, b"", "") == ""
