"""What ExifTool reads too, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.deep import Deep
from verifyimg.model.report import Report
from verifyimg.reports.medium import Medium
from verifyimg.wording import count


def deep_lines(report: Report, medium: Medium) -> Iterator[str]:
    """Where it differs, then what only it reads; nothing where it did not look."""
    deep = report.deep
    if deep is None:
        return
    yield f"  {summary(deep)}"
    for one in deep.differs:
        own = one.tag.raw if one.own is None else one.own
        text = f'{one.tag.key} is "{own}" here, "{one.other}" by {deep.tool}'
        yield medium.cut(f"    differs: {text}", medium.width)
    for tag in deep.only:
        yield medium.cut(f"    only {deep.tool}: {tag.key} = {tag.text}", medium.width)


def summary(deep: Deep) -> str:
    """In one line: how much more it reads, and on how much we differ."""
    only = count(len(deep.only), "tag") if deep.only else "no tag"
    differs = count(len(deep.differs), "tag") if deep.differs else "none"
    return (
        f"{deep.tool} {deep.version} reads {only} that we do not, and differs from us on {differs}"
    )
