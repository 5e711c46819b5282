import BantinLayout
import BantinModel
import BantinShaping
import BantinStyle
import BantinTestSupport
import Foundation
import Synchronization
import Testing

@testable import BantinPDF

@Suite struct RobustnessTests {
    @Test func `characters that no font has are drawn and come back as they are`() throws {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("chữ 中文 và 中 hết ", paragraph)], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        #expect(try run("pdftotext", [path, "-"]).output.hasPrefix("chữ 中文 và 中 hết\n"))
        #expect(try run("pdfua", ["check", path]).status == 0)
    }

    @Test func `private and forbidden characters come back as U+FFFD`() throws {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("a\u{E001}b \u{FFFE}c \u{1}d ", paragraph)], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        #expect(try run("qpdf", ["--check", path]).status == 0)
        let text = try run("pdftotext", [path, "-"]).output
        #expect(!text.unicodeScalars.contains { $0.value == 0xE001 || $0.value == 0xFFFE || $0.value == 1 })
        #expect(text.hasPrefix("a\u{FFFD}b"))
    }

    @Test func `text that runs right to left does no harm`() throws {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("chữ שלום hết ", paragraph)], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        #expect(try run("qpdf", ["--check", path]).status == 0)
        let text = try run("pdftotext", ["-raw", path, "-"]).output
        #expect(text.hasPrefix("chữ ") && text.contains("hết"))
    }

    @Test func `a link without a goal stays as text`() throws {
        var draft = try BulletinDraft()
        let paragraph = draft.element(.paragraph)
        let link = draft.element(.link, in: paragraph)
        try draft.line(
            [
                .init("xem ", paragraph), .init("bài sau ", link, link: .anchor(.article(9))),
                .init("đây ", paragraph, link: .address("javascript:alert(1)")),
            ], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        let objects = try run("mutool", ["show", path, "grep"]).output
        #expect(!objects.contains("/Subtype/Link") && !objects.contains("/S/Link"))
        #expect(try run("pdftotext", [path, "-"]).output.hasPrefix("xem bài sau đây"))
    }

    @Test func `a page without anything, and a bulletin without a date, are painted`() throws {
        var draft = try BulletinDraft(title: "")
        draft.paged.metadata.date = nil
        draft.paged.metadata.authors = []
        draft.newPage(label: "2")
        let paragraph = draft.element(.paragraph)
        try draft.line([.init("chữ ", paragraph)], y: 60)
        let folder = try TemporaryFolder()
        let path = try file(try draft.pdf().value, in: folder)
        #expect(try run("qpdf", ["--check", path]).status == 0)
        #expect(!(try run("pdfinfo", [path]).output.contains("CreationDate")))
    }

    @Test func `a bulletin without pages is an error`() throws {
        var draft = try BulletinDraft()
        draft.paged.pages = []
        #expect(throws: OperationError("paint", "the PDF", reason: "there is no page")) { _ = try draft.pdf() }
    }

    @Test func `what progress throws stops the painting`() throws {
        struct Stop: Error {}
        let draft = try BulletinDraft.everything()
        let pages = Mutex<[Int]>([])
        #expect(throws: Stop.self) {
            _ = try paintPDF(draft.paged, shelf: draft.shelf) { page in
                pages.withLock { $0.append(page) }
                throw Stop()
            }
        }
        #expect(pages.withLock { $0 } == [1])
    }

    /// Beyond ten font files, Cairo 1.16 crashes in threads unless every face is held open.
    @Test func `threads paint with twenty-four font files and the same bytes`() async throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.appending(path: "fonts")
        try FileManager.default.copyItem(at: repositoryRoot.appending(path: "fonts"), to: copy)
        let shelves = [try BulletinDraft.shelf.get(), try FontShelf(folders: [copy.path])]
        let drafts = try shelves.map { try faceSampler(shelf: $0) }
        let expected = try drafts.map { try $0.pdf().value }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<4 {
                group.addTask {
                    for round in 0..<8 {
                        let number = (task + round) % 2
                        guard try drafts[number].pdf().value == expected[number] else { return false }
                    }
                    return true
                }
            }
            for try await same in group { #expect(same) }
        }
    }

    private func faceSampler(shelf: FontShelf) throws -> FaceSampler {
        var draft = try BulletinDraft(shelf: shelf)
        let paragraph = draft.element(.paragraph)
        for (index, face) in shelf.faces.enumerated() {
            let font = FontKey(
                family: face.family, isBold: face.isBold, isItalic: face.isItalic,
                size: .points(8 + Double(index)))
            try draft.line([.init("Nghiêng ngả Ế Ộ Ẫ 10.000₫ ", paragraph, font: font)], y: 40 + Double(index) * 30)
        }
        return FaceSampler(paged: draft.paged, shelf: shelf)
    }

    /// What crosses threads: values, without the draft's shaper.
    private struct FaceSampler: Sendable {
        var paged: PagedBulletin
        var shelf: FontShelf

        func pdf() throws -> Reported<[UInt8]> { try paintPDF(paged, shelf: shelf) }
    }
}
