"""examine(): one source through every step to its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from verifyimg.checks.run import run_checks
from verifyimg.clean import one_line
from verifyimg.clues.archive import credits_seen, seen_before
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.file_name import base_name, name_tag
from verifyimg.clues.interpret import KNOWLEDGE, interpret
from verifyimg.clues.subject_of import subject_of, with_look
from verifyimg.clues.tables import table_sizes
from verifyimg.errors import InputError
from verifyimg.identifying import identified
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim
from verifyimg.model.deep import Deep, DeepLook
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.match import Match
from verifyimg.model.picture import Look
from verifyimg.model.problem import Problem
from verifyimg.model.report import Capture, Report, Settings
from verifyimg.model.structure import Structure
from verifyimg.model.subject import Subject
from verifyimg.reading import Reading, read_file
from verifyimg.sources.source import Source
from verifyimg.sources.unchanged import seen_again
from verifyimg.surveying import surveyed
from verifyimg.weighing.capture import capture_of, timeline_of
from verifyimg.weighing.verdict import unexamined, weigh

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory
    from verifyimg.recalling import Recollection

__all__ = ["KNOWLEDGE", "close", "examine", "failed", "read", "table_sizes"]


def examine(
    source: Source,
    *,
    claim: Claim,
    now: datetime,
    limits: Limits = DEFAULT,
    settings: Settings = Settings(),
    memory: Memory | None = None,
    illustrated: bool = False,
) -> Report:
    """The report on one image; a file that cannot be examined has a fatal Problem.

    `memory`: the archives to look into; None where none is there or none is wanted.
    `illustrated`: whether to make small pictures for a page; they change nothing else.

    Raises `InputError` only where the source itself cannot be read any more.
    """
    _begin(limits, settings)
    before = source.sha256()
    reading = read_file(source, limits)
    deeper = _deeper(source, reading, limits, settings)
    reading = _with_deeper(reading, deeper)
    image = replace(identified(source, reading), sha256=before)
    if any(problem.fatal for problem in reading.problems):
        failure = _unexamined(image, claim, now, reading, settings, deep=deeper.found)
        return seen_again(failure, source)
    structure = surveyed(source, reading, limits)
    look = _look(source, reading, image, structure, limits, settings)
    if look.picture:
        image = replace(image, pixel_sha256=look.picture.pixel_sha256)
    memories = _recalled(source, image, look, memory, limits)
    matches = memories.recalled.matches if memories else ()
    more = (*look.problems, *(memories.problems if memories else ()))
    reading = _with_name(reading, source.path, more)
    evidence = _evidence(reading, now, source, settings)
    subject = _interpreted(image, claim, evidence, reading, matches)
    subject = replace(subject, alone=settings.alone, pixels=settings.pixels)
    subject = _with_archives(with_look(subject, look, structure), memories)
    prints = memories.fingerprints if memories else ()
    report = _report(subject, settings, deep=deeper.found, fingerprints=prints)
    report = seen_again(replace(report, guards=look.guards), source)
    if not illustrated:
        return report
    from verifyimg.illustrating import illustrated as with_pictures

    return with_pictures(report, source, look, memory, limits)


def _interpreted(
    image: ImageFile,
    claim: Claim,
    evidence: Evidence,
    reading: Reading,
    matches: Sequence[Match],
) -> Subject:
    """What the tags mean, and what archives add to that."""
    read = interpret(evidence)
    return subject_of(
        image,
        claim,
        evidence,
        replace(read, clues=(*read.clues, *seen_before(matches, evidence.now))),
        disagreements=reading.disagreements,
        problems=reading.problems,
        previews=reading.previews,
    )


def _report(
    subject: Subject, settings: Settings, *, deep: Deep | None, fingerprints: Sequence[Fingerprint]
) -> Report:
    findings, outcomes = run_checks(subject)
    return Report(
        image=subject.image,
        claim=subject.claim,
        examined_at=subject.now,
        verdict=weigh(subject, findings),
        capture=capture_of(subject.clues, subject.diagnoses),
        handling=subject.handling,
        reproduction=subject.reproduction,
        settings=settings,
        knowledge=KNOWLEDGE,
        findings=findings,
        outcomes=outcomes,
        timeline=timeline_of(subject.clues),
        tags=subject.tags,
        fingerprints=tuple(fingerprints),
        archives=subject.archives,
        matches=subject.matches,
        problems=subject.problems,
        previews=subject.previews,
        deep=deep,
        comparisons=subject.comparisons,
        clues=subject.clues,
    )


def read(
    source: Source,
    *,
    now: datetime,
    limits: Limits = DEFAULT,
    settings: Settings = Settings(),
) -> Report:
    """The metadata of one image and nothing else: no clues, no findings, no verdict.

    Raises `InputError` only where the source itself cannot be read any more.
    """
    before = source.sha256()
    reading = read_file(source, limits)
    deeper = _deeper(source, reading, limits, settings)
    reading = _with_name(_with_deeper(reading, deeper), source.path, ())
    image = replace(identified(source, reading), sha256=before)
    unread = _unexamined(image, Claim(), now, reading, settings, deep=deeper.found)
    return seen_again(replace(unread, previews=tuple(reading.previews)), source)


def failed(
    path: str,
    *,
    claim: Claim,
    now: datetime,
    error: InputError,
    settings: Settings = Settings(),
) -> Report:
    """The report on an input that could not even be opened."""
    message = str(error).removeprefix(f"{one_line(path)}: ")
    problem = Problem(reader="source", kind="refused", message=message, fatal=True)
    reading = Reading(problems=[problem])
    return _unexamined(ImageFile(path=path), claim, now, reading, settings)


def close(settings: Settings) -> None:
    """Ends what examinations with these settings have left running: ExifTool, decoders."""
    if settings.pixels:
        from verifyimg.isolation.decoders import end_decoders

        end_decoders()
    if settings.deep:
        from verifyimg.deep.session import shared_session

        shared_session().close()


def _begin(limits: Limits, settings: Settings) -> None:
    """Has the process that decodes start while the metadata are read."""
    if settings.pixels:
        from verifyimg.isolation.decoding import prepare

        prepare(limits)


def _unexamined(
    image: ImageFile,
    claim: Claim,
    now: datetime,
    reading: Reading,
    settings: Settings,
    *,
    deep: Deep | None = None,
) -> Report:
    fatal = next((problem for problem in reading.problems if problem.fatal), _ONLY_READ)
    return Report(
        image=image,
        claim=claim,
        examined_at=now,
        verdict=unexamined(claim, fatal.message),
        capture=Capture(),
        handling=Handling(state="unknown", reasons=("could not look",), maker_note=False),
        settings=settings,
        knowledge=KNOWLEDGE,
        tags=tuple(reading.tags),
        problems=tuple(reading.problems),
        deep=deep,
    )


_ONLY_READ = Problem(reader="reading", kind="refused", message="the metadata were read, no more")


def _evidence(reading: Reading, now: datetime, source: Source, settings: Settings) -> Evidence:
    return Evidence(
        tags=reading.tags,
        blocks=reading.blocks,
        now=now,
        name=base_name(source.path),
        own=settings.own,
    )


def _deeper(source: Source, reading: Reading, limits: Limits, settings: Settings) -> DeepLook:
    """What ExifTool reads too; nothing is imported for it where it is not asked for."""
    if not settings.deep:
        return DeepLook()
    from verifyimg.deep.second_look import look_deeper

    name = reading.format.name if reading.format else None
    return look_deeper(source, reading.tags, format_name=name, limits=limits)


def _with_deeper(reading: Reading, deeper: DeepLook) -> Reading:
    return replace(
        reading,
        disagreements=(*reading.disagreements, *deeper.differs),
        problems=(*reading.problems, *deeper.problems),
    )


def _look(
    source: Source,
    reading: Reading,
    image: ImageFile,
    structure: Structure,
    limits: Limits,
    settings: Settings,
) -> Look:
    """What the pixels show; nothing is imported for it where they are left out."""
    if not settings.pixels:
        return Look()
    from verifyimg.looking import look_at

    return look_at(source, reading, image, limits, structure)


def _recalled(
    source: Source, image: ImageFile, look: Look, memory: Memory | None, limits: Limits
) -> Recollection | None:
    """What archives have of it; nothing is imported where there is nothing to look up or by."""
    if memory is None and look.picture is None:
        return None
    from verifyimg.recalling import recall

    return recall(source, image, look.picture, memory, limits)


def _with_archives(subject: Subject, memories: Recollection | None) -> Subject:
    if memories is None:
        return subject
    found = memories.recalled
    credited = credits_seen(subject.claim, found.matches, subject.clues)
    return replace(subject, archives=found.looks, matches=found.matches, credits_seen=credited)


def _with_name(reading: Reading, path: str, more: Sequence[Problem]) -> Reading:
    """The reading with the file's name as its last tag, as ExifTool has it, and all problems."""
    tag = name_tag(base_name(path))
    return replace(
        reading,
        tags=reading.tags if tag is None else (*reading.tags, tag),
        problems=(*reading.problems, *more),
    )
