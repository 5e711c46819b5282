/// VietnamNet: the template of `content-detail-…`, and the older one of `ArticleContent`.
struct VietnamNet: RuledFamily {
    let name = "vietnamnet"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("vietnamnet.vn") || page.has(classes: ["content-detail-title"])
            || page.has(classes: ["ArticleLead"])
    }

    let rules = SiteRules(
        title: ["h1.content-detail-title", ".ArticleDetail h1.title", "h1.title"],
        date: [".bread-crumb-detail__time", ".ArticleDateTime", ".ArticleDate"],
        lead: [".content-detail-sapo", ".ArticleLead h2", ".ArticleLead", ".bold.ArticleLead"],
        author: [
            ".article-detail-author__info .name", ".newsFeature__author-info .name", ".article-detail-author .name",
        ],
        body: [".maincontent", "#maincontent", ".content-detail-body", "#ArticleContent", ".ArticleContent"],
        drop: [
            ".vnn-template-content-related", ".ck-cms-insert-news", ".inner-article", ".box-taitro",
            ".insert-wiki-content", ".vnn-content-relate", ".VnnAdsPos",
        ])
}
