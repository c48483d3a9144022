"""Tag numbers of EXIF directories and the names that ExifTool's `-G1` gives them.

Specification: TIFF 6.0; CIPA DC-008-2023 (Exif 3.0), tables 4 to 17; DNG 1.7; the numbers that
Microsoft Windows and Adobe programs add.
"""

from __future__ import annotations

from verifyimg.readers.exif.dng_names import DNG_NAMES
from verifyimg.readers.exif.tiff_names import TIFF_NAMES

EXIF_OFFSET, GPS_OFFSET, INTEROP_OFFSET = 0x8769, 0x8825, 0xA005
SUB_IFDS, MAKER_NOTE, KODAK_IFD = 0x014A, 0x927C, 0x8290

CHILD_BLOCKS = {
    MAKER_NOTE: "MakerNote", 0x02BC: "XMP", 0x83BB: "IPTC", 0x8649: "Photoshop", 0x8773: "ICC",
    0xCD41: "JUMBF", 0xC634: "DNG private data",
    0x03F1: "Kodak text",
}  # fmt: skip
"""Entries that hold a standard of its own, by the kind of block that they are."""

THUMBNAIL_OFFSET, THUMBNAIL_LENGTH = 0x201, 0x202

EXIF_NAMES = {
    0x000B: "ProcessingSoftware",
    0x00FE: "SubfileType", 0x00FF: "OldSubfileType", 0x0100: "ImageWidth", 0x0101: "ImageHeight",
    0x0102: "BitsPerSample", 0x0103: "Compression", 0x0106: "PhotometricInterpretation",
    0x0107: "Thresholding", 0x010A: "FillOrder", 0x010D: "DocumentName",
    0x010E: "ImageDescription", 0x010F: "Make", 0x0110: "Model", 0x0111: "StripOffsets",
    0x0112: "Orientation", 0x0115: "SamplesPerPixel", 0x0116: "RowsPerStrip",
    0x0117: "StripByteCounts", 0x0118: "MinSampleValue", 0x0119: "MaxSampleValue",
    0x011A: "XResolution", 0x011B: "YResolution", 0x011C: "PlanarConfiguration",
    0x011D: "PageName", 0x011E: "XPosition", 0x011F: "YPosition", 0x0128: "ResolutionUnit",
    0x0129: "PageNumber", 0x012D: "TransferFunction", 0x0131: "Software", 0x0132: "ModifyDate",
    0x013B: "Artist", 0x013C: "HostComputer", 0x013D: "Predictor", 0x013E: "WhitePoint",
    0x013F: "PrimaryChromaticities", 0x0140: "ColorMap", 0x0142: "TileWidth",
    0x0143: "TileLength", 0x0144: "TileOffsets", 0x0145: "TileByteCounts", 0x014A: "SubIFD",
    0x0152: "ExtraSamples", 0x0153: "SampleFormat", 0x0200: "JPEGProc",
    0x0201: "ThumbnailOffset", 0x0202: "ThumbnailLength", 0x0211: "YCbCrCoefficients",
    0x0212: "YCbCrSubSampling", 0x0213: "YCbCrPositioning", 0x0214: "ReferenceBlackWhite",
    0x02BC: "ApplicationNotes", 0x1000: "RelatedImageFileFormat", 0x1001: "RelatedImageWidth",
    0x1002: "RelatedImageHeight", 0x4746: "Rating", 0x4749: "RatingPercent",
    0x828D: "CFARepeatPatternDim", 0x828E: "CFAPattern2", 0x828F: "BatteryLevel",
    0x8298: "Copyright", 0x829A: "ExposureTime", 0x829D: "FNumber", 0x83BB: "IPTC-NAA",
    0x8649: "PhotoshopSettings", 0x8769: "ExifOffset", 0x8773: "ICC_Profile",
    0x8822: "ExposureProgram", 0x8824: "SpectralSensitivity", 0x8825: "GPSInfo", 0x8827: "ISO",
    0x8828: "Opto-ElectricConvFactor", 0x882A: "TimeZoneOffset", 0x882B: "SelfTimerMode",
    0x8830: "SensitivityType", 0x8831: "StandardOutputSensitivity",
    0x8832: "RecommendedExposureIndex", 0x8833: "ISOSpeed", 0x8834: "ISOSpeedLatitudeyyy",
    0x8835: "ISOSpeedLatitudezzz", 0x9000: "ExifVersion", 0x9003: "DateTimeOriginal",
    0x9004: "CreateDate", 0x9009: "GooglePlusUploadCode", 0x9010: "OffsetTime",
    0x9011: "OffsetTimeOriginal", 0x9012: "OffsetTimeDigitized",
    0x9101: "ComponentsConfiguration", 0x9102: "CompressedBitsPerPixel",
    0x9201: "ShutterSpeedValue", 0x9202: "ApertureValue", 0x9203: "BrightnessValue",
    0x9204: "ExposureCompensation", 0x9205: "MaxApertureValue", 0x9206: "SubjectDistance",
    0x9207: "MeteringMode", 0x9208: "LightSource", 0x9209: "Flash", 0x920A: "FocalLength",
    0x920B: "FlashEnergy", 0x920C: "SpatialFrequencyResponse", 0x920D: "Noise",
    0x920E: "FocalPlaneXResolution", 0x920F: "FocalPlaneYResolution",
    0x9210: "FocalPlaneResolutionUnit", 0x9211: "ImageNumber", 0x9212: "SecurityClassification",
    0x9213: "ImageHistory", 0x9214: "SubjectArea", 0x9215: "ExposureIndex",
    0x9216: "TIFF-EPStandardID", 0x9217: "SensingMethod", 0x927C: "MakerNote",
    0x9286: "UserComment", 0x9290: "SubSecTime", 0x9291: "SubSecTimeOriginal",
    0x9292: "SubSecTimeDigitized", 0x935C: "ImageSourceData", 0x9400: "AmbientTemperature",
    0x9401: "Humidity", 0x9402: "Pressure", 0x9403: "WaterDepth", 0x9404: "Acceleration",
    0x9405: "CameraElevationAngle", 0x9C9B: "XPTitle", 0x9C9C: "XPComment",
    0x9C9D: "XPAuthor", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject", 0xA000: "FlashpixVersion",
    0xA001: "ColorSpace", 0xA002: "ExifImageWidth", 0xA003: "ExifImageHeight",
    0xA004: "RelatedSoundFile", 0xA005: "InteropOffset", 0xA20B: "FlashEnergy",
    0xA20C: "SpatialFrequencyResponse", 0xA20E: "FocalPlaneXResolution",
    0xA20F: "FocalPlaneYResolution", 0xA210: "FocalPlaneResolutionUnit",
    0xA214: "SubjectLocation", 0xA215: "ExposureIndex", 0xA217: "SensingMethod",
    0xA300: "FileSource", 0xA301: "SceneType", 0xA302: "CFAPattern", 0xA401: "CustomRendered",
    0xA402: "ExposureMode", 0xA403: "WhiteBalance", 0xA404: "DigitalZoomRatio",
    0xA405: "FocalLengthIn35mmFormat", 0xA406: "SceneCaptureType", 0xA407: "GainControl",
    0xA408: "Contrast", 0xA409: "Saturation", 0xA40A: "Sharpness",
    0xA40B: "DeviceSettingDescription", 0xA40C: "SubjectDistanceRange",
    0xA420: "ImageUniqueID", 0xA430: "OwnerName", 0xA431: "SerialNumber", 0xA432: "LensInfo",
    0xA433: "LensMake", 0xA434: "LensModel", 0xA435: "LensSerialNumber", 0xA436: "ImageTitle",
    0xA437: "Photographer", 0xA438: "ImageEditor", 0xA439: "CameraFirmware",
    0xA43A: "RAWDevelopingSoftware", 0xA43B: "ImageEditingSoftware",
    0xA43C: "MetadataEditingSoftware", 0xA460: "CompositeImage",
    0xA461: "CompositeImageCount", 0xA462: "CompositeImageExposureTimes", 0xA500: "Gamma",
    0xC4A5: "PrintIM", 0xC612: "DNGVersion", 0xC613: "DNGBackwardVersion",
    0xC614: "UniqueCameraModel", 0xC615: "LocalizedCameraModel", 0xC62F: "CameraSerialNumber",
    0xC630: "DNGLensInfo", 0xC65A: "CalibrationIlluminant1", 0xC65B: "CalibrationIlluminant2",
    0xC65D: "RawDataUniqueID", 0xC68B: "OriginalRawFileName", 0xEA1C: "Padding",
    0xEA1D: "OffsetSchema", 0xFDE8: "OwnerName", 0xFDE9: "SerialNumber", 0xFDEA: "Lens",
    0xFE4C: "RawFile", 0xFE4D: "Converter", 0xFE4E: "WhiteBalance",
    **TIFF_NAMES, **DNG_NAMES,
}  # fmt: skip

