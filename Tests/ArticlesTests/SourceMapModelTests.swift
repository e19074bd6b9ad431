import Articles
import TestSupport
import Testing
import Text

/// The way back to the file against a slow model that keeps the bytes of every character of the text by itself.
@Suite struct SourceMapModelTests {
  /// A text put together of what stands in its file, of what stands there in another form, and of what does not at all.
  private struct Model {
    var text: [UInt8] = []
    var pieces: [SourceMap.Piece] = []
    /// Of each character its bytes in the text and in the file; `nil` where it has none there.
    var characters: [(text: Range<Int>, source: Range<Int>?)] = []

    init(seed: UInt64, _ encoding: SourceEncoding) {
      var numbers = SeededNumbers(seed: seed)
      var file = numbers.number(below: 4)
      for _ in 0..<numbers.number(below: 14) {
        switch numbers.number(below: 5) {
        case 0: addBlank()
        case 1:
          // Several bytes of the file that are one character, such as a reference or a run of white space.
          let length = 2 + numbers.number(below: 6)
          add(numbers.pick([" ", "é", "“"]), file..<file + length, isVerbatim: false)
          file += length
        default:
          let start = file
          let first = text.count
          for character in numbers.text(of: ["a", "b", "é", "“", "😀"], atMost: 6) {
            let length = Self.length(character, encoding)
            characters.append((text.count..<text.count + String(character).utf8.count, file..<file + length))
            text += Array(String(character).utf8)
            file += length
          }
          pieces.append(SourceMap.Piece(text: first..<text.count, source: start..<file))
        }
        // Tags and marks that leave nothing in the text.
        if numbers.number(below: 3) == 0 { file += 1 + numbers.number(below: 5) }
      }
    }

    private static func length(_ character: Character, _ encoding: SourceEncoding) -> Int {
      switch encoding {
      case .utf8: String(character).utf8.count
      case .utf16LittleEndian: String(character).utf16.count * 2
      default: 1
      }
    }

    private mutating func addBlank() {
      for _ in 0..<2 {
        characters.append((text.count..<text.count + 1, nil))
        text.append(0x0A)
      }
    }

    private mutating func add(_ character: String, _ source: Range<Int>, isVerbatim: Bool) {
      let range = text.count..<text.count + character.utf8.count
      characters.append((range, source))
      pieces.append(SourceMap.Piece(text: range, source: source, isVerbatim: isVerbatim))
      text += Array(character.utf8)
    }

    /// The runs of the file of some characters, those that run on as one.
    func parts(_ range: Range<Int>) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      for source in characters[range].compactMap(\.source) {
        if let last = parts.last, last.upperBound == source.lowerBound {
          parts[parts.count - 1] = last.lowerBound..<source.upperBound
        } else {
          parts.append(source)
        }
      }
      return parts
    }
  }

  @Test(arguments: [SourceEncoding.utf8, .utf16LittleEndian, .windows1252], 1...25 as ClosedRange<UInt64>)
  func partsAreThoseOfTheCharacters(encoding: SourceEncoding, seed: UInt64) {
    let model = Model(seed: seed, encoding)
    let map = SourceMap(encoding: encoding, pieces: model.pieces)
    for first in 0...model.characters.count {
      for end in first...model.characters.count where end > first {
        let span = model.characters[first].text.lowerBound..<model.characters[end - 1].text.upperBound
        let parts = model.parts(first..<end)
        #expect(map.parts(of: span, in: model.text) == parts)
        guard let start = parts.map(\.lowerBound).min(), let last = parts.map(\.upperBound).max() else {
          #expect(map.hull(of: span, in: model.text).isEmpty)
          continue
        }
        #expect(map.hull(of: span, in: model.text) == start..<last)
      }
    }
  }

  /// Neighbours that run on are one piece, and no piece is empty.
  @Test(arguments: 1...25 as ClosedRange<UInt64>) func piecesAreAsFewAsTheyCanBe(seed: UInt64) {
    let map = SourceMap(encoding: .utf8, pieces: Model(seed: seed, .utf8).pieces)
    #expect(map.pieces.allSatisfy { !$0.text.isEmpty })
    for (left, right) in zip(map.pieces, map.pieces.dropFirst()) {
      #expect(left.text.upperBound <= right.text.lowerBound)
      let runsOn = left.text.upperBound == right.text.lowerBound && left.source.upperBound == right.source.lowerBound
      #expect(!(runsOn && left.isVerbatim && right.isVerbatim))
    }
  }

  /// Written as a record, the map leads to the same places when it is read.
  @Test(arguments: [SourceEncoding.utf8, .utf16LittleEndian, .windows1252], 1...10 as ClosedRange<UInt64>)
  func aRecordKeepsTheWayBack(encoding: SourceEncoding, seed: UInt64) throws {
    let model = Model(seed: seed, encoding)
    var article = bareArticle("x")
    article.source.encoding = encoding
    article.text = ArticleText(utf8: model.text, map: SourceMap(encoding: encoding, pieces: model.pieces))
    article[Quotes.self] = Quotes(
      model.characters.map { Quote(id: "q", kind: .direct, range: $0.text, confidence: 1) })
    let written = ArticleRecord.write(article)
    let read = try ArticleRecord.read(JSONParser.parse(written), layers: [Quotes.self])
    #expect(ArticleRecord.write(read) == written)
    for (text, source) in model.characters {
      if let source { #expect(read.text.source(of: text) == source) }
    }
  }
}
