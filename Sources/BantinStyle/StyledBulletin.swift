import BantinModel

/// A bulletin with every length, face and colour decided; what layout works on.
package struct StyledBulletin: Sendable {
    package var bulletin: Bulletin
    package var sheet: StyleSheet

    package init(bulletin: Bulletin, sheet: StyleSheet) {
        self.bulletin = bulletin
        self.sheet = sheet
    }
}

/// A style worked out for one body size and one paper: lengths instead of ratios.
package struct StyleSheet: Hashable, Sendable {
    /// The name of the style that it was made from.
    package var name: String
    package var bodySize: Length
    package var page: PageStyle
    package var text: [TextRole: TextStyle]
    package var lines: LineStyle
    package var list: ListStyle
    package var table: TableStyle
    package var figure: FigureStyle
    package var note: NoteStyle
    package var rule: RuleStyle
    package var articleStart: ArticleStart
    package var contents: ContentsPolicy
    /// How a dateline is written.
    package var dateFormat: DateFormat
    /// Set of an edition for large print.
    package var edition: EditionMarks?

    package init(
        name: String, bodySize: Length, page: PageStyle, text: [TextRole: TextStyle],
        lines: LineStyle = LineStyle(), list: ListStyle, table: TableStyle, figure: FigureStyle, note: NoteStyle,
        rule: RuleStyle, articleStart: ArticleStart,
        contents: ContentsPolicy, dateFormat: DateFormat, edition: EditionMarks? = nil
    ) {
        self.edition = edition
        self.name = name
        self.bodySize = bodySize
        self.page = page
        self.text = text
        self.lines = lines
        self.list = list
        self.table = table
        self.figure = figure
        self.note = note
        self.rule = rule
        self.articleStart = articleStart
        self.contents = contents
        self.dateFormat = dateFormat
    }

    /// The style of a role. Styling gives every role one; a sheet built by hand falls back to `body`.
    package subscript(role: TextRole) -> TextStyle {
        text[role] ?? text[.body] ?? TextStyle(font: FontKey(family: "", size: bodySize), leading: bodySize)
    }
}

/// What a piece of text is for. Every role has a text style.
package enum TextRole: String, Hashable, Sendable, CaseIterable {
    case bulletinTitle, bulletinDate
    case contentsTitle, contentsEntry
    case title, subtitle, dateline, lead, author
    case body, heading2, heading3, heading4
    case listItem, quotation, attribution, verse
    case caption, tableHead, tableCell, note
    case runningHead, folio

    /// The role of a heading; levels below 4 look like 4.
    package static func heading(level: Int) -> TextRole {
        switch level {
        case ...2: .heading2
        case 3: .heading3
        default: .heading4
        }
    }
}

package enum TextAlignment: String, Hashable, Sendable, CaseIterable { case justified, left, center, right }

package struct TextStyle: Hashable, Sendable {
    package var font: FontKey
    /// Baseline to baseline, as the style asks; layout widens it where stacked marks would touch.
    package var leading: Length
    package var alignment: TextAlignment
    package var firstLineIndent: Length
    package var leftIndent: Length
    package var rightIndent: Length
    package var spaceBefore: Length
    package var spaceAfter: Length
    package var color: Color
    package var keepsWithNext: Bool

    package init(
        font: FontKey, leading: Length, alignment: TextAlignment = .left, firstLineIndent: Length = .zero,
        leftIndent: Length = .zero, rightIndent: Length = .zero, spaceBefore: Length = .zero,
        spaceAfter: Length = .zero, color: Color = .black, keepsWithNext: Bool = false
    ) {
        self.font = font
        self.leading = leading
        self.alignment = alignment
        self.firstLineIndent = firstLineIndent
        self.leftIndent = leftIndent
        self.rightIndent = rightIndent
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.color = color
        self.keepsWithNext = keepsWithNext
    }
}

