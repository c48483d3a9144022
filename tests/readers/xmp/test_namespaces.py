from __future__ import annotations

from verifyimg.readers.xmp.namespaces import KNOWN, NAMESPACES


def test_a_namespace_is_one_by_its_end() -> None:
    loose = [name for name in NAMESPACES if not name.endswith(("/", "#", "/1.0"))]
    assert loose == []


def test_a_short_name_stands_for_one_namespace() -> None:
    twice = [short for short in KNOWN if list(NAMESPACES.values()).count(short) > 1]
    assert twice == ["microsoft"]  # written with and without the slash at the end


def test_the_namespaces_of_iptc_have_the_names_of_exiftool() -> None:
    assert {"iptcCore", "iptcExt"} <= KNOWN and "Iptc4xmpExt" not in KNOWN
