import BantinPDFReading

/// Colour, pictures, transparency (ISO 19005-2 6.2).
enum GraphicsRules {
    static let all: [Rule] = [
        .a(
            "6.2.3", vi: "OutputIntent có hồ sơ ICC dùng được",
            en: "The OutputIntent has an ICC profile that can be used"
        ) {
            document, judgement in
            judgeIntents(document, &judgement)
        },
        .a(
            "6.2.4.2", vi: "Không gian ICCBased có hồ sơ dùng được",
            en: "ICCBased colour spaces have profiles that can be used"
        ) {
            document, judgement in
            document.everyValue { _, value in
                guard value.items.first?.name == "ICCBased", value.items.count == 2 else { return }
                let profile = value.items[1]
                judgement.expect(
                    Profile(profile.bytes ?? [])?.isColourOfPart2(among: ["prtr", "mntr", "scnr", "spac"]) ?? false,
                    profile.number, "/ICCBased")
            }
        },
        .a("6.2.4.3", vi: "Màu thiết bị khớp với OutputIntent", en: "Device colours are those of the OutputIntent") {
            document, judgement in
            judgeDeviceColours(document, &judgement)
        },
        .a("6.2.5", vi: "ExtGState không có TR, HTP", en: "No ExtGState has TR or HTP") { document, judgement in
            document.everyResource("ExtGState") { name, state in
                judgement.expect(state["TR"].isNull && state["HTP"].isNull, state.number, "/\(name) /TR")
                let transfer = state["TR2"]
                judgement.expect(transfer.isNull || transfer.name == "Default", state.number, "/\(name) /TR2")
            }
        },
        .a("6.2.6", vi: "Ý định tái tạo màu hợp lệ", en: "Rendering intents are valid") { document, judgement in
            for (page, content) in document.contents {
                for intent in content.renderingIntents.sorted() {
                    judgement.expect(intents.contains(intent), page: page, content.owner, "/\(intent)")
                }
            }
            document.everyImage { image in
                if let intent = image["Intent"].name {
                    judgement.expect(intents.contains(intent), image.number, "/\(intent)")
                }
            }
        },
        .a(
            "6.2.8", vi: "Ảnh không có Interpolate, Alternates, OPI",
            en: "Pictures have no Interpolate, Alternates, OPI"
        ) {
            document, judgement in
            document.everyImage { image in
                judgement.expect(image["Interpolate"].boolean != true, image.number, "/Interpolate true")
                judgement.expect(image["Alternates"].isNull && image["OPI"].isNull, image.number, "/Alternates /OPI")
                let depth = image["BitsPerComponent"].integer
                let isMask = image["ImageMask"].boolean == true
                let allowed = isMask ? [1] : [1, 2, 4, 8, 16]
                judgement.expect(depth.map(allowed.contains) ?? true, image.number, "/BitsPerComponent \(depth ?? 0)")
            }
            for (page, content) in document.contents {
                judgement.expect(!content.hasInlineInterpolation, page: page, content.owner, "/I true")
            }
        },
        .a("6.2.9", vi: "Không có PostScript, OPI, Ref trong XObject", en: "No XObject has PostScript, OPI or Ref") {
            document, judgement in
            ContentRules.expectNoReferences(document, &judgement)
            document.everyDictionary { _, value in
                guard value.isStream, value["Subtype"].name == "Form" || value["Subtype"].name == "PS" else { return }
                let isPlain = value["Subtype2"].name != "PS" && value["PS"].isNull && value["OPI"].isNull
                judgement.expect(value["Subtype"].name != "PS" && isPlain, value.number, "/PS /OPI")
            }
        },
        .a(
            "6.2.10", vi: "Chế độ hòa trộn hợp lệ, trong suốt có không gian màu",
            en: "Blend modes are valid, transparency has a colour space"
        ) {
            document, judgement in
            document.everyResource("ExtGState") { name, state in
                for mode in state["BM"].oneOrMore {
                    judgement.expect(
                        blendModes.contains(mode.name ?? ""), state.number, "/\(name) /BM /\(mode.name ?? "?")")
                }
            }
            guard outputSpace(document) == nil else { return }
            for page in document.pages {
                let isOpaque = !isTransparent(page.value) || !page.value["Group"]["CS"].isNull
                judgement.expect(isOpaque, page: page.number, page.value.number, "/Group /CS")
            }
        },
    ]

