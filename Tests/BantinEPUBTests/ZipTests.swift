import BantinEPUB
import BantinModel
import BantinTestSupport
import Foundation
import Testing

@Suite struct ZipTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `the same bulletin gives the same bytes, in memory and in a file`() throws {
        let picture = folder.url.appending(path: "anh.jpg")
        try Data(TestPicture.jpeg).write(to: picture)
        let bulletin = everything(pictures: [TestPicture.content(.jpeg, at: picture), TestPicture.content(.png)])
        let first = try zip(publication(bulletin).value)
        // A picture's own time is not in the archive.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: picture.path)
        let second = try zip(publication(bulletin).value)
        #expect(first == second)
        let file = folder.url.appending(path: "tin.epub")
        try zip(publication(bulletin).value, toFile: file.path)
        let written = try Data(contentsOf: file)
        #expect(Array(written) == first)
    }

    @Test func `mimetype stands first, stored and without an extra field`() throws {
        let bytes = try zip(publication(everything(pictures: [])).value)
        // The local file header: method at 8, lengths of name and extra field at 26 and 28 (ZIP 4.3.7).
        #expect(bytes[8...9] == [0, 0])
        #expect(bytes[26...29] == [8, 0, 0, 0])
        #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    }

    @Test func `unzip finds the files whole, in order, without extra fields and all of one time`() throws {
        let epub = publication(everything(pictures: [TestPicture.content(.webp)])).value
        let file = folder.url.appending(path: "tin.epub")
        try Data(try zip(epub)).write(to: file)
        let test = try run("unzip", ["-tqq", file.path])
        #expect(test.status == 0)
        let listing = try run("unzip", ["-Z1", file.path]).output.split(separator: "\n").map(String.init)
        #expect(listing == epub.files.map(\.path))
        let details = try run("zipinfo", ["-v", file.path]).output
        #expect(!details.contains(/length of extra field: +[1-9]/))
        #expect(details.matches(of: /modified on.*1980 Jan 1 00:00:00/).count == epub.files.count)
    }

    @Test func `a picture that goes before it is packed is an error that names it`() throws {
        let picture = folder.url.appending(path: "anh.png")
        try Data(TestPicture.png).write(to: picture)
        let epub = publication(everything(pictures: [TestPicture.content(.png, at: picture)])).value
        try FileManager.default.removeItem(at: picture)
        let file = folder.url.appending(path: "tin.epub")
        #expect { try zip(epub, toFile: file.path) } throws: { error in
            "\(error)".contains("anh.png") && "\(error)".contains("No such file")
        }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `a folder that is not there is an error that names the file`() throws {
        let epub = publication(everything(pictures: [])).value
        #expect(throws: OperationError.self) { try zip(epub, toFile: "/nowhere/tin.epub") }
    }
}
