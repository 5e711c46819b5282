import BantinModel
import BantinStyle

/// The lines of one galley, and what their words are: flat arrays, a few kilobytes a page.
package struct LineSet: Sendable {
    /// Which of `PagedBulletin.stores` the words are in.
    package var store: Int
    package var words: [PlacedWord] = []
    package var lines: [Line] = []
    package var marks: [Mark] = []

    package init(store: Int) {
        self.store = store
    }
}

/// A line of text: some of its set's words.
package struct Line: Hashable, Sendable {
    package var words: Range<Int32>
    /// The natural end of the last word, from the line's origin.
    package var width: Length
    /// By how much its letters are wider than their font has them, in thousandths; words stand with that reckoned in.
    package var stretch: Int16

    package init(words: Range<Int32>, width: Length, stretch: Int16 = 0) {
        self.words = words
        self.width = width
        self.stretch = stretch
    }
}

/// A word where it stands on its line.
package struct PlacedWord: Hashable, Sendable {
    package var word: WordID
    /// From the line's origin to the word's, in thousandths of a point.
    package var x: Int32
    /// Which of its set's marks the word bears.
    package var mark: UInt32
    /// Whether a space stands in the text after this word: between it and the next one, or at the line's end. Painting
    /// puts a space glyph there, so that what is read back has the spaces that the text has.
    package var hasSpaceAfter: Bool

    package init(word: WordID, x: Int32, mark: UInt32, hasSpaceAfter: Bool) {
        self.word = word
        self.x = x
        self.mark = mark
        self.hasSpaceAfter = hasSpaceAfter
    }
}

/// What words have in common besides their font: colour, rise, link, and whose content they are.
package struct Mark: Hashable, Sendable {
    package var owner: Owner
    package var color: Color
    /// Over the baseline, negative below it.
    package var rise: Length
    package var isUnderlined: Bool
    package var link: LinkTarget?

    package init(
        owner: Owner, color: Color = .black, rise: Length = .zero, isUnderlined: Bool = false,
        link: LinkTarget? = nil
    ) {
        self.owner = owner
        self.color = color
        self.rise = rise
        self.isUnderlined = isUnderlined
        self.link = link
    }
}

/// What a placed thing is: content of a structure element, or an artifact.
package enum Owner: Hashable, Sendable {
    case element(ElementID)
    case artifact(ArtifactKind)
}

package enum ArtifactKind: String, Hashable, Sendable {
    /// Pagination artifacts: running heads and folios.
    case header, footer
    /// Layout artifacts: rules, tints, leaders, and the repeated head rows of a table.
    case layout
    /// The colour of the page, and white paper behind a picture on it.
    case background
}

package enum LinkTarget: Hashable, Sendable {
    case address(String)
    case anchor(Anchor)
}

/// A place inside the bulletin that something leads to.
package enum Anchor: Hashable, Sendable {
    case contents
    case article(Int)
    /// The n-th heading of an article.
    case heading(article: Int, index: Int)
    case note(article: Int, index: Int)
    case noteCall(article: Int, index: Int)
}
