/// Thanh Niên: the template on VCCorp's system, and the older one of `details__headline` and `cms-body`.
struct ThanhNien: RuledFamily {
    let name = "thanhnien"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("thanhnien.vn") || page.has(classes: ["details__headline"])
    }

    let rules = SiteRules(
        title: ["h1.detail-title", "h1.details__headline", ".details__headline"],
        date: [".detail-time [data-role=\"publishdate\"]", ".detail-time", ".details__meta time", ".meta time"],
        lead: [".detail-sapo", "#chapeau", ".sapo.cms-desc", ".sapo"],
        author: [
            ".detail-author .author-info-top a", ".author-info a.name", ".details__author h4",
            ".details__author__meta .name",
        ],
        body: [".detail-content", "#abody", ".details__content .cms-body"],
        drop: ["[type=\"RelatedOneNews\"]", "[type=\"RelatedNewsBox\"]", ".details__morenews", ".morenews"])
}
