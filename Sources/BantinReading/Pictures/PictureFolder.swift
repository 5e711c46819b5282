import BantinModel
import Foundation

/// The folder that pictures may come from: an input's own, and what is below it. Nothing else is ever opened.
struct PictureFolder: PictureSource {
    /// Without links and dots; nil when the input has no folder.
    private let root: String?
    /// The file that names the picture, when it has a name.
    private let page: String?
    private let limits: ReadingLimits

    init(path: String?, page: String? = nil, limits: ReadingLimits) {
        root = path.flatMap { resolved($0.isEmpty ? "." : $0) }
        self.page = page
        self.limits = limits
    }

    /// Looks an address of a page up, percent-encoded or not, with or without a query.
    ///
    /// What is not there, or on the network, may have been saved without its address being rewritten, or in a folder that
    /// was renamed: a picture of that name in the page's companion folder is the one.
    func find(_ source: String) -> FoundPicture {
        let found = findAsWritten(source)
        switch found {
        case .found, .broken, .notCaptured, .unsupported, .tooLarge: return found
        case .missing, .remote, .outside: return findSaved(source) ?? found
        }
    }

    private func findSaved(_ source: String) -> FoundPicture? {
        guard let root, let page, source.prefix(5).lowercased() != "data:" else { return nil }
        let bare = source.prefix { $0 != "?" && $0 != "#" }.replacing("\\", with: "/")
        guard let name = bare.split(separator: "/").last.map(String.init), name != "..", name != "." else { return nil }
        for folder in companionFolders(of: page, in: root) {
            for candidate in candidates(name) where !candidate.contains("/") {
                switch look(at: "\(folder)/\(candidate)", below: root) {
                case .missing, .outside, .remote, .notCaptured, .unsupported, .tooLarge: continue
                case .found(let content): return .found(content)
                case .broken: return .broken
                }
            }
        }
        return nil
    }

    private func findAsWritten(_ source: String) -> FoundPicture {
        let address = source.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !address.isEmpty, !address.utf8.contains(0) else { return .missing }
        if address.prefix(5).lowercased() == "data:" { return embeddedPicture(address, limits: limits) }
        if address.hasPrefix("//") || address.hasPrefix("\\\\") { return .remote }
        if let scheme = scheme(of: address) {
            // One letter is a drive of Windows.
            return scheme.count == 1 || scheme == "file" ? .outside : .remote
        }
        let path = address.replacingOccurrences(of: "\\", with: "/")
        if path.hasPrefix("/") || path.hasPrefix("~") { return .outside }
        guard let root else { return .missing }
        var result = FoundPicture.missing
        for candidate in candidates(path) {
            result = look(at: candidate, below: root)
            if case .missing = result { continue }
            break
        }
        return result
    }

    /// The address as a path: as written, decoded, and without its query or fragment.
    private func candidates(_ path: String) -> [String] {
        let bare = path.prefix { $0 != "?" && $0 != "#" }
        var found: [String] = []
        for text in [path, path.removingPercentEncoding, String(bare), bare.removingPercentEncoding] {
            guard let text, !text.isEmpty, !text.utf8.contains(0) else { continue }
            for form in [text, text.decomposedStringWithCanonicalMapping] where !found.contains(form) {
                found.append(form)
            }
        }
        return found
    }

    private func look(at path: String, below root: String) -> FoundPicture {
        guard staysInside(path) else { return .outside }
        guard let file = resolved("\(root)/\(path)") else { return .missing }
        guard file.hasPrefix(root == "/" ? "/" : root + "/") else { return .outside }
        var status = stat()
        guard stat(file, &status) == 0 else { return .missing }
        guard status.st_mode & S_IFMT == S_IFREG else { return .missing }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped),
            let header = PictureHeader(bytes), !PictureEnd.isTorn(bytes)
        else { return .broken }
        return .found(
            Picture.Content(
                location: .file(file), format: header.format, pixelWidth: header.width, pixelHeight: header.height))
    }
}

/// How browsers name the folder beside `NAME.html`, in their many languages.
private let companionEndings = [
    "-Dateien", "-filer", ".files", "_archivos", "_arquivos", "_bestanden", "_datoteke", "_dosyalar", "_elemei",
    "_fajlovi", "_fichiers",
    "_ficheiros", "_file", "_files", "_fitxers", "_pliki", "_soubory", "_tiedostot",
]

/// The companion folders of a page that are there, in name order.
private func companionFolders(of page: String, in root: String) -> [String] {
    let name = page.split(separator: "/").last.map(String.init) ?? page
    guard let stem = SourceFormat.baseName(of: name) ?? name.split(separator: ".").first.map(String.init) else {
        return []
    }
    // Systems differ in how they keep accents in names. A folder of many pages is not listed for each of them.
    var stems = [stem]
    for form in [stem.precomposedStringWithCanonicalMapping, stem.decomposedStringWithCanonicalMapping] {
        if !stems.contains(where: { $0.utf8.elementsEqual(form.utf8) }) { stems.append(form) }
    }
    return stems.flatMap { stem in companionEndings.map { stem + $0 } }.filter { folder in
        var status = stat()
        return stat("\(root)/\(folder)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

/// Whether a path never climbs above its start.
private func staysInside(_ path: String) -> Bool {
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
        depth += part == ".." ? -1 : 1
        if depth < 0 { return false }
    }
    return true
}

/// The path without links and dots; nil when nothing is there.
private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}

private func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let name = address[..<colon]
    guard let first = name.first, first.isASCII, first.isLetter,
        name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return name.lowercased()
}
