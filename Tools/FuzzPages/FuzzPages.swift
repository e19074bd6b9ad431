import Articles
import BuiltinPlugins
import Foundation
import PluginKit
import Text

/// Reads damaged pages: `fuzz-pages FOLDER COUNT [SEED [KEEP]]`.
///
/// It takes the pages of a folder, damages one at a time and parses it, COUNT times. A crash ends it; what took longest
/// is told at the end. The same seed damages the same way, and every thousandth round is told, so that a crash can be
/// found again. KEEP is a folder that the damaged pages are written to: tests read those of `Tests/Fixtures/damaged-pages`.
@main
struct FuzzPages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let rounds = Int(arguments[2]) else {
      print("usage: fuzz-pages FOLDER COUNT [SEED [KEEP]]")
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let pages = try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }.filter { !$0.isEmpty }
    guard !pages.isEmpty else {
      print("no pages in \(folder.path)")
      exit(2)
    }
    var damage = Damage(seed: arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1)
    var slowest: (seconds: Double, round: Int) = (0, 0)
    let keep = arguments.count > 4 ? URL(fileURLWithPath: arguments[4]) : nil
    for round in 0..<rounds {
      if round.isMultiple(of: 1_000) {
        print("round \(round)")
        // A crash must not take the line with it.
        fflush(nil)
      }
      let page = damage.apply(to: pages[damage.below(pages.count)])
      if let keep { try Data(page).write(to: keep.appendingPathComponent("\(round).html")) }
      let start = Date()
      parse(page)
      let seconds = Date().timeIntervalSince(start)
      if seconds > slowest.seconds { slowest = (seconds, round) }
    }
    print("\(rounds) pages read; the slowest took \(Int(slowest.seconds * 1_000)) ms (round \(slowest.round))")
  }

  private static func parse(_ page: [UInt8]) {
    var article = Article(
      id: "page",
      source: ArticleSource(
        path: "page.html", mediaType: "text/html", byteCount: page.count, sha256: "",
        content: DecodedSource(decoding: page)))
    var context = Context(clock: { 0 })
    try? Parse(ParseOptions()).run(&article, &context)
    _ = ArticleRecord.write(article)
  }
}

/// Damage as files meet it and as attackers make it: bytes lost, doubled, moved, and pieces of markup where none belong.
private struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed == 0 ? 1 : seed }

  /// A number of chance below a limit (xorshift).
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private static let pieces = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<table>", "</table>", "<td>", "<svg>", "<math>", "</p>",
    "<p>", "<b>", "</b>",
    "<a href=", "<select>", "<template>", "<script>", "</script>", "<title>", "&#x", "&#0;", "&amp", "\0", "\u{FEFF}",
    "\"", "'", "=",
    "<frameset>", "<plaintext>", "<form>", "<body>", "</html>", "<li>", "<h1>", "<figure>", "<time datetime=", "hidden",
  ].map { Array($0.utf8) }

  mutating func apply(to page: [UInt8]) -> [UInt8] {
    var page = page.count > 200_000 ? Array(page[..<200_000]) : page
    for _ in 0...below(12) {
      let place = below(page.count + 1)
      let length = min(below(200), page.count - place)
      switch below(6) {
      case 0: page.removeSubrange(place..<place + length)
      case 1: page.insert(contentsOf: Array(page[place..<place + length]), at: below(page.count + 1))
      case 2: page.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
      case 3: if place < page.count { page[place] = UInt8(below(256)) }
      case 4: page.removeSubrange(place...)
      default: for _ in 0..<below(40) { page.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place) }
      }
      if page.isEmpty { return [0x3C] }
    }
    return page
  }
}
