import BantinModel

/// Dumps why an article was read as it was, as `inspect --explain` shows it.
package func dump(_ explanation: Explanation, of article: Article, locale: MessageLocale, into tree: inout TextTree) {
    func word(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en).text(in: locale) }
    tree.node("article \(article.span)") { tree in
        tree.node("\(word("đọc bởi", "read by")): \(explanation.reader)")
        if let body = explanation.body { tree.node("\(word("thân bài", "body")): \(body.text.text(in: locale))") }
        for field in explanation.fields {
            tree.node("\(field.name.rawValue): \(field.chosen.map { excerpt($0.text) } ?? "-")") { tree in
                if let chosen = field.chosen { tree.node("\(word("theo", "from")) \(chosen.reasons(in: locale))") }
                for other in field.others.prefix(6) {
                    tree.node(
                        "\(word("không chọn", "not chosen")): \(excerpt(other.text)), \(other.reasons(in: locale))")
                }
            }
        }
        guard !explanation.dropped.isEmpty else { return }
        tree.node(word("đã bỏ", "left out")) { tree in
            for drop in explanation.dropped {
                tree.node(":\(drop.line) \(drop.reason.text.text(in: locale)): \(excerpt(drop.text))")
            }
        }
    }
}

private func excerpt(_ text: String) -> String {
    text.count <= 80 ? text : String(text.prefix(78)) + "…"
}

extension Explanation.Candidate {
    /// The places and the score.
    func reasons(in locale: MessageLocale) -> String {
        let score = LocalizedText(vi: "điểm", en: "score").text(in: locale)
        return places.map { $0.text.text(in: locale) }.joined(separator: " + ") + " (\(score) \(self.score))"
    }
}

extension JSONText {
    /// `{"reader","body","fields":[{"name","chosen","others"}],"dropped":[{"line","text","reason"}]}`.
    mutating func explanation(_ explanation: Explanation, _ locale: MessageLocale) {
        object { json in
            json.key("reader", explanation.reader)
            json.key("body", explanation.body?.text.text(in: locale))
            json.key("fields") { json in
                json.array(explanation.fields) { json, field in
                    json.object { json in
                        json.key("name", field.name.rawValue)
                        json.key("chosen") { json in
                            json.array(field.chosen.map { [$0] } ?? []) { $0.candidate($1, locale) }
                        }
                        json.key("others") { json in json.array(field.others) { $0.candidate($1, locale) } }
                    }
                }
            }
            json.key("dropped") { json in
                json.array(explanation.dropped) { json, drop in
                    json.object {
                        $0.key("line", drop.line)
                        $0.key("text", drop.text)
                        $0.key("reason", drop.reason.text.text(in: locale))
                    }
                }
            }
        }
    }

    private mutating func candidate(_ candidate: Explanation.Candidate, _ locale: MessageLocale) {
        object {
            $0.key("text", candidate.text)
            $0.key("from", candidate.places.map { $0.text.text(in: locale) }.joined(separator: " + "))
            $0.key("score", candidate.score)
        }
    }
}
