import BantinModel

extension Article {
    /// Takes those of the file's notes that the article calls, numbered anew from its first call.
    mutating func takeNotes(from all: [Note]) {
        guard !all.isEmpty else { return }
        var order: [Int] = []
        var places: [Int: Int] = [:]
        func renumbered(_ index: Int) -> Int {
            if let place = places[index] { return place }
            places[index] = order.count
            order.append(index)
            return order.count - 1
        }
        lead = lead.map { $0.mappingCalls(renumbered) }
        blocks = blocks.map { $0.mappingCalls(renumbered) }
        var next = 0
        while next < order.count {
            if all.indices.contains(order[next]) {
                let note = all[order[next]]
                notes.append(Note(blocks: note.blocks.map { $0.mappingCalls(renumbered) }, at: note.span))
            }
            next += 1
        }
    }
}
