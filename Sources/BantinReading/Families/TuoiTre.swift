/// Tuổi Trẻ: the template on VCCorp's system, and the older one of `article-title` and `content fck`.
struct TuoiTre: RuledFamily {
    let name = "tuoitre"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("tuoitre.vn")
            || page.has(classes: ["content", "fck"], or: [["txt-head"], ["sapo"], ["article-title"]])
    }

    let rules = SiteRules(
        title: ["h1.detail-title", "h1.article-title", "h1.title-2"],
        date: [".detail-time [data-role=\"publishdate\"]", ".detail-time", ".date-time", "span.date"],
        lead: [".detail-sapo", "h2.sapo", "h2.txt-head", ".txt-head"],
        author: [
            ".detail-author-bot .author-info .name", ".author-info a.name", ".detail-author .name",
            ".content-detail .author", "div.author",
        ],
        body: [
            ".detail-content", ".detail-cmain .detail-content", "#main-detail-body", ".content.fck", "div.fck",
        ],
        drop: [
            "[type=\"RelatedOneNews\"]", "[type=\"RelatedNewsBox\"]", ".relate-container", ".detail-tab",
            ".box-relate", ".tagandtopicandbanner", ".tags-wrapper", "#tagandnetwork",
        ])
}
