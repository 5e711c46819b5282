import BantinModel

extension RuleResult {
    /// More places help nobody; the count says how many there are.
    private static let mostPlaces = 5

    /// What is said of a rule that does not hold, with the first places where.
    func diagnostic(at place: SourceSpan) -> Diagnostic {
        .brokenRule(
            id: id, rule: name, title: title,
            places: LocalizedText(
                vi: places(page: "trang", object: "đối tượng", others: "chỗ nữa"),
                en: places(page: "page", object: "object", others: "more")), at: place)
    }

    private func places(page: String, object: String, others: String) -> String {
        let shown = faults.prefix(RuleResult.mostPlaces).map { fault in
            let numbers = [fault.page.map { "\(page) \($0)" }, fault.object.map { "\(object) \($0)" }]
            return (numbers.compactMap { $0 } + [fault.what].filter { !$0.isEmpty }).joined(separator: ", ")
        }
        let more = faults.count - shown.count
        return shown.joined(separator: "; ") + (more > 0 ? "; \(more) \(others)" : "")
    }
}
