"""What the command reads: files of every kind, folders, patterns, rows, archives; and what it says of those it cannot."""

from __future__ import annotations

import csv
import gzip
import json
from email.message import EmailMessage

import pytest

import newsparse
from newsparse._cli import inputs
from tests.archives import written
from tests.test_cli import PAGE, ROOT, TEXT, lines, plain, run

HTML = PAGE.read_bytes()
ARTICLE = plain(newsparse.parse(HTML))
MORE = "<h1>Ferry is back</h1><p>The ferry sails again, the harbour office said on Monday.</p>"
KOI8 = "<h1>Заголовок одной статьи</h1><p>Предложение этой статьи, которое стоит в её тексте.</p>".encode("koi8-r")
URL = "https://example.com/a"


def articles(*arguments, **more):
    return [json.loads(line) for line in lines(run(*arguments, **more))]


def zstd(data):
    return pytest.importorskip("zstandard").compress(data)


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml", ".HTML", ""])
@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd], ids=["plain", "gzip", "zstd"])
def test_pages_packed_and_not(tmp_path, suffix, pack):
    ending = {gzip.compress: ".gz", zstd: ".zst"}.get(pack, "")
    path = tmp_path / f"page{suffix}{ending}"
    path.write_bytes(pack(HTML))
    assert articles(path) == [ARTICLE]
    assert articles("-", stdin=pack(HTML)) == [ARTICLE]


@pytest.mark.parametrize("pack", [gzip.compress, zstd], ids=["gzip", "zstd"])
@pytest.mark.parametrize("name", ["page.html", "rows.jsonl", "rows.csv"])
def test_a_damaged_packed_file_is_named(tmp_path, pack, name):
    (tmp_path / name).write_bytes(pack(HTML)[:-200])
    result = run(tmp_path / name, PAGE)
    assert result.returncode == 1
    assert b"damaged" in result.stderr
    assert b"Traceback" not in result.stderr
    assert json.loads(result.stdout.splitlines()[-1]) == ARTICLE


def test_a_folder_is_all_its_pages_in_order(tmp_path):
    for name in ("b.html", "a.txt", "deep/c.html.gz", ".hidden.html", "notes.pdf", "rows.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        data = TEXT.read_bytes() if name == "a.txt" else HTML
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    found = articles(tmp_path)
    assert found == [plain(newsparse.parse(TEXT.read_bytes())), ARTICLE, ARTICLE]


def test_a_pattern_is_what_it_matches(tmp_path):
    for name in ("a.html", "b.html", "c.txt", "d[1].html"):
        (tmp_path / name).write_bytes(HTML)
    assert len(articles(tmp_path / "*.html")) == 3
    assert len(articles(tmp_path / "d[1].html")) == 1  # a file of that name is there
    assert run(tmp_path / "*.pdf").returncode == 1


def mail():
    message = EmailMessage()
    message["Date"] = "Fri, 03 May 2024 10:00:00 +0000"
    message.set_content("The text of a mail.")
    message.add_alternative(MORE, subtype="html")
    return message.as_bytes()


def mhtml():
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: " + URL.encode() + b"\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: binary\r\nContent-Location: "
        + URL.encode()
        + b"\r\n\r\n"
        + KOI8
        + b"\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--\r\n"
    )


def test_mail(tmp_path):
    path = tmp_path / "page.eml"
    path.write_bytes(mail())
    (article,) = articles(path)
    assert article["title"] == "Ferry is back"


def test_a_browser_s_archive(tmp_path):
    path = tmp_path / "page.mhtml"
    path.write_bytes(mhtml())
    (article,) = articles(path)
    assert article["title"] == "Заголовок одной статьи"
    assert article["url"] == URL


def test_markdown(tmp_path):
    pytest.importorskip("markdown_it")
    path = tmp_path / "page.md"
    said = "The {} sails again, the harbour office said on Monday."
    text = " ".join([said.format("[ferry](https://example.com)")] * 4)
    path.write_text(f"---\ntitle: x\n---\n# Ferry *is* back\n\n{text}\n")
    (article,) = articles(path)
    assert article["title"] == "Ferry is back"
    assert article["body"] == " ".join([said.format("ferry")] * 4)


def as_jsonl(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def as_csv(path, rows):
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0]])
        writer.writeheader()
        writer.writerows(rows)


def as_parquet(path, rows):
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(rows), path)


