/// Bytes that stay in their container until they are asked for; the same name stands for the same bytes.
package struct StoredBytes: Hashable, Sendable {
    /// The container and the place in it, such as `portal.warc.gz:52133`.
    package let name: String
    /// Fetches the bytes; its errors name the container.
    package let load: @Sendable () throws(OperationError) -> [UInt8]

    package init(name: String, load: @escaping @Sendable () throws(OperationError) -> [UInt8]) {
        self.name = name
        self.load = load
    }

    package static func == (a: StoredBytes, b: StoredBytes) -> Bool { a.name == b.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
