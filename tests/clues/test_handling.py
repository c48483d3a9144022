from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support.bytes_source import block
from tests.support.evidence import CAMERA, MODIFIED, ORIGINAL, evidence
from tests.support.named_files import file_named
from tests.support.xmp_tags import with_history
from verifyimg.clues.handling import handling, with_thumbnails
from verifyimg.model.image import Handling, Preview
from verifyimg.model.picture import Relation, ThumbnailComparison
from verifyimg.model.tag import Value

DATE = "2020:05:17 14:03:21"
DIRECT: dict[str, Value] = {
    **CAMERA,
    "IFD0:Software": "Ver.1.00",
    ORIGINAL: DATE,
    MODIFIED: DATE,
    "ExifIFD:ExifImageWidth": 6000,
    "ExifIFD:ExifImageHeight": 4000,
    "File:ImageWidth": 6000,
    "File:ImageHeight": 4000,
}


def state(changes: dict[str, Value], blocks: Sequence[str] = ()) -> tuple[str, tuple[str, ...]]:
    """What a camera's own file looks like after these changes; None takes a tag away."""
    tags = {key: value for key, value in (DIRECT | changes).items() if value is not None}
    found = handling(evidence(tags, blocks=["EXIF", "MakerNote", *blocks]))
    assert found.maker_note
    return found.state, found.reasons


NO_TRACE = [
    pytest.param({}, id="as the camera wrote it"),
    pytest.param({MODIFIED: "2020:05:17 14:04:21"}, id="saved a minute later"),
    pytest.param({MODIFIED: "2020:05:16 14:03:21"}, id="saved before"),
    pytest.param({MODIFIED: "2020:05:17 19:03:21"}, id="saved on a clock five hours ahead"),
    pytest.param({MODIFIED: "2020:05:17 18:33:40"}, id="saved on a clock four and a half ahead"),
    pytest.param(
        {
            MODIFIED: "2020:05:17 19:03:30",
            "ExifIFD:OffsetTimeOriginal": "+00:00",
            "ExifIFD:OffsetTime": "+05:00",
        },
        id="saved at once, in another zone",
    ),
    pytest.param({MODIFIED: None}, id="no date of saving"),
    pytest.param({MODIFIED: "0000:00:00 00:00:00"}, id="a blank date of saving"),
    pytest.param({ORIGINAL: "0000:00:00 00:00:00"}, id="a blank date of capture"),
    pytest.param({"File:ImageWidth": 4000, "File:ImageHeight": 6000}, id="rotated"),
    pytest.param({"File:ImageWidth": 6016, "File:ImageHeight": 4016}, id="rounded to blocks"),
    pytest.param({"File:ImageWidth": 5984, "File:ImageHeight": 3984}, id="cut to blocks"),
    pytest.param({"ExifIFD:ExifImageWidth": None}, id="half a size"),
    pytest.param({"ExifIFD:ExifImageWidth": 0, "ExifIFD:ExifImageHeight": 0}, id="no size noted"),
    pytest.param({"ExifIFD:ExifImageWidth": "6000"}, id="a size that is text"),
    pytest.param({"File:ImageWidth": None}, id="no size read"),
    pytest.param({"File:Comment": "holiday"}, id="a comment"),
    pytest.param({"IFD0:Software": "HDR+ 1.0.220943774z"}, id="a phone's firmware"),
]

RESAVED = "IFD0:ModifyDate is later than the picture"
RESIZED = "the picture's size is not the one that the camera noted"
ENCODER = "the comment segment is an encoder's, not a camera's"

