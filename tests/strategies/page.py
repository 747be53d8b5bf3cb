"""Pages that show stories, as HTML and as raw text."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from tests.strategies.as_html import as_html
from tests.strategies.as_text import as_text
from tests.strategies.site import CHROME, LAYOUTS, METADATA, SETTINGS, Layout, Metadata, Setting
from tests.strategies.story import Story, stories


@attrs.frozen(kw_only=True)
class Shown:
    """A story on a page.

    Attributes:
        story: What the page is about.
        metadata: Where it states its fields.
        setting: How it sets its paragraphs.
        layout: How ``text`` is laid out.
        chrome: What stands around it.
        html: The page.
        text: The page's words as raw text.
    """

    story: Story
    metadata: Metadata
    setting: Setting
    layout: Layout
    chrome: frozenset[str]
    html: str
    text: str


def show(
    story: Story,
    *,
    metadata: Metadata = "visible",
    setting: Setting = "p",
    layout: Layout = "blank",
    chrome: frozenset[str] = frozenset(),
    wrapper: str = "<article>|</article>",
) -> Shown:
    """A story on a page; ``wrapper`` is what opens and what closes around it, a bar between."""
    return Shown(
        story=story,
        metadata=metadata,
        setting=setting,
        layout=layout,
        chrome=chrome,
        html=as_html(story, metadata, setting, chrome, wrapper.split("|")),
        text=as_text(story, layout, chrome),
    )


def pages(*, plain: bool = False) -> st.SearchStrategy[Shown]:
    """Pages that show stories."""
    return st.builds(
        show,
        stories(plain=plain),
        metadata=st.sampled_from(METADATA),
        setting=st.sampled_from(SETTINGS),
        layout=st.sampled_from(LAYOUTS),
        chrome=st.frozensets(st.sampled_from(CHROME)),
        wrapper=st.sampled_from(
            ('<article class="post">|</article>', '<div class="story-body">|</div>', "<div>|</div>")
        ),
    )
