import BantinModel

/// What the documents around the articles say: the bulletin's names and dates, and its contents.
struct Outline {
    var title: String
    var language: String
    var dateline: Dateline?
    var entries: [ContentsEntry]
    var cover: Cover?
    var publisher: String?

    var wording: Wording { .of(language: language) }

    /// A bulletin of one article is read without a contents page; reading systems still show its contents.
    var hasContentsPage: Bool { entries.count > 1 }

    struct Dateline {
        var iso8601: String
        var text: String
    }

    init(_ bulletin: Bulletin, entries: [ContentsEntry], cover: Cover?) {
        language = isLanguageTag(bulletin.language) ? bulletin.language : "vi"
        title = bulletin.title.hasWords ? bulletin.title : Wording.of(language: language).untitledBulletin
        self.entries = entries
        self.cover = cover
        publisher = bulletin.imprint.publisher
        if let month = bulletin.month {
            dateline = Dateline(iso8601: month.description, text: month.vietnamese.capitalizingFirst)
        } else if let date = bulletin.date {
            dateline = Dateline(iso8601: date.description, text: date.vietnameseLong.capitalizingFirst)
        }
    }
}

extension String {
    fileprivate var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
