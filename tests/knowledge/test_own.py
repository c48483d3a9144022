from __future__ import annotations

import pytest

from verifyimg.knowledge.devices import device
from verifyimg.knowledge.own import TABLES, own_table
from verifyimg.knowledge.releases import program_release
from verifyimg.knowledge.table import columns
from verifyimg.model.own_rows import OwnRows, OwnTable

DEVICES = "make,exif_model,marketing_name,announced_or_released,source,confidence,date_kind,class"
ROW = "Acme,Acme 1,One,2025-03,the box,high,announced,camera"
PROGRAMS = "product,version,released,margin_days,source"


def table(name: str, *lines: str) -> OwnTable | str:
    return own_table(name, f"{name}.csv", "\n".join(lines).encode())


def own(name: str, *lines: str) -> OwnRows:
    made = table(name, *lines)
    assert isinstance(made, OwnTable), made
    return OwnRows(tables=(made,))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), "missing column make"),
        ((f"{DEVICES},colour", f"{ROW},red"), "line 1: unknown column colour"),
        ((DEVICES, "Acme,Acme 1"), "line 2: 2 cells, and the header has 8"),
        ((DEVICES, ROW.replace("2025-03", "2025-13")), "announced_or_released is '2025-13'"),
        ((DEVICES, ROW.replace("2025-03", "soon")), "line 2: announced_or_released is 'soon'"),
        ((DEVICES, ROW, ROW.replace("the box", " ")), "line 3: source is ' '"),
        ((DEVICES, ROW.replace("high", "sure")), "confidence is 'sure'"),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused_with_its_line(
    lines: tuple[str, ...], words: str
) -> None:
    made = table("device_releases", *lines)
    assert isinstance(made, str)
    assert words in made


def test_only_some_tables_take_rows() -> None:
    made = table("zone_grid", "a,b")
    assert isinstance(made, str) and "device_releases" in made


def test_bytes_that_are_no_text_are_refused() -> None:
    assert own_table("device_releases", "x", b"\xff\xfe") == "it is not UTF-8"


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_asked_for_are_those_of_our_table(name: str) -> None:
    assert set(TABLES[name]) <= set(columns(name))


def test_a_device_of_one_s_own_is_known_where_it_is_passed_in_and_nowhere_else() -> None:
    more = own("device_releases", DEVICES, ROW)
    found = device("ACME", "acme 1", more)
    assert found is not None and found.name == "Acme One"
    assert device("ACME", "acme 1") is None


def test_a_program_s_release_of_one_s_own_is_known() -> None:
    more = own("software_releases", PROGRAMS, "Adobe Photoshop,99.0,2026-10-01,120,the maker")
    found = program_release("Adobe Photoshop 99.0 (Windows)", more)
    assert found is not None and found.date.year == 2026
    assert program_release("Adobe Photoshop 99.0 (Windows)") is None


def test_the_columns_of_one_s_own_may_stand_in_any_order() -> None:
    header = "source,version,released,margin_days,product"
    more = own("software_releases", header, 'the maker,99.0,2026-10-01,120,"Adobe Photoshop"')
    found = program_release("Adobe Photoshop 99.0 (Windows)", more)
    assert found is not None and found.source == "the maker"
