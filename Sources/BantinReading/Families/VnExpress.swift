/// VnExpress and its sections: the template of `title-detail`, and the older one of `title_news_detail`.
struct VnExpress: RuledFamily {
    let name = "vnexpress"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("vnexpress.net")
            || page.has(classes: ["fck_detail"], or: [["title-detail"], ["title_news_detail"], ["short_intro"]])
    }

    let rules = SiteRules(
        title: ["h1.title-detail", "h1.title_news_detail", ".title_news h1", "h1.title-post"],
        date: [".header-content .date", "span.date", ".block_timer", ".block_timer_share .left", ".time"],
        lead: ["p.description", "h2.description", ".short_intro", "h3.short_intro", ".lead_detail"],
        body: ["article.fck_detail", ".fck_detail", "#article_content", ".content_detail"],
        drop: [
            ".box-tinlienquanv2", "ul.list-news", ".box-category",
            ".block_tinlienquan", ".relate_news", "#box_tinlienquan", ".list_news_dot_3x3",
            ".item_slide_show .time_video",
        ])
}
