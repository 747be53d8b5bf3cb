"""The features' names: what a person reads in the weights and in an explanation. A feature is its place here."""

from __future__ import annotations

from typing import Final

from newsparse._label.class_words import BUCKETS
from newsparse._label.phrases import KEYS

LENGTHS: Final = (12, 25, 50, 80, 140, 300, 600)
LINKS: Final = ("none", "few", "some", "most", "all")
SHARES: Final = (0.02, 0.1, 0.3, 0.6, 0.9)
DENSITIES: Final = (0.2, 0.4, 0.6, 0.8, 0.95)
LINKED: Final = (0.01, 0.05, 0.15, 0.4)
PAGES: Final = (300, 800, 2000, 5000, 12000)
BELOW: Final = (3, 10, 30, 100)
NEAR: Final = (1, 100, 300, 800, 2000)
KINDS: Final = ("paragraph", "heading", "item", "quotation", "row", "preformatted", "caption")
TAGS: Final = ("p", "div", "li", "td", "section", "label", "other")
INSIDE: Final = ("aside", "footer", "nav", "header", "form", "figure", "table", "button", "blockquote")
#: The phrases that may say that the article is over.
ENDERS: Final = ("comments", "related", "newsletter", "copyright", "tags", "share", "advertisement")


def _steps(name: str, limits: tuple[float, ...]) -> tuple[str, ...]:
    """One feature for each range of a number: ``bisect`` gives its place."""
    return (*(f"{name}<{limit}" for limit in limits), f"{name}>={limits[-1]}")


NAMES: Final[tuple[str, ...]] = (
    "far_links",
    *_steps("length", LENGTHS),
    *(f"links={share}" for share in LINKS),
    *(f"kind={kind}" for kind in KINDS),
    "ends_sentence",
    "ends_colon",
    "ends_ellipsis",
    "has_commas",
    "has_digits",
    "starts_lower",
    "repeated",
    *(f"phrase={key}" for key in KEYS),
    *(f"only={key}" for key in KEYS),
    *_steps("before", NEAR),
    *_steps("after", NEAR),
    "in_run",
    *(f"behind={key}" for key in ENDERS),
    "label_above",
    "figures_above",
    "label_below",
    "figures_below",
    "is_title",
    "above_title",
    *(f"tag={tag}" for tag in TAGS),
    *_steps("siblings_share", SHARES),
    *_steps("alike_share", SHARES),
    *_steps("great_grandparent_share", SHARES),
    *_steps("parent_density", DENSITIES),
    *_steps("parent_linked", LINKED),
    *_steps("branch_share", SHARES),
    *_steps("branch_linked", LINKED),
    *_steps("page_prose", PAGES),
    *_steps("below_title", BELOW),
    *_steps("prose_before", SHARES),
    *(f"parent_class={bucket}" for bucket in BUCKETS),
    "in_main",
    "in_innermost",
    *(f"class={bucket}" for bucket in BUCKETS),
    *(f"inside={tag}" for tag in INSIDE),
    "first_in_parent",
    "alone_in_parent",
)

#: Each feature's place by its name.
AT: Final = {name: at for at, name in enumerate(NAMES)}
