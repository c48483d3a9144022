"""The work of `verifyimg hash`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from verifyimg.clean import one_line
from verifyimg.cli._batch import printed
from verifyimg.cli._bugs import bug_line, unless_bug
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import choice_of
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._passed_by import PassedBy
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.errors import EXIT_BUG, EXIT_NOT_EXAMINED, EXIT_OK, InputError
from verifyimg.fingerprinting import KINDS, OWN, Kind, fingerprint
from verifyimg.model.fingerprint import Prints, Sight
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.reports.hashes_text import hashes_text
from verifyimg.reports.json.hashes import hashes_json
from verifyimg.reports.json.text import render_json
from verifyimg.sources import open_source
from verifyimg.sources.source import Source
from verifyimg.sources.walk import Input, Skipped, walk


def list_hashes(env: Environment, parameters: Parameters) -> int:
    """Prints the fingerprints of every input."""
    named = named_paths(parameters, "hash")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    work = Hashing(
        env=env, kinds=KINDS if parameters["all"] else OWN, quiet=bool(parameters["quiet"])
    )
    with opened(parameters["output"], env, named) as write:
        found = work.prints(walk(named, choice_of(parameters)))
        if not parameters["json"]:
            printed(_as_text(found), write)
            return work.ended()
        reports = list(found)
        shown = occasion(env, now=now, to_file=True, skipped=lambda: work.skipped)
        envelope = hashes_json(
            reports,
            tool=shown.tool,
            examined_at=shown.examined_at,
            skipped=work.skipped,
            aside=work.passed.aside(),
        )
        write(render_json(envelope))
    return work.ended()


@dataclass(kw_only=True)
class Hashing:
    """One run over many inputs, and what has happened in it so far."""

    env: Environment
    kinds: Sequence[Kind]
    quiet: bool = False
    more: Callable[[Source, Prints], Prints] | None = None
    """Asked what else there is to make of a file, while it is open."""
    passed: PassedBy = field(default_factory=PassedBy)
    """Members of folders that were not looked at."""
    failed: int = 0
    """Inputs whose picture could not be looked at."""
    bugs: int = 0
    """Inputs that we stumbled over ourselves."""

    def prints(self, inputs: Iterator[Input | Skipped]) -> Iterator[Prints]:
        """The fingerprints of one input after the other, as soon as they are there."""
        for entry in self.passed.inputs(inputs, self._tell):
            found = self._of(entry)
            self.failed += found.failed
            yield found

    @property
    def skipped(self) -> int:
        """Files of folders that are no images."""
        return self.passed.skipped

    def ended(self) -> int:
        """The exit code of the run; what nobody asked for is said first."""
        for line in self.passed.closing():
            self._tell(line)
        return self.exit_code()

    def exit_code(self) -> int:
        """The exit code of the run."""
        if self.bugs:
            return EXIT_BUG
        return EXIT_NOT_EXAMINED if self.failed else EXIT_OK

    def _tell(self, line: str) -> None:
        if not self.quiet:
            self.env.complain(line)

    def _of(self, entry: Input) -> Prints:
        outcome = unless_bug(self.env, lambda: self._tried(entry))
        if not isinstance(outcome, Problem):
            return outcome
        self.bugs += 1
        self.env.complain(bug_line(outcome, entry.path))
        return _without(entry.path, f"not hashed, for an error of ours ({outcome.message})")

    def _tried(self, entry: Input) -> Prints:
        try:
            if entry.error is not None:
                raise entry.error
            with open_source(entry.path, stdin=self.env.stdin) as source:
                found = fingerprint(source, self.kinds)
                found = self.more(source, found) if self.more else found
        except InputError as error:
            self.env.complain(str(error))
            return _without(entry.path, str(error).removeprefix(f"{one_line(entry.path)}: "))
        for problem in found.problems:
            if problem.fatal or not self.quiet:
                self.env.complain(f"{entry.path}: {problem.message}")
        return found


def _as_text(found: Iterator[Prints]) -> Iterator[str]:
    for number, prints in enumerate(found):
        yield "\n" if number else ""
        yield hashes_text(prints)


def _without(path: str, message: str) -> Prints:
    """What there is of an input that could not be opened."""
    problem = Problem(reader="source", kind="refused", message=message, fatal=True)
    return Prints(image=ImageFile(path=path), sight=Sight(), problems=(problem,))
