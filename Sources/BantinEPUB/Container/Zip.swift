import BantinModel

/// Packs a publication in memory. The same publication gives the same bytes.
package func zip(_ publication: Publication) throws -> [UInt8] {
    var archive = try ZipArchive()
    for file in publication.files { try archive.add(file) }
    return try archive.finish()
}

/// Packs a publication into a new file, a piece at a time: pictures are never in memory whole. The caller moves the
/// file to its name once it is there.
package func zip(_ publication: Publication, toFile path: String) throws {
    var archive = try ZipArchive(path: path)
    for file in publication.files { try archive.add(file) }
    try archive.finishFile()
}
