import ArgumentParser
import BantinExport
import Foundation

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say whether this machine has what building and testing need.",
        discussion: "Exits with 1 when something is missing; scripts/setup --test installs it.")

    func run() throws {
        var isComplete = true
        func show(_ title: String, _ rows: [(name: String, found: String?)]) {
            print(title)
            for (name, found) in rows {
                if found == nil { isComplete = false }
                print("  \(name.padding(toLength: 22, withPad: " ", startingAt: 0)) \(found ?? "MISSING")")
            }
        }
        show("Libraries (pkg-config)", Doctor.libraries.map { ($0, Doctor.version(ofLibrary: $0)) })
        show("Tools for tests", Doctor.tools.map { ($0, Doctor.path(ofTool: $0)) })
        show("Resources", resources())
        guard isComplete else { throw ExitCode.failure }
    }

    /// Styles and fonts, as `bantin-export` would find them.
    private func resources() -> [(name: String, found: String?)] {
        let environment = Environment(executable: Doctor.executable, language: .en)
        func count(_ listing: () throws -> String) -> String? {
            (try? listing()).map { "\($0.split(separator: "\n").count) found" }
        }
        return [
            ("styles", count { try styleListing(in: environment) }),
            ("font faces", count { try fontListing([], in: environment) }),
        ]
    }
}

enum Doctor {
    /// By their pkg-config names, as in Package.swift.
    static let libraries = [
        "pangocairo", "pangoft2", "harfbuzz", "fontconfig", "gdk-pixbuf-2.0", "gumbo", "libcmark-gfm", "uchardet",
        "icu-i18n", "expat", "zlib", "libbrotlidec", "libzip", "libqpdf",
    ]

    static let tools = [
        "pdftotext", "pdffonts", "pdfinfo", "pdftoppm", "mutool", "qpdf", "chromium", "fc-query", "unzip", "java",
        "epubcheck",
    ]

    static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    static func version(ofLibrary name: String) -> String? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pkg-config", "--modversion", name]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil, let data = try? output.fileHandleForReading.readToEnd() else { return nil }
        process.waitUntilExit()
        let version = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return process.terminationStatus == 0 && !version.isEmpty ? version : nil
    }

    /// In the project's `.venv/bin` or on the PATH, as the tests look.
    static func path(ofTool name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = [".venv/bin"] + path.split(separator: ":").map(String.init)
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }
}
