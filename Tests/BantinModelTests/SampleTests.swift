import BantinTestSupport
import Foundation
import Testing

/// `samples/` ships and is read first: its text is in the form that Vietnamese is exchanged in, and its pictures are small.
@Suite struct SampleTests {
    let samples = repositoryRoot.appending(path: "samples")

    @Test func `the text of every sample is NFC`() throws {
        let texts = try files(endingIn: ["html", "txt", "md"])
        #expect(texts.count >= 6)
        for file in texts {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(
                Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars),
                "\(file.lastPathComponent)")
        }
    }

    @Test func `no sample has a picture that is not there, nor a picture that no sample shows`() throws {
        let texts = try files(endingIn: ["html", "txt", "md"]).map { try String(contentsOf: $0, encoding: .utf8) }
        let pictures = try files(endingIn: ["png", "jpg", "webp"])
        #expect(pictures.count >= 3)
        for picture in pictures {
            let address = picture.pathComponents.suffix(2).joined(separator: "/")
            #expect(texts.contains { $0.contains(address) }, "\(address)")
        }
        let addresses = texts.flatMap { text in text.matches(of: /[\w-]+_files\/[\w-]+\.\w+/).map { String($0.output) }
        }
        #expect(addresses.count == pictures.count)
    }

    @Test func `pictures are under 300 kB`() throws {
        for picture in try files(endingIn: ["png", "jpg", "webp"]) {
            #expect(try Data(contentsOf: picture).count < 300 << 10, "\(picture.lastPathComponent)")
        }
    }

    private func files(endingIn extensions: Set<String>) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: samples.path).sorted()
            .map { samples.appending(path: $0) }.filter { extensions.contains($0.pathExtension) }
    }
}
