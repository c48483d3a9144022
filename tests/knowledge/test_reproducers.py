from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.knowledge.reproducers import scanner, screen_marks
from verifyimg.knowledge.table import rows

CAMERAS = [
    ("Canon", "Canon EOS R5", ""),
    ("Canon", "Canon PowerShot G3 X", ""),
    ("Canon", "Canon PowerShot G10", ""),
    ("Hewlett-Packard", "hp photosmart 735", "Ver 1.12"),
    ("Hewlett-Packard", "HP PhotoSmart C812 (V09.33)", ""),
    ("OLYMPUS IMAGING CORP.", "STYLUS1", "Version F.0"),
    ("MINOLTA CO.,LTD", "DiMAGE X", "V100-02"),
    ("samsung", "GT-I9000", ""),
    ("EPSON", "PhotoPC 850Z", ""),
    ("Kodak", "ProBack", ""),
    ("motorola", "V600", ""),
    ("", "", ""),
]

SCANNERS = [
    ("Epson", "PerfectionV800", "VueScan 9 x64 (9.6.01)", "an Epson scanner"),
    ("EPSON", "Expression 1680", "", "an Epson scanner"),
    ("Canon", "CanoScan 9000F Mark II", "", "a Canon scanner"),
    ("Canon", "MG5700 series", "", "a Canon scanner"),
    ("?", "Photosmart Plus B210 series", "", "an HP scanner"),
    ("HP", "HP Scanjet G4050", "", "an HP scanner"),
    ("Nikon", "Nikon LS-5000", "", "a Nikon film scanner"),
    ("FUJI PHOTO FILM CO., LTD.", "SP-3000", "", "a Fujifilm Frontier laboratory scanner"),
    ("NORITSU KOKI", "QSS-32_33", "", "a Noritsu laboratory scanner"),
    ("Hasselblad", "Flextight X5", "", "an Imacon or Hasselblad film scanner"),
    ("j&k DPU-X", "2.0.3.78", "", "a maker of scanners"),
    ("", "", "SilverFast 8.8.0", "SilverFast"),
    ("", "", "EPSON Scan", "EPSON Scan"),
    ("Apple", "iPhone 8", "PhotoScan by Google Photos", "an app that copies prints and papers"),
]


@pytest.mark.parametrize(("make", "model", "software"), CAMERAS)
def test_a_camera_is_no_scanner(make: str, model: str, software: str) -> None:
    assert scanner(make, model, software) is None


def test_no_device_of_the_release_table_is_a_scanner() -> None:
    devices = [
        (row["make"].partition("|")[0], row["exif_model"]) for row in rows("device_releases")
    ]
    assert [pair for pair in devices if scanner(*pair, "")] == []


@pytest.mark.parametrize(("make", "model", "software", "product"), SCANNERS)
def test_a_scanner_is_told_by_its_names(make: str, model: str, software: str, product: str) -> None:
    found = scanner(make, model, software)
    assert found is not None
    assert found.product == product
    assert found.names


@pytest.mark.parametrize("row", list(rows("scanners")), ids=lambda row: row["product"])
def test_a_row_of_scanners_has_signs_a_pattern_and_a_source(row: dict[str, str]) -> None:
    patterns = [row[name] for name in ("make", "model", "software") if row[name]]
    assert patterns and row["source"] and row["sign"] == row["sign"].casefold()
    assert all(re.compile(pattern) for pattern in patterns)
    assert re.compile(patterns[-1]).search("") is None


QUIET_TEXTS = [
    ("ExifIFD:UserComment", "Screenshots of my holiday"),
    ("ExifIFD:UserComment", ""),
    ("ExifIFD:UserComment", "{ AEAverage = 195; }"),
    ("IFD0:Software", "HDR+ 1.0.220943774z"),
    ("IFD0:Software", "Androidify"),
]

SCREENS = [
    ("ExifIFD:UserComment", "Screenshot"),
    ("XMP-exif:UserComment", "Screenshot"),
    ("ExifIFD:UserComment", "{{0, 0}, {1280, 800}}"),
    ("IFD0:Software", "Android TQ3A.230805.001"),
    ("PNG:Software", "gnome-screenshot"),
    ("XMP-xmp:CreatorTool", "Snagit 2023"),
]


@pytest.mark.parametrize(("key", "text"), QUIET_TEXTS)
def test_other_texts_mark_no_screen(key: str, text: str) -> None:
    assert [mark for mark in screen_marks() if mark.key == key and mark.fits(text)] == []


@pytest.mark.parametrize(("key", "text"), SCREENS)
def test_what_systems_write_marks_a_captured_screen(key: str, text: str) -> None:
    assert [mark.product for mark in screen_marks() if mark.key == key and mark.fits(text)]


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_names_break_it(make: str, model: str, software: str) -> None:
    found = scanner(make, model, software)
    assert found is None or found.product
