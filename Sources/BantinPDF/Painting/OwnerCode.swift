import BantinLayout

/// Whose content a mark is, as one number: an element's index, or an artifact.
struct OwnerCode: Hashable {
    var rawValue: Int32

    static let nobody = OwnerCode(rawValue: -1)
    static let header = OwnerCode(rawValue: -2)
    static let footer = OwnerCode(rawValue: -3)
    static let layout = OwnerCode(rawValue: -4)
    /// Crop and fold marks: no page of the bulletin has them.
    static let cropMark = OwnerCode(rawValue: -5)
    static let background = OwnerCode(rawValue: -6)

    static func element(_ index: Int32) -> OwnerCode { OwnerCode(rawValue: index) }

    init(rawValue: Int32) { self.rawValue = rawValue }

    init(_ owner: Owner) {
        switch owner {
        case .element(let id): self = .element(id.index)
        case .artifact(.header): self = .header
        case .artifact(.footer): self = .footer
        case .artifact(.layout): self = .layout
        case .artifact(.background): self = .background
        }
    }

    var element: Int32? { rawValue >= 0 ? rawValue : nil }
}
