import BantinModel

/// One thing that an archive holds, or points at: everything but its bytes.
struct Capture: Sendable {
    var position: WARCPosition
    /// In one spelling: `PageAddress.text`.
    var address: String
    /// Nil when the record does not say it.
    var time: CaptureTime?
    var content: Content
    /// Of the payload, as a number; nil when the record gives none.
    var digest: UInt64?

    enum Content: Hashable, Sendable {
        case page
        case picture
        /// To another address, as the server wrote it.
        case redirect(String)
        /// The same bytes as an earlier capture: of the address that is named, else of the digest.
        case revisit(of: String?)
    }
}

/// All captures of an archive that articles are made from.
struct CaptureIndex: Sendable {
    /// Ordered by address, then by time.
    let captures: [Capture]
    /// The hash of each capture's loose key, ordered, for addresses that differ by scheme or `www.` only.
    private let keys: [(hash: UInt64, capture: Int32)]
    private let digests: [(hash: UInt64, capture: Int32)]

    init(_ found: [Capture]) {
        let sorted = found.enumerated().sorted { a, b in
            if a.element.address != b.element.address {
                return a.element.address.utf8.lexicographicallyPrecedes(b.element.address.utf8)
            }
            return isOlder(a.element.time, b.element.time) ?? (a.offset < b.offset)
        }.map(\.element)
        captures = sorted
        keys = sorted.indices.map { (fingerprint(PageAddress(sorted[$0].address)?.key ?? ""), Int32($0)) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        digests = sorted.indices.compactMap { index -> (UInt64, Int32)? in
            guard sorted[index].content == .page || sorted[index].content == .picture else { return nil }
            return sorted[index].digest.map { ($0, Int32(index)) }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// The captures of one address, the oldest first.
    func captures(of address: String) -> Range<Int> {
        let start = captures.partition { !$0.address.utf8.lexicographicallyPrecedes(address.utf8) }
        var end = start
        while end < captures.count, captures[end].address == address { end += 1 }
        return start..<end
    }

    /// The captures of all addresses that a site's habits make the same.
    func captures(like address: PageAddress) -> [Int] {
        let hash = fingerprint(address.key)
        return keys[keys.partition { $0.hash >= hash }...].prefix { $0.hash == hash }.map { Int($0.capture) }
    }

    /// The captures of each page, by address; a revisit counts when what it stands for is there.
    var pageGroups: [[Int]] {
        var groups: [[Int]] = []
        var last: UInt64?
        for (hash, capture) in keys where holder(of: Int(capture)).map({ captures[$0].content == .page }) == true {
            if hash == last {
                groups[groups.count - 1].append(Int(capture))
            } else {
                groups.append([Int(capture)])
                last = hash
            }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    /// The capture that has the bytes: itself, or the one that a revisit stands for; nil when there is none.
    func holder(of index: Int) -> Int? {
        let capture = captures[index]
        switch capture.content {
        case .page, .picture: return index
        case .redirect: return nil
        case .revisit(let address):
            if let digest = capture.digest {
                let same = digests[digests.partition { $0.hash >= digest }...].prefix { $0.hash == digest }
                if let first = same.first { return Int(first.capture) }
            }
            let named = address.flatMap { PageAddress($0)?.text } ?? capture.address
            return captures(of: named).last { earlier in
                earlier != index && isOlder(captures[earlier].time, capture.time) != false
                    && (captures[earlier].content == .page || captures[earlier].content == .picture)
            }
        }
    }

    /// What a page of a time shows at an address: the first capture from then on, else the last before; redirects are
    /// followed. Nil when the archive does not hold it.
    func find(_ address: PageAddress, at time: CaptureTime?, redirects: Int = 5) -> Int? {
        let exact = Array(captures(of: address.text))
        for candidates in [exact, captures(like: address)] {
            let after = candidates.filter { isOlder(captures[$0].time, time) != true }
            let before = candidates.filter { isOlder(captures[$0].time, time) == true }
            for index in after + before.reversed() {
                if let holder = holder(of: index) { return holder }
                guard case .redirect(let target) = captures[index].content, redirects > 0,
                    let next = address.resolving(target), next != address,
                    let found = find(next, at: time, redirects: redirects - 1)
                else { continue }
                return found
            }
        }
        return nil
    }
}

/// Nil when the two are the same; an unknown time is older than any other.
func isOlder(_ a: CaptureTime?, _ b: CaptureTime?) -> Bool? {
    if a == b { return nil }
    guard let a else { return true }
    guard let b else { return false }
    return a < b
}

/// A number that stands for a text (FNV-1a, 64 bits).
func fingerprint(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

extension Array {
    /// The index of the first element that satisfies a condition which all after it satisfy too.
    fileprivate func partition(_ condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
