/// The system of many papers and portals whose elements are named `cms-…` and `article__…`.
struct EPortal: RuledFamily {
    let name = "eportal"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(classes: ["cms-body"]) || page.has(classes: ["zce-content-body"])
    }

    let rules = SiteRules(
        title: [".cms-title", ".article__title", ".article-title"],
        date: [".article__meta time", ".article__time", ".cms-date"],
        lead: [".cms-desc", ".article__sapo", ".article__desc"],
        author: [".cms-author", ".article__author"],
        body: [".cms-body", ".zce-content-body", ".article__body"],
        drop: [
            ".cms-relate", ".article-relate", ".notebox .cms-relate", ".article__tag", ".inner-article",
            ".details__morenews",
        ])
}
