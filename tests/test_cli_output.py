"""What the command writes: whole files whatever happens, and nothing twice or lost when it goes on."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

import newsparse
from tests.archives import written
from tests.test_cli import COMMAND, PAGE, TEXT, plain, run

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
SUFFIXES = [".jsonl", ".csv", ".parquet"]


def rows(path):
    """The rows of an output, each a dict with ``source``."""
    if path.is_dir():
        return rows(path / "index.jsonl")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    return pytest.importorskip("pyarrow.parquet").read_table(path).to_pylist()


def sources(path):
    return [row["source"] for row in rows(path)]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_one_row_a_page_in_order(tmp_path, suffix, workers):
    target = tmp_path / f"articles{suffix}"
    missing = tmp_path / "missing.html"
    result = run(*PAGES[:6], missing, TEXT, "-o", target, "--workers", workers)
    assert result.returncode == 1
    assert result.stdout == b""
    assert sources(target) == [str(path) for path in (*PAGES[:6], missing, TEXT)]
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    for path, row in zip((*PAGES[:6], missing, TEXT), rows(target), strict=True):
        if path == missing:
            assert "unreadable" in str(row["error"])
            continue
        assert not row["error"]
        article = newsparse.parse(path.read_bytes())
        assert (row["title"] or None) == article.title
        assert (row["body"] or "") == article.body
        assert str(row["confidence"])[:5] == str(article.confidence)[:5]
    told = result.stderr.decode()
    assert "8 pages" in told
    assert f"{missing}: No such file" in told


def test_json_lines_are_lossless(tmp_path):
    target = tmp_path / "articles.jsonl"
    run(*PAGES, "-o", target)
    for path, row in zip(PAGES, rows(target), strict=True):
        assert row.pop("source") == str(path)
        assert row.pop("error") is None
        assert newsparse.Article.from_dict(row) == newsparse.parse(path.read_bytes())


def test_lists_in_csv_are_json(tmp_path):
    target = tmp_path / "articles.csv"
    run(PAGE, "-o", target)
    (row,) = rows(target)
    assert tuple(json.loads(row["authors"])) == ("Maren Tully", "Idris Pell")
    assert row["date"] == plain(newsparse.parse(PAGE.read_bytes()))["date"]


def test_a_folder_of_notes(tmp_path):
    yaml = pytest.importorskip("yaml")
    folder = tmp_path / "notes"
    result = run(PAGE, TEXT, PAGE, "-o", f"{folder}/")
    assert result.returncode == 0
    index = rows(folder)
    assert [row["source"] for row in index] == [str(PAGE), str(TEXT), str(PAGE)]
    files = [row["file"] for row in index]
    assert len(set(files)) == 3
    assert {path.name for path in folder.iterdir()} == {"index.jsonl", *files}
    for path, file in zip((PAGE, TEXT, PAGE), files, strict=True):
        article = newsparse.parse(path.read_bytes())
        _, front, body = (folder / file).read_text(encoding="utf-8").split("---\n", 2)
        told = yaml.safe_load(front)
        wanted = plain(article)
        assert told.pop("source") == str(path)
        assert told == {key: wanted[key] for key in told}
        assert {"title", "tags", "authors", "date"} & set(wanted) >= {"title"} <= set(told)
        assert body.strip() == newsparse.render(article, "markdown").strip()


@pytest.mark.parametrize(
    "title",
    [
        "a: b",
        "# a",
        "- a",
        "'a\"",
        "\\u",
        "yes",
        "1.0",
        "\x85 \u2028 \x07 \ufffe",
        "Żółw 🚢",
        "\U000e0001",
        "---",
        "a\nb",
        "\x7f",
    ],
)
def test_front_matter_is_yaml(title):
    from newsparse._cli.work import front_matter

    yaml = pytest.importorskip("yaml")
    text = front_matter(newsparse.Article(title=title), "a.html").encode("utf-8", "backslashreplace").decode()
    told = yaml.safe_load(text.removeprefix("---\n").removesuffix("---"))
    assert told["title"] == title
    assert told["source"] == "a.html"


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.parquet", "notes/"])
def test_an_output_that_is_there_is_not_written_over(tmp_path, name):
    target = f"{tmp_path}/{name}"
    assert run(PAGE, "-o", target).returncode == 0
    refused = run(TEXT, "-o", target)
    assert refused.returncode == 2
    assert b"--resume goes on with it, --force" in refused.stderr
    assert sources(Path(target)) == [str(PAGE)]
    assert run(TEXT, "-o", target, "--force").returncode == 0
    assert sources(Path(target)) == [str(TEXT)]


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.csv", "articles.parquet", "notes/"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "killed"])
@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise elsewhere")
def test_an_interrupted_run_goes_on_without_loss_or_repetition(tmp_path, name, how):
    target = f"{tmp_path}/{name}"
    paths = [*map(str, PAGES), str(PAGES[0])] * 12
    lines = next(
        Path(candidate)
        for suffix, candidate in (
            ("l", target),
            ("v", f"{target}.part"),
            ("t", f"{target}.part"),
            ("/", f"{target}index.jsonl"),
        )
        if target.endswith(suffix)
    )
    command = [*COMMAND, *paths, "-o", target, "--workers", "2"]
    # a shell's background job, which this may run in, hands it on to ignore Ctrl-C
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    signal.signal(signal.SIGINT, ours)
    with process:
        assert process.stderr is not None
        for _ in range(3000):
            if lines.exists() and lines.read_bytes().count(b"\n") >= 20:
                break
            time.sleep(0.01)
        process.send_signal(how)
        told = process.stderr.read().decode()
        status = process.wait(60)
    before = lines.read_bytes()
    done = before.count(b"\n")
    # a line that was seen may be taken back: Ctrl-C came before it counted as written
    assert 19 <= done < len(paths), "the run was not interrupted in its midst"
    if how == signal.SIGINT:
        assert status == 130
        assert "--resume goes on" in told
        assert "Traceback" not in told
        assert before.endswith(b"\n")
        assert not [path for path in tmp_path.rglob("*") if path.name.endswith(".half")]
    lines.write_bytes(before + b'{"source": "torn')
    again = run(*paths, "-o", target, "--resume")
    assert again.returncode == 0, again.stderr
    assert f"done before: {done}" in again.stderr.decode()
    assert sources(Path(target)) == paths
    if target.endswith("/"):
        files = {row["file"] for row in rows(Path(target))}
        assert len(files) == len(paths)
        assert files == {path.name for path in Path(target).glob("*.md")}


def test_nothing_is_left_to_resume(tmp_path):
    target = tmp_path / "articles.csv"
    run(PAGE, "-o", target)
    before = target.read_bytes()
    result = run(PAGE, "-o", target, "--resume")
    assert result.returncode == 0
    assert b"complete" in result.stderr
    assert target.read_bytes() == before


def test_the_summary(tmp_path):
    pytest.importorskip("fastwarc")
    archive = tmp_path / "crawl.warc.gz"
    archive.write_bytes(
        written("https://example.com/1", PAGE.read_bytes())
        + written("https://example.com/2", b"GIF", headers=b"Content-Type: image/gif\r\n")
    )
    empty = tmp_path / "empty.html"
    empty.touch()
    arguments = [archive, empty, "-o", tmp_path / "a.jsonl", "--force"]
    result = run(*arguments)
    assert result.returncode == 0
    told = result.stderr.decode()
    assert re.search(r"2 pages in \d+ s: 1 articles, 1 empty, 0 failed", told)
    assert "left out, not-a-page: 1" in told
    assert run(*arguments, "--strict").returncode == 1
    assert run(*arguments, "--quiet").stderr == b""


def test_what_is_cut_says_so(tmp_path):
    pytest.importorskip("fastwarc")
    archive = tmp_path / "crawl.warc"
    archive.write_bytes(written("https://example.com/1", PAGE.read_bytes(), pack=False)[:-900])
    result = run(archive, "-o", tmp_path / "a.jsonl")
    assert result.returncode == 0
    assert "warning, truncated: 1" in result.stderr.decode()
    (row,) = rows(tmp_path / "a.jsonl")
    assert row["warnings"][0]["code"] == "truncated"
    assert row["title"] == "Night ferry returns to Orsey Sound after four-year gap"


def test_no_bar_where_nobody_looks(tmp_path):
    assert b"\r" not in run(PAGE, "-o", tmp_path / "a.jsonl").stderr


@pytest.mark.skipif(os.name != "posix", reason="there are other terminals elsewhere")
def test_a_bar_on_a_terminal(tmp_path):
    import pty
    import termios

    pytest.importorskip("tqdm")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    process = subprocess.Popen([*COMMAND, *map(str, PAGES * 10), "-o", str(tmp_path / "a.jsonl")], stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    assert process.wait(60) == 0
    os.close(ours)
    assert b"pages, " in shown
    assert b"%|" in shown
