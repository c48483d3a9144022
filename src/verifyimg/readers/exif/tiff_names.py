"""Tag numbers of TIFF files of all kinds that are no EXIF tags, with ExifTool's names.

Specification: TIFF 6.0, sections 11 to 22; TIFF Technical Notes 1 to 3; TIFF-FX (RFC 3949);
TIFF/IT (ISO 12639); the private numbers that makers have registered.
"""

from __future__ import annotations

TIFF_NAMES = {
    0x0108: "CellWidth", 0x0109: "CellLength", 0x0120: "FreeOffsets", 0x0121: "FreeByteCounts",
    0x0122: "GrayResponseUnit", 0x0123: "GrayResponseCurve", 0x0124: "T4Options",
    0x0125: "T6Options", 0x012C: "ColorResponseUnit", 0x0141: "HalftoneHints",
    0x0146: "BadFaxLines", 0x0147: "CleanFaxData", 0x0148: "ConsecutiveBadFaxLines",
    0x0156: "TransferRange", 0x0157: "ClipPath", 0x0158: "XClipPathUnits",
    0x0159: "YClipPathUnits", 0x015A: "Indexed", 0x015F: "OPIProxy",
    0x0191: "ProfileType", 0x0192: "FaxProfile", 0x0193: "CodingMethods",
    0x0194: "VersionYear", 0x0195: "ModeNumber", 0x01B2: "DefaultImageColor",
    0x01B3: "T82Options", 0x0203: "JPEGRestartInterval", 0x0205: "JPEGLosslessPredictors",
    0x0206: "JPEGPointTransforms", 0x0207: "JPEGQTables", 0x0208: "JPEGDCTables",
    0x0209: "JPEGACTables", 0x022F: "StripRowCounts", 0x03E7: "USPTOMiscellaneous",
    0x7000: "SonyRawFileType", 0x7010: "SonyToneCurve", 0x7031: "VignettingCorrection",
    0x7032: "VignettingCorrParams", 0x7034: "ChromaticAberrationCorrection",
    0x7035: "ChromaticAberrationCorrParams", 0x7036: "DistortionCorrection",
    0x7037: "DistortionCorrParams", 0x74C7: "SonyCropTopLeft", 0x74C8: "SonyCropSize",
    0x800D: "ImageID", 0x80A3: "WangTag1", 0x80A4: "WangAnnotation", 0x80E3: "Matteing",
    0x80E4: "DataType", 0x80E5: "ImageDepth", 0x80E6: "TileDepth", 0x8214: "ImageFullWidth",
    0x8215: "ImageFullHeight", 0x8216: "TextureFormat", 0x8217: "WrapModes", 0x8218: "FovCot",
    0x8219: "MatrixWorldToScreen", 0x821A: "MatrixWorldToCamera", 0x827D: "Model2",
    0x82A5: "MDFileTag", 0x82A6: "MDScalePixel", 0x82A7: "MDColorTable", 0x82A8: "MDLabName",
    0x82A9: "MDSampleInfo", 0x82AA: "MDPrepDate", 0x82AB: "MDPrepTime", 0x82AC: "MDFileUnits",
    0x8480: "IntergraphMatrix", 0x84E0: "Site", 0x84E1: "ColorSequence", 0x84E2: "IT8Header",
    0x84E3: "RasterPadding", 0x84E4: "BitsPerRunLength", 0x84E5: "BitsPerExtendedRunLength",
    0x84E6: "ColorTable", 0x84E7: "ImageColorIndicator", 0x84E8: "BackgroundColorIndicator",
    0x84E9: "ImageColorValue", 0x84EA: "BackgroundColorValue", 0x84EB: "PixelIntensityRange",
    0x84EC: "TransparencyIndicator", 0x84ED: "ColorCharacterization", 0x84EE: "HCUsage",
    0x84EF: "TrapIndicator", 0x84F0: "CMYKEquivalent", 0x8546: "SEMInfo",
    0x85B8: "PixelMagicJBIGOptions", 0x8602: "WB_GRGBLevels", 0x8606: "LeafData",
    0x877F: "TIFF_FXExtensions", 0x8780: "MultiProfiles", 0x8781: "SharedData",
    0x8782: "T88Options", 0x87AC: "ImageLayer", 0x8829: "Interlace", 0x885C: "FaxRecvParams",
    0x885D: "FaxSubAddress", 0x885E: "FaxRecvTime", 0x8871: "FedexEDR", 0x923F: "StoNits",
    0x932F: "MSDocumentText", 0x9330: "MSPropertySetStorage", 0x9331: "MSDocumentTextPosition",
    0xC427: "OceScanjobDesc", 0xC428: "OceApplicationSelector", 0xC429: "OceIDNumber",
    0xC42A: "OceImageLogic", 0xC44F: "Annotations", 0xC573: "OriginalFileName",
    0xC580: "USPTOOriginalContentType", 0xC5E0: "CR2CFAPattern", 0xC640: "RawImageSegmentation",
    0xC660: "AliasLayerMetadata", 0xC6D2: "PanasonicTitle", 0xC6D3: "PanasonicTitle2",
}  # fmt: skip

RW2_NAMES = {
    0x0001: "PanasonicRawVersion", 0x0002: "SensorWidth", 0x0003: "SensorHeight",
    0x0004: "SensorTopBorder", 0x0005: "SensorLeftBorder", 0x0006: "SensorBottomBorder",
    0x0007: "SensorRightBorder", 0x0008: "SamplesPerPixel", 0x0009: "CFAPattern",
    0x000A: "BitsPerSample", 0x000B: "Compression", 0x000E: "LinearityLimitRed",
    0x000F: "LinearityLimitGreen", 0x0010: "LinearityLimitBlue", 0x0017: "ISO",
    0x0018: "HighISOMultiplierRed", 0x0019: "HighISOMultiplierGreen",
    0x001A: "HighISOMultiplierBlue", 0x001B: "NoiseReductionParams", 0x001C: "BlackLevelRed",
    0x001D: "BlackLevelGreen", 0x001E: "BlackLevelBlue", 0x0024: "WBRedLevel",
    0x0025: "WBGreenLevel", 0x0026: "WBBlueLevel", 0x002D: "RawFormat", 0x002E: "JpgFromRaw",
    0x002F: "CropTop", 0x0030: "CropLeft", 0x0031: "CropBottom", 0x0032: "CropRight",
    0x010F: "Make", 0x0110: "Model", 0x0111: "StripOffsets", 0x0112: "Orientation",
    0x0116: "RowsPerStrip", 0x0117: "StripByteCounts", 0x0118: "RawDataOffset",
    0x0119: "DistortionInfo", 0x011A: "PanasonicRaw_0x011a", 0x0013: "WBInfo",
    0x0027: "WBInfo2",
}  # fmt: skip
"""Of the first directory of a Panasonic RW2 file, whose low numbers mean other things."""
