import BuiltinPlugins
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text

/// Pages that `make fuzz` damaged: none may trap, and whatever is found in one stands in its bytes.
@Suite struct DamagedPageTests {
  private static let folder = fixturesFolder.appending(path: "damaged-pages")
  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  @Test func thereAreSome() { #expect(Self.names.count >= 40) }

  @Test(arguments: names)
  func isReadAsFarAsItGoes(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    do {
      let parsed = try ParsedText(bytes: bytes, path: name)
      #expect(brokenSpans(parsed.record, sourceLength: bytes.count) == [])
      #expect(!parsed.kinds.isEmpty)
      // The same bytes give the same answer.
      #expect(try ParsedText(bytes: bytes, path: name).record == parsed.record)
    } catch let complaint as Diagnostic {
      // All of its words may be lost.
      #expect(complaint.code == "P101")
    }
  }
}
