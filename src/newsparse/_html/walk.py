"""The walk over the lexbor tree by ``first_child`` and ``next``, measured the fastest way there is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from newsparse._html import tags
from newsparse._html.chrome import chrome_text
from newsparse._html.declared import is_hidden, note, note_time
from newsparse._html.flow import Flow
from newsparse._html.nodes import resolve_links, words_of
from newsparse._html.pictures import picture_of
from newsparse._html.place import Place, inside
from newsparse._html.prose import near_prose, paragraphs
from newsparse._html.rows import row_of
from newsparse._html.tags import BLOCK, BREAK, CHROME, IMAGE, INLINE, KIND, MARK, NOSCRIPT, SKIP, TEXT, TEXT_ID, TIME
from newsparse._limits import MOST_PASSAGES, TOO_MANY_PASSAGES
from newsparse._page import Passage, Picture

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newsparse._page import Page

#: A ``footer`` is an article's own where that is so many block elements around it at most.
_AROUND: Final = 100
#: An article's picture has a paragraph or a caption among so many passages before it or behind it: the headline's may
#: stand above byline, date and share buttons.
_BEFORE: Final = 2
_BEHIND: Final = 8
#: So many images are noted: what a page has behind them is no picture of its article.
_MOST: Final = 1000


class _FullError(Exception):
    """There are as many passages as are read."""


class Walk:
    """One walk and what it has seen."""

    __slots__ = (
        "apart",
        "everything",
        "flow",
        "images",
        "names",
        "nodes",
        "own",
        "page",
        "places",
        "prose",
        "rows",
        "special",
        "tag_ids",
        "within",
    )

    def __init__(self, page: Page, special: set[int], *, everything: bool) -> None:
        self.page = page
        self.special = special
        self.everything = everything  # hidden parts and noscript too
        self.flow = Flow()
        self.names = tags.names()
        self.own = tags.ids(("article", "main"))
        self.prose = tags.ids(tags.PROSE)
        self.apart = tags.ids(tags.APART)
        self.within = -1  # the innermost open block element, by its index in Page.containers
        self.nodes: list[LexborNode] = []  # the element of each container, and its tag
        self.tag_ids: list[int] = []
        self.images: list[tuple[LexborNode, LexborNode | None, int, int]] = []  # with link, passage and container
        self.places: list[Place] = []  # what KIND elements began in
        self.rows: list[tuple[int, list[int]]] = []  # open table rows: the first passage, and the first of each cell

    def run(self, root: LexborNode) -> Page:
        """Visit every node once, in page order, until there are more passages than are read."""
        try:
            self.visit(root)
        except _FullError:
            self.page.notices.append(TOO_MANY_PASSAGES)
        self.describe()
        return self.page

    def visit(self, root: LexborNode) -> None:
        """Visit every node.

        The loop is the library's hottest: some two thousand turns a page. So what most nodes need is done here.
        """
        acts, names = tags.actions(), self.names
        special, flow = self.special, self.flow
        add, parts = flow.add, flow.parts
        parents, tag_ids, nodes = self.page.containers.parents, self.tag_ids, self.nodes
        flush, enter, inline, leave = self.flush, self.enter, self.enter_inline, self.leave
        opened: list[tuple[LexborNode, int]] = []
        node: LexborNode | None = root
        while node is not None:
            tag_id = node.tag_id
            act = acts[tag_id]
            child: LexborNode | None = None
            if act == TEXT:
                if node.is_empty_text_node and not flow.place.pre:
                    flow.blank = True
                else:
                    add(node.text_content)
            elif act != SKIP and (node.mem_id not in special or self.look(node)):
                child = node.first_child
                if act == BLOCK:
                    if parts:
                        flush()
                    if child is not None:
                        nodes.append(node)
                        tag_ids.append(tag_id)
                        parents.append(self.within)
                        self.within = len(parents) - 1
                elif act == KIND:
                    if parts:
                        flush()
                    nodes.append(node)
                    tag_ids.append(tag_id)
                    parents.append(self.within)
                    self.within = len(parents) - 1
                    self.enter_kind(names[tag_id])
                    if child is None:
                        leave(act)
                elif act == MARK or act == INLINE or act == TIME or act == IMAGE:  # noqa: PLR1714, SIM109 # a tuple costs too much
                    child = inline(node, act, tag_id, child)
                elif not enter(node, act, tag_id):
                    child = None
                elif child is None:
                    leave(act)
            if child is not None:
                opened.append((node, act))
                node = child
                continue
            following = node.next
            while following is None and opened:
                node, act = opened.pop()
                if act == BLOCK:
                    if parts:
                        flush()
                    self.within = parents[self.within]
                else:
                    leave(act)
                following = node.next
            node = following
        if parts:
            flush()

    def look(self, node: LexborNode) -> bool:
        """Note what a special element declares; whether to go on into it."""
        attributes = node.attributes
        if not self.everything and is_hidden(attributes):
            return False
        note(node, attributes, self.page)
        return True

    def enter_inline(self, node: LexborNode, act: int, tag_id: int, child: LexborNode | None) -> LexborNode | None:
        """Begin an inline element; what to go on with inside it."""
        flow = self.flow
        parts = flow.parts
        # it begins right where another ended
        if (
            parts
            and not flow.blank
            and flow.ended == len(parts)
            and (tag_id in self.apart or self.within < 0 or self.tag_ids[self.within] not in self.prose)
        ):
            flow.blank = True
        if act == TIME:
            note_time(node, node.attributes, self.page)
        if act == MARK:
            if child is not None and child.tag_id == TEXT_ID and child.next is None:
                # the commonest: a link with nothing in it but text
                flow.leaf(tag_id, node, child.text_content)
                return None
            flow.open(tag_id, node)
            if child is None:
                self.leave(act)
        elif child is None:
            flow.ended = len(parts)
            if act == IMAGE and len(self.images) < _MOST:
                self.images.append((node, flow.link, len(self.page.passages), self.within))
        return child

    def enter(self, node: LexborNode, act: int, tag_id: int) -> bool:
        """Begin a line break, ``noscript``, ``nav`` or ``footer``; whether to go on into it."""
        flow = self.flow
        if act == BREAK:
            if flow.line_break():
                self.flush()
            return False
        if act == NOSCRIPT:
            return self.everything
        if flow.parts:
            self.flush()
        if not self.everything and self.is_chrome(node, tag_id):
            return False
        self.nodes.append(node)
        self.tag_ids.append(tag_id)
        parents = self.page.containers.parents
        parents.append(self.within)
        self.within = len(parents) - 1
        return True

    def enter_kind(self, tag: str) -> None:
        """Begin what a block element says of its text."""
        self.places.append(self.flow.place)
        if tag == "tr":
            self.rows.append((len(self.page.passages), []))
        elif tag in ("td", "th"):
            if self.rows:
                self.rows[-1][1].append(len(self.page.passages))
        else:
            self.flow.place = inside(self.flow.place, tag)

    def leave(self, act: int) -> None:
        """End any element but a plain block."""
        flow = self.flow
        if act == MARK:
            flow.close()
            flow.ended = len(flow.parts)
        elif act == KIND or act == CHROME:  # noqa: PLR1714, SIM109 # as above
            if flow.parts:
                self.flush()
            index = self.within
            self.within = self.page.containers.parents[index]
            if act == KIND:
                flow.place = self.places.pop()
                if self.names[self.tag_ids[index]] == "tr":
                    row_of(self.page.passages, *self.rows.pop(), index)
        else:
            flow.ended = len(flow.parts)

    def flush(self) -> None:
        """End the run of text that is open."""
        index = self.within
        passage = self.flow.take(index, self.names[self.tag_ids[index]] if index >= 0 else "")
        if passage is not None:
            self.put(passage)

    def put(self, passage: Passage) -> None:
        """Note a passage."""
        passages = self.page.passages
        if len(passages) >= MOST_PASSAGES:
            raise _FullError
        passages.append(passage)

    def is_chrome(self, node: LexborNode, tag_id: int) -> bool:
        """Whether a ``nav`` or ``footer`` is the site's own; if so its words become one passage."""
        tag = self.names[tag_id]
        if tag == "footer":
            around = islice(self.page.containers.above(self.within), _AROUND)
            if any(self.tag_ids[index] in self.own for index in around):
                return False
        text = chrome_text(node)
        if text:
            self.put(Passage(text, "paragraph", self.within, tag, len(text)))
        return text is not None

    def describe(self) -> None:
        """Read the class words of the containers that bear on the article, and the addresses of its links.

        Attributes are the dearest thing to read, and most blocks of a page are links in menus far from any prose:
        those keep their place, but go without.
        """
        passages, containers = self.page.passages, self.page.containers
        parents = containers.parents
        containers.tags = [self.names[tag_id] for tag_id in self.tag_ids]
        names = containers.names = [""] * len(parents)
        roles = containers.roles = [""] * len(parents)
        near = self.page.near = near_prose(passages)
        seen = bytearray(len(parents))
        for index, passage in enumerate(passages):
            if not near[index]:
                passage.marks = ()
                continue
            if passage.link_chars:
                resolve_links(passage)
            above = passage.container
            while above >= 0 and not seen[above]:
                seen[above] = 1
                attributes = self.nodes[above].attributes
                if attributes:
                    names[above], roles[above] = words_of(attributes)
                above = parents[above]
        beside = paragraphs(passages) if self.images else b""
        for image, link, index, within in self.images:
            if beside.find(1, max(0, index - _BEFORE), index + _BEHIND) >= 0:
                self.show(image, link, index, within)

    def show(self, image: LexborNode, link: LexborNode | None, passage: int, within: int) -> None:
        """Note a picture."""
        attributes = image.attributes
        href = picture_of(attributes)
        if href is not None:
            leads = link.attributes.get("href") if link is not None else None
            names, alt = attributes.get("class") or "", " ".join((attributes.get("alt") or "").split())
            self.page.pictures.append(Picture(href, alt, names, leads or "", passage, within))
