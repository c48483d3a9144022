"""The file formats that we can take apart.

A container is imported when the first file of its format is met.
"""

from __future__ import annotations

from importlib import import_module

from verifyimg.containers.container import Container, Locate
from verifyimg.model.formats import FORMATS, Format, format_of

FILES: dict[str, str] = {
    "JPEG": "jpeg",
    "PNG": "png",
    "WEBP": "webp",
    "GIF": "gif",
    "PSD": "psd",
    "PSB": "psd",
    "BMP": "bmp",
    "ICO": "ico",
    "TIFF": "tiff",
    "BTF": "tiff",
    "CR2": "tiff",
    "IIQ": "tiff",
    "RW2": "tiff",
    "ORF": "tiff",
    "RAF": "raf",
    "CRW": "crw",
    "MRW": "mrw",
    "X3F": "x3f",
    "HEIC": "isobmff",
    "HEICS": "isobmff",
    "HEIF": "isobmff",
    "HEIFS": "isobmff",
    "AVIF": "isobmff",
    "CR3": "isobmff",
    "MOV": "isobmff",
    "MP4": "isobmff",
    "M4V": "isobmff",
    "M4A": "isobmff",
    "3GP": "isobmff",
    "3G2": "isobmff",
    "JXL": "jxl",
    "JP2": "jp2",
    "JPX": "jp2",
    "J2C": "jp2",
}
"""By format, the file whose `locate` takes it apart."""


def recognise(head: bytes) -> Container | None:
    """The container of a file that begins with `head` (its first `HEAD_BYTES`); None if none."""
    known = format_of(head)
    return None if known is None or known.name not in FILES else _container(known)


def all_containers() -> tuple[Container, ...]:
    """Every container, in the order of the known formats."""
    return tuple(_container(one) for one in FORMATS if one.name in FILES)


def _container(known: Format) -> Container:
    locate: Locate = import_module(f"{__package__}.{FILES[known.name]}").locate
    return Container(name=known.name, mime=known.mime, locate=locate)