/// An opaque sRGB colour.
package struct Color: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = Color(red: 0, green: 0, blue: 0)

    /// Reads `#8a1c1c`.
    package init?(hexadecimal text: String) {
        guard text.utf8.count == 7, text.first == "#", let value = UInt32(text.dropFirst(), radix: 16) else {
            return nil
        }
        self.init(red: UInt8(value >> 16 & 0xff), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }

    /// `#8a1c1c`.
    package var hexadecimal: String {
        let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) | 1 << 24
        return "#" + String(value, radix: 16).dropFirst()
    }
}

package struct ListStyle: Hashable, Sendable {
    /// How far each level moves its text to the right.
    package var indent: Length
    /// The mark of each level of a list that is not ordered; the last one serves all deeper levels.
    package var bullets: [String]
    package var spaceBetweenItems: Length

    package init(indent: Length, bullets: [String], spaceBetweenItems: Length = .zero) {
        self.indent = indent
        self.bullets = bullets
        self.spaceBetweenItems = spaceBetweenItems
    }
}

package struct TableStyle: Hashable, Sendable {
    package var cellPadding: Length
    package var ruleThickness: Length
    package var ruleColor: Color
    /// Rules between rows; the head row always has one below it.
    package var hasRowRules: Bool
    package var hasColumnRules: Bool
    package var whenWide: WideTable
    package var spaceBefore: Length
    package var spaceAfter: Length

    package init(
        cellPadding: Length, ruleThickness: Length, ruleColor: Color = .black, hasRowRules: Bool = true,
        hasColumnRules: Bool = false, whenWide: WideTable = .smaller, spaceBefore: Length, spaceAfter: Length
    ) {
        self.whenWide = whenWide
        self.cellPadding = cellPadding
        self.ruleThickness = ruleThickness
        self.ruleColor = ruleColor
        self.hasRowRules = hasRowRules
        self.hasColumnRules = hasColumnRules
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

package struct FigureStyle: Hashable, Sendable {
    /// A picture is no higher than this.
    package var maximumHeight: Length
    /// A picture with few pixels is drawn no larger than this many pixels to the inch allow.
    package var minimumResolution: Int
    package var captionGap: Length
    package var spaceBefore: Length
    package var spaceAfter: Length

    package init(
        maximumHeight: Length, minimumResolution: Int = 96, captionGap: Length, spaceBefore: Length,
        spaceAfter: Length
    ) {
        self.maximumHeight = maximumHeight
        self.minimumResolution = minimumResolution
        self.captionGap = captionGap
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

package struct NoteStyle: Hashable, Sendable {
    /// Between the text and the rule over the notes, at the least.
    package var gapAbove: Length
    package var ruleLength: Length
    package var ruleThickness: Length
    package var ruleColor: Color
    /// Size and rise of a note call, as shares of the size of the text that it stands in.
    package var callSize: Double
    package var callRise: Double
    package var place: NotePlace
    package var call: NoteCall

    package init(
        gapAbove: Length, ruleLength: Length, ruleThickness: Length, ruleColor: Color = .black,
        callSize: Double = 0.65, callRise: Double = 0.35, place: NotePlace = .foot, call: NoteCall = .raised
    ) {
        self.place = place
        self.call = call
        self.gapAbove = gapAbove
        self.ruleLength = ruleLength
        self.ruleThickness = ruleThickness
        self.ruleColor = ruleColor
        self.callSize = callSize
        self.callRise = callRise
    }
}

/// A thematic break between blocks.
package struct RuleStyle: Hashable, Sendable {
    package var length: Length
    package var thickness: Length
    package var color: Color
    package var spaceBefore: Length
    package var spaceAfter: Length

    package init(
        length: Length, thickness: Length, color: Color = .black, spaceBefore: Length, spaceAfter: Length
    ) {
        self.length = length
        self.thickness = thickness
        self.color = color
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

/// Where an article begins: on a new page, or below the one before, a rule between.
package enum ArticleStart: String, Hashable, Sendable, CaseIterable { case page, follow }

/// Whether a bulletin gets a contents page; `auto` gives one to a bulletin of several articles.
package enum ContentsPolicy: String, Hashable, Sendable, CaseIterable { case auto, always, never }

package enum DateFormat: String, Hashable, Sendable, CaseIterable {
    /// `08/01/2021`.
    case short
    /// `ngày 08 tháng 01 năm 2021`.
    case long
}
