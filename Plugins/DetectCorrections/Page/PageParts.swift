import Articles
import Prose

/// The blocks of an article that may hold a notice, each with its words.
///
/// The words of a block are looked up when it is asked for: those of all blocks at once would take more memory than the
/// article itself.
struct PageParts: RandomAccessCollection {
  /// A block with its words.
  struct Part {
    let block: Block
    let run: WordRun
  }

  private let blocks: [Block]
  private let reading: Reading
  private let vocabulary: Vocabulary
  /// The places in `blocks` of those that count.
  private let places: [Int32]

  init(_ blocks: [Block], _ reading: Reading, _ vocabulary: Vocabulary) {
    self.blocks = blocks
    self.reading = reading
    self.vocabulary = vocabulary
    places = blocks.indices.filter { blocks[$0].kind != .byline && !blocks[$0].range.isEmpty }.map(Int32.init)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> Part {
    let place = Int(places[index])
    return Part(block: blocks[place], run: WordRun(reading.tokens[reading.blocks[place].tokens], in: vocabulary))
  }

  /// The block alone.
  func block(_ index: Int) -> Block { blocks[Int(places[index])] }

  /// How many are prose or notices.
  var countOfProse: Int { indices.count { isProse($0) } }

  /// Whether a block is prose or a notice.
  func isProse(_ index: Int) -> Bool {
    let block = block(index)
    return block.isProse || block.kind == .correctionNote
  }
}
