"""What a rule may need before it runs, and the words for its absence."""

from __future__ import annotations

from collections.abc import Callable

from verifyimg.model.noun import noun
from verifyimg.model.subject import Subject


@noun
class Need:
    """One condition on a subject."""

    holds: Callable[[Subject], bool]
    missing: str
    """Why a rule that needs it did not run."""


LARGER = ("preview", "large thumbnail", "embedded picture")
"""Kinds of embedded pictures that show what the picture shows, and are no thumbnails."""

NEEDS = {
    "claimed date": Need(
        holds=lambda subject: subject.claim.date is not None,
        missing="no date was claimed",
    ),
    "claimed place": Need(
        holds=lambda subject: subject.claim.place is not None,
        missing="no place was claimed",
    ),
    "a claim": Need(
        holds=lambda subject: not subject.claim.is_empty,
        missing="nothing was claimed",
    ),
    "claimed device": Need(
        holds=lambda subject: subject.claim.device is not None,
        missing="no device was claimed",
    ),
    "claimed credit": Need(
        holds=lambda subject: subject.claim.credit is not None,
        missing="no credit was claimed",
    ),
    "credit": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("credit")),
        missing="the file names nobody as its author or owner",
    ),
    "caption": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("caption")),
        missing="the file holds no caption",
    ),
    "camera date": Need(
        holds=lambda subject: any(
            clue.clock == "camera" for clue in subject.clues_of("captured", "digitised")
        ),
        missing="the file holds no date of the camera's clock",
    ),
    "trusted camera date": Need(
        holds=lambda subject: any(
            clue.clock == "camera" and clue.trusted for clue in subject.clues_of("captured")
        ),
        missing="the file holds no camera date that can be relied on",
    ),
    "second reading": Need(
        holds=lambda subject: bool(subject.second_readings),
        missing="the file holds no second record of the camera's clock beside a readable date",
    ),
    "gps time": Need(
        holds=lambda subject: any(clue.clock == "gps" for clue in subject.clues_of("captured")),
        missing="the file holds no GPS time",
    ),
    "named time": Need(
        holds=lambda subject: any(True for _ in subject.named_times()),
        missing="the file's name holds no time in a form that our table knows",
    ),
    "platform trace": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("platform")),
        missing="the file bears no trace of a platform that our table knows",
    ),
    "iptc": Need(
        holds=lambda subject: any(tag.group.startswith("IPTC") for tag in subject.tags),
        missing="no IPTC fields were read in the file",
    ),
    "position": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("place")),
        missing="the file holds no position",
    ),
    "device": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("device")),
        missing="the file names no device",
    ),
    "date": Need(
        holds=lambda subject: any(
            True for _ in subject.clues_of("captured", "digitised", "written")
        ),
        missing="the file holds no date",
    ),
    "scene date": Need(
        holds=lambda subject: any(clue.about == "scene" for clue in subject.clues_of("captured")),
        missing="the file holds no date of the scene, by the camera's clock or by GPS",
    ),
    "lower bound": Need(
        holds=lambda subject: any(clue.about == "scene" for clue in subject.clues_of("not_before")),
        missing="nothing known says before what time the scene cannot have been",
    ),
    "upper bound": Need(
        holds=lambda subject: any(clue.about == "scene" for clue in subject.clues_of("not_after")),
        missing="nothing known says after what time the scene cannot have been",
    ),
    "file lower bound": Need(
        holds=lambda subject: any(clue.about == "file" for clue in subject.clues_of("not_before")),
        missing="nothing known says since when the programs in the file exist",
    ),
    "saved date": Need(
        holds=lambda subject: any(clue.window for clue in subject.clues_of("written", "edited")),
        missing="the file does not say when it was saved",
    ),
    "xmp date": Need(
        holds=lambda subject: any(clue.window and clue.storage == "xmp" for clue in subject.clues),
        missing="no XMP dates were read in the file",
    ),
    "iptc date": Need(
        holds=lambda subject: any(clue.window and clue.storage == "iptc" for clue in subject.clues),
        missing="no IPTC dates were read in the file",
    ),
    "editor": Need(
        holds=lambda subject: any(True for _ in subject.clues_of("edited")),
        missing="the file names no program that edits pictures",
    ),
    "claimed publication": Need(
        holds=lambda subject: subject.claim.published_at is not None,
        missing="no time of publication was claimed",
    ),
    "pixels": Need(
        holds=lambda subject: subject.pixels,
        missing="the pixels were not looked at",
    ),
    "archive": Need(
        holds=lambda subject: bool(subject.archives),
        missing="no archive was looked at",
    ),
    "thumbnail": Need(
        holds=lambda subject: any(preview.kind == "thumbnail" for preview in subject.previews),
        missing="the file holds no thumbnail that was found",
    ),
    "png": Need(
        holds=lambda subject: any(tag.group == "PNG" for tag in subject.tags),
        missing="the file is no PNG",
    ),
    "container date": Need(
        holds=lambda subject: any(
            clue.window and clue.storage == "container" and clue.clock == "camera"
            for clue in subject.clues
        ),
        missing="the container has no date of its own",
    ),
    "camera settings": Need(
        holds=lambda subject: any(
            subject.tag(f"ExifIFD:{name}")
            for name in ("ExposureTime", "FNumber", "ISO", "FocalLength", "ExposureCompensation")
        ),
        missing="the file notes no settings of a camera",
    ),
    "maker": Need(
        holds=lambda subject: subject.tag("IFD0:Make") is not None,
        missing="the file names no maker of a camera",
    ),
    "maker note": Need(
        holds=lambda subject: subject.handling.maker_note or subject.maker_note is not None,
        missing="the file holds no block of a camera's maker",
    ),
    "size": Need(
        holds=lambda subject: bool(subject.image.width and subject.image.height),
        missing="the size of the picture was not read",
    ),
    "original claimed": Need(
        holds=lambda subject: bool(subject.claim.original),
        missing="it is not claimed that the file is an original",
    ),
    "file name": Need(
        holds=lambda subject: subject.tag("System:FileName") is not None,
        missing="the input has no name",
    ),
    "power-up": Need(
        holds=lambda subject: any(one.switched_on for one in subject.second_readings),
        missing="the file does not say when its camera was powered up, or has no date beside that",
    ),
    "making of the camera": Need(
        holds=lambda subject: any(
            clue.meaning == "not_before" and clue.storage == "maker_note" for clue in subject.clues
        ),
        missing="the file does not say when its camera was made",
    ),
    "compared thumbnail": Need(
        holds=lambda subject: any(one.size for one in subject.thumbnails),
        missing="the file holds no thumbnail that was decoded",
    ),
    "embedded picture": Need(
        holds=lambda subject: any(one.kind in LARGER for one in subject.previews),
        missing="the file holds no preview or second picture that was found",
    ),
    "jpeg coding": Need(
        holds=lambda subject: subject.structure.encoding is not None,
        missing="the file is no JPEG, or its frame was not reached",
    ),
    "structure": Need(
        holds=lambda subject: bool(subject.structure.pieces),
        missing="the structure of the file was not read",
    ),
    "time of the scene": Need(
        holds=lambda subject: any(
            clue.about == "scene"
            for clue in subject.clues_of("captured", "not_before", "not_after")
        ),
        missing="nothing in the file says when the scene was",
    ),
}
"""By the name that rules declare in `Rule.needs`."""


def missing(subject: Subject, needs: tuple[str, ...]) -> str | None:
    """Why a rule with these needs cannot run on the subject; None if it can."""
    for name in needs:
        need = NEEDS[name]
        if not need.holds(subject):
            return need.missing
    return None
