import Text

/// Diagnostics as a person reads them in a terminal: place, severity, sentence, the line with carets, help.
public struct TextRendering: Sendable {
  private let color: Bool

  /// With `color`, ANSI colours; control characters of the text itself are always made visible.
  public init(color: Bool = false) { self.color = color }

  /// All of them, each ended by a line break.
  ///
  /// At most four lines each, whatever they say.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map(render).joined()
  }

  /// One diagnostic, ended by a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [heading(diagnostic)]
    if let location = diagnostic.location { lines += excerpt(location, diagnostic.severity) }
    if let help = diagnostic.help { lines.append(paint("help:", "36") + " " + visible(help)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let label = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]:", tint(diagnostic.severity))
    return place(diagnostic.location) + label + " " + visible(diagnostic.message)
  }

  private func place(_ location: Location?) -> String {
    guard let location else { return "" }
    let file = visible(location.file)
    return location.line > 0 ? "\(file):\(location.line):\(location.column): " : "\(file): "
  }

  private func excerpt(_ location: Location, _ severity: Diagnostic.Severity) -> [String] {
    guard location.line > 0, let line = location.excerpt else { return [] }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let scalars = Array(line.unicodeScalars)
    let before = shownWidth(scalars.prefix(location.column - 1))
    let marked = max(1, shownWidth(scalars.dropFirst(location.column - 1).prefix(location.length)))
    let carets = String(repeating: " ", count: before) + paint(String(repeating: "^", count: marked), tint(severity))
    return ["\(number) | " + shown(scalars), "\(margin) | " + carets]
  }

  /// Tabs become one space, so that carets stand under what they mean.
  private func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { $0 == "\t" ? " " : $0 })
    return visible(String(text))
  }

  private func shownWidth(_ scalars: some Sequence<Unicode.Scalar>) -> Int { shown(scalars).unicodeScalars.count }

  private func tint(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;34"
    }
  }

  private func paint(_ text: String, _ style: String) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
