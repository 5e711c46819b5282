import BantinModel

/// The keys of a style as Markdown tables, from the same list that reading uses; `styles/README.md` holds them between
/// its markers, and a test compares.
package func styleReference() -> String {
    var text = ""
    for (heading, keys) in [
        ("General", StyleKey.general), ("Page", StyleKey.page), ("Text", StyleKey.text), ("Blocks", StyleKey.blocks),
    ] {
        text += "### \(heading)\n\n" + table(of: keys) + "\n"
    }
    text += "### Every text role\n\nEach of these sections takes the keys of the second table.\n\n"
    text += "| section | is |\n|---|---|\n"
    for role in StyleKey.roles { text += "| `\(role.path)` | \(role.meaning) |\n" }
    let keys = StyleKey.textKeys(of: .body, at: "body")
    return text + "\n" + table(of: keys) { String($0.dropFirst("body.".count)) }
}

/// The keys of a profile, as `styles/profiles/README.md` holds them.
package func profileReference() -> String {
    [
        ("General", ProfileKey.general), ("Text", ProfileKey.text), ("Lines", ProfileKey.lines),
        ("Pages", ProfileKey.page),
    ]
    .map { "### \($0)\n\n" + table(of: $1) }.joined(separator: "\n")
}

private func table(of keys: [some FileKey], name: (String) -> String = { $0 }) -> String {
    var text = "| key | takes | default | is |\n|---|---|---|---|\n"
    for key in keys {
        let takes = key.expected == ValueForm<StyleLength>.length().expected ? "a length" : key.expected.en
        text += "| `\(name(key.path))` | \(takes) | \(key.fallback()) | \(key.meaning) |\n"
    }
    return text
}
