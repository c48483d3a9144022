"""What an agency's desk leaves in a file: IPTC and XMP in full, and nothing of the camera.

The layout follows files that were captioned, and then saved for the web in Photoshop; agency,
photographer and event are invented. Specification: IPTC IIM 4.2; XMP Specification Part 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from tests.support.caption_bytes import RDF, UTF8, field, resource

IPTC_RESOURCE = 0x0404
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


@dataclass(frozen=True, kw_only=True)
class Story:
    """One picture as the desk files it."""

    caption: str
    headline: str
    title: str
    by_line: str
    credit: str
    source: str
    city: str
    country: str
    instructions: str
    date: str
    """When it was taken, as the photographer says: `2020-05-17`."""
    saved: str
    """`2020-05-17T19:22:40+05:00`."""
    program: str
    toolkit: str


def resources_of(story: Story) -> bytes:
    """Photoshop's resources with the IPTC fields, in the order of their numbers."""
    fields = {
        5: story.title,
        40: story.instructions,
        55: story.date.replace("-", ""),
        80: story.by_line,
        90: story.city,
        101: story.country,
        105: story.headline,
        110: story.credit,
        115: story.source,
        120: story.caption,
        122: "TE",
    }
    texts = b"".join(field(number, text) for number, text in fields.items())
    return resource(IPTC_RESOURCE, UTF8 + field(0, b"\x00\x04") + texts)


def packet_of(story: Story) -> bytes:
    """The XMP packet that tells the same once more."""
    own = {
        "photoshop:Headline": story.headline,
        "photoshop:Credit": story.credit,
        "photoshop:Source": story.source,
        "photoshop:City": story.city,
        "photoshop:Country": story.country,
        "photoshop:Instructions": story.instructions,
        "photoshop:DateCreated": story.date,
        "xmp:CreatorTool": story.program,
        "xmp:ModifyDate": story.saved,
        "xmp:MetadataDate": story.saved,
    }
    declared = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
    attributes = " ".join(f"{name}={quoteattr(text)}" for name, text in own.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="{story.toolkit}">'
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="" {declared} {attributes}>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(story.by_line)}</rdf:li></rdf:Seq></dc:creator>"
        f"{_alternative('title', story.title)}{_alternative('description', story.caption)}"
        f"{_alternative('rights', f'{story.by_line}/{story.credit}')}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _alternative(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
    return f"<dc:{name}><rdf:Alt>{item}</rdf:Alt></dc:{name}>"


CRATES = Story(
    caption=(
        "PANJ VALLEY - MAY 17, 2020: Crates and tools stand in a yard beside the river on "
        "17 May 2020. (Photo by Tomas Ekdal/Halvard Pictures)"
    ),
    headline="Stores in the Panj valley",
    title="1214077390",
    by_line="Tomas Ekdal",
    credit="Halvard Pictures",
    source="Halvard Pictures Europe",
    city="Panj valley",
    country="Tajikistan",
    instructions="FOR EDITORIAL USE ONLY. NO RESALE. NO ARCHIVES.",
    date="2020-05-17",
    saved="2020-05-17T19:22:40+05:00",
    program="Adobe Photoshop 21.1 (Windows)",
    toolkit="Adobe XMP Core 6.0-c002 79.164360, 2020/02/13-01:07:22        ",
)
