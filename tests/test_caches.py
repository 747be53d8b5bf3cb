"""What is kept from page to page is the language's and the package's, never the pages': no number of them fills memory."""

from __future__ import annotations

import gc
import tracemalloc

from newsparse import parse
from newsparse._fields import _byline_words, authors, captions, comments

STORY = "<p>The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning."
#: Pages before the count begins, pages that are counted, and what each holds that no other does (characters).
FIRST, COUNTED, OWN = 20, 40, 100_000
#: What may be kept of all of them (bytes): a twentieth of what each page holds of its own.
KEPT = COUNTED * OWN // 20


def page(number: int) -> str:
    own = f"w{number:04}" * (OWN // 5)
    return (
        f'<html lang="en-{own}"><title>Ferry is back</title><h1 class="{own}">Ferry is back</h1>'
        f'<div class="byline {own}" id="{own}">By {own[:300]} Lovett</div><div itemprop="{own}">{STORY * 5}</div>'
        f'<p class="tags">Tags: <a href="/tag/{own}">{own[:90]}</a>'
    )


def test_pages_leave_nothing_behind():
    for number in range(FIRST):
        parse(page(number))
    gc.collect()
    tracemalloc.start()
    for number in range(FIRST, FIRST + COUNTED):
        parse(page(number))
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < KEPT


def test_tags_of_one_language_share_its_words():
    """Built anew for each tag that pages write, these once took 16 kB a tag without end."""
    caches = (authors._words, _byline_words.words_of, captions._announced, comments._words)
    for made in caches:
        made.cache_clear()  # other tests ask for many languages
    for number in range(300):
        parse(
            f'<html lang="en-{number:08}"><h1>Ferry is back</h1><p>By Ada Lovett<p>3 comments{STORY}'
            f'<figure><img src="/a.jpg"><figcaption>The ferry. Photo: Ada Lovett</figcaption></figure>{STORY * 4}'
        )
    for made in caches:
        assert 0 < made.cache_info().currsize < 10
