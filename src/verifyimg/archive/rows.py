"""Rows into entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from verifyimg.archive.entry import BASES, Entry, PictureFacts, Remarks, Sighting
from verifyimg.archive.first_seen import read_first_seen

if TYPE_CHECKING:
    from sqlite3 import Connection

TOGETHER = 500
"""Entries that are fetched with one statement; SQLite takes at most 32,766 parameters."""

_FACTS = (
    "sha256 pixel_sha256 pdq pdq_quality pdq_version size_bytes width height format name"
).split()
_ENTRY = (
    "SELECT e.id, sha256, pixel_sha256, pdq, quality AS pdq_quality, version AS pdq_version, "
    "size_bytes, width, height, format, name, note, verdict_url, added_at, added_by "
    "FROM entries e LEFT JOIN prints p ON p.entry_id = e.id WHERE e.id IN ({places})"
)
_SIGHTINGS = (
    "SELECT entry_id, first_seen, basis, source, url, credit, caption, added_by FROM sightings "
    "WHERE entry_id IN ({places}) ORDER BY entry_id, earliest IS NULL, earliest, latest, id"
)
_LABELS = "SELECT entry_id, label FROM labels WHERE entry_id IN ({places}) ORDER BY rowid"
_THUMBNAILS = "SELECT entry_id, picture FROM thumbnails WHERE entry_id IN ({places})"


def entries_of(
    connection: Connection, ids: Iterable[int], *, thumbnails: bool = False
) -> Iterator[Entry]:
    """The entries of those numbers, in their order; numbers that no entry has are left out."""
    remaining = iter(ids)
    while some := list(islice(remaining, TOGETHER)):
        yield from _some(connection, some, thumbnails=thumbnails)


def _some(connection: Connection, ids: Sequence[int], *, thumbnails: bool) -> Iterator[Entry]:
    sightings = _grouped(_rows(connection, _SIGHTINGS, ids))
    labels = _grouped(_rows(connection, _LABELS, ids))
    pictures = dict(_rows(connection, _THUMBNAILS, ids)) if thumbnails else {}
    found = {row["id"]: row for row in _named(connection, ids)}
    for number in ids:
        if number in found:
            yield _entry(
                found[number],
                tuple(map(_sighting, sightings.get(number, ()))),
                tuple(label for (label,) in labels.get(number, ())),
                pictures.get(number),
            )


def _entry(
    told: dict[str, Any],
    sightings: tuple[Sighting, ...],
    labels: tuple[str, ...],
    thumbnail: bytes | None,
) -> Entry:
    facts = {name: told[name] for name in _FACTS}
    return Entry(
        id=told["id"],
        facts=PictureFacts(**facts, thumbnail=thumbnail),
        remarks=Remarks(note=told["note"], verdict_url=told["verdict_url"], labels=labels),
        sightings=sightings,
        added_at=told["added_at"],
        added_by=told["added_by"],
    )


def _sighting(row: Sequence[Any]) -> Sighting:
    # NOTE: an archive file may come from a stranger: a date or basis that we would not have
    # written binds nothing.
    first_seen, basis, source, url, credit, caption, added_by = row
    return Sighting(
        first_seen=read_first_seen(first_seen) if first_seen else None,
        basis=basis if basis in BASES else None,
        source=source,
        url=url,
        credit=credit,
        caption=caption,
        added_by=added_by,
    )


def _named(connection: Connection, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    done = connection.execute(_ENTRY.format(places=",".join("?" * len(ids))), ids)
    names = [column[0] for column in done.description]
    for row in done:
        yield dict(zip(names, row, strict=True))


def _rows(connection: Connection, statement: str, ids: Sequence[int]) -> list[Any]:
    return connection.execute(statement.format(places=",".join("?" * len(ids))), ids).fetchall()


def _grouped(rows: Iterable[Sequence[Any]]) -> dict[int, list[Sequence[Any]]]:
    groups: dict[int, list[Sequence[Any]]] = {}
    for number, *rest in rows:
        groups.setdefault(number, []).append(rest)
    return groups
