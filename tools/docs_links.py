"""Links between the project's pages: whether each leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def broken_links(root: Path) -> Iterator[str]:
    """One line for each link of README and the like, and of docs/, that leads nowhere."""
    for page in sorted([*root.glob("*.md"), *root.glob("docs/**/*.md")]):
        for target in links(page.read_text(encoding="utf-8")):
            if not leads_somewhere(page, target):
                yield f"{page.relative_to(root).as_posix()}: the link to {target} leads nowhere"


def links(text: str) -> list[str]:
    """The relative links of a page; what stands in code and what leads outside is left out."""
    targets = LINK.findall(FENCE.sub("", text))
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def leads_somewhere(page: Path, target: str) -> bool:
    """Whether the file is there, and the heading in it."""
    name, _, anchor = target.partition("#")
    found = page.parent / name if name else page
    if not found.exists():
        return False
    return not anchor or anchor in anchors(found.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """The anchors that a page's headings make, as code hosting sites spell them."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
