"""What a run says of each file on standard error while its report goes elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from verifyimg.batch.work import Result, Row
from verifyimg.cli._bugs import bug_line
from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.gist import Gist
from verifyimg.model.noun import ledger
from verifyimg.model.problem import Problem


@ledger
class Remarks:
    """Of one run: some are made once, however many files they hold for."""

    troubles: set[str] = field(default_factory=set)
    """What was said about kept results."""
    without_exiftool: bool = False
    """Whether it has been said that ExifTool could not be asked."""

    def on(self, found: Result | Row, gist: Gist, *, quiet: bool) -> Iterator[str]:
        """Lines about one file; those about parts that were not read are left out if `quiet`."""
        if found.trouble and found.trouble not in self.troubles:
            self.troubles.add(found.trouble)
            yield found.trouble
        if found.bug:
            yield bug_line(found.bug, gist.path)
        elif found.said:
            yield found.said
        else:
            yield from self._losses(gist, quiet=quiet)

    def _losses(self, gist: Gist, *, quiet: bool) -> Iterator[str]:
        """One line for a file: what ended its examination, or the first loss, and how many more."""
        told = [problem for problem in gist.told if self._is_told(problem, quiet=quiet)]
        if not told:
            return
        first = gist.failure or told[0]
        more = f" (and {len(told) - 1:,} more: see the report)" if len(told) > 1 else ""
        yield f"{gist.path}: {first.message}{more}"

    def _is_told(self, problem: Problem, *, quiet: bool) -> bool:
        if problem.fatal:
            return True
        return not quiet and (problem.loud or self._is_news_of_exiftool(problem))

    def _is_news_of_exiftool(self, problem: Problem) -> bool:
        """What --deep asked for is never left out in silence; that there is no ExifTool, once."""
        if problem.reader != EXIFTOOL or problem.kind != "unsupported":
            return problem.reader == EXIFTOOL
        told, self.without_exiftool = self.without_exiftool, True
        return not told
