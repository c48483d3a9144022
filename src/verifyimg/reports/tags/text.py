"""The metadata of one file as text: its tags, what is embedded, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import inert, one_line
from verifyimg.model.report import Report
from verifyimg.reports.columns import wrap
from verifyimg.reports.medium import Medium
from verifyimg.reports.redaction_text import redaction_text
from verifyimg.reports.tags.curated import curated
from verifyimg.reports.tags.deep_text import deep_lines
from verifyimg.reports.tags.page import tags_page
from verifyimg.reports.tags.table import tags_table
from verifyimg.wording import count


def tags_text(report: Report, medium: Medium, *, table_width: int | None = None) -> str:
    """The tags that a person asks for in sections; with a `table_width`, all in a table."""
    if table_width is None:
        shown = curated(report.tags)
        lines = [*_head(report), *tags_page(shown, medium), *_foot(report, len(shown), medium)]
    else:
        lines = [*_head(report), *tags_table(report.tags, table_width)]
        lines += _foot(report, len(report.tags), medium)
    return "".join(f"{inert(line)}\n" for line in lines)


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


def _foot(report: Report, shown: int, medium: Medium) -> Iterator[str]:
    yield ""
    if not report.tags and not report.failed:
        yield "  no tags"
    if left_out := len(report.tags) - shown:
        yield f"  {count(left_out, 'tag')} left out; --all shows them"
    for preview in report.previews:
        place = f"at byte {preview.offset:,}, {preview.length:,} bytes"
        yield f"  {one_line(preview.kind)} in {one_line(preview.block)} {place}"
    yield from deep_lines(report, medium)
    if redaction := redaction_text(report):
        yield f"  {medium.clean(redaction)}"
    for problem in report.problems:
        said = wrap(f"{problem.kind}: {medium.clean(problem.message)}", medium.width - 4)
        yield f"  {said[0]}"
        yield from (f"    {line}" for line in said[1:])
