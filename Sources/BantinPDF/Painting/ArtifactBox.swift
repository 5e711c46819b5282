/// The bounding box of the artifact that is being drawn (ISO 32000-1, 14.8.2.2.2), in points, y downwards.
struct ArtifactBox {
    var pageHeight = 0.0
    private var box: (left: Double, top: Double, right: Double, bottom: Double)?

    mutating func add(left: Double, top: Double, right: Double, bottom: Double) {
        guard left <= right, top <= bottom else { return }
        let old = box ?? (left, top, right, bottom)
        box = (min(old.left, left), min(old.top, top), max(old.right, right), max(old.bottom, bottom))
    }

    /// The box as left, bottom, right and top in PDF's coordinates; forgets it.
    mutating func take() -> SIMD4<Float>? {
        guard let box else { return nil }
        self.box = nil
        return SIMD4(Float(box.left), Float(pageHeight - box.bottom), Float(box.right), Float(pageHeight - box.top))
    }
}
