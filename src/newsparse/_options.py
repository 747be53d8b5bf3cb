"""Layer 4: the keyword options of ``parse`` as a record, for those who pass them on: batches, files, engines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse._limits import MAX_CHARS

if TYPE_CHECKING:
    import datetime as dt

    from newsparse._chrome import Chrome
    from newsparse._model import Article


@attrs.frozen(kw_only=True)
class Options:
    """What a caller may know of a page, and how it is read: see ``parse``.

    Attributes:
        url, language, timezone, now, encoding, threshold, max_chars: As for ``parse``.
        chrome: As for ``parse_text``; it bears on raw text alone.
    """

    url: str | None = None
    language: str | None = None
    timezone: str | dt.tzinfo | None = None
    now: dt.datetime | None = None
    encoding: str | None = None
    threshold: float = 0.5
    max_chars: int | None = MAX_CHARS
    chrome: Chrome | None = None

    def but(self, more: Mapping[str, Any] | Options | None) -> Options:
        """These options with those that one page has of its own.

        Raises:
            TypeError: If ``more`` is no mapping, or an option is of a wrong type.
            ValueError: If there is no option of a name, or an option has a value that it cannot have.

        >>> Options(language="de").but({"url": "https://example.com/a"}).url
        'https://example.com/a'
        >>> Options().but({"uri": "https://example.com/a"})
        Traceback (most recent call last):
        ValueError: no option 'uri': choose among url, language, timezone, now, encoding, threshold, max_chars, chrome
        """
        if not more:
            return self
        if isinstance(more, Options):
            return more.checked()
        if not isinstance(more, Mapping):
            raise TypeError(f"a page's own options are a dict such as {{'url': …}}, not {type(more).__name__}")
        unknown = set(more).difference(NAMES)
        if unknown:
            raise ValueError(f"no option {min(map(repr, unknown))}: choose among {', '.join(NAMES)}")
        return attrs.evolve(self, **more).checked()

    def checked(self) -> Options:
        """These options, if ``parse`` takes them; the error is the one that it would raise."""
        from newsparse._reading import read_source

        read_source("", "text", **self.known())  # some 13 µs
        return self

    def known(self) -> dict[str, Any]:
        """The options by name.

        >>> Options(language="de").known()["language"]
        'de'
        >>> Options().known()["url"] is None
        True
        """
        return {name: getattr(self, name) for name in NAMES}

    def article(self, source: str | bytes, kind: str | None = None) -> Article:
        """What ``parse`` gives for a source with these options; ``kind`` ("html", "text") settles what it is.

        >>> Options(url="https://example.com/a").article("Views: 476").url
        'https://example.com/a'
        >>> Options().article("").title is None
        True
        """
        from newsparse._assemble import assemble
        from newsparse._reading import read_source

        return assemble(*read_source(source, kind, **self.known()), account=False).article


#: The options' names, in the order of ``parse``; ``chrome`` last.
NAMES: Final[tuple[str, ...]] = tuple(field.name for field in attrs.fields(Options))
