import Articles
import Testing
import Text

/// From the bytes of a file to the text and back, in every encoding and with every line end.
@Suite struct EncodedFilesTests {
  enum Form: String, CaseIterable, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .windows1252: text.unicodeScalars.map { Self.upper[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
      }
    }

    /// How many bytes of a file stand for a text.
    func length(_ text: some StringProtocol) -> Int {
      switch self {
      case .utf8, .utf8WithMark: text.utf8.count
      case .utf16LittleEndian, .utf16BigEndian: text.utf16.count * 2
      case .windows1252: text.unicodeScalars.count
      }
    }

    var lead: Int { [.utf8: 0, .utf8WithMark: 3, .windows1252: 0][self] ?? 2 }

    private static let upper: [Unicode.Scalar: UInt8] = [
      "€": 0x80, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97,
    ]
  }

  static let texts = [
    "One “two” three.", "Käse für 5 € – sagte er.\n\nNoch eine Zeile.\n", "a\r\nb\r\n\r\n“c”\r\n", "é", "ä\rö\rü\r",
    String(repeating: "Zwölf “Möwen”. ", count: 300),
  ]

  @Test(arguments: Form.allCases, texts)
  func theTextIsTheSameInEveryEncoding(form: Form, text: String) {
    let source = DecodedSource(decoding: form.bytes(text))
    #expect(String(utf8: Array(source.utf8[source.bodyStart...])).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: Form.allCases, texts)
  func everySpanFindsItsBytes(form: Form, text: String) {
    let file = form.bytes(text)
    let source = DecodedSource(decoding: file)
    let scalars = Array(text.unicodeScalars)
    // Spans of one to seven characters, from every seventh on.
    for start in stride(from: 0, to: scalars.count, by: 7) {
      let end = min(scalars.count, start + 1 + start % 7)
      let (before, words) = (string(scalars[..<start]), string(scalars[start..<end]))
      let first = source.bodyStart + before.utf8.count
      let pieces = source.pieces(first..<first + words.utf8.count, textStart: 0)
      let place = form.lead + form.length(before)
      #expect(pieces.first?.source.lowerBound == place && pieces.last?.source.upperBound == place + form.length(words))
    }
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9, 0xE9, 0x20], "Ã©é "), ([0x93, 0x41, 0x94], "“A”"), ([0x41, 0x92, 0x73], "A’s"),
      ([0x80, 0x20, 0x31], "€ 1"), ([0xE4, 0xF6, 0xFC, 0xDF], "äöüß"),
    ] as [([UInt8], String)])
  func oldFilesAreWindows1252(bytes: [UInt8], text: String) {
    let source = DecodedSource(decoding: bytes)
    #expect(source.encoding == .windows1252)
    #expect(String(utf8: source.utf8) == text)
  }

  /// A file that is cut in the middle of a character, or damaged, is read to its end.
  @Test(arguments: Form.allCases) func cutFilesAreRead(form: Form) {
    let file = form.bytes("Möwen “fliegen” 😀 weit. Und noch weiter, sagte sie.")
    for end in file.indices {
      let source = DecodedSource(decoding: Array(file[..<end]))
      #expect(firstInvalidUTF8(in: source.utf8) == nil)
      let pieces = source.pieces(0..<source.utf8.count, textStart: 0)
      #expect(pieces.allSatisfy { 0 <= $0.source.lowerBound && $0.source.upperBound <= end })
    }
  }

  @Test(arguments: Form.allCases, ["plain", "“é”\r\n\r\nü"])
  func aRecordKeepsEncodingAndPlaces(form: Form, text: String) throws {
    let file = form.bytes(text)
    let content = DecodedSource(decoding: file)
    let source = ArticleSource(
      path: "a.txt", mediaType: "text/plain", byteCount: file.count, sha256: "", metadata: ArticleMetadata(),
      content: content)
    var article = Article(id: "a", source: source)
    let body = content.bodyStart..<content.utf8.count
    let pieces = content.pieces(body, textStart: 0)
    article.text = ArticleText(
      utf8: Array(content.utf8[body]), map: SourceMap(encoding: content.encoding, pieces: pieces))
    article[Quotes.self] = Quotes([
      Quote(id: "q1", kind: .direct, range: 0..<article.text.utf8.count, confidence: 1)
    ])
    let written = ArticleRecord.write(article)
    let record = try JSONParser.parse(written)
    #expect(record[path: "quotes[0].source"]?.items?.compactMap(\.int) == [form.lead, file.count])
    let read = try ArticleRecord.read(record, layers: [Quotes.self])
    #expect(read.source.encoding == content.encoding && ArticleRecord.write(read) == written)
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
