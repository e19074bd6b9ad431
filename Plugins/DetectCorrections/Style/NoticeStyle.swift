import Articles
import Diagnostics
import PluginKit
import Prose
import Text

/// What the desk asks of notices: how much each check matters, and the words it does not want to read.
struct NoticeStyle: Sendable {
  /// A phrase that a newsroom does not want in a notice.
  struct HouseWord: Sendable {
    let phrase: PhraseList
    let message: String
    let severity: Diagnostic.Severity?
    /// The kinds of notices that are looked at; empty: all.
    let kinds: [String]
  }

  /// The words that the phrases name.
  let vocabulary: Vocabulary
  let euphemisms: PhraseList
  /// Plain words for an error.
  let plain: PhraseList
  let words: [HouseWord]
  private let levels: [String: Diagnostic.Severity?]
  /// What the files say that cannot be understood.
  let problems: [String]

  /// The style beside the plugin.
  static let builtin = NoticeStyle([builtinFile])

  private static let builtinFile =
    EmbeddedFile.text("DetectCorrections/style.yaml").flatMap { try? JSONParser.parse($0) } ?? .null

  /// An editor's own file laid over the style beside the plugin.
  /// - Throws: a `Diagnostic` naming what cannot be understood.
  static func joining(_ file: DataFile) throws -> NoticeStyle {
    let joined = NoticeStyle([file.data, builtinFile])
    guard let problem = joined.problems.first else { return joined }
    throw Diagnostic(CorrectionRules.unreadableStyle, "\(problem) in \(file.path)")
  }

  /// Style of several files; of two levels for one check the first one counts.
  init(_ contents: [JSONValue]) {
    let files = PatternFiles(files: contents)
    var builder = PatternBuilder(files)
    var problems: [String] = []
    euphemisms = builder.list(files.strings("euphemisms"))
    plain = builder.list(files.strings("plain"))
    words = contents.flatMap { $0["words"]?.items ?? [] }.map { Self.word($0, &builder, &problems) }
    levels = Self.levels(contents, &problems)
    vocabulary = builder.reader.vocabulary
    self.problems = problems + builder.unreadable.map { "“\($0)” is no phrase that can be read" }
  }

  /// The rule with the severity that it has in this style; `nil` where the check is off.
  func rule(_ rule: Rule) -> Rule? {
    guard let name = CorrectionRules.checks.first(where: { $0.rule == rule })?.name, let level = levels[name] else {
      return rule
    }
    return level.map { Rule(rule.code, $0, rule.title, rule.explanation) }
  }

  private static func word(
    _ value: JSONValue, _ builder: inout PatternBuilder, _ problems: inout [String]
  ) -> HouseWord {
    let phrase = value["phrase"]?.text ?? ""
    let level = value["level"].flatMap(name)
    if let level, severity(level) == nil { problems.append("“\(level)” is no level") }
    return HouseWord(
      phrase: builder.list([phrase]), message: value["say"]?.text ?? "the desk does not write “\(phrase)”",
      severity: level == nil ? .warning : level.flatMap { severity($0) ?? nil },
      kinds: value["kinds"]?.items?.compactMap(\.text) ?? [])
  }

  private static func levels(
    _ contents: [JSONValue], _ problems: inout [String]
  ) -> [String: Diagnostic.Severity?] {
    var levels: [String: Diagnostic.Severity?] = [:]
    for member in contents.flatMap({ $0["levels"]?.object?.members ?? [] }) where levels[member.name] == nil {
      guard CorrectionRules.checks.contains(where: { $0.name == member.name }) else {
        problems.append("“\(member.name)” is no check")
        continue
      }
      guard let level = name(member.value), let severity = severity(level) else {
        problems.append("the level of “\(member.name)” is none of off, note, warning, error")
        continue
      }
      levels[member.name] = .some(severity)
    }
    return levels
  }

  /// A level as written; `off` is a text to some readers of YAML and a flag to others.
  private static func name(_ value: JSONValue) -> String? { value.flag == false ? "off" : value.text }

  /// The severity of a level, `.some(nil)` for `off`.
  private static func severity(_ level: String) -> Diagnostic.Severity?? {
    level == "off" ? .some(nil) : Diagnostic.Severity(rawValue: level).map { .some($0) }
  }
}
