"""What is taken out of a body at its edges, and what only looks like it."""

from __future__ import annotations

import pytest

from newsparse import parse_html, parse_text
from newsparse._label.contenders import is_issue, is_other
from newsparse._label.edges import entries, is_clock, running_heads
from newsparse._label.ending import end_at
from newsparse._label.phrases import opens_entry
from newsparse._label.repeats import drop_headline
from newsparse._page import Passage
from newsparse._text.glued import unglue
from newsparse._text.lines import split_lines

LONG = "The harbour board opened the old pier again after four years of work by forty people from the town."


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("9.05", True), ("18h30", True), ("kl. 19.40", True), ("28:25", False), ("3.99", False), ("10:75", False)],
)
def test_times_of_the_day(text: str, is_one: bool):
    assert is_clock(text) is is_one


def test_a_programme_keeps_its_times():
    texts = (LONG, "18:00", "Concert of the fire brigade.", "20:30", "Fireworks.", LONG)
    assert entries([Passage(text) for text in texts], [True] * 6) == ([], [])


def test_a_player_shows_two_times():
    texts = (LONG, "0:00", "3:45", LONG)
    assert entries([Passage(text) for text in texts], [True] * 4) == ([1, 2], [])


@pytest.mark.parametrize(
    ("top", "line", "is_one"),
    [
        ("THE OTTERBURN RECORD, 3 May 1951", "The Otterburn Record 4", True),
        ("Harbour News Page 1", "Harbour News Page 2", True),
        ("Grand Theft Ferry 6 is delayed", "Grand Theft Ferry 6", False),
        ("The pier is back", "Lindgate United 3", False),
    ],
)
def test_running_heads(top: str, line: str, is_one: bool):
    found = running_heads([Passage(text) for text in (top, LONG, line, LONG)], [False, True, True, True])
    assert found == ([2] if is_one else [])


@pytest.mark.parametrize(
    "text",
    [
        "No 10 rejects calls for 2025 election",
        "Nr. 7 kehrt nach der Saison 2023 zurück",
        "4.50 Franken für einen Kaffee",
        "2.30 million people move",
    ],
)
def test_headlines_that_begin_with_a_number(text: str):
    assert not is_issue(text)
    assert not is_other(Passage(text), ("en",))


@pytest.mark.parametrize(
    "text",
    ["Seite 3 / Nr. 52, Freitag, 2. März 1956", "«ЗОРЯ», № 79, четвер, 5 жовтня 1995 року", "第36号 1938年2月13日"],
)
def test_issues(text: str):
    assert is_issue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dieser Beitrag wurde erst durch Spenden möglich.",
        "Tento příspěvek byl k dispozici všem.",
        "この記事は地元の人々の証言をもとに書かれた。",
        "この投稿は誰のものでもない。",
    ],
)
def test_sentences_about_an_article_are_no_entry(text: str):
    assert not opens_entry(text)


@pytest.mark.parametrize(
    "text",
    ["Dieser Beitrag wurde am 3. Mai 2024 unter Hafen abgelegt.", "この投稿は2024年5月3日に公開されました。"],
)
def test_entries(text: str):
    assert opens_entry(text)


@pytest.mark.parametrize(
    ("line", "language", "ends"),
    [
        ("Media contact:", "en", True),
        ("Пресс-служба", "ru", True),
        ("Пресс-служба порта сообщила:", "ru", False),
        ("Tiskový mluvčí přístavu uvedl:", "cs", False),
    ],
)
def test_whom_to_ask(line: str, language: str, ends: bool):
    passages = [Passage(text) for text in (LONG, LONG, line, LONG)]
    found = end_at(passages, [[] for _ in passages], [100.0, 100.0, 0.0, 100.0], 0, language)
    assert found == (2 if ends else None)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("港口2024-05-03重新开放。", None),
        ("該公司於2024-05-03宣布推出新產品。", None),
        (
            "ChatGPT is back3 May 2024By Ada Lovett\nChatGPT was asked.",
            ["ChatGPT is back", "3 May 2024", "By Ada Lovett", "ChatGPT was asked."],
        ),
        ("SpaceX is back\n3 May 2024By Ada LovettNews\nAsked, SpaceX was silent.", None),
        (
            "PierIs back\nNews3 May 2024By Ada\nAda said so.",
            ["Pier", "Is back", "News", "3 May 2024", "By Ada", "Ada said so."],
        ),
    ],
)
def test_glued(text: str, pieces: list[str] | None):
    lines = list(split_lines(text))
    found = [line.text for line in unglue(lines, text)]
    assert found == (pieces if pieces is not None else text.split("\n"))


def test_a_question_to_whom_one_got_a_letter_stays():
    """Only what tells of a newsletter or a mail is a newsletter's."""
    answer = (
        "Io non lo so davvero, ma il porto era chiuso da quattro anni e nessuno ci credeva più, nemmeno il sindaco."
    )
    asked = "Hai ricevuto questa lettera dal sindaco?"
    text = "\n\n".join(("Il traghetto è tornato", "Di Ada Lovett\n3 maggio 2024", answer, asked, answer[::-1]))
    assert asked in parse_text(text).body


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (("Let the ferry sail", LONG, "Let the ferry sail!", LONG), (1, 2, 3)),
        ((LONG, "Let the ferry sail", LONG, "Let the ferry sail"), (0, 1, 2)),
        (("Let the ferry", LONG), (1,)),
        (("“Let the ferry!”", LONG), (1,)),
        (("Let the ferry.", LONG), (0, 1)),
    ],
)
def test_the_headline_said_again(texts: tuple[str, ...], kept: tuple[int, ...]):
    inside = [False, *(True for _ in texts)]
    passages = [Passage("Let the ferry sail"), *map(Passage, texts)]
    drop_headline(inside, passages, 0, [100.0 if len(passage.text) > 60 else 0.0 for passage in passages])
    assert tuple(at - 1 for at, within in enumerate(inside) if within) == kept


def test_a_heading_between_paragraphs_says_it_again():
    inside = [False, True, True, True]
    passages = [Passage("Ferry sails"), Passage(LONG), Passage("Ferry sails", kind="heading"), Passage(LONG)]
    drop_headline(inside, passages, 0, [0.0, 100.0, 0.0, 100.0])
    assert inside == [False, True, False, True]


@pytest.mark.parametrize("html", [True, False])
def test_a_last_paragraph_about_the_article_stays(*, html: bool):
    texts = (
        LONG,
        LONG[::-1],
        "Dieser Artikel wurde am Freitag im Rathaus verteilt, und der Bürgermeister las ihn vor.",
    )
    article = (
        parse_html(f"<h1>Die Fähre</h1><article>{''.join(f'<p>{text}</p>' for text in texts)}</article>")
        if html
        else parse_text("\n\n".join(("Die Fähre fährt", *texts)))
    )
    assert texts[-1] in article.body
