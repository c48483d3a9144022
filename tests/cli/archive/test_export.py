from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import archive, with_photo


def test_an_export_goes_to_a_file_or_to_standard_output(tmp_path: Path) -> None:
    with_photo(tmp_path)
    out = tmp_path / "e.jsonl"
    assert archive("export", "--output", out, at=tmp_path).code == 0
    assert out.read_text() == archive("export", at=tmp_path).out
    assert '"thumbnail":null' in out.read_text()
    assert '"thumbnail":"iVBOR' in archive("export", "--thumbnails", at=tmp_path).out


def test_an_export_never_overwrites_the_archive(tmp_path: Path) -> None:
    with_photo(tmp_path)
    before = (tmp_path / "a.db").read_bytes()
    assert archive("export", "--output", tmp_path / "a.db", at=tmp_path).code == 2
    assert (tmp_path / "a.db").read_bytes() == before


def test_fingerprints_are_exported_as_a_list(tmp_path: Path) -> None:
    with_photo(tmp_path, "--label=old")
    line = archive("export", "--form", "pdq", at=tmp_path).out
    assert line.endswith(",old\n") and len(line) == 64 + 5


def test_an_unknown_form_is_wrong_usage(tmp_path: Path) -> None:
    with_photo(tmp_path)
    assert archive("export", "--form", "xml", at=tmp_path).code == 2
