/// Dân trí: the template of `singular-…`, and the older one of `dt-news__…`.
struct DanTri: RuledFamily {
    let name = "dantri"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("dantri.com.vn") || page.has(classes: ["singular-content"])
            || page.has(classes: ["dt-news__content"])
    }

    let rules = SiteRules(
        title: ["h1.title-page", "h1.e-magazine__title", "h1.dt-news__title"],
        date: ["time.author-time", ".dt-news__time", ".author-time", "time.e-magazine__meta-item"],
        lead: [".singular-sapo", ".e-magazine__sapo", ".dt-news__sapo h2", ".dt-news__sapo"],
        author: [".author-name b", ".author-wrap .author-name", ".dt-news__author"],
        body: [".singular-content", ".e-magazine__body", ".dt-news__content"],
        drop: [".article-related", ".dt-news__related", ".news-relate", ".article-care", ".notification-box"])
}
