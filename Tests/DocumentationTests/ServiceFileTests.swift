import Foundation
import TestSupport
import Testing

/// The service file that the tarball holds.
@Suite struct ServiceFileTests {
  @Test func itIsTheOneOfTheManual() throws {
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: repositoryFolder + "/" + path)), as: UTF8.self)
    }
    let file = try text("Tools/dist/editorial-workflows.service")
    #expect(file.hasPrefix("[Unit]\n"))
    #expect(try text("docs/scheduler.md").contains("```ini\n" + file + "```\n"))
  }
}
