// The words that sites name their elements by. A word stands here when it was seen in the markup of several sites.

let roleNames: [String: Role] = [
    "title": .title, "tieude": .title, "headline": .title, "tentin": .title, "tenbai": .title, "tieudetin": .title,
    "tieudebai": .title, "newstitle": .title, "lbltitle": .title, "articleheader": .title,
    "articletitle": .title, "titlenews": .title, "titledetail": .title, "titlepage": .title, "titlepost": .title,
    "tit": .title,
    "titlearticle": .title, "titlebaiviet": .title, "articlename": .title, "newsname": .title, "tieudebaiviet": .title,
    "assettitle": .title, "newsheader": .title, "lbltieude": .title, "txttieude": .title,
    "lead": .lead, "sapo": .lead, "summary": .lead, "chapeau": .lead, "tomtat": .lead, "trichyeu": .lead,
    "standfirst": .lead, "chappeau": .lead, "abstract": .lead, "mota": .lead, "hometext": .lead, "introtext": .lead,
    "shortintro": .lead, "intro": .lead,
    "trichdan": .lead, "lblsapo": .lead, "lbltomtat": .lead, "lbldescription": .lead, "newsdesc": .lead,
    "shortdescription": .lead, "shortdesc": .lead, "description": .lead, "cmsdesc": .lead, "subhead": .lead,
    "dek": .lead, "excerpt": .lead, "gioithieu": .lead, "loidan": .lead, "tinngan": .lead, "lblsummary": .lead,
    "desc": .lead, "introduction": .lead, "lbltrichyeu": .lead, "lblmota": .lead,
    "date": .date, "time": .date, "datetime": .date, "ngaydang": .date, "ngay": .date, "pubdate": .date, "pdate": .date,
    "publishdate": .date, "published": .date, "datepublished": .date, "postdate": .date, "thoigian": .date,
    "ngaydangtin": .date, "createdate": .date, "lbldate": .date, "lblngay": .date, "lblngaydang": .date,
    "postedon": .date, "entrydate": .date, "newsdate": .date, "timestamp": .date, "lbltime": .date,
    "author": .author, "tacgia": .author, "byline": .author, "butdanh": .author, "authorname": .author,
    "nguoiviet": .author, "createdby": .author, "lblauthor": .author, "lbltacgia": .author, "postauthor": .author,
    "authorinfo": .author, "auth": .author, "tg": .author, "butdanhtg": .author, "nguoidang": .author,
    "cmsauthor": .author, "newsauthor": .author,
    "caption": .caption, "captiontext": .caption, "chuthich": .caption, "chuthichanh": .caption,
    "figcaption": .caption, "imgcaption": .caption, "photocaption": .caption, "imagecaption": .caption,
    "mota-anh": .caption, "motaanh": .caption, "imgdesc": .caption, "thuyetminh": .caption, "ghichuanh": .caption,
    "piccaption": .caption, "photocmscaption": .caption, "videocmscaption": .caption, "imgnote": .caption,
    "figcap": .caption, "imgcap": .caption, "photocap": .caption, "picnote": .caption, "cap": .caption,
    "imagenote": .caption, "picdesc": .caption, "imagedesc": .caption, "photonote": .caption,
    "toolbar": .toolbar, "tools": .toolbar,
    "verse": .verse, "poem": .verse, "poetry": .verse, "tho": .verse, "baitho": .verse, "khotho": .verse,
    "footnotes": .notes, "endnotes": .notes, "footnote": .notes,
]

