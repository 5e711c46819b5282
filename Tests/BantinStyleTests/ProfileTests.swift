import BantinModel
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

let shippedProfiles = ["acb-2025", "aph", "bantin-large", "giant", "round-table", "ukaaf-clear", "ukaaf-large"]

@Suite struct ProfileTests {
    @Test(arguments: shippedProfiles)
    func `every key of a shipped profile is known, and it names its source and its day`(name: String) throws {
        let profile = try shippedProfile(name)
        #expect(profile.name == name)
        #expect(!profile.description.vi.isEmpty && !profile.description.en.isEmpty)
        #expect(!profile.source.title.isEmpty && profile.source.date != nil)
    }

    @Test func `profiles are listed by name, and are no styles`() throws {
        #expect(try listProfiles(in: profilesFolder(in: stylesFolder)).map(\.name) == shippedProfiles)
        #expect(try listStyles(in: stylesFolder).map(\.name) == shippedStyles.sorted())
    }

    @Test func `the default profile is the strictest where guidelines agree`() throws {
        let own = try shippedProfile(defaultProfileName)
        #expect(own.bodySize == .points(18) && own.leading.least == 1.25)
        for name in shippedProfiles where name != "giant" {
            let other = try shippedProfile(name)
            #expect(own.bodySize >= other.bodySize, "\(name)")
            #expect(own.leading.least ?? 0 >= other.leading.least ?? 0, "\(name)")
            #expect(own.text.contrast ?? 0 >= other.text.contrast ?? 0, "\(name)")
            #expect(!own.emphasis.mayBeItalic && own.line.isRagged && !own.line.maySplitWords)
        }
    }

    @Test func `giant print keeps what it does not change of its base`() throws {
        let giant = try shippedProfile("giant")
        #expect(giant.bodySize == .points(24) && giant.text.smallest == StyleLength(24, .points))
        #expect(giant.page.left == StyleLength(25.4, .millimetres) && giant.heading.first == 1.22)
    }

    @Test(
        arguments: [
            ("text: {siez: 18pt}", "unknown-profile-key", "text.size"),
            ("leadnig: {least: 1.2}", "unknown-profile-key", "leading"),
            ("advice: [LP31]", "wrong-profile-value", "LP01"),
            ("text: {size: 2em}", "wrong-profile-value", "11pt"),
            ("text: {contrast: 30}", "profile-value-out-of-range", "21"),
            ("source: {date: 2019}", "wrong-profile-value", "2019-01-31"),
            ("base: bantin-larg", "missing-profile-base", "bantin-large"),
            ("text: {size: [", "profile-syntax", "colons"),
        ])
    func `a mistake in a profile says what is meant`(yaml: String, id: String, hint: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "mine.yaml")
        try Data(yaml.utf8).write(to: file)
        let reported = try loadProfile(file.path, from: profilesFolder(in: stylesFolder))
        #expect(reported.value == nil)
        #expect(reported.diagnostics.map(\.id) == [id])
        #expect(reported.diagnostics.first?.hint?.en.contains(hint) == true, "\(reported.diagnostics)")
    }
}

/// A shipped profile.
func shippedProfile(_ name: String) throws -> Profile {
    let reported = try loadProfile(name, from: profilesFolder(in: stylesFolder))
    #expect(reported.diagnostics == [])
    return try #require(reported.value)
}
