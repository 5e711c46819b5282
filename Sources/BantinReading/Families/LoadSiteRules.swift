import BantinModel
import Yams

/// Reads a file of rules for sites: a site a top-level key, its selectors below it.
///
///     vankhe:
///       hosts: [vankhe.example]
///       marks: "#main .bulletin"
///       title: h2.tieude
///       date: .ngay-dang
///       lead: [".sapo", "p.tomtat"]
///       author: .tac-gia
///       body: "#noidung"
///       drop: [.tin-lien-quan]
///
/// `hosts` names the hosts that the pages come from, `marks` what a page must have when its address is not known; one of them
/// is needed. Every other key holds selectors, in the order that they are tried; a key that is left out is found by itself.
package func loadSiteRules(_ yaml: String, name: String, into choices: inout ReadingChoices) -> [Diagnostic] {
    var file = RulesFile(name: name)
    file.read(yaml)
    choices.rules += file.sites
    return file.diagnostics
}

extension ReadingChoices {
    /// Takes a selector from the command line; nil when it was understood.
    package mutating func select(_ text: String) -> Diagnostic? {
        do {
            select = try Selector.list(text)
            return nil
        } catch {
            return .badSelector(error.selector, found: error.found, at: SourceSpan(file: ""))
        }
    }

    /// The names that `--reader` knows.
    package static var readerNames: [String] { pageFamilies.map(\.name) }
}

private struct RulesFile {
    let name: String
    var sites: [RulesFamily] = []
    var diagnostics: [Diagnostic] = []

    private enum Key: String, CaseIterable { case hosts, marks, title, date, lead, author, body, drop }

    init(name: String) { self.name = name }

    mutating func read(_ yaml: String) {
        guard !nestsTooDeep(yaml) else { return diagnostics.append(.badRules("too deep", at: place(nil))) }
        do {
            guard let mapping = try compose(yaml: yaml)?.mapping else {
                return diagnostics.append(.badRules("not a list of sites", at: place(nil)))
            }
            for (key, value) in mapping { site(key, value) }
        } catch let error as YamlError {
            let (reason, line) = explained(error)
            diagnostics.append(.badRules(reason, at: SourceSpan(file: name, line: line)))
        } catch {
            diagnostics.append(.badRules("\(error)", at: place(nil)))
        }
    }

    private func place(_ node: Node?) -> SourceSpan { SourceSpan(file: name, line: node?.mark?.line ?? 0) }

    private mutating func site(_ key: Node, _ value: Node) {
        guard let mapping = value.mapping else {
            return diagnostics.append(.badRules("no selectors below “\(key.string ?? "?")”", at: place(key)))
        }
        var site = RulesFamily(name: key.string ?? "?", hosts: [], marks: [], rules: SiteRules())
        site.rules.areObeyed = true
        for (key, value) in mapping { rule(key, value, &site) }
        guard !site.hosts.isEmpty || !site.marks.isEmpty else {
            return diagnostics.append(.badRules("“\(site.name)” names neither hosts nor marks", at: place(key)))
        }
        sites.append(site)
    }

    private mutating func rule(_ keyNode: Node, _ value: Node, _ site: inout RulesFamily) {
        let text = keyNode.string ?? ""
        guard let key = Key(rawValue: text) else {
            let nearest = nearestName(to: text, among: Key.allCases.map(\.rawValue))
            return diagnostics.append(.unknownRule(String(text.prefix(60)), nearest: nearest, at: place(keyNode)))
        }
        let texts = value.sequence.map { $0.compactMap(\.string) } ?? [value.string ?? ""]
        if key == .hosts {
            site.hosts += texts.map { hostName($0.range(of: "://") == nil ? "https://\($0)" : $0) }
            return
        }
        let selectors = texts.flatMap { parsed($0, at: value.mark == nil ? keyNode : value) }
        switch key {
        case .hosts: return
        case .marks: site.marks += selectors
        case .title: site.rules.title += selectors
        case .date: site.rules.date += selectors
        case .lead: site.rules.lead += selectors
        case .author: site.rules.author += selectors
        case .body: site.rules.body += selectors
        case .drop: site.rules.drop += selectors
        }
    }

    private mutating func parsed(_ text: String, at node: Node) -> [Selector] {
        do {
            return try Selector.list(text)
        } catch {
            diagnostics.append(.badSelector(error.selector, found: error.found, at: place(node)))
            return []
        }
    }
}
