import BantinModel
import BantinShaping
import BantinStyle

/// What there is of styles, then of profiles: a line for each, with its name, what it is for and where it was found.
///
/// - Throws: `ExportFailure` when the resources are missing.
package func styleListing(in environment: Environment) throws -> String {
    let resources = try Resources(in: environment)
    do {
        return table(
            (try listStyles(in: resources.styles) + listProfiles(in: profilesFolder(in: resources.styles))).map {
                style in
                [style.name, style.title.text(in: environment.language.locale), style.path]
            })
    } catch {
        throw ExportFailure.fault(error, in: resources.styles)
    }
}

/// What there is of fonts: a line for each face, with its family, its style and its file.
///
/// - Throws: `ExportFailure` when the resources or a folder are missing.
package func fontListing(_ folders: [String], in environment: Environment) throws -> String {
    let resources = try Resources(in: environment)
    return table(try fontShelf(resources, folders).faces.map { [$0.family, $0.style, $0.file] })
}

/// Columns as wide as their widest cell, parted by two spaces.
package func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.compactMap { $0.dropFirst(column).first?.count }.max() ?? 0 }
    return rows.map { row in
        row.enumerated().map { column, cell in
            column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
        }.joined() + "\n"
    }.joined()
}
