import BantinModel

/// The cover as a picture.
package struct Cover: Hashable, Sendable {
    package var bytes: [UInt8]
    package var format: Picture.Format
    /// In pixels.
    package var width: Int
    package var height: Int
    /// What the lead picture on it shows, in words; nil when there is none, or nothing is known.
    package var leadPicture: String?

    package init(_ bytes: [UInt8], _ format: Picture.Format, width: Int, height: Int, leadPicture: String? = nil) {
        self.bytes = bytes
        self.format = format
        self.width = width
        self.height = height
        self.leadPicture = leadPicture
    }
}
