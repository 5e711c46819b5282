import BantinModel

extension Style {
    /// The style as a guideline for large print wants it: designed anew, not zoomed.
    ///
    /// What a profile has a number for is brought to that number; what it leaves open is as the guidelines have it in
    /// common. The style keeps its paper, how articles start, its dates, contents and bullets, and the proportions of
    /// its titles as far as `EditionPlan` lets them.
    package func adapted(to profile: Profile) -> Style {
        var style = self
        style.adaptText(to: profile)
        style.adaptPage(to: profile)
        for role in TextRole.allCases { style.adapt(role, to: profile) }
        style.adaptBlocks(to: profile)
        style.edition = EditionMarks(
            profile: profile.name, mostColumns: profile.page.mostColumns, statesSize: profile.statement.isRequired,
            mapsPages: profile.statement.mapsPages)
        return style
    }

    private mutating func adaptText(to profile: Profile) {
        text.families = [.text: profile.edition.face]
        text.size = profile.text.size
        // Folios, notes, captions and tables are as large as the body.
        text.smallest = 1
        text.smallestSize = profile.text.smallest ?? text.smallestSize
        text.leading = profile.leading(text.leading)
        text.indent = .zero
        text.alignment = .left
        text.letterGive = 0
        text.color = .black
        text.emphasis = .bold
        text.scriptSize = 1
        text.keepsItems = true
        text.capitals = profile.emphasis.mostCapitals == nil ? .keep : .calm
    }

    private mutating func adaptPage(to profile: Profile) {
        func margin(_ asked: StyleLength?, _ own: StyleLength) -> StyleLength {
            asked.map { StyleLength($0.length(size: .zero, line: .zero).millimetres, .millimetres) } ?? own
        }
        let asked = [profile.page.left, profile.page.right, profile.page.top, profile.page.bottom].compactMap(\.self)
        page.inner = margin(profile.page.left, page.inner)
        page.outer = margin(profile.page.right, page.outer)
        page.top = margin(profile.page.top, page.top)
        page.bottom = margin(profile.page.bottom, page.bottom)
        if let least = asked.map({ margin($0, .zero) }).max(by: { $0.amount < $1.amount }) {
            page.minimumMargin = least
        }
        // Numbers stand in the same place on every page.
        page.mirrored = false
        page.baselineGrid = false
        page.columns = min(page.columns, profile.page.mostColumns ?? 1)
        page.headLeft = .none
        page.headRight = .none
        page.headRule = false
        page.folioPlace = profile.edition.folio
        page.folioOnFirstPage = true
        if let most = profile.line.mostCharacters { page.maximumMeasure = EditionPlan.measure(characters: most) }
        if profile.edition.turnsPaper, let fewest = profile.line.fewestCharacters {
            page.turnBelow = EditionPlan.measure(characters: fewest)
        }
    }

    /// A role in the one face, upright, left, black, in block paragraphs.
    private mutating func adapt(_ role: TextRole, to profile: Profile) {
        var text = self[role]
        text.face = nil
        text.slant = nil
        text.alignment = nil
        text.indent = nil
        text.color = nil
        text.right = nil
        text.left = nil
        let display = EditionPlan.sizes(of: role, profile: profile)
        text.size = display.map { min(max(text.size ?? 1, $0.lowerBound), $0.upperBound) } ?? 1
        text.leading = text.leading.map(profile.leading)
        let gap = StyleLength(profile.paragraph.gap ?? EditionPlan.gap, .line)
        switch role {
        case .bulletinTitle, .title, .contentsTitle, .heading2, .heading3, .heading4:
            if profile.heading.isBold { text.weight = .bold }
        case .lead, .body, .author, .attribution, .note:
            text.before = nil
            text.after = gap
        case .quotation:
            (text.left, text.before, text.after) = (EditionPlan.inset, gap, gap)
        case .verse:
            (text.left, text.before, text.after) = (EditionPlan.inset, gap, gap)
        case .caption, .listItem, .tableHead, .tableCell, .contentsEntry, .bulletinDate, .subtitle, .dateline,
            .runningHead, .folio:
            break
        }
        self[role] = text
    }

    private mutating func adaptBlocks(to profile: Profile) {
        let gap = StyleLength(profile.paragraph.gap ?? EditionPlan.gap, .line)
        list.gap = EditionPlan.itemGap
        self[.listItem].before = nil
        self[.listItem].after = EditionPlan.itemGap
        self[.contentsEntry].after = EditionPlan.itemGap
        table.whenWide = .list
        table.rule = EditionPlan.thickened(table.rule)
        table.ruleColor = .black
        (table.before, table.after) = (gap, gap)
        figure.maximumHeight = EditionPlan.pictureHeight
        figure.minimumResolution = EditionPlan.pictureResolution
        (figure.before, figure.after) = (gap, gap)
        note.place = profile.note.place == .articleEnd ? .articleEnd : .foot
        note.call = .brackets
        note.callSize = 1
        note.callRise = 0
        note.rule = EditionPlan.thickened(note.rule)
        note.ruleColor = .black
        rule.thickness = EditionPlan.thickened(rule.thickness)
        rule.color = .black
    }
}

extension Profile {
    /// The leading that a style asks for, brought between the profile's bounds.
    fileprivate func leading(_ asked: Double) -> Double {
        min(max(asked, leading.least ?? asked), leading.most ?? .infinity)
    }
}

/// What editions have in common and no guideline gives a number for.
private enum EditionPlan {
    /// Between paragraphs, in lines of the body, where the profile asks for nothing.
    static let gap = 1.0
    static let itemGap = StyleLength(0.5, .line)
    /// How far quotations and verse stand in.
    static let inset = StyleLength(1.2, .em)
    /// Of a picture, as a share of the text's height: it is as wide as the text when that allows.
    static let pictureHeight = 0.8
    /// Pictures grow to the text's width even when their pixels show: seen large is better than seen sharp.
    static let pictureResolution = 40
    /// A hairline is no mark for a weak eye, in points.
    static let thinnestRule = 1.0

    static func thickened(_ rule: StyleLength) -> StyleLength {
        rule.unit == .points && rule.amount >= thinnestRule ? rule : StyleLength(thinnestRule, .points)
    }

    /// Vietnamese in Noto Sans averages half an em a character, spaces included.
    static func measure(characters: Int) -> StyleLength { StyleLength(Double(characters) / 2, .em) }

    /// Between which a title's size stays, in sizes of the body; nil of text that is as large as the body. Type that is large
    /// already needs less contrast of sizes, and every page that a title fills is one more to turn.
    static func sizes(of role: TextRole, profile: Profile) -> ClosedRange<Double>? {
        let first = profile.heading.first ?? 1.22
        let other = profile.heading.other ?? 1.11
        return switch role {
        case .bulletinTitle: first...max(first, 1.6)
        case .title: first...max(first, 1.4)
        case .contentsTitle, .heading2: other...max(other, 1.22)
        case .heading3, .heading4: other...other
        case .bulletinDate, .contentsEntry, .subtitle, .dateline, .lead, .author, .body, .listItem, .quotation,
            .attribution, .verse, .caption, .tableHead, .tableCell, .note, .runningHead, .folio:
            nil
        }
    }
}
