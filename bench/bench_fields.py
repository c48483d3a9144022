"""The fields promise: what verification needs is read as ExifTool reads it, in every format.

Every file of the corpus is read without decoding; each value that ExifTool has in one of the
fields of `_fields.py` is looked for under the same key.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from _argued import reason_of
from _corpus import CORPUS, Photo, photos, present
from _fields import FIELDS, Field, equal

from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Tag
from verifyimg.reading import read_file
from verifyimg.reports.json.tags import tags_json
from verifyimg.sources import open_source

OVERALL, EACH = 0.995, 0.95


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One value of ExifTool's, and what we have for it."""

    photo: Photo
    field: Field
    key: str
    theirs: object
    ours: tuple[object, ...]
    """Every value that we have under the same key."""

    @property
    def passed(self) -> bool:
        """Whether one of ours is the same."""
        return any(equal(one, self.theirs) for one in self.ours)

    @property
    def line(self) -> str:
        """The miss in one line."""
        ours = ", ".join(repr(one)[:60] for one in self.ours) or "not read"
        return f"{self.photo.name}: {self.key}: ExifTool {self.theirs!r:.60}, ours {ours}"

    @property
    def reason(self) -> str | None:
        """Why it is one; None where that was not looked into."""
        return reason_of(self.photo.name, self.key)


def main() -> int:
    """Reads every file, prints both tables and every miss; 1 if a promise is not kept."""
    if not present():
        return 0
    trials = [trial for photo in photos() for trial in _trials(photo)]
    print(f"inputs: {len({one.photo.name for one in trials})} files of {CORPUS}; no randomness")
    by_field, by_format = (
        defaultdict[str, Counter[bool]](Counter),
        defaultdict[str, Counter[bool]](Counter),
    )
    for one in trials:
        by_field[one.field.name][one.passed] += 1
        by_format[str(one.photo.exiftool.get("File:FileType"))][one.passed] += 1
    worst = min(_table("field", by_field), default=1.0)
    list(_table("format", by_format))
    share = sum(one.passed for one in trials) / len(trials)
    print(
        f"\nover all {share:.2%} of {len(trials)} (promise {OVERALL:.1%}); "
        f"worst field {worst:.1%} (promise {EACH:.0%})"
    )
    misses = [one for one in trials if not one.passed]
    argued = sum(one.reason is not None for one in misses)
    print(f"\n{len(misses)} misses, {argued} of them with a reason; they count all the same")
    for one in misses:
        print(f"  {one.line}\n    because {one.reason or 'nobody has looked into it'}")
    return 0 if share >= OVERALL and worst >= EACH else 1


def _trials(photo: Photo) -> Iterator[Trial]:
    wanted = [
        (field, key, value)
        for key, value in photo.exiftool.items()
        for field in FIELDS
        if field.holds(key)
    ]
    if not wanted:
        return
    ours = defaultdict[str, list[object]](list)
    for tag in tags_json(_tags(photo)):
        ours[f"{tag['group']}:{tag['name']}"].append(tag["value"])
    for field, key, value in wanted:
        yield Trial(photo=photo, field=field, key=key, theirs=value, ours=tuple(ours[key]))


def _tags(photo: Photo) -> tuple[Tag, ...]:
    with open_source(str(photo.path)) as source:
        return tuple(read_file(source, DEFAULT).tags)


def _table(title: str, rows: dict[str, Counter[bool]]) -> Iterator[float]:
    print(f"\n{title:26}  {'equal':>7}  {'of':>6}  share")
    for name, counts in sorted(rows.items()):
        share = counts[True] / counts.total()
        print(f"{name:26}  {counts[True]:7}  {counts.total():6}  {share:.1%}")
        yield share


if __name__ == "__main__":
    sys.exit(main())
