"""The examples of docs/engines.md against the real engines, as they stand there; skipped where one is not installed.

Two pages among the others hurt whoever parses them, as no page is known to: ``sitecustomize`` plants that in every
process that the engine starts.
"""

from __future__ import annotations

import functools
import http.server
import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import newsparse

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
arrow = pytest.importorskip("newsparse.arrow")

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "tests" / "pages").glob("*.html"))
GUIDE = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8")
EXAMPLES = {
    heading: re.search(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for heading, text in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
}
DIES, HANGS = "<p>this page kills", "<p>this page hangs"
HURT = f"""
import os, time
from newsparse import _reading
read_source = _reading.read_source
def hurt(source, *more, **options):
    if source == {DIES!r}: os._exit(9)
    if source == {HANGS!r}: time.sleep(600)
    return read_source(source, *more, **options)
_reading.read_source = hurt
"""


def run(heading, folder, *, seconds="5", **environment):
    """The example below a heading, in a process of its own; only its time limit is made shorter."""
    found = EXAMPLES[heading]
    assert found is not None
    script = folder / "example.py"
    script.write_text(
        re.sub(r"(time_limit\W{1,3}|timeout: float = )10", rf"\g<1>{seconds}", found[1]), encoding="utf-8"
    )
    path = os.pathsep.join([str(folder / "planted"), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "PYTHONPATH": path, "PYSPARK_PYTHON": sys.executable, **environment},
    )
    assert done.returncode == 0, done.stderr[-4000:]


@pytest.fixture
def folder(tmp_path):
    """A folder with pages.parquet: whole pages, a null, one that kills and one that hangs who parses it."""
    planted = tmp_path / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text(HURT, encoding="utf-8")
    sources: list[str | None] = [path.read_text(encoding="utf-8") for path in PAGES]
    sources[3:3] = [None, DIES]
    sources[8:8] = [HANGS]
    table = pa.table(
        {
            "id": pa.array(range(len(sources)), pa.int64()),
            "url": [f"https://example.com/{at}" if at % 3 else None for at in range(len(sources))],
            "html": sources,
        }
    )
    pq.write_table(table, tmp_path / "pages.parquet", row_group_size=5)
    return tmp_path


def wanted(folder):
    """The rows of a single process, by ``parse``; what hurts has an error."""
    rows = []
    result: newsparse.Article | newsparse.Notice
    for row in pq.read_table(folder / "pages.parquet").to_pylist():
        if row["html"] == DIES:
            result = newsparse.Notice(code="worker-died", message="")
        elif row["html"] == HANGS:
            result = newsparse.Notice(code="time-limit", message="")
        elif row["html"] is None:
            result = newsparse.Notice(code="no-source", message="")
        else:
            result = newsparse.parse(row["html"], url=row["url"])
        (article,) = arrow.batch_of([result]).to_pylist()
        rows.append({"id": row["id"], **article})
    return [without_message(row) for row in rows]


def without_message(row):
    """An error by its code: the message names a status or a time."""
    return row | {"error": row["error"]["code"] if row["error"] else None}


def check_parquet(folder):
    rows = sorted(pq.read_table(folder / "articles.parquet").to_pylist(), key=lambda row: row["id"])
    assert [without_message(row) for row in rows] == wanted(folder)


def needs(*modules):
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def test_one_machine(folder):
    run("On one machine", folder)
    check_parquet(folder)


@needs("pyspark")
def test_pyspark(folder):
    run("PySpark", folder, SPARK_LOCAL_IP="127.0.0.1")
    check_parquet(folder)


@needs("ray")
def test_ray(folder):
    run("Ray Data", folder, RAY_USAGE_STATS_ENABLED="0")
    check_parquet(folder)


@needs("datatrove")
def test_datatrove(folder):
    table = pq.read_table(folder / "pages.parquet")
    pq.write_table(table.filter(pa.compute.is_valid(table["html"])), folder / "pages.parquet")
    run("datatrove", folder)
    lines = (folder / "articles" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
    found = {json.loads(line)["text"] for line in lines}
    bodies = [row["body"] for row in wanted(folder) if row["body"]]
    assert len(lines) == len(bodies)
    assert found == set(bodies)


class Site(http.server.SimpleHTTPRequestHandler):
    """Pages below an index; one states its encoding in its header alone."""

    def do_GET(self):
        if self.path == "/":
            self.answer("text/html", "".join(f"<a href='{path.name}'>x</a>" for path in PAGES).encode())
        elif self.path == f"/{PAGES[0].name}":
            self.answer("text/html; charset=utf-16le", PAGES[0].read_text(encoding="utf-8").encode("utf-16le"))
        else:
            super().do_GET()

    def answer(self, kind, data):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


@needs("scrapy")
def test_scrapy(folder):
    handler = functools.partial(Site, directory=str(PAGES[0].parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        example = EXAMPLES["Scrapy"]
        assert example is not None
        address = f"http://127.0.0.1:{server.server_port}"
        assert "http://127.0.0.1:8000" in example[1]
        script = folder / "crawl.py"
        script.write_text(example[1].replace("http://127.0.0.1:8000", address), encoding="utf-8")
        try:
            subprocess.run(
                [sys.executable, str(script)],
                cwd=folder,
                check=True,
                capture_output=True,
                timeout=120,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "no_proxy": "127.0.0.1"},
            )
        finally:
            server.shutdown()
            thread.join()
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {json.dumps(row, sort_keys=True) for row in rows}
    for path in PAGES:
        page, encoding = path.read_bytes(), None
        if path == PAGES[0]:
            page, encoding = path.read_text(encoding="utf-8").encode("utf-16le"), "utf-16le"
        article = newsparse.parse(page, url=f"{address}/{path.name}", encoding=encoding)
        assert json.dumps(article.to_dict(), sort_keys=True) in found, path.name
