/// What a YAML file of ours describes: messages about it use its word.
package enum SettingsKind: String, Sendable {
    case style
    /// A guideline's numbers: see `Profile`.
    case profile

    fileprivate var vi: String {
        switch self {
        case .style: "kiểu"
        case .profile: "hồ sơ"
        }
    }
}

/// What can be wrong with a style or profile file, and what a style could not keep at the size and on the paper asked for.
extension Diagnostic {
    package static func unknownSettings(_ kind: SettingsKind, _ name: String, nearest: String?) -> Diagnostic {
        Diagnostic(
            id: "unknown-\(kind.rawValue)", severity: .error, at: SourceSpan(file: name),
            message: LocalizedText(
                vi: "không có \(kind == .style ? "kiểu trình bày" : kind.vi) tên “\(name)”",
                en: "there is no \(kind.rawValue) named '\(name)'"),
            hint: nearest.map {
                LocalizedText(
                    vi: "Có phải là “\($0)”? Lệnh `styles` liệt kê các \(kind.vi).",
                    en: "Did you mean '\($0)'? The command `styles` lists them.")
            }
                ?? LocalizedText(
                    vi: "Lệnh `styles` liệt kê các \(kind.vi); tệp \(kind.vi) riêng thì ghi cả đuôi .yaml.",
                    en: "The command `styles` lists them; a file of your own is named with its .yaml."))
    }

    package static func settingsSyntax(
        _ kind: SettingsKind, _ problem: String, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "\(kind.rawValue)-syntax", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp \(kind.vi) không đúng cú pháp YAML: \(problem)",
                en: "the \(kind.rawValue) file is not valid YAML: \(problem)"),
            hint: LocalizedText(
                vi: "Xem lại dấu hai chấm, dấu ngoặc và chỗ thụt đầu dòng ở dòng này và dòng trước.",
                en: "Look at the colons, brackets and indentation of this line and the one before."))
    }

    /// `nearest` is the whole path of the known key that looks most like the unknown one.
    package static func unknownKey(
        of kind: SettingsKind, _ key: String, nearest: String, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "unknown-\(kind.rawValue)-key", severity: .error, at: place,
            message: LocalizedText(
                vi: "không có khóa “\(key)” trong \(kind.vi)", en: "a \(kind.rawValue) has no key '\(key)'"),
            hint: LocalizedText(vi: "Khóa gần nhất là “\(nearest)”.", en: "The nearest known key is '\(nearest)'."))
    }

    package static func wrongValue(
        of kind: SettingsKind, _ key: String, found: String, expected: LocalizedText, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "wrong-\(kind.rawValue)-value", severity: .error, at: place,
            message: LocalizedText(
                vi: "giá trị của “\(key)” không hợp lệ: \(found)", en: "'\(key)' cannot be \(found)"),
            hint: LocalizedText(vi: "Hãy ghi \(expected.vi).", en: "Write \(expected.en)."))
    }

    package static func valueOutOfRange(
        of kind: SettingsKind, _ key: String, found: String, expected: LocalizedText, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "\(kind.rawValue)-value-out-of-range", severity: .error, at: place,
            message: LocalizedText(
                vi: "“\(key)” vượt ngoài khoảng cho phép: \(found)", en: "'\(key)' is out of range: \(found)"),
            hint: LocalizedText(vi: "Hãy ghi \(expected.vi).", en: "Write \(expected.en)."))
    }

    package static func unknownChoice(
        of kind: SettingsKind, _ key: String, found: String, nearest: String, expected: LocalizedText,
        at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "wrong-\(kind.rawValue)-value", severity: .error, at: place,
            message: LocalizedText(
                vi: "“\(key)” không nhận giá trị \(found)", en: "'\(key)' cannot be \(found)"),
            hint: LocalizedText(
                vi: "Có phải là “\(nearest)”? Hãy ghi \(expected.vi).",
                en: "Did you mean '\(nearest)'? Write \(expected.en)."))
    }

    package static func missingBase(
        of kind: SettingsKind, _ base: String, nearest: String?, at place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id: "missing-\(kind.rawValue)-base", severity: .error, at: place,
            message: LocalizedText(
                vi: "không tìm thấy \(kind.vi) gốc “\(base)”",
                en: "the base \(kind.rawValue) '\(base)' was not found"),
            hint: LocalizedText(
                vi: "Tệp gốc được tìm cạnh tệp này, rồi trong thư mục các \(kind.vi)."
                    + (nearest.map { " Có phải là “\($0)”?" } ?? ""),
                en: "A base is looked for beside this file, then in the \(kind.rawValue)s folder."
                    + (nearest.map { " Did you mean '\($0)'?" } ?? "")))
    }

    package static func baseCycle(of kind: SettingsKind, _ chain: [String], at place: SourceSpan) -> Diagnostic {
        let path = chain.joined(separator: " → ")
        return Diagnostic(
            id: "\(kind.rawValue)-base-cycle", severity: .error, at: place,
            message: LocalizedText(
                vi: "\(kind.vi) lấy chính nó làm gốc: \(path)", en: "the \(kind.rawValue) is a base of itself: \(path)"),
            hint: LocalizedText(
                vi: "Bỏ khóa `base` ở một trong các tệp này.", en: "Take `base` out of one of these files."))
    }

    package static func bodySizeOutOfRange(_ size: Length, used: Length, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "body-size-out-of-range", severity: .error, at: place,
            message: LocalizedText(
                vi: "cỡ chữ \(size) nằm ngoài khoảng 6–96pt; đã dùng \(used)",
                en: "a body size of \(size) is outside 6–96pt; \(used) was used"),
            hint: LocalizedText(vi: "Chọn cỡ chữ từ 6 đến 96.", en: "Choose a size from 6 to 96."))
    }

    package static func fewerColumns(asked: Int, set: Int, at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "fewer-columns", severity: .note, at: place,
            message: LocalizedText(
                vi: "cỡ chữ này quá lớn cho \(asked) cột; đã dàn \(set) cột",
                en: "the type is too large for \(asked) columns; set in \(set)"),
            hint: LocalizedText(
                vi: "Dùng chữ nhỏ hơn, khổ giấy rộng hơn, hoặc giảm `page.minimum-column`.",
                en: "Use smaller type or wider paper, or lower `page.minimum-column`."))
    }

    package static func paperTooSmall(width: Length, height: Length, at place: SourceSpan) -> Diagnostic {
        let size = "\(Int(width.millimetres.rounded()))x\(Int(height.millimetres.rounded()))mm"
        return Diagnostic(
            id: "paper-too-small", severity: .error, at: place,
            message: LocalizedText(
                vi: "giấy \(size) không đủ chỗ cho lề và một cột chữ",
                en: "paper of \(size) has no room for the margins and a column of text"),
            hint: LocalizedText(
                vi: "Dùng giấy lớn hơn, chữ nhỏ hơn, hoặc kiểu có lề hẹp hơn.",
                en: "Use larger paper, smaller type, or a style with narrower margins."))
    }
}
