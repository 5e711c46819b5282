/// How a declared text stands to one of the page, both comparable.
enum Likeness {
    case same
    /// The declared text is the start of the other: templates cut descriptions.
    case cut
    /// The other is inside the declared text, as a title is in `<title>`.
    case inside
    case none

    init(declared: String, shown: String) {
        if declared.isEmpty || shown.isEmpty {
            self = .none
        } else if declared == shown {
            self = .same
        } else if shown.utf8.count >= 24, shown.hasPrefix(declared), declared.utf8.count >= 40 {
            self = .cut
        } else if shown.utf8.count >= 12, declared.holds(shown) {
            self = .inside
        } else if declared.utf8.count >= 60,
            commonPrefix(declared, shown) * 10 >= min(declared.utf8.count, shown.utf8.count) * 9
        {
            self = .cut
        } else {
            self = .none
        }
    }
}

private func commonPrefix(_ a: String, _ b: String) -> Int {
    zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
}
