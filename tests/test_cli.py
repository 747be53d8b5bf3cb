"""The command line, run as a user runs it: a process of its own with files, pipes and a locale."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "examples" / "article.html"
TEXT = ROOT / "examples" / "article.txt"
COMMAND = [sys.executable, "-m", "newsparse"]


def run(*arguments, stdin=b"", **environment):
    """The finished process, its output as bytes."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


def lines(process):
    assert process.returncode == 0, process.stderr.decode()
    return process.stdout.decode("utf-8").splitlines()


def plain(article):
    """An article as JSON would give it back."""
    return json.loads(json.dumps(article.to_dict()))


def test_json_lines_are_articles():
    (html, text) = (newsparse.Article.from_dict(json.loads(line)) for line in lines(run(PAGE, TEXT)))
    assert html == newsparse.parse(PAGE.read_bytes())
    assert text == newsparse.parse(TEXT.read_bytes())


def test_standard_input():
    assert lines(run("-", stdin=PAGE.read_bytes())) == lines(run(PAGE))


def test_the_command_is_installed_beside_the_interpreter():
    command = Path(sys.executable).with_name("newsparse")
    if not command.exists():
        pytest.skip("the package is on the path, but not installed")
    result = subprocess.run([command, PAGE], capture_output=True, check=True, timeout=60)
    assert result.stdout == run(PAGE).stdout


@pytest.mark.parametrize("name", ["markdown", "text"])
def test_formats(name):
    wanted = newsparse.render(newsparse.parse(PAGE.read_bytes()), name)
    assert "\n".join(lines(run("--format", name, PAGE))) == wanted.rstrip("\n")


def test_indented_json():
    result = run("--format", "json", PAGE)
    assert json.loads(result.stdout) == plain(newsparse.parse(PAGE.read_bytes()))
    assert result.stdout.startswith(b"{\n  ")


def test_longer_formats_stand_apart_by_a_blank_line():
    one, other = (run("--format", "text", path).stdout for path in (PAGE, TEXT))
    assert run("--format", "text", PAGE, TEXT).stdout == one + b"\n" + other


def test_a_broken_file_is_named_and_the_others_are_parsed(tmp_path):
    missing, folder = tmp_path / "missing.html", tmp_path
    result = run(missing, PAGE, folder)
    assert result.returncode == 1
    assert result.stdout == run(PAGE).stdout
    named = result.stderr.decode().splitlines()
    assert len(named) == 2
    assert named[0].startswith(f"newsparse: {missing}: ")
    assert named[1].startswith(f"newsparse: {folder}: ")


def test_an_empty_file_is_no_error(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    (line,) = lines(run(empty))
    assert json.loads(line)["title"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--format", "pdf", PAGE],
        ["--html", "--text", PAGE],
        ["--explain", "--format", "text", PAGE],
        ["--timezone", "Europe/Nowhere", PAGE],
        ["--timezone", "Europe", PAGE],
        ["--timezone", "+25:00", PAGE],
        ["--timezone", "", PAGE],
    ],
)
def test_wrong_usage(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    assert b"usage: newsparse" in result.stderr
    assert b"Traceback" not in result.stderr


def test_help_and_version():
    assert lines(run("--help"))[0].startswith("usage: newsparse")
    (line,) = lines(run("--version"))
    assert line.startswith("newsparse ")


def test_the_kind_can_be_settled():
    source = b"Reading HTML by hand\n\n<p>is how a paragraph starts, and </p> how it ends.\n"
    as_html, as_text = (json.loads(*lines(run(kind, "-", stdin=source))) for kind in ("--html", "--text"))
    assert as_html == plain(newsparse.parse_html(source))
    assert as_text == plain(newsparse.parse_text(source.decode()))
    assert as_html != as_text


def test_what_the_caller_knows():
    source = b"A headline for the day\n\n03/04/2024 10:30\n\n" + b"A sentence of the article, long enough. " * 8
    options = ("--language", "en-GB", "--timezone", "+02:00", "--url", "https://example.com/a")
    article = json.loads(*lines(run("--text", *options, "-", stdin=source)))
    assert article["language"] == "en-GB"
    assert article["url"] == "https://example.com/a"
    zone = dt.timezone(dt.timedelta(hours=2))
    known = newsparse.parse_text(source.decode(), timezone=zone, language="en-GB", url="https://example.com/a")
    assert article == plain(known)


def test_the_transport_s_encoding():
    source = "Заголовок одной статьи\n\nПредложение этой статьи, которое стоит в её тексте.\n".encode("koi8-r")
    article = json.loads(*lines(run("--encoding", "koi8-r", "-", stdin=source)))
    assert article == plain(newsparse.parse(source, encoding="koi8-r"))
    text = json.loads(*lines(run("--text", "--encoding", "koi8-r", "-", stdin=source)))
    assert "Предложение" in json.dumps(text, ensure_ascii=False)


def test_output_is_utf_8_whatever_the_locale():
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    source = "<h1>Żółw w Łodzi</h1><p>Первое предложение статьи.</p>".encode()
    result = run("-", stdin=source, **plain)
    assert result.returncode == 0
    assert result.stdout == run("-", stdin=source).stdout
    result.stdout.decode("utf-8")


def test_same_output_whatever_the_machine():
    first = run(PAGE, TEXT, TZ="UTC", PYTHONHASHSEED="1")
    other = run(PAGE, TEXT, TZ="Pacific/Auckland", PYTHONHASHSEED="2", LC_ALL="C")
    assert first.stdout == other.stdout


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
def test_a_closed_pipe_is_no_traceback():
    with subprocess.Popen(
        [*COMMAND, *[str(PAGE)] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.parametrize("path", [PAGE, TEXT], ids=lambda path: path.name)
def test_the_account(path):
    account = "\n".join(lines(run("--explain", path)))
    explanation = newsparse.explain(path.read_bytes())
    assert account.startswith(f"{path}\n\nfields\n")
    for claim in explanation.claims:
        assert f"{claim.source} ({claim.trust:.2f}" in account
    for judgement in explanation.blocks:
        assert f"  {judgement.role}" in account
        assert " ".join(judgement.block.text.split())[:40] in account
    assert f"confidence {explanation.article.confidence:.2f}" in account


@pytest.mark.parametrize("kind", ["--html", "--text"])
def test_the_account_of_a_settled_kind(kind):
    source = b"Reading HTML by hand\n\n<p>is how a paragraph starts, and </p> how it ends.\n"
    account = "\n".join(lines(run("--explain", kind, "-", stdin=source)))
    assert ("<p>" in account) == (kind == "--text")


def test_examples_are_what_they_seem():
    page, text = (newsparse.parse(path.read_bytes()) for path in (PAGE, TEXT))
    assert page.title == "Night ferry returns to Orsey Sound after four-year gap"
    assert page.subtitle is not None
    assert page.authors == ("Maren Tully", "Idris Pell")
    assert page.views == 1284
    assert page.tags == ("Ferries", "Tarn Island", "Transport")
    assert page.body.startswith("The night ferry between Orsey Sound")
    assert page.body.endswith("whether the boat also sails in winter.")
    assert text.title == "Lindgate theatre opens its workshop doors after the flood"
    assert text.subtitle == "Rebuilding a stage from the ground up"
    assert text.views == 1284
    assert text.tags == ("CULTURE",)
    assert text.body.startswith("The municipal theatre of Lindgate")
    assert text.body.endswith("Its working title is The High-Water Mark.")
    for article in (page, text):
        for chrome in ("cookies", "Read also", "waited", "Share", "bus depot", "Views", "Sign up", "gale"):
            assert chrome not in article.body
