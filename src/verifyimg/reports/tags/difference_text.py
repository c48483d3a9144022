"""What two files differ in, as text: by what it means, and what is equal counted."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import inert, one_line
from verifyimg.model.report import Report
from verifyimg.reports.columns import wrap
from verifyimg.reports.medium import Medium
from verifyimg.reports.tags.difference import Compared, Difference, SectionDifference
from verifyimg.wording import count

_LONGEST = 4
"""Lines of one value."""
_MOST_VALUES = 8


def difference_text(found: Difference, medium: Medium) -> str:
    """The two files, the sections that differ, what is equal, what could not be read."""
    lines = [*_head(found), *_sections(found, medium), "", *_foot(found, medium)]
    return "".join(f"{inert(line)}\n" for line in lines)


def _head(found: Difference) -> Iterator[str]:
    for letter, report in (("A", found.a), ("B", found.b)):
        image = report.image
        size = f"{image.size_bytes:,} bytes" if image.size_bytes is not None else "not examined"
        facts = ", ".join(part for part in (image.format, size) if part)
        yield f"{letter}  {one_line(image.path)} ({facts})"
        if image.sha256:
            yield f"   SHA-256 {image.sha256}"
    if found.same_bytes:
        yield "the two files are the same, byte by byte"


def _sections(found: Difference, medium: Medium) -> Iterator[str]:
    for section in found.sections:
        if not section.is_equal:
            yield ""
            yield f" {section.title}"
            yield from _section(section, medium)


def _section(section: SectionDifference, medium: Medium) -> Iterator[str]:
    for one in section.differs:
        yield from _both(one, medium)
    for letter, part in (("A", section.only_a), ("B", section.only_b)):
        for one in part:
            yield f"  {medium.clean(one.key)}, only in {letter}"
            yield from _values(letter, one.a or one.b, medium)
    if section.equal:
        yield f"  {count(section.equal, 'tag')} equal"


def _both(one: Compared, medium: Medium) -> Iterator[str]:
    yield f"  {medium.clean(one.key)}"
    yield from _values("A", one.a, medium)
    yield from _values("B", one.b, medium)


def _values(letter: str, values: tuple[str, ...], medium: Medium) -> Iterator[str]:
    for value in values[:_MOST_VALUES]:
        lines = wrap(medium.clean(value) or "(empty)", medium.width - 8)
        if len(lines) > _LONGEST:
            lines = [
                *lines[: _LONGEST - 1],
                f"{medium.glyphs.ellipsis} ({len(value):,} characters)",
            ]
        yield f"    {letter}   {lines[0]}".rstrip()
        yield from (f"        {line}" for line in lines[1:])
    if len(values) > _MOST_VALUES:
        yield f"    {letter}   and {len(values) - _MOST_VALUES:,} more"


def _foot(found: Difference, medium: Medium) -> Iterator[str]:
    yield f"{count(found.differing, 'tag')} not equal, {found.equal:,} equal"
    if found.left_out:
        yield f"{count(found.left_out, 'tag')} of both not compared; --all compares them"
    for letter, report in (("A", found.a), ("B", found.b)):
        yield from _problems(letter, report, medium)


def _problems(letter: str, report: Report, medium: Medium) -> Iterator[str]:
    for problem in report.problems:
        yield from wrap(f"{letter}  {problem.kind}: {medium.clean(problem.message)}", medium.width)
