import BantinLayout

/// The page labels of a PDF (ISO 32000-1, 12.4.2): runs of numbers instead of one entry for each page.
enum PageLabels {
    /// A number tree in PDF syntax.
    static func syntax(_ labels: [String]) -> String {
        var entries = ""
        var next: Number?
        for (page, label) in labels.enumerated() {
            let number = Number(label)
            if number == nil || number != next {
                entries += "\(page)" + (number?.syntax ?? "<</P\(PDFSyntax.string(label))>>")
            }
            next = number.map { Number(style: $0.style, value: $0.value + 1) }
        }
        return "<</Nums[\(entries)]>>"
    }

    private struct Number: Equatable {
        enum Style: String { case decimal = "D", roman = "r" }

        var style: Style
        var value: Int

        init(style: Style, value: Int) {
            self.style = style
            self.value = value
        }

        init?(_ label: String) {
            if let value = Int(label), value > 0, String(value) == label {
                self.init(style: .decimal, value: value)
            } else if let value = (1...400).first(where: { Number.roman($0) == label }) {
                self.init(style: .roman, value: value)
            } else {
                return nil
            }
        }

        var syntax: String { "<</S/\(style.rawValue)/St \(value)>>" }

        static func roman(_ number: Int) -> String {
            let digits = [
                (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ]
            var rest = number
            var text = ""
            for (value, digit) in digits {
                while rest >= value {
                    text += digit
                    rest -= value
                }
            }
            return text
        }
    }
}
