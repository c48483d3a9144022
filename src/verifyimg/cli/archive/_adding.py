"""The work of `verifyimg archive add`, from its options to its exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from verifyimg.archive.add_table import read_additions
from verifyimg.archive.adding import Acknowledged, Addition, Examiner, add
from verifyimg.archive.entry import PictureFacts, Remarks, Sighting
from verifyimg.archive.thumbnails import thumbnail
from verifyimg.clean import visible
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import choice_of
from verifyimg.cli._passed_by import PassedBy
from verifyimg.cli._request import named_paths
from verifyimg.cli.archive._known import dated, remarks_of, sighting_of
from verifyimg.cli.archive._opening import author, to_write
from verifyimg.errors import EXIT_INTERRUPTED, EXIT_NOT_EXAMINED, EXIT_OK, InputError, UsageError
from verifyimg.featuring import features, side
from verifyimg.fingerprinting import OWN, fingerprint
from verifyimg.model.fingerprint import Prints
from verifyimg.sources import open_source
from verifyimg.sources.choice import Choice
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.walk import walk
from verifyimg.wording import count


def add_all(env: Environment, parameters: Parameters) -> int:
    """Adds every picture, each acknowledged with a line once it is on the disk."""
    named = named_paths(parameters, "archive add")
    if STANDARD_INPUT in named:
        raise UsageError(detail="a picture from standard input has no name; save it to a file")
    sighting, remarks = sighting_of(parameters), remarks_of(parameters)
    tables = {path: read_additions(path, read_date=dated) for path in named if _is_table(path)}
    progress = Progress(env=env, quiet=parameters["quiet"])
    additions = _additions(named, choice_of(parameters), tables, progress, sighting, remarks)
    with to_write(env, parameters, make=True) as archive:
        try:
            add(
                archive,
                additions,
                Examiner(sha256=digest_of, facts=facts_of),
                author=author(env, parameters),
                acknowledge=progress.acknowledge,
                thumbnails=not parameters["no_thumbnails"],
            )
        except KeyboardInterrupt:
            env.complain(f"interrupted; {progress.summary()}; the same command goes on from there")
            return EXIT_INTERRUPTED
    for line in progress.passed.closing():
        progress.tell(line)
    env.complain(progress.summary())
    return EXIT_NOT_EXAMINED if progress.counts["failed"] else EXIT_OK


@dataclass(kw_only=True)
class Progress:
    """One run of additions, and what has happened in it so far."""

    env: Environment
    quiet: bool
    passed: PassedBy = field(default_factory=PassedBy)
    """Members of folders that were not looked at."""
    counts: Counter[str] = field(default_factory=Counter)

    def acknowledge(self, told: Acknowledged) -> None:
        """Tells of one picture that is on the disk now, or could not be added."""
        self.counts[told.change] += 1
        if told.error is not None:
            self.env.complain(str(told.error))
        elif not self.quiet:
            self.env.write(f"{told.change:<9}  {told.id}  {visible(told.path)}\n")

    def tell(self, line: str) -> None:
        """One line on standard error, unless it is to be quiet."""
        if not self.quiet:
            self.env.complain(line)

    def summary(self) -> str:
        """The run in one line."""
        parts = [f"{self.counts['added']:,} added"]
        parts += [f"{self.counts[word]:,} {word}" for word in ("merged", "unchanged", "failed")]
        skipped = count(self.passed.skipped, "file")
        told = f"; {skipped} skipped, no images" if self.passed.skipped else ""
        return ", ".join(parts) + told


def digest_of(path: str) -> str:
    """The SHA-256 of a file; raises an `InputError`."""
    with open_source(path) as source:
        return source.sha256()


def facts_of(path: str) -> PictureFacts:
    """What is kept of a picture; raises an `InputError` where it cannot be decoded whole."""
    with open_source(path) as source:
        found = fingerprint(source, OWN, shown=side())
        fatal = next((problem for problem in found.problems if problem.fatal), None)
        if fatal is not None:
            raise InputError(path=path, detail=f"not added, {fatal.message}")
        return replace(_facts(path, found), features=features(source, view=found.sight.view))


def _facts(path: str, found: Prints) -> PictureFacts:
    image, pdq = found.image, found.named("pdq")
    grey = found.sight.grey
    return PictureFacts(
        sha256=image.sha256,
        pixel_sha256=image.pixel_sha256,
        pdq=bytes.fromhex(pdq.hash) if pdq else None,
        pdq_quality=pdq.quality if pdq else None,
        pdq_version=pdq.version if pdq else None,
        size_bytes=image.size_bytes,
        width=image.width,
        height=image.height,
        format=image.format,
        name=visible(path.rstrip("/").rpartition("/")[2])[:400],
        thumbnail=thumbnail(grey) if grey else None,
    )


def _additions(
    named: Sequence[str],
    choice: Choice,
    tables: dict[str, list[Addition]],
    progress: Progress,
    sighting: Sighting,
    remarks: Remarks,
) -> Iterator[Addition]:
    for path in named:
        if path in tables:
            yield from (_with(row, sighting, remarks) for row in tables[path])
            continue
        for entry in progress.passed.inputs(walk([path], choice), progress.tell):
            yield Addition(path=entry.path, sighting=sighting, remarks=remarks, error=entry.error)


def _with(row: Addition, sighting: Sighting, remarks: Remarks) -> Addition:
    """The row of a table, its empty cells filled from the options."""
    seen = {name: value for name, value in vars(row.sighting).items() if value is not None}
    found = {name: value for name, value in vars(row.remarks).items() if value}
    return replace(row, sighting=replace(sighting, **seen), remarks=replace(remarks, **found))


def _is_table(path: str) -> bool:
    return path.casefold().endswith((".csv", ".tsv"))