TRACES = [
    pytest.param(
        {"IFD0:Software": "Adobe Photoshop 21.1 (Windows)"},
        [],
        "IFD0:Software names Adobe Photoshop",
        id="an editor",
    ),
    pytest.param(
        {"IFD0:ProcessingSoftware": "digiKam-5.6.0"},
        [],
        "IFD0:ProcessingSoftware names digiKam",
        id="a manager",
    ),
    pytest.param(
        {"File:Comment": "Created with GIMP"}, [], None, id="a comment that begins otherwise"
    ),
    pytest.param(
        {"File:Comment": "GIMP 2.10"}, [], "File:Comment names GIMP", id="an editor's comment"
    ),
    pytest.param({"File:Comment": "CREATOR: gd-jpeg v1.0"}, [], ENCODER, id="a web server"),
    pytest.param({"File:Comment": "Lavc58.54.100"}, [], ENCODER, id="a video library"),
    pytest.param({"File:Comment": "Compressed by jpeg-recompress"}, [], ENCODER, id="a squeezer"),
    pytest.param({}, ["PNG header"], "a PNG file, which cameras do not write", id="a PNG"),
    pytest.param({}, ["WebP header"], "a WebP file, which cameras do not write", id="a WebP"),
    pytest.param(
        {
            "File:ImageWidth": None,
            "File:ImageHeight": None,
            "PNG:ImageWidth": 600,
            "PNG:ImageHeight": 400,
        },
        [],
        RESIZED,
        id="made smaller as a PNG",
    ),
    pytest.param({}, ["Photoshop"], "a Photoshop block", id="a Photoshop block"),
    pytest.param({}, ["Adobe"], "an Adobe encoder's marker", id="an Adobe marker"),
    pytest.param({MODIFIED: "2020:05:17 14:04:22"}, [], RESAVED, id="saved 61 seconds later"),
    pytest.param({MODIFIED: "2020:05:19 14:03:21"}, [], RESAVED, id="saved two days later"),
    pytest.param({MODIFIED: "2020:05:18 04:18:21"}, [], RESAVED, id="later than zones can be"),
    pytest.param(
        {
            MODIFIED: "2020:05:17 19:03:21",
            "ExifIFD:OffsetTimeOriginal": "+05:00",
            "ExifIFD:OffsetTime": "+05:00",
        },
        [],
        RESAVED,
        id="five hours later on one clock",
    ),
    pytest.param({"File:ImageWidth": 5983}, [], RESIZED, id="narrower than blocks can make it"),
    pytest.param(
        {"File:ImageWidth": 1600, "File:ImageHeight": 1067}, [], RESIZED, id="made smaller"
    ),
    pytest.param({"File:ImageWidth": 4000}, [], RESIZED, id="cropped to a square"),
]


@pytest.mark.parametrize("changes", NO_TRACE)
def test_what_cameras_do_is_no_trace(changes: dict[str, Value]) -> None:
    assert state(changes) == ("camera_direct", ("MakerNote in place", "no trace of re-saving"))


@pytest.mark.parametrize(("changes", "blocks", "trace"), TRACES)
def test_each_trace_of_saving_again_is_seen_alone(
    changes: dict[str, Value], blocks: list[str], trace: str | None
) -> None:
    wanted = ("camera_direct",) if trace is None else ("resaved", (trace,))
    assert state(changes, blocks)[: len(wanted)] == wanted


def test_all_traces_are_named() -> None:
    changes: dict[str, Value] = {"IFD0:Software": "GIMP 2.10.8", MODIFIED: "2021:01:05 09:00:00"}
    found, reasons = state(changes, ["Photoshop"])
    assert found == "resaved"
    assert reasons == ("IFD0:Software names GIMP", "a Photoshop block", RESAVED)


NOT_DIRECT = [
    pytest.param({}, [], "no camera data to tell by", False, id="nothing"),
    pytest.param({}, ["MakerNote"], "no camera data to tell by", True, id="a MakerNote alone"),
    pytest.param(CAMERA, ["MakerNote"], "no camera data to tell by", True, id="no date"),
    pytest.param(
        CAMERA | {ORIGINAL: DATE},
        [],
        "camera data without the maker's own block",
        False,
        id="no MakerNote",
    ),
    pytest.param({ORIGINAL: DATE}, [], "no camera data to tell by", False, id="a date alone"),
    pytest.param({}, ["Adobe"], "no camera data to tell by", False, id="an Adobe marker alone"),
]


@pytest.mark.parametrize(("tags", "blocks", "reason", "maker_note"), NOT_DIRECT)
def test_camera_direct_takes_a_maker_note_and_a_date(
    tags: dict[str, Value], blocks: list[str], reason: str, *, maker_note: bool
) -> None:
    found = handling(evidence(tags, blocks=blocks))
    assert (found.state, found.reasons, found.maker_note) == ("unknown", (reason,), maker_note)


def test_a_name_of_a_platform_is_told_beside_the_state_and_does_not_change_it() -> None:
    named = "looks like a WhatsApp copy by its name"
    stripped = handling(file_named("IMG-20200517-WA0007.jpg"))
    assert (stripped.state, stripped.reasons) == ("unknown", ("no camera data to tell by", named))
    tags = {key: value for key, value in DIRECT.items() if value is not None}
    direct = handling(file_named("IMG-20200517-WA0007.jpg", tags, blocks=["EXIF", "MakerNote"]))
    assert (direct.state, direct.reasons[-1]) == ("camera_direct", named)


