from __future__ import annotations

import re

import pytest

from verifyimg.knowledge.software import editing_software
from verifyimg.knowledge.table import rows

FIRMWARE = """
Ver.1.00
Ver.2.00
Ver.T2.10.gb
Ver1.000
Ver 1.12
ver1.1.0
Version 1.3
Version F.0
1.0
1.0.2
Firmware Version 1.0.1
14.2
10.0.2
11.4.1
17.5.1
HDR+ 1.0.220943774z
HDR+ 1.0.570503588zd
G965FXXU2BRGA
G973FXXSGHWC2
J320FXXU0AQL1
S721BXXS3AYB3
E5700v1.1
E775v1.3u
E885v1.0
COOLPIX S6V1.0
v757-71n
v88-74
28-1012
22-1014
V100-02
Digital Camera FinePix S5Pro   Ver1.06
Digital Camera X-T3 Ver3.01
DSC-RX1R v1.00
ILCE-7M3 v4.01
SLT-A58 v1.01
GR Firmware Ver 01.10
K-5 Ver 1.13
Optio S4 Ver 1.00
PENTAX K-1 Ver 1.41
DiMAGE A2 Ver.1.12
H22.01.02.20.70
HD8.01.02.50.00
HD4.02.05.00.00
01.15.00.67
v02.09.514
MediaTek Camera Application
clark_retus-user 5.1.1 LPH23.116-18 18 release-keys
lavender-user 9 PKQ1.180904.001 V10.3.6.0.PFGEUXM release-keys
ELE-L29 10.1.0.162(C432E22R1P5)
Android RP1A.200720.012.G973FXXSGHWC2
Windows Phone
Microsoft Windows Phone
LG Electronics
5_04_29195_00
fw 05.15 prm 07.53
V01.02.05
00204
Oxygen 11.2.8.8
MIUI Camera
Leica M10 2.7.5.0
Hasselblad X1D 1.25.0
1.03.0.000000000
""".strip().splitlines()

PRODUCTS = [
    ("Adobe Photoshop 21.1 (Windows)", "Adobe Photoshop"),
    ("Adobe Photoshop CS6 (Macintosh)", "Adobe Photoshop"),
    ("  adobe photoshop 7.0 ", "Adobe Photoshop"),
    ("Adobe Lightroom 8.1 (Macintosh)", "Adobe Lightroom"),
    ("Adobe Bridge CS5", "an Adobe program"),
    ("GIMP 2.10.32", "GIMP"),
    ("GNU Image Manipulation Program", "GIMP"),
    ("Snapseed 2.19.201907232", "Snapseed"),
    ("Picasa", "Picasa"),
    ("paint.net 4.2.1", "Paint.NET"),
    ("ACD Systems Digital Imaging", "ACDSee"),
    ("Capture One 21 Windows", "Capture One"),
    ("darktable 2.4.0", "darktable"),
    ("Pixel 2.0/GraphicsMagick 1.3.20 2014-08-16 Q8", "ImageMagick"),
    ("digiKam-5.6.0", "digiKam"),
    ("Shotwell 0.12.3", "a Linux photo manager"),
    ("Microsoft Windows Photo Viewer 6.1.7600.16385", "Microsoft Windows"),
    ("Photos 1.5", "Apple photo programs"),
    ("QuickTime 7.7.1", "Apple macOS"),
    ("Polarr Photo Editor", "a phone photo editor"),
    ("Nikon Transfer 1.1 W", "Nikon desktop software"),
    ("Nikon Capture Editor 4.3.1 W", "Nikon desktop software"),
    ("OLYMPUS Master 2.04W", "Olympus desktop software"),
    ("SIGMA PhotoPro 2.0.0.1586", "Sigma desktop software"),
    ("FinePix Viewer Ver.1.1", "Fujifilm desktop software"),
    ("PIL", "Pillow"),
    ("ExifTool 12.57", "a metadata editor"),
]


@pytest.mark.parametrize("text", ["", " ", "unknown", *FIRMWARE])
def test_the_firmware_of_a_camera_is_no_editing_software(text: str) -> None:
    assert editing_software(text) is None


@pytest.mark.parametrize(("text", "product"), PRODUCTS)
def test_a_program_is_told_by_its_mark(text: str, product: str) -> None:
    assert editing_software(text) == product


@pytest.mark.parametrize("row", list(rows("editing_software")), ids=lambda row: row["product"])
def test_every_pattern_compiles_is_in_lower_case_and_needs_a_mark(row: dict[str, str]) -> None:
    assert re.compile(row["pattern"]).search("") is None
    assert row["pattern"].replace(r"\d", "") == row["pattern"].replace(r"\d", "").casefold()
    assert row["product"] and row["kind"]


def test_a_long_text_costs_no_time() -> None:
    assert editing_software("a" * 1_000_000) is None
