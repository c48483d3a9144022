from __future__ import annotations

from pathlib import Path

import pytest

from tools.docs_links import anchors, broken_links, links

GOOD = {
    "a page": "[x](docs/a.md)",
    "a heading": "[x](docs/a.md#the-second-part)",
    "a heading of its own": "# One\n[x](#one)",
    "another site": "[x](https://example.org/nothing)",
    "a link in code": "```\n[x](nothing.md)\n```",
}
BROKEN = {
    "no such page": ("[x](docs/b.md)", "docs/b.md"),
    "no such heading": ("[x](docs/a.md#third)", "docs/a.md#third"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n## The `second` part\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_a_link_that_leads_somewhere_is_left_alone(root: Path, text: str) -> None:
    (root / "README.md").write_text(text, encoding="utf-8")
    assert list(broken_links(root)) == []


@pytest.mark.parametrize(("text", "target"), BROKEN.values(), ids=BROKEN)
def test_a_link_that_leads_nowhere_is_told(root: Path, text: str, target: str) -> None:
    (root / "README.md").write_text(text, encoding="utf-8")
    assert list(broken_links(root)) == [f"README.md: the link to {target} leads nowhere"]


def test_links_to_other_sites_are_not_followed() -> None:
    assert links("[a](https://example.org) [b](mailto:x) [c](d.md)") == ["d.md"]


def test_an_anchor_has_no_marks() -> None:
    assert anchors("## What it *looks* at: `--format`") == {"what-it-looks-at---format"}
