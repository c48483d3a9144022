"""One small file in each format of boxes, with everything that its readers look for."""

from __future__ import annotations

from tests.support import isobmff_bytes as heif
from tests.support import jp2_bytes as jp2
from tests.support import jumbf_bytes as jumbf
from tests.support import quicktime_bytes as film
from tests.support.samples import camera_exif

_PACKET = (
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>"
)

MOV = film.film(
    film.movie_header(),
    film.track(),
    film.keys(
        {
            "com.apple.quicktime.creationdate": "2020-05-17T14:03:21+0500",
            "com.apple.quicktime.location.ISO6709": "+38.4600+070.7400+1800.0/",
            "com.apple.quicktime.make": "Apple",
        }
    ),
    film.user_data(
        film.international(b"\xa9day", b"2020-05-17T14:03:21+0500"),
        film.location(38.46, 70.74),
        heif.full(b"thmb", b"jpeg" + film.JPEG),
        heif.box(b"XMP_", _PACKET),
    ),
    film.sony(300),
)

CR3 = film.raw_picture(camera_exif(), camera_exif(), camera_exif(), note=camera_exif())

PICTURES = heif.heif(
    heif.Stored(1, "hvc1", b"the picture itself"),
    heif.Stored(2, "hvc1", b"a depth map"),
    sizes=heif.properties(
        [heif.extent(), heif.full(b"auxC", b"urn:mpeg:hevc:2015:auxid:depth\0")],
        {1: [1], 2: [1, 2]},
    ),
    more=heif.references((b"auxl", 2, [1])),
    trailer=heif.box(b"mpvd", b"a film"),
)

JXL = jp2.jxl(
    heif.box(b"Exif", bytes(4) + camera_exif()),
    heif.box(b"xml ", _PACKET),
    jumbf.store(),
    heif.box(b"brob", b"xml packed"),
)

JP2 = jp2.jp2(
    jp2.named(jp2.EXIF, camera_exif()),
    jp2.named(jp2.XMP, _PACKET),
    heif.box(b"xml ", b"<map/>"),
    stream=jp2.codestream(jp2.size(32, 8), jp2.comment(b"made by hand")),
)

SAMPLES: dict[str, bytes] = {
    "mov": MOV,
    "cr3": CR3,
    "heic with pictures beside it": PICTURES,
    "jxl": JXL,
    "jxl codestream": jp2.jxl_codestream(),
    "jp2": JP2,
    "jp2 codestream": jp2.codestream(),
}