let furnitureWords: Set<String> = [
    "menu", "nav", "navbar", "navigation", "footer", "sidebar", "breadcrumb", "breadcrumbs", "breadcrum", "comment",
    "comments", "related", "relate", "relatednews", "relatedposts", "lienquan", "tinlienquan", "bailienquan",
    "baivietlienquan", "tinkhac", "tincungchuyenmuc", "cungchuyenmuc", "cungloai", "tincungloai", "baikhac",
    "cacbaikhac", "cactinkhac", "tinbaikhac", "docthem", "xemthem", "xemnhieu", "readmore", "recommend", "recommended",
    "recommendation", "quangcao", "pagination", "pager", "paging", "taglist", "newsletter", "subscribe",
    "cookie", "cookies", "skiplink", "binhluan", "ykien", "ykienbandoc", "topmenu", "mainmenu",
    "leftmenu", "rightmenu", "mostread", "docnhieu", "tindocnhieu", "tinnoibat", "tinmoi", "othernews", "morenews",
    "hotline", "counter", "thongke", "lienket", "weblink", "weblinks", "thamdo", "thamdoykien", "relatedonenews",
    "relatedlistnews", "boxrelated", "articlerelate", "articlerelated", "othernew", "newsother", "newsothers",
    "listnews", "tinlq", "tinmoihon", "tincuhon", "newsrelated", "contentrelated", "singularrelated", "megamenu",
    "skipnav", "bannerads", "adsbox", "jprelatedposts", "crumbs", "crumb", "duongdan", "luottruycap",
    "truycap", "tygia", "giavang", "thoitiet", "weather", "poll", "binhchon", "jpsharing", "sharedaddy", "topbar",
    "copyright", "banquyen", "disqus", "fbcomments", "respond", "commentlist", "postnavigation", "navlinks",
    "upnext", "trending", "spotlight", "danhmuc", "chuyenmuc", "sitemap", "backtotop", "gotop", "toc", "toccontainer",
    "eztoc", "mucluc", "cmt", "cmts",
    "fbcomment",
    "readalso", "storyrelated", "seemore", "xemtiep", "detailtag", "detailtags", "contenttags", "thetags", "tagbox",
    "tagsbox", "boxtag", "boxtags", "articletags", "entrytags", "posttags", "newstags", "tukhoa", "keyword", "keywords",
    "entryfooter", "socialshare", "boxshare", "sharebox", "newnews", "oldnews", "newsnew", "hotnews", "listtag",
    "insertlinknews", "boxtinlienquan", "morelink", "authorbox", "aboutauthor", "postauthorbox", "binhluanfb",
]

let smallFurnitureWords: Set<String> = [
    "ad", "rss", "share", "sharing", "social", "ads", "adv", "advert", "advertisement", "banner", "tags", "tag",
    "toolbar", "tools",
    "tool", "print", "search", "rating", "likes", "like", "fb", "zalo", "facebook", "twitter", "vote",
    "danhgia",
    "follow", "audio", "player", "listen", "nghebai", "fontsize", "cochu", "email", "feedback", "gopy", "inbai",
    "luotxem",
    "views", "viewcount", "googlenews", "gnews", "button", "buttons", "btn", "zoom", "notify", "alert", "loading",
    "popup", "modal", "lightbox", "offcanvas", "login", "more", "side", "postmeta", "metadata", "captcha", "starrating",
    "postviews",
]

let bodyWords: Set<String> = [
    "articlebody", "bodytext", "bodyhtml", "newsbodyhtml", "noidung", "noidungtin", "noidungbai", "chitiet",
    "chitiettin", "detailcontent", "contentdetail", "entrycontent", "postcontent", "tdpostcontent", "newscontent",
    "articlecontent", "contentarticle", "fckdetail", "cmsbody", "maincontent", "singularcontent", "detailcmain",
    "detailmcontent", "kncontent", "knccontent", "contentbody", "articledetail", "newsdetail", "detailnews",
    "itemfulltext",
    "lblcontent", "lblnoidung", "lblbody", "divcontent", "contentnews", "bodycontent", "divnewsdetails", "contentfck",
    "richhtmlfield", "msrtestatefield", "rtestatefield", "pagecontent", "storybody", "newsbody", "divnoidung",
    "detailbody", "bodydetail", "fulltext", "thecontent", "innerarticle", "contentdetails", "divdetail",
    "journalcontentarticle",
    "vnncontent", "contentmain", "zcecontentbody", "maincontentbody", "baiviet", "noidungbaiviet", "textcontent",
    "fieldnamebody", "newstext", "articletext", "postbody", "dtnewscontent", "thearticlebody", "edittorcontent",
    "contentnew",
    "bvcontent", "nd", "articlehtml", "htmlbody", "divcontentdetail", "ctcontent", "detailsbody", "htmlcontent",
    "ctlcontent", "noidungchitiet",
]

let dropCapWords: Set<String> = ["dropcap", "dropcaps", "dropcapital", "firstletter", "initial", "tddropcap"]

let boxWords: Set<String> = [
    "boxcontent", "contentbox", "infobox", "factbox", "quote", "blockquote", "pullquote", "quotebox", "boxquote",
    "boxthongtin",
]
