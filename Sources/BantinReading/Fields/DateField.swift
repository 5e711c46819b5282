import BantinModel

/// Finds the day of publication: what the page shows near its title, checked against what its head and address say.
struct DateField {
    let page: HTMLPage
    let excluded: ExcludedElements
    let title: Int?
    let body: Int
    /// The element that holds title and body.
    let column: Int

    /// - Parameter ruled: what the site's rules find.
    func candidates(ruled: [Candidate<CalendarDate>]) -> [Candidate<CalendarDate>] {
        var sightings = ruled + shown()
        for (index, day) in page.declared.published.enumerated() {
            // All of a page's head comes from one place of its program: only the first source counts in full.
            // Portals give their own founding as `DC.Date`.
            let score = index > 0 ? 6 : day.place.hasPrefix("dc") ? 22 : 40
            sightings.append(Candidate(value: day.value.local, place: FieldPlace(.declared, day.place), score: score))
            if day.value.local != day.value.written {
                sightings.append(
                    Candidate(value: day.value.written, place: FieldPlace(.declaredInUTC, day.place), score: 12))
            }
        }
        for day in page.declared.modified.prefix(1) {
            sightings.append(Candidate(value: day.value.local, place: FieldPlace(.declared, day.place), score: 4))
        }
        if let day = page.source.flatMap(dateInAddress) {
            sightings.append(Candidate(value: day, place: FieldPlace(.address), score: 24))
        }
        return agreeing(sightings)
    }

    /// One candidate for each day, with the scores of all that say it; of what the page shows, the best place counts.
    private func agreeing(_ sightings: [Candidate<CalendarDate>]) -> [Candidate<CalendarDate>] {
        var days: [CalendarDate] = []
        var byDay: [CalendarDate: [Candidate<CalendarDate>]] = [:]
        for sighting in sightings {
            if byDay[sighting.value] == nil { days.append(sighting.value) }
            byDay[sighting.value, default: []].append(sighting)
        }
        return days.map { day in
            let all = (byDay[day] ?? []).sorted { $0.score > $1.score }
            let shown = all.filter { $0.places[0].kind == .shown }.prefix(1)
            let declared = all.filter { $0.places[0].kind != .shown }
            var candidate = Candidate(value: day, place: FieldPlace(.shown), score: 0)
            candidate.places = (shown + declared).flatMap(\.places)
            candidate.score = (shown + declared).reduce(0) { $0 + $1.score }
            return candidate
        }
    }

    // MARK: Shown dates

