import BantinModel

/// What is to be made of which inputs.
public struct ExportRequest: Sendable {
    /// The inputs and how they are read and bound.
    public var inputs: InputChoices
    /// How they are laid out.
    public var layout: LayoutChoices
    /// What is made of them; in this order.
    public var formats: [OutputFormat]
    /// Where outputs go.
    public var destination: Destination
    /// One output for each article instead of one for all.
    public var makesOneForEach: Bool
    /// Whether an output that exists is replaced; otherwise it is left alone and reported.
    public var replacesOutputs: Bool

    /// One PDF of all inputs, in the current folder.
    public init(
        _ inputs: InputChoices, layout: LayoutChoices = LayoutChoices(), formats: [OutputFormat] = [.pdf],
        to destination: Destination = .folder(""), oneForEach: Bool = false, replacing: Bool = false
    ) {
        self.inputs = inputs
        self.layout = layout
        self.formats = formats
        self.destination = destination
        makesOneForEach = oneForEach
        replacesOutputs = replacing
    }
}

/// What can be made.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// For print.
    case pdf
    /// For reading on a screen.
    case epub

    /// What is asked for; when nothing is, the extension of the output decides, else it is a PDF.
    package static func chosen(pdf: Bool, epub: Bool, output: String?) -> [OutputFormat] {
        if pdf || epub { return (pdf ? [.pdf] : []) + (epub ? [.epub] : []) }
        return [output.flatMap(PathName.ending).flatMap(OutputFormat.init) ?? .pdf]
    }
}

/// Where outputs go.
public enum Destination: Hashable, Sendable {
    /// Into a folder, which is made when missing, named after the inputs; an empty name is the current folder.
    case folder(String)
    /// A file of this name; several font sizes go before its extension.
    case file(String)
    /// Standard output: one file.
    case standardOutput

    /// What `-o` and `-d` say; without either it is the current folder.
    package init(output: String?, folder: String?) {
        switch output {
        case nil: self = .folder(folder ?? "")
        case "-": self = .standardOutput
        case let file?: self = .file(file)
        }
    }
}

/// The inputs, and how they are read and bound.
public struct InputChoices: Sendable {
    /// Files, folders, or `-` for standard input, in the order they are bound.
    public var names: [String]
    /// The format of the named files and of standard input; nil goes by the names.
    public var format: InputFormat?
    /// The name of the encoding of all inputs; nil finds it out.
    public var encoding: String?
    /// The bulletin's title; nil makes one of the month or of the single article's title.
    public var title: String?
    /// The month as `2021-01`; nil goes by the folder's name or the articles' dates.
    public var month: String?
    /// What the user knows better than the reader.
    public var overrules = Overrules()
    /// Who issues the bulletin.
    public var imprint = ImprintChoices()

    /// Inputs read by what their names and contents say.
    public init(
        _ names: [String], format: InputFormat? = nil, encoding: String? = nil, title: String? = nil,
        month: String? = nil
    ) {
        self.names = names
        self.format = format
        self.encoding = encoding
        self.title = title
        self.month = month
    }
}

/// What a user says of the inputs, whatever their pages say.
public struct Overrules: Sendable {
    /// The date of every article, as `2021-01-08` or `08/01/2021`.
    public var date: String?
    /// The author of every article.
    public var author: String?
    /// A CSS selector of the element that holds the body.
    public var select: String?
    /// Files of rules for sites.
    public var rulesFiles: [String] = []
    /// The one page family to be tried; `general` switches the families off.
    public var reader: String?
    /// Limits of reading, each as `input=100M`; see `limitsOfReading` for their names.
    public var limits: [String] = []

    /// Nothing is overruled.
    public init() {}
}

/// What an input can be.
public enum InputFormat: String, Sendable, CaseIterable { case html, text, markdown, mhtml, warc, docx }

/// How a bulletin is laid out.
public struct LayoutChoices: Sendable {
    /// Body sizes in points, 6 to 96: one PDF is made for each; empty takes the style's own.
    public var fontSizes: [Double]
    /// The name of a style, or a style file.
    public var style: String
    /// `a4`, `a5`, `b5`, `letter` or `WxHmm`; nil takes the style's.
    public var paper: String?
    /// How many columns of text a page has; nil takes the style's.
    public var columns: Int?
    /// Whether there is a contents page.
    public var contents: ContentsChoice
    /// Folders of fonts to be used besides the bundled ones.
    public var fontFolders: [String]
    /// For whom the bulletin is set: a PDF is made for each.
    public var editions: [Edition] = [.standard]
    /// The name of a profile for large print, or a profile file; nil takes the edition's own.
    public var profile: String?
    /// Colours for a screen; nil is for paper.
    public var theme: ScreenTheme?
    /// What the print shop does with the pages.
    public var press = PressChoices()
    /// Which fonts an EPUB brings along.
    public var embeddedFonts = EmbeddedFontsChoice.subset

    /// The layout of the style `bantin`.
    public init(
        fontSizes: [Double] = [], style: String = "bantin", paper: String? = nil, columns: Int? = nil,
        contents: ContentsChoice = .auto, fontFolders: [String] = []
    ) {
        self.fontSizes = fontSizes
        self.style = style
        self.paper = paper
        self.columns = columns
        self.contents = contents
        self.fontFolders = fontFolders
    }
}

/// Whether there is a contents page; `auto` leaves it to the style, which gives one to a bulletin of several articles.
public enum ContentsChoice: String, Sendable, CaseIterable { case auto, always, never }

/// Which fonts an EPUB brings along: none, the characters that it needs of each, or whole files.
public enum EmbeddedFontsChoice: String, Sendable, CaseIterable { case none, subset, full }
