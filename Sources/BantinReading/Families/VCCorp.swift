/// The sites of VCCorp's system: Kenh14, CafeF, CafeBiz, Soha and others.
struct VCCorp: RuledFamily {
    let name = "vccorp"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(classes: ["knc-content"]) || page.has(classes: ["VCSortableInPreviewMode"])
            || page.has(classes: ["PhotoCMS_Caption"])
    }

    let rules = SiteRules(
        title: [".kbwc-title", "h1.detail-title", "h1.news-title", "h1.title", "h1.post-title"],
        date: [
            ".kbwcm-time", ".detail-time [data-role=\"publishdate\"]", ".pdate", ".dateandcat .pdate",
            ".op-published", ".detail-time",
        ],
        lead: [".knc-sapo", ".detail-sapo", "h2.sapo", ".news-sapo", ".sapo"],
        author: [".kbwcm-author", ".author-info .name", "p.author", ".detail-author .name"],
        body: [".knc-content", ".detail-content", ".news-content", "#mainContent", ".contentdetail"],
        drop: [
            "[type=\"RelatedOneNews\"]", "[type=\"RelatedNewsBox\"]", "[type=\"RelatedNews\"]",
            ".kbwscwl-relationnews", ".link-source-wrapper", ".VCCTagItemInNews",
        ])
}
