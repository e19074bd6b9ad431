import Diagnostics
import Files
import Text

/// What a newsroom says about checks: which rules count how much, and how its notices look.
struct HouseRules: Hashable {
  /// Where a notice belongs.
  enum NoticePlace: String, CaseIterable {
    case start
    case end
  }

  /// The severity from which on a remark makes the check fail; `nil` where the command line decides.
  var atLeast: Diagnostic.Severity?
  /// The severity of rules by code; a rule that is switched off has `nil`.
  var severities: [String: Diagnostic.Severity?] = [:]
  /// Where notices belong; `nil` for anywhere.
  var noticesAt: NoticePlace?
  /// The labels that notices may have; `nil` for any, or none.
  var labels: [String]?

  /// The name of the file.
  static let fileName = "house-rules.yaml"

  /// The remark as the house sees it; `nil` when its rule is switched off.
  func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let severity = severities[diagnostic.code] else { return diagnostic }
    guard let severity else { return nil }
    var diagnostic = diagnostic
    diagnostic.severity = severity
    return diagnostic
  }
}

/// Finds the house rules of articles: the nearest `house-rules.yaml` in an article's folder or one above it.
struct HouseRulesFinder {
  /// Everything that is wrong with the files found so far.
  private(set) var diagnostics: [Diagnostic] = []
  private let fixed: HouseRules?
  private var known: [[UInt8]: HouseRules] = [:]
  private let current: [UInt8]

  /// - Parameter file: the only file to be looked at; `nil` to look upwards from each article.
  init(file: String?) throws(ReadFailure) {
    current = (try? SystemProcess.currentFolder()) ?? []
    guard let file else {
      fixed = nil
      return
    }
    let read = readHouseRules(try readFile(Array(file.utf8), limit: Self.limit).bytes, file: file)
    diagnostics = read.diagnostics
    fixed = read.rules
  }

  private static let limit = 1 << 20

  /// The rules for an article.
  mutating func rules(for article: String) -> HouseRules {
    if let fixed { return fixed }
    let path = Array(article.utf8)
    let absolute = path.first == UInt8(ascii: "/") ? path : current + [UInt8(ascii: "/")] + path
    return rules(inFolder: parent(absolute))
  }

  private mutating func rules(inFolder folder: [UInt8]) -> HouseRules {
    if let rules = known[folder] { return rules }
    let path = folder + [UInt8(ascii: "/")] + Array(HouseRules.fileName.utf8)
    let rules: HouseRules
    if let bytes = try? readFile(path, limit: Self.limit).bytes {
      let read = readHouseRules(bytes, file: shown(path))
      diagnostics += read.diagnostics
      rules = read.rules
    } else {
      rules = folder.isEmpty ? HouseRules() : self.rules(inFolder: parent(folder))
    }
    known[folder] = rules
    return rules
  }

  private func parent(_ path: [UInt8]) -> [UInt8] {
    path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } ?? []
  }

  /// The path as the user would name it: from the current folder on, if it lies there.
  private func shown(_ path: [UInt8]) -> String {
    let here = current + [UInt8(ascii: "/")]
    return String(utf8: path.starts(with: here) ? Array(path.dropFirst(here.count)) : path)
  }
}
