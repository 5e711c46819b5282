import BantinModel

/// The world as an export sees it: where resources may be, the fixed date, the language of messages, how much may run
/// at once. A test passes its own.
public struct Environment: Sendable {
    /// The path of the running program: resources are looked for beside it and above it.
    public var executable: String
    /// `--resources`: when given, the only place looked at.
    public var resources: String?
    /// The variable `BANTIN_RESOURCES`.
    public var resourcesVariable: String?
    /// The variable `SOURCE_DATE_EPOCH`, as a day in UTC.
    package var sourceDate: CalendarDate?
    /// The language that messages are shown in.
    public var language: MessageLanguage
    /// How many articles are read and typeset at once; outputs do not depend on it.
    public var jobs: Int

    /// An environment without variables.
    public init(executable: String, language: MessageLanguage = .vi, jobs: Int = 1) {
        self.executable = executable
        self.language = language
        self.jobs = jobs
    }

    /// The environment that a process's variables describe.
    ///
    /// - Throws: `ExportFailure` when `SOURCE_DATE_EPOCH` is not a whole number of seconds, as its specification asks.
    public init(executable: String, variables: [String: String], jobs: Int) throws {
        self.init(executable: executable, language: MessageLanguage(variables: variables), jobs: jobs)
        resourcesVariable = variables["BANTIN_RESOURCES"].flatMap { $0.isEmpty ? nil : $0 }
        if let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty {
            guard let seconds = Int(text), let date = CalendarDate(secondsSince1970: seconds) else {
                throw ExportFailure.usage(
                    vi: "SOURCE_DATE_EPOCH không phải là số giây: \(text)",
                    en: "SOURCE_DATE_EPOCH is not a number of seconds: \(text)")
            }
            sourceDate = date
        }
    }
}

/// The languages that messages are written in.
public enum MessageLanguage: String, Sendable, CaseIterable {
    /// Vietnamese.
    case vi
    /// English.
    case en

    /// What `LC_ALL`, `LC_MESSAGES` and `LANG` ask for, the first that is set; Vietnamese when it is neither.
    public init(variables: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let name = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        self = name.lowercased().hasPrefix("en") ? .en : .vi
    }

    package var locale: MessageLocale {
        switch self {
        case .vi: .vi
        case .en: .en
        }
    }
}

extension CalendarDate {
    /// The day in UTC, of the years 1 to 9999.
    package init?(secondsSince1970 seconds: Int) {
        var days = seconds / 86_400
        if seconds % 86_400 < 0 { days -= 1 }
        guard (-719_162...2_932_896).contains(days) else { return nil }
        var year = 1970
        while days < 0 {
            year -= 1
            days += CalendarDate.dayCount(of: year)
        }
        while days >= CalendarDate.dayCount(of: year) {
            days -= CalendarDate.dayCount(of: year)
            year += 1
        }
        var month = 1
        while days >= CalendarDate.days(in: month, of: year) {
            days -= CalendarDate.days(in: month, of: year)
            month += 1
        }
        self.init(year: year, month: month, day: days + 1)
    }

    private static func dayCount(of year: Int) -> Int { 337 + days(in: 2, of: year) }
}