GPS_NAMES = {
    0x00: "GPSVersionID", 0x01: "GPSLatitudeRef", 0x02: "GPSLatitude", 0x03: "GPSLongitudeRef",
    0x04: "GPSLongitude", 0x05: "GPSAltitudeRef", 0x06: "GPSAltitude", 0x07: "GPSTimeStamp",
    0x08: "GPSSatellites", 0x09: "GPSStatus", 0x0A: "GPSMeasureMode", 0x0B: "GPSDOP",
    0x0C: "GPSSpeedRef", 0x0D: "GPSSpeed", 0x0E: "GPSTrackRef", 0x0F: "GPSTrack",
    0x10: "GPSImgDirectionRef", 0x11: "GPSImgDirection", 0x12: "GPSMapDatum",
    0x13: "GPSDestLatitudeRef", 0x14: "GPSDestLatitude", 0x15: "GPSDestLongitudeRef",
    0x16: "GPSDestLongitude", 0x17: "GPSDestBearingRef", 0x18: "GPSDestBearing",
    0x19: "GPSDestDistanceRef", 0x1A: "GPSDestDistance", 0x1B: "GPSProcessingMethod",
    0x1C: "GPSAreaInformation", 0x1D: "GPSDateStamp", 0x1E: "GPSDifferential",
    0x1F: "GPSHPositioningError",
}  # fmt: skip

KODAK_NAMES = {0x0000: "KodakVersion"}

INTEROP_NAMES = {
    0x0001: "InteropIndex", 0x0002: "InteropVersion", 0x1000: "RelatedImageFileFormat",
    0x1001: "RelatedImageWidth", 0x1002: "RelatedImageHeight",
}  # fmt: skip


_OWN = {"GPS": GPS_NAMES, "InteropIFD": INTEROP_NAMES, "KodakIFD": KODAK_NAMES}
"""By directory: names of numbers that mean other things elsewhere."""


def name_of(group: str, number: int) -> str:
    """The name of a tag in a directory; `Exif_0x9999` where the number is not known."""
    names = _OWN.get(group, EXIF_NAMES)
    return names.get(number) or f"{'GPS' if group == 'GPS' else 'Exif'}_{number:#06x}"
