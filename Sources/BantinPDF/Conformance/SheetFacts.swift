import BantinLayout
import BantinModel

/// What a PDF says of the press's sheets.
extension PressSheets {
    /// A side's label names its pages, from left to right: `8 | 1`. A blank page is a dash.
    func labels(of paged: PagedBulletin) -> [String] {
        sides.map { side in
            side.pages.map { $0.number.map { paged.pages[$0].label } ?? "–" }.joined(separator: " | ")
        }
    }

    /// In PDF syntax. Sheets are offered for print on both sides; those of the press in their own size.
    var viewerPreferences: String {
        let flip = turnsOnShortEdge ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge"
        return "<</DisplayDocTitle true/Duplex/\(flip)\(isImposed ? "/PrintScaling/None" : "")>>"
    }

    /// A rectangle's left, bottom, right and top in PDF's coordinates, in points.
    func box(_ frame: Rectangle) -> (Double, Double, Double, Double) {
        (frame.x.points, (height - frame.maxY).points, frame.maxX.points, (height - frame.y).points)
    }

    /// The side of a place, and how high it stands there, in points from the side's foot; nil when there is no such page.
    func goal(_ place: Place) -> (side: Int32, y: Double)? {
        guard places.indices.contains(place.page) else { return nil }
        let page = places[place.page]
        return (Int32(page.side), (height - page.y - place.y).points)
    }

    /// What the file says of itself when it is for the press and not for readers; nil for a file for readers.
    func purpose(language: String) -> String? {
        let isVietnamese = language.lowercased().hasPrefix("vi")
        let pages = places.count
        func sentence(_ vietnamese: String, _ english: String) -> String {
            isVietnamese
                ? "Bản để in: \(vietnamese). Không phải PDF/UA; để đọc trên máy, hãy dùng bản từng trang."
                : "For the press: \(english). Not PDF/UA; read the edition with single pages on a screen."
        }
        return switch imposition {
        case .single: nil
        case .booklet:
            sentence(
                "\(pages) trang bình trên \(sheetCount) tờ in hai mặt, gấp đôi và đóng ghim giữa",
                "\(pages) pages imposed on \(sheetCount) sheets, to be printed on both sides, folded and stitched")
        case .nUp(let count):
            sentence(
                "\(pages) trang, mỗi mặt giấy \(count) trang", "\(pages) pages, \(count) on each side of the paper")
        }
    }
}
