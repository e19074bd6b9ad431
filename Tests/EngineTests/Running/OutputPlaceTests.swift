import TestSupport
import Testing
import Text

@testable import Engine

/// Paths of outputs: what they name, how they are shown, and how a page finds another.
@Suite struct OutputPlaceTests {
  @Test(arguments: [
    ("a.html", "a.html"), ("./a.html", "a.html"), ("Out//b/./a.html", "Out/b/a.html"),
    ("Out/x/../a.html", "Out/a.html"), ("/tmp/a", "/tmp/a"),
    ("/tmp/x/../../a", "/a"), ("a..b", "a..b"), ("...", "..."), ("é/ü.txt", "é/ü.txt"), ("-", "-"),
    ("a b/c d", "a b/c d"),
  ])
  func shown(path: String, shown: String) throws {
    let place = try OutputPlace(path)
    #expect(place.shown == shown && place.isAbsolute == path.hasPrefix("/"))
    #expect(try OutputPlace(place.shown) == place, "shown and read again it is the same")
  }

  @Test(arguments: [
    ("a.txt", "ann", "a.ann"), ("Out/a.b.txt", "ann", "Out/a.b.ann"), ("a", "ann", "a.ann"),
    (".hidden", "ann", ".hidden.ann"), ("x/.a.txt", "ann", "x/.a.ann"),
    ("a.", "ann", "a.ann"),
  ])
  func besideIt(path: String, ending: String, other: String) throws {
    #expect(try OutputPlace(path).beside(ending: ending).shown == other)
  }

  @Test(arguments: [
    ("Out/index.html", "Out/a.html", "a.html"), ("index.html", "Out/a.html", "Out/a.html"),
    ("Out/x/index.html", "Out/a.html", "../a.html"),
    ("Out/x/y/index.html", "In/a.html", "../../../In/a.html"), ("/tmp/index.html", "/tmp/b/a.html", "b/a.html"),
    ("/tmp/index.html", "Out/a.html", "Out/a.html"),
    ("index.html", "/tmp/a.html", "/tmp/a.html"), ("a/b.html", "a/b.html", "b.html"),
  ])
  func links(from: String, to: String, link: String) throws {
    #expect(try OutputPlace(to).path(from: try OutputPlace(from)) == link)
  }

  /// A link followed from the folder of the one leads to the other.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyLinkLeadsThere(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    func path() -> String {
      (0..<1 + numbers.number(below: 4)).map { _ in numbers.pick(["a", "b", "c"]) }.joined(separator: "/") + ".x"
    }
    for _ in 0..<20 {
      let (from, to) = (try OutputPlace(path()), try OutputPlace(path()))
      let folder = from.folders.map { String(utf8: $0) + "/" }.joined()
      #expect(try OutputPlace(folder + to.path(from: from)) == to, "\(to.shown) from \(from.shown)")
    }
  }

  /// A value in a path never names a folder of its own, nor a hidden file, and stays short and whole.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func valuesAreNamesOfOneFile(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let value = numbers.text(of: ["/", ".", "..", "\0", "\n", "é", "😀", "a", " ", "\\", "\u{7F}"], atMost: 120)
      let place = try OutputPlace("Out/\(pathSafe(value)).html")
      #expect(
        place.folders == [Array("Out".utf8)] && place.name.first != UInt8(ascii: "."), "\(value.debugDescription)")
      #expect(place.name.count <= 205 && firstInvalidUTF8(in: place.name) == nil && !place.name.contains { $0 < 0x20 })
    }
  }
}
