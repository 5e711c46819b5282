/// Joomla: articles of the core, and those of K2.
struct Joomla: RuledFamily {
    let name = "joomla"

    func recognises(_ page: HTMLPage) -> Bool {
        page.generator.hasPrefix("joomla") || page.has(classes: ["item-page"], or: [["article-info"], ["page-header"]])
            || page.has(ids: ["k2Container"])
    }

    let rules = SiteRules(
        title: [
            ".item-page [itemprop=\"headline\"]", ".item-page .page-header h2", ".item-page .page-header h1",
            ".itemHeader .itemTitle", ".itemTitle",
        ],
        date: [
            "time[itemprop=\"datePublished\"]", ".article-info .published", ".article-info .create",
            ".itemDateCreated", ".article-info time",
        ],
        lead: [".itemIntroText"],
        author: [".article-info .createdby [itemprop=\"name\"]", ".itemAuthor a", ".article-info .createdby"],
        body: ["[itemprop=\"articleBody\"]", ".itemFullText", ".com-content-article__body", ".item-page"],
        drop: [
            ".article-info", ".icons", ".pager", ".pagenavigation", ".tags", ".itemToolbar", ".itemRatingBlock",
            ".itemLinks", ".itemSocialSharing", ".itemComments",
        ])
}
