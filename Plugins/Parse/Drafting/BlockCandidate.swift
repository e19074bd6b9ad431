import Articles

extension Parsing {
  /// A stretch of the draft that will be a block, and what the source's markup says of it.
  struct Candidate {
    /// What markup says.
    enum Markup: Hashable {
      case none
      case heading(Int)
      case listItem
      case quotation
      case table
      /// A paragraph set wholly in italics or bold.
      case emphasis
      /// A picture or a video.
      case embed
    }

    /// Bytes of the draft.
    var range: Range<Int>
    var markup: Markup = .none
    /// Over how many lines of the source it runs.
    var lines = 1
    /// What it is, where the source says so beyond doubt.
    var kind: Block.Kind?
    /// A caption's credit, within the range or behind it.
    var credit: Range<Int>?
  }
}
