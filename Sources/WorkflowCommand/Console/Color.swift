import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what goes to a stream, given whether that is a terminal.
  ///
  /// `NO_COLOR` is honoured (https://no-color.org).
  func applies(toTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }
}

/// Text with ANSI styles, or without.
struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func warn(_ text: String) -> String { styled(text, "33") }
  func fail(_ text: String) -> String { styled(text, "31") }
  func name(_ text: String) -> String { styled(text, "36") }

  private func styled(_ text: String, _ style: String) -> String {
    isOn ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
