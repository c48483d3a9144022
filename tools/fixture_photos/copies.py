"""Pictures of pictures, and pictures that a program saved anew: painted, and what is written in.

The layouts follow files of these programs; times and identifiers are invented.
Specification: CIPA DC-008 (Exif 2.32), 4.6; XMP Specification Part 2, 1.2.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageDraw

from tests.support.tiff_bytes import LONG, RATIONAL, SHORT, entry, exif_block, raw, text
from tools.fixture_photos.paint import Size, dice, mottled, noise

PAPER, GLASS, INK = (244, 241, 232), (58, 57, 54), (66, 68, 72)


def smaller(picture: Image.Image, size: Size) -> Image.Image:
    """The picture as a platform hands it out."""
    return picture.resize(size, Image.Resampling.LANCZOS)


def mirrored(picture: Image.Image, size: Size) -> Image.Image:
    """The same with left and right exchanged."""
    return smaller(picture, size).transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def on_screen(picture: Image.Image, size: Size) -> Image.Image:
    """A phone's screen that shows the picture between bars and lines of text."""
    screen = Image.new("RGB", size, (250, 250, 251))
    draw = ImageDraw.Draw(screen)
    draw.rectangle((0, 0, size[0], size[1] // 32), fill=(236, 237, 240))
    shown = picture.resize((size[0], size[0] * picture.height // picture.width))
    top = size[1] // 6
    screen.paste(shown, (0, top))
    below = top + shown.height + 40
    chance = dice("a screen")
    for line in range(9):
        end = size[0] - 60 - chance.randrange(0, 260)
        draw.rectangle((40, below + line * 56, end, below + line * 56 + 18), fill=INK)
    draw.ellipse((40, size[1] // 24, 150, size[1] // 24 + 110), fill=(120, 140, 160))
    draw.rectangle((180, size[1] // 24 + 40, 560, size[1] // 24 + 64), fill=INK)
    return screen


def on_glass(picture: Image.Image, size: Size) -> Image.Image:
    """A faded print with a white border, a little askew on the glass of a scanner."""
    grey = picture.convert("L").convert("RGB")
    faded = Image.blend(grey, Image.new("RGB", grey.size, (196, 168, 128)), 0.3)
    sheet = Image.new("RGB", (size[0] * 4 // 5, size[1] * 4 // 5), PAPER)
    inner = (sheet.width - 80, sheet.height - 80)
    sheet.paste(faded.resize(inner, Image.Resampling.LANCZOS), (40, 40))
    glass = Image.new("RGB", size, GLASS)
    turned = sheet.rotate(1.2, Image.Resampling.BICUBIC, expand=True, fillcolor=GLASS)
    glass.paste(turned, ((size[0] - turned.width) // 2, (size[1] - turned.height) // 2))
    return mottled(glass, noise(size, dice("dust")), 0.04)


def exif_of_screen(size: Size, date: str, offset: str, build: str) -> bytes:
    """What Android writes into the capture of its screen: no make, no model."""
    return exif_block(
        ifd0=[
            entry(0x0100, LONG, size[0]),
            entry(0x0101, LONG, size[1]),
            entry(0x0112, SHORT, 1),
            text(0x0131, f"Android {build}"),
        ],
        exif=[
            text(0x9003, date),
            text(0x9011, offset),
            text(0x9291, "418"),
            text(0xA420, "7d0c4f0e-35a1-4c0e-9a54-3f1d2b7c9e60"),
        ],
    )


def exif_of_scan(size: Size, date: str) -> bytes:
    """What a flatbed scanner and its program write, which date all of it by the scan."""
    return exif_block(
        ifd0=[
            text(0x010F, "EPSON"),
            text(0x0110, "Perfection V600"),
            entry(0x0112, SHORT, 1),
            entry(0x011A, RATIONAL, 600, 1),
            entry(0x011B, RATIONAL, 600, 1),
            entry(0x0128, SHORT, 2),
            text(0x0131, "EPSON Scan"),
            text(0x0132, date),
        ],
        exif=[
            raw(0x9000, b"0221"),
            text(0x9003, date),
            text(0x9004, date),
            entry(0xA002, LONG, size[0]),
            entry(0xA003, LONG, size[1]),
            raw(0xA300, b"\x02"),
        ],
    )


@dataclass(frozen=True, kw_only=True)
class Step:
    """One entry of an edit history."""

    action: str
    when: str
    """`2023-12-05T14:39:21+01:00`."""
    agent: str


def edited(steps: tuple[Step, ...]) -> bytes:
    """The XMP packet that Photoshop leaves after these steps."""
    last = steps[-1]
    entries = "".join(
        f'<rdf:li stEvt:action="{step.action}" stEvt:when="{step.when}" '
        f'stEvt:softwareAgent="{step.agent}" stEvt:changed="/"/>'
        for step in steps
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 9.1-c001 79.1462899777, '
        '2023/06/25-23:57:14        ">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" '
        'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" '
        f'xmp:CreatorTool="{last.agent}" xmp:ModifyDate="{last.when}" '
        f'xmp:MetadataDate="{last.when}"><xmpMM:History><rdf:Seq>{entries}</rdf:Seq>'
        "</xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()
