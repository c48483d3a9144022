"""One picture into the tables: as a new entry, or merged into the one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from verifyimg.archive.entry import NewEntry, PictureFacts, Remarks, Sighting
from verifyimg.archive.points.keeping import keep
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

Change = Literal["added", "merged", "unchanged"]

_MEASURES = ("pixel_sha256", "size_bytes", "width", "height", "format", "name")
_SEEN = ("first_seen", "basis", "source", "url", "credit", "caption")


@noun
class Author:
    """By whom and when something is added."""

    at: str
    """ISO 8601 in UTC."""
    by: str | None = None


@noun
class Written:
    """What became of one new entry."""

    id: int
    change: Change
    """`merged`: the picture was there, and something new was learnt about it."""


def write(connection: Connection, new: NewEntry, author: Author) -> Written:
    """Adds one picture; the caller holds the transaction.

    Adding what is there again changes nothing. What is new is merged and nothing that is there
    is overwritten: an empty field is filled, a label or a note is put beside the others, and an
    appearance that differs is one more sighting.
    """
    number = known_id(connection, new.facts)
    added = number is None
    if number is None:
        number = _inserted(connection, new.facts, author)
    changed = _filled(connection, number, new.facts)
    changed |= _printed(connection, number, new.facts)
    changed |= new.facts.features is not None and keep(connection, number, new.facts.features)
    changed |= _remarked(connection, number, new.remarks)
    changed |= _sighted(connection, number, new.sighting, author)
    return Written(id=number, change="added" if added else "merged" if changed else "unchanged")


def known_id(connection: Connection, facts: PictureFacts) -> int | None:
    """The entry of the same bytes; for a line of a list, the one of the same fingerprint."""
    if facts.sha256 is not None:
        query, key = "SELECT id FROM entries WHERE sha256 = ?", facts.sha256
        row = connection.execute(query, (key,)).fetchone()
    else:
        query = "SELECT entry_id FROM prints WHERE listed = 1 AND pdq = ?"
        row = connection.execute(query, (facts.pdq,)).fetchone()
    return None if row is None else int(row[0])


def _inserted(connection: Connection, facts: PictureFacts, author: Author) -> int:
    done = connection.execute(
        "INSERT INTO entries (sha256, added_at, added_by) VALUES (?, ?, ?)",
        (facts.sha256, author.at, author.by),
    )
    return int(done.lastrowid or 0)


def _filled(connection: Connection, number: int, facts: PictureFacts) -> bool:
    changed = False
    for column in _MEASURES:
        changed |= _fill(connection, number, column, getattr(facts, column))
    if facts.thumbnail is not None:
        added = "INSERT OR IGNORE INTO thumbnails VALUES (?, ?)"
        changed |= connection.execute(added, (number, facts.thumbnail)).rowcount > 0
    return changed


def _fill(connection: Connection, number: int, column: str, value: object) -> bool:
    if value is None:
        return False
    # The names of columns come from the tuples above, never from outside.
    statement = f"UPDATE entries SET {column} = ? WHERE id = ? AND {column} IS NULL"  # noqa: S608
    return connection.execute(statement, (value, number)).rowcount > 0


def _printed(connection: Connection, number: int, facts: PictureFacts) -> bool:
    if facts.pdq is None:
        return False
    if connection.execute("SELECT 1 FROM prints WHERE entry_id = ?", (number,)).fetchone():
        return False
    values = (number, int(facts.sha256 is None), facts.pdq, facts.pdq_quality, facts.pdq_version)
    connection.execute(
        "INSERT INTO prints (entry_id, listed, pdq, quality, version) VALUES (?, ?, ?, ?, ?)",
        values,
    )
    return True


def _remarked(connection: Connection, number: int, remarks: Remarks) -> bool:
    added = "INSERT OR IGNORE INTO labels VALUES (?, ?)"
    labelled = [connection.execute(added, (number, label)).rowcount > 0 for label in remarks.labels]
    noted = _noted(connection, number, remarks.note)
    judged = _fill(connection, number, "verdict_url", remarks.verdict_url)
    if remarks.verdict_url and not judged:
        noted |= _second_verdict(connection, number, remarks.verdict_url)
    return any(labelled) or noted or judged


def _second_verdict(connection: Connection, number: int, url: str) -> bool:
    query = "SELECT verdict_url = ? FROM entries WHERE id = ?"
    (same,) = connection.execute(query, (url, number)).fetchone()
    return False if same else _noted(connection, number, f"another verdict: {url}")


def _noted(connection: Connection, number: int, note: str | None) -> bool:
    if not note:
        return False
    query = "SELECT note FROM entries WHERE id = ?"
    (there,) = connection.execute(query, (number,)).fetchone()
    if there is not None and (there == note or f"\n{note}\n" in f"\n{there}\n"):
        return False
    whole = note if there is None else f"{there}\n{note}"
    connection.execute("UPDATE entries SET note = ? WHERE id = ?", (whole, number))
    return True


def _sighted(connection: Connection, number: int, seen: Sighting, author: Author) -> bool:
    if seen.is_empty:
        return False
    told = [getattr(seen, name) for name in _SEEN]
    told[0] = seen.first_seen.text if seen.first_seen else None
    same = " AND ".join(f"{name} IS ?" for name in _SEEN)
    query = f"SELECT 1 FROM sightings WHERE entry_id = ? AND {same}"  # noqa: S608 - as above
    if connection.execute(query, (number, *told)).fetchone():
        return False
    earliest, latest = seen.first_seen.order if seen.first_seen else (None, None)
    connection.execute(
        "INSERT INTO sightings (entry_id, earliest, latest, first_seen, basis, source, url, "
        "credit, caption, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, earliest, latest, *told, author.at, author.by),
    )
    return True
