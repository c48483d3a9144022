"""ExifTool's answer about one file, from JSON to tags; it is foreign text like any other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from verifyimg.limits import Limits
from verifyimg.model.deep import ForeignTag
from verifyimg.model.tag import Value

OF_THE_COPY = frozenset({"System", "Composite"})
"""Groups that tell of the copy that it read, or repeat what other tags say."""
_OF_THE_RUN = frozenset({"SourceFile", "ExifTool:ExifToolVersion"})


class Garbage(ValueError):
    """It is no answer of ExifTool's."""


def foreign_tags(printed: bytes, limits: Limits) -> tuple[ForeignTag, ...]:
    """The tags of the one file, in ExifTool's order; raises `Garbage`.

    At most `limits.tags` of them, texts cut at `limits.text_characters`.
    """
    try:
        files = json.loads(printed.decode("utf-8", "replace"))
    except (ValueError, RecursionError) as error:
        raise Garbage from error
    if not isinstance(files, list) or len(files) != 1 or not isinstance(files[0], dict):
        raise Garbage
    tags = (_tag(key, value, limits) for key, value in files[0].items() if key not in _OF_THE_RUN)
    return tuple(islice((tag for tag in tags if tag.group not in OF_THE_COPY), limits.tags))


def _tag(key: str, value: object, limits: Limits) -> ForeignTag:
    group, _, name = key[: limits.text_characters].rpartition(":")
    values = islice(_values(value, limits), limits.value_items)
    return ForeignTag(group=group, name=name, values=tuple(values))


def _values(value: object, limits: Limits) -> Iterator[Value]:
    if isinstance(value, list):
        for item in value:
            yield _value(item, limits)
    else:
        yield _value(value, limits)


def _value(value: object, limits: Limits) -> Value:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text[: limits.text_characters]
