import BantinModel

/// What stands in the text of a story: runs, fields, links, calls of notes, pictures and the boxes around them.
extension WordStoryReader {
    func openText(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .p: startParagraph()
        case .pPr: place = .paragraph
        case .r, .formulaRun: startRun()
        case .rPr:
            story.runProperties = RunProperties()
            story.runLook = nil
            place = .run
        case .t, .formulaText: textPlace = .shown
        case .instruction: textPlace = .code
        case .deleted, .movedFrom, .deletedText, .section: skipped = 1
        case .control: hiddenControls.append(hiddenControls.last ?? false)
        case .controlProperties: place = .control
        case .alternateContent: choices.begin()
        case .hyperlink: story.hyperlinks.append(target(of: attributes) ?? story.hyperlinks.last ?? nil)
        case .fieldCharacter: field(attributes[.fieldCharacterType])
        case .simpleField:
            story.fields.begin(nextField())
            story.fields.code(attributes[.instr] ?? "")
            story.fields.separate()
        case .table, .row, .cell, .textBoxContent, .note, .endnote: enter(name, attributes)
        case .tableProperties, .rowException: place = .table
        case .rowProperties: place = .row
        case .cellProperties: place = .cell
        case .altChunk: report(.document)
        default: openCharacter(name, attributes)
        }
    }

    private func openCharacter(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case .tab, .positionTab: append(" ")
        case .br, .cr: append(.lineBreak)
        case .noBreakHyphen: append("-")
        case .sym:
            guard let code = attributes[.char].flatMap({ UInt32($0, radix: 16) }).flatMap(UnicodeScalar.init) else {
                return
            }
            let font = story.runProperties.font
            story.runProperties.font = attributes[.font]
            story.runLook = nil
            append(String(Character(code)))
            story.runProperties.font = font
            story.runLook = nil
        case .footnoteReference, .endnoteReference:
            guard let id = attributes[.wId].flatMap({ Int($0) }) else { return }
            if let look = runLook(), look.field == nil {
                append(.noteCall(WordNoteName(isEndnote: name == .endnoteReference, id: id)))
            }
            story.hasOwnMark = attributes[.customMark].map { $0 != "0" && $0 != "false" } ?? false
        case .numerator, .formulaSuper, .formulaSub:
            formulaShifts.append(name == .formulaSuper ? .raised : name == .formulaSub ? .lowered : .baseline)
        default: openDrawing(name, attributes)
        }
    }

    func closeText(_ name: XMLName) {
        switch name {
        case .p: endParagraph()
        case .r, .formulaRun:
            story.hasOwnMark = false
            startRun()
        case .t, .formulaText, .instruction: textPlace = nil
        case .control: _ = hiddenControls.popLast()
        case .alternateContent: choices.end()
        case .hyperlink: _ = story.hyperlinks.popLast()
        case .simpleField: story.fields.end()
        case .table, .row, .cell, .textBoxContent, .note, .endnote: leave(name)
        case .numerator:
            _ = formulaShifts.popLast()
            append("/")
        case .formulaSuper, .formulaSub: _ = formulaShifts.popLast()
        default: closeDrawing(name)
        }
    }

    private func startRun() {
        story.runProperties = RunProperties()
        story.runLook = nil
    }

    // MARK: Fields and links

    private func field(_ kind: String?) {
        switch kind {
        case "begin": story.fields.begin(nextField())
        case "separate": story.fields.separate()
        case "end": story.fields.end()
        default: return
        }
    }

    private func nextField() -> Int {
        fieldCount += 1
        return fieldCount
    }

    /// The address outside the document; nil for a place inside it.
    private func target(of attributes: XMLAttributes) -> String? {
        guard let relationship = attributes[.rId].flatMap({ relationships[$0] }), relationship.isExternal else {
            return nil
        }
        return attributes[.anchor].map { "\(relationship.target)#\($0)" } ?? relationship.target
    }

    // MARK: Looks

    /// How text looks here; nil when it is hidden.
    func runLook() -> RunLook? {
        if story.runLook == nil { story.runLook = resolvedLook() }
        guard var look = story.runLook else { return nil }
        look.link = (story.hyperlinks.last ?? nil) ?? story.fields.link
        look.field = story.fields.hiding
        if let shift = formulaShifts.last { look.vertical = shift }
        return look
    }

    /// What the run says, else its character style, else its paragraph's style, else the document. Bold and italics of two
    /// styles undo each other (ECMA-376-1 §17.7.3).
    private func resolvedLook() -> RunLook? {
        let own = story.runProperties
        let character = styles.character(own.style)
        let paragraphLook = story.paragraphLook ?? styles.paragraph(nil)
        let paragraph = paragraphLook.run
        let document = styles.defaultRun
        func toggle(_ property: (RunProperties) -> Bool?) -> Bool {
            property(own)
                ?? ((property(character) ?? false) != (property(paragraph) ?? false) || (property(document) ?? false))
        }
        guard !toggle(\.isHidden) else { return nil }
        let around = paragraph.size ?? document.size ?? RunLook.defaultSize
        let size = own.size ?? character.size ?? around
        return RunLook(
            isBold: toggle(\.isBold), isItalic: toggle(\.isItalic),
            vertical: own.vertical ?? character.vertical ?? shift(of: own, size: size, around: around),
            size: size, font: own.font ?? character.font ?? paragraph.font ?? document.font,
            language: own.language ?? character.language)
    }

    /// LibreOffice writes what is raised and set smaller by numbers of its own as such.
    private func shift(of run: RunProperties, size: Int, around: Int) -> RunProperties.Vertical {
        guard let position = run.position, size * 100 <= around * 85, abs(position) * 6 >= around else {
            return .baseline
        }
        return position > 0 ? .raised : .lowered
    }
}
