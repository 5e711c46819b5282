import BantinLayout
import BantinModel
import CPangoCairo
import CQPDF

/// What a PDF says of itself, once as its Info dictionary and once as XMP; both say the same (PDF/A-2 6.6.2).
struct DocumentFacts {
    var title: String
    var authors: [String]
    var language: String
    var date: CalendarDate?
    var imprint: Imprint
    /// What the file is for when it is not for readers: then it claims PDF/A alone.
    var purpose: String?

    static let creator = "bantin-export"
    static let producer =
        "Cairo \(String(cString: cairo_version_string())), qpdf \(String(cString: bantin_qpdf_version()))"

    init(_ metadata: PagedBulletin.Metadata, sheets: PressSheets) {
        title = metadata.title
        authors = metadata.authors
        language = metadata.language
        date = metadata.date
        imprint = metadata.imprint
        purpose = sheets.purpose(language: metadata.language)
    }

    /// In PDF syntax.
    var info: String {
        var entries = "/Title\(PDFSyntax.string(title))"
        if !authors.isEmpty { entries += "/Author\(PDFSyntax.string(authors.joined(separator: ", ")))" }
        if let purpose { entries += "/Subject\(PDFSyntax.string(purpose))" }
        entries += "/Creator\(PDFSyntax.string(Self.creator))/Producer\(PDFSyntax.string(Self.producer))"
        if let date {
            let stamp = PDFSyntax.date(year: date.year, month: date.month, day: date.day)
            entries += "/CreationDate\(stamp)/ModDate\(stamp)"
        }
        return "<<\(entries)>>"
    }

    /// The XMP packet: Dublin Core, XMP, PDF, PDF/A-2a and, for readers, PDF/UA-1 with the schema that PDF/A asks for.
    var xmp: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"\(accessibilityNames)>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>
        \(description)\(creators)\(issue)<xmp:CreatorTool>\(escaped(Self.creator))</xmp:CreatorTool>
        \(dates)<pdf:Producer>\(escaped(Self.producer))</pdf:Producer>
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        \(accessibilityClaim)</rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
    }

    private var accessibilityNames: String {
        guard purpose == nil else { return "" }
        return """

                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
            """
    }

    private var accessibilityClaim: String {
        guard purpose == nil else { return "" }
        return """
            <pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>

            """
    }

    private var description: String {
        guard let purpose else { return "" }
        return
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(purpose))</rdf:li></rdf:Alt></dc:description>\n"
    }

    private var creators: String {
        guard !authors.isEmpty else { return "" }
        let items = authors.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
        return "<dc:creator><rdf:Seq>\(items)</rdf:Seq></dc:creator>\n"
    }

    /// Publisher, terms, and the series by its ISSN, as the EPUB has them.
    private var issue: String {
        var issue = ""
        if let publisher = imprint.publisher {
            issue += "<dc:publisher><rdf:Bag><rdf:li>\(escaped(publisher))</rdf:li></rdf:Bag></dc:publisher>\n"
        }
        if let rights = imprint.rights {
            issue +=
                "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(rights))</rdf:li></rdf:Alt></dc:rights>\n"
        }
        let relations = [imprint.series, imprint.issn.map { "urn:issn:\($0)" }].compactMap { $0 }
        if !relations.isEmpty {
            let items = relations.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
            issue += "<dc:relation><rdf:Bag>\(items)</rdf:Bag></dc:relation>\n"
        }
        return issue
    }

    private var dates: String {
        guard let date else { return "" }
        let stamp = "\(date)T00:00:00Z"
        return """
            <xmp:CreateDate>\(stamp)</xmp:CreateDate>
            <xmp:ModifyDate>\(stamp)</xmp:ModifyDate>
            <xmp:MetadataDate>\(stamp)</xmp:MetadataDate>

            """
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
