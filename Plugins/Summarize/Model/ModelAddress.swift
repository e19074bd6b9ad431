import Text

/// The address at which a model is asked.
enum ModelAddress {
  private static let path = "/chat/completions"

  /// Whether a text is an address on the web, without spaces or other signs that no address holds.
  static func isOne(_ text: String) -> Bool {
    guard let host = ["http://", "https://"].first(where: text.hasPrefix).map({ text.dropFirst($0.count) }) else {
      return false
    }
    return !host.isEmpty && host.first != "/"
      && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }

  /// Where questions go: the address itself, or its usual place below a server's address.
  static func questions(_ address: String) -> String {
    if address.hasSuffix(path) { return address }
    return (address.hasSuffix("/") ? String(address.dropLast()) : address) + path
  }
}
