"""How the note of each maker is recognised, in the order in which they are tried.

Specification: none is published; the marks are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.model.noun import noun

HEAD_BYTES = 16

_TIFF = (b"II*\0", b"MM\0*")
_VERSION_FIRST = (b"\1\0\7\0\4\0\0\0", b"\0\1\0\7\0\0\0\4")
"""An entry 0x0001 of four bytes, behind the number of entries."""


@noun
class Mark:
    """How one kind of note is recognised, and where it is told how to read it."""

    file: str
    maker: str
    """The name of the Maker in that file."""
    name: str
    """For people."""
    heads: tuple[bytes, ...] = ()
    """One of which the note begins with; empty where any beginning will do."""
    at: int = 0
    """Where in the note that stands."""
    makes: tuple[str, ...] = ()
    """One of which the Make beside the note begins with, in capitals; empty where any will do."""
    without: tuple[bytes, ...] = ()
    """None of which the note begins with."""
    alone: bool = False
    """Whether it may stand in no EXIF block, and so beside no Make."""
    models: tuple[str, ...] = ()
    """One of which the Model beside it begins with; empty where any will do."""


MARKS: tuple[Mark, ...] = (
    Mark(file="apple", maker="APPLE", name="Apple", heads=(b"Apple iOS\0",)),
    Mark(file="nikon", maker="NIKON", name="Nikon", heads=(b"Nikon\0\2",)),
    Mark(file="canon", maker="CANON_BOX", name="Canon", heads=_TIFF, makes=("CANON",), alone=True),
    Mark(file="canon", maker="CANON", name="Canon", makes=("CANON",)),
    Mark(file="casio", maker="CASIO", name="Casio", heads=(b"QVC\0", b"DCI\0")),
    Mark(file="fujifilm", maker="FUJIFILM", name="Fujifilm", heads=(b"FUJIFILM", b"GENERALE")),
    Mark(file="motorola", maker="MOTOROLA", name="Motorola", heads=(b"MOT\0",)),
    Mark(
        file="olympus",
        maker="OLYMPUS_OLD",
        name="Olympus",
        heads=(b"OLYMP\0", b"EPSON\0", b"MINOL\0", b"CAMER\0"),
    ),
    Mark(file="olympus", maker="OLYMPUS", name="Olympus", heads=(b"OLYMPUS\0",)),
    Mark(file="olympus", maker="OM_SYSTEM", name="OM System", heads=(b"OM SYSTEM\0",)),
    Mark(file="panasonic", maker="PANASONIC", name="Panasonic", heads=(b"Panasonic\0",)),
    Mark(
        file="panasonic",
        maker="LEICA",
        name="Leica",
        heads=(b"LEICA\0\0\0",),
        makes=("LEICA", "PANASONIC"),
    ),
    Mark(
        file="casio",
        maker="CASIO",
        name="Pentax",
        heads=(b"AOC\0",),
        models=(
            "PENTAX Optio330RS",
            "PENTAX Optio430RS",
            "PENTAX Optio 330RS",
            "PENTAX Optio 430RS",
        ),
    ),
    Mark(file="pentax", maker="PENTAX_OLD", name="Pentax", heads=(b"AOC\0",)),
    Mark(file="pentax", maker="PENTAX", name="Pentax", heads=(b"PENTAX \0",)),
    Mark(file="pentax", maker="PENTAX_RICOH", name="Ricoh", heads=(b"RICOH\0II", b"RICOH\0MM")),
    Mark(file="ricoh", maker="RICOH_TEXT", name="Ricoh", heads=(b"Rv", b"Rev"), makes=("RICOH",)),
    Mark(file="kodak", maker="KODAK", name="Kodak", heads=(b"KDK INFO",)),
    Mark(file="kodak", maker="KODAK_LITTLE", name="Kodak", heads=(b"KDK",)),
    Mark(
        file="phase_one",
        maker="PHASE_ONE",
        name="Phase One",
        heads=(b"IIIICwaR", b"IIIITwaR", b"MMMMRawC", b"MMMMRawT"),
    ),
    Mark(file="reconyx", maker="RECONYX", name="Reconyx", heads=(b"RECONYXH2\0",)),
    Mark(file="ricoh", maker="RICOH", name="Ricoh", heads=(b"Ricoh", b"RICOH")),
    Mark(file="sigma", maker="SIGMA", name="Sigma", heads=(b"SIGMA\0", b"FOVEON\0")),
    Mark(
        file="sony",
        maker="SONY",
        name="Sony",
        heads=(b"SONY DSC", b"SONY CAM", b"SONY MOBILE", b"\0\0SONY PIC\0", b"VHAB     \0"),
    ),
    Mark(
        file="samsung",
        maker="SAMSUNG",
        name="Samsung",
        heads=_VERSION_FIRST,
        at=2,
        makes=("SAMSUNG",),
    ),
    Mark(
        file="minolta",
        maker="MINOLTA",
        name="Minolta",
        makes=("MINOLTA", "KONICA MINOLTA"),
        without=(b"MLY0", b"KC", b"+M+M", b"\xd7"),
    ),
    Mark(file="nintendo", maker="NINTENDO", name="Nintendo", makes=("NINTENDO",)),
    Mark(file="nikon", maker="NIKON_OLD", name="Nikon", makes=("NIKON",), without=(b"Nikon\0",)),
    Mark(
        file="sony",
        maker="SONY_BARE",
        name="Sony",
        makes=("SONY", "HASSELBLAD"),
        without=(b"\1\0", b"SONY PI", b"PREMI\0", b"SEMC MS\0"),
    ),
)


def mark_of(head: bytes, make: str, model: str) -> Mark | None:
    """The first mark that fits a note that begins like that, beside that Make and Model.

    Both are empty for a note that stands in no EXIF block.
    """
    return next((mark for mark in MARKS if _fits(mark, head, make.upper(), model)), None)


def _fits(mark: Mark, head: bytes, make: str, model: str) -> bool:
    return (
        (not mark.heads or head[mark.at :].startswith(mark.heads))
        and (not mark.makes or make.startswith(mark.makes) or (mark.alone and not make))
        and (not mark.models or model.startswith(mark.models))
        and not (mark.without and head.startswith(mark.without))
    )
