"""Articles of an invented coast, as their authors wrote them, before any page shows them.

The grammar is English with its function words, so that the language can be told and paragraphs read as prose; names and
things are made up.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, TypeAlias

import attrs
from hypothesis import strategies as st

PartKind: TypeAlias = Literal["paragraph", "heading", "item", "quotation"]


@attrs.frozen
class Part:
    """One block of a story's body."""

    kind: PartKind
    text: str


@attrs.frozen(kw_only=True)
class Story:
    """An article as its author wrote it, before any page shows it."""

    title: str
    date: dt.datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    section: str
    views: int
    parts: tuple[Part, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(part.text for part in self.parts)


def _one_of(words: str, separator: str = " ") -> st.SearchStrategy[str]:
    return st.sampled_from(words.split(separator))


_places = _one_of("Orsey Tarnholm Westmoor Ullesund Brackwater Pellin Hathersay Quillan Norvik Dunmarrow")
_things = _one_of(
    "harbour ferry school bridge library market lighthouse hospital railway theatre reservoir orchard quarry museum"
)
_groups = _one_of("council board union committee company ministry residents’_group trust inspectorate").map(
    lambda name: name.replace("_", " ")
)
_done = _one_of(
    "closed repaired sold reopened rebuilt inspected flooded extended moved painted abandoned renamed searched"
)
_first_names = _one_of("Maren Idris Hesper Anselm Odile Tobias Ines Lorcan Petra Yusuf Calla Bram")
_last_names = _one_of("Tully Pell Rowe Wick Farrow Lindqvist Okafor Marsh Deverell Haldane Sorley Brandt")
_people = st.builds("{} {}".format, _first_names, _last_names)
# None of these is anybody's in the text: a byline is not told by that.
_authors = st.builds(
    "{} {}".format, _one_of("Wanda Ruben Sigrid Owen Thea Marek"), _one_of("Fenn Castellan Ilves Pryor Novak Strand")
)
_weekdays = _one_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_numbers = st.integers(3, 97)

_SENTENCES: Final = (
    "The {thing} of {place} was {done} on {day}, and the {group} said that it would not be the last.",
    "It is the {number}th time that the {thing} has been {done}, according to figures from the {group}.",
    "“We have waited for this since the storm, and nobody told us why,” said {person}, who lives by the {thing}.",
    "In a letter to the {group} of {place}, {person} asked for {number} more days and for a report that can be read.",
    "At the same time the {other} was {done}, but the people of {place} do not think that this was by chance.",
    "There were {number} people at the meeting on {day}, and most of them had come on foot from {place}.",
    "Neither the {group} nor {person} would say whether the {other} will have been {done} by the end of the year.",
    "The cost of the {thing} has risen to {number} million since the plans were first shown, which is more than the "
    "whole town spends on its roads.",
    "Those who work there have been told to stay at home until {day}, when the {group} is to decide on the {other}.",
    "For {person} it was a day like any other: the boat left late, rain came from the west, and the {thing} was full.",
)
_sentences = st.builds(
    lambda template, **words: template.format(**words),
    st.sampled_from(_SENTENCES),
    thing=_things,
    other=_things,
    place=_places,
    done=_done,
    day=_weekdays,
    group=_groups,
    number=_numbers,
    person=_people,
)
_paragraphs = st.lists(_sentences, min_size=2, max_size=4, unique=True).map(" ".join)
_headings = st.builds("What the {} means for the {}".format, _groups, _things) | st.builds(
    "A {} that was never {}".format, _things, _done
)
_items = st.builds("The {} of {} will be {} before {}.".format, _things, _places, _done, _weekdays)
_titles = st.builds(
    lambda place, thing, done, group: f"{place} {thing} to be {done} as {group} ends long row",
    _places,
    _things,
    _done,
    _groups,
) | st.builds(
    lambda group, done, thing, place: f"{group.capitalize()} says {thing} in {place} was {done} in error",
    _groups,
    _done,
    _things,
    _places,
)
_tags = _one_of("Ferries;Tarn Island;Transport;Fishing;Local elections;Storm season;Tourism;Coast guard;Energy", ";")
_moments = st.datetimes(dt.datetime.fromisoformat("2004-01-01"), dt.datetime.fromisoformat("2025-12-31")).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
_sections = _one_of("Harbour Region Economy Culture Science")


@st.composite
def stories(draw: st.DrawFn, *, plain: bool = False) -> Story:
    """An article of five to nine paragraphs; ``plain`` ones have no headings, lists and quotations."""
    texts = draw(st.lists(_paragraphs, min_size=5, max_size=9, unique=True))
    parts = [Part("paragraph", text) for text in texts]
    if not plain:
        if draw(st.booleans()):
            parts[3:3] = [Part("quotation", draw(_sentences))]
        if draw(st.booleans()):
            parts[3:3] = [Part("item", text) for text in draw(st.lists(_items, min_size=2, max_size=4, unique=True))]
        if draw(st.booleans()):
            parts[2:2] = [Part("heading", draw(_headings))]
    return Story(
        title=draw(_titles),
        date=draw(_moments),
        authors=tuple(draw(st.lists(_authors, min_size=1, max_size=2, unique=True))),
        tags=tuple(draw(st.lists(_tags, min_size=1, max_size=4, unique=True))),
        section=draw(_sections),
        views=draw(st.integers(0, 2_000_000)),
        parts=tuple(parts),
    )
