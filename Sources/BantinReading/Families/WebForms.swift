/// Home-made portals of ASP.NET Web Forms, whose controls are named `lblTitle`, `lblNoiDung` and the like.
struct WebForms: RuledFamily {
    let name = "webforms"

    func recognises(_ page: HTMLPage) -> Bool {
        page.has(ids: ["__VIEWSTATE"])
    }

    let rules = SiteRules(
        title: [
            "[id$=\"lblTitle\"]", "[id$=\"lblTieuDe\"]", "[id$=\"lblTieude\"]", "[id$=\"lblTenTin\"]",
            "[id$=\"lblHeadline\"]",
        ],
        date: [
            "[id$=\"lblDate\"]", "[id$=\"lblNgayDang\"]", "[id$=\"lblNgay\"]", "[id$=\"lblTime\"]",
            "[id$=\"lblPublishDate\"]",
        ],
        lead: [
            "[id$=\"lblSapo\"]", "[id$=\"lblTomTat\"]", "[id$=\"lblSummary\"]", "[id$=\"lblTrichYeu\"]",
            "[id$=\"lblDescription\"]",
        ],
        author: ["[id$=\"lblAuthor\"]", "[id$=\"lblTacGia\"]"],
        body: [
            "[id$=\"lblContent\"]", "[id$=\"lblNoiDung\"]", "[id$=\"lblNoidung\"]", "[id$=\"lblBody\"]",
            "[id$=\"ltrContent\"]",
        ])
}
