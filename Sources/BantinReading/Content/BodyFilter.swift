import BantinModel

/// Leaves out of a body what sites put between and below its paragraphs: buttons, links to other articles, keywords,
/// lists of related news, comments.
struct BodyFilter {
    private(set) var drafts: [Draft]
    private(set) var dropped: [Explanation.Drop] = []

    init(_ drafts: [Draft], title: String?, lead: String) {
        self.drafts = drafts
        dropAfterEnd()
        dropLinks()
        dropRepeated(title: title.map(comparable) ?? "", lead: comparable(lead))
    }

    private mutating func drop(at index: Int, _ reason: Explanation.Reason) {
        note(drafts.remove(at: index), reason)
    }

    private mutating func note(_ draft: Draft, _ reason: Explanation.Reason) {
        if !draft.text.isEmpty {
            dropped.append(Explanation.Drop(line: draft.line, text: String(draft.text.prefix(100)), reason: reason))
        }
    }

    // MARK: After the end

    private mutating func dropAfterEnd() {
        let endings = drafts.indices.dropFirst().filter(isEnding)
        guard !endings.isEmpty else { return }
        let lengths = Lengths(drafts)
        guard let end = endings.first(where: { restIsLinks(from: $0 + 1, lengths) }) else { return }
        for draft in drafts[end...] { note(draft, .ending) }
        drafts.removeSubrange(end...)
    }

    /// How much text stands before each draft, and how much running text from each on: a page may have an ending in
    /// every second line.
    private struct Lengths {
        private(set) var before = [0]
        private(set) var running: [Int]

        init(_ drafts: [Draft]) {
            running = Array(repeating: 0, count: drafts.count + 1)
            for draft in drafts { before.append(before[before.count - 1] + draft.text.utf8.count) }
            for index in drafts.indices.reversed() {
                let length = drafts[index].text.utf8.count
                let isRunning = length > 110 && drafts[index].linkedShare < 0.3
                running[index] = running[index + 1] + (isRunning ? length : 0)
            }
        }
    }

    private func isEnding(_ index: Int) -> Bool {
        guard let text = drafts[index].heading?.plainText, text.utf8.count < 90 else { return false }
        return text.announcesOthers || text.announcesComments
    }

    /// Whether what follows is no running text, or little beside many links.
    private func restIsLinks(from start: Int, _ lengths: Lengths) -> Bool {
        guard start < drafts.count else { return true }
        if let text = drafts[start - 1].heading?.plainText, text.announcesComments { return true }
        let (running, before) = (lengths.running[start], lengths.before[start])
        return running == 0 || running * 5 < before && (drafts.last?.linkedShare ?? 0) > 0.6
    }

    // MARK: Among the paragraphs

    private mutating func dropLinks() {
        // From the end, so that what is near it is known; what stays is gathered, for taking out one by one takes long.
        var kept: [Draft] = []
        var index = drafts.count - 1
        while index >= 0 {
            guard let reason = reason(index, isNearEnd: kept.count <= 1) else {
                kept.append(drafts[index])
                index -= 1
                continue
            }
            note(drafts[index], reason)
            // The line that announces the links goes with them.
            if reason == .related || reason == .linkList, index > 0, isEnding(index - 1) {
                index -= 1
                note(drafts[index], reason)
            }
            index -= 1
        }
        drafts = kept.reversed()
    }

    private func reason(_ index: Int, isNearEnd: Bool) -> Explanation.Reason? {
        let draft = drafts[index]
        switch draft.content {
        case .picture, .marker: return nil
        case .block(.paragraph(let text)), .block(.heading(_, let text)):
            return reason(text, draft, isNearEnd: isNearEnd)
        case .block(.list), .block(.table): return draft.linkedShare > 0.9 ? .linkList : nil
        case .block(.quotation):
            let words = draft.text.smallHead
            let leadsAway = draft.linkedShare > 0.2 && relatedPhrases.begin(words)
            return draft.linkedShare > 0.9 || leadsAway ? .related : nil
        case .block(.figure), .block(.verse), .block(.rule): return nil
        }
    }

    private func reason(_ text: [Inline], _ draft: Draft, isNearEnd: Bool) -> Explanation.Reason? {
        let plain = text.plainText
        // Most paragraphs are long and without a link: there is nothing to find out about them.
        guard plain.utf8.count < 200 || isNearEnd || text.holdsLink else { return nil }
        let words = plain.utf8.first.map { $0 < 0x30 } ?? false ? plain.trimmingHead("*([ ") : plain
        if isToolbarLine(words) || isMachineLine(words) { return .toolbar }
        let head = words.smallHead
        let share = text.holdsLink ? draft.linkedShare : 0
        if keywordPhrases.begin(head), share > 0.3 || isNearEnd { return .keywords }
        if share > 0.2, relatedPhrases.begin(head) { return .related }
        if text.isWhollyStrong || text.isWhollyEmphasised, referrals.begin(head) { return .related }
        if words.utf8.count < 40, words.startsPhrase(of: lines), draft.role == nil { return .related }
        // A whole sentence that is a link leads to another article; a word or an address may be part of this one.
        guard share > 0.97, !words.contains("://") else { return nil }
        let count = words.split(separator: " ").count
        return count >= 8 || (count >= 4 && !words.contains("@")) ? .related : nil
    }

    private mutating func dropRepeated(title: String, lead: String) {
        for index in drafts.indices.prefix(4).reversed() {
            guard let text = drafts[index].heading else { continue }
            let plain = text.plainText
            guard plain.utf8.count <= max(title.utf8.count, lead.utf8.count) * 2 + 40 else { continue }
            let words = comparable(plain)
            if !words.isEmpty, words == title || (words == lead && lead.utf8.count > 30) { drop(at: index, .repeated) }
        }
    }
}

