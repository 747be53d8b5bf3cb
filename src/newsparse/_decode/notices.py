"""Layer 1: what there is to say of a page's bytes."""

from __future__ import annotations

from newsparse._model import Notice


def not_text(kind: str) -> Notice:
    """The bytes are a file of another kind."""
    return Notice(code="not-text", message=f"The bytes look like {kind}, not like text: nothing was read.")


def undecodable(count: int, name: str) -> tuple[Notice, ...]:
    """Some bytes say nothing in the encoding; nothing to say where there are none."""
    if not count:
        return ()
    spots = "1 spot" if count == 1 else f"{count} spots"
    return (Notice(code="undecodable-bytes", message=f"{spots} could not be decoded as {name} and became U+FFFD."),)


def cut_short() -> Notice:
    """The page ends in the middle of a character."""
    return Notice(code="undecodable-bytes", message="The last character is cut short and was dropped.")


def guessed() -> Notice:
    """Nothing tells the encoding."""
    message = "The page declares no encoding and is not UTF-8: windows-1252 was taken."
    return Notice(code="encoding-guessed", message=message)


def encoded_twice() -> Notice:
    """UTF-8 was taken for Latin-1 and encoded again."""
    return Notice(code="encoded-twice", message="The page is UTF-8 that was encoded twice: it was decoded once more.")


def unknown(label: str) -> Notice:
    """A label that the WHATWG's standard does not know."""
    shown = label.strip()[:40]
    return Notice(code="encoding-unknown", message=f"The encoding {shown!r} is not known and was passed over.")


def contradicted(name: str, who: str) -> Notice:
    """A label that the bytes prove wrong."""
    return Notice(code="encoding-contradicted", message=f"{who} {name}, but the bytes are valid UTF-8.")
