import BantinModel

/// Packs a publication in memory. The same publication gives the same bytes, however many jobs deflate it.
package func zip(_ publication: Publication, jobs: Int = 1) throws -> [UInt8] {
    var archive = try ZipArchive()
    try fill(&archive, with: publication.files, jobs: jobs)
    return try archive.finish()
}

/// Packs a publication into a new file, a piece at a time: pictures are never in memory whole. The caller moves the
/// file to its name once it is there.
package func zip(_ publication: Publication, toFile path: String, jobs: Int = 1) throws {
    var archive = try ZipArchive(path: path)
    try fill(&archive, with: publication.files, jobs: jobs)
    try archive.finishFile()
}

private func fill(_ archive: inout ZipArchive, with files: [Publication.File], jobs: Int) throws {
    for (file, deflated) in zip(files, try deflated(files, jobs: jobs)) { try archive.add(file, deflated: deflated) }
}

/// The files that are deflated and in memory, deflated: a batch to each job, since a deflater is costly to make.
private func deflated(_ files: [Publication.File], jobs: Int) throws -> [Deflated?] {
    let batches = max(1, min(jobs, files.count))
    let parts = try mapInParallel(count: batches, jobs: batches) { batch in
        let deflater = try Deflater()
        return stride(from: batch, to: files.count, by: batches).map { index -> Deflated? in
            guard case .bytes(let bytes) = files[index].content else { return nil }
            switch files[index].compression {
            case .stored: return nil
            case .deflated: return deflater.deflate(bytes)
            }
        }
    }
    return files.indices.map { parts[$0 % batches][$0 / batches] }
}
