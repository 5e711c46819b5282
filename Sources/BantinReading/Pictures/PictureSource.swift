import BantinModel

/// Where the pictures that a page names are looked for: a folder, or the container that the page came in.
protocol PictureSource: Sendable {
    /// Looks up an address as the page writes it.
    func find(_ source: String) -> FoundPicture
}

enum FoundPicture {
    case found(Picture.Content)
    case missing, remote, outside, broken
    /// More bytes than the limits allow.
    case tooLarge(ReachedLimit)
    /// The container that the page came in does not hold it.
    case notCaptured
    /// A picture, but of a kind that cannot be shown, such as `EMF`.
    case unsupported(String)
}
