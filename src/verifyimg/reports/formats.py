"""The formats of a report, in the order of the help; each is one module, imported when used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from types import ModuleType

from verifyimg.model.gist import Written
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.reports.occasion import Occasion

Stream = Callable[[Iterable[Report], Occasion], Iterator[str]]
"""Reports in, pieces of text out, each as early as order allows."""
Part = Callable[[Report], str]
"""One report in, its own part of the text out."""
Joined = Callable[[Iterable[Written], Occasion], Iterator[str]]
"""Such parts in, pieces of text out."""


@noun
class Format:
    """One way to print reports."""

    name: str
    """As it is written behind `--format`."""
    module: str | None = None
    """Where its `stream` lives; None while it is not built."""
    in_one_piece: bool = False
    """Whether nothing is printed before the last report is there."""

    illustrated: bool = False
    """Whether it shows pictures, for which small copies are then made."""

    of_sets: bool = False
    """Whether it tells what was found about the files as a set."""

    by_part: bool = False
    """Whether one file's part depends on nothing but its report, so that whoever has examined it
    can write it: the module has `part` and `joined` beside its `stream`."""

    @property
    def built(self) -> bool:
        """Whether it can be used in this version."""
        return self.module is not None

    @property
    def stream(self) -> Stream:
        """Its renderer.

        Raises:
            LookupError: it is not built; ask `built` first.
        """
        stream: Stream = self._rendering().stream
        return stream

    @property
    def part(self) -> Part:
        """Writes one file's part; raises LookupError as `stream` does."""
        part: Part = self._rendering().part
        return part

    @property
    def joined(self) -> Joined:
        """Joins such parts; raises LookupError as `stream` does."""
        joined: Joined = self._rendering().joined
        return joined

    def _rendering(self) -> ModuleType:
        if self.module is None:
            raise LookupError(self.name)
        return import_module(self.module)


FORMATS = (
    Format(name="terminal", module="verifyimg.reports.terminal.report", of_sets=True),
    Format(name="json", module="verifyimg.reports.json.v1", of_sets=True, by_part=True),
    Format(name="jsonl", module="verifyimg.reports.json.lines", by_part=True),
    Format(
        name="html",
        module="verifyimg.reports.html.page",
        in_one_piece=True,
        illustrated=True,
        of_sets=True,
    ),
    Format(name="sarif", module="verifyimg.reports.sarif.log", of_sets=True),
    Format(name="junit", module="verifyimg.reports.junit", in_one_piece=True),
    Format(name="csv", module="verifyimg.reports.csv_table", by_part=True),
    Format(name="markdown", module="verifyimg.reports.markdown"),
    Format(name="github", module="verifyimg.reports.github"),
    Format(name="claimreview", module="verifyimg.reports.claimreview"),
)
"""Every format that `--format` knows, built or not."""


def find(name: str) -> Format | None:
    """The format of that name, if there is one."""
    return next((known for known in FORMATS if known.name == name), None)
