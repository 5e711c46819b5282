/// NukeViet's news module, of versions 3 and 4 and the themes made of them.
struct NukeViet: RuledFamily {
    let name = "nukeviet"

    func recognises(_ page: HTMLPage) -> Bool {
        page.generator.hasPrefix("nukeviet") || page.has(classes: ["news_column"], or: [["hometext"], ["bodytext"]])
            || page.has(ids: ["news-bodyhtml"])
    }

    let rules = SiteRules(
        title: ["h1[itemprop=\"headline\"]", ".news_column h1", "#news_detail h1", "h1.title"],
        date: [".news_column .h5", "#news_detail .time", "span.time"],
        lead: [".hometext", "#hometext"],
        body: ["#news-bodyhtml", ".bodytext", "#news_detail .bodytext"],
        drop: [
            ".news_column.panel .rating", ".newstags", "ul.related", "#idcomment", ".keywords", "#newsRelated",
            "form[id=\"form3B\"]",
        ])
}