    private static let intents: Set = ["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"]

    private static let blendModes: Set = [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
        "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    ]

    /// The colours of the output intent's profile: `RGB `, `CMYK`, `GRAY`.
    private static func outputSpace(_ document: PDFDocument) -> String? {
        let intent = document.catalog["OutputIntents"].items.first { $0["S"].name == "GTS_PDFA1" }
        return intent?["DestOutputProfile"].bytes.flatMap(Profile.init)?.space
    }

    private static func judgeIntents(_ document: PDFDocument, _ judgement: inout Judgement) {
        let intents = document.catalog["OutputIntents"].items
        let profiles = Set(
            intents.compactMap { $0["DestOutputProfile"].isStream ? $0["DestOutputProfile"].number : nil })
        judgement.expect(profiles.count <= 1, document.catalog.number, "/OutputIntents")
        for intent in intents where intent["S"].name == "GTS_PDFA1" {
            let profile = intent["DestOutputProfile"].bytes.flatMap(Profile.init)
            let isUsable = profile?.isColourOfPart2(among: ["prtr", "mntr"]) ?? false
            judgement.expect(isUsable && profile?.space != "Lab ", intent.number, "/DestOutputProfile")
        }
    }

    private static func judgeDeviceColours(_ document: PDFDocument, _ judgement: inout Judgement) {
        let output = outputSpace(document)
        let needed = ["DeviceRGB": "RGB ", "DeviceCMYK": "CMYK"]
        func isGiven(_ space: String) -> Bool { output != nil && (needed[space] ?? output) == output }
        for (page, content) in document.contents {
            for space in content.colourSpaces.sorted() {
                judgement.expect(isGiven(space), page: page, content.owner, "/\(space)")
            }
        }
        document.everyImage { image in
            for space in deviceSpaces(image["ColorSpace"], depth: 0) {
                judgement.expect(isGiven(space), image.number, "/\(space)")
            }
        }
        document.everyResource("ColorSpace") { name, value in
            guard !name.hasPrefix("Default") else { return }
            for space in deviceSpaces(value, depth: 0) { judgement.expect(isGiven(space), value.number, "/\(space)") }
        }
    }

    /// The device spaces that a colour space is, or is made of.
    private static func deviceSpaces(_ space: PDFValue, depth: Int) -> [String] {
        if let name = space.name { return name.hasPrefix("Device") ? [name] : [] }
        guard depth < 8, let family = space.items.first?.name else { return [] }
        switch family {
        case "Indexed", "Pattern":
            return space.items.dropFirst().prefix(1).flatMap { deviceSpaces($0, depth: depth + 1) }
        case "Separation", "DeviceN":
            return space.items.dropFirst(2).prefix(1).flatMap { deviceSpaces($0, depth: depth + 1) }
        default: return family.hasPrefix("Device") ? [family] : []
        }
    }

    private static func isTransparent(_ page: PDFValue) -> Bool {
        if page["Group"]["S"].name == "Transparency" { return true }
        let states = page["Resources"]["ExtGState"]
        return states.keys.map { states[$0] }.contains { state in
            ["CA", "ca"].contains { (state[$0].real ?? 1) < 1 } || state["SMask"].isDictionary
        }
    }
}

/// The header of an ICC profile (ICC.1 7.2).
struct Profile {
    let version: UInt8
    let deviceClass: String
    let space: String

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 128, bytes[36..<40].elementsEqual("acsp".utf8) else { return nil }
        version = bytes[8]
        deviceClass = String(decoding: bytes[12..<16], as: UTF8.self)
        space = String(decoding: bytes[16..<20], as: UTF8.self)
    }

    /// Whether PDF/A-2 knows it: below version 5, of these classes.
    func isColourOfPart2(among classes: Set<String>) -> Bool {
        version < 5 && classes.contains(deviceClass) && ["RGB ", "CMYK", "GRAY", "Lab "].contains(space)
    }
}
