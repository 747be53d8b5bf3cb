"""Make the generated part of the language files, and the index that the package reads.

Each ``src/newsparse/data/lang/<code>.toml`` is written by hand down to its ``[cldr]`` table; that table and what follows
it is made here from the Unicode CLDR (https://cldr.unicode.org/), through Babel. ``data/languages.json`` holds all the
files in one: tomllib takes some hundred times as long for them as json does.

    python tools/make_languages.py          # rewrite the tables and the index
    python tools/make_languages.py --check  # exit 1 and name the files that are out of date
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale, localedata

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DATA = Path(__file__).resolve().parent.parent / "src" / "newsparse" / "data"
#: Locales of scripts that no news is written in, which have no words of their own and inherit the root's.
EMPTY = ("en_Dsrt", "en_Shaw", "az_Arab", "kk_Arab", "ms_Arab", "uz_Arab", "en_US_POSIX")
HEADER = "[cldr] # Made by tools/make_languages.py from the Unicode CLDR: change nothing from here on."


def fold(form: str) -> str:
    """The form as texts are folded before they are looked up: NFKC, case folded, single spaces, no closing stop."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", form).casefold())
    folded = "".join(char for char in folded if unicodedata.category(char) != "Cf")
    return " ".join(folded.split()).rstrip(".").rstrip()


def locales(code: str) -> list[Locale]:
    """The language's own locale and then those of its scripts and regions, by name."""
    # Babel writes what one language inherits into the cached root, where the next ones find it (seen in 2.18).
    localedata._cache.clear()  # noqa: SLF001 - no public way to forget
    names = [name for name in localedata.locale_identifiers() if name == code or name.startswith(f"{code}_")]
    names = [name for name in names if not name.startswith(EMPTY)]
    return [Locale.parse(name) for name in sorted(names, key=lambda name: (name.count("_"), name))]


def forms(found: Iterable[Locale], table: str, keys: Sequence[int]) -> list[list[str]]:
    """Every wording of the months or the days of the week, wide and abbreviated, in a sentence and alone.

    A form that stands for two of them (regions differ) is left out of both.
    """
    rows: list[dict[str, None]] = [{} for _ in keys]
    for locale in found:
        for context in getattr(locale, table).values():
            for width in ("wide", "abbreviated"):
                for row, key in zip(rows, keys, strict=True):
                    form = fold(context[width][key])
                    if form and not form.isdecimal() and not re.fullmatch(r"m\d\d", form):
                        row[form] = None
    return [[form for form in row if sum(form in other for other in rows) == 1] for row in rows]


def halves(found: Iterable[Locale], half: str) -> list[str]:
    """The words for one half of the day, ``am`` or ``pm``."""
    words: dict[str, None] = {}
    for locale in found:
        for context in locale.day_periods.values():
            for width in ("abbreviated", "wide"):
                word = fold(context.get(width, {}).get(half, ""))
                if word:
                    words[word] = None
    return list(words)


def order(locale: Locale) -> str:
    """The order of day, month and year in the locale's short dates."""
    pattern = re.sub(r"'[^']*'", "", locale.date_formats["short"].pattern)
    return "".join(dict.fromkeys(char.lower() for char in pattern if char in "dMyL")).replace("l", "m")


def cldr(code: str, hand: dict[str, Any]) -> dict[str, Any]:
    """The generated table of one language."""
    found = locales(code)
    months = forms(found, "months", range(1, 13))
    for number, extra in hand.get("months", {}).items():
        months[int(number) - 1].extend(form for form in extra if form not in months[int(number) - 1])
    affixed = hand.get("month_affixes", {})
    for row in months:
        plain = list(row)
        row.extend(prefix + form for prefix in affixed.get("before", ()) for form in plain)
        row.extend(form + suffix for suffix in affixed.get("behind", ()) for form in plain)
    own = order(found[0])
    regions = {
        locale.territory: order(locale)
        for locale in found
        if locale.territory and not locale.territory.isdecimal() and (order(locale) != own or "order" in hand)
    }
    return {
        "months": months,
        "weekdays": forms(found, "days", range(7)),
        "am": halves(found, "am"),
        "pm": halves(found, "pm"),
        "order": hand.get("order", own),
        "regions": dict(sorted(regions.items())),
    }


def as_toml(table: dict[str, Any]) -> str:
    """The generated table as TOML; JSON's strings and lists of strings are TOML's too."""

    def value(item: object) -> str:
        return json.dumps(item, ensure_ascii=False)

    lines = [HEADER]
    for key in ("months", "weekdays"):
        lines += [f"{key} = [", *(f"    {value(row)}," for row in table[key]), "]"]
    lines += [f"{key} = {value(table[key])}" for key in ("am", "pm", "order")]
    lines += ["", "[cldr.regions]", *(f"{region} = {value(name)}" for region, name in table["regions"].items())]
    return "\n".join(lines).rstrip() + "\n"


def make(path: Path) -> tuple[str, dict[str, Any]]:
    """The file's text as it should be, and its content."""
    hand = path.read_text("utf-8").partition("[cldr]")[0].rstrip() + "\n\n"
    text = hand + as_toml(cldr(path.stem, tomllib.loads(hand)))
    return text, tomllib.loads(text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is out of date")
    options = parser.parse_args(arguments)
    wanted: dict[Path, str] = {}
    index: dict[str, Any] = {}
    for path in sorted((DATA / "lang").glob("*.toml")):
        wanted[path], index[path.stem] = make(path)
    wanted[DATA / "languages.json"] = json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(f"out of date: {path.relative_to(DATA)}" if options.check else f"wrote {path.relative_to(DATA)}")
        if not options.check:
            path.write_text(wanted[path], "utf-8")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
