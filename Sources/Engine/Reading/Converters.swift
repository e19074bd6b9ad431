import Articles
import Digests
import Files
import Text

/// Turns files into pages or texts by the programs that a workflow names for them.
///
/// A program's answer is taken for what the article came as: offsets count in it. It is kept, so that the same file is
/// not converted twice.
struct Converters: Sendable {
  let planned: [PlannedConverter]
  let params: [String: ExpressionValue]
  let folder: String
  let environment: [String: String]
  let control: RunControl
  /// Looks up what a program answered before, by what stands for the question.
  let knownAnswer: @Sendable (String) -> String?

  /// What a program made of a file.
  struct Answer: Sendable {
    var bytes: [UInt8]
    /// What stands for the question; `nil` where the answer was known or cannot be kept.
    var question: String?
  }

  /// The program for a file: the first whose pattern it matches, else the first for files of its ending.
  func converter(for path: [UInt8]) -> PlannedConverter? {
    guard !planned.isEmpty, path != standardInputPath else { return nil }
    let ending = fileExtension(path)
    return planned.first { converter in
      converter.endings.contains(ending) && converter.patterns.contains { $0.matches(path) }
    } ?? planned.first { $0.endings.contains(ending) }
  }

  /// Converts a file.
  /// - Throws: ``Unreadable`` with a sentence for an editor.
  func convert(_ file: [UInt8], sha256 hash: String, by converter: PlannedConverter) throws(Unreadable) -> Answer {
    let arguments = arguments(converter, file)
    let words = arguments.dropFirst().joined(separator: "\0")
    let question = sha256(Array("\(converter.fingerprint.compact)\0\(words)\0\(hash)".utf8))
    if let known = knownAnswer(question) { return Answer(bytes: Array(known.utf8)) }
    let child = ChildStep(
      ChildCommand(arguments: [], passEnvironment: [], secrets: []), folder: folder, environment: environment,
      control: control)
    let deadline = SystemClock.monotonicMicroseconds() + wholeMicroseconds(converter.timeout)
    let output: [UInt8]
    do {
      output = try child.run(arguments, input: [], deadline: deadline).output
    } catch {
      throw Unreadable(
        sentence: "It cannot be converted: \(error.message)." + Self.advice(arguments.first, error.message))
    }
    if output.allSatisfy(isASCIISpace) {
      throw Unreadable(sentence: "It cannot be converted: \(arguments.first ?? "") found no text in it.")
    }
    return Answer(bytes: output, question: firstInvalidUTF8(in: output) == nil ? question : nil)
  }

  private func arguments(_ converter: PlannedConverter, _ file: [UInt8]) -> [String] {
    // From the root of the disk on: a name that begins with a dash is no option then.
    let path = String(utf8: wholePath(file, in: (try? SystemProcess.currentFolder()) ?? []))
    let filled = converter.arguments.map { argument in
      argument.filled { name in
        name == PlannedConverter.path
          ? .string(path) : name.first == "params" ? name.dropFirst().first.flatMap { params[$0] } : nil
      }
    }
    return converter.arguments.contains { $0.paths.contains(PlannedConverter.path) } ? filled : filled + [path]
  }

  private static func advice(_ program: String?, _ message: String) -> String {
    guard let program, message.contains("cannot be started") else { return "" }
    let name = program.split(separator: "/").last.map(String.init) ?? program
    let packages = [
      "pandoc": "pandoc", "pdftotext": "poppler-utils", "soffice": "libreoffice", "libreoffice": "libreoffice",
      "antiword": "antiword", "catdoc": "catdoc", "unrtf": "unrtf", "odt2txt": "odt2txt",
    ]
    guard let package = packages[name] else { return " Is it installed?" }
    return " Install it: apt-get install \(package), or brew install \(name == "pdftotext" ? "poppler" : package)."
  }
}

extension GlobPattern {
  /// Whether a path matches, from the current folder or the root of the disk on.
  func matches(_ path: [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }.map { Array($0) }
    let rootParts = root.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    guard (root.first == slash) == (path.first == slash), parts.count >= rootParts.count,
      zip(parts, rootParts).allSatisfy({ $0.elementsEqual($1) })
    else { return false }
    return matches(Array(parts.dropFirst(rootParts.count)))
  }
}
