"""The tags of one file as text, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import one_line
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.reports.curated import curated
from verifyimg.reports.table import table
from verifyimg.wording import count

HEADINGS = ("byte", "block", "tag", "value")


def tags_text(report: Report, *, all_tags: bool, width: int) -> str:
    """The file, its tags in reading order, what was left out and what could not be read."""
    shown = report.tags if all_tags else curated(report.tags)
    lines = [*_head(report), *_lines(shown, width), *_foot(report, len(shown))]
    return "".join(f"{line}\n" for line in lines)


def _head(report: Report) -> Iterator[str]:
    image = report.image
    yield one_line(image.path)
    size = f"{image.size_bytes:,} bytes" if image.size_bytes is not None else None
    pixels = f"{image.width} x {image.height}" if image.width and image.height else None
    digest = f"SHA-256 {image.sha256}" if image.sha256 else None
    if facts := [fact for fact in (image.format, pixels, size) if fact]:
        yield f"  {', '.join(facts)}"
    if digest:
        yield f"  {digest}"


def _lines(tags: tuple[Tag, ...], width: int) -> Iterator[str]:
    if tags:
        rows = table([HEADINGS, *map(_row, tags)], width=width - 2)
        yield from (f"  {line}" for line in rows.splitlines())


def _row(tag: Tag) -> tuple[str, ...]:
    offset = "-" if tag.offset is None else f"{tag.offset:,}"
    return offset, tag.block, tag.key, tag.text


def _foot(report: Report, shown: int) -> Iterator[str]:
    if not report.tags and not report.failed:
        yield "  no tags"
    if left_out := len(report.tags) - shown:
        yield f"  {count(left_out, 'tag')} left out; --all shows them"
    for preview in report.previews:
        place = f"at byte {preview.offset:,}, {preview.length:,} bytes"
        yield f"  {one_line(preview.kind)} in {one_line(preview.block)} {place}"
    for problem in report.problems:
        yield f"  {problem.kind}: {one_line(problem.message)}"
