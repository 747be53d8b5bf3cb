"""Articles as columns: what goes in, in order, comes out, and other readers of Parquet see the same."""

from __future__ import annotations

import datetime as dt
import inspect
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Block, Counts, Notice
from newsparse._options import NAMES, Options
from tests.strategies.records import articles

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
pq = pytest.importorskip("pyarrow.parquet")
arrow = pytest.importorskip("newsparse.arrow")

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").glob("*.html"))]
at = dt.datetime.fromisoformat
BERLIN = dt.timezone(dt.timedelta(hours=2))


def plain(article):
    """An article in the words of its columns, made from the dict form and not from the code under test."""
    data = article.to_dict()
    return {name: data[name] for name in arrow.SCHEMA.names if name not in ("date", "modified", "error")}


def batch(**columns):
    return pa.RecordBatch.from_pydict(columns)


def test_one_row_in_one_row_out():
    sources = [*PAGES, None, b""]
    found = arrow.parse_batch(batch(key=list(range(len(sources))), html=sources), keep=["key"])
    assert found.schema.names == ["key", *arrow.SCHEMA.names]
    rows = found.to_pylist()
    assert [row["key"] for row in rows] == list(range(len(sources)))
    for source, row in zip(sources, rows, strict=True):
        if source is None:
            assert row["error"]["code"] == "no-source"
            assert all(row[name] is None for name in arrow.SCHEMA.names if name != "error")
        else:
            assert row["error"] is None
            wanted = plain(newsparse.parse(source))
            assert {name: row[name] for name in wanted} == wanted


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary", "string_view", "binary_view"])
def test_columns_of_any_kind_of_text(kind):
    if not hasattr(pa, kind):
        pytest.skip(f"this pyarrow has no {kind}")
    try:
        column = pa.array([page.decode() for page in PAGES[:3]], pa.string()).cast(getattr(pa, kind)())
    except pa.ArrowNotImplementedError:
        pytest.skip(f"this pyarrow cannot make a {kind}")
    found = arrow.parse_batch(pa.RecordBatch.from_arrays([column], ["html"]))
    assert found.column("title").to_pylist() == [newsparse.parse(page).title for page in PAGES[:3]]


def test_options_and_addresses():
    page = "A headline for the day\n\n03/04/2024 10:30\n\n" + "A sentence of the article, long enough. " * 8
    options: dict[str, Any] = {"language": "en-GB", "timezone": "Europe/Berlin"}
    found = arrow.parse_batch(
        batch(page=[page, page], at=["https://example.com/a", None]), column="page", url_column="at", **options
    )
    first, second = found.to_pylist()
    assert (first["url"], second["url"]) == ("https://example.com/a", None)
    assert plain(newsparse.parse(page, url="https://example.com/a", **options)) == {
        name: first[name] for name in plain(Article())
    }
    assert first["language"] == "en-GB"


def test_a_batch_of_no_rows_and_workers():
    assert arrow.parse_batch(batch(html=pa.array([], pa.string()))).schema == arrow.SCHEMA
    sources = batch(html=PAGES)
    assert arrow.parse_batch(sources, workers=2, time_limit=30) == arrow.parse_batch(sources)


def test_a_table_gives_a_table():
    sources = pa.concat_tables([pa.table({"id": [at], "html": [page]}) for at, page in enumerate(PAGES[:4])])
    found = arrow.parse_batch(sources, keep=["id"])
    whole = arrow.parse_batch(batch(id=list(range(4)), html=PAGES[:4]), keep=["id"])
    assert found.equals(pa.Table.from_batches([whole]))
    assert arrow.parse_batch(sources.slice(0, 0)).schema == arrow.SCHEMA


@pytest.mark.parametrize(
    ("rows", "options", "error", "words"),
    [
        ([{"html": "a"}], {}, TypeError, "RecordBatch or Table"),
        (batch(html=["a"]), {"column": "page"}, ValueError, "no column 'page': the batch has 'html'"),
        (batch(html=[1]), {}, TypeError, "strings or bytes"),
        (batch(html=["a"], url=[1]), {"url_column": "url"}, TypeError, "addresses are strings"),
        (batch(html=["a"], url=["b"]), {"keep": ["url"]}, ValueError, "rename it"),
        (batch(html=["a"]), {"language": 1}, TypeError, "language takes str"),
        (batch(html=["a"]), {"workers": 0}, ValueError, "1 or more"),
    ],
)
def test_wrong_arguments(rows, options, error, words):
    with pytest.raises(error, match=words):
        arrow.parse_batch(rows, **options)


