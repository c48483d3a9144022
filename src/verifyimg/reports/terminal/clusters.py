"""The files of a set that show one picture, for a terminal and for a page."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.model.overlook import Cluster, Found, Overlook
from verifyimg.reports.line import Line
from verifyimg.reports.medium import Medium

FOUND: dict[Found, str] = {
    "bytes": "the same bytes",
    "pixels": "the same pixels",
    "pdq": "the same look",
    "features": "the same parts",
}
"""By what a file was found, in words."""
MOST = 10
"""Clusters that a page that is not verbose lists."""
FILES = 8
"""Files of one cluster that such a page names."""


def clusters(over: Overlook, medium: Medium) -> list[Line]:
    """Each picture that several files show, with the files and by what they were found."""
    found = pictures(over)
    shown = found if medium.verbose else found[:MOST]
    lines = [line for one in shown for line in _cluster(one, medium)]
    rest = len(found) - len(shown)
    if rest:
        lines += medium.field("", f"and {wording.count(rest, 'more picture')}: --verbose")
    if over.unlooked:
        lines += medium.field("not looked", over.unlooked)
    return lines


def pictures(over: Overlook) -> tuple[Cluster, ...]:
    """The clusters of files that show one picture."""
    return tuple(one for one in over.clusters if one.kind == "picture")


def said(cluster: Cluster) -> str:
    """`3 files show one picture`; of parts no more than that they have some in common."""
    files = wording.count(cluster.count, "file")
    if "features" in cluster.found:
        return f"{files} show one picture, or parts of one another"
    return f"{files} show one picture"


def named(cluster: Cluster) -> Iterator[tuple[str, str]]:
    """Each file that is named, and by what it was found."""
    for path, how in zip(cluster.files, cluster.found, strict=True):
        yield path, FOUND[how]


def _cluster(one: Cluster, medium: Medium) -> Iterator[Line]:
    yield from medium.field("together", said(one), style="strong")
    files = [*named(one)]
    for path, how in files if medium.verbose else files[:FILES]:
        yield from medium.field("", f"{path} ({how})")
    rest = one.count - len(files if medium.verbose else files[:FILES])
    if rest:
        yield from medium.field("", f"and {wording.count(rest, 'more file')}: --format json")
