import BantinLayout
import BantinModel
import BantinStyle

/// The marks of every line set made ready for drawing, and the links that they bear.
struct InkMarks {
    private var marks: [InkMark] = []
    /// Where each line set's marks begin.
    private var starts: [Int] = []

    /// The structure gets a `Link` element for each link whose words have another element as owner.
    init(_ sets: [LineSet], structure: inout StructureLog) {
        for set in sets {
            starts.append(marks.count)
            for mark in set.marks {
                var ink = InkMark(mark)
                if let target = mark.link, case .element(let id) = mark.owner {
                    let link = structure.link(to: target, owner: id)
                    ink.link = link.index
                    ink.owner = .element(link.element)
                }
                marks.append(ink)
            }
        }
    }

    subscript(set: Int, mark: Int) -> InkMark { marks[starts[set] + mark] }
}

/// A mark as it is drawn; lengths in points.
struct InkMark {
    var owner: OwnerCode
    var ink: Ink
    var rise: Double
    var isUnderlined: Bool
    /// An index into `StructureLog.links`, or -1.
    var link: Int32 = -1

    init(_ mark: Mark) {
        owner = OwnerCode(mark.owner)
        ink = Ink(mark.color)
        rise = mark.rise.points
        isUnderlined = mark.isUnderlined
    }
}

/// A colour in Cairo's terms.
struct Ink: Hashable {
    var red: Double
    var green: Double
    var blue: Double

    init(_ color: Color) {
        red = Double(color.red) / 255
        green = Double(color.green) / 255
        blue = Double(color.blue) / 255
    }
}
