import BantinModel

/// Any other page: its main content by text density and structure.
struct GeneralArticle: PageFamily {
    func recognises(_ page: HTMLPage) -> Bool { true }

    func read(_ page: HTMLPage, record: inout ReadingRecord) -> [Article] { [] }
}