@pytest.mark.parametrize(
    ("date", "instant", "local", "zone", "precision"),
    [
        (dt.date(2024, 5, 3), None, at("2024-05-03T00:00"), None, "day"),
        (at("2024-05-03T08:05"), None, at("2024-05-03T08:05"), None, "time"),
        (
            dt.datetime(2024, 5, 3, 8, 5, tzinfo=BERLIN),
            dt.datetime(2024, 5, 3, 6, 5, tzinfo=dt.UTC),
            at("2024-05-03T08:05"),
            "+02:00",
            "time",
        ),
        (dt.datetime(1, 1, 1, tzinfo=BERLIN), None, at("0001-01-01T00:00"), "+02:00", "time"),
        (
            dt.datetime(2024, 5, 3, 8, 5, tzinfo=dt.UTC),
            dt.datetime(2024, 5, 3, 8, 5, tzinfo=dt.UTC),
            at("2024-05-03T08:05"),
            "+00:00",
            "time",
        ),
    ],
)
def test_dates_are_typed(date, instant, local, zone, precision):
    (row,) = arrow.batch_of([Article(date=date, modified=date)]).to_pylist()
    assert row["date"] == row["modified"] == {"instant": instant, "local": local, "zone": zone, "precision": precision}


def test_what_no_column_holds():
    article = Article(title="a\ud800b", views=1 << 70, counts=Counts(likes=1 << 63, shares=3))
    (row,) = arrow.batch_of([article]).to_pylist()
    assert row["title"].startswith("a\ufffd")
    assert row["views"] is None
    assert row["counts"] == {"comments": None, "likes": None, "shares": 3}


def test_the_options_are_those_of_parse():
    taken = inspect.signature(arrow.parse_batch).parameters
    assert {name: taken[name].default for name in NAMES} == Options().known()


@given(st.lists(st.one_of(articles, st.builds(Notice, code=st.just("time-limit"), message=st.text())), max_size=5))
def test_every_article_has_a_row(results):
    rows = arrow.batch_of(results).to_pylist()
    assert len(rows) == len(results)
    for result, row in zip(results, rows, strict=True):
        assert (row["error"] is None) == isinstance(result, Article)


@pytest.fixture
def parquet(tmp_path):
    found = arrow.batch_of(
        [
            Article(
                title="One",
                date=dt.datetime(2024, 5, 3, 8, 5, tzinfo=BERLIN),
                tags=("a", "b"),
                authors=("Ann",),
                blocks=(Block(text="Body."),),
                views=5,
            ),
            Article(title="Two", date=dt.date(2024, 5, 4)),
            Notice(code="time-limit", message="too long"),
        ]
    )
    path = tmp_path / "articles.parquet"
    pq.write_table(pa.Table.from_batches([found]), path)
    return path


def test_duckdb_reads_it(parquet):
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    query = f"SELECT title, date.local, len(tags), views FROM '{parquet}' WHERE error IS NULL ORDER BY date.local"  # noqa: S608
    assert connection.execute(query).fetchall() == [
        ("One", at("2024-05-03T08:05"), 2, 5),
        ("Two", at("2024-05-04T00:00"), 0, None),
    ]
    instant = f"SELECT epoch(date.instant) FROM '{parquet}' WHERE title = 'One'"  # noqa: S608
    assert connection.execute(instant).fetchone() == (1714716300.0,)


def test_polars_reads_it(parquet):
    polars = pytest.importorskip("polars")
    found = polars.scan_parquet(parquet).filter(polars.col("error").is_null()).explode("tags").collect()
    assert found.get_column("tags").to_list()[:2] == ["a", "b"]
    assert found.get_column("date").struct.field("instant")[0] == dt.datetime(2024, 5, 3, 6, 5, tzinfo=dt.UTC)


def test_pandas_reads_it(parquet):
    pandas = pytest.importorskip("pandas")
    found = pandas.read_parquet(parquet)
    assert list(found["title"][found["error"].isna()]) == ["One", "Two"]
    assert list(found["tags"][0]) == ["a", "b"]
    assert found["date"][0]["local"] == at("2024-05-03T08:05")


def test_the_columns_are_the_article_s_fields():
    fields = {field.name for field in attrs.fields(Article)} - {"blocks"}
    assert set(arrow.SCHEMA.names) == fields | {"body", "error"}


@pytest.mark.parametrize("reader", ["duckdb", "polars", "pandas"])
def test_the_queries_of_the_docs(reader, parquet, monkeypatch):
    pytest.importorskip(reader)
    monkeypatch.chdir(parquet.parent)
    text = (Path(__file__).parent.parent / "docs" / "at-scale.md").read_text(encoding="utf-8")
    (query,) = re.findall(rf"^```python\n(import {reader}\b.*?)^```$", text, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(query, names)  # noqa: S102 # our own docs
    found = names["found"]
    if reader == "duckdb":
        assert found == [(None, 2, 5.0)]
    elif reader == "polars":
        # whether a row without tags counts is Polars' own matter, and differs by its version
        assert sorted(row for row in found.rows() if row[0] is not None) == [("a", 1), ("b", 1)]
    else:
        assert found.to_dict() == {"Ann": 1}
