import BantinModel
import BantinStyle
import BantinTestSupport
import Foundation
import Testing

let stylesFolder = repositoryRoot.appending(path: "styles").path
let shippedStyles = ["bantin", "bantin-2col", "nd30", "plain"]

/// A shipped style.
func shipped(_ name: String) throws -> Style {
    let reported = try loadStyle(name, from: stylesFolder)
    #expect(reported.diagnostics == [])
    return try #require(reported.value)
}

/// Writes style files into a folder of their own and reads the first.
func load(_ files: KeyValuePairs<String, String>) throws -> Reported<Style?> {
    let folder = try TemporaryFolder()
    for (name, yaml) in files { try Data(yaml.utf8).write(to: folder.url.appending(path: name)) }
    let first = try #require(files.first?.key)
    return try loadStyle(folder.url.appending(path: first).path, from: stylesFolder)
}

/// The one diagnostic that a style file gets.
func diagnostic(of yaml: String) throws -> Diagnostic {
    let reported = try load(["mine.yaml": yaml])
    #expect(reported.value == nil)
    #expect(reported.diagnostics.count == 1)
    return try #require(reported.diagnostics.first)
}

let bulletin = Bulletin(title: "Bản tin xã Nông Thượng", month: YearMonth(year: 2021, month: 1), articles: [])

func sheet(
    _ style: Style, at points: Double? = nil, paper: Paper? = nil, columns: Int? = nil
) -> StyleSheet {
    let options = StyleOptions(fontSize: points.map(Length.points), paper: paper, columns: columns)
    return BantinStyle.style(bulletin, with: style, options: options).value.sheet
}
