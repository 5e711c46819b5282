/// What surrounds the body of every content document (EPUB 3.3 §6.1).
struct XHTMLPage {
    var title: String
    var language: String
    var bodyClass: String
    /// The EPUB division that the document belongs to, such as `bodymatter`.
    var bodyType: String

    /// A writer inside the document's body.
    func begin() -> XMLWriter {
        var xml = XMLWriter()
        xml.raw("<!DOCTYPE html>\n")
        xml.openLines(
            "html",
            [
                "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
                "lang": language, "xml:lang": language,
            ])
        xml.openLines("head")
        xml.line("title", text: title)
        xml.emptyLine("link", ["rel": "stylesheet", "type": "text/css", "href": PublicationPath.stylesheet])
        xml.closeLine()
        xml.openLines("body", ["class": bodyClass, "epub:type": bodyType])
        return xml
    }

    /// The finished document.
    static func end(_ xml: consuming XMLWriter) -> [UInt8] {
        xml.closeLine()
        xml.closeLine()
        return xml.bytes
    }
}
