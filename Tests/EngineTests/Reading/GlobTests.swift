import Testing
import Text

@testable import Engine

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "a.md", false), ("*.txt", "x/a.txt", false), ("**/*.txt", "a.txt", true),
    ("**/*.txt", "x/y/a.txt", true), ("In/**/*.{txt,md}", "b/c.md", true), ("In/**/*.{txt,md}", "b/c.html", false),
    ("a?c.txt", "abc.txt", true), ("a?c.txt", "ac.txt", false), ("[a-c]1", "b1", true), ("[!a-c]1", "b1", false),
    ("[a-c]1", "d1", false), ("*", ".hidden", false), (".*", ".hidden", true), ("**", "x/y/z", true),
    ("x/**/z", "x/z", true), ("x/**/z", "q/z", false), ("{a,b{1,2}}.txt", "b2.txt", true), ("[", "[", true),
    ("a**b", "axxb", true),
    ("caf?.txt", "café.txt", true), ("?.txt", "é.txt", true), ("??.txt", "é.txt", false), ("??.txt", "éa.txt", true),
    ("?", "😀", true), ("*??", "€", false), ("*?", "€", true), ("?*?", "€", false), ("[é]1", "é1", true),
    ("[à-ö]*", "école", true), ("[!é]1", "é1", false), ("[!é]1", "è1", true), ("[!a]", "é", true), ("[a-é]", "z", true),
    ("[é-ü]", "z", false), ("[é-]1", "-1", true), ("[東京]*", "京都", true), ("*[東京]", "東西", false),
    ("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
  ])
  func matching(_ pattern: String, _ path: String, _ expected: Bool) {
    let glob = GlobPattern(Array(pattern.utf8))
    let root = String(utf8: glob.root)
    let below = root.isEmpty ? path : String(path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path)
    let isBelow = root.isEmpty || path.hasPrefix(root + "/") || root == "In"
    #expect((isBelow && glob.matches(below.split(separator: "/").map { Array($0.utf8) })) == expected)
  }

  @Test(arguments: [
    ("In/*.txt", "In"), ("*.txt", ""), ("/data/news/**/*.md", "/data/news"), ("a/b{1,2}/c", "a"),
  ])
  func theRootEndsBeforeTheFirstWildcard(_ pattern: String, _ root: String) {
    #expect(String(utf8: GlobPattern(Array(pattern.utf8)).root) == root)
  }

  @Test func aBombOfBracesIsLeftAsItIs() {
    let bomb = String(repeating: "{a,b}", count: 40)
    #expect(GlobPattern(Array(bomb.utf8)).alternatives.count <= GlobPattern.mostAlternatives)
  }

  @Test(arguments: [("In/x", true), ("In/x/y", true)])
  func foldersThatMayHoldMatchesAreSearched(_ folder: String, _ expected: Bool) {
    let glob = GlobPattern(Array("*/x/**/*.txt".utf8))
    #expect(glob.mayMatch(below: folder.split(separator: "/").map { Array($0.utf8) }) == expected)
  }

  @Test func otherFoldersAreNot() {
    let glob = GlobPattern(Array("*/x/*.txt".utf8))
    #expect(!glob.mayMatch(below: ["a", "y"].map { Array($0.utf8) }))
    #expect(!glob.mayMatch(below: ["a", "x", "z"].map { Array($0.utf8) }))
  }
}
