/// WordPress: the classes that its core gives to articles, in classic, block and newspaper themes.
struct WordPress: RuledFamily {
    let name = "wordpress"

    func recognises(_ page: HTMLPage) -> Bool {
        page.generator.hasPrefix("wordpress") || page.has(classes: ["single-post"])
            || page.has(classes: ["wp-block-post-content"])
            || page.has(classes: ["entry-content"], or: [["entry-title"]]) || page.has(classes: ["td-post-content"])
    }

    let rules = SiteRules(
        title: [
            "h1.entry-title", "h1.wp-block-post-title", ".td-post-title h1", "h1.jeg_post_title", "h1.post-title",
            ".entry-header h1",
        ],
        date: [
            "time.entry-date", ".wp-block-post-date time", ".td-post-date time", ".jeg_meta_date", ".posted-on time",
        ],
        lead: [
            ".entry-excerpt", ".td-post-sub-title", ".jeg_post_subtitle", ".wp-block-post-excerpt", ".entry-sapo",
        ],
        author: [
            ".entry-meta .author .fn", ".td-post-author-name a", ".jeg_meta_author a", ".byline .author a",
            ".wp-block-post-author__name", ".wp-block-post-author-name",
        ],
        body: [
            ".entry-content", ".wp-block-post-content", ".td-post-content", ".jeg_main_content .content-inner",
            ".post-content", ".single-content",
        ],
        drop: [
            ".sharedaddy", ".jp-relatedposts", ".post-navigation", ".entry-meta", ".td-post-sharing", ".td-a-rec",
            ".jnews_inline_related_post", ".wp-block-buttons", ".yarpp", ".code-block",
            ".addtoany_share_save_container", ".rp4wp-related-posts", ".ez-toc-container", "#ez-toc-container",
            ".kk-star-ratings",
        ])
}
