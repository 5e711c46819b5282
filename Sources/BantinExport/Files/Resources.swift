import BantinModel

/// The folder that holds `styles/` and `fonts/`.
package struct Resources: Sendable {
    package let folder: String

    package var styles: String { PathName.joined(folder, "styles") }
    package var fonts: String { PathName.joined(folder, "fonts") }

    /// Looks in the places that the environment gives, in this order and nowhere else: `--resources`,
    /// `BANTIN_RESOURCES`, `../share/bantin-export` beside the executable, the package's root above the executable.
    ///
    /// - Throws: `ExportFailure` naming the places looked at.
    package init(in environment: Environment) throws {
        let places = Resources.places(in: environment)
        guard let folder = places.first(where: Resources.isComplete) else {
            throw ExportFailure(.missingResources(lookedAt: places), .noInput)
        }
        self.folder = folder
    }

    /// A place that was named is the only one looked at: an error in its name is not covered up by another place.
    private static func places(in environment: Environment) -> [String] {
        if let named = environment.resources { return [named] }
        if let named = environment.resourcesVariable { return [named] }
        let home = PathName.folder(of: environment.executable)
        let shared = PathName.joined(PathName.folder(of: home), "share/bantin-export")
        return [shared] + [packageRoot(above: home)].compactMap { $0 }
    }

    /// The nearest folder above that has a package manifest.
    private static func packageRoot(above folder: String) -> String? {
        var folder = folder
        while !folder.isEmpty, folder != "/" {
            if FileSystem.kind(of: PathName.joined(folder, "Package.swift")) == .file { return folder }
            folder = PathName.folder(of: folder)
        }
        return nil
    }

    private static func isComplete(_ folder: String) -> Bool {
        ["styles", "fonts"].allSatisfy { FileSystem.kind(of: PathName.joined(folder, $0)) == .folder }
    }
}
