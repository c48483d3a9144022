"""One small photograph in each format beside JPEG, with everything that its readers look for."""

from __future__ import annotations

from tests.support import box_samples, gif_bytes, mpf_bytes
from tests.support import isobmff_bytes as heif
from tests.support import old_raw_bytes as old_raws
from tests.support import png_bytes as png
from tests.support import raw_bytes as raws
from tests.support import webp_bytes as webp
from tests.support.caption_bytes import resource
from tests.support.jpeg_bytes import adobe_segment, jpeg, segment, tiny_jpeg
from tests.support.samples import camera_exif
from tests.support.tiff_bytes import LONG, UNDEFINED, Directory, entry, raw, text, tiff_block

PACKET = (
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
    " xmp:CreateDate='2020-05-17T14:03:21'/></rdf:RDF></x:xmpmeta>"
)

PROFILE = (132).to_bytes(4) + bytes(32) + b"acsp" + bytes(92)
"""The shortest colour profile: a header and no entries."""

PNG = png.png(
    png.icc(PROFILE),
    png.chunk(b"pHYs", bytes((0, 0, 11, 19, 0, 0, 11, 19, 1))),
    png.chunk(b"acTL", bytes((0, 0, 0, 1, 0, 0, 0, 0))),
    png.exif(camera_exif()),
    png.xmp(PACKET),
    png.text("Software", "a program"),
    png.packed_text("Raw profile type iptc", png.raw_profile("iptc", b"\x1c\x02\x05\0\x01t")),
    late=png.time(2020, 5, 17, 14, 3, 21) + png.itext("Title", "Рӯд", language="tg"),
)

WEBP = webp.webp(
    webp.extended(),
    webp.chunk(b"ICCP", PROFILE),
    webp.lossy(),
    webp.exif(camera_exif()),
    webp.xmp(PACKET.encode()),
)

HEIC = heif.heif(
    heif.Stored(1, "hvc1", b"the picture itself"),
    heif.Stored(2, "Exif", heif.exif_item(camera_exif()), parts=3),
    heif.Stored(3, "mime", PACKET.encode(), content_type="application/rdf+xml", method=heif.BOX),
    heif.Stored(4, "hvc1", b"a small picture"),
    more=heif.references((b"thmb", 4, [1]), (b"cdsc", 2, [1])),
    sizes=heif.properties(
        [
            heif.extent(),
            heif.box(b"irot", b"\x01"),
            heif.full(b"pixi", b"\x03\x08\x08\x08"),
            heif.box(b"colr", b"nclx\0\x01\0\x0d\0\x06\x80"),
            heif.box(b"colr", b"prof" + PROFILE),
        ],
        {1: [1, 2, 3, 4, 5], 4: [1]},
    ),
)

AVIF = heif.heif(
    heif.Stored(1, "av01", b"the picture itself"),
    heif.Stored(2, "Exif", heif.exif_item(camera_exif(), mark=b"")),
    brand=b"avif",
)

TIFF = tiff_block(
    {
        "pixels": b"\x7f" * 32,
        "ifd0": Directory(
            entries=(
                entry(0x0100, LONG, 8),
                entry(0x0101, LONG, 4),
                text(0x0110, "X-1 camera"),
                entry(0x0111, LONG, 8),
                entry(0x0117, LONG, 32),
                raw(0x02BC, PACKET.encode(), kind=1),
                raw(0x83BB, b"\x1c\x02\x05\0\x01t", kind=UNDEFINED),
                raw(0x8649, b"8BIM\x04\x04\0\0\0\0\0\0", kind=1),
                raw(0x8773, PROFILE),
            )
        ),
    }
)

GIF = gif_bytes.gif(
    gif_bytes.gif_comment("made by hand"),
    gif_bytes.application(b"NETSCAPE2.0", b"\x01\0\0"),
    gif_bytes.application(b"ICCRGBG1012", PROFILE),
    gif_bytes.gif_xmp(PACKET.encode()),
    frames=gif_bytes.gif_frame(50) + gif_bytes.gif_frame(50),
)

PSD = gif_bytes.psd(
    resource(0x0422, camera_exif())
    + resource(0x0424, PACKET.encode())
    + resource(0x0404, b"\x1c\x02\x05\0\x01t")
    + resource(0x040F, PROFILE)
)

SAMPLES: dict[str, bytes] = {
    "gif": GIF,
    "psd": PSD,
    "psb": gif_bytes.psd(resource(0x0425, bytes(16)), version=2),
    "bmp": gif_bytes.bmp(profile=PROFILE),
    "ico": gif_bytes.ico(PNG, b"a bitmap"),
    "jpeg of several pictures": mpf_bytes.several_pictures(),
    "jpeg of old programs": jpeg(
        segment(0xE0, b"JFXX\0\x10" + tiny_jpeg()),
        segment(0xEA, b"UNICODE\0\0a"),
        segment(0xEC, b"Ducky\0\x01\0\x04\0\0\0\x54\0\0"),
        segment(0xEC, b"Agfa \0[picture info]\r\nTimeDate=915117440\r\nType=SR84\r\n"),
        adobe_segment(),
        trailer=b"PK\x03\x04 another file",
    ),
    "png": PNG,
    "webp": WEBP,
    "webp lossless": webp.webp(webp.lossless()),
    "heic": HEIC,
    "avif": AVIF,
    "tiff": TIFF,
    "bigtiff": raws.big_photo(),
    "raf": raws.raf(),
    "rw2": raws.rw2(),
    "cr2": raws.cr2(),
    "orf": raws.orf(),
    "crw": old_raws.ciff(),
    "mrw": old_raws.mrw(),
    "x3f": old_raws.x3f(),
    "tiff of makers": old_raws.tiff_of_makers(),
    "jpeg of makers' segments": jpeg(
        segment(0xE0, old_raws.ciff(kind=b"HEAPJPGM")),
        segment(0xE1, b"FLIR\0\1\0\0" + old_raws.flir()),
        segment(0xE1, old_raws.qvci()),
        segment(0xE6, b"GoPro\0" + old_raws.gopro()),
        segment(0xE9, b"Media Jukebox\0" + old_raws.jukebox()),
    ),
    **box_samples.SAMPLES,
}
