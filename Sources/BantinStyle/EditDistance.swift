/// How many letters must be put in, taken out, changed or swapped with their neighbour to turn one word into another.
func editDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
            row.append(least)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}

/// The known name that looks most like `name`; of equals the first.
func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let name = String(name.lowercased().prefix(80))
    return known.map { ($0, editDistance(name, $0.lowercased())) }.min { $0.1 < $1.1 }?.0
}
