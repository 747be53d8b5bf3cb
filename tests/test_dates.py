"""Dates: the table, the lines with several, and what holds for any string."""

# ruff: noqa: DTZ001, DTZ901 - times without a zone are what many pages state
from __future__ import annotations

import ast
import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import assume, given
from hypothesis import strategies as st

from newsparse import parse_html
from newsparse._data import languages
from newsparse._fields.dates import find_dates, lines, parse_date
from newsparse._fields.dates.calendars import persian_day
from newsparse._fields.dates.lines import Line
from tests.tables import rows
from tests.test_sources import BODY, TITLE

NOW = dt.datetime(2024, 5, 4, 12, 34, 56)
CODES = sorted(languages())
#: Pieces of which lines about articles are made, so that what Hypothesis joins is often nearly a date.
PIECES = st.sampled_from(
    (
        "3 31 05 24 2024 1403 2567 14:30 2.30 24:00 pm a.m. 晚上 May maja мая مايو พ.ค. 年 月 日 오후 T Z +02:00 -0500 "
        "CEST ET (GMT+7) Europe/Berlin Published Updated: | , . - / ' de of at bis г. Uhr ago 2024-05-03 03/05/2024 "
        "20243 1st İ ﬁ \u0301 \u200c \ud800"
    ).split(" ")
)
LINES = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=14).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)
TAGS = st.sampled_from([None, "", "en", "en-US", "en-GB", "x-nonsense", *CODES])


@pytest.mark.parametrize("row", rows("dates"))
def test_table(row: dict[str, Any]) -> None:
    now = dt.datetime.fromisoformat(row["now"]) if "now" in row else None
    found = parse_date(row["text"], language=row.get("language"), now=now)
    assert (found.isoformat() if found is not None else "") == row["want"]
    if "label" in row:
        labels = [
            label for *_, value, label in find_dates(row["text"], language=row["language"], now=now) if value == found
        ]
        assert row["label"] in labels


@pytest.mark.parametrize("row", rows("dates", "line"))
def test_lines_by_an_article(row: dict[str, Any]) -> None:
    line = f"<div>{row['text']}</div>"
    above, after = (line, "") if row["place"] == "below" else ("", line)
    page = f"<html><body><article><h1>{TITLE}</h1>{above}{BODY}{after}</article></body></html>"
    article = parse_html(page, language=row["language"])
    found = [value.isoformat() if value is not None else "" for value in (article.date, article.modified)]
    assert found == [row["date"], row["modified"]]


def test_every_language_has_rows() -> None:
    assert {row.values[0]["origin"] for row in rows("dates")} >= set(CODES)


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        (
            "Published 3 May 2024 14:30 | Updated: 4 May 2024",
            "en",
            [("3 May 2024 14:30", "published"), ("4 May 2024", "updated")],
        ),
        (
            "Last updated on Friday, 3 May 2024 at 2:30 pm GMT.",
            "en",
            [("Friday, 3 May 2024 at 2:30 pm GMT", "updated")],
        ),
        ("Опубликовано: 3 мая 2024, 14:30", "ru", [("3 мая 2024, 14:30", "published")]),
        (
            "入力 2024.05.03. 오후 2:30 수정 2024.05.04. 오전 9:05",
            "ko",
            [("2024.05.03. 오후 2:30", None), ("2024.05.04. 오전 9:05", "updated")],
        ),
        ("입력 2024.05.03. 오후 2:30", "ko", [("2024.05.03. 오후 2:30", "published")]),
        ("2024年5月3日 14:30 更新", "ja", [("2024年5月3日 14:30", "updated")]),
        ("Lindgate, 3 May 2024", "en", [("3 May 2024", None)]),
        ("Updated by Ann on 3 May 2024", "en", [("3 May 2024", None)]),
        (
            "14.30 Uhr, 3. Mai 2024 und 15.30 Uhr, 4. Mai 2024",
            "de",
            [("14.30 Uhr, 3. Mai 2024", None), ("15.30 Uhr, 4. Mai 2024", None)],
        ),
        ("3\u200b.\u00a0Mai 2024 …", "de", [("3\u200b.\u00a0Mai 2024", None)]),
        ("½ 3 fe\u0301vrier 2024", "fr", [("3 fe\u0301vrier 2024", None)]),
        ("On 2024 pages, 3 readers", "en", []),
    ],
)
def test_places_and_labels(text: str, language: str, want: list[tuple[str, str | None]]) -> None:
    assert [(text[start:end], label) for start, end, _, label in find_dates(text, language=language)] == want


