import Diagnostics
import Text

/// Brings together what reads a file: the checks on its bytes, libyaml's events, the tree made of them.
struct YAMLStreamParser {
  private(set) var documents: [YAMLNode] = []
  var problems: Problems

  init(_ source: SourceText) { problems = Problems(source) }

  /// Reads the whole file as far as it can be read.
  mutating func parse() {
    guard ByteChecks.pass(&problems) else { return }
    let bytes = problems.source.bytes
    let base = bytes.starts(with: ByteChecks.byteOrderMark) ? 3 : 0
    var normalizer = Normalizer(Array(bytes[base...]), base: base, problems: problems)
    normalizer.run()
    let reader = EventReader(normalizer.edits.applied(to: normalizer.bytes), base: base)
    var builder = TreeBuilder(normalizer.problems)
    do {
      while true {
        let event = try reader.next()
        if case .streamEnd = event.kind { break }
        guard builder.take(event) else { break }
      }
    } catch {
      builder.problems.add(error)
    }
    documents = builder.documents
    problems = builder.problems
  }
}
