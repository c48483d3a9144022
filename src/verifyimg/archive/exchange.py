"""Entries as lines of JSON, to be given to others and taken from them.

One object a line. `schema` names the form; every other key may be missing or null.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator

from verifyimg.archive import admission
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import Entry, NewEntry, PictureFacts, Remarks, Sighting
from verifyimg.archive.search import sighting_told
from verifyimg.archive.store import Archive

SCHEMA = "verifyimg-archive/1"
SIGHTINGS = 1_000
"""Of one entry."""

_ENTRY = (
    "schema id sha256 pixel_sha256 pdq pdq_quality pdq_version size_bytes width height format name "
    "note verdict_url labels sightings thumbnail added_at added_by"
).split()
_SIGHTING = "first_seen basis source url credit caption added_by".split()

Json = dict[str, object]


def export_lines(archive: Archive, *, thumbnails: bool = False) -> Iterator[str]:
    """Every entry as a line of ASCII, its line break included, in the order of the numbers."""
    for entry in archive.entries(archive.ids(), thumbnails=thumbnails):
        yield json.dumps(entry_json(entry), ensure_ascii=True, separators=(",", ":")) + "\n"


def entry_json(entry: Entry) -> Json:
    """An entry with all its keys; the thumbnail is null where it was not fetched."""
    facts, remarks = entry.facts, entry.remarks
    return {
        "schema": SCHEMA,
        "id": entry.id,
        "sha256": facts.sha256,
        "pixel_sha256": facts.pixel_sha256,
        "pdq": facts.pdq.hex() if facts.pdq else None,
        "pdq_quality": facts.pdq_quality,
        "pdq_version": facts.pdq_version,
        "size_bytes": facts.size_bytes,
        "width": facts.width,
        "height": facts.height,
        "format": facts.format,
        "name": facts.name,
        "note": remarks.note,
        "verdict_url": remarks.verdict_url,
        "labels": list(remarks.labels),
        "sightings": [sighting_told(sighting) for sighting in entry.sightings],
        "thumbnail": b64encode(facts.thumbnail).decode("ascii") if facts.thumbnail else None,
        "added_at": entry.added_at,
        "added_by": entry.added_by,
    }


def read_entry(line: str) -> list[NewEntry]:
    """One line of JSON as what is to be added: the picture, once for each appearance.

    Any text may be given; raises `Inadmissible`. Numbers of entries, and when and by whom they
    were added elsewhere, are read over.
    """
    told = _object(line)
    _refuse_unknown(told, _ENTRY, "key")
    if told.get("schema") != SCHEMA:
        raise Inadmissible(f"the schema is not {SCHEMA}", "export with this version of verifyimg")
    facts, remarks = _facts(told), _remarks(told)
    sightings = told.get("sightings")
    if sightings is None or sightings == []:
        sightings = [{}]
    if not isinstance(sightings, list) or len(sightings) > SIGHTINGS:
        raise Inadmissible("sightings is no list, or too long", f"{SIGHTINGS:,} are the most")
    return [NewEntry(facts=facts, remarks=remarks, sighting=_sighting(one)) for one in sightings]


def _object(line: str) -> Json:
    try:
        told = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Inadmissible("this is not a line of JSON", "give one object on each line") from None
    if not isinstance(told, dict):
        raise Inadmissible("this is no JSON object", "give one object on each line")
    return told


def _no_number(word: str) -> None:
    raise ValueError(word)


def _facts(told: Json) -> PictureFacts:
    facts = PictureFacts(
        sha256=admission.digest("sha256", told.get("sha256")),
        pixel_sha256=admission.digest("pixel_sha256", told.get("pixel_sha256")),
        pdq=admission.pdq("pdq", told.get("pdq")),
        pdq_quality=admission.number("pdq_quality", told.get("pdq_quality"), 100),
        pdq_version=admission.text("pdq_version", told.get("pdq_version"), 40),
        size_bytes=admission.number("size_bytes", told.get("size_bytes")),
        width=admission.number("width", told.get("width")),
        height=admission.number("height", told.get("height")),
        format=admission.text("format", told.get("format"), 40),
        name=admission.text("name", told.get("name"), 400),
        thumbnail=admission.thumbnail("thumbnail", told.get("thumbnail")),
    )
    if facts.sha256 is None and facts.pdq is None:
        raise Inadmissible("there is neither sha256 nor pdq", "a picture needs one of them")
    return facts


def _remarks(told: Json) -> Remarks:
    return Remarks(
        note=admission.text("note", told.get("note")),
        verdict_url=admission.address("verdict_url", told.get("verdict_url")),
        labels=admission.labels("labels", told.get("labels")),
    )


def _sighting(told: object) -> Sighting:
    if not isinstance(told, dict):
        raise Inadmissible("a sighting is no JSON object", 'write {"first_seen": "2020-05-17"}')
    _refuse_unknown(told, _SIGHTING, "key of a sighting")
    return Sighting(
        first_seen=admission.first_seen("first_seen", told.get("first_seen")),
        basis=admission.basis("basis", told.get("basis")),
        source=admission.text("source", told.get("source")),
        url=admission.address("url", told.get("url")),
        credit=admission.text("credit", told.get("credit")),
        caption=admission.text("caption", told.get("caption")),
    )


def _refuse_unknown(told: Json, known: list[str], what: str) -> None:
    for key in told:
        if key not in known:
            raise Inadmissible(f'unknown {what} "{key[:40]}"', f"known are {', '.join(known)}")
