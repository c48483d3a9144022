"""Entries and matches as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.archive.entry import Entry, Sighting
from verifyimg.clean import one_line, visible
from verifyimg.model.match import Match
from verifyimg.reports.match_words import found_words, overlap_words


def entry_row(entry: Entry) -> tuple[str, ...]:
    """One line of a list: number, first seen, basis, name."""
    return str(entry.id), *_seen(entry.first), entry.facts.name or _digits(entry)


def entry_text(entry: Entry) -> str:
    """All that is known of an entry, a line for each thing."""
    return "".join(_line(name, value) for name, value in _fields(entry) if value)


def match_text(match: Match, *, kept: str = "", size: tuple[int, int] | None = None) -> str:
    """One match, the earlier verdict and the note first of what follows.

    `kept`: how the archived copy stands to the one at hand, in a sentence; `size`: that of the
    picture at hand, as decoded.
    """
    entry = match.entry
    how = found_words(match) if match.same_picture else "not the same picture"
    near = f", {match.distance:g} of 256 bits differ" if match.how == "pdq" else ""
    head = f"  {how}{near}: entry {entry['id']} of {one_line(match.archive)}\n"
    names = ("first_seen", "basis", "verdict_url", "note", "source", "url", "credit", "name")
    rows = ((name.replace("_", " "), entry.get(name)) for name in names)
    fields = (("overlap", "; ".join(overlap_words(match, size))), *rows, ("copies", kept))
    return head + "".join(f"  {_line(name, value)}" for name, value in fields if value)


def _fields(entry: Entry) -> Iterator[tuple[str, str | None]]:
    facts, remarks = entry.facts, entry.remarks
    yield "entry", str(entry.id)
    yield "name", facts.name
    yield "note", remarks.note
    yield "verdict", remarks.verdict_url
    yield "labels", ", ".join(remarks.labels)
    for sighting in entry.sightings:
        yield "seen", _sighting(sighting)
    yield "format", _measures(entry)
    yield "sha256", facts.sha256
    yield "pixels", facts.pixel_sha256
    yield "pdq", facts.pdq.hex() if facts.pdq else None
    yield "added", " by ".join(part for part in (entry.added_at, entry.added_by) if part)


def _sighting(sighting: Sighting) -> str:
    parts = (*_seen(sighting), sighting.source, sighting.url, sighting.credit, sighting.caption)
    told = f"told by {sighting.added_by}" if sighting.added_by else None
    return ", ".join(part for part in (*parts, told) if part)


def _seen(sighting: Sighting) -> tuple[str, str]:
    date = sighting.first_seen.text if sighting.first_seen else "no date"
    return date, sighting.basis or "no basis"


def _measures(entry: Entry) -> str:
    facts = entry.facts
    size = f"{facts.width} x {facts.height}" if facts.width and facts.height else None
    length = f"{facts.size_bytes:,} bytes" if facts.size_bytes is not None else None
    return ", ".join(part for part in (facts.format, size, length) if part)


def _digits(entry: Entry) -> str:
    if entry.facts.sha256:
        return f"sha256:{entry.facts.sha256}"
    return f"pdq:{entry.facts.pdq.hex()}" if entry.facts.pdq else ""


def _line(name: str, value: str) -> str:
    whole = visible(value, keep="\n").replace("\n", f"\n{' ' * 16}")
    return f"  {name:<12}  {whole}\n"
