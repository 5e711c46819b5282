/// The dump of one stage of one sample, which goldens are compared with.
package struct SampleDump: Sendable, CustomStringConvertible {
    /// As it is named on the command line in the repository's root: `samples/2021-01/bai.md`.
    package var input: String
    package var stage: InspectedStage

    /// Every file of every month at every stage, and the pages of every month bound.
    ///
    /// - Parameter folder: the folder of months, named from the repository's root.
    package static func all(in folder: String, root: String = "") throws -> [SampleDump] {
        let months = try FileSystem.names(in: PathName.joined(root, folder)).map { PathName.joined(folder, $0) }
        return try months.filter { FileSystem.kind(of: PathName.joined(root, $0)) == .folder }.flatMap { month in
            let choices = InputChoices([PathName.joined(root, month)])
            let files = try expand(choices).map { PathName.joined(month, PathName.last(of: $0.name)) }
            return files.flatMap { file in InspectedStage.allCases.map { SampleDump(input: file, stage: $0) } }
                + [SampleDump(input: month, stage: .pages)]
        }
    }

    /// The golden file's name below `Tests/Goldens`, without its extension.
    package var golden: String { "\(input).\(stage.rawValue)" }

    package var description: String { golden }

    /// The dump, made in the repository's root.
    package func text(in environment: Environment) throws -> String {
        let dump = try inspect(InputChoices([input]), stage: stage, layout: LayoutChoices(), in: environment).text
        return String(decoding: dump, as: UTF8.self)
    }
}
