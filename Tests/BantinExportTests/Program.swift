import BantinTestSupport
import Foundation

/// The built program, as its users run it.
enum Program {
    /// Beside the test bundle, in the build's folder.
    static let path: String = {
        let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // Swift Testing may run in a helper of the toolchain: then the bundle is named among the arguments.
        let candidates = CommandLine.arguments.filter { $0.contains(".xctest") } + [bundle ?? ""]
        let folders = candidates.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        return folders.map { "\($0)/bantin-export" }.first(where: FileManager.default.isExecutableFile)
            ?? "\(repositoryRoot.path)/.build/debug/bantin-export"
    }()

    /// Variables that change what the program does, set to nothing.
    static let plain = [
        "LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "SOURCE_DATE_EPOCH": "", "BANTIN_RESOURCES": "",
        "SWIFT_BACKTRACE": "enable=no",
    ]

    @discardableResult
    static func run(_ arguments: String..., in folder: URL, environment: [String: String] = [:]) throws -> ToolResult {
        try BantinTestSupport.run(
            path, arguments, in: folder, environment: plain.merging(environment) { $1 })
    }

    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> ToolResult {
        try BantinTestSupport.run(
            path, arguments, in: folder, environment: plain.merging(environment) { $1 })
    }

    /// Runs a shell command in which `$BANTIN` is the program, for pipes, limits and mounts.
    static func shell(_ command: String, in folder: URL, environment: [String: String] = [:]) throws -> ToolResult {
        try BantinTestSupport.run(
            "bash", ["-c", command], in: folder,
            environment: plain.merging(["BANTIN": path]) { $1 }.merging(environment) { $1 })
    }
}

/// A folder of inputs for one test.
struct Workplace {
    private let folder: TemporaryFolder
    var url: URL { folder.url }
    var path: String { folder.url.path }

    init() throws {
        folder = try TemporaryFolder()
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> URL {
        try write(Data(text.utf8), to: name)
    }

    @discardableResult
    func write(_ data: Data, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// The names in the folder, hidden ones too, in order.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: name).path).sorted()
    }

    /// A short article of our own.
    func writeArticle(_ name: String = "bai.md") throws {
        try write(Workplace.article, to: name)
    }

    static let article = """
        ---
        title: Ngày hội đọc sách ở trường bản
        date: 2021-01-08
        author: Minh Hà
        ---
        Sáng thứ bảy, sân trường rộn tiếng cười. Các em chọn sách, ngồi thành từng vòng nhỏ dưới tán cây và đọc cho nhau nghe.

        Thầy hiệu trưởng cho biết tủ sách của trường nay đã có hơn năm trăm cuốn, phần lớn do phụ huynh góp lại.

        """
}
