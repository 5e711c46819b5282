import BantinModel

/// A rule for large print that a program can measure. Thresholds are a profile's; what is measured is in `BantinAudit`.
package enum GuidelineRule: String, Hashable, Sendable, CaseIterable, Comparable {
    case smallestText = "LP01"
    case bodySize = "LP02"
    case face = "LP03"
    case leading = "LP04"
    case paragraphs = "LP05"
    case alignment = "LP06"
    case wholeWords = "LP07"
    case emphasis = "LP08"
    case capitals = "LP09"
    case headings = "LP10"
    case columns = "LP11"
    case margins = "LP12"
    case lineLength = "LP13"
    case contrast = "LP14"
    case widows = "LP15"
    case notes = "LP16"
    case folios = "LP17"
    case plainGround = "LP18"
    case wholeItems = "LP19"
    case paper = "LP20"
    case statement = "LP21"

    /// `lp01`: as diagnostics are filtered by.
    package var id: String { rawValue.lowercased() }

    package static func < (a: GuidelineRule, b: GuidelineRule) -> Bool { a.rawValue < b.rawValue }
}
