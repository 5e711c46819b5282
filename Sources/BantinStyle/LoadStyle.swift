import BantinModel

/// Reads a style with its bases, the nearest key winning.
///
/// `nameOrFile` is the name of a style in `folder` (the resources' `styles/`), or a file of the user's: a path with a
/// slash or with the extension `.yaml` or `.yml`. A base is looked for beside the file that names it, then in `folder`.
/// The value is nil when there is an error diagnostic. Throws `OperationError`.
package func loadStyle(_ nameOrFile: String, from folder: String) throws -> Reported<Style?> {
    try SettingsLoader<StyleKey>.load(nameOrFile, from: folder)
}

/// A style or profile that can be chosen: its name, what it is for, and its file.
package struct StyleListing: Hashable, Sendable {
    package var name: String
    package var title: LocalizedText
    package var path: String
}

/// The styles of a folder, in the order of their names. A file with errors in it is listed with what can be read of it.
/// Throws `OperationError`.
package func listStyles(in folder: String) throws -> [StyleListing] {
    try SettingsLoader<StyleKey>.list(in: folder)
}
