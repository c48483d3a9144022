"""The cases: which scene, taken with what, when and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PIL import Image

from tests.support.tiff_bytes import text
from tools.fixture_photos import agency, bodies, copies, land, things, town
from tools.fixture_photos.bodies import Body, Shot
from tools.fixture_photos.paint import Size


@dataclass(frozen=True, kw_only=True)
class Case:
    """One folder of `fixtures/`; without a body and a shot no camera left its metadata."""

    name: str
    size: Size
    scene: Callable[[Size], Image.Image]
    body: Body | None = None
    shot: Shot | None = None
    exif: Callable[[Size], bytes] | None = None
    """The EXIF block of what is no camera."""
    xmp: bytes = b""
    """An XMP packet, behind the EXIF block."""
    resources: bytes = b""
    """Photoshop's resources, where no camera left its metadata."""
    thumbnail_of: Callable[[Size], Image.Image] | None = None
    """Another scene that the thumbnail shows; None for that of the picture."""
    file: str = "photo.jpg"
    """What the picture is called; another name only where the name is what the case shows."""


PHOTOSHOP = "Adobe Photoshop 25.1 (Windows)"
RAW = "Adobe Photoshop Camera Raw 16.0.1 (Windows)"

CASES = (
    Case(
        name="gknb",
        size=(1920, 1280),
        scene=lambda size: things.table(size, "gknb"),
        body=bodies.EOS_80D,
        shot=Shot(
            date="2020:05:17 14:03:21",
            exposure=(1, 125),
            f_tenths=56,
            iso=400,
            focal_tenths=350,
            number=1_004_185,
            subsec="63",
        ),
    ),
    Case(
        name="honest",
        size=(1600, 1200),
        scene=lambda size: land.valley(size, "honest 3"),
        body=bodies.GALAXY_S10,
        shot=Shot(
            date="2023:09:04 10:21:33",
            exposure=(1, 1480),
            f_tenths=24,
            iso=50,
            focal_tenths=43,
            number=0,
            subsec="0417",
            offset="+05:00",
            gps=(39.0306, 70.3744),
            gps_time="2023:09:04 05:21:32",
            altitude_m=1463,
            flash=0,
        ),
    ),
    Case(
        name="zone-edge",
        size=(1600, 1200),
        scene=lambda size: town.street(size, "zone-edge", town.NIGHT),
        body=bodies.COOLPIX_P900,
        shot=Shot(
            date="2023:09:07 01:30:08",
            exposure=(1, 4),
            f_tenths=28,
            iso=1600,
            focal_tenths=43,
            number=0,
        ),
    ),
    Case(
        name="unset-clock",
        size=(1920, 1280),
        scene=lambda size: things.crates(size, "unset-clock"),
        body=bodies.EOS_1300D,
        shot=Shot(
            date="2016:01:01 00:03:12",
            exposure=(1, 60),
            f_tenths=40,
            iso=800,
            focal_tenths=240,
            number=1_000_007,
            subsec="21",
        ),
    ),
    Case(
        name="released-later",
        size=(1920, 1280),
        scene=lambda size: land.lake(size, "released-later"),
        body=bodies.EOS_R3,
        shot=Shot(
            date="2015:06:10 18:47:55",
            exposure=(1, 320),
            f_tenths=80,
            iso=100,
            focal_tenths=240,
            number=1_000_933,
            subsec="08",
            offset="+02:00",
        ),
    ),
    Case(
        name="two-thousand-km",
        size=(1600, 1200),
        scene=lambda size: town.street(size, "two-thousand-km", town.DAY),
        body=bodies.GALAXY_A52,
        shot=Shot(
            date="2023:09:03 16:12:40",
            exposure=(1, 950),
            f_tenths=18,
            iso=40,
            focal_tenths=52,
            number=0,
            subsec="0902",
            offset="+05:00",
            gps=(55.1602, 61.4008),
            gps_time="2023:09:03 11:12:39",
            altitude_m=231,
            flash=0,
        ),
    ),
    Case(
        name="gps-apart",
        size=(1600, 1200),
        scene=lambda size: land.lake(size, "gps-apart", land.EVENING),
        body=bodies.COOLPIX_P900,
        shot=Shot(
            date="2023:09:02 18:26:44",
            exposure=(1, 160),
            f_tenths=40,
            iso=200,
            focal_tenths=43,
            number=0,
            gps=(38.6914, 70.4837),
            gps_time="2020:05:17 13:26:41",
            altitude_m=1512,
        ),
    ),
    Case(
        name="other-thumbnail",
        size=(1600, 1200),
        scene=lambda size: things.crates(size, "other-thumbnail"),
        thumbnail_of=lambda size: land.lake(size, "other-thumbnail", land.EVENING),
        body=bodies.COOLPIX_P900,
        shot=Shot(
            date="2023:09:02 11:05:17",
            exposure=(1, 250),
            f_tenths=40,
            iso=100,
            focal_tenths=43,
            number=0,
        ),
    ),
    Case(
        name="edited-dates",
        size=(1600, 1200),
        scene=lambda size: things.crates(size, "edited-dates"),
        body=bodies.GALAXY_S10_OF_2020,
        shot=Shot(
            date="2023:09:02 14:03:21",
            exposure=(1, 120),
            f_tenths=15,
            iso=160,
            focal_tenths=43,
            number=0,
            subsec="0417",
            offset="+05:00",
            flash=0,
            trailer_ms=1_589_706_201_417,
        ),
    ),
    Case(
        name="stripped",
        size=(1280, 960),
        scene=lambda size: land.valley(size, "stripped", land.EVENING),
    ),
    Case(
        name="forwarded",
        size=(1600, 1200),
        scene=lambda size: land.lake(size, "forwarded"),
        file="IMG-20200517-WA0007.jpg",
    ),
    Case(
        name="seen-in-2020",
        size=(1280, 853),
        scene=lambda size: copies.smaller(things.table((1920, 1280), "gknb"), size),
    ),
    Case(
        name="mirrored",
        size=(1200, 800),
        scene=lambda size: copies.mirrored(things.table((1920, 1280), "gknb"), size),
    ),
    Case(
        name="debunked",
        size=(960, 720),
        scene=lambda size: copies.smaller(land.valley((1280, 960), "stripped", land.EVENING), size),
    ),
    Case(
        name="clock-a-year-slow",
        size=(1680, 1120),
        scene=lambda size: town.street(size, "clock-a-year-slow", town.DAY),
        body=bodies.EOS_1300D,
        shot=Shot(
            date="2022:09:06 16:41:57",
            exposure=(1, 400),
            f_tenths=80,
            iso=200,
            focal_tenths=280,
            number=1_002_318,
            subsec="74",
        ),
    ),
    Case(
        name="day-month-swapped",
        size=(1600, 1200),
        scene=lambda size: land.valley(size, "day-month-swapped"),
        body=bodies.COOLPIX_P900,
        shot=Shot(
            date="2023:06:09 11:20:05",
            exposure=(1, 640),
            f_tenths=35,
            iso=100,
            focal_tenths=43,
            number=0,
        ),
    ),
    Case(
        name="screenshot",
        size=(1080, 1920),
        scene=lambda size: copies.on_screen(things.table((960, 640), "gknb"), size),
        exif=lambda size: copies.exif_of_screen(
            size, "2023:09:10 18:22:41", "+05:00", "TQ3A.230805.001"
        ),
    ),
    Case(
        name="scanned-print",
        size=(1500, 1050),
        scene=lambda size: copies.on_glass(
            town.street((1200, 840), "scanned-print", town.DAY), size
        ),
        exif=lambda size: copies.exif_of_scan(size, "2010:03:12 11:02:40"),
    ),
    Case(
        name="edited-later",
        size=(1920, 1280),
        scene=lambda size: things.crates(size, "edited-later"),
        body=replace(bodies.EOS_80D, ifd0=(*bodies.EOS_80D.ifd0, text(0x0131, PHOTOSHOP))),
        shot=Shot(
            date="2020:05:17 14:03:21",
            exposure=(1, 160),
            f_tenths=56,
            iso=400,
            focal_tenths=500,
            number=1_004_187,
            subsec="12",
            saved="2023:12:06 10:36:34",
        ),
        xmp=copies.edited(
            (
                copies.Step(action="derived", when="2023-12-05T14:39:21+01:00", agent=RAW),
                copies.Step(action="saved", when="2023-12-05T14:56:18+01:00", agent=PHOTOSHOP),
                copies.Step(action="saved", when="2023-12-06T10:36:34+01:00", agent=PHOTOSHOP),
            )
        ),
    ),
    Case(
        name="agency-caption",
        size=(1024, 683),
        scene=lambda size: things.crates(size, "agency-caption"),
        resources=agency.resources_of(agency.CRATES),
        xmp=agency.packet_of(agency.CRATES),
    ),
)
