"""What class and id words say of the text below them: data.

Each word is matched as a whole token of a class (``related-posts`` holds ``related`` and ``posts``), so that ``preview``
is no view and ``shareholder`` no share button. The words are those that content systems and style guides use on many
unrelated sites (WordPress, Drupal, Arc, Bootstrap, BEM naming, the hNews microformat). ``cmp`` is none of them: consent
managers use it, and Adobe Experience Manager begins the class of every component with it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final[Mapping[str, str]] = {
    "body": "articlebody body storybody postbody entry content text prose paragraph paragraphs richtext rte wysiwyg copy"
    " fulltext maintext bodytext texto contenido corpo inhalt artikel article story post",
    "related": "related recommended recommend recommendation recommendations recirc readmore readalso more morefrom"
    " trending popular mostread mostpopular latest teaser teasers card cards carousel slider promo outbrain taboola"
    " similar also next prev previous upnext rail playlist suggested list listing feed grid topstories top",
    "comment": "comment comments commentlist respond disqus discussion replies reply reactions",
    "share": "share sharing shares social socials addthis sharedaddy sharethis toolbar tools actions follow print",
    "ad": "ad ads advert advertisement adslot sponsor sponsored banner dfp gpt promoted commercial",
    "newsletter": "newsletter subscribe subscription signup signin login paywall piano donate donation support register"
    " cta optin membership",
    "sidebar": "sidebar aside widget widgets secondary rightcol leftcol sidecol",
    "footer": "footer foot colophon copyright bottom sitefooter legal disclaimer",
    "menu": "nav navigation navbar menu submenu breadcrumb breadcrumbs header masthead topbar offcanvas dropdown"
    " pagination pager tabs toc skip sitemap",
    "byline": "byline author authors bio writer contributor credits meta metadata timestamp date time dateline info"
    " reporter profile avatar",
    "caption": "caption figcaption credit image img photo picture media gallery video player figure thumbnail thumb"
    " wpcaption slideshow copyrights",
    "tags": "tag tags taglist keywords topics topic category categories label labels",
    "title": "title headline heading subtitle deck dek standfirst lead lede intro summary subhead kicker excerpt teaser",
    "consent": "cookie cookies consent gdpr modal popup overlay dialog lightbox onetrust privacy notice alert",
    "factbox": "factbox infobox fact facts box sidebar inset pullquote quote highlight highlights keypoints",
}

#: The buckets in a fixed order: a verdict is a set of their numbers, as bits.
BUCKETS: Final = tuple(WORDS)

_BUCKETS_OF: Final[dict[str, int]] = {}
for _bit, _bucket in enumerate(BUCKETS):
    for _word in WORDS[_bucket].split():
        _BUCKETS_OF[_word] = _BUCKETS_OF.get(_word, 0) | 1 << _bit

# tokens are runs of letters; a capital after a small letter starts another (articleBody)
_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=4096)
def verdict(names: str) -> int:
    """The buckets that class and id words fall in, as bits by their place in ``BUCKETS``.

    The cache holds only what this pure function of packaged data gives: it changes no result.

    >>> [b for i, b in enumerate(BUCKETS) if verdict("story-body__text") >> i & 1]
    ['body']
    >>> verdict("shareholder preview")
    0
    """
    found = 0
    for token in _TOKEN.findall(names[:300]):
        found |= _BUCKETS_OF.get(token.lower(), 0)
    return found
