"""Two files' tags held together: what differs, what only one has, what is equal."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.reports.tags.curated import curated
from verifyimg.reports.tags.meanings import rank
from verifyimg.reports.tags.plain_values import plain
from verifyimg.reports.tags.sections import TITLES, Section, section_of

Kind = Literal["differs", "only_a", "only_b", "equal"]
Texts = tuple[str, ...]


@noun
class Compared:
    """One name of a tag in both files."""

    key: str
    a: Texts
    """Its values for people in the first file; empty where it has none."""
    b: Texts

    @property
    def kind(self) -> Kind:
        """Where it stands, and whether the values are the same."""
        if not self.b:
            return "only_a"
        if not self.a:
            return "only_b"
        return "equal" if self.a == self.b else "differs"


@noun
class SectionDifference:
    """What the two files have on one subject."""

    section: Section
    differs: tuple[Compared, ...]
    only_a: tuple[Compared, ...]
    only_b: tuple[Compared, ...]
    equal: int

    @property
    def title(self) -> str:
        """Its heading."""
        return TITLES[self.section]

    @property
    def is_equal(self) -> bool:
        """Whether nothing in it differs."""
        return not (self.differs or self.only_a or self.only_b)


@noun
class Difference:
    """Two files, tag by tag."""

    a: Report
    b: Report
    sections: tuple[SectionDifference, ...]
    """Those in which either file has anything, in the order of the page."""
    left_out: int
    """Tags of both files that were not compared, since they only say how others are stored."""

    @property
    def equal(self) -> int:
        """Names with the same values in both."""
        return sum(section.equal for section in self.sections)

    @property
    def differing(self) -> int:
        """Names that differ or that one file lacks."""
        parts = ((one.differs, one.only_a, one.only_b) for one in self.sections)
        return sum(len(part) for section in parts for part in section)

    @property
    def same_bytes(self) -> bool | None:
        """Whether the files are one and the same; None where either could not be read."""
        first, second = self.a.image.sha256, self.b.image.sha256
        return None if first is None or second is None else first == second


def difference(a: Report, b: Report, *, all_tags: bool) -> Difference:
    """The tags of both by name, and by what they are about; embedded pictures by kind and size."""
    shown = [report.tags if all_tags else curated(report.tags) for report in (a, b)]
    first, second = (
        _values(tags) | _previews(report.previews)
        for tags, report in zip(shown, (a, b), strict=True)
    )
    compared = [
        (
            section,
            Compared(key=key, a=first.get((section, key), ()), b=second.get((section, key), ())),
        )
        for section, key in dict.fromkeys((*first, *second))
    ]
    sections = (_section(name, [one for of, one in compared if of == name]) for name in TITLES)
    return Difference(
        a=a,
        b=b,
        sections=tuple(one for one in sections if one.equal or not one.is_equal),
        left_out=len(a.tags) + len(b.tags) - sum(map(len, shown)),
    )


def _section(section: Section, compared: list[Compared]) -> SectionDifference:
    by_kind: dict[Kind, list[Compared]] = {"differs": [], "only_a": [], "only_b": [], "equal": []}
    for one in sorted(compared, key=lambda one: rank(one.key)):
        by_kind[one.kind].append(one)
    return SectionDifference(
        section=section,
        differs=tuple(by_kind["differs"]),
        only_a=tuple(by_kind["only_a"]),
        only_b=tuple(by_kind["only_b"]),
        equal=len(by_kind["equal"]),
    )


def _values(tags: tuple[Tag, ...]) -> dict[tuple[Section, str], Texts]:
    found: dict[tuple[Section, str], list[str]] = {}
    for tag in tags:
        found.setdefault((section_of(tag.group, tag.name), tag.key), []).append(plain(tag))
    return {key: tuple(texts) for key, texts in found.items()}


def _previews(previews: tuple[Preview, ...]) -> dict[tuple[Section, str], Texts]:
    found: dict[tuple[Section, str], list[str]] = {}
    for preview in previews:
        text = f"{preview.length:,} bytes, {preview.mime}"
        found.setdefault(("thumbnails", f"{preview.kind} in {preview.block}"), []).append(text)
    return {key: tuple(texts) for key, texts in found.items()}
