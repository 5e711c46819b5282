/// Nhân Dân: articles of `article__title` and `article__body`, on the system of EPortal.
struct NhanDan: RuledFamily {
    let name = "nhandan"

    func recognises(_ page: HTMLPage) -> Bool {
        page.isFrom("nhandan.vn") || page.isFrom("nhandan.com.vn")
    }

    let rules = SiteRules(
        title: ["h1.article__title", ".box-title-detail h1", ".entry-title"],
        date: [".article__meta time", ".article__meta .time", ".box-date", ".date-created"],
        lead: [".article__sapo", ".box-des-detail", ".entry-excerpt"],
        author: [".article__author .name", ".article__author", ".cms-author", ".box-author"],
        body: [".article__body", ".box-content-detail", ".entry-content"],
        drop: [".article-relate", ".notebox.ncenter", ".article__tag", ".boxdata"])
}