def test_a_mark_of_a_platform_is_a_trace_of_saving_again() -> None:
    found = handling(file_named("p.jpg", {"IPTC:SpecialInstructions": "FBMD01000a9b"}))
    assert found.state == "resaved"
    assert found.reasons == ("IPTC:SpecialInstructions bears a mark of Facebook or Instagram",)


def test_an_instruction_of_an_agency_is_no_trace() -> None:
    found = handling(file_named("p.jpg", {"IPTC:SpecialInstructions": "no archive"}))
    assert found.state == "unknown"


XMP_TRACES = [
    pytest.param(
        {"XMP-xmp:CreatorTool": "Adobe Photoshop Lightroom 6.1 (Windows)"},
        "XMP-xmp:CreatorTool names Adobe Lightroom",
        id="a program in XMP",
    ),
    pytest.param(
        {"XMP-x:XMPToolkit": "Image::ExifTool 12.40"},
        "XMP-x:XMPToolkit names a metadata editor",
        id="a metadata editor",
    ),
    pytest.param(
        {"XMP-xmp:ModifyDate": "2021:05:17 14:03:21+05:00"},
        "XMP-xmp:ModifyDate is later than the picture",
        id="a later change",
    ),
    pytest.param(
        {"XMP-xmp:MetadataDate": "2020:05:17 18:03:21Z", "ExifIFD:OffsetTimeOriginal": "+05:00"},
        "XMP-xmp:MetadataDate is later than the picture",
        id="hours later, zones known",
    ),
]

NO_XMP_TRACE: list[dict[str, Value]] = [
    {"XMP-xmp:CreatorTool": "Ver.1.00 "},
    {"XMP-x:XMPToolkit": "XMP Core 6.0.0"},
    {"XMP-xmp:ModifyDate": DATE},
    {"XMP-xmp:ModifyDate": "2020:05:17 18:03:21Z"},
    {"XMP-xmp:ModifyDate": "2020:05:17 09:03:30Z", "ExifIFD:OffsetTimeOriginal": "+05:00"},
]


@pytest.mark.parametrize("changes", NO_XMP_TRACE)
def test_xmp_that_a_camera_wrote_is_no_trace(changes: dict[str, Value]) -> None:
    assert state(changes)[0] == "camera_direct"


@pytest.mark.parametrize(("changes", "trace"), XMP_TRACES)
def test_xmp_of_a_program_is_a_trace(changes: dict[str, Value], trace: str) -> None:
    assert state(changes) == ("resaved", (trace,))


def test_programs_are_told_first_and_platforms_last() -> None:
    found = with_history(
        {"IFD0:Software": "GIMP 2.10", "IPTC:SpecialInstructions": "FBMD01000a9b"},
        ("saved", None, "GIMP 2.10"),
    )
    assert handling(found).reasons == (
        "IFD0:Software names GIMP",
        "an edit history of 1 step, 1 of them saved",
        "IPTC:SpecialInstructions bears a mark of Facebook or Instagram",
    )


AS_TAKEN = Handling(state="camera_direct", reasons=("MakerNote in place",), maker_note=True)
SEEN = [
    ("agrees", "camera_direct", "the thumbnail agrees"),
    ("letterboxed", "camera_direct", "the thumbnail agrees"),
    ("differs", "resaved", "the thumbnail shows something else"),
    ("cropped", "resaved", "the thumbnail shows another part"),
    ("partly", "resaved", "the thumbnail differs in places"),
    ("unclear", "camera_direct", "MakerNote in place"),
]


@pytest.mark.parametrize(("relation", "state", "last"), SEEN)
def test_a_thumbnail_tells_how_the_file_was_handled(
    relation: Relation, state: str, last: str
) -> None:
    preview = Preview(kind="thumbnail", block="IFD1", offset=9, length=9, mime="image/jpeg")
    one = ThumbnailComparison(
        preview=preview, relation=relation, turn="upright", score=0.5, explanation="…"
    )
    told = with_thumbnails(AS_TAKEN, (one,))
    assert (told.state, told.reasons[-1]) == (state, last)


def test_a_note_of_another_maker_is_not_in_place() -> None:
    found = evidence({"IFD0:Make": "Canon", "ExifIFD:DateTimeOriginal": "2020:05:17 14:03:21"})
    noted = replace(found, blocks=[block(b"Nikon\0\2\x10\0\0MM\0*", "MakerNote")])
    how = handling(noted)
    assert (how.state, how.reasons) == ("resaved", ("the maker's own block is one of Nikon",))
