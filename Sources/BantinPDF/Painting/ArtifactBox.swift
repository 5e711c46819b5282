/// The bounding box of the artifact that is being drawn (ISO 32000-1, 14.8.2.2.2), in points, y downwards.
struct ArtifactBox {
    var sideHeight = 0.0
    /// Where the page stands on its side.
    var origin = (x: 0.0, y: 0.0)
    private var box: (left: Double, top: Double, right: Double, bottom: Double)?

    /// Takes in a part, in the page's coordinates.
    mutating func add(left: Double, top: Double, right: Double, bottom: Double) {
        guard left <= right, top <= bottom else { return }
        let old = box ?? (left, top, right, bottom)
        box = (min(old.left, left), min(old.top, top), max(old.right, right), max(old.bottom, bottom))
    }

    /// The box on its side, as left, bottom, right and top in PDF's coordinates; forgets it.
    mutating func take() -> SIMD4<Float>? {
        guard let box else { return nil }
        self.box = nil
        return SIMD4(
            Float(origin.x + box.left), Float(sideHeight - origin.y - box.bottom), Float(origin.x + box.right),
            Float(sideHeight - origin.y - box.top))
    }
}
