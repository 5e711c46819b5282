import BantinModel

/// The profile that `large-print` and `--edition large` mean.
package let defaultProfileName = "bantin-large"

/// Where profiles stand in a folder of styles.
package func profilesFolder(in styles: String) -> String { "\(styles)/profiles" }

/// Reads a profile with its bases, the nearest key winning, as `loadStyle` reads a style.
///
/// `nameOrFile` is the name of a profile in `folder` (`styles/profiles/` of the resources), or a file of the user's.
/// The value is nil when there is an error diagnostic. Throws `OperationError`.
package func loadProfile(_ nameOrFile: String, from folder: String) throws -> Reported<Profile?> {
    try SettingsLoader<ProfileKey>.load(nameOrFile, from: folder)
}

/// The profiles of a folder, in the order of their names. Throws `OperationError`.
package func listProfiles(in folder: String) throws -> [StyleListing] {
    try SettingsLoader<ProfileKey>.list(in: folder)
}
