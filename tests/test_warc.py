"""Archives that wget wrote, whole and damaged; and such as only other crawlers write, by hand."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import gzip
import http.server
import io
import itertools
import shutil
import subprocess
import threading
import tracemalloc
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from tests.archives import written

pytest.importorskip("fastwarc", reason="needs the extra warc")
warc = pytest.importorskip("newsparse.warc")

PAGES = Path(__file__).parent / "pages"
KOI8 = "<h1>Заголовок одной статьи</h1><p>Предложение этой статьи, которое стоит в её тексте.</p>".encode("koi8-r")
NAMES = ["arabic.html", "gallery.html", "koi8.html", "missing.html", "picture.png", "chinese.html"]


class Site(http.server.SimpleHTTPRequestHandler):
    """The test pages; one of them in an encoding that only the header states."""

    def do_GET(self):
        if self.path == "/koi8.html":
            self.answer("text/html; charset=koi8-r", KOI8)
        elif self.path == "/picture.png":
            self.answer("image/png", b"\x89PNG")
        else:
            super().do_GET()

    def answer(self, media, data):
        self.send_response(200)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Site, directory=str(PAGES))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module", params=[True, False], ids=["gzip", "plain"])
def archive(request, site, tmp_path_factory):
    """An archive of the site, by wget."""
    if shutil.which("wget") is None:
        pytest.skip("wget is not installed")
    folder = tmp_path_factory.mktemp("archive")
    command = ["wget", "-q", "--no-proxy", "--warc-file=site", "-O", "/dev/null"]
    if not request.param:
        command.append("--no-warc-compression")
    subprocess.run([*command, *(f"{site}/{name}" for name in NAMES)], cwd=folder, check=False, timeout=60)
    (path,) = folder.glob("site.warc*")
    return path


def codes(found):
    return [record.problem.code if record.problem else "" for record in found]


def test_what_a_crawler_wrote(archive, site):
    found = list(warc.records(archive))
    assert [record.url for record in found] == [f"{site}/{name}" for name in NAMES]
    assert codes(found) == ["", "", "", "no-answer", "not-a-page", ""]
    assert "404" in found[3].problem.message
    assert "image/png" in found[4].problem.message
    for record in (found[0], found[1], found[5]):
        assert record.page == (PAGES / record.url.rpartition("/")[2]).read_bytes()
    age = dt.datetime.now(dt.UTC) - found[0].date
    assert dt.timedelta(0) <= age < dt.timedelta(hours=1)
    assert [record.at for record in found] == sorted(record.at for record in found)


def test_what_the_archive_says_is_used(archive, site):
    skipped: Counter[str] = Counter()
    found: list[Any] = list(newsparse.parse_many(warc.sources(archive, skipped), workers=2))
    assert skipped == {"no-answer": 1, "not-a-page": 1}
    assert found[2].title == "Заголовок одной статьи"
    assert found[2] == newsparse.parse(KOI8, encoding="koi8-r", url=f"{site}/koi8.html")
    assert found[2].url == f"{site}/koi8.html"


def test_damage_costs_the_record_that_it_is_in(archive):
    whole = list(warc.records(archive))
    data = bytearray(archive.read_bytes())
    second = whole[1].at
    data[second : second + 60] = bytes(60)
    found = list(warc.records(io.BytesIO(bytes(data))))
    assert "broken" in codes(found)
    assert [record for record in found if record.problem is None] == [
        record for record in whole if record.problem is None and record.at != second
    ]


def test_junk_before_the_first_record(archive):
    found = list(warc.records(io.BytesIO(b"junk" * 10 + archive.read_bytes())))
    assert codes(found) == ["broken", *codes(warc.records(archive))]
    assert [record.page for record in found[1:]] == [record.page for record in warc.records(archive)]


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.75, 0.9])
def test_a_cut_archive_gives_all_before_the_cut(archive, share):
    data = archive.read_bytes()
    cut = int(len(data) * share)
    whole = list(warc.records(archive))
    found = list(warc.records(io.BytesIO(data[:cut])))
    complete = [record for record, after in itertools.pairwise(whole) if after.at <= cut]
    assert found[: len(complete)] == complete
    assert len(found) <= len(complete) + 1


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=40))
def test_damage_never_raises(where, junk):
    data = bytearray(b"".join(written(f"https://example.com/{at}", b"<p>A page</p>") for at in range(6)))
    where %= len(data)
    data[where : where + len(junk)] = junk
    for record in warc.records(io.BytesIO(bytes(data))):
        assert (record.page is None) <= (record.problem is not None)


HTML = b"<h1>Ferry is back</h1><p>The ferry sails again.</p>"
CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(HTML), HTML)
RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)


@pytest.mark.parametrize(
    ("headers", "body", "page"),
    [
        (b"Transfer-Encoding: chunked\r\n", CHUNKED, HTML),
        (b"Transfer-Encoding: chunked\r\n", HTML, HTML),  # the crawler undid it and kept the header
        (b"Content-Encoding: gzip\r\n", gzip.compress(HTML, mtime=0), HTML),
        (b"Content-Encoding: gzip\r\n", HTML, HTML),
        (b"Content-Encoding: deflate\r\n", zlib.compress(HTML), HTML),
        (b"Content-Encoding: deflate\r\n", RAW.compress(HTML) + RAW.flush(), HTML),
        (b"Content-Encoding: deflate\r\n", HTML, HTML),
        (b"", HTML, HTML),
        (b"", b"", b""),
    ],
)
def test_encodings_are_undone(headers, body, page):
    data = written("https://example.com/a", body, headers=b"Content-Type: text/html\r\n" + headers)
    (record,) = warc.records(io.BytesIO(data))
    assert record.problem is None
    assert record.page == page
    assert record.options == {
        "url": "https://example.com/a",
        "encoding": None,
        "now": dt.datetime(2024, 5, 3, 8, 5, tzinfo=dt.UTC),
    }


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (written("https://example.com/a", HTML, status=b"404 Not Found"), "no-answer"),
        (written("https://example.com/a", HTML, headers=b"Content-Type: application/pdf\r\n"), "not-a-page"),
        (written("https://example.com/a", HTML, more=b"WARC-Truncated: length\r\n"), "truncated"),
        (written("https://example.com/a", HTML, pack=False)[:-20], "truncated"),
        (written("https://example.com/a", HTML, pack=False)[:-110], "broken"),
        (b"no archive", "broken"),
    ],
)
def test_problems_are_named(data, code):
    assert codes(warc.records(io.BytesIO(data))) == [code]


def test_a_stream_that_cannot_be_rewound_ends_at_the_damage():
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    good = written("https://example.com/a", HTML)
    assert codes(warc.records(Pipe(good + b"junk" * 20 + good))) == ["", "broken"]


def test_memory_is_flat():
    page = HTML + b"word " * 20_000
    record = written("https://example.com/a", page, pack=False)
    peaks = []
    for count in (20, 200):
        stream = io.BytesIO(record * count)
        tracemalloc.start()
        with contextlib.closing(warc.records(stream)) as found:
            assert sum(1 for _ in found) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.2
