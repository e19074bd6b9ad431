import HTML

extension Parsing {
  /// A stretch of a page that stands in a line or paragraph of its own: what a block of the article may become.
  struct PageUnit {
    /// The block element it stands in.
    var container: Int
    /// Its runs in ``PageUnits/runs``.
    var runs: Range<Int>
    var words = 0
    var linkWords = 0
    var boldWords = 0
    var italicWords = 0
    /// Whether a picture stands right before it, with no text between.
    var followsImage = false
    /// Whether it is the caption that an element of a gallery has as an attribute, with no words on the page.
    var isAttribute = false
    /// Whether that picture stands in the same block element.
    var sharesImageBlock = false
    /// Whether it ends as a sentence does.
    var endsSentence = false
    /// What inline elements within it are named that have words of it: a byline, a date.
    var inlineFlags: PageFlags = []
    /// How much it speaks for its surroundings being the article; negative for links and labels.
    var score: Float = 0

    /// Whether its words are all italic.
    var isItalic: Bool { words > 0 && italicWords == words }

    /// The share of words that are links.
    var linkShare: Float { words == 0 ? 0 : Float(linkWords) / Float(words) }
  }

  /// Characters of a unit.
  struct PageRun {
    var run: HTMLDocument.Run
    var isLink = false
    var isBold = false
    /// Whether it stands in an element that names a picture's maker.
    var isCredit = false
    /// A line break (`<br>`), which has no characters.
    var isBreak = false
  }
}
