"""The terminal form of `verifyimg metadata`: every tag in its group, with its place."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.reports import columns
from verifyimg.reports.curated import curated
from verifyimg.reports.line import BLANK, Line, line, mark
from verifyimg.reports.medium import Medium, medium
from verifyimg.reports.terminal_foot import described, problems

NAME = 30
"""Columns of a tag's name."""
OFFSET = 11
"""Columns of its offset, at the end of the line."""


def render_metadata(
    report: Report,
    *,
    width: int = 80,
    all_tags: bool = False,
    verbose: bool = False,
    ascii_only: bool = False,
) -> tuple[Line, ...]:
    """Tags in reading order under their groups, previews, then what could not be read."""
    page = medium(width, verbose=verbose, ascii_only=ascii_only)
    tags = report.tags if all_tags else curated(report.tags)
    return (
        *_name(report, page),
        *_tags(tags, page),
        *_left_out(len(report.tags) - len(tags), page),
        *_previews(report, page),
        *_problems(report, page),
    )


def _name(report: Report, page: Medium) -> list[Line]:
    name = page.clean(report.image.path)
    cut = columns.cut_left(name, page.width, ellipsis=page.glyphs.ellipsis)
    about = described(report.image)
    return [line(mark(cut, "strong")), *(page.paragraph(about, indent=1) if about else [])]


def _tags(tags: tuple[Tag, ...], page: Medium) -> list[Line]:
    if not tags:
        return page.paragraph("no tags were found", indent=1)
    lines: list[Line] = []
    group = ""
    for tag in tags:
        if tag.group != group:
            group = tag.group
            lines += [BLANK, _group(group, page)]
        lines += _tag(tag, page)
    return lines


def _group(group: str, page: Medium) -> Line:
    name = page.cut(group, page.width - OFFSET)
    return line(mark(columns.pad(name, page.width - OFFSET), "strong"), mark("    at byte", "dim"))


def _tag(tag: Tag, page: Medium) -> list[Line]:
    name = columns.pad(f"  {page.cut(tag.name, NAME - 3)}", NAME)
    offset = ("-" if tag.offset is None else f"{tag.offset:,}").rjust(OFFSET)
    room = page.width - NAME - OFFSET
    if not page.verbose:
        text = columns.pad(page.cut(tag.text, room), room)
        return [line(mark(name, "dim"), text, mark(offset, "dim"))]
    first, *rest = columns.wrap(page.clean(tag.text), room)
    return [
        line(mark(name, "dim"), columns.pad(first, room), mark(offset, "dim")),
        *(line(" " * NAME, part) for part in rest),
    ]


def _left_out(number: int, page: Medium) -> list[Line]:
    if not number:
        return []
    return [BLANK, *page.paragraph(f"{wording.count(number, 'tag')} left out: --all", indent=1)]


def _previews(report: Report, page: Medium) -> list[Line]:
    lines = [
        part
        for preview in report.previews
        for part in page.field(
            "preview",
            f"{preview.kind}, {preview.mime}, {wording.count(preview.length, 'byte')} "
            f"at byte {preview.offset:,} ({preview.block})",
        )
    ]
    return [BLANK, *lines] if lines else []


def _problems(report: Report, page: Medium) -> list[Line]:
    lines = problems(report.problems, page)
    return [BLANK, *lines] if lines else []
