import BantinModel

// What contradicts itself in a request is found before anything is read: a usage error.

extension ExportRequest {
    package func validate() throws {
        try inputs.validate()
        try layout.validate()
        guard formats.contains(.pdf) || layout.press == PressChoices() else {
            throw ExportFailure.usage(
                vi: "--booklet, --n-up, --bleed và --crop-marks là để in: cần PDF chứ không phải EPUB",
                en: "--booklet, --n-up, --bleed and --crop-marks are for print: they want a PDF, not an EPUB")
        }
        guard formats.contains(.pdf) || layout.editions == [.standard] && layout.theme == nil else {
            throw ExportFailure.usage(
                vi: "--edition và --theme dành cho PDF; trong EPUB, người đọc tự chọn cỡ chữ và màu",
                en: "--edition and --theme are for a PDF; in an EPUB the reader chooses size and colours")
        }
        switch destination {
        case .folder: return
        case .standardOutput: try validateOneFile()
        case .file(let file): try validateName(file)
        }
    }

    private func validateOneFile() throws {
        guard formats.count == 1,
            formats == [.epub] || layout.sizes.count < 2 && Set(layout.editions).count < 2, !makesOneForEach
        else {
            throw ExportFailure.usage(
                vi: "-o - chỉ ghi được một tệp: chọn một loại tệp và một cỡ chữ",
                en: "-o - writes one file: ask for one format and one font size")
        }
    }

    private func validateName(_ file: String) throws {
        guard !makesOneForEach else {
            throw ExportFailure.usage(
                vi: "--each tạo nhiều tệp: dùng -d thay cho -o", en: "--each makes several files: use -d instead of -o")
        }
        guard !file.isEmpty else {
            throw ExportFailure.usage(vi: "tên tệp của -o để trống", en: "-o names no file")
        }
        guard let named = PathName.ending(of: file).flatMap(OutputFormat.init), formats.count == 1, formats != [named]
        else { return }
        throw ExportFailure.usage(
            vi: "\(file) mang đuôi của \(named.rawValue), nhưng tệp được yêu cầu là \(formats[0].rawValue)",
            en: "\(file) is named as \(named.rawValue), but \(formats[0].rawValue) is asked for")
    }
}

extension InputChoices {
    package func validate() throws {
        guard !names.isEmpty else {
            throw ExportFailure.usage(vi: "chưa nêu tệp nguồn nào", en: "no input is named")
        }
        guard names.count(where: { $0 == "-" }) < 2 else {
            throw ExportFailure.usage(
                vi: "đầu vào chuẩn “-” chỉ đọc được một lần", en: "standard input '-' can be read only once")
        }
        _ = try requestedMonth(self)
        _ = try imprint.imprint()
    }
}

extension LayoutChoices {
    /// The body sizes that can be asked for, in points.
    package static let fontSizeRange = 6.0...96.0
    package static let columnRange = 1...4

    package func validate(severalSizes: Bool = true) throws {
        for size in fontSizes where !LayoutChoices.fontSizeRange.contains(size) {
            throw ExportFailure.usage(
                vi: "cỡ chữ phải từ 6 đến 96 pt, không phải \(size)", en: "a font size is 6 to 96 pt, not \(size)")
        }
        guard severalSizes || sizes.count < 2 else {
            throw ExportFailure.usage(
                vi: "lệnh này chỉ nhận một cỡ chữ", en: "this command takes one font size")
        }
        try validateEditions(several: severalSizes)
        if let columns, !LayoutChoices.columnRange.contains(columns) {
            throw ExportFailure.usage(
                vi: "số cột phải từ 1 đến 4, không phải \(columns)", en: "a page has 1 to 4 columns, not \(columns)")
        }
        _ = try parsedPaper()
        try press.validate()
    }

    /// Reads `14` or `11,14,18`: whole numbers or decimals of points, in range, each kept once.
    package static func parseSizes(_ text: String) throws -> [Double] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let isPlain = part.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
            guard isPlain, let size = Double(part) else {
                throw ExportFailure.usage(
                    vi: "cỡ chữ phải là số, như 14 hoặc 11,14: “\(text)”",
                    en: "a font size is a number, such as 14 or 11,14: '\(text)'")
            }
            guard fontSizeRange.contains(size) else {
                throw ExportFailure.usage(
                    vi: "cỡ chữ phải từ 6 đến 96 pt, không phải \(part)", en: "a font size is 6 to 96 pt, not \(part)")
            }
            return size
        }
    }
}
