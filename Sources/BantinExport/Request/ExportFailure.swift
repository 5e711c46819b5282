import BantinModel

/// What stops an export, and the exit code that stands for it.
public struct ExportFailure: Error, Sendable, CustomStringConvertible {
    /// What happened, in both languages.
    public let finding: Finding
    /// The exit code of the command line.
    public let status: ExitStatus

    package init(_ diagnostic: Diagnostic, _ status: ExitStatus) {
        finding = Finding(diagnostic)
        self.status = status
    }

    /// The message in English.
    public var description: String { finding.message(in: .en) }

    package static func usage(vi: String, en: String) -> ExportFailure {
        ExportFailure(.wrongUsage(LocalizedText(vi: vi, en: en)), .usage)
    }

    /// Any other error, as a fault of the program while it worked on something.
    package static func fault(_ error: any Error, in name: String) -> ExportFailure {
        if let failure = error as? ExportFailure { return failure }
        if let error = error as? OperationError, error.operation == "read" {
            return ExportFailure(.unreadableInput(error.subject, reason: .untranslated(error.reason)), .noInput)
        }
        return ExportFailure(.internalFault(in: name, reason: "\(error)"), .internalFault)
    }
}

/// Exit codes, after sysexits.h; the graver of two has the higher rank.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    /// All asked for was written.
    case success = 0
    /// An input had an error, or a warning was made one by `--strict`.
    case findings = 1
    /// Wrong use of the command line.
    case usage = 64
    /// An input does not exist or cannot be read.
    case noInput = 66
    /// A fault of the program itself.
    case internalFault = 70
    /// An output cannot be made, or exists.
    case cannotCreate = 73

    private var gravity: Int {
        switch self {
        case .success: 0
        case .findings: 1
        case .noInput: 2
        case .cannotCreate: 3
        case .usage: 4
        case .internalFault: 5
        }
    }

    /// With `--strict` a warning counts as an error.
    package func strict(_ findings: [Finding]) -> ExitStatus {
        findings.contains { $0.severity == .warning } ? joined(with: .findings) : self
    }

    package func joined(with other: ExitStatus) -> ExitStatus { gravity >= other.gravity ? self : other }
}
