"""Which metadata fields tell of a person, a device or a spot, by the names that they have.

The names are ExifTool's (`-G1`), in any group: the same field has one name in EXIF, XMP, IPTC and
makers' notes. A field that is not known here is searched for the values of those that are.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["positions", "altitudes", "places", "serials", "identifiers", "names", "contacts"]

_RULES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("positions", re.compile(r"(?<!isospeed)(latitude|longt?itude|gpsposition|gpscoordinates)$")),
    ("positions", re.compile(r"^locationinformation$|geohash|pluscode")),
    ("altitudes", re.compile(r"^(gps|exifgps|absolute|flight|relative)?altitude$")),
    ("contacts", re.compile(r"e-?mail|telephone|phone(?!model)|work(email|url)$")),
    ("contacts", re.compile(r"^creator(address|city|region|postalcode|country|workurl)$")),
    ("places", re.compile(r"sublocation$|^gpsareainformation$|address|street|zipcode|postalcode")),
    ("serials", re.compile(r"serial(?!numberformat)|^imei|macaddress|^(sensor|imageboard)id$")),
    ("serials", re.compile(r"(^|body|camera|lens)deviceid$|accessoryid$")),
    (
        "identifiers",
        re.compile(
            r"uniqueid$|contentidentifier$|mediagroupuuid$|burstuuid$|photoidentifier$"
            r"|^(livephoto|burst|mediagroup)(video)?(index|id)$|creatorid$|ownerid$|licensorid$"
            r"|subjectid$|authorid(entifier)?$|suppliers?(image)?id$|releaseid$"
        ),
    ),
    (
        "names",
        re.compile(
            r"(^|exif|dc|tiff|album)(artist|creator|rights|copyright)$|owner(name)?$|byline$"
            r"|authors?(name|names)?$|captionwriter$|writereditor$|copyright(notice|owner\w*|holder\w*)"
            r"|^credit(line)?$|^contact$|personinimage\w*|person(display)?name|^personality$|regionname$"
            r"|photographer|(creator|licensor|supplier|subject)name$|^hostcomputer$|^devicename$"
            r"|^user(name|label)$|^composer$|^usageterms$|^jobrefname$|captionsauthornames$"
            r"|^realname$|^operator$|^reporter$|^rightsusageterms$|^firstname$|^lastname$"
        ),
    ),
)
_PROFILES = ("ICC",)
"""Groups of colour profiles: they name the profile's maker and nobody of the picture's."""


def kind_of(key: str) -> Kind | None:
    """What a field of that `Group:Name` would give away; None for nothing known."""
    group, _, name = key.rpartition(":")
    if group.startswith(_PROFILES):
        return None
    plain = re.sub(r"[^a-z]", "", name.casefold())
    if plain == "location" and not group.startswith(("XMP-iptc", "IPTC", "JSON", "CBOR")):
        return None
    if plain == "location":
        return "places"
    return next((kind for kind, rule in _RULES if rule.search(plain)), None)
