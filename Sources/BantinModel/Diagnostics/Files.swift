/// Inputs and outputs: what the file system says, in the words of the one who asked.
extension Diagnostic {
    package static func missingInput(_ name: String) -> Diagnostic {
        Diagnostic(
            id: "missing-input", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(vi: "không có tệp hay thư mục \(name)", en: "there is no file or folder \(name)"),
            hint: LocalizedText(
                vi: "kiểm tra lại tên; nếu tên có dấu cách, đặt tên trong dấu nháy",
                en: "check the name; put it in quotation marks when it has spaces"))
    }

    package static func unreadableInput(_ name: String, reason: LocalizedText) -> Diagnostic {
        Diagnostic(
            id: "unreadable-input", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(vi: "không đọc được \(name): \(reason.vi)", en: "cannot read \(name): \(reason.en)"))
    }

    package static func folderWithoutArticles(_ name: String, extensions: [String]) -> Diagnostic {
        let list = extensions.map { ".\($0)" }.joined(separator: " ")
        return Diagnostic(
            id: "empty-folder", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "thư mục \(name) không có tệp nào đọc được", en: "the folder \(name) has no file that can be read"),
            hint: LocalizedText(
                vi: "các tệp đọc được có đuôi \(list); thư mục con không được đọc",
                en: "files that can be read end in \(list); folders inside it are not looked into"))
    }

    package static func unknownFormat(_ name: String) -> Diagnostic {
        Diagnostic(
            id: "unknown-format", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "tên \(name) không cho biết đó là loại tệp nào",
                en: "the name \(name) does not say what kind of file it is"),
            hint: LocalizedText(
                vi: "nêu loại tệp bằng --from html, text, markdown, docx, mhtml hoặc warc",
                en: "name the kind with --from html, text, markdown, docx, mhtml or warc"))
    }

    package static func outputExists(_ name: String) -> Diagnostic {
        Diagnostic(
            id: "output-exists", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "\(name) đã có và được giữ nguyên", en: "\(name) exists and was left as it is"),
            hint: LocalizedText(
                vi: "dùng --force để thay tệp cũ, hoặc -o để đặt tên khác",
                en: "use --force to replace it, or -o for another name"))
    }

    package static func outputIsInput(_ name: String) -> Diagnostic {
        Diagnostic(
            id: "output-is-input", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "\(name) là tệp nguồn nên không bị ghi đè",
                en: "\(name) is an input and is not written over"),
            hint: LocalizedText(vi: "đặt tên khác bằng -o", en: "choose another name with -o"))
    }

    package static func cannotWrite(_ name: String, reason: LocalizedText) -> Diagnostic {
        Diagnostic(
            id: "cannot-write", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(vi: "không ghi được \(name): \(reason.vi)", en: "cannot write \(name): \(reason.en)")
        )
    }

    package static func missingResources(lookedAt places: [String]) -> Diagnostic {
        let list = places.joined(separator: ", ")
        return Diagnostic(
            id: "missing-resources", severity: .error, at: SourceSpan(file: ""),
            message: LocalizedText(
                vi: "không tìm thấy các thư mục styles và fonts; đã tìm ở: \(list)",
                en: "the folders styles and fonts were not found; looked at: \(list)"),
            hint: LocalizedText(
                vi: "chỉ ra thư mục chứa chúng bằng --resources hoặc biến BANTIN_RESOURCES",
                en: "name the folder that holds them with --resources or the variable BANTIN_RESOURCES"))
    }

    package static func unusableFonts(in name: String, reason: String) -> Diagnostic {
        Diagnostic(
            id: "unusable-fonts", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "không dùng được phông chữ trong \(name): \(reason)",
                en: "cannot use the fonts in \(name): \(reason)"))
    }

    package static func noSuchPage(_ page: Int, of count: Int, in name: String) -> Diagnostic {
        Diagnostic(
            id: "no-such-page", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "không có trang \(page): \(name) có \(count) trang",
                en: "there is no page \(page): \(name) has \(count)"))
    }

    /// A value on the command line that means nothing, or contradicts another one.
    package static func wrongUsage(_ message: LocalizedText) -> Diagnostic {
        Diagnostic(id: "usage", severity: .error, at: SourceSpan(file: ""), message: message)
    }

    package static func internalFault(in name: String, reason: String) -> Diagnostic {
        Diagnostic(
            id: "internal-fault", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "lỗi của chính chương trình khi xử lý \(name): \(reason)",
                en: "a fault of the program itself while working on \(name): \(reason)"),
            hint: LocalizedText(
                vi: "xin báo lỗi này kèm tệp nguồn", en: "please report it together with the input"))
    }
}
