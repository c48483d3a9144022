"""XMP properties and the names that ExifTool's `-G1` gives them.

Specification: XMP Specification Part 2 (Adobe); IPTC Photo Metadata Standard 2023;
CIPA DC-010 (Exif for XMP); PLUS LDF 1.2; MWG 2.0.
"""

from __future__ import annotations

import re

from verifyimg.readers.xmp.namespaces import KNOWN

_BASES = {
    "crs:CircularGradientBasedCorrections": "CircGradBasedCorr",
    "crs:GradientBasedCorrections": "GradientBasedCorr",
    "crs:MaskGroupBasedCorrections": "MaskGroupBasedCorr",
    "crs:PaintBasedCorrections": "PaintCorrection",
    "crs:RetouchAreas": "RetouchArea",
    "exifEX:CompositeImageExposureTimes": "CompImage",
    "iptcCore:CreatorContactInfo": "Creator",
    "iptcExt:AboutCvTerm": "About",
    "iptcExt:ArtworkOrObject": "Artwork",
    "iptcExt:EmbdEncRightsExpr": "EmbeddedEncodedRightsExpr",
    "iptcExt:EventExt": "ShownEvent",
    "iptcExt:LinkedEncRightsExpr": "LinkedEncodedRightsExpr",
    "iptcExt:PersonInImageWDetails": "PersonInImage",
    "iptcExt:RegistryId": "Registry",
    "iptcExt:SnapshotLink": "Snapshot",
    "mwg-coll:Collections": "",
    "mwg-rs:Regions": "Region",
    "mwg-rs:Regions.RegionList": "Region",
    "MP:RegionInfo.Regions": "Region",
    "photoshop:TextLayers": "Text",
    "plus:CopyrightOwner": "",
    "plus:EndUser": "",
    "plus:ImageCreator": "",
    "plus:ImageSupplier": "",
    "plus:Licensee": "",
    "plus:Licensor": "",
    "xmp:PageInfo": "PageImage",
    "xmp:PageInfo.image": "PageImage",
    "xmp:Thumbnails": "Thumbnail",
    "xmpDM:comment": "DMComment",
    "xmpTPg:Colorants": "Colorant",
    "xmpTPg:Fonts": "",
    "xmpTPg:SwatchGroups": "SwatchGroup",
    "xmpTPg:SwatchGroups.Colorants": "SwatchColorant",
}
"""Structures that lend another name than their own to their fields."""

