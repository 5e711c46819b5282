/// Liferay portals: web content shown by the asset publisher or by itself.
struct Liferay: RuledFamily {
    let name = "liferay"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(classes: ["journal-content-article"]) || page.has(classes: ["portlet-asset-publisher"])
            || page.has(classes: ["asset-full-content"])
    }

    let rules = SiteRules(
        drop: [
            ".taglib-header", ".asset-more", ".asset-pagination", ".asset-related-assets",
            ".taglib-social-bookmarks", ".asset-ratings", ".taglib-discussion", ".portlet-topper", ".asset-actions",
            ".asset-links",
        ])
}
