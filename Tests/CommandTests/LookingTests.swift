import Foundation
import TestSupport
import Testing

/// Looking at a log needs no right to write, and changes nothing.
@Suite struct LookingTests {
  /// As somebody who may read the desk and not write to it: for root another user.
  private static let asReader = """
    reader() { if [ "$(id -u)" = 0 ]; then
      setpriv --reuid=65534 --regid=65534 --clear-groups "$WORKFLOW" "$@"; else chmod -R a-w .; "$WORKFLOW" "$@"; fi }

    """

  private func desk(_ last: String) throws -> Desk {
    try Desk([
      "flow.yaml": "name: desk\narticles: [In/*.txt]\nsteps:\n  - parse\n  - \(last)\n", "In/ferry.txt": ferryArticle,
    ])
  }

  /// Says that it was asked, and takes its time.
  private static let slow = #"run: [sh, -c, "cat > /dev/null; touch asked; sleep 30; echo '{}'"]"#
  private let toFile = #"export: {as: json, to: "Out/${{ article.slug }}.json"}"#

  @Test(arguments: [
    ("status", "1 of 1 worked"), ("history", "1 of 1 worked"), ("log", "run.finished"),
    ("plan flow.yaml", "reuse  In/ferry.txt"), ("run flow.yaml --dry-run", "reuse  In/ferry.txt"),
    ("prune flow.yaml --outputs", "0"),
  ])
  func anotherUserMayLook(_ command: String, _ says: String) throws {
    let answer = try shell(
      Self.asReader + """
        "$WORKFLOW" run flow.yaml -q; before=$(ls .workflow)
        reader \(command); echo $?; [ "$(ls .workflow)" = "$before" ] && echo same; chmod -R u+w .
        """, in: try desk(toFile))
    #expect(answer.stdout.contains(says) && answer.stdout.hasSuffix("0\nsame\n"), "\(answer)")
  }

  @Test(.enabled(if: getuid() == 0)) func anotherUserMayLookWhileARunGoesOn() throws {
    let answer = try shell(
      Self.asReader + """
        "$WORKFLOW" run flow.yaml -q & until [ -e asked ]; do sleep 0.1; done; reader status; kill -TERM $!; wait
        """, in: try desk(Self.slow))
    #expect(answer.stdout.contains("run 1  running"), "\(answer)")
  }

  @Test func anotherUserMayLookAfterAKill() throws {
    let answer = try shell(
      Self.asReader + """
        "$WORKFLOW" run flow.yaml -q & until [ -e asked ]; do sleep 0.1; done; kill -9 $!; wait
        reader status; chmod -R u+w .
        """, in: try desk(Self.slow))
    #expect(answer.stdout.contains("run 1  killed"), "\(answer)")
  }
}
