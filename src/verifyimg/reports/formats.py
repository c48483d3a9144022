"""The formats of a report, in the order of the help; each is one module, imported when used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.reports.occasion import Occasion

Stream = Callable[[Iterable[Report], Occasion], Iterator[str]]
"""Reports in, pieces of text out, each as early as order allows."""


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
        if self.module is None:
            raise LookupError(self.name)
        stream: Stream = import_module(self.module).stream
        return stream


FORMATS = (
    Format(name="terminal", module="verifyimg.reports.terminal.report", of_sets=True),
    Format(name="json", module="verifyimg.reports.json.v1", of_sets=True),
    Format(name="jsonl", module="verifyimg.reports.json.lines"),
    Format(
        name="html",
        module="verifyimg.reports.html.page",
        in_one_piece=True,
        illustrated=True,
        of_sets=True,
    ),
    Format(name="sarif", module="verifyimg.reports.sarif.log", of_sets=True),
    Format(name="junit", module="verifyimg.reports.junit", in_one_piece=True),
    Format(name="csv", module="verifyimg.reports.csv_table"),
    Format(name="markdown", module="verifyimg.reports.markdown"),
    Format(name="github", module="verifyimg.reports.github"),
    Format(name="claimreview", module="verifyimg.reports.claimreview", in_one_piece=True),
)
"""Every format that `--format` knows, built or not."""


def find(name: str) -> Format | None:
    """The format of that name, if there is one."""
    return next((known for known in FORMATS if known.name == name), None)
