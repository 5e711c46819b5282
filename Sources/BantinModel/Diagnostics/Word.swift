/// What a file with the name of a Word document may be instead of one.
package enum OtherDocument: Hashable, Sendable {
    case encrypted, oldWord, rtf, zip, other
    /// Another kind of Office document, by its content type.
    case office(String)
}

/// What a Word document may hold that is neither text nor picture.
package enum UnreadObject: Hashable, Sendable { case chart, diagram, document }

/// What reading a Word document may find. Its places are paragraphs, counted from 1.
extension Diagnostic {
    package static func notWord(at place: SourceSpan, kind: OtherDocument) -> Diagnostic {
        let saveAgain = LocalizedText(
            vi: "mở tệp bằng Word hoặc LibreOffice và lưu lại thành “Word Document (.docx)”",
            en: "open it in Word or LibreOffice and save it as “Word Document (.docx)”")
        switch kind {
        case .encrypted:
            return Diagnostic(
                id: "protected-document", severity: .error, at: place,
                message: LocalizedText(vi: "tài liệu có đặt mật khẩu", en: "the document is protected by a password"),
                hint: LocalizedText(
                    vi: "mở tệp, bỏ mật khẩu và lưu lại thành .docx",
                    en: "open it, remove the password and save it as .docx"))
        case .oldWord:
            return notWord(place, LocalizedText(vi: "tệp Word đời cũ (.doc)", en: "an old Word file (.doc)"), saveAgain)
        case .rtf: return notWord(place, LocalizedText(vi: "tệp RTF", en: "an RTF file"), saveAgain)
        case .zip:
            return notWord(
                place, LocalizedText(vi: "tệp ZIP không có tài liệu Word", en: "a ZIP file without a Word document"),
                saveAgain)
        case .office(let type):
            return notWord(
                place, LocalizedText(vi: "tài liệu loại khác (\(type))", en: "another kind of document (\(type))"),
                saveAgain)
        case .other: return notWord(place, LocalizedText(vi: "một tệp khác", en: "something else"), saveAgain)
        }
    }

    private static func notWord(_ place: SourceSpan, _ kind: LocalizedText, _ hint: LocalizedText) -> Diagnostic {
        Diagnostic(
            id: "not-word", severity: .error, at: place,
            message: LocalizedText(
                vi: "tệp này không phải tài liệu .docx mà là \(kind.vi)",
                en: "the file is not a .docx document but \(kind.en)"), hint: hint)
    }

    /// The container itself cannot be opened.
    package static func damagedWord(at place: SourceSpan, reason: String) -> Diagnostic {
        Diagnostic(
            id: "damaged-document", severity: .error, at: place,
            message: LocalizedText(
                vi: "tài liệu bị hỏng, không mở được: \(reason)",
                en: "the document is damaged and cannot be opened: \(reason)"), hint: .repair)
    }

    package static func emptyWord(at place: SourceSpan) -> Diagnostic {
        Diagnostic(
            id: "no-article", severity: .error, at: place,
            message: LocalizedText(vi: "tài liệu không có chữ nào", en: "the document has no text"),
            hint: LocalizedText(
                vi: "mở tệp bằng Word xem phần chữ của bài có ở đó không; chữ trong ảnh không đọc được",
                en: "open it in Word to see whether the text is there; text inside pictures cannot be read"))
    }

    /// A part breaks off at a line of its XML, 0 when that is not known; what stands before is kept.
    package static func damagedPart(at place: SourceSpan, part: String, line: Int, reason: String) -> Diagnostic {
        let name = line > 0 ? "\(part):\(line)" : part
        return Diagnostic(
            id: "damaged-part", severity: .error, at: place,
            message: LocalizedText(
                vi: "tài liệu bị hỏng từ \(name) (\(reason)); chỉ phần trước đó được đọc",
                en: "the document is damaged from \(name) on (\(reason)); only what stands before was read"),
            hint: .repair)
    }

    package static func unreadObject(at place: SourceSpan, kind: UnreadObject) -> Diagnostic {
        let name =
            switch kind {
            case .chart: LocalizedText(vi: "biểu đồ", en: "a chart")
            case .diagram: LocalizedText(vi: "sơ đồ SmartArt", en: "a SmartArt diagram")
            case .document: LocalizedText(vi: "tài liệu nhúng", en: "an embedded document")
            }
        return Diagnostic(
            id: "object-dropped", severity: .warning, at: place,
            message: LocalizedText(
                vi: "đoạn này có \(name.vi) không hiển thị được nên bị bỏ",
                en: "the paragraph holds \(name.en), which cannot be shown and was left out"),
            hint: LocalizedText(
                vi: "trong Word, sao chép rồi dán lại thành ảnh (Paste Special > PNG)",
                en: "in Word, copy it and paste it as a picture (Paste Special > PNG)"))
    }

    package static func missingNote(at place: SourceSpan, number: Int) -> Diagnostic {
        Diagnostic(
            id: "missing-note", severity: .warning, at: place,
            message: LocalizedText(
                vi: "không có chú thích số \(number) mà bài gọi đến",
                en: "the note \(number) that is called is not there"),
            hint: .repair)
    }
}

extension LocalizedText {
    fileprivate static let repair = LocalizedText(
        vi: "mở tệp bằng Word hoặc LibreOffice để sửa, rồi lưu lại",
        en: "open it in Word or LibreOffice to repair it, and save it again")
}
