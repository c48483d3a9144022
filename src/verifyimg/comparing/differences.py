"""What the metadata of two files differ in, grouped by what they tell of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.comparing.tag_meanings import ORDER, meaning_of
from verifyimg.model.kinship import Changed, Difference, TagMeaning
from verifyimg.model.tag import Tag

NAMED = 4
"""Fields that a sentence names."""


def differences_of(a: Sequence[Tag], b: Sequence[Tag]) -> tuple[Difference, ...]:
    """A difference for each meaning that has one, in the order of `ORDER`."""
    first, second = _by_meaning(a), _by_meaning(b)
    found = (_difference(m, first.get(m, {}), second.get(m, {})) for m in ORDER)
    return tuple(one for one in found if one is not None)


def _by_meaning(tags: Sequence[Tag]) -> dict[TagMeaning, dict[str, Tag]]:
    """The first tag of each key, which is the one that readers show."""
    found: dict[TagMeaning, dict[str, Tag]] = {}
    for tag in tags:
        meaning = meaning_of(tag)
        if meaning is not None:
            found.setdefault(meaning, {}).setdefault(tag.key, tag)
    return found


def _difference(meaning: TagMeaning, a: dict[str, Tag], b: dict[str, Tag]) -> Difference | None:
    only_a = tuple(tag for key, tag in a.items() if key not in b)
    only_b = tuple(tag for key, tag in b.items() if key not in a)
    changed = tuple(
        Changed(a=tag, b=b[key]) for key, tag in a.items() if key in b and b[key].raw != tag.raw
    )
    if not (only_a or only_b or changed):
        return None
    text = "; ".join(_words(only_a, only_b, changed))
    return Difference(meaning=meaning, only_a=only_a, only_b=only_b, changed=changed, text=text)


def _words(
    only_a: tuple[Tag, ...], only_b: tuple[Tag, ...], changed: tuple[Changed, ...]
) -> Iterator[str]:
    if only_a:
        yield f"only in A: {_named([tag.key for tag in only_a])}"
    if only_b:
        yield f"only in B: {_named([tag.key for tag in only_b])}"
    if changed:
        shown = [f"{one.a.key} ({one.a.text} in A, {one.b.text} in B)" for one in changed]
        yield f"not the same: {_named(shown)}"


def _named(names: Sequence[str]) -> str:
    rest = len(names) - NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    return ", ".join(names[:NAMED]) + more
