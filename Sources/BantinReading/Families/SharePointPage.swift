/// SharePoint publishing pages whose web parts have no visible titles.
struct SharePointPage: RuledFamily {
    let name = "sharepoint"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(ids: ["s4-workspace"]) || page.has(classes: ["ms-rtestate-field"])
            || page.generator.hasPrefix("microsoft sharepoint")
    }

    let rules = SiteRules(
        drop: [
            "#s4-ribbonrow", ".ms-webpart-titleText", ".ms-WPTitle", "#DeltaPageStatusBar",
            ".ms-core-listMenu-horizontalBox", ".ms-breadcrumb",
        ])
}
