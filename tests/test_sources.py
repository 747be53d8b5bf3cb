"""What a page says of each field: the table of claims, and what holds for every claim."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

from newsparse import explain, parse_html
from newsparse._sources.trust import TRUST
from tests.tables import rows

if TYPE_CHECKING:
    from newsparse import Claim, Explanation

TITLE = "The night ferry to Tarn Island sails again"
PARAGRAPHS = (
    "The night ferry between Orsey and Tarn Island will sail again from Monday, the harbour board said, and it was the"
    " first thing that anybody had asked of it this year.",
    "The last boat will leave the inner pier at a quarter past eleven every day but Sunday, and come back at twenty"
    " past midnight, as it did before it was dropped to save fuel.",
    "Not everybody is content. The owners of the two water taxis that filled the gap say that they were told of it by a"
    " neighbour, and that nobody has thanked them.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def explained(row: dict[str, Any]) -> Explanation:
    page = row.get("text") or row.get("page")
    if page is None:
        page = (
            f'<html lang="en"><head>{row.get("head", "")}</head><body><article><h1>{TITLE}</h1>{row.get("below", "")}'
            f"{BODY}{row.get('after', '')}</article></body></html>"
        )
    return explain(page, url=row.get("url"))


def written(claim: Claim) -> list[Any]:
    """A claim as the table writes it."""
    if claim.value is None:
        return [claim.source]
    return [claim.source, list(claim.value) if isinstance(claim.value, tuple) else claim.value]


@pytest.mark.parametrize("row", rows("sources"))
def test_claims(row):
    claims = explained(row).claims
    found = {field: [written(claim) for claim in claims if claim.field == field] for field in row["want"]}
    assert found == row["want"]
    # a datetime is a date too, and equal to none; midnight must not pass for a day
    for field, wanted in row["want"].items():
        for (_, *got), (_, *value) in zip(found[field], wanted, strict=True):
            assert [type(part) for part in got] == [type(part) for part in value]


@pytest.mark.parametrize("row", [param.values[0] for param in rows("sources")])
def test_the_best_claim_that_can_be_read_wins(row):
    """For every field: in the order of trust, one winner, whose value the article has; a date shown may come first."""
    account = explained(row)
    for field in TRUST.keys() - {"images"}:  # of which all that are shown win
        claims = [claim for claim in account.claims if claim.field == field]
        ranks = [claim.trust for claim in claims if field != "date" or not claim.won]
        assert ranks == sorted(ranks, reverse=True)
        winners = [claim for claim in claims if claim.won]
        readable = [claim for claim in claims if claim.value is not None]
        assert winners == readable[:1]
        value = attrgetter(field)(account.article)
        if winners:
            assert value == winners[0].value
        elif field == "tags" and account.article.section is not None:
            assert value == (account.article.section,)
        else:
            assert value in (None, (), "unknown")
        for claim in claims:
            assert 0 < claim.trust < 1
            figure = TRUST[field][claim.source]
            # authors are trusted less where another claim says them better
            assert claim.trust <= figure if field == "authors" else claim.trust == figure
            wanted = None if claim.won else "refused" if claim.value is None else f"outranked by {winners[0].source}"
            assert claim.reason == wanted


def test_every_field_has_a_row():
    wanted = {field for param in rows("sources") for field, claims in param.values[0]["want"].items() if claims}
    assert wanted == TRUST.keys() - {"images"}  # a table of their own


def test_the_zone_that_the_caller_knows():
    """It makes a stamp without an offset whole, leaves one with an offset, and gives no time to a day."""
    stamps = {
        "2024-05-17T06:40:00": "2024-05-17T06:40:00+02:00",
        "2024-01-17T06:40:00": "2024-01-17T06:40:00+01:00",
        "2024-05-17T06:40:00Z": "2024-05-17T06:40:00+00:00",
        "2024-05-17": "2024-05-17",
    }
    for raw, wanted in stamps.items():
        page = f'<meta property="article:published_time" content="{raw}"><h1>{TITLE}</h1>{BODY}'
        assert explain(page, timezone="Europe/Oslo").article.to_dict()["date"] == wanted


@pytest.mark.parametrize(
    "line",
    [
        "<time>2 hours ago</time>",
        '<meta name="date" content="2 hours ago">',
        "<div>2 hours ago</div>",
        "<div>Published 2 hours ago</div>",
    ],
)
def test_what_now_is_the_caller_says(line):
    page = f"<h1>{TITLE}</h1>{line}{BODY}"
    assert explain(page).article.date is None
    now = dt.datetime.fromisoformat("2024-05-17T08:40:00+02:00")
    assert explain(page, now=now).article.day == dt.date(2024, 5, 17)


def test_the_region_of_a_language_settles_the_order_of_day_and_month():
    page = f"<h1>{TITLE}</h1><div>03/04/2024</div>{BODY}"
    days = {language: explain(page, language=language).article.day for language in ("en-GB", "en-US")}
    assert days == {"en-GB": dt.date(2024, 4, 3), "en-US": dt.date(2024, 3, 4)}


@pytest.mark.parametrize(
    "line", ["<h2>The harbour board met yesterday and voted</h2>", "<p>It will sail again today.</p>"]
)
def test_a_day_in_a_sentence_is_no_date(line):
    page = (
        f"<h1>Night ferry returns to Orsey Sound</h1>{line}<p>{'The ferry will sail again, the board said. ' * 8}</p>"
    )
    assert parse_html(page, now=dt.datetime(2024, 5, 3, 12, tzinfo=dt.UTC)).date is None