_RENAMED = {
    "acdsee": {"Datetime": "DateTime"},
    "crs": {
        "CorrectionActive": "Active",
        "CorrectionAmount": "Amount",
        "CorrectionMasks": "Mask",
        "CorrectionRangeMask": "RangeMask",
        "MaskValue": "Value",
        "Masks": "Mask",
        "Temperature": "ColorTemperature",
    },
    "drone-dji": {"GpsLatitude": "GPSLatitude", "GpsLongitude": "GPSLongitude"},
    "exif": {
        "ExposureBiasValue": "ExposureCompensation",
        "FocalLengthIn35mmFilm": "FocalLengthIn35mmFormat",
        "GPSTimeStamp": "GPSDateTime",
        "ISOSpeedRatings": "ISO",
        "PixelXDimension": "ExifImageWidth",
        "PixelYDimension": "ExifImageHeight",
    },
    "exifEX": {
        "BodySerialNumber": "SerialNumber",
        "CameraOwnerName": "OwnerName",
        "InteroperabilityIndex": "InteropIndex",
        "LensSpecification": "LensInfo",
        "MaxExposureTimesOfAll": "MaxExposureAll",
        "MaxExposureTimesOfUsed": "MaxExposureUsed",
        "MinExposureTimesOfAll": "MinExposureAll",
        "MinExposureTimesOfUsed": "MinExposureUsed",
        "NumberOfImagesInSequences": "ImagesPerSequence",
        "NumberOfSequences": "NumSequences",
        "SumOfExposureTimesOfAll": "SumExposureAll",
        "SumOfExposureTimesOfUsed": "SumExposureUsed",
        "Temperature": "AmbientTemperature",
    },
    "getty": {"OriginalFilename": "OriginalFileName"},
    "GAudio": {"Data": "AudioData", "Mime": "AudioMimeType"},
    "GCamera": {"Hdrp_makernote": "HDRPMakerNote", "Shot_log_data": "ShotLogData"},
    "GDepth": {"Data": "DepthImage"},
    "GImage": {"Data": "ImageData", "Mime": "ImageMimeType"},
    "hdr": {
        "Ccv_avg_luminance_nits": "CCVAvgLuminanceNits",
        "Ccv_max_luminance_nits": "CCVMaxLuminanceNits",
        "Ccv_min_luminance_nits": "CCVMinLuminanceNits",
        "Ccv_primaries_xy": "CCVPrimariesXY",
        "Ccv_white_xy": "CCVWhiteXY",
        "Scene_referred": "SceneReferred",
    },
    "iptcCore": {
        "CiAdrCity": "City",
        "CiAdrCtry": "Country",
        "CiAdrExtadr": "Address",
        "CiAdrPcode": "PostalCode",
        "CiAdrRegion": "Region",
        "CiEmailWork": "WorkEmail",
        "CiTelWork": "WorkTelephone",
        "CiUrlWork": "WorkURL",
    },
    "iptcExt": {
        "AddlModelInfo": "AdditionalModelInformation",
        "AOCreatorId": "CreatorID",
        "AOCurrentCopyrightOwnerId": "CopyrightOwnerID",
        "AOCurrentCopyrightOwnerName": "CopyrightOwnerName",
        "AOCurrentLicensorId": "LicensorID",
        "AOCurrentLicensorName": "LicensorName",
        "AOSourceInvNo": "SourceInventoryNo",
        "AudioBitRate": "AudioBitrate",
        "AudioBitRateMode": "AudioBitrateMode",
        "CVterm": "ControlledVocabularyTerm",
        "DigImageGUID": "DigitalImageGUID",
        "DigitalSourcefileType": "DigitalSourceFileType",
        "EncRightsExpr": "",
        "EventId": "EventID",
        "IptcLastEdited": "IPTCLastEdited",
        "LinkedRightsExpr": "",
        "ParentId": "ParentID",
        "PersonCharacteristic": "",
        "PersonDescription": "Description",
        "PersonId": "Id",
        "PersonName": "Name",
        "ProductDescription": "Description",
        "ProductGTIN": "GTIN",
        "ProductName": "Name",
        "RCtype": "Ctype",
        "RegEntryRole": "EntryRole",
        "RegItemId": "ItemID",
        "RegOrgId": "OrganisationID",
        "RId": "ID",
        "RightsExprEncType": "Type",
        "RightsExprLangId": "LangID",
        "RRole": "Role",
        "TempCoverageFrom": "From",
        "TempCoverageTo": "To",
        "VideoBitRate": "VideoBitrate",
        "VideoBitRateMode": "VideoBitrateMode",
        "VisualColour": "VisualColor",
    },
    "microsoft": {"CreatorAppId": "CreatorAppID", "Rating": "RatingPercent"},
    "photoshop": {"ICCProfile": "ICCProfileName"},
    "plus": {"Version": "PLUSVersion"},
    "tiff": {"ImageLength": "ImageHeight"},
    "x": {"Xaptk": "XMPToolkit", "Xmptk": "XMPToolkit"},
    "xmpTPg": {
        "Composite": "FontComposite",
        "GroupName": "Name",
        "GroupType": "Type",
        "VersionString": "FontVersion",
    },
}
"""By namespace: properties and fields that have a name of another making."""

_SHORTENED = {
    "crs": re.compile("^Local(?=[A-Z])"),
    "iptcExt": re.compile("^AO(?=[A-Z])|^Rb(?=[A-Z])|^Region(?=Boundary)|^Rating(?=[A-Z])"),
}
"""By namespace: how the names of fields in structures begin, which is left out."""

_STRANGE = re.compile(r"[^A-Za-z0-9_-]")


def name_of(prefix: str, path: tuple[str, ...]) -> str:
    """`HistoryAction`: the names of property and fields, each with a capital, in one word.

    Whatever the path is made of, the name is letters, digits, `_` and `-`, at least two.
    """
    name = ""
    for depth, local in enumerate(path, start=1):
        base = _BASES.get(f"{prefix}:{'.'.join(path[:depth])}")
        if base is not None:
            name = base
            continue
        name += _field(prefix, local, depth)
    name = _STRANGE.sub("", name)
    return name if len(name) > 1 else f"Tag{name}"


def language_suffix(language: str | None) -> str:
    """`-ru`, `-en-US`; nothing for the default language."""
    if not language or language.lower() == "x-default":
        return ""
    first, *rest = _STRANGE.sub("", language.replace("_", "-")).split("-")
    parts = [part.upper() if len(part) == 2 else part for part in rest]
    return "-" + "-".join([first.lower(), *parts])


def _field(prefix: str, local: str, depth: int) -> str:
    if prefix not in KNOWN and local.isupper():
        return local.capitalize()
    field = local[:1].upper() + local[1:]
    renamed = _RENAMED.get(prefix, {}).get(field)
    if renamed is None and depth > 1 and prefix in _SHORTENED:
        return _SHORTENED[prefix].sub("", field)
    return field if renamed is None else renamed
