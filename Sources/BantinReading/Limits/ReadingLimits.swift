import BantinModel

/// How much reading takes on before it gives up on an input; every limit is far above any real page.
package struct ReadingLimits: Sendable {
    /// The largest input, in bytes: its article, and what is printed of it, then stay within 512 MB.
    package var inputBytes = 48 << 20
    /// Elements nested deeper than this in a page are read as if they stood at this depth; browsers stop at 512.
    package var elementDepth = 160
    /// Lists and quotations inside each other; deeper ones are dissolved.
    package var blockDepth = 10
    /// The largest picture, in pixels. Decoded, each takes four bytes; a page printed at 300 dots to the inch has 9 million.
    package var picturePixels = 100_000_000
    /// The largest picture inside a `data:` address or a Word document, in bytes.
    package var embeddedPictureBytes = 24 << 20
    /// What the tree of one page or Markdown text may take while it is parsed, in bytes.
    package var parserBytes = 136 << 20
    /// The attributes of one element; further ones are passed over. The parser compares each with all before it.
    package var attributes = 400
    /// What one part of a Word document, and all of them together, may inflate to, in bytes.
    package var packagePartBytes = 96 << 20
    package var packageBytes = 512 << 20
    /// The files that a Word document's container may have.
    package var packageEntries = 20_000
    /// Paragraphs, cells, runs and pictures of a Word document.
    package var wordPieces = 1_000_000

    /// The largest MHTML file, in bytes: it is taken apart in memory.
    package var messageBytes = 256 << 20
    /// Parts of an MHTML file inside each other.
    package var partDepth = 8
    /// The largest record of a web archive that is looked into, packed or unpacked, in bytes.
    package var recordBytes = 64 << 20
    /// The largest head of a record, message or part, in bytes.
    package var headerBytes = 64 << 10
    /// How much of a container is read at once, in bytes.
    package var chunkBytes = 64 << 10
    /// Unpacking that gives more than this, in bytes, is held to the ratio below.
    package var unpackingAllowance = 16 << 20
    /// How many bytes one packed byte may stand for; deflate cannot do more than 1,032, text seldom does 50.
    package var unpackingRatio = 250
    /// Damaged records that are reported one by one; of further ones the number is given.
    package var reportedFaults = 20
    /// What going back in a packed archive may cost in all, in bytes, to find records behind wrong lengths.
    package var rereadBytes = 1 << 30
    /// Places in a damaged archive that are tried as starts of a record.
    package var triedMembers = 1 << 16

    package init() {}
}
