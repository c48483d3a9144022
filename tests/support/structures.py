"""Structures of files, made without a file, for the rules about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.support.rule_subjects import subject, tag
from verifyimg.model.claim import Claim
from verifyimg.model.encoding import Component, JpegEncoding, QuantisationTable
from verifyimg.model.structure import Piece, SecondFormat, Structure
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

ORIGINAL = Claim(original=True)


def coding(
    *, quality: int | None = 92, exact: bool = True, progressive: bool = False
) -> JpegEncoding:
    """The coding of an ordinary JPEG in colour."""
    return JpegEncoding(
        process=2 if progressive else 0,
        precision=8,
        components=tuple(
            Component(number=number, across=1, down=1, table=min(number - 1, 1))
            for number in (1, 2, 3)
        ),
        tables=(QuantisationTable(number=0, steps=(3,) * 64, wide=False),),
        huffman="standard",
        scans=10 if progressive else 1,
        restart_interval=0,
        markers=("APP1", "DQT", "SOF0", "DHT", "SOS"),
        quality=quality,
        exact=exact,
    )


def pieces(*kinds: str) -> tuple[Piece, ...]:
    """Blocks of these kinds, one behind the other, a thousand bytes each."""
    return tuple(
        Piece(kind=kind, label="APP1", offset=1_000 * number, length=1_000)
        for number, kind in enumerate(kinds)
    )


def built(
    *kinds: str,
    tags: Sequence[Tag] = (),
    encoding: JpegEncoding | None = None,
    second: Sequence[SecondFormat] = (),
    claim: Claim | None = None,
) -> Subject:
    """A file of these blocks."""
    structure = Structure(pieces=pieces(*kinds), encoding=encoding, second_formats=tuple(second))
    return replace(subject(claim=claim), structure=structure, tags=tuple(tags))


def at(key: str, raw: str, offset: int) -> Tag:
    """A tag at a place in the file."""
    return replace(tag(key, raw), offset=offset)
