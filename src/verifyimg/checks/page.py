"""A rule's page: its module docstring, cut into its sections.

The docstring is reStructuredText-free on purpose: a title line, then sections whose headings
stand on a line of their own, underlined by nothing, from the closed list below. Lists have
one `- ` per point.
"""

from __future__ import annotations

from verifyimg.model.noun import noun

SECTIONS = (
    "What it looks at",
    "Why it matters",
    "Innocent explanations",
    "Next steps",
    "Example",
    "References",
)
"""The headings that every page has, in this order."""


@noun
class Page:
    """One rule in prose."""

    title: str
    """One sentence that names the condition."""
    sections: dict[str, str]
    """Text by heading."""

    def points(self, heading: str) -> tuple[str, ...]:
        """The list points of a section, each on one line; an empty line ends a point."""
        joined: list[str] = []
        inside = False
        for line in self.sections.get(heading, "").splitlines():
            if line.startswith("- "):
                joined.append(line[2:].strip())
                inside = True
            elif inside and line.strip():
                joined[-1] += f" {line.strip()}"
            else:
                inside = False
        return tuple(point.rstrip(".") for point in joined)


def parse_page(docstring: str) -> Page:
    """The page of a docstring; a section that is not there is not in the result."""
    title, _, rest = docstring.strip().partition("\n")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in rest.splitlines():
        if line.strip() in SECTIONS:
            current = sections.setdefault(line.strip(), [])
        else:
            current.append(line)
    texts = {heading: "\n".join(lines).strip("\n") for heading, lines in sections.items()}
    return Page(title=title.strip(), sections=texts)
