import Testing

@testable import Engine

@Suite struct RunLineTests {
  @Test(arguments: [
    ("check", ["check"]), ("  ./check.py   --strict ", ["./check.py", "--strict"]), ("a 'b c' d", ["a", "b c", "d"]),
    ("a \"b c\"", ["a", "b c"]), ("a b\\ c", ["a", "b c"]), ("a ''", ["a", ""]), ("a'b'\"c\"d", ["abcd"]),
    ("a \"\\\"x\\\" \\n\"", ["a", "\"x\" \\n"]), ("a '|&;<>$*'", ["a", "|&;<>$*"]), ("a \\| b", ["a", "|", "b"]),
    ("a ${{ article.slug }}-x", ["a", "${{ article.slug }}-x"]),
    ("a \"${{ default(x, 'y z') }}\"", ["a", "${{ default(x, 'y z') }}"]),
    ("a x~y x#y x=y", ["a", "x~y", "x#y", "x=y"]),
  ])
  func linesAreCutLikeAShellDoes(line: String, words: [String]) throws { #expect(try RunLine.words(of: line) == words) }

  @Test(arguments: [
    "a | b", "a && b", "a; b", "a > b", "a < b", "a `b`", "a $B", "a \"$B\"", "a $(b)", "a *.txt", "a ?.txt", "a (b)",
    "a ~/b",
    "a # b", "a\nb", "a &",
  ])
  func whatNeedsAShellIsRefused(line: String) {
    #expect { try RunLine.words(of: line) } throws: { ($0 as? RunLine.Refusal)?.needsShell == true }
  }

  @Test(arguments: ["a 'b", "a \"b", "'"]) func openQuotesAreRefused(line: String) {
    #expect { try RunLine.words(of: line) } throws: { ($0 as? RunLine.Refusal)?.needsShell == false }
  }
}
