import Diagnostics
import Files
import Text

/// The lines that were worked, beside their answers.
struct WorkedInput {
  private let files: [[UInt8]]
  private let answers: [FoundAnswer]
  /// The answer whose line has not come yet.
  private var next = 0
  /// How many lines there are.
  private(set) var count = 0
  /// Answers to another text.
  private(set) var misplaced = Findings()
  /// Lines that cannot be worked again.
  private(set) var leftOut = Findings()

  /// - Parameter files: in the order in which their lines are numbered; `-` is standard input.
  init(_ files: [[UInt8]], answers: [FoundAnswer]) {
    self.files = files
    self.answers = answers
  }

  /// Goes through all lines once.
  /// - Parameter again: given each line that has no record, as `workflow pipe --numbered` reads it.
  mutating func check(_ folder: AnswerFolder, again: ([UInt8]) throws -> Void) throws {
    for file in files {
      let content = file == standardInputPath ? nil : try ReadableFile(file)
      var lines = content?.lines(limit: PipeRequest.longestLine) ?? LineReader(limit: PipeRequest.longestLine)
      while let line = try lines.next(isStopped: { false }) {
        count += 1
        let answer = answer()
        switch line {
        case .whole(let bytes):
          if let answer { compare(answer, bytes, folder) }
          if answer?.isError ?? true { try again(Array("\(count)\t".utf8) + bytes + [0x0A]) }
        case .tooLong(let size, _):
          leftOut.add { [count] in
            Diagnostic(MergeRules.leftOut, "line \(count) of the input has \(size) bytes; it is worked no more")
          }
        }
      }
      // The reader does not hold the file.
      withExtendedLifetime(content) {}
    }
  }

  private mutating func answer() -> FoundAnswer? {
    guard next < answers.count, answers[next].line == count else { return nil }
    defer { next += 1 }
    return answers[next]
  }

  /// A record is of the text that stands in its line, an error of an article of the same name.
  private mutating func compare(_ answer: FoundAnswer, _ bytes: [UInt8], _ folder: AnswerFolder) {
    let article = try? PipeArticle(bytes, line: count)
    let fits =
      if let text = answer.text { article?.textHash.flatMap(textMark) == text } else {
        answer.name == 0 || article == nil || article?.id.hashValue == answer.name
      }
    guard !fits else { return }
    misplaced.add { [count] in
      Diagnostic(
        MergeRules.otherText, "this answers another text than line \(count) of the input holds",
        at: folder.place(answer.file, answer.row))
    }
  }
}