    private func shown() -> [Candidate<CalendarDate>] {
        let tree = page.tree
        var found: [Candidate<CalendarDate>] = []
        let root = tree.first(.body) ?? 0
        for node in root..<tree.nodes[root].end {
            let tag = tree.tag(node)
            if tag == .time, let written = tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node),
                let day = DeclaredDay(written)
            {
                found.append(
                    Candidate(
                        value: day.local, place: FieldPlace(.shown, "time", line: tree.nodes[node].line),
                        score: score(node, "", day.local)))
            }
            guard tag == .text else { continue }
            let range = tree.textRange(of: node)
            guard range.count >= 4, tree.text[range].contains(where: { (0x30...0x39).contains($0) }) else { continue }
            let context = context(of: node)
            guard context.line.utf8.count < 220 else { continue }
            for (date, label) in labelledDates(in: context.line, after: context.before) {
                let score = score(node, context.line, date) + self.label(label)
                found.append(
                    Candidate(value: date, place: FieldPlace(.shown, line: tree.nodes[node].line), score: score))
            }
        }
        return found.filter { $0.score > 0 }
    }

    /// The text, when it has a date of its own, else the short line that it stands in; and the words before it in that line.
    private func context(of node: Int) -> (line: String, before: String) {
        let tree = page.tree
        let own = tree.textRange(of: node).count < 400 ? tree.text(of: node) : ""
        guard let block = tree.nearest(node, where: { tree.tag($0).isBlock }), tree.textRange(of: block).count < 240
        else { return (own, "") }
        guard firstDate(in: own) != nil else { return (tree.text(of: block), "") }
        let before = tree.text[tree.nodes[block].textStart..<tree.nodes[node].textStart].suffix(48)
        return (own, String(decoding: before, as: UTF8.self))
    }

    private func score(_ node: Int, _ context: String, _ date: CalendarDate) -> Int {
        let tree = page.tree
        var score = 12 + position(node)
        if let named = tree.nearest(node, where: { tree.role(of: $0) == .date || tree.tag($0) == .time }),
            tree.textRange(of: named).count < 300
        {
            score += 14
            let property = tree.attribute("itemprop", of: named)?.small ?? ""
            let words = tree.name(of: named).words
            if property == "datepublished" || words.contains("published") { score += 10 }
            if property == "datemodified" || words.contains("updated") || words.contains("modified") { score -= 24 }
        }
        if dateLine(context) != nil { score += 12 }
        if isIssueLine(context) { score += 30 }
        return score
    }

    /// `Thứ sáu, 12/9/2003 - Số 3104`: the day of an issue, and no clock.
    private func isIssueLine(_ context: String) -> Bool {
        guard let found = firstDate(in: context) else { return false }
        let rest = comparable(String(decoding: context.utf8.dropFirst(found.range.upperBound), as: UTF8.self))
        let words = rest.split(separator: " ")
        return words.count == 2 && words[0] == "số" && words[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The dates of a line, each with the words before it: `Ngày đăng: 8/1/2021 - Cập nhật: 9/1/2021` has two.
    private func labelledDates(in line: String, after before: String) -> [(CalendarDate, String)] {
        var dates: [(CalendarDate, String)] = []
        var rest = line
        while dates.count < 3, let found = firstDate(in: rest) {
            dates.append(
                (
                    found.date,
                    (dates.isEmpty ? before : "")
                        + String(decoding: rest.utf8.prefix(found.range.lowerBound).suffix(48), as: UTF8.self)
                ))
            rest = String(decoding: rest.utf8.dropFirst(found.range.upperBound), as: UTF8.self)
        }
        return dates
    }

    private func position(_ node: Int) -> Int {
        let tree = page.tree
        // A heading that is nothing but a date is no title.
        if let heading = tree.nearest(node, where: { tree.tag($0).headingLevel != nil || $0 == title }),
            heading == title || dateLine(tree.text(of: heading)) == nil
        {
            return -40
        }
        if tree.nearest(node, where: { tree.tag($0) == .a && tree.attribute("href", of: $0) != nil }) != nil {
            return -30
        }
        if excluded.contains(node) { return tree.contains(node, in: column) ? -18 : -40 }
        let bodyEnd = tree.nodes[body].end
        let isInColumn = tree.contains(node, in: column)
        if let title, node > title, node < body { return 26 }
        if tree.contains(node, in: body) {
            let before = tree.nodes[node].textStart - tree.nodes[body].textStart
            let after = tree.textRange(of: body).upperBound - tree.nodes[node].textStart
            if let title, tree.contains(title, in: body) {
                let away = tree.nodes[node].textStart - tree.nodes[title].textStart
                return away > -400 && away < 600 ? 24 : after < 200 ? 4 : -14
            }
            return before < 300 ? 12 : after < 200 ? 4 : -14
        }
        if node < body { return isInColumn ? 20 : nearness(node) }
        return node >= bodyEnd && isInColumn ? 2 : -14
    }

    /// Above the column: the closer to it the better; clocks stand at the very top.
    private func nearness(_ node: Int) -> Int {
        let away = page.tree.nodes[title ?? body].textStart - page.tree.textRange(of: node).upperBound
        return away < 200 ? -2 : away < 600 ? -10 : -24
    }

    private func label(_ context: String) -> Int {
        let small = context.small
        if small.trimmingTail(" ").hasSuffix(" số") || otherDays.occur(in: small) { return -45 }
        if changes.occur(in: small) { return -8 }
        return publications.occur(in: small) ? 12 : 0
    }
}

private let otherDays: Phrases = [
    "hôm nay", "ngày in", "in ngày", "bản in", "ban hành", "hiệu lực", "ngày sinh", "giấy phép", "cấp ngày", "gp số",
    "quyết định", "thời tiết", "hạn nộp", "hết hạn", "truy cập",
]
private let changes: Phrases = [
    "cập nhật", "chỉnh sửa", "sửa lần", "updated", "modified", "sửa đổi", "ngày gửi", "ngày hỏi",
]
private let publications: Phrases = [
    "đăng", "xuất bản", "published", "posted", "ngày tạo", "ngày viết", "đưa tin", "ngày trả lời",
]

/// The day that an address bears: `/2021/01/08/`, `/2021-01-08-`, `-20210108143000123.htm`.
func dateInAddress(_ address: String) -> CalendarDate? {
    guard let start = address.range(of: "://"), let slash = address[start.upperBound...].firstIndex(of: "/") else {
        return nil
    }
    let path = String(address[slash...])
    if let found = firstDate(in: path.replaced("_", by: "-"))?.date, found.year >= 1995 { return found }
    for run in path.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
    where run.utf8.count == 8 || (14...18).contains(run.utf8.count) {
        let digits = run.prefix(8)
        let iso = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
        if let date = CalendarDate(iso8601: iso), (1995...2199).contains(date.year) { return date }
    }
    return nil
}
