"""How addresses, class words and labels say that they are tags, or that they are not: data, and the tests by it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Parts of an address before a tag's name, lower case.
_PARTS: Final = frozenset(
    """
    tag tags tagged tagg topic topics thema themen tema temas keyword keywords label labels schlagwort schlagworte
    schlagwörter schlagwoerter stichwort stichworte stichwörter stichwoerter etiqueta etiquetas sujet sujets mot
    mots mots-cles mot-cle subject subjects etiket etiketler teg tegi hashtag hashtags aihe aiheet avainsana
    avainsanat asiasana emne emner emneord stikkord stikord nyckelord ämne amne ämnen amnen temat tematy temy tagi
    tematyka téma témata stitek stitky štítek štítky stitok címke cimke cimkek témakör oznaka oznake etichetta
    etichette argomento argomenti chu-de tu-khoa palabra-clave palabras-clave assunto assuntos topico topicos tópico
    tópicos onderwerp onderwerpen trefwoord trefwoorden konu konular метка метки тег теги тема темы topik märksõna
    märksõnad marksona teema teemad zyma zymos žyma birka birkas
    """.split()
)
_QUERY: Final = re.compile(r"[?&](?:tag|topic|keyword)=[^&#]")
#: Addresses of categories, people and things to do.
_OTHER: Final = re.compile(
    r"/(?:categor(?:y|ies|ie|ia|ias)|kategorien?|rubri(?:k|ken|que|ques|ca)|sections?|ressort|authors?|autor(?:en|es|i)?"
    r"|auteurs?|profiles?|people|staff)/|^(?:#|mailto:|tel:|javascript:)|[?&]share=",
    re.IGNORECASE,
)
#: Those of categories alone.
_RUBRIC: Final = re.compile(
    r"/(?:categor(?:y|ies|ie|ia|ias)|kategorien?|rubri(?:k|ken|que|ques|ca)|sections?|ressort)/", re.IGNORECASE
)
#: Class words of an article's own tags; WordPress writes each tag's name into the class of the post (``tag-harbour``).
_CLASS: Final = re.compile(
    r"(?:(?<![A-Za-z])(?i:tags?|hashtags?|keywords?|topics?|schlagw(?:o|ö|oe)rter?|themen|temas|etiquetas|mots-?cles|mots"
    r"|tax(?:onomy)?-tags?|taglist|taglinks|labels)|(?<=[a-z])(?:Tags?|Keywords?|Topics?))"
    r"(?=$|\s|__|--|_[A-Za-z0-9]*\b|[-_]?(?i:list|links?|items?|wrap(?:per)?|container|box|area|block|section|group)(?![a-z]))"
)
#: Class words of what is no article's.
_NOT_CLASS: Final = re.compile(
    r"cloud|trend|popular|menu|navbar|breadcrumb|comment|(?<![\w-])sidebar|site-?footer|page-?footer|header-?nav",
    re.IGNORECASE,
)
#: Links to all tags, and to more of them.
_ALL: Final = frozenset(
    (
        *("all", "all tags", "all topics", "more", "see all", "show all", "alle", "alle themen", "alle tags", "mehr"),
        *("weitere", "tous", "toutes", "plus", "voir plus", "todos", "todas", "ver todos", "más", "mais", "tutti"),
        *("altro", "все", "ещё", "еще", "всі", "więcej", "wszystkie", "meer", "mer", "flere", "tümü", "daha fazla"),
    )
)
#: A label of several words that ends as a sentence does is none.
_SENTENCE: Final = re.compile(r"\s\S+[.!?…:]$")
#: How often a tag was used, behind its name.
_COUNT: Final = re.compile(r"\s*\(\d[\d.,]*(?:\s[^()]*)?\)$")
#: Characters of an address that are read.
_READ: Final = 300


def leads_to_tag(href: str) -> bool:
    """Whether an address leads to one tag: not to the list of all.

    >>> leads_to_tag("https://example.org/news/Tag/ferries"), leads_to_tag("/find?tag=ferries")
    (True, True)
    >>> leads_to_tag("/tags/"), leads_to_tag("/tagliatelle/ferries")
    (False, False)
    """
    href = href[:_READ].lower()
    path, _, _ = href.partition("?")
    parts = path.split("/")
    if not _PARTS.isdisjoint(parts) or "/tag_" in path:
        before = [part in _PARTS or part.startswith("tag_") for part in parts[:-1]]
        if any(is_tag and following for is_tag, following in zip(before, parts[1:], strict=True)):
            return True
    return "?" in href and _QUERY.search(href) is not None


def leads_elsewhere(href: str) -> bool:
    """Whether an address leads to a category, a person or something to do.

    >>> leads_elsewhere("/category/harbour"), leads_elsewhere("#top"), leads_elsewhere("/harbour/ferries")
    (True, True, False)
    """
    return _OTHER.search(href[:_READ]) is not None


def leads_to_rubric(href: str) -> bool:
    """Whether an address leads to a category or section.

    >>> leads_to_rubric("/category/harbour"), leads_to_rubric("/people/ada")
    (True, False)
    """
    return _RUBRIC.search(href[:_READ]) is not None


@lru_cache(maxsize=2048)
def says_tags(names: str) -> bool | None:
    """Whether class words name an article's tags; ``None`` where they name what is no article's.

    The cache holds only what this pure function gives: pages have few names, each many times.

    >>> says_tags("article-tags"), says_tags("post tag-harbour"), says_tags("tagcloud")
    (True, False, None)
    """
    if _NOT_CLASS.search(names[:_READ]):
        return None
    return _CLASS.search(names[:_READ]) is not None


def label_of(text: str) -> str:
    """A link's words as a label, ``""`` where they are none.

    >>> label_of("Ferries (12 posts)"), label_of("All topics"), label_of("The ferry is back.")
    ('Ferries', '', '')
    """
    label = text.strip()
    if label.endswith(")"):
        label = _COUNT.sub("", label[:_READ])
    return "" if label.casefold() in _ALL or _SENTENCE.search(label[-_READ:]) else label
