"""Tag numbers of DNG and of TIFF files that are no photographs, with ExifTool's names.

Specification: DNG 1.7.1, chapters 4 to 6; TIFF 6.0, sections 16 and 22; TIFF Technical Note 2;
OGC GeoTIFF 1.1, 7.
"""

from __future__ import annotations

DNG_NAMES = {
    0x014C: "InkSet", 0x014D: "InkNames", 0x014E: "NumberofInks", 0x0150: "DotRange",
    0x0151: "TargetPrinter", 0x0154: "SMinSampleValue", 0x0155: "SMaxSampleValue",
    0x015B: "JPEGTables", 0x01B1: "Decode", 0x830E: "PixelScale",
    0x847E: "IntergraphPacketData", 0x8482: "ModelTiePoint", 0x85D8: "ModelTransform",
    0x87AF: "GeoTiffDirectory", 0x87B0: "GeoTiffDoubleParams", 0x87B1: "GeoTiffAsciiParams",
    0xA480: "GDALMetadata", 0xA481: "GDALNoData", 0xC616: "CFAPlaneColor", 0xC617: "CFALayout",
    0xC618: "LinearizationTable", 0xC619: "BlackLevelRepeatDim", 0xC61A: "BlackLevel",
    0xC61B: "BlackLevelDeltaH", 0xC61C: "BlackLevelDeltaV", 0xC61D: "WhiteLevel",
    0xC61E: "DefaultScale", 0xC61F: "DefaultCropOrigin", 0xC620: "DefaultCropSize",
    0xC621: "ColorMatrix1", 0xC622: "ColorMatrix2", 0xC623: "CameraCalibration1",
    0xC624: "CameraCalibration2", 0xC625: "ReductionMatrix1", 0xC626: "ReductionMatrix2",
    0xC627: "AnalogBalance", 0xC628: "AsShotNeutral", 0xC629: "AsShotWhiteXY",
    0xC62A: "BaselineExposure", 0xC62B: "BaselineNoise", 0xC62C: "BaselineSharpness",
    0xC62D: "BayerGreenSplit", 0xC62E: "LinearResponseLimit", 0xC631: "ChromaBlurRadius",
    0xC632: "AntiAliasStrength", 0xC633: "ShadowScale", 0xC634: "DNGPrivateData",
    0xC635: "MakerNoteSafety", 0xC65C: "BestQualityScale", 0xC68C: "OriginalRawFileData",
    0xC68D: "ActiveArea", 0xC68E: "MaskedAreas", 0xC68F: "AsShotICCProfile",
    0xC690: "AsShotPreProfileMatrix", 0xC691: "CurrentICCProfile",
    0xC692: "CurrentPreProfileMatrix", 0xC6BF: "ColorimetricReference",
    0xC6F3: "CameraCalibrationSig", 0xC6F4: "ProfileCalibrationSig", 0xC6F5: "ProfileIFD",
    0xC6F6: "AsShotProfileName", 0xC6F7: "NoiseReductionApplied", 0xC6F8: "ProfileName",
    0xC6F9: "ProfileHueSatMapDims", 0xC6FA: "ProfileHueSatMapData1",
    0xC6FB: "ProfileHueSatMapData2", 0xC6FC: "ProfileToneCurve", 0xC6FD: "ProfileEmbedPolicy",
    0xC6FE: "ProfileCopyright", 0xC714: "ForwardMatrix1", 0xC715: "ForwardMatrix2",
    0xC716: "PreviewApplicationName", 0xC717: "PreviewApplicationVersion",
    0xC718: "PreviewSettingsName", 0xC719: "PreviewSettingsDigest",
    0xC71A: "PreviewColorSpace", 0xC71B: "PreviewDateTime", 0xC71C: "RawImageDigest",
    0xC71D: "OriginalRawFileDigest", 0xC71E: "SubTileBlockSize",
    0xC71F: "RowInterleaveFactor", 0xC725: "ProfileLookTableDims",
    0xC726: "ProfileLookTableData", 0xC740: "OpcodeList1", 0xC741: "OpcodeList2",
    0xC74E: "OpcodeList3", 0xC761: "NoiseProfile", 0xC763: "TimeCodes", 0xC764: "FrameRate",
    0xC772: "TStop", 0xC789: "ReelName", 0xC791: "OriginalDefaultFinalSize",
    0xC792: "OriginalBestQualitySize", 0xC793: "OriginalDefaultCropSize",
    0xC7A1: "CameraLabel", 0xC7A3: "ProfileHueSatMapEncoding",
    0xC7A4: "ProfileLookTableEncoding", 0xC7A5: "BaselineExposureOffset",
    0xC7A6: "DefaultBlackRender", 0xC7A7: "NewRawImageDigest", 0xC7A8: "RawToPreviewGain",
    0xC7AA: "CacheVersion", 0xC7B5: "DefaultUserCrop", 0xC7E9: "DepthFormat",
    0xC7EA: "DepthNear", 0xC7EB: "DepthFar", 0xC7EC: "DepthUnits", 0xC7ED: "DepthMeasureType",
    0xC7EE: "EnhanceParams",
}  # fmt: skip
