import Foundation
import TestSupport

/// An article of `Tests/Fixtures/annotated`: its text, and who says each stretch in marks.
struct MarkedArticle {
  struct Stretch {
    /// Byte offsets in the text, marks included.
    var range: Range<Int>
    /// The whole name, or a noun phrase; `nil` where nobody is quoted.
    var speaker: String?
    var isPerson: Bool
  }

  let language: String
  private(set) var text = ""
  private(set) var stretches: [Stretch] = []

  private init(language: String, marked: String) {
    self.language = language
    var opened: [Stretch] = []
    for (number, part) in marked.components(separatedBy: "<").enumerated() {
      guard number > 0, let end = part.firstIndex(of: ">") else {
        text += part
        continue
      }
      let tag = part[..<end]
      let here = text.utf8.count
      if tag.hasPrefix("q") {
        let values = tag.components(separatedBy: "\"")
        let isQuoted = values.count > 3
        opened.append(
          Stretch(range: here..<here, speaker: isQuoted ? values[1] : nil, isPerson: isQuoted && values[3] == "person"))
      } else if tag == "/q", var stretch = opened.popLast() {
        stretch.range = stretch.range.lowerBound..<here
        stretches.append(stretch)
      }
      text += part[part.index(after: end)...]
    }
  }

  /// The articles of a language.
  static func all(in language: String) throws -> [MarkedArticle] {
    let folder = repositoryFolder + "/Tests/Fixtures/annotated"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(language + "-") }
    return try files.sorted().flatMap { file in
      try String(contentsOfFile: folder + "/" + file, encoding: .utf8).components(separatedBy: "=== ").dropFirst().map {
        let lines = $0.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = lines[0].split(separator: " ")
        return MarkedArticle(language: String(head[1]), marked: String(lines[1]))
      }
    }
  }
}