def test_wrong_types_name_the_remedy() -> None:
    wrong: Any
    for function in (parse_date, find_dates):
        for wrong, remedy in ((b"3 May 2024", "decode"), (None, "string"), (20240503, "string")):
            with pytest.raises(TypeError, match=remedy):
                function(wrong)
        wrong = 5
        with pytest.raises(TypeError, match="BCP 47"):
            function("3 May 2024", language=wrong)
        wrong = dt.date(2024, 5, 4)
        with pytest.raises(TypeError, match=r"datetime\.datetime"):
            function("3 May 2024", now=wrong)


@given(LINES, TAGS, st.sampled_from([None, NOW, NOW.replace(tzinfo=dt.UTC), dt.datetime.max, dt.datetime.min]))
def test_never_raises_and_spans_say_the_same(text: str, language: str | None, now: dt.datetime | None) -> None:
    parse_date(text, language=language, now=now)
    behind = 0
    for start, end, value, label in find_dates(text, language=language, now=now):
        assert behind <= start < end <= len(text)
        behind = end
        assert label in {None, "published", "updated"}
        assert 1990 <= value.year <= 2100
        assert any(map(str.isdigit, text[start:end])) or now is not None


@given(st.text(), TAGS)
def test_any_text(text: str, language: str | None) -> None:
    parse_date(text, language=language)
    parse_date(text, language=language, now=NOW)


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    line = Line(text)
    for token in line.cut():
        start, end = line.span(token.start, token.end)
        assert 0 <= start < end <= len(text)


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31)),
    st.sampled_from(CODES),
    st.sampled_from(
        ["{d} {M} {y}", "{d}. {M} {y}", "{M} {d}, {y}", "{y} {M} {d}", "{d}-{M}-{y}", "{d} {M} {y}, {H}:{m:02}"]
    ),
    st.integers(0, 20),
)
def test_written_dates_come_back(when: dt.datetime, code: str, pattern: str, which: int) -> None:
    names = [name for name in languages()[code].months[when.month - 1] if not any(map(str.isdigit, name))]
    if not names:
        # Chinese, Japanese and Korean number their months
        pattern, names = "{y}年{M}月{d}日", [str(when.month)]
    text = pattern.format(d=when.day, M=names[which % len(names)], y=when.year, H=when.hour, m=when.minute)
    want = when.replace(second=0, microsecond=0) if "{H}" in pattern else when.date()
    assert parse_date(text, language=code) == want


@given(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31)), st.integers(-12 * 60, 14 * 60))
def test_stamps_come_back(when: dt.datetime, minutes: int) -> None:
    aware = when.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    assert parse_date(aware.isoformat()) == aware
    assert parse_date(aware.strftime("%a, %d %b %Y %H:%M:%S %z")) == aware.replace(microsecond=0)
    assert parse_date(when.isoformat()) == when
    assert parse_date(when.date().isoformat()) == when.date()


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31)).map(lambda when: when.replace(microsecond=0)),
    st.integers(-12 * 60, 14 * 60),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"]),
    st.sampled_from(["T", "t", " ", "  "]),
    st.tuples(
        st.sampled_from(["", ".5", ",25", ".123456789"]),
        st.sampled_from(["", " "]),
        st.sampled_from(["%z", "%:z", "(GMT%:z)", "UTC%:z"]),
    ),
)
def test_variants_of_a_stamp_come_back(
    when: dt.datetime, minutes: int, day: str, between: str, rest: tuple[str, str, str]
) -> None:
    fraction, gap, zone = rest
    aware = when.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    sign, total = "-" if minutes < 0 else "+", abs(minutes)
    shown = zone.replace("%:z", f"{sign}{total // 60:02}:{total % 60:02}").replace("%z", aware.strftime("%z"))
    micro = int(fraction[1:7].ljust(6, "0")) if fraction else 0
    text = when.strftime(day) + between + when.strftime("%H:%M:%S") + fraction + gap + shown
    assert parse_date(text) == aware.replace(microsecond=micro)


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(CODES), st.sampled_from(["long", "medium"])
)
def test_the_formats_of_the_cldr_come_back_or_are_refused(day: dt.date, code: str, form: str) -> None:
    if code == "th":
        # Babel writes the common era there
        assume(day.year < 2100)
    text = format_date(day, form, locale=Locale.parse(code))
    found = parse_date(text, language=code)
    # what is all figures with a year of two may stand for the last century
    refused: set[dt.date | None] = {None} if re.fullmatch(r"\W*\d+\W+\d+\W+\d\d\W*", text) else set()
    assert found in {day} | refused


