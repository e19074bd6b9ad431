import Text

extension Parsing {
  /// How a plain text uses its line breaks, learnt from its first few thousand lines.
  struct LayoutProfile {
    /// Longest line that a typist or a program would wrap at, in characters.
    static let widestWrap = 130
    private static let sampled = 4000

    /// Whether lines are broken at a width, so that a paragraph runs over several of them.
    private(set) var isWrapped = false
    /// The width at which they are broken, in characters.
    private(set) var width = 0
    /// The indentation of lines that continue a paragraph.
    private(set) var margin = 0
    /// Whether paragraphs are told by the indentation of their first line.
    private(set) var indentsParagraphs = false

    /// A profile with a given answer, or with one learnt from the text.
    init(_ bytes: [UInt8], from start: Int, layout: ParseOptions.Layout) {
      guard layout != .lines else { return }
      var sample = Sample()
      var lines = SourceLines(bytes, from: start)
      while sample.count < Self.sampled, let line = lines.next() { sample.add(line, bytes) }
      margin = sample.margin
      width = sample.width
      indentsParagraphs = sample.indentsParagraphs
      isWrapped = layout == .wrapped || sample.isWrapped
    }

    /// Whether the first word of a line would still have fitted on the line before.
    func hadRoom(after length: Int, for word: Int) -> Bool { length + 1 + word + width / 10 <= width }
  }

  /// What is counted of a text's lines.
  private struct Sample {
    var count = 0
    var pairs = 0
    var continuing = 0
    var outdents = 0
    private var previous: (end: Bool, indent: Int)?
    private var lengths = [Int](repeating: 0, count: LayoutProfile.widestWrap * 2)
    private var indents = [Int](repeating: 0, count: 16)

    /// Counts a line, and how it follows on the one before.
    mutating func add(_ line: SourceLine, _ bytes: [UInt8]) {
      count += 1
      if let previous, !line.afterBlank, line.indent < previous.indent + 2 {
        pairs += 1
        if line.indent + 2 <= previous.indent { outdents += 1 }
        if !previous.end, startsSmall(bytes, line.content) { continuing += 1 }
      }
      lengths[min(characters(bytes, line.content) + line.indent, lengths.count - 1)] += 1
      indents[min(line.indent, indents.count - 1)] += 1
      previous = (endsSentence(bytes, line.content), line.indent)
    }

    /// Most lines that follow another without a blank one go on in small letters: nobody writes so but a wrapper.
    var isWrapped: Bool {
      guard width <= Parsing.LayoutProfile.widestWrap else { return false }
      // Where paragraphs begin with an indentation, lines that follow such a one without it are enough.
      return pairs > 0 && continuing * 10 >= pairs * 3 || outdents > 0 && indentsParagraphs
    }

    /// The length that only one line in fifty exceeds.
    var width: Int {
      var rest = count / 50
      for length in lengths.indices.reversed() {
        rest -= lengths[length]
        if rest < 0 { return length }
      }
      return 0
    }

    var margin: Int { indents.firstIndex { $0 * 10 >= max(count, 1) } ?? 0 }

    var indentsParagraphs: Bool {
      let deeper = indents[min(margin + 2, indents.count)...].reduce(0, +)
      return deeper > 1 && deeper * 20 >= count
    }
  }
}
