"""The keys of a configuration file: their types, and what to write where one is unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from verifyimg.clean import one_line
from verifyimg.configuration.configuration import Configuration, Option, OwnPlace
from verifyimg.configuration.decisions import read_decisions
from verifyimg.configuration.document import Document
from verifyimg.errors import ConfigurationError
from verifyimg.limits import DEFAULT
from verifyimg.model.noun import noun
from verifyimg.spelling import suggestion


@noun
class Kind:
    """What a value has to be."""

    words: str
    """To be read behind "write"."""
    read: Callable[[object], Option | None]
    """The value in its type; None for what is of another one."""


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: object) -> tuple[str, ...] | None:
    several = [value] if isinstance(value, str) else value
    if not isinstance(several, list):
        return None
    texts = [_text(one) for one in several]
    return tuple(text for text in texts if text is not None) if None not in texts else None


def _number(value: object) -> int | None:
    return value if type(value) is int and 0 < value <= DEFAULT.jobs else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


TEXT = Kind(words='a text, such as {key} = "{example}"', read=_text)
TEXTS = Kind(words='a list of texts, such as {key} = ["{example}"]', read=_texts)
NUMBER = Kind(
    words=f"a whole number from 1 to {DEFAULT.jobs}, such as {{key}} = {{example}}", read=_number
)
FLAG = Kind(words="{key} = true or {key} = false", read=_flag)

OPTIONS: dict[str, tuple[Kind, str]] = {
    "select": (TEXTS, "TIM010"),
    "fail-on": (TEXT, "concern"),
    "format": (TEXT, "jsonl"),
    "archive": (TEXTS, "pictures.db"),
    "no-archive": (FLAG, ""),
    "jobs": (NUMBER, "2"),
    "no-pixels": (FLAG, ""),
    "deep": (FLAG, ""),
    "baseline": (TEXT, "baseline.json"),
    "knowledge": (TEXT, "facts"),
}
"""Options of `check` that may stand in a configuration, and a folder of facts; with an example
of their value."""

TABLES = ("ignore", "severities", "places")
"""What only a configuration can hold."""

KEYS = (*OPTIONS, *TABLES)


def understand(document: Document) -> Configuration:
    """The configuration that a document holds.

    Raises `ConfigurationError` at the first key that is unknown or whose value is of another
    type.
    """
    check_keys(document, document.table, KEYS)
    named = [name for name in OPTIONS if name in document.table]
    return Configuration(
        path=document.path,
        folder=document.folder,
        options={name: _option(document, name) for name in named},
        lines={name: document.line(name) for name in named},
        ignoring=read_decisions(document, "ignore"),
        severities=read_decisions(document, "severities"),
        places=_places(document),
    )


def check_keys(document: Document, names: Iterable[str], known: tuple[str, ...]) -> None:
    """Refuses the first key that is none of `known`, with the nearest of them."""
    for name in names:
        if name not in known:
            keys = f"the keys are {', '.join(known)}"
            advice = suggestion(name.replace("_", "-"), known, keys)
            line, reason = document.line(name), f'there is no key "{one_line(name)[:60]}"'
            raise document.refused(line, reason, advice)


def _option(document: Document, name: str) -> Option:
    kind, example = OPTIONS[name]
    value = kind.read(document.table[name])
    if value is None:
        raise mistyped(document, document.line(name), kind, name, example)
    return value


def mistyped(
    document: Document, line: int, kind: Kind, key: str, example: str
) -> ConfigurationError:
    """The error that says what the value of a key has to be."""
    words = kind.words.format(key=key, example=example)
    return document.refused(line, f"{key} is not of its type", f"write {words}")


def _places(document: Document) -> tuple[OwnPlace, ...]:
    table = document.table.get("places", {})
    line = document.line("places")
    advice = 'write [places], then lines such as "the pass" = "38.46,70.74,20km"'
    if not isinstance(table, dict):
        raise document.refused(line, "places is not a table", advice)
    if len(table) > DEFAULT.configuration_entries:
        most = f"more than {DEFAULT.configuration_entries:,} places"
        raise document.refused(line, most, "keep those that are claimed")
    found = []
    for name, text in table.items():
        if _text(text) is None:
            raise document.refused(line, f'the place "{one_line(name)[:60]}" is no text', advice)
        found.append(OwnPlace(name=name, text=str(text), line=document.line(name)))
    return tuple(found)