ROWS = [
    {"id": at, "page": f"<h1>Ferry {at} is back</h1>" + "<p>word " * 40_000 * (at == 2), "at": f"{URL}/{at}"}
    for at in range(4)
]


@pytest.mark.parametrize(("suffix", "write"), [(".jsonl", as_jsonl), (".csv", as_csv), (".parquet", as_parquet)])
def test_rows(tmp_path, suffix, write):
    path = tmp_path / f"rows{suffix}"
    write(path, ROWS)
    found = articles(path, "--column", "page", "--url-column", "at")
    assert [article["title"] for article in found] == [f"Ferry {at} is back" for at in range(4)]
    assert [article["url"] for article in found] == [row["at"] for row in ROWS]
    wrong = run(path)
    assert wrong.returncode == 1
    assert b"no column 'html'" in wrong.stderr
    assert b"--column" in wrong.stderr


@pytest.mark.parametrize(
    "name", ["rows.jsonl", "rows.csv", "rows.jsonl.gz", "rows.csv.gz", "page.html.gz", "a.warc.gz"]
)
def test_the_pages_sizes_add_up_to_the_file_s(tmp_path, name):
    """So that the progress bar ends where the file does, packed or not."""
    path = tmp_path / name
    if name.startswith("rows"):
        plain = tmp_path / name.removesuffix(".gz")
        (as_csv if ".csv" in name else as_jsonl)(plain, ROWS * 40)
        if plain != path:
            path.write_bytes(gzip.compress(plain.read_bytes()))
    elif name == "a.warc.gz":
        pytest.importorskip("fastwarc")
        path.write_bytes(b"".join(written(f"{URL}/{at}", HTML) for at in range(40)))
    else:
        path.write_bytes(gzip.compress(HTML))
    size = path.stat().st_size
    seen = sum(page.size for page in inputs.pages(str(path), inputs.Columns(page="page")))
    assert 0.9 * size <= seen <= size


def test_bad_rows_cost_one_row_each(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"html": "{MORE}"}}\n\nno JSON\n[1]\n{{"html": null}}\n{{"html": "{MORE}"}}\n')
    result = run(path)
    assert result.returncode == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line.split(b": ")[1] for line in result.stderr.splitlines()] == [
        f"{path}:{at}".encode() for at in (2, 3, 4)
    ]


@pytest.mark.parametrize("name", ["rows.parquet", "page.eml", "archive.warc"])
def test_what_holds_no_page_is_named(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"Content-Type: image/png\n\nPAR1 and more")
    result = run(path)
    assert result.returncode == 1
    assert result.stderr.startswith(f"newsparse: {path}".encode())
    assert b"Traceback" not in result.stderr


def test_archives(tmp_path):
    pytest.importorskip("fastwarc")
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(
        written(f"{URL}/1", MORE.encode())
        + written(f"{URL}/2", b"GIF", headers=b"Content-Type: image/gif\r\n")
        + written(f"{URL}/3", KOI8, headers=b"Content-Type: text/html; charset=koi8-r\r\n")
    )
    found = articles(path)
    assert [(article["title"], article["url"]) for article in found] == [
        ("Ferry is back", f"{URL}/1"),
        ("Заголовок одной статьи", f"{URL}/3"),
    ]


def test_a_mixture_keeps_its_order():
    found = articles(PAGE, TEXT, "-", PAGE, "--workers", "2", stdin=MORE.encode())
    assert found == [
        ARTICLE,
        plain(newsparse.parse(TEXT.read_bytes())),
        plain(newsparse.parse(MORE.encode())),
        ARTICLE,
    ]


def test_help_teaches():
    told = "\n".join(lines(run("--help")))
    assert "-o articles.parquet" in told
    assert "--resume" in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(shell):
    pytest.importorskip("shtab")
    script = "\n".join(lines(run("--print-completion", shell)))
    assert "--time-limit" in script or "time-limit" in script


@pytest.mark.parametrize(
    "arguments",
    [
        ["--print-completion", "cmd"],
        ["--workers", "0", PAGE],
        ["--workers", "two", PAGE],
        ["--time-limit", "-1", PAGE],
        ["--resume", PAGE],
        ["--force", PAGE],
        ["-o", "a.jsonl", "--format", "text", PAGE],
        ["-o", "a.pdf", PAGE],
    ],
)
def test_wrong_usage(arguments, tmp_path):
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    assert b"Traceback" not in result.stderr
    assert not (ROOT / "a.jsonl").exists()
    assert not list(tmp_path.iterdir())
