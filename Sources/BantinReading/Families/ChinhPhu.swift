/// Báo Chính phủ: the template on VCCorp's system, and the older one of `article-header` and `article-body`.
struct ChinhPhu: RuledFamily {
    let name = "chinhphu"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("chinhphu.vn") || page.isFrom("baochinhphu.vn")
    }

    let rules = SiteRules(
        title: ["h1.detail-title", ".article-header h1", "h1.article-title"],
        date: [
            ".detail-time [data-role=\"publishdate\"]", ".detail-time", ".article-header .article-meta",
            ".article-header p.meta", ".article-meta",
        ],
        lead: [".detail-sapo", ".article-header .summary", ".article-body .summary", ".summary"],
        body: [
            ".detail-mcontent .detail-content", ".detail-content", ".detail-mcontent",
            ".article-body .article-content", ".article-body",
        ],
        drop: ["[type=\"RelatedOneNews\"]", "[type=\"RelatedNewsBox\"]", ".detail-related", ".article-related"])
}
