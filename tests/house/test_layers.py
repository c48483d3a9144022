"""The directions of the house: who may know whom (DESIGN, section 3)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.house.source_tree import PACKAGE, Import, Source, of_every, sources

FLOOR = {"model", "errors", "limits", "clean", "contain", "spelling", "wording"}
"""What every room may stand on."""

EXAMINING = {
    "sources",
    "containers",
    "readers",
    "clues",
    "checks",
    "weighing",
    "fingerprints",
    "features",
    "archive",
    "forensics",
    "online",
    "deep",
}
"""The rooms that `pipeline.examine` joins; none of them knows another."""

MAY_IMPORT: dict[str, set[str]] = {
    # the floor itself
    "model": set(),
    "limits": {"model"},
    "clean": set(),
    "errors": {"clean"},
    "contain": {"model"},
    "process": set(),
    "spelling": set(),
    "wording": {"model"},
    # a leaf: dates in words, which claims are read by and captions searched for
    "dates": {"model"},
    # rooms that know only the floor
    "sources": FLOOR,
    "containers": FLOOR,
    "readers": FLOOR,
    "checks": FLOOR,
    "weighing": FLOOR,
    "fingerprints": FLOOR,
    "features": FLOOR,
    "archive": FLOOR,
    "comparing": FLOOR,
    "forensics": FLOOR,
    "deep": FLOOR,
    "isolation": FLOOR | {"process", "readers"},
    "online": FLOOR,
    "reports": FLOOR,
    "redaction": FLOOR,
    "custody": FLOOR | {"sources"},
    "claims": {"model", "errors", "limits", "clean", "spelling", "wording", "dates"},
    "configuration": {"model", "errors", "limits", "clean", "spelling", "wording"},
    # a leaf that only clues reads
    "knowledge": {"model", "errors", "limits", "clean"},
    "clues": FLOOR | {"knowledge", "dates"},
    # those that join rooms
    "reading": FLOOR | {"sources", "containers", "readers"},
    "identifying": FLOOR | {"reading", "readers", "sources"},
    "surveying": FLOOR | {"reading", "forensics"},
    "looking": FLOOR | {"reading", "isolation", "fingerprints", "forensics"},
    "fingerprinting": FLOOR | {"containers", "fingerprints", "isolation", "sources"},
    "featuring": FLOOR | {"features", "isolation", "sources"},
    "recalling": FLOOR | {"archive", "featuring", "fingerprinting", "sources"},
    "overlaying": FLOOR | {"isolation", "readers"},
    "illustrating": FLOOR | {"archive", "isolation", "overlaying", "readers"},
    "resembling": FLOOR | {"archive", "featuring", "sources"},
    "pipeline": FLOOR
    | EXAMINING
    | {"identifying", "surveying"}
    | {"isolation", "reading", "looking", "fingerprinting", "recalling", "illustrating"},
    "juxtaposing": FLOOR
    | {"sources", "isolation", "reading", "fingerprints", "fingerprinting", "forensics"}
    | {"comparing", "overlaying", "pipeline", "resembling"},
    "batch": FLOOR
    | {"archive", "checks", "fingerprints", "isolation"}
    | {"pipeline", "process", "resembling", "sources"},
    "own_facts": FLOOR | {"clues"},
    "api": FLOOR | {"pipeline", "sources", "archive", "claims", "cli", "own_facts"},
    "cli": FLOOR
    | {"archive", "batch", "checks", "claims", "online", "pipeline", "process"}
    | {"reports", "sources", "redaction", "custody"}
    | {
        "configuration",
        "featuring",
        "fingerprinting",
        "isolation",
        "recalling",
        "comparing",
        "juxtaposing",
        "own_facts",
    },
    "__main__": {"cli", "errors", "process"},
    "__init__": {"api", "model"},
}
"""By room: the rooms that it may import, beside itself."""


def ours(source: Source) -> Iterator[tuple[str, Import]]:
    """The rooms that a file imports; the package's own root is none."""
    for found in source.imports():
        parts = found.module.split(".")
        if parts[0] != "verifyimg":
            continue
        if len(parts) > 1:
            yield parts[1], found
        elif found.name and any((PACKAGE / name).exists() for name in names(found.name)):
            yield found.name, found


def names(room: str) -> tuple[str, str]:
    """What a room may be on disk: a folder or a file."""
    return room, f"{room}.py"


def trespasses(source: Source) -> list[str]:
    """What a file imports against the table."""
    allowed = MAY_IMPORT.get(source.room, set()) | {source.room}
    return [
        f"{source.place}:{found.line} imports {room}"
        for room, found in ours(source)
        if room not in allowed
    ]


@of_every(sources())
def test_a_room_imports_only_what_it_may_know(source: Source) -> None:
    assert trespasses(source) == []


def test_every_room_stands_in_the_table() -> None:
    assert {source.room for source in sources()} - set(MAY_IMPORT) == set()


def test_the_table_has_no_circles() -> None:
    done: set[str] = set()
    while ready := {room for room in MAY_IMPORT if room not in done and MAY_IMPORT[room] <= done}:
        done |= ready
    assert set(MAY_IMPORT) - done == set()


def test_what_begins_with_an_underscore_stays_in_its_room() -> None:
    strangers = [
        f"{source.place}:{found.line} imports {found.module}.{found.name or ''}"
        for source in sources()
        for room, found in ours(source)
        if (room != source.room and is_private(found.module))
        or (found.name is not None and is_private(found.name) and found.name != "_environment")
    ]
    assert strangers == []


def is_private(dotted: str) -> bool:
    """Whether a part of a dotted name is private; names with two underscores are not."""
    return any(part.startswith("_") and not part.startswith("__") for part in dotted.split("."))


def test_a_trespass_is_seen() -> None:
    joining = Source(PACKAGE / "checks" / "run.py")
    assert {room for room, _ in ours(joining)} >= {"checks", "contain", "model"}
    assert "checks" not in MAY_IMPORT["reports"]
    assert "knowledge" not in MAY_IMPORT["cli"]