@given(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31)), st.sampled_from("./-"))
def test_figures_are_read_one_way_or_refused(when: dt.datetime, mark: str) -> None:
    text = f"{when.day}{mark}{when.month}{mark}{when.year}"
    assert parse_date(text, language="fr") == when.date()
    assert parse_date(text) in ({when.date()} if mark == "." else {when.date(), None})


@given(st.integers(1369, 1419), st.integers(1, 12), st.integers(1, 29))
def test_the_persian_calendar_leaves_no_day_out(year: int, month: int, day: int) -> None:
    today, tomorrow = (
        persian_day(year, month, day),
        persian_day(year, month, day + 1) or persian_day(year, month + 1, 1),
    )
    assert today is not None
    assert (tomorrow or persian_day(year + 1, 1, 1)) == today + dt.timedelta(days=1)


def test_the_machine_says_nothing() -> None:
    script = (
        "from newsparse import parse_date as p\n"
        "print([p(t, language='en-US') for t in ('3 May 2024 14:30', '3 May 2024 14:30 ET', '1714723500', 'May 3',"
        " 'BST 14:30', '2024-05-03T08:05', '3 May 2024 14:30 BST')])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, locale, seed in (
            ("Europe/London", "C", "1"),
            ("Asia/Tokyo", "C.UTF-8", "2"),
            ("America/New_York", "de_DE.UTF-8", "3"),
        )
    }
    assert len(said) == 1


@pytest.mark.parametrize(
    "piece",
    "1|1 |3 May |3.|2024-|a.|a|p. |e\u0301|de |14:|年|2024年5月|(|\u200c|İ|aB".split("|"),
)
def test_no_more_than_the_cap_is_read(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    fold = lines._fold

    def counting(text: str) -> tuple[str, list[int] | None, list[int] | None]:
        read.append(len(text))
        return fold(text)

    monkeypatch.setattr(lines, "_fold", counting)
    text = piece * (100_000 // len(piece))
    for language in ("de", None):
        for _ in range(2):  # what is built once for a language is not what the text costs
            read.clear()
            parse_date(text, language=language, now=NOW)
            list(find_dates(text, language=language, now=NOW))
        assert len(read) == 2
        assert max(read) <= lines.LONGEST


def test_what_stands_behind_the_cap_is_not_read() -> None:
    assert parse_date(" ." * 150 + "3 May 2024") == dt.date(2024, 5, 3)
    assert parse_date(" ." * 250 + "3 May 2024") is None


def test_nothing_asks_the_clock() -> None:
    asked = {"now", "today", "utcnow", "time", "localtime", "getenv", "tzlocal", "gettz", "setlocale"}
    called: set[str] = set()
    for path in Path(lines.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                # "dt.time(8, 5)" makes one, "time.time()" asks
                called.add(node.func.attr if node.args else f"{node.func.attr}()")
            elif isinstance(node, ast.Import | ast.ImportFrom):
                called.update(alias.name for alias in node.names)
    assert "combine" in called
    assert not called & (asked - {"time"} | {f"{name}()" for name in asked if name != "time"})


def test_languages_load_when_they_are_asked_for() -> None:
    script = (
        "import newsparse._fields.dates as d; from newsparse import _data\n"
        "print(_data.languages.cache_info().currsize, d.parse_date('2024-05-03'), "
        "_data.languages.cache_info().currsize, d.parse_date('3 May 2024'), _data.languages.cache_info().currsize)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout
    assert said.split() == ["0", "2024-05-03", "0", "2024-05-03", "1"]
