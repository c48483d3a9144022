"""examine(): one source through every step to its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from verifyimg.checks.run import run_checks
from verifyimg.clean import one_line
from verifyimg.clues.against_names import compare_names
from verifyimg.clues.against_place import compare_places
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.file_name import base_name, name_tag
from verifyimg.clues.handling import with_thumbnails
from verifyimg.clues.held_against import held_against
from verifyimg.clues.interpret import KNOWLEDGE, Interpretation, interpret
from verifyimg.clues.legal_time import legal_time
from verifyimg.errors import InputError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.picture import Look
from verifyimg.model.problem import Problem
from verifyimg.model.report import Capture, Report, Settings
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.reading import Reading, read_file
from verifyimg.sources.source import Source
from verifyimg.weighing.capture import capture_of, timeline_of
from verifyimg.weighing.verdict import unexamined, weigh

__all__ = ["KNOWLEDGE", "examine", "failed"]


def examine(
    source: Source,
    *,
    claim: Claim,
    now: datetime,
    limits: Limits = DEFAULT,
    settings: Settings = Settings(),
) -> Report:
    """The report on one image; a file that cannot be examined has a fatal Problem.

    Raises `InputError` only where the source itself cannot be read any more.
    """
    reading = read_file(source, limits)
    image = _image(source, reading)
    if any(problem.fatal for problem in reading.problems):
        return _unexamined(image, claim, now, reading, settings)
    look = _look(source, reading, image, limits, settings)
    image = _with_hash(image, look)
    reading = _with_name(reading, source.path, look)
    name = base_name(source.path)
    evidence = Evidence(tags=reading.tags, blocks=reading.blocks, now=now, name=name)
    interpretation = interpret(evidence)
    subject = _subject(image, claim, now, reading, interpretation, evidence)
    subject = _with_pixels(subject, look, settings)
    findings, outcomes = run_checks(subject)
    return Report(
        image=image,
        claim=claim,
        examined_at=now,
        verdict=weigh(subject, findings),
        capture=capture_of(interpretation.clues),
        handling=subject.handling,
        reproduction=interpretation.reproduction,
        settings=settings,
        findings=findings,
        outcomes=outcomes,
        timeline=timeline_of(interpretation.clues),
        tags=tuple(reading.tags),
        problems=tuple(reading.problems),
        previews=tuple(reading.previews),
        comparisons=subject.comparisons,
        clues=interpretation.clues,
    )


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


def _unexamined(
    image: ImageFile, claim: Claim, now: datetime, reading: Reading, settings: Settings
) -> Report:
    fatal = next(problem for problem in reading.problems if problem.fatal)
    return Report(
        image=image,
        claim=claim,
        examined_at=now,
        verdict=unexamined(claim, fatal.message),
        capture=Capture(),
        handling=Handling(state="unknown", reasons=("could not look",), maker_note=False),
        settings=settings,
        tags=tuple(reading.tags),
        problems=tuple(reading.problems),
    )


def _subject(
    image: ImageFile,
    claim: Claim,
    now: datetime,
    reading: Reading,
    interpretation: Interpretation,
    evidence: Evidence,
) -> Subject:
    return Subject(
        image=image,
        claim=claim,
        now=now,
        tags=tuple(reading.tags),
        clues=interpretation.clues,
        comparisons=held_against(claim, interpretation.clues, evidence),
        place_comparisons=compare_places(claim, interpretation.clues),
        name_comparisons=compare_names(claim, interpretation.clues),
        legal_time=legal_time(interpretation.clues, evidence),
        second_readings=interpretation.second_readings,
        disagreements=tuple(reading.disagreements),
        handling=interpretation.handling,
        reproduction=interpretation.reproduction,
        problems=tuple(reading.problems),
        previews=tuple(reading.previews),
    )


def _look(
    source: Source, reading: Reading, image: ImageFile, limits: Limits, settings: Settings
) -> Look:
    """What the pixels show; nothing is imported for it where they are left out."""
    if not settings.pixels:
        return Look()
    from verifyimg.looking import look_at

    return look_at(source, reading, image, limits)


def _with_hash(image: ImageFile, look: Look) -> ImageFile:
    return replace(image, pixel_sha256=look.picture.pixel_sha256) if look.picture else image


def _with_pixels(subject: Subject, look: Look, settings: Settings) -> Subject:
    return replace(
        subject,
        pixels=settings.pixels,
        picture=look.picture,
        thumbnails=look.thumbnails,
        handling=with_thumbnails(subject.handling, look.thumbnails),
    )


def _with_name(reading: Reading, path: str, look: Look) -> Reading:
    """The reading with the file's name as its last tag, as ExifTool has it, and all problems."""
    tag = name_tag(base_name(path))
    return replace(
        reading,
        tags=reading.tags if tag is None else (*reading.tags, tag),
        problems=(*reading.problems, *look.problems),
    )


def _image(source: Source, reading: Reading) -> ImageFile:
    known, group = reading.format, _described_in(reading)
    return ImageFile(
        path=source.path,
        size_bytes=source.size,
        sha256=source.sha256(),
        format=known.name if known else None,
        mime=known.mime if known else None,
        width=_number(reading.tags, f"{group}:ImageWidth"),
        height=_number(reading.tags, f"{group}:ImageHeight"),
        modified_at=source.modified_at,
    )


def _described_in(reading: Reading) -> str:
    """The group whose ImageWidth and ImageHeight are those of the picture.

    That of the container; in a TIFF file, which has none, the first directory that says it is the
    picture in full, for in raw files the first one of all is often a small copy.
    """
    groups = {tag.group for tag in reading.tags if tag.name == "ImageWidth"}
    if reading.format is None or reading.format.name != "TIFF":
        return next((group for group in _CONTAINERS_OWN if group in groups), "File")
    full = (tag.group for tag in reading.tags if tag.name == "SubfileType" and tag.value == 0)
    return next((group for group in full if group in groups), "IFD0")


_CONTAINERS_OWN = ("File", "PNG", "RIFF")


def _number(tags: Sequence[Tag], key: str) -> int | None:
    tag = next((tag for tag in tags if tag.key == key), None)
    return tag.value if tag is not None and isinstance(tag.value, int) else None