extension String {
    /// Whether the line heads a list of other articles.
    var announcesOthers: Bool { utf8.count < 120 && startsPhrase(of: others) }

    /// Whether the line heads readers' comments.
    var announcesComments: Bool {
        guard utf8.count < 90 else { return false }
        let line = comparable(self)
        if beginsWithPhrase(line, of: comments) { return true }
        // `Ý kiến (6)`: with a count it is no heading of a text.
        let words = line.split(separator: " ")
        return words.count <= 4 && words.contains { $0.allSatisfy(\.isNumber) }
            && answers.occur(in: line)
    }

    /// Whether the line lists what the article is filed under.
    var listsKeywords: Bool { keywordPhrases.begin(smallHead) }

    fileprivate func startsPhrase(of phrases: Phrases) -> Bool { beginsWithPhrase(comparable(self), of: phrases) }
}

/// A line set apart that starts so leads to another article, also where its link was lost.
private let referrals: Phrases = ["xem thêm:", "đọc thêm:", "xem tiếp:", "đọc tiếp:"]
private let answers: Phrases = ["ý kiến", "bình luận", "phản hồi", "góp ý"]
private let others = Phrases(endingPhrases)
private let comments = Phrases(commentPhrases)
private let lines = Phrases(relatedLines)

/// Whether a comparable line is one of the phrases, perhaps with a count or a few words of its kind behind it.
private func beginsWithPhrase(_ line: String, of phrases: Phrases) -> Bool {
    var line = line
    // `5 bình luận`.
    if let space = line.firstIndex(of: " "), line[..<space].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        line = String(line[line.index(after: space)...])
    }
    return phrases.lengths(beginning: line).contains { length in
        let rest = line.utf8.dropFirst(length)
        guard !rest.isEmpty else { return true }
        guard rest.first == 0x20 else { return false }
        return (rest.count <= 12 && rest.contains { (0x30...0x39).contains($0) })
            || phraseTails.contains(Substring(rest.dropFirst()))
    }
}

private let phraseTails: Phrases = [
    "tuần qua", "hôm nay", "nhất", "nhất tuần", "pháp quy", "chỉ đạo điều hành", "trong tháng",
    "cùng trang", "cùng mục", "cùng chuyên mục", "cùng chuyên đề", "về chủ đề", "đã đăng", "đã đưa", "đã đưa trước",
    "trước", "trong huyện",
    "của bài viết", "khác", "khác về chủ đề này", "gần đây", "hơn", "liên quan", "trong ngày", "trong tuần",
    "cùng chủ đề", "về chủ đề này",
    "bài viết", "của bạn", "mới nhất",
]

private let endingPhrases =
    commentPhrases + [
        "tin liên quan", "bài liên quan", "bài viết liên quan", "tin bài liên quan", "các tin liên quan",
        "các bài liên quan", "tin tức liên quan",
        "các tin khác", "tin khác", "các bài khác", "bài viết khác", "các bài viết khác", "tin bài khác",
        "tin tức khác", "bài khác",
        "tin cùng chuyên mục", "cùng chuyên mục", "bài cùng chuyên mục", "các tin cùng chuyên mục", "tin cùng loại",
        "tin mới hơn", "những tin mới hơn",
        "các tin mới hơn", "tin cũ hơn", "những tin cũ hơn", "các tin cũ hơn", "tin đã đưa", "các tin đã đưa",
        "có thể bạn quan tâm",
        "đọc nhiều", "tin đọc nhiều", "đọc nhiều nhất", "tin nổi bật", "tin mới nhất", "tin mới", "xem thêm",
        "đọc thêm", "bài đọc nhiều",
        "thông tin liên quan", "tin cùng chủ đề", "cùng chủ đề", "chủ đề liên quan", "related posts",
        "related articles", "bài viết mới",
        "tin tức mới nhất", "tin xem nhiều", "bài viết cùng chuyên mục", "các tin bài khác", "các tin tức khác",
        "bài viết cùng chủ đề", "tin tiếp theo",
        "bài trước", "bài sau", "bài cùng chuyên đề", "đọc thêm về", "thông báo khác", "văn bản mới",
        "văn bản mới ban hành", "văn bản", "thông báo mới", "tin tức nổi bật", "chủ đề nóng", "tin vắn", "bạn có biết",
        "thăm dò ý kiến", "video nổi bật", "bài tiếp theo", "tin trước", "tin sau", "các bài mới", "các bài cũ",
        "các bài viết mới hơn", "các bài viết cũ hơn",
        "xem nhiều", "mời bạn đọc thêm", "tin đáng chú ý", "bạn cần biết", "có thể bạn thích", "bạn có thể quan tâm",
    ]

/// What follows these is never the article's.
private let commentPhrases = [
    "bình luận", "ý kiến bạn đọc", "gửi bình luận", "viết bình luận", "ý kiến của bạn", "để lại một bình luận",
    "bình luận bạn đọc",
    "leave a reply", "comments", "hủy trả lời", "gửi ý kiến phản hồi", "gửi phản hồi", "ý kiến phản hồi",
]

private let relatedPhrases: Phrases = [
    ">>", "»", "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "xem tiếp", "có thể bạn quan tâm", "mời xem",
    "xem lại", "mời bạn đọc",
    "bài viết liên quan", "xem chi tiết", "=>", "➤", "►", "→", "* xem", "đọc tiếp", "▶",
]

private let relatedLines = [
    "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "bài viết liên quan", "có thể bạn quan tâm",
]

private let keywordPhrases: Phrases = [
    "từ khóa", "từ khoá", "tags", "tag:", "thẻ:", "từ khóa:", "chủ đề:", "nhãn:", "keywords",
]
