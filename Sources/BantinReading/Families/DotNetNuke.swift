/// DNN (DotNetNuke) portals, whose modules are `dnn_ctr…`.
struct DotNetNuke: RuledFamily {
    let name = "dotnetnuke"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(ids: ["dnn_ContentPane"]) || page.generator.hasPrefix("dotnetnuke") || page.generator.hasPrefix("dnn")
            || page.has(classes: ["DnnModule"])
    }

    let rules = SiteRules(
        drop: [
            ".dnnActionMenu", ".edn_fontResize", ".edn_socialMediaWrapper", ".edn_relatedArticlesContainer",
            ".edn_comments", ".ControlPanel", "#dnn_ControlPanel",
        ])
}
